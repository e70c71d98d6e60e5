"""Whatever is put in, in whatever order, both stores answer alike at every moment."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, NamedTuple

import duckdb
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from reportedly.nouns.record import Entry, Where
from reportedly.store import schema
from reportedly.store.duck import DuckStore
from reportedly.store.memory import MemoryStore
from reportedly.store.protocols import Store, View
from tests.contracts.make import CAPTURED, article, entry, strike


class Put(NamedTuple):
    """One article read at an hour."""

    ending: str
    address: str | None
    title: str | None
    fingerprint: str
    hour: int


PUTS = st.builds(
    Put,
    ending=st.sampled_from(["", " More.", " Less."]),
    address=st.sampled_from([None, "https://bee.example/1", "https://bee.example/2"]),
    title=st.sampled_from([None, "Strike"]),
    fingerprint=st.sampled_from(["f1", "f2"]),
    hour=st.integers(0, 5),
)


def entry_of(put: Put) -> Entry:
    reading = strike()
    made = article(reading.article.text + put.ending, url=put.address, title=put.title)
    return entry(replace(reading, article=made), at=hour(put.hour), fingerprint=put.fingerprint)


def hour(number: float) -> datetime:
    return CAPTURED + timedelta(hours=number)


def content(view: View, where: Where) -> dict[str, list[dict[str, Any]]]:
    return {name: view.arrow(name, where).to_pylist() for name in ("captures", "articles", "statements", "done")}


@settings(max_examples=8, deadline=None)
@given(shards=st.lists(st.lists(PUTS, max_size=4), max_size=4), at=st.one_of(st.none(), st.integers(-1, 6)))
def test_stores_agree(shards: list[list[Put]], at: int | None) -> None:
    as_of = None if at is None else hour(at + 0.5)
    with duckdb.connect() as connection:
        connection.execute("SET TimeZone = 'UTC'")
        schema.create(connection, version=schema.current())
        stores: tuple[Store, ...] = (
            MemoryStore(clock=lambda: CAPTURED),
            DuckStore(connection, Path("in-memory"), clock=lambda: CAPTURED),
        )
        for shard in shards:
            memory, duck = (store.put_all(entry_of(put) for put in shard) for store in stores)
            assert memory == duck
            assert memory.added + memory.reread + memory.already == len(shard)
        memory_view, duck_view = (store.view(as_of=as_of) for store in stores)
        for where in (Where(), Where(versions="all")):
            assert content(memory_view, where) == content(duck_view, where)
        assert memory_view.counts() == duck_view.counts()
        for ref in ("https://bee.example/1", "https://bee.example/2"):
            assert memory_view.versions(ref) == duck_view.versions(ref)


@settings(max_examples=25, deadline=None)
@given(shards=st.lists(st.lists(PUTS, max_size=4), max_size=4), at=st.integers(-1, 6))
def test_no_article_is_shown_twice_and_none_too_early(shards: list[list[Put]], at: int) -> None:
    store = MemoryStore()
    for shard in shards:
        store.put_all(entry_of(put) for put in shard)
    for as_of in (None, hour(at + 0.5)):
        view = store.view(as_of=as_of)
        rows = view.arrow("articles", Where(versions="all")).to_pylist()
        assert len({row["id"] for row in rows}) == len(rows)
        assert all(as_of is None or row["known_at"] <= as_of for row in rows)
        lines = [row["lineage"] for row in view.arrow("articles").to_pylist()]
        assert len(set(lines)) == len(lines)
        assert len({row["lineage"] for row in rows}) == len(lines)
