"""Which units the words around a token fit: as verb with what must follow it, or as noun with what stands before it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reportedly.extract.found import Found
from reportedly.extract.prose import Phrase, Sentence, Token, VerbGroup
from reportedly.extract.prose.complements import is_temporal_at
from reportedly.extract.prose.tokens import VERBS
from reportedly.knowledge.ontology_units import LexicalUnit
from reportedly.text.lemmas import noun_lemma, verb_lemma
from reportedly.text.wordset import word_set

SET_PHRASE = 3  # words from which a unit may hold the verb's object in its midst: "took Borduria to court"
REACH = 6  # words that may stand between a verb and the word that must follow it: "put its border forces on alert"


def main_of(sentence: Sentence, at: int) -> VerbGroup | None:
    """The verb group whose main verb a token is."""
    group = sentence.group_at(at)
    return group if group is not None and group.main == at else None


def as_verb(sentence: Sentence, group: VerbGroup, units: Sequence[LexicalUnit]) -> list[Found]:
    """The units that a group's main verb and the words after it fit."""
    at = group.main
    fits = []
    for unit in units:
        beyond = len(unit.words) >= SET_PHRASE and "object" in unit.recipient and not group.undergone
        rest = _following(sentence, group, unit.words[1:], tied=unit.head == "be", beyond=beyond)
        if rest is not None and not _onlywords(sentence, group, unit):
            fits.append(Found(unit, at, (at, *rest), group, None))
    if len(fits) > 1 and not _takes_object(sentence, group):
        silent, telling = ([one for one in fits if one.unit.silent is quiet] for quiet in (True, False))
        bare = [
            one for one in telling if _has_object(sentence, one) or (_without_object(one) and not _asks_object(one))
        ]
        fits = [*(bare or telling), *silent]
    return fits


def _has_object(sentence: Sentence, found: Found) -> bool:
    """Whether an object stands behind all the words of a unit: "hacked to death three men"."""
    return len(found.tokens) >= SET_PHRASE and sentence.phrase_from(max(found.tokens) + 1) is not None


def _without_object(found: Found) -> bool:
    """Whether a unit may stand without an object: what is done to nobody, or "declined to", "asked that"."""
    return found.unit.recipient != ("object",) or found.unit.words[-1] in ("to", "that")


def _asks_object(found: Found) -> bool:
    """Whether a unit can't be told where no object is: it asks what its object is."""
    asking = [one for one in found.unit.demands if one.slot == "object" and not one.barred]
    return any(one.must or not found.unit.needs for one in asking)


# "attacked the proposal", "hit out at plans": nothing is assaulted.
_ABSTRACT = re.compile(
    r".*(?:tion|sion|ment|ism|ness|ity|ance|ence)s?$|(?:plan|proposal|move|idea|policy|law|bill|record|report|speech|claim)s?$|policies$"
)
_CONCRETE = word_set(
    "substation substations garrison garrisons plantation plantations delegation delegations "
    "government parliament position positions settlement settlements ambulance ambulances residence city cities "
    "community communities facility facilities installation installations station stations infrastructure "
    "university universities regiment demonstration institution establishment ammunition"
)


def _onlywords(sentence: Sentence, group: VerbGroup, unit: LexicalUnit) -> bool:
    """Whether a verb of force has an abstract object and so tells of words."""
    if unit.type != "ASSAULT" or group.passive or unit.words != (unit.head,):
        return False
    following = sentence.phrase_from(group.last)
    low = sentence.tokens[following.head].low if following else ""
    return bool(_ABSTRACT.match(low)) and low not in _CONCRETE


def head_of(sentence: Sentence, at: int) -> Phrase | None:
    """The noun phrase that a noun heads."""
    phrase = sentence.phrase_at(at)
    return phrase if phrase is not None and _heads(sentence, phrase, at) else None


def as_noun(sentence: Sentence, phrase: Phrase, at: int, units: Sequence[LexicalUnit]) -> list[Found]:
    """The units that a noun which heads a phrase, the words before it and those after "of" fit."""
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
    if group.undergone:
        return True
    at = group.last
    while at < len(sentence.tokens) and (
        sentence.tokens[at].tag in ("RB", "QT") or sentence.tokens[at].low in _PARTICLES
    ):
        at += 1
    return sentence.phrase_from(at) is not None


def _same(token: Token, word: str) -> bool:
    return token.low == word or noun_lemma(token.low) == word or verb_lemma(token.low) == word


