"""What a reader model finds in a text, before anything is cited, resolved or counted."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

import msgspec

from reportedly.nouns.kinds import MentionKind

Piece = tuple[int, int]  # half-open code points into the text read


class RawMention(msgspec.Struct, frozen=True):
    """A stretch that names something: `confidence` 0-1."""

    start: int
    end: int
    kind: MentionKind
    confidence: float


class RawAttribution(msgspec.Struct, frozen=True):
    """Who, by which words, says what: each role's pieces in text order, without blanks at their edges.

    `cue` is never empty; `source` and `content` may be. `confidence` is 0-1.
    """

    source: tuple[Piece, ...]
    cue: tuple[Piece, ...]
    content: tuple[Piece, ...]
    confidence: float


class RawReading(msgspec.Struct, frozen=True):
    """All mentions and attributions of one text, in text order (attributions by their cue)."""

    mentions: tuple[RawMention, ...] = ()
    attributions: tuple[RawAttribution, ...] = ()


class Reader(Protocol):
    """Reads texts; two readers with the same `version` find the same."""

    @property
    def version(self) -> str:
        """Changes whenever the model does."""

    def read(self, texts: Sequence[str]) -> list[RawReading]:
        """One RawReading per text, in order."""
