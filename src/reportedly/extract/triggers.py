"""Triggers: words that name an event by the ontology's lexical units, in the sense that their surroundings decide."""

from __future__ import annotations

from reportedly.extract.acts import told as told_by_model
from reportedly.extract.candidates import Words, candidates
from reportedly.extract.draft import Draft
from reportedly.extract.found import Found
from reportedly.extract.prose import Sentence
from reportedly.extract.prose.tokens import NOUNS, VERBS
from reportedly.extract.senses import Sense, by_constraints
from reportedly.knowledge.ontology_units import LexicalUnit
from reportedly.text.lemmas import noun_lemma

_EVENTFUL = VERBS | NOUNS | {"JJ", "BE", "HV"}
_AT = frozenset(("at", "near", "from", "through"))
_MANNERS = frozenset(("protest", "retaliation", "revenge", "reprisal"))
_POSTS = frozenset(("checkpoint", "checkpoints", "roadblock", "roadblocks"))
HELPING = 2  # quad class of material cooperation
Told = dict[tuple[str, str], LexicalUnit]  # by head lemma and part of speech


def triggers(
    draft: Draft, sentence: Sentence, *, told: Told | None = None, sense: Sense = by_constraints
) -> list[Found]:
    """The sentence's triggers in order, none overlapping; of several units that fit the words, the one of `sense`.

    `told` are the units that earlier sentences told events with: a word whose sense nothing near it decides is taken as
    it was before ("the strike" after "an air strike"). It gains those of this sentence.
    """
    found: list[Found] = []
    words, told = Words(draft, sentence), {} if told is None else told
    heading = words.heading(told)
    if not heading and not draft.acts.beginning(sentence.start, sentence.end):
        return []
    for at, token in enumerate(sentence.tokens):
        units = heading.get(token.low)
        if units is None or token.tag not in _EVENTFUL:
            continue
        possible = candidates(draft, sentence, at, units.noun if token.tag in NOUNS else units.verb, words)
        choice = sense(draft, sentence, possible) if possible else None
        if choice is None and token.tag in NOUNS and (before := told.get((noun_lemma(token.low), "n"))) is not None:
            choice = _as_before(draft, sentence, at, before, words)
        if choice is not None and not (_of_a_date(draft, sentence, choice) or _leaves_so(sentence, choice)):
            found.append(choice)
    kept = [one for one in told_by_model(draft, sentence, _apart(found)) if not _only_how(sentence, one)]
    for one in kept:
        told.setdefault((one.unit.head, one.unit.pos), one.unit)
    return kept


def _of_a_date(draft: Draft, sentence: Sentence, found: Found) -> bool:
    """Whether a word of the trigger is part of a date: "till March 10", "the vote was held in March"."""
    words = (sentence.tokens[at] for at in found.tokens)
    return any(word.tag == "NNP" and draft.dates(word.start) for word in words)


def _only_how(sentence: Sentence, found: Found) -> bool:
    """Whether a noun alone tells how, why or where something is done, and nothing itself: "left in protest at the ban",
    "expelled two in retaliation for it", "shot at a checkpoint"."""
    if found.phrase is None or len(found.tokens) > 1 or not found.phrase.first:
        return False
    before, noun = sentence.tokens[found.phrase.first - 1].low, sentence.tokens[found.head].low
    bare = found.phrase.last - found.phrase.first == 1
    return (before == "in" and bare and noun in _MANNERS) or (before in _AT and noun in _POSTS)


def _leaves_so(sentence: Sentence, found: Found) -> bool:
    """Whether "leave" tells in what state somebody was left: "leaving residents fleeing", "left two men injured"."""
    if found.group is None or found.unit.head != "leave" or len(found.tokens) > 1:
        return False
    left = sentence.phrase_from(found.group.last)
    behind = sentence.tokens[left.last : left.last + 1] if left is not None else []
    return bool(behind) and (behind[0].tag in ("VBG", "VBN", "JJ") or behind[0].low == "without")


def _as_before(draft: Draft, sentence: Sentence, at: int, unit: LexicalUnit, words: Words) -> Found | None:
    """A bare noun as the event that it told before in the article, unless something near it bars that."""
    phrase = sentence.phrase_at(at)
    if phrase is None or phrase.head != at or words.in_name(sentence.tokens[at]):
        return None
    alone = draft.ontology.starting(unit.head, pos="n")
    if not any(
        len(other.words) == 1 and (other.type, other.extension) == (unit.type, unit.extension) for other in alone
    ):
        return None  # "law" is no more than a part of "martial law"
    return None if words.bar(unit, at) else Found(unit, at, (at,), None, phrase)


def _held(found: list[Found]) -> list[Found]:
    """Without nouns that a verb tells with: "reached an agreement in principle" is told by "reached an agreement"."""
    verbs = [one for one in found if one.group is not None and len(one.tokens) > 1 and not one.group.undergone]
    own = {at for one in verbs if not one.unit.silent for at in one.tokens}
    own |= {noun.head for noun in found for verb in found if _ended(noun, verb) or _used_too(noun, verb)}
    return [one for one in found if one.group is not None or one.unit.silent or one.head not in own]


def _used_too(noun: Found, verb: Found) -> bool:
    """Whether a noun is joined to the one that a verb tells the same with: "used tear gas and water cannon"."""
    if noun.phrase is None or verb.group is None or len(verb.tokens) < 2:
        return False
    inside = verb.group.last <= noun.head < max(verb.tokens)
    return inside and (noun.unit.type, noun.unit.mode) == (verb.unit.type, verb.unit.mode)


def _ended(noun: Found, verb: Found) -> bool:
    """Whether a noun is the help that a verb tells the end of: "halted aid to Klow" gives none."""
    if noun.phrase is None or verb.group is None or verb.unit.mode != "discontinue" or noun.unit.quad != HELPING:
        return False
    return noun.phrase.first == verb.group.last and not verb.group.undergone


def _apart(found: list[Found]) -> list[Found]:
    """Without those that share words with a longer one ("carry out an attack" holds "attack") or with an idiom."""
    if len(found) < 2:
        return found
    kept: list[Found] = []
    for one in sorted(_held(found), key=lambda one: (-len(one.tokens), not one.unit.silent, one.head)):
        if not any(set(one.tokens) & set(other.tokens) for other in kept):
            kept.append(one)
    return sorted(kept, key=lambda one: min(one.tokens))
