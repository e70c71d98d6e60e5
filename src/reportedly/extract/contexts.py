"""The contexts of a report (military, legal, disease …): what the words around its trigger and its sides are about."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from reportedly.extract.causes import Told
from reportedly.extract.draft import Draft
from reportedly.extract.prose import Sentence

# Words of the sentence outside the event's own clause that it takes for a context: one alone ("… , a court said") is as
# often about something else.
ELSEWHERE = 3
_OF_EXTENSIONS = {"disaster": "disaster", "election": "election", "trial": "legal", "economy": "economic"}


class Telling(msgspec.Struct, frozen=True, gc=False):
    """The contexts that one of a sentence's words tells, and the tokens that it is."""

    contexts: Sequence[str]
    tokens: Sequence[int]


def telling_words(draft: Draft, sentence: Sentence) -> list[Telling]:
    """Those of a sentence's words that tell contexts."""
    known = draft.vocabulary.known
    told = {low: found.contexts for low in sentence.lows if (found := known(low)) is not None and found.contexts}
    if not told:
        return []
    where: dict[str, list[int]] = {low: [] for low in told}
    for at, token in enumerate(sentence.tokens):
        if token.low in where:
            where[token.low].append(at)
    return [Telling(told[low], tokens) for low, tokens in where.items()]


def contexts_of(draft: Draft, sentence: Sentence, told: Told, telling: Sequence[Telling]) -> tuple[str, ...]:
    """The contexts that a report's extension, the kinds of its sides and its words tell, in the ontology's order."""
    found = {*_of_sides(draft, told), _OF_EXTENSIONS.get(told.report.extension or "")}
    if telling:
        clause = sentence.clause_at(told.found.head)
        outside: list[str] = []
        for one in telling:
            inside = sum([clause.first <= at < clause.last for at in one.tokens])
            if inside:
                found.update(one.contexts)
            if inside < len(one.tokens):
                outside += one.contexts
        found.update(context for context in outside if outside.count(context) >= ELSEWHERE)
    return tuple(context for context in draft.ontology.contexts if context in found)


def _of_sides(draft: Draft, told: Told) -> Iterator[str]:
    """The contexts that the kinds of those who take part tell."""
    for one in (*told.report.actors, *told.report.recipients):
        yield from draft.ontology.context_words.get(f"kind:{draft.kind_of(one.actor)}", ())
