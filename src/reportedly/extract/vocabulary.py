"""What an ontology has under words as they stand in texts, worked out once for each word."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

from reportedly.knowledge.ontology import Ontology
from reportedly.knowledge.ontology_units import LexicalUnit
from reportedly.text.lemmas import forms_of, noun_lemma, verb_lemma
from reportedly.text.remembered import remembered

MOST = 16_384  # words; of 274 Wikinews articles there are 12,000


class Heads(NamedTuple):
    """The units that a word may be the head of, those of them of one word, and what words the others have beside it,
    of each the longest."""

    units: Sequence[LexicalUnit]
    alone: Sequence[LexicalUnit]
    beside: frozenset[str]

    def within(self, words: frozenset[str]) -> Sequence[LexicalUnit]:
        """The units whose words are all among these, which hold the head."""
        if self.beside.isdisjoint(words):
            return self.alone
        return [unit for unit in self.units if unit.every <= words]


class Vocabulary:
    """By a word in lower case: its `forms` that stand in some unit, the units that it heads as one of the `verbs` or
    `nouns`, the `contexts` that it tells."""

    def __init__(self, ontology: Ontology) -> None:
        known = frozenset().union(*(unit.every | unit.needs | unit.bars for unit in ontology.units))

        @remembered(most=MOST)
        def forms(low: str) -> frozenset[str]:
            return forms_of(low) & known

        @remembered(most=MOST)
        def contexts(low: str) -> Sequence[str]:
            told = ontology.context_words
            return [context for form in forms_of(low) if form in told for context in told[form]]

        self.forms = forms
        self.contexts = contexts
        self.verbs = _heads(ontology, "v", verb_lemma)
        self.nouns = _heads(ontology, "n", noun_lemma)


@lru_cache(maxsize=4)
def vocabulary_of(ontology: Ontology) -> Vocabulary:
    """The vocabulary of an ontology, made once."""
    return Vocabulary(ontology)


def _heads(ontology: Ontology, pos: Literal["v", "n"], lemma: Callable[[str], str]) -> Callable[[str], Heads | None]:
    @remembered(most=MOST)
    def heads(low: str) -> Heads | None:
        units = ontology.starting(lemma(low), pos=pos)
        beside = frozenset(max(unit.every - {unit.head}, key=len) for unit in units if len(unit.every) > 1)
        return Heads(units, [unit for unit in units if len(unit.every) == 1], beside) if units else None

    return heads
