"""A record that a server has open: the same Writer and View, asked over HTTP on this machine."""

from __future__ import annotations

import io
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from types import TracebackType
from typing import TYPE_CHECKING, Any, TypeVar

import msgspec

from reportedly.nouns.article import Article, Capture
from reportedly.nouns.errors import RecordError, RecordLocked
from reportedly.nouns.findings import InputRefusal, Reading
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
from reportedly.nouns.tables import cells_in, row_of, schema, table_named, table_of
from reportedly.store import wire
from reportedly.store.rows import storable
from reportedly.store.serving import Serving

if TYPE_CHECKING:
    import httpx
    import pyarrow as pa

N = TypeVar("N", bound=msgspec.Struct)
T = TypeVar("T")
CONNECT_WAIT = 5.0  # seconds for a connection on this machine
ANSWER_WAIT = 600.0  # seconds for an answer: a put waits until the one before it is written


class Line:
    """The connection to a server: what is said, and its errors as this package's own."""

    def __init__(self, serving: Serving) -> None:
        import httpx

        self.address = serving.address
        self._http = httpx.Client(
            base_url=serving.address + wire.ROOT,
            headers={"Authorization": f"Bearer {serving.token}", "Content-Type": wire.MEDIA},
            timeout=httpx.Timeout(ANSWER_WAIT, connect=CONNECT_WAIT),
            trust_env=False,  # a proxy of the environment has no business between two processes of one machine
        )

    def ask(self, route: str, said: object, kind: type[T]) -> T:
        """The answer to what is said; RecordError with the server's own words where it refuses."""
        with self._errors():
            response = self._http.post(route, content=wire.encode(said))
            _check(response)
            return wire.decode(response.content, kind)

    def cells(self, asked: wire.Asked) -> list[tuple[Any, ...]]:
        """The rows that a question to the kept answers gives."""
        with self._errors():
            response = self._http.post("/ask", content=wire.encode_cells(asked))
            _check(response)
            return wire.decode_cells(response.content, list[tuple[Any, ...]])

    def batches(self, route: str, said: object) -> Iterator[pa.RecordBatch]:
        """The record batches of an answer, read as they are asked for."""
        import pyarrow as pa

        with self._errors(), self._http.stream("POST", route, content=wire.encode(said)) as response:
            if response.status_code != 200:
                response.read()
            _check(response)
            yield from pa.ipc.open_stream(pa.PythonFile(io.BufferedReader(_Body(response.iter_raw())), mode="r"))

    def close(self) -> None:
        """Ends the connection."""
        self._http.close()

    @contextmanager
    def _errors(self) -> Iterator[None]:
        import httpx
        import pyarrow as pa

        try:
            yield
        except (httpx.HTTPError, pa.ArrowException, msgspec.DecodeError) as error:
            told = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
            raise RecordError(f"the server at {self.address} that has the record open broke off ({told})") from error


class RemoteStore:
    """A Store that a server holds. `close` ends the connection; the server stays."""

    def __init__(self, line: Line) -> None:
        self._line = line

    def put(self, reading: Reading, capture: Capture, *, known_at: datetime, fingerprint: str) -> Put:
        """Writes one reading."""
        return self.put_all([Entry(reading=reading, capture=capture, known_at=known_at, fingerprint=fingerprint)])

    def put_all(self, entries: Iterable[Entry]) -> Put:
        """Writes readings in one transaction of the server's."""
        made = tuple(entries)
        for entry in made:
            storable(entry.reading.article)
        return self._line.ask("/put", wire.PutSaid(entries=made), Put)

    def refuse(self, refusal: InputRefusal, *, known_at: datetime) -> None:
        """Records that an input was not taken in, once."""
        self._line.ask("/refuse", wire.RefuseSaid(refusal=refusal, known_at=known_at), type(None))

    def judge(self, judgements: Iterable[Judgement], joined: Iterable[Joined] = ()) -> int:
        """Writes judgements and joinings in one transaction."""
        return self._line.ask("/judge", wire.JudgeSaid(judgements=tuple(judgements), joined=tuple(joined)), int)

    def brief(self, made: Briefed) -> None:
        """Remembers a brief."""
        self._line.ask("/brief", wire.BriefSaid(made=made), type(None))

    def connect(self, kinds: Collection[EdgeKind], edges: Iterable[Edge], joined: Iterable[Joined]) -> int:
        """Writes edges in place of those that rest on the joined articles, and joinings."""
        said = wire.ConnectSaid(kinds=tuple(sorted(kinds)), edges=tuple(edges), joined=tuple(joined))
        return self._line.ask("/connect", said, int)

    def is_done(self, key: str, fingerprint: str) -> bool:
        """Whether this article was ever read from exactly this."""
        return (key, fingerprint) in self.done([key])

    def done(self, keys: Iterable[str]) -> frozenset[tuple[str, str]]:
        """Key and fingerprint of everything ever done to these articles."""
        return self._line.ask("/done", wire.DoneAsked(keys=tuple(keys)), frozenset[tuple[str, str]])

    def view(self, *, as_of: datetime | None = None, behind: bool = False) -> RemoteView:
        """The record as known at a moment; its kept answers are never behind."""
        return RemoteView(self._line, as_of)

    def keeper(self) -> None:
        """The server keeps answers by itself."""

    def close(self) -> None:
        """Ends the connection."""
        self._line.close()

    def __enter__(self) -> RemoteStore:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


