"""The contexts of a report (military, legal, disease …): what the words around its trigger and its sides are about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from reportedly.extract.causes import Told
from reportedly.extract.draft import Draft
from reportedly.extract.prose import Sentence
from reportedly.text.lemmas import noun_lemma, verb_lemma

# Words of the sentence outside the event's own clause that it takes for a context: one alone ("… , a court said") is as
# often about something else.
ELSEWHERE = 3
_OF_EXTENSIONS = {"disaster": "disaster", "election": "election", "trial": "legal", "economy": "economic"}


def contexts_of(draft: Draft, sentence: Sentence, told: Told) -> tuple[str, ...]:
    """The contexts that a report's extension, the kinds of its sides and its words tell, in the ontology's order."""
    clause = sentence.clause_at(told.found.head)
    inside = set(_told_by(draft, sentence, range(clause.first, clause.last)))
    outside = Counter(_told_by(draft, sentence, (*range(clause.first), *range(clause.last, len(sentence.tokens)))))
    around = {context for context, times in outside.items() if times >= ELSEWHERE}
    found = inside | around | set(_of_sides(draft, told)) | {_OF_EXTENSIONS.get(told.report.extension or "")}
    return tuple(context for context in draft.ontology.contexts if context in found)


def _told_by(draft: Draft, sentence: Sentence, tokens: range | tuple[int, ...]) -> Iterator[str]:
    """The contexts that these words tell, each as often as different words do."""
    known = draft.ontology.context_words
    for low in {sentence.tokens[at].low for at in tokens}:
        for form in _forms(low):
            yield from known.get(form, ())


@lru_cache(maxsize=8192)
def _forms(low: str) -> frozenset[str]:
    """A word as it stands, as a noun and as a verb."""
    return frozenset((low, noun_lemma(low), verb_lemma(low)))


def _of_sides(draft: Draft, told: Told) -> Iterator[str]:
    """The contexts that the kinds of those who take part tell."""
    for one in (*told.report.actors, *told.report.recipients):
        yield from draft.ontology.context_words.get(f"kind:{draft.kind_of(one.actor)}", ())
