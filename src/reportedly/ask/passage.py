"""Where a row's words stand, for showing them marked in their article."""

from __future__ import annotations

from collections.abc import Collection, Mapping

import msgspec

from reportedly.ask.corrected import NOTHING, decided
from reportedly.ask.names import Names
from reportedly.ask.readings import reading
from reportedly.ask.words import sentence_around
from reportedly.nouns.answers import Passage
from reportedly.nouns.article import Spans
from reportedly.nouns.errors import UnknownId
from reportedly.nouns.findings import Actor, Figure, Reading, Refusal, Report, Statement
from reportedly.nouns.ids import split_row_id
from reportedly.nouns.tables import FINDINGS
from reportedly.store.protocols import View

PARTS: Mapping[str, Collection[str]] = {  # what is read to find a row, by what its id in the article begins with
    "s": ("statements",), "r": ("reports",), "f": ("figures",), "m": ("mentions",), "a": ("actors", "mentions"),
    "p": ("places",), "t": ("times",),
}  # fmt: skip
AROUND = 200  # characters shown on each side beyond the sentence; two or three sentences


def passage(view: View, row_id: str, *, around: int = AROUND) -> Passage:
    """The passage a row rests on; UnknownId if the view has no such row or the row has no words of its own."""
    key, local = split_row_id(row_id)
    found = reading(view, key, parts=PARTS.get((local or "")[:1], FINDINGS))
    if found is None:
        raise UnknownId(f"no article {key!r} in this view of the record; `reportedly brief` lists row ids")
    noun, spans = _found(found, local, row_id)
    names = Names(found, decided=decided(view).get(key, NOTHING))
    return _passage(names, noun, spans, row_id=row_id, around=around)


def spans_of(reading: Reading, noun: msgspec.Struct) -> Spans:
    """All words a row rests on, in text order: a statement's source, cue and content, an actor's mentions …"""
    match noun:
        case Statement():
            spans: Spans = noun.source.spans + noun.cue.spans + noun.content.spans
        case Report():
            people = [piece for person in (*noun.actors, *noun.recipients) for piece in person.spans]
            spans = (*noun.trigger.spans, *people, *(piece for thing in noun.objects for piece in thing.spans))
        case Figure():
            spans = noun.spans + noun.counted_spans
        case Actor():
            spans = tuple(span for m in reading.mentions if m.id in noun.mentions for span in m.spans)
        case _:
            spans = _own(noun)
    return tuple(sorted(set(spans)))


def _own(noun: msgspec.Struct) -> Spans:
    found: Spans = getattr(noun, "spans", ())
    return found


def _found(reading: Reading, local: str | None, row_id: str) -> tuple[str, Spans]:
    if local is None:
        return "article", (reading.article.cite(0, len(reading.article.text)),)
    for name in FINDINGS:
        for ordinal, noun in enumerate(getattr(reading, name), start=1):
            if local == (f"x{ordinal}" if isinstance(noun, Refusal) else noun.id):
                return type(noun).__name__.lower(), spans_of(reading, noun)
    raise UnknownId(f"no row {row_id!r} in this view of the record; `reportedly brief` lists row ids")


def _passage(names: Names, noun: str, spans: Spans, *, row_id: str, around: int) -> Passage:
    if not spans:
        raise UnknownId(f"row {row_id!r} has no words of its own: no mention names it")
    article = names.reading.article
    first, last = sentence_around(article.text, spans)
    start, end = max(0, first - around), min(len(article.text), last + around)
    return Passage(
        row=row_id, article=names.ref, noun=noun, spans=spans, words=article.words(spans),
        start=start, text=article.text[start:end], sentence=article.cite(first, last),
    )  # fmt: skip