class RemoteView:
    """A View of a record that a server holds. `own`: whether the connection ends with this view."""

    def __init__(self, line: Line, as_of: datetime | None, *, own: bool = False) -> None:
        self._line = line
        self._as_of = as_of
        self._own = own

    @property
    def as_of(self) -> datetime | None:
        """The moment asked about."""
        return self._as_of

    def rows(self, noun: type[N], where: Where = EVERYTHING) -> Iterator[Row[N]]:
        """Rows of this noun's table."""
        batches = self._batches(table_of(noun).name, where)
        return (row_of(noun, cells) for batch in batches for cells in cells_in(batch))

    def articles_with(self, noun: type[msgspec.Struct], where: Where = EVERYTHING) -> frozenset[str]:
        """The keys of the articles that have such rows."""
        return self._line.ask("/articles-with", self._asked(table_of(noun).name, where), frozenset[str])

    def waiting(self, by: str) -> dict[str, datetime]:
        """The articles that this version of a step has not compared, and when known."""
        return self._line.ask("/waiting", wire.WaitingAsked(by=by, as_of=self._as_of), dict[str, datetime])

    def sharing(self, by: str, hashes: Collection[int]) -> Iterator[tuple[int, str]]:
        """Hash and article of those compared under one of these hashes."""
        asked = wire.HashesAsked(by=by, hashes=tuple(sorted(hashes)), as_of=self._as_of)
        return iter(self._line.ask("/sharing", asked, tuple[tuple[int, str], ...]))

    def packed(self, by: str, part: Packed, articles: Collection[str]) -> dict[str, bytes]:
        """By article, this part of what was kept to compare it by."""
        asked = wire.PackedAsked(by=by, part=part, articles=tuple(articles), as_of=self._as_of)
        return self._line.ask("/packed", asked, dict[str, bytes])

    def firsts(self, by: str, keys: Collection[str]) -> frozenset[str]:
        """The earliest known article of each key that has one of these before its mark."""
        asked = wire.KeysAsked(by=by, keys=tuple(sorted(keys)), as_of=self._as_of)
        return self._line.ask("/firsts", asked, frozenset[str])

    def arrow(self, table: str, where: Where = EVERYTHING) -> pa.Table:
        """A table's rows as Arrow."""
        import pyarrow as pa

        declared = schema(table_named(table))
        return pa.Table.from_batches(self._batches(table, where), schema=declared)

    def article(self, key: str) -> Row[Article] | None:
        """The article of this key, whichever version it is."""
        return next(iter(list(self.rows(Article, Where(articles=(key,), versions="all")))), None)

    def capture(self, key: str) -> Row[Capture] | None:
        """The latest bytes this article was read from."""
        found = self.rows(Capture, Where(articles=(key,), versions="all"))
        return max(found, key=lambda row: (row.noun.at, row.id), default=None)

    def versions(self, ref: str) -> tuple[Row[Article], ...]:
        """All versions known of an article, oldest first."""
        return self._line.ask("/versions", wire.VersionsAsked(ref=ref, as_of=self._as_of), tuple[Row[Article], ...])

    def counts(self) -> tuple[tuple[str, int], ...]:
        """How many rows each table has in this view."""
        return self._line.ask("/counts", wire.CountsAsked(as_of=self._as_of), tuple[tuple[str, int], ...])

    def shelf(self) -> RemoteShelf:
        """The answers that the server keeps of this view, or makes once; it brings them up to date first."""
        return RemoteShelf(self._line, self._as_of)

    def close(self) -> None:
        """Ends the connection if it is this view's own."""
        if self._own:
            self._line.close()

    def _batches(self, table: str, where: Where) -> Iterator[pa.RecordBatch]:
        return self._line.batches("/rows", self._asked(table, where))

    def _asked(self, table: str, where: Where) -> wire.RowsAsked:
        return wire.RowsAsked(table=table, where=wire.said(where), as_of=self._as_of)


class RemoteShelf:
    """Kept answers that a server has."""

    def __init__(self, line: Line, as_of: datetime | None) -> None:
        self._line = line
        self._as_of = as_of

    def ask(self, sql: str, values: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        """The rows that a query gives."""
        return self._line.cells(wire.Asked(sql=sql, values=tuple(values), as_of=self._as_of))


class _Body(io.RawIOBase):
    """The bytes of an answer as a file."""

    def __init__(self, pieces: Iterator[bytes]) -> None:
        self._pieces = pieces
        self._left = b""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        while not self._left:
            piece = next(self._pieces, None)
            if piece is None:
                return 0
            self._left = piece
        size = min(len(buffer), len(self._left))
        buffer[:size], self._left = self._left[:size], self._left[size:]
        return size


def _check(response: httpx.Response) -> None:
    """Nothing; RecordError, RecordLocked with the server's words where it answered with an error."""
    if response.status_code == 200:
        return
    try:
        told = response.json()["error"]
        code, message = str(told["code"]), str(told["message"])
    except (ValueError, KeyError, TypeError):
        code, message = "internal", f"the server answered {response.status_code}"
    raise RecordLocked(message) if code == "locked" else RecordError(message)
