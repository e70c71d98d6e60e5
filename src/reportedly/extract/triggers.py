"""Triggers: words that name an event by the ontology's lexical units, read as verb or noun by their place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property

from reportedly.extract.draft import Draft
from reportedly.extract.found import Found
from reportedly.extract.predicates import predicate_at
from reportedly.extract.prose import Phrase, Sentence, Token, VerbGroup
from reportedly.extract.prose.complements import is_temporal_at
from reportedly.extract.prose.frames import Frame
from reportedly.extract.prose.open_class import is_past
from reportedly.extract.prose.tokens import NOUNS, VERBS
from reportedly.extract.senses import Sense, by_constraints
from reportedly.knowledge.ontology_units import LexicalUnit
from reportedly.text.lemmas import noun_lemma, verb_lemma
from reportedly.text.wordset import word_set

REACH = 6  # words that may stand between a verb and the word that must follow it: "put its border forces on alert"
_EVENTFUL = VERBS | NOUNS | {"JJ"}
LIKELY_EVENT = 0.5  # the model's chance of an event from which a participle before a noun tells one
_NAMES = frozenset(("organisation", "person", "work", "law", "place", "facility"))


class _Words:
    """The sentence's words in all forms that units are written in, worked out when first asked for."""

    def __init__(self, sentence: Sentence) -> None:
        self._sentence = sentence

    @cached_property
    def all(self) -> frozenset[str]:
        """Every word as written and its lemmas as noun and verb."""
        lows = [token.low for token in self._sentence.tokens]
        return frozenset((*lows, *map(noun_lemma, lows), *map(verb_lemma, lows)))

    def around(self, at: int) -> frozenset[str]:
        """The other words of the clause in which token `at` stands, as written and as nouns."""
        clause = self._sentence.clause_at(at)
        lows = {self._sentence.tokens[i].low for i in range(clause.first, clause.last) if i != at}
        return frozenset(lows | set(map(noun_lemma, lows)))


Told = dict[tuple[str, str], LexicalUnit]  # by head lemma and part of speech


def triggers(
    draft: Draft, sentence: Sentence, *, told: Told | None = None, sense: Sense = by_constraints
) -> list[Found]:
    """The sentence's triggers in order, none overlapping; of several units that fit the words, the one of `sense`.

    `told` are the units that earlier sentences told events with: a word whose sense nothing near it decides is taken as
    it was before ("the strike" after "an air strike"). It gains those of this sentence.
    """
    found: list[Found] = []
    words, told = _Words(sentence), {} if told is None else told
    for at, token in enumerate(sentence.tokens):
        if token.tag not in _EVENTFUL:
            continue
        candidates = _candidates(draft, sentence, at, words)
        choice = sense(draft, sentence, candidates) if candidates else None
        if choice is None:
            choice = _as_before(draft, sentence, at, told, words)
        if choice is not None:
            found.append(choice)
    kept = [one for one in _apart(found) if not one.unit.silent]
    for one in kept:
        told.setdefault((one.unit.head, one.unit.pos), one.unit)
    return kept


def _as_before(draft: Draft, sentence: Sentence, at: int, told: Told, words: _Words) -> Found | None:
    """A bare noun as the event that it told before in the article, unless something near it bars that."""
    token = sentence.tokens[at]
    unit = told.get((noun_lemma(token.low), "n")) if token.tag in NOUNS else None
    phrase = sentence.phrase_at(at) if unit is not None else None
    if unit is None or phrase is None or phrase.head != at or _in_name(draft, sentence, token):
        return None
    alone = draft.ontology.starting(unit.head, pos="n")
    if not any(
        len(other.words) == 1 and (other.type, other.extension) == (unit.type, unit.extension) for other in alone
    ):
        return None  # "law" is no more than a part of "martial law"
    return Found(unit, at, (at,), None, phrase) if unit.bars.isdisjoint(words.around(at)) else None


