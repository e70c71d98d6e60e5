"""The contexts of a report (military, legal, disease …): what the words around its trigger and its sides are about."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

from reportedly.extract.causes import Told
from reportedly.extract.draft import Draft
from reportedly.extract.prose import Sentence, Token

# Words of the sentence outside the event's own clause that it takes for a context: one alone ("… , a court said") is as
# often about something else.
ELSEWHERE = 3
_OF_EXTENSIONS = {"disaster": "disaster", "election": "election", "trial": "legal", "economy": "economic"}


def contexts_of(draft: Draft, sentence: Sentence, told: Told) -> tuple[str, ...]:
    """The contexts that a report's extension, the kinds of its sides and its words tell, in the ontology's order."""
    clause = sentence.clause_at(told.found.head)
    tokens = sentence.tokens
    inside = set(_told_by(draft, tokens[clause.first : clause.last]))
    outside = _told_by(draft, [*tokens[: clause.first], *tokens[clause.last :]])
    around = {context for context in set(outside) if outside.count(context) >= ELSEWHERE}
    found = inside | around | set(_of_sides(draft, told)) | {_OF_EXTENSIONS.get(told.report.extension or "")}
    return tuple(context for context in draft.ontology.contexts if context in found)


def _told_by(draft: Draft, tokens: Sequence[Token]) -> list[str]:
    """The contexts that these words tell, each as often as different words do."""
    return list(chain.from_iterable(map(draft.vocabulary.contexts, {token.low for token in tokens})))


def _of_sides(draft: Draft, told: Told) -> Iterator[str]:
    """The contexts that the kinds of those who take part tell."""
    for one in (*told.report.actors, *told.report.recipients):
        yield from draft.ontology.context_words.get(f"kind:{draft.kind_of(one.actor)}", ())