def _following(
    sentence: Sentence, group: VerbGroup, words: Sequence[str], *, tied: bool = False, beyond: bool = False
) -> tuple[int, ...] | None:
    """The tokens of the words that must follow a verb, in order and near (`tied`: at once, as in "is ready"); for
    passives a noun may stand before it; `beyond`: the first of them may stand behind the verb's object."""
    found: list[int] = []
    at = group.last
    for word in words:
        near = tied or word in _TIED or word == "as"
        hit = next((i for i in _window(sentence, at, near=near) if _says(sentence, i, word)), None)
        if hit is None and not found and near:
            hit = _behind_day(sentence, group, word) or (_behind_object(sentence, group, word) if beyond else None)
        if hit is None and group.passive:
            hit = next(
                (
                    i
                    for i in _window(sentence, max(0, group.first - REACH), ends=_BEGINNING)
                    if i < group.first and _says(sentence, i, word) and _stands_whole(sentence, i)
                ),
                None,
            )
        if hit is None:
            return None
        found.append(hit)
        at = hit + 1 if hit >= at else at
    return tuple(found)


def _stands_whole(sentence: Sentence, at: int) -> bool:
    """Whether a word only describes no other noun: "the election is scheduled"; not "the election commission is"."""
    phrase = sentence.phrase_at(at)
    return phrase is None or phrase.head == at or sentence.tokens[at].tag not in ("NN", "NNS")


def _behind_day(sentence: Sentence, group: VerbGroup, word: str) -> int | None:
    """The token of a preposition behind a day right after the verb, or after its adverb: "called Wednesday for an end",
    "voted narrowly on Wednesday in favour"."""
    tokens, at = sentence.tokens, group.last
    while at < len(tokens) and (tokens[at].tag == "RB" or tokens[at].low in ("late", "early")):
        at += 1
    day = at + 1 if at < len(tokens) and tokens[at].low == "on" else at
    if day + 1 >= len(tokens) or not is_temporal_at(sentence, day):
        return None
    return day + 1 if tokens[day + 1].low == word and not is_temporal_at(sentence, day + 2) else None


def _behind_object(sentence: Sentence, group: VerbGroup, word: str) -> int | None:
    """The token of a preposition right behind a verb's object: "beat two guards to death"."""
    phrase = sentence.phrase_from(group.last)
    if phrase is None:
        return None
    tokens, last = sentence.tokens, phrase.last
    if last < len(tokens) and tokens[last].low == "of" != word:
        inner = sentence.phrase_from(last + 1)
        last = inner.last if inner is not None else last
    return last if last < len(tokens) and tokens[last].low == word and not is_temporal_at(sentence, last + 1) else None


def _says(sentence: Sentence, at: int, word: str) -> bool:
    """Whether a token is this word of a unit, and no event of its own as in "plan to attack"."""
    token = sentence.tokens[at]
    if not _same(token, word) or (token.tag in VERBS and at and sentence.tokens[at - 1].tag == "TO"):
        return False
    if token.tag in ("VBG", "JJ") and token.low != word:
        return False  # "issued a statement calling on" is no call, "a planned visit" no plan
    linking = token.tag in ("IN", "TO") and token.low not in _PARTICLES
    return not linking or not is_temporal_at(sentence, at + 1)  # "fired on Monday", but "were rounded up overnight"


# These follow at once: "called to order" is not "called the plan dubious to a paper".
_TIED = word_set("no to for with at against of in into from by")


# These may stand inside what is done, or belong to the verb: "held three days of talks", "handed over their arms".
_WITHIN = _PARTICLES | {"of", "into", "on", "around", "under", "between"}
_BEGINNING = frozenset(("SUB", "REL"))  # a clause begins
_FINITE = _BEGINNING | {"MD", "VBD", "VBZ"}  # so behind a verb: "announced he would drop his bid"


def _window(sentence: Sentence, first: int, *, near: bool = False, ends: frozenset[str] = _FINITE) -> Iterator[int]:
    for at in range(first, min(first + REACH, len(sentence.tokens))):
        token = sentence.tokens[at]
        if near and at > first and sentence.tokens[at - 1].tag != "RB":
            return
        if at > first and (token.tag in ends or token.low in (";", ":", ".")):
            return
        yield at
        if token.tag == "SUB" and ends is _FINITE:
            return  # "reported that deaths rose" reports no deaths
        if ends is _FINITE and _leads_off(sentence, at):
            return  # "filed through Klow in protest" files no protest


def _leads_off(sentence: Sentence, at: int) -> bool:
    """Whether a preposition or infinitive at a token leads away from what a verb is done with."""
    token = sentence.tokens[at]
    after = sentence.tokens[at + 1].low if at + 1 < len(sentence.tokens) else ""
    if token.tag == "TO":
        return after != "be"  # "found it to be unlawful"
    return token.tag == "IN" and token.low not in _WITHIN and not is_temporal_at(sentence, at + 1)