def _candidates(draft: Draft, sentence: Sentence, at: int, words: _Words) -> list[Found]:
    """The units that token `at` may be the head of, by their words and the words around."""
    token = sentence.tokens[at]
    if token.tag in VERBS:
        units = draft.ontology.starting(verb_lemma(token.low), pos="v")
        return _verb(sentence, at, _possible(units, words, at)) if units else []
    if token.tag in NOUNS and (units := draft.ontology.starting(noun_lemma(token.low), pos="n")):
        if _in_name(draft, sentence, token) or _of_name(sentence, at):
            return []
        return _noun(sentence, at, _possible(units, words, at))
    if token.tag == "JJ" and is_past(token.low):
        return _described(draft, sentence, at, words)
    return []


def _described(draft: Draft, sentence: Sentence, at: int, words: _Words) -> list[Found]:
    """A participle before its noun, where the model too sees an event: "the injured sailors"."""
    units = [unit for unit in draft.ontology.starting(verb_lemma(sentence.tokens[at].low), pos="v") if _suffered(unit)]
    phrase = sentence.phrase_at(at) if units else None
    if phrase is None or phrase.head <= at:
        return []
    predicate = predicate_at(draft, sentence.cite(at, at + 1))
    if predicate is None or predicate.event < LIKELY_EVENT:
        return []
    group = VerbGroup(at, at + 1, at, "participle", False, False, False, False, None)
    frame = Frame(objects=(phrase,))
    return [Found(unit, at, (at,), group, None, frame) for unit in _possible(units, words, at)]


def _suffered(unit: LexicalUnit) -> bool:
    """Whether a unit is one word for something done to its object."""
    return len(unit.words) == 1 and "object" in unit.recipient and (unit.quad in (0, 2, 4))


def _possible(units: Sequence[LexicalUnit], words: _Words, at: int) -> list[LexicalUnit]:
    """The units whose words all stand in the sentence, and whose clause has what they need and nothing they bar."""
    there = [unit for unit in units if len(unit.words) == 1 or words.all.issuperset(unit.words)]
    if not any(unit.needs or unit.bars for unit in there):
        return there
    around = words.around(at)
    return [unit for unit in there if unit.allows(around, words.all)]


def _apart(found: list[Found]) -> list[Found]:
    """Without those that share words with a longer one ("carry out an attack" holds "attack") or with an idiom."""
    kept: list[Found] = []
    for one in sorted(found, key=lambda one: (-len(one.tokens), not one.unit.silent, one.head)):
        if not any(set(one.tokens) & set(other.tokens) for other in kept):
            kept.append(one)
    return sorted(kept, key=lambda one: min(one.tokens))


def _in_name(draft: Draft, sentence: Sentence, token: Token) -> bool:
    named = draft.named_in(sentence)
    return any(m.kind in _NAMES and m.spans[0].start <= token.start < m.spans[-1].end for m in named)


def _of_name(sentence: Sentence, at: int) -> bool:
    """Whether a capitalised noun ends a name: "the Bordurian War"."""
    return (
        at > 0
        and sentence.tokens[at].tag == "NNP"
        and sentence.tokens[at - 1].tag == "NNP"
        and sentence.tokens[at].text[0].isupper()
    )


def _verb(sentence: Sentence, at: int, units: Sequence[LexicalUnit]) -> list[Found]:
    group = sentence.group_at(at) if units else None
    if group is None or group.main != at:
        return []
    fits = []
    for unit in units:
        rest = _following(sentence, group, unit.words[1:])
        if rest is not None and not _onlywords(sentence, group, unit):
            fits.append(Found(unit, at, (at, *rest), group, None))
    if len(fits) > 1 and not _takes_object(sentence, group):
        silent, telling = ([one for one in fits if one.unit.silent is quiet] for quiet in (True, False))
        fits = [*([one for one in telling if one.unit.recipient != ("object",)] or telling), *silent]
    return fits


# "attacked the proposal", "hit out at plans": nothing is assaulted.
_ABSTRACT = re.compile(
    r".*(?:tion|sion|ment|ism|ness|ity|ance|ence)s?$|(?:plan|proposal|move|idea|policy|law|bill|record|report|speech|claim)s?$|policies$"
)
_CONCRETE = word_set(
    "government parliament position positions settlement settlements ambulance ambulances residence city cities "
    "community communities facility facilities installation installations station stations infrastructure "
    "university universities regiment demonstration institution establishment ammunition"
)


