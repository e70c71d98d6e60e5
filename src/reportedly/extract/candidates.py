"""The units that a token may be the head of, before their senses are weighed."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from reportedly.extract.draft import Draft
from reportedly.extract.found import Found
from reportedly.extract.predicates import predicate_at
from reportedly.extract.prose import Sentence, Token, VerbGroup
from reportedly.extract.prose.frames import Frame
from reportedly.extract.prose.open_class import is_past
from reportedly.extract.prose.tokens import NOUNS, VERBS
from reportedly.extract.wordings import as_noun, as_verb
from reportedly.knowledge.ontology_units import LexicalUnit
from reportedly.text.lemmas import forms_of, noun_lemma, verb_lemma

LIKELY_EVENT = 0.5  # the model's chance of an event from which a participle before a noun tells one
_NAMES = frozenset(("organisation", "person", "work", "law", "place", "facility"))


class Words:
    """The sentence's words in all forms that units are written in and its names, worked out when first asked for."""

    def __init__(self, draft: Draft, sentence: Sentence) -> None:
        self._draft = draft
        self._sentence = sentence

    @cached_property
    def all(self) -> frozenset[str]:
        """Every word as written and its lemmas as noun and verb."""
        return frozenset().union(*map(forms_of, self._sentence.lows))

    @cached_property
    def _names(self) -> list[tuple[int, int]]:
        named = self._draft.named_in(self._sentence)
        return [(m.spans[0].start, m.spans[-1].end) for m in named if m.kind in _NAMES]

    def in_name(self, token: Token) -> bool:
        """Whether a word is part of a name."""
        return any(start <= token.start < end for start, end in self._names)

    def bar(self, unit: LexicalUnit, at: int) -> bool:
        """Whether another word of the clause in which token `at` stands, as written or as a noun, bars a unit."""
        if unit.bars.isdisjoint(self.all):
            return False
        clause = self._sentence.clause_at(at)
        around = {self._sentence.tokens[i].low for i in range(clause.first, clause.last) if i != at}
        return not (unit.bars.isdisjoint(around) and unit.bars.isdisjoint(map(noun_lemma, around)))


def candidates(draft: Draft, sentence: Sentence, at: int, words: Words) -> list[Found]:
    """The units that token `at` may be the head of, by their words and the words around."""
    token = sentence.tokens[at]
    if token.tag in VERBS or token.tag == "BE":
        units = draft.ontology.starting(verb_lemma(token.low), pos="v")
        return as_verb(sentence, at, _possible(units, words, at)) if units else []
    if token.tag in NOUNS and (units := draft.ontology.starting(noun_lemma(token.low), pos="n")):
        if words.in_name(token) or _of_name(sentence, at):
            return []
        return as_noun(sentence, at, _possible(units, words, at))
    if token.tag == "JJ" and is_past(token.low):
        return _described(draft, sentence, at, words)
    return []


def _described(draft: Draft, sentence: Sentence, at: int, words: Words) -> list[Found]:
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


def _possible(units: Sequence[LexicalUnit], words: Words, at: int) -> list[LexicalUnit]:
    """The units whose words all stand in the sentence, and whose clause has what they need and nothing they bar."""
    everything = words.all
    there = [unit for unit in units if unit.every <= everything]
    return [unit for unit in there if unit.needs_met(everything) and not (unit.bars and words.bar(unit, at))]


def _of_name(sentence: Sentence, at: int) -> bool:
    """Whether a capitalised noun ends a name: "the Bordurian War"."""
    return (
        at > 0
        and sentence.tokens[at].tag == "NNP"
        and sentence.tokens[at - 1].tag == "NNP"
        and sentence.tokens[at].text[0].isupper()
    )
