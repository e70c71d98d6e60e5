"""What an ontology has under words as they stand in texts, worked out once for each word."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Literal

import msgspec

from reportedly.knowledge.ontology import Ontology
from reportedly.knowledge.ontology_units import LexicalUnit
from reportedly.text.lemmas import forms_of, noun_lemma, verb_lemma
from reportedly.text.remembered import WORDS, remembered


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
        verb = self.verb.possible(words) if self.verb is not None else ()
        return _possible(verb, self.noun.possible(words) if self.noun is not None else ())


def _possible(verb: Sequence[LexicalUnit], noun: Sequence[LexicalUnit]) -> Possible:
    return Possible(verb, noun) if verb or noun else NOTHING


class Known(msgspec.Struct, frozen=True, gc=False):
    """What an ontology has under a word: those of its `forms` that stand in some unit, what it `heads`, None where it
    heads no unit, and the `contexts` that it tells."""

    forms: tuple[str, ...]
    heads: Both | None
    contexts: tuple[str, ...]


class Vocabulary:
    """What an ontology has under a word in lower case, as `verbs`, as `nouns`, and all that is `known` of it: None of
    two words in three, which stand nowhere in it."""

    def __init__(self, ontology: Ontology) -> None:
        asked = (words for one in ontology.units for words in (one.every, one.needs, one.bars, *one.asked))
        in_units = frozenset().union(*asked)
        verbs = _heads(ontology, "v", verb_lemma, ontology.verbs)
        nouns = _heads(ontology, "n", noun_lemma, ontology.nouns)
        told = ontology.context_words

        @remembered(most=WORDS)
        def known(low: str) -> Known | None:
            forms = forms_of(low)
            if forms.isdisjoint(in_units) and forms.isdisjoint(told):
                return None
            contexts = tuple([context for form in forms if form in told for context in told[form]])
            return Known(tuple(forms & in_units), _both(low, verbs(low), nouns(low)), contexts)

        self.verbs = verbs
        self.nouns = nouns
        self.known = known


@lru_cache(maxsize=4)
def vocabulary_of(ontology: Ontology) -> Vocabulary:
    """The vocabulary of an ontology, made once."""
    return Vocabulary(ontology)


def _both(low: str, verb: Heads | None, noun: Heads | None) -> Both | None:
    """What a word heads as a verb and as a noun, taken together."""
    heads = [one for one in (verb, noun) if one is not None]
    if not heads:
        return None
    sure = _possible(verb.sure if verb is not None else (), noun.sure if noun is not None else ())
    asked = frozenset().union(*(one.asked for one in heads))
    return Both(verb, noun, sure, asked, (noun_lemma(low), "n") if noun is not None else None)


def _heads(
    ontology: Ontology, pos: Literal["v", "n"], lemma: Callable[[str], str], heading: frozenset[str]
) -> Callable[[str], Heads | None]:
    """By a word what it heads as such; `heading` are the lemmas that head any unit."""

    @remembered(most=WORDS)
    def of_lemma(head: str) -> Heads:
        units = ontology.starting(head, pos=pos)
        asked = list(map(_asked, units))
        sure = tuple([unit for unit, words in zip(units, asked, strict=True) if not words])
        nouns = (words for unit in units for words in unit.asked)
        return Heads(units, _hopeful(sure, frozenset()), frozenset().union(*asked, *nouns))

    def heads(low: str) -> Heads | None:
        head = lemma(low)
        return of_lemma(head) if head in heading else None

    return heads


def _asked(unit: LexicalUnit) -> frozenset[str]:
    """Words of which a sentence must have one if a unit is to be possible: the longest beside its head, else those that
    it needs; none where it asks for none."""
    if len(unit.every) > 1:
        return frozenset((max(unit.every - {unit.head}, key=len),))
    return frozenset() if unit.needs_met(frozenset()) else unit.needs


def _hopeful(units: Sequence[LexicalUnit], words: frozenset[str]) -> Sequence[LexicalUnit]:
    """The units, if the demands of one of them can be met among some words."""
    for unit in units:
        if unit.demands_open(words):
            return units
    return ()