def _onlywords(sentence: Sentence, group: VerbGroup, unit: LexicalUnit) -> bool:
    """Whether a verb of force has an abstract object and so tells of words."""
    if unit.type != "ASSAULT" or group.passive or unit.words != (unit.head,):
        return False
    following = next((p for p in sentence.phrases if p.first == group.last), None)
    low = sentence.tokens[following.head].low if following else ""
    return bool(_ABSTRACT.match(low)) and low not in _CONCRETE


def _noun(sentence: Sentence, at: int, units: Sequence[LexicalUnit]) -> list[Found]:
    phrase = sentence.phrase_at(at)
    if phrase is None or not _heads(sentence, phrase, at):
        return []
    fits = []
    for unit in units:
        first = at - unit.words.index(unit.head)
        last = first + len(unit.words)
        if first < 0 or last > len(sentence.tokens):
            continue
        tokens = tuple(range(first, last))
        same = all(_same(sentence.tokens[i], word) for i, word in zip(tokens, unit.words, strict=True) if i != at)
        if same:
            fits.append(Found(unit, at, (at, *(i for i in tokens if i != at)), None, phrase))
    return fits


def _heads(sentence: Sentence, phrase: Phrase, at: int) -> bool:
    """Whether a noun heads its phrase: no other noun follows in it, save a name ("attack Tuesday")."""
    if phrase.head == at:
        return True
    return (
        all(sentence.tokens[i].tag == "NNP" for i in range(at + 1, phrase.head + 1))
        and sentence.tokens[at].tag != "NNP"
    )


_PARTICLES = word_set("up down out off over back away")


def _takes_object(sentence: Sentence, group: VerbGroup) -> bool:
    """Whether a verb has an object: it is passive or describes one, or a noun phrase follows it."""
    if group.passive or group.form == "participle":
        return True
    at = group.last
    while at < len(sentence.tokens) and (
        sentence.tokens[at].tag in ("RB", "QT") or sentence.tokens[at].low in _PARTICLES
    ):
        at += 1
    return any(phrase.first == at for phrase in sentence.phrases)


def _same(token: Token, word: str) -> bool:
    return token.low == word or noun_lemma(token.low) == word or verb_lemma(token.low) == word


def _following(sentence: Sentence, group: VerbGroup, words: Sequence[str]) -> tuple[int, ...] | None:
    """The tokens of the words that must follow a verb, in order and near; for passives a noun may stand before it."""
    found: list[int] = []
    at = group.last
    for word in words:
        near = word in _TIED
        hit = next((i for i in _window(sentence, at, near=near) if _says(sentence, i, word)), None)
        if hit is None and group.passive:
            hit = next(
                (
                    i
                    for i in _window(sentence, max(0, group.first - REACH))
                    if i < group.first and _says(sentence, i, word)
                ),
                None,
            )
        if hit is None:
            return None
        found.append(hit)
        at = hit + 1 if hit >= at else at
    return tuple(found)


def _says(sentence: Sentence, at: int, word: str) -> bool:
    """Whether a token is this word of a unit, and no event of its own as in "plan to attack"."""
    token = sentence.tokens[at]
    if not _same(token, word) or (token.tag in VERBS and at and sentence.tokens[at - 1].tag == "TO"):
        return False
    return token.tag not in ("IN", "TO") or not is_temporal_at(sentence, at + 1)  # "fired on Monday"


# These follow at once: "called to order" is not "called the plan dubious to a paper".
_TIED = word_set("no to for with at against of in into from by")


def _window(sentence: Sentence, first: int, *, near: bool = False) -> Iterator[int]:
    for at in range(first, min(first + REACH, len(sentence.tokens))):
        token = sentence.tokens[at]
        if near and at > first and sentence.tokens[at - 1].tag != "RB":
            return
        if at > first and (token.tag in ("SUB", "REL") or token.low in (";", ":", ".")):
            return
        yield at
