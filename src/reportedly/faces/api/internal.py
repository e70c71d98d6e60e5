"""The routes by which commands on this machine go through the server: a Writer and View, said in store/wire.py."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from typing import Any

import msgspec
import pyarrow as pa
from fastapi import FastAPI
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from reportedly.faces.api.errors import ApiError
from reportedly.faces.api.served import Served
from reportedly.nouns.errors import RecordError, RecordLocked
from reportedly.nouns.tables import schema, table_named
from reportedly.store import wire
from reportedly.store.duck_view import DuckView


def put(served: Served, said: wire.PutSaid) -> object:
    """See store.protocols.Writer.put_all."""
    return served.store.put_all(said.entries)


def refuse(served: Served, said: wire.RefuseSaid) -> object:
    """See store.protocols.Writer.refuse."""
    served.store.refuse(said.refusal, known_at=said.known_at)
    return None


def judge(served: Served, said: wire.JudgeSaid) -> object:
    """See store.protocols.Writer.judge."""
    return served.store.judge(said.judgements, said.joined)


def brief(served: Served, said: wire.BriefSaid) -> object:
    """See store.protocols.Writer.brief."""
    served.store.brief(said.made)
    return None


def connect(served: Served, said: wire.ConnectSaid) -> object:
    """See store.protocols.Writer.connect."""
    return served.store.connect(said.kinds, said.edges, said.joined)


def done(served: Served, said: wire.DoneAsked) -> object:
    """See store.protocols.Writer.done."""
    return served.store.done(said.keys)


def articles_with(served: Served, said: wire.RowsAsked) -> object:
    """See store.protocols.View.articles_with."""
    with closing(served.store.view(as_of=said.as_of)) as view:
        return view.articles_with(table_named(said.table).noun, wire.heard(said.where))


def waiting(served: Served, said: wire.WaitingAsked) -> object:
    """See store.protocols.View.waiting."""
    with closing(served.store.view(as_of=said.as_of)) as view:
        return view.waiting(said.by)


def sharing(served: Served, said: wire.HashesAsked) -> object:
    """See store.protocols.View.sharing."""
    with closing(served.store.view(as_of=said.as_of)) as view:
        return list(view.sharing(said.by, said.hashes))


def packed(served: Served, said: wire.PackedAsked) -> object:
    """See store.protocols.View.packed."""
    with closing(served.store.view(as_of=said.as_of)) as view:
        return view.packed(said.by, said.part, said.articles)


def firsts(served: Served, said: wire.KeysAsked) -> object:
    """See store.protocols.View.firsts."""
    with closing(served.store.view(as_of=said.as_of)) as view:
        return view.firsts(said.by, said.keys)


def versions(served: Served, said: wire.VersionsAsked) -> object:
    """See store.protocols.View.versions."""
    with closing(served.store.view(as_of=said.as_of)) as view:
        return view.versions(said.ref)


def counts(served: Served, said: wire.CountsAsked) -> object:
    """See store.protocols.View.counts."""
    with closing(served.store.view(as_of=said.as_of)) as view:
        return view.counts()


def hello(served: Served, said: None) -> object:
    """Which record this server has open."""
    return wire.Hello(record=str(served.path))


ROUTES: tuple[tuple[str, Any, Callable[[Served, Any], object]], ...] = (
    ("/hello", type(None), hello),
    ("/put", wire.PutSaid, put),
    ("/refuse", wire.RefuseSaid, refuse),
    ("/judge", wire.JudgeSaid, judge),
    ("/brief", wire.BriefSaid, brief),
    ("/connect", wire.ConnectSaid, connect),
    ("/done", wire.DoneAsked, done),
    ("/articles-with", wire.RowsAsked, articles_with),
    ("/waiting", wire.WaitingAsked, waiting),
    ("/sharing", wire.HashesAsked, sharing),
    ("/packed", wire.PackedAsked, packed),
    ("/firsts", wire.KeysAsked, firsts),
    ("/versions", wire.VersionsAsked, versions),
    ("/counts", wire.CountsAsked, counts),
)


def ask(served: Served, body: bytes) -> bytes:
    """See store.protocols.Shelf.ask."""
    import duckdb

    with _own_words():
        asked = wire.decode_cells(body, wire.Asked)
        if asked.as_of is None:
            served.keep()  # a command's own writes are in what it asks next
        with served.record(asked.as_of) as record:
            try:
                return wire.encode_cells(record.shelf.ask(asked.sql, asked.values))
            except duckdb.Error as error:
                raise RecordError(f"not asked rightly: {error}") from error


def install(app: FastAPI, served: Served) -> None:
    """Adds the routes to an app."""
    for path, kind, answer in ROUTES:
        app.add_api_route(wire.ROOT + path, _endpoint(served, kind, answer), methods=["POST"], include_in_schema=False)
    app.add_api_route(wire.ROOT + "/ask", _asked(served), methods=["POST"], include_in_schema=False)
    app.add_api_route(wire.ROOT + "/rows", _rows(served), methods=["POST"], include_in_schema=False)


def _endpoint(served: Served, kind: Any, answer: Callable[[Served, Any], object]) -> Callable[[Request], Any]:
    async def endpoint(request: Request) -> Response:
        body = await request.body()
        return await run_in_threadpool(lambda: Response(_answered(served, kind, answer, body), media_type=wire.MEDIA))

    return endpoint


def _answered(served: Served, kind: Any, answer: Callable[[Served, Any], object], body: bytes) -> bytes:
    with _own_words():
        return wire.encode(answer(served, wire.decode(body, kind)))


def _asked(served: Served) -> Callable[[Request], Any]:
    async def endpoint(request: Request) -> Response:
        body = await request.body()
        return Response(await run_in_threadpool(ask, served, body), media_type=wire.MEDIA)

    return endpoint


def _rows(served: Served) -> Callable[[Request], Any]:
    async def endpoint(request: Request) -> Response:
        body = await request.body()
        return await run_in_threadpool(_streamed, served, body)

    return endpoint


def _streamed(served: Served, body: bytes) -> Response:
    with _own_words():
        said = wire.decode(body, wire.RowsAsked)
        view = served.store.view(as_of=said.as_of)
        batches = view.batches(said.table, wire.heard(said.where))
    return StreamingResponse(_stream(view, batches, said.table), media_type=wire.ARROW)


def _stream(view: DuckView, batches: Iterator[pa.RecordBatch], table: str) -> Iterator[bytes]:
    """An Arrow stream, piece by piece as it is read."""
    sink = io.BytesIO()
    try:
        with pa.ipc.new_stream(sink, schema(table_named(table))) as writer:
            yield _taken(sink)
            for batch in batches:
                writer.write_batch(batch)
                yield _taken(sink)
        yield sink.getvalue()
    finally:
        view.close()


def _taken(sink: io.BytesIO) -> bytes:
    body = sink.getvalue()
    sink.seek(0)
    sink.truncate()
    return body


@contextmanager
def _own_words() -> Iterator[None]:
    """Passes the record's errors on in their own words: who asks here is its owner."""
    try:
        yield
    except RecordLocked:
        raise
    except (RecordError, msgspec.DecodeError, ValueError) as error:
        raise ApiError("bad_request", str(error)) from error
