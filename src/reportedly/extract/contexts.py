"""The contexts of a report (military, legal, disease …): what the words around its trigger and its sides are about."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from reportedly.extract.causes import Told
from reportedly.extract.draft import Draft
from reportedly.extract.prose import Sentence, Token

# Words of the sentence outside the event's own clause that it takes for a context: one alone ("… , a court said") is as
# often about something else.
ELSEWHERE = 3
_OF_EXTENSIONS = {"disaster": "disaster", "election": "election", "trial": "legal", "economy": "economic"}


Telling = Mapping[str, Sequence[str]]  # the contexts that each of some words tells


def telling_words(draft: Draft, sentence: Sentence) -> Telling:
    """Those of a sentence's words that tell contexts."""
    contexts = draft.vocabulary.contexts
    return {low: told for low in sentence.lows if (told := contexts(low))}


def contexts_of(draft: Draft, sentence: Sentence, told: Told, telling: Telling) -> tuple[str, ...]:
    """The contexts that a report's extension, the kinds of its sides and its words tell, in the ontology's order."""
    found = {*_of_sides(draft, told), _OF_EXTENSIONS.get(told.report.extension or "")}
    if telling:
        clause = sentence.clause_at(told.found.head)
        tokens = sentence.tokens
        found.update(_told_by(telling, tokens[clause.first : clause.last]))
        outside = _told_by(telling, [*tokens[: clause.first], *tokens[clause.last :]])
        found.update(context for context in outside if outside.count(context) >= ELSEWHERE)
    return tuple(context for context in draft.ontology.contexts if context in found)


def _told_by(telling: Telling, tokens: Sequence[Token]) -> list[str]:
    """The contexts that these words tell, each as often as different words do."""
    return [context for low in {token.low for token in tokens} if low in telling for context in telling[low]]


def _of_sides(draft: Draft, told: Told) -> Iterator[str]:
    """The contexts that the kinds of those who take part tell."""
    for one in (*told.report.actors, *told.report.recipients):
        yield from draft.ontology.context_words.get(f"kind:{draft.kind_of(one.actor)}", ())
