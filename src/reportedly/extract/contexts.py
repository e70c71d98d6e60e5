"""The contexts of a report (military, legal, disease …): what the words around its trigger and its sides are about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from reportedly.extract.causes import Told
from reportedly.extract.draft import Draft
from reportedly.extract.prose import Sentence, Token
from reportedly.text.lemmas import forms_of

# Words of the sentence outside the event's own clause that it takes for a context: one alone ("… , a court said") is as
# often about something else.
ELSEWHERE = 3
_OF_EXTENSIONS = {"disaster": "disaster", "election": "election", "trial": "legal", "economy": "economic"}


def contexts_of(draft: Draft, sentence: Sentence, told: Told) -> tuple[str, ...]:
    """The contexts that a report's extension, the kinds of its sides and its words tell, in the ontology's order."""
    clause = sentence.clause_at(told.found.head)
    tokens = sentence.tokens
    inside = set(_told_by(draft, tokens[clause.first : clause.last]))
    outside = Counter(_told_by(draft, [*tokens[: clause.first], *tokens[clause.last :]]))
    around = {context for context, times in outside.items() if times >= ELSEWHERE}
    found = inside | around | set(_of_sides(draft, told)) | {_OF_EXTENSIONS.get(told.report.extension or "")}
    return tuple(context for context in draft.ontology.contexts if context in found)


def _told_by(draft: Draft, tokens: Sequence[Token]) -> list[str]:
    """The contexts that these words tell, each as often as different words do."""
    known = draft.ontology.context_words
    forms = [form for low in {token.low for token in tokens} for form in forms_of(low) if form in known]
    return [context for form in forms for context in known[form]]


def _of_sides(draft: Draft, told: Told) -> Iterator[str]:
    """The contexts that the kinds of those who take part tell."""
    for one in (*told.report.actors, *told.report.recipients):
        yield from draft.ontology.context_words.get(f"kind:{draft.kind_of(one.actor)}", ())
