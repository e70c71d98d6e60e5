"""What is read: a capture's bytes, and the article that reading makes of them. Spans are made here and nowhere else."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

import msgspec

from reportedly.nouns.errors import CitationError
from reportedly.nouns.kinds import FurnitureKind, MediaType


class Span(msgspec.Struct, frozen=True, gc=False, array_like=True, order=True):
    """Half-open `[start, end)` offsets in code points into one article's text; JSON `[start, end]`."""

    start: int
    end: int

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end

    def shared(self, other: Span) -> Span | None:
        """The characters that both have; None where they have none in common."""
        start, end = max(self.start, other.start), min(self.end, other.end)
        return Span(start, end) if start < end else None

    def covers(self, other: Span) -> bool:
        """Whether the other lies within this one."""
        return self.start <= other.start and other.end <= self.end

    def lies_in(self, spans: Iterable[Span]) -> bool:
        """Whether one of these covers this one."""
        for span in spans:  # noqa: SIM110 — asked of every pair in reach: any() would take three times as long
            if span.start <= self.start and self.end <= span.end:
                return True
        return False


Spans = tuple[Span, ...]


class Hints(msgspec.Struct, frozen=True, gc=False, kw_only=True, forbid_unknown_fields=False):
    """What the person or file that hands in an article says about it; nothing here is cited."""

    id: str | None = None
    title: str | None = None
    url: str | None = None
    outlet: str | None = None
    published: str | None = None


class Capture(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """The bytes as fetched: hash of the body, where it came from, when, and what was said about it."""

    body: bytes
    sha256: str
    address: str
    at: datetime
    media: MediaType
    hints: Hints = Hints()


class Furniture(msgspec.Struct, frozen=True, gc=False):
    """A stretch of page furniture: marked, never cut out."""

    spans: Spans
    kind: FurnitureKind


class Article(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """A text that never changes after reading, and what is known of where it stood.

    `key` identifies text, outlet and address or input id together (nouns/ids.py); `id` is the input's own id
    where it gave one, else the key. `sha256` is of `text` in UTF-8. `published` is a calendar date as the page or
    the input gives it, and where there is none `why_undated` says why: no_date | bad_date. `title` is context and
    never cited.
    """

    id: str
    key: str
    sha256: str
    text: str
    title: str | None = None
    url: str | None = None
    outlet: str | None = None
    published: date | None = None
    why_undated: str | None = None
    language: str | None = None
    furniture: tuple[Furniture, ...] = ()

    def cite(self, start: int, end: int) -> Span:
        """The span of these characters; CitationError unless `0 <= start < end <= len(text)`."""
        if not 0 <= start < end <= len(self.text):
            raise CitationError(f"[{start}, {end}) is no span of article {self.id!r} ({len(self.text)} characters)")
        return Span(start, end)

    def words(self, spans: Iterable[Span]) -> str:
        """The quoted words; several spans are joined with " … "."""
        return " … ".join([self.text[span.start : span.end] for span in spans])

    @property
    def title_span(self) -> Span | None:
        """The title, where it is the text's first line; None where it stands beside the text or there is none."""
        title = (self.title or "").rstrip()
        rest = self.text.removeprefix(title)
        begins = bool(title) and len(rest) < len(self.text) and rest[:1] in ("", "\n", "\r")
        return self.cite(0, len(title)) if begins else None

    def furnishes(self, spans: Iterable[Span]) -> bool:
        """Whether any of these spans touches page furniture."""
        if not self.furniture:
            return False
        marked = [mark for piece in self.furniture for mark in piece.spans]
        return any(span.overlaps(mark) for span in spans for mark in marked)
