"""What every store can do: a Writer puts readings in, a View answers from the record as it was known at a moment."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any, Protocol, TypeVar, runtime_checkable

import msgspec

from reportedly.nouns.article import Article, Capture
from reportedly.nouns.findings import InputRefusal, Reading
from reportedly.nouns.kept import Renewal, Touched
from reportedly.nouns.record import (
    EVERYTHING,
    Briefed,
    Edge,
    EdgeKind,
    Entry,
    Joined,
    Judgement,
    Packed,
    Put,
    Row,
    Where,
)
from reportedly.store.sql import Query

if TYPE_CHECKING:
    import pyarrow as pa

N = TypeVar("N", bound=msgspec.Struct)


@runtime_checkable
class Shelf(Protocol):
    """Kept answers (nouns/kept.py), asked in SQL."""

    def ask(self, sql: str, values: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        """The rows that a query gives, its question marks filled with these values."""
        ...


class View(Protocol):
    """The record as known at `as_of` (None: all that is known): rows with known_at ≤ as_of that weren't closed by then.

    Where several versions of an article are known, rows are of the latest one unless `Where(versions="all")` asks
    for all; `article`, `capture` and `versions` find any version.
    """

    @property
    def as_of(self) -> datetime | None:
        """The moment asked about."""
        ...

    def rows(self, noun: type[N], where: Where = EVERYTHING) -> Iterator[Row[N]]:
        """Rows of this noun's table, ordered by article key, then place in the reading; read as they are asked for."""
        ...

    def articles_with(self, noun: type[msgspec.Struct], where: Where = EVERYTHING) -> frozenset[str]:
        """The keys of the articles that have such rows; nothing else of the rows is read."""
        ...

    def waiting(self, by: str) -> dict[str, datetime]:
        """The articles that were read but not compared by this version of a step, all versions of them, and when
        known."""
        ...

    def sharing(self, by: str, hashes: Collection[int]) -> Iterator[tuple[int, str]]:
        """Hash and article, for the articles, all versions of them, that this version of a step compared under one of
        these hashes."""
        ...

    def packed(self, by: str, part: Packed, articles: Collection[str]) -> dict[str, bytes]:
        """By article, all versions of them, this part of what this version of a step kept to compare it by."""
        ...

    def firsts(self, by: str, keys: Collection[str]) -> frozenset[str]:
        """Of the articles, all versions of them, that this version of a step compared under a key with one of these
        before its MARK, the earliest known of each such key."""
        ...

    def arrow(self, table: str, where: Where = EVERYTHING) -> pa.Table:
        """A table's rows with all their columns, as Arrow."""
        ...

    def article(self, key: str) -> Row[Article] | None:
        """The article of this key, whichever version it is."""
        ...

    def capture(self, key: str) -> Row[Capture] | None:
        """The bytes this article was read from: the latest, where it was captured more than once."""
        ...

    def versions(self, ref: str) -> tuple[Row[Article], ...]:
        """All versions known of an article, oldest first, by its address, input id or any version's key."""
        ...

    def counts(self) -> tuple[tuple[str, int], ...]:
        """How many rows each table has in this view, in the order of TABLES."""
        ...

    def shelf(self) -> Shelf | None:
        """The answers kept beside the rows, where they say what the rows of this view say; else None."""
        ...

    def close(self) -> None:
        """Let go of what this view holds open; the store it came from stays open."""
        ...


class Writer(Protocol):
    """The one who writes. Everything a call writes is there after it, or (error, kill) nothing of it."""

    def put(self, reading: Reading, capture: Capture, *, known_at: datetime, fingerprint: str) -> Put:
        """Writes one reading; see `put_all`."""
        ...

    def put_all(self, entries: Iterable[Entry]) -> Put:
        """Writes readings with captures and done-markers in one transaction.

        An entry already done is passed over. Rows of an earlier reading of the same article are closed
        (`until` = the new reading's known_at), which is the only update there is.
        """
        ...

    def refuse(self, refusal: InputRefusal, *, known_at: datetime) -> None:
        """Records that an input was not taken in; the same refusal of the same input is kept once."""
        ...

    def judge(self, judgements: Iterable[Judgement], joined: Iterable[Joined] = ()) -> int:
        """Writes judgements, known from their `at`, and articles' joinings in place of earlier ones, in one
        transaction; how many judgements were new. A judgement whose id is there already isn't written again."""
        ...

    def brief(self, made: Briefed) -> None:
        """Remembers a brief, known from its `at`; one whose id is there already isn't written again."""
        ...

    def connect(self, kinds: Collection[EdgeKind], edges: Iterable[Edge], joined: Iterable[Joined]) -> int:
        """Writes the edges of these kinds between the `joined` articles and others, with their joinings in place of
        earlier ones, in one transaction; how many edges were written. Open edges of the kinds that rest on one of these
        articles are closed first (`until` = the article's known_at, or the edge's where that is later)."""
        ...

    def is_done(self, key: str, fingerprint: str) -> bool:
        """Whether this article was ever read from exactly this."""
        ...

    def done(self, keys: Iterable[str]) -> frozenset[tuple[str, str]]:
        """Key and fingerprint of everything ever done to these articles."""
        ...


class Keeper(Shelf, Protocol):
    """Kept answers that can be made anew."""

    def touched(self) -> Touched:
        """What changed since they were last made."""
        ...

    def renew(self, renewal: Renewal, sums: Iterable[Query]) -> None:
        """Writes kept rows in place of others, then what sums them up, all or nothing."""
        ...


class Store(Writer, Protocol):
    """A record that can be written to and looked at."""

    def keeper(self) -> Keeper | None:
        """The answers kept beside the rows; None for a store that keeps none."""
        ...

    def view(self, *, as_of: datetime | None = None, behind: bool = False) -> View:
        """The record as known at a moment. `behind`: its kept answers may lack what was put in since and isn't joined
        yet, which a server prefers to making all answers from the rows while an `add` is under way."""
        ...

    def close(self) -> None:
        """Ends the store; a file is released for others."""
        ...
