"""What a reader model finds in a text, before anything is cited, resolved or counted."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

import msgspec

from reportedly.learned.vectors import PieceVectors
from reportedly.nouns.kinds import MentionKind

Piece = tuple[int, int]  # half-open code points into the text read


class RawMention(msgspec.Struct, frozen=True, gc=False):
    """A stretch that names something: `confidence` 0-1."""

    start: int
    end: int
    kind: MentionKind
    confidence: float


class RawAttribution(msgspec.Struct, frozen=True, gc=False):
    """Who, by which words, says what: each role's pieces in text order, without blanks at their edges.

    `cue` is never empty; `source` and `content` may be. `confidence` is 0-1.
    """

    source: tuple[Piece, ...]
    cue: tuple[Piece, ...]
    content: tuple[Piece, ...]
    confidence: float


class RawArgument(msgspec.Struct, frozen=True, gc=False):
    """One argument of a predicate: its PropBank role (`learned.labels.ARGUMENTS`) and its pieces; `confidence` 0-1."""

    role: str
    pieces: tuple[Piece, ...]
    confidence: float


class RawPredicate(msgspec.Struct, frozen=True, gc=False):
    """A word that says that something happens or is, who takes part in it, and whether it did.

    `confidence` and `event` (that it stands for an event as TimeBank counts them) are chances, 0-1; `factuality` runs
    from -3 (did not happen) to 3 (happened), as in UDS-IH2.
    """

    start: int
    end: int
    confidence: float
    event: float
    factuality: float
    arguments: tuple[RawArgument, ...] = ()


class RawSide(msgspec.Struct, frozen=True, gc=False):
    """Who or what takes part in an act, and as what (`learned.labels.SIDES`); `confidence` 0-1."""

    side: str
    piece: Piece
    confidence: float


class RawAct(msgspec.Struct, frozen=True, gc=False):
    """A word that may tell an event: the likely ones (`learned.labels.ACTS`) with their chances, 0-1, likeliest first;
    what is left to 1 are unlikely ones and none. `sides` are in text order; `realis` are the chances of each of
    `nouns.kinds.REALIS`, which sum to 1."""

    start: int
    end: int
    types: tuple[tuple[str, float], ...]
    sides: tuple[RawSide, ...] = ()
    realis: tuple[float, ...] = ()


class RawChain(msgspec.Struct, frozen=True, gc=False):
    """Stretches that speak of the same thing, in text order; `confidence` 0-1 is that of its weakest link."""

    mentions: tuple[Piece, ...]
    confidence: float


class RawReading(msgspec.Struct, frozen=True, gc=False):
    """All that was found in one text, in text order (attributions by their cue, chains by their first mention).

    `vectors` is None where the model gives none or the text has no pieces; it isn't for JSON.
    """

    mentions: tuple[RawMention, ...] = ()
    attributions: tuple[RawAttribution, ...] = ()
    predicates: tuple[RawPredicate, ...] = ()
    chains: tuple[RawChain, ...] = ()
    acts: tuple[RawAct, ...] = ()
    vectors: PieceVectors | None = None


class Reader(Protocol):
    """Reads texts; two readers with the same `version` find the same."""

    @property
    def version(self) -> str:
        """Changes whenever the model does."""

    def read(self, texts: Sequence[str]) -> list[RawReading]:
        """One RawReading per text, in order."""
