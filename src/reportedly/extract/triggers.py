"""Triggers: words that name an event by the ontology's lexical units, read as verb or noun by their place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reportedly.extract.draft import Draft
from reportedly.extract.prose import Phrase, Sentence, Token, VerbGroup
from reportedly.extract.prose.tokens import NOUNS, VERBS
from reportedly.knowledge.ontology_units import LexicalUnit
from reportedly.nouns.article import Span, Spans
from reportedly.text.lemmas import noun_lemma, verb_lemma
from reportedly.text.wordset import word_set

REACH = 6  # words that may stand between a verb and the word that must follow it: "put its border forces on alert"
_NAMES = frozenset(("organisation", "person", "work", "law", "place", "facility"))


class Found(NamedTuple):
    """A trigger in a sentence: its unit, tokens (head first), and the verb group or noun phrase that it stands in."""

    unit: LexicalUnit
    head: int
    tokens: tuple[int, ...]
    group: VerbGroup | None
    phrase: Phrase | None


def triggers(draft: Draft, sentence: Sentence) -> list[Found]:
    """The sentence's triggers in order, none overlapping; of several that fit, the one with most words and needs."""
    found: list[Found] = []
    for at, token in enumerate(sentence.tokens):
        choice = None
        if token.tag in VERBS:
            choice = _verb(draft, sentence, at)
        elif token.tag in NOUNS and (units := draft.ontology.starting(noun_lemma(token.low), pos="n")):
            in_name = _in_name(draft, sentence, token) or _of_name(sentence, at)
            choice = None if in_name else _noun(sentence, at, units)
        if choice is not None:
            found.append(choice)
    return _apart(found)


def _apart(found: list[Found]) -> list[Found]:
    """Without those that share words with a longer one: "carry out an attack" holds "attack"."""
    kept: list[Found] = []
    for one in sorted(found, key=lambda one: (-len(one.tokens), one.head)):
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


def _verb(draft: Draft, sentence: Sentence, at: int) -> Found | None:
    units = draft.ontology.starting(verb_lemma(sentence.tokens[at].low), pos="v")
    group = sentence.group_at(at) if units else None
    if group is None or group.main != at:
        return None
    fits = []
    for unit in units:
        rest = _following(sentence, group, unit.words[1:])
        if rest is not None and needs_met(sentence, unit, (at, *rest)) and not _onlywords(sentence, group, unit):
            fits.append(Found(unit, at, (at, *rest), group, None))
    if len(fits) > 1 and not _takes_object(sentence, group):
        fits = [one for one in fits if one.unit.recipient != ("object",)] or fits
    return max(fits, key=_weight, default=None)


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


def _noun(sentence: Sentence, at: int, units: Sequence[LexicalUnit]) -> Found | None:
    phrase = sentence.phrase_at(at)
    if phrase is None or not _heads(sentence, phrase, at):
        return None
    fits = []
    for unit in units:
        first = at - unit.words.index(unit.head)
        last = first + len(unit.words)
        if first < 0 or last > len(sentence.tokens):
            continue
        tokens = tuple(range(first, last))
        same = all(_same(sentence.tokens[i], word) for i, word in zip(tokens, unit.words, strict=True) if i != at)
        if same and needs_met(sentence, unit, tokens):
            fits.append(Found(unit, at, (at, *(i for i in tokens if i != at)), None, phrase))
    return max(fits, key=_weight, default=None)


def _heads(sentence: Sentence, phrase: Phrase, at: int) -> bool:
    """Whether a noun heads its phrase: no other noun follows in it, save a name ("attack Tuesday")."""
    if phrase.head == at:
        return True
    return (
        all(sentence.tokens[i].tag == "NNP" for i in range(at + 1, phrase.head + 1))
        and sentence.tokens[at].tag != "NNP"
    )


def _weight(found: Found) -> tuple[int, bool, bool]:
    """How well a unit fits, of several: more words, then a met constraint; the ontology's order breaks ties."""
    return len(found.tokens), bool(found.unit.needs), bool(found.unit.bars)


def _takes_object(sentence: Sentence, group: VerbGroup) -> bool:
    """Whether a verb has an object: it is passive or describes one, or a noun phrase follows it."""
    if group.passive or group.form == "participle":
        return True
    at = group.last
    while at < len(sentence.tokens) and sentence.tokens[at].tag in ("RB", "QT"):
        at += 1
    return any(phrase.first == at for phrase in sentence.phrases)


def _same(token: Token, word: str) -> bool:
    return token.low == word or noun_lemma(token.low) == word or verb_lemma(token.low) == word


def _following(sentence: Sentence, group: VerbGroup, words: Sequence[str]) -> tuple[int, ...] | None:
    """The tokens of the words that must follow a verb, in order and near; for passives a noun may stand before it."""
    found: list[int] = []
    at = group.last
    for word in words:
        hit = next((i for i in _window(sentence, at, near=word in _TIED) if _same(sentence.tokens[i], word)), None)
        if hit is None and group.passive:
            hit = next(
                (
                    i
                    for i in _window(sentence, max(0, group.first - REACH))
                    if i < group.first and _same(sentence.tokens[i], word)
                ),
                None,
            )
        if hit is None:
            return None
        found.append(hit)
        at = hit + 1 if hit >= at else at
    return tuple(found)


# These follow at once: "called to order" is not "called the plan dubious to a paper".
_TIED = word_set("to for with at against of in into from by")


def _window(sentence: Sentence, first: int, *, near: bool = False) -> Iterator[int]:
    for at in range(first, min(first + REACH, len(sentence.tokens))):
        token = sentence.tokens[at]
        if near and at > first and sentence.tokens[at - 1].tag != "RB":
            return
        if at > first and (token.tag in ("SUB", "REL") or token.low in (";", ":", ".")):
            return
        yield at


def needs_met(sentence: Sentence, unit: LexicalUnit, tokens: Sequence[int]) -> bool:
    """Whether the clause holds one of the words a unit needs and none that it must not have."""
    if not unit.needs and not unit.bars:
        return True
    clause = sentence.clause_at(tokens[0])
    words = {sentence.tokens[i].low for i in range(clause.first, clause.last) if i not in tokens}
    words |= {noun_lemma(word) for word in words}
    return unit.allows(frozenset(words))


def spans_of(draft: Draft, sentence: Sentence, tokens: Sequence[int]) -> Spans:
    """The spans of these tokens, neighbours joined."""
    runs: list[list[int]] = []
    for at in sorted(tokens):
        if runs and runs[-1][-1] + 1 == at:
            runs[-1].append(at)
        else:
            runs.append([at])
    return tuple(sentence.cite(run[0], run[-1] + 1) for run in runs)


def head_span(sentence: Sentence, found: Found) -> Span:
    """The characters of a trigger's head word."""
    return sentence.cite(found.head, found.head + 1)
