"""What an ontology has under words as they stand in texts, worked out once for each word."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Literal

import msgspec

from reportedly.knowledge.ontology import Ontology
from reportedly.knowledge.ontology_units import LexicalUnit
from reportedly.text.lemmas import forms_of, noun_lemma, verb_lemma
from reportedly.text.remembered import remembered

MOST = 16_384  # words; of 274 Wikinews articles there are 12,000


class Heads(msgspec.Struct, frozen=True, gc=False):
    """The units that a word may be the head of; `asked` are words of which a sentence must have one for more of them to
    be possible than the `sure` ones."""

    units: Sequence[LexicalUnit]
    sure: Sequence[LexicalUnit]
    asked: frozenset[str]

    def possible(self, words: frozenset[str]) -> Sequence[LexicalUnit]:
        """The units whose words are all among these, which hold the head, and one of those that they need; none where
        the demands of none of these can be met among the words."""
        if self.asked.isdisjoint(words):
            return self.sure
        return _hopeful([unit for unit in self.units if unit.every <= words and unit.needs_met(words)], words)


class Possible(msgspec.Struct, frozen=True, gc=False):
    """The units that a word of a sentence may be the head of as a verb, and as a noun."""

    verb: Sequence[LexicalUnit]
    noun: Sequence[LexicalUnit]


NOTHING = Possible((), ())


class Both(msgspec.Struct, frozen=True, gc=False):
    """What a word heads as a verb and what as a noun, None where it heads no unit as such; `sure` and `asked` of both
    together; `event` is how such a noun is called once it has told an event."""

    verb: Heads | None
    noun: Heads | None
    sure: Possible
    asked: frozenset[str]
    event: tuple[str, str] | None

    def possible(self, words: frozenset[str]) -> Possible:
        """The units possible among these words, which hold the head (see `Heads`); NOTHING where none is."""
        if self.asked.isdisjoint(words):
            return self.sure
        return _possible(*(heads.possible(words) if heads is not None else () for heads in (self.verb, self.noun)))


def _possible(verb: Sequence[LexicalUnit], noun: Sequence[LexicalUnit]) -> Possible:
    return Possible(verb, noun) if verb or noun else NOTHING


class Vocabulary:
    """By a word in lower case: its `forms` that stand in some unit, the units that it heads as one of the `verbs` or
    `nouns` (`both`: as either, None where it heads none), the `contexts` that it tells."""

    def __init__(self, ontology: Ontology) -> None:
        asked = (words for one in ontology.units for words in (one.every, one.needs, one.bars, *one.asked))
        known = frozenset().union(*asked)

        @remembered(most=MOST)
        def forms(low: str) -> frozenset[str]:
            return forms_of(low) & known

        @remembered(most=MOST)
        def contexts(low: str) -> Sequence[str]:
            told = ontology.context_words
            return [context for form in forms_of(low) if form in told for context in told[form]]

        verbs, nouns = _heads(ontology, "v", verb_lemma), _heads(ontology, "n", noun_lemma)

        @remembered(most=MOST)
        def both(low: str) -> Both | None:
            verb, noun = verbs(low), nouns(low)
            heads = [one for one in (verb, noun) if one is not None]
            if not heads:
                return None
            sure = _possible(verb.sure if verb is not None else (), noun.sure if noun is not None else ())
            asked = frozenset().union(*(one.asked for one in heads))
            return Both(verb, noun, sure, asked, (noun_lemma(low), "n") if noun is not None else None)

        self.forms = forms
        self.contexts = contexts
        self.verbs = verbs
        self.nouns = nouns
        self.both = both


@lru_cache(maxsize=4)
def vocabulary_of(ontology: Ontology) -> Vocabulary:
    """The vocabulary of an ontology, made once."""
    return Vocabulary(ontology)


def _heads(ontology: Ontology, pos: Literal["v", "n"], lemma: Callable[[str], str]) -> Callable[[str], Heads | None]:
    @remembered(most=MOST)
    def of_lemma(head: str) -> Heads | None:
        units = ontology.starting(head, pos=pos)
        if not units:
            return None
        asked = list(map(_asked, units))
        sure = tuple([unit for unit, words in zip(units, asked, strict=True) if not words])
        nouns = (words for unit in units for words in unit.asked)
        return Heads(units, _hopeful(sure, frozenset()), frozenset().union(*asked, *nouns))

    def heads(low: str) -> Heads | None:
        return of_lemma(lemma(low))

    return heads


def _asked(unit: LexicalUnit) -> frozenset[str]:
    """Words of which a sentence must have one if a unit is to be possible: the longest beside its head, else those that
    it needs; none where it asks for none."""
    if len(unit.every) > 1:
        return frozenset((max(unit.every - {unit.head}, key=len),))
    return frozenset() if unit.needs_met(frozenset()) else unit.needs


def _hopeful(units: Sequence[LexicalUnit], words: frozenset[str]) -> Sequence[LexicalUnit]:
    """The units, if the demands of one of them can be met among some words."""
    return units if any(unit.demands_open(words) for unit in units) else ()
