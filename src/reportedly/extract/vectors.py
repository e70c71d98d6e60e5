"""Vectors of title and lead, of each statement's content and of each report, for joining across articles."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from reportedly.extract.draft import Draft
from reportedly.nouns.article import Spans
from reportedly.nouns.findings import Report, Vector
from reportedly.nouns.kinds import VectorKind

# Title and first three sentences tell stories apart better than either alone: of 181 crawled articles of 35 stories,
# the base encoder's mean average precision is .98 by title, .97 by lead, .998 by both in one, 1.0 halfway between.
LEAD = 3  # sentences
LEAD_WORDS = 5  # a sentence of fewer is a date line or a heading


class _Wanted(NamedTuple):
    """A vector to be made; each of `parts` counts the same in it, however long."""

    kind: VectorKind
    of: str | None
    parts: tuple[Spans, ...]


def vectors(draft: Draft) -> tuple[Vector, ...]:
    """The vectors of what the draft has found, title and lead first; none where the reader model gives none."""
    made = draft.resolved.annotated.vectors
    if made is None:
        return ()
    found: list[Vector] = []
    for kind, of, parts in _wanted(draft):
        numbers = made.with_title(parts[-1]) if kind == "title_lead" else made.over(*parts)
        spans = tuple(sorted({span for part in parts for span in part}))
        if numbers is not None and spans:
            found.append(
                Vector(id=f"v{len(found) + 1}", kind=kind, of=of, spans=spans, model=made.model, numbers=numbers)
            )
    return tuple(found)


def lead(draft: Draft) -> Spans:
    """The first sentences of the text after its title, without furniture, date lines and headings."""
    title = draft.article.title_span
    spans = (draft.article.cite(start, end) for start, end in draft.resolved.annotated.sentences)
    kept = (
        span
        for span in spans
        if not (title and title.overlaps(span))
        and len(draft.article.words((span,)).split()) >= LEAD_WORDS
        and not draft.article.furnishes((span,))
    )
    return tuple(islice(kept, LEAD))


def _wanted(draft: Draft) -> Iterator[_Wanted]:
    title = draft.article.title_span
    yield _Wanted("title_lead", None, ((title,) if title else (), lead(draft)))
    for statement in draft.statements:
        yield _Wanted("statement", statement.id, (statement.content.spans,))
    for report in draft.reports:
        yield _Wanted("report", report.id, (report.trigger.spans, words_of(report)))


def words_of(report: Report) -> Spans:
    """A report's words: who does what to whom. Beside the trigger alone, they bring together reports of one event.

    Of 44,000 pairs of events, each of one topic of ECB+, average precision by the base encoder is .43 by the trigger,
    .33 by the trigger with the two participants nearest to it, and .55 halfway between.
    """
    people = (one.spans for one in (*report.actors, *report.recipients))
    things = (one.spans for one in report.objects)
    return tuple(sorted({span for spans in (report.trigger.spans, *people, *things) for span in spans}))
