"""Kept answers say what the rows say: after any order of adding, after judgements, rereadings and new versions."""

from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, get_args

import pytest
from msgspec.structs import replace

from reportedly.ask import across
from reportedly.ask.claims import claim_id, claims
from reportedly.ask.events import events
from reportedly.ask.kept import stories
from reportedly.ask.kept.shelf import MadeShelf, rows_of, shelf_of
from reportedly.ask.ledgers import ledgers
from reportedly.ask.pages import page
from reportedly.nouns.asked import Asked
from reportedly.nouns.ids import split_row_id
from reportedly.nouns.kept import KEPT_TABLES
from reportedly.nouns.record import Entry, Judgement
from reportedly.run import reached
from reportedly.run.connect import connect
from reportedly.run.judge import correct, judge, retract, undo
from reportedly.run.keep import _renew, keep
from reportedly.run.open_record import Record
from reportedly.run.reached import batches
from reportedly.run.verify import verify
from reportedly.store.duck import DuckStore, open_duck, open_view
from reportedly.store.memory import MemoryStore
from reportedly.store.protocols import Shelf, Store
from tests.golden.dispatches import recorded_entries
from tests.records import copied, the_demo

FOREVER = datetime(2999, 1, 1, tzinfo=UTC)  # of a moment other than now nothing is kept: answers come from the rows


@pytest.fixture(scope="module")
def demo() -> list[Entry]:
    return recorded_entries()


def whole(path: Path) -> DuckStore:
    """A record of all of it."""
    return open_duck(copied(path / "r.duckdb", the_demo))


def begun(path: Path) -> DuckStore:
    """A record of its first three articles."""
    return open_duck(copied(path / "r.duckdb", three))


def three(store: Store) -> None:
    store.put_all(recorded_entries()[:3])
    connect(store)


def filled(path: Path, shards: Sequence[Sequence[Entry]]) -> DuckStore:
    store = open_duck(copied(path / "r.duckdb"))
    for shard in shards:
        store.put_all(shard)
        connect(store)
    return store


def tables(shelf: Shelf) -> dict[str, list[Any]]:
    """All kept rows; ids of the tables that have them sort them."""
    return {table.name: shelf.ask(f"SELECT * FROM {table.name} ORDER BY ALL") for table in KEPT_TABLES}


def agree(store: DuckStore) -> None:
    """What is kept is what the rows make, table by table and list by list."""
    view = store.view()
    kept, made = view.shelf(), MadeShelf(rows_of(view))
    assert kept is not None
    found, wanted = tables(kept), tables(made)
    for name in wanted:
        assert found[name] == wanted[name], name
    for kind in get_args(Asked):
        assert page(kept, kind(), limit=500) == page(made, kind(), limit=500)


@pytest.mark.parametrize("seed", range(2))
def test_any_order_and_any_shards_keep_the_same(demo: list[Entry], seed: int, tmp_path: Path) -> None:
    order = random.Random(seed).sample(demo, len(demo))
    cuts = sorted(random.Random(seed).sample(range(1, len(demo)), 2))
    shards = [order[at:to] for at, to in zip([0, *cuts], [*cuts, len(demo)], strict=True)]
    with filled(tmp_path, shards) as store:
        agree(store)


def test_rereading_and_judgements_are_followed(demo: list[Entry], tmp_path: Path) -> None:
    with whole(tmp_path) as store:
        less = replace(demo[5].reading, reports=demo[5].reading.reports[:1], statements=demo[5].reading.statements[:3])
        store.put_all([replace(demo[5], reading=less, fingerprint="f3")])
        connect(store)
        agree(store)
        shelf = store.view().shelf()
        assert shelf is not None
        asked = "SELECT min(row) FROM kept_members WHERE kind = 'event' GROUP BY whole ORDER BY 1 LIMIT 2"
        one, other = (row for (row,) in shelf.ask(asked))
        judge(store, "same", one, other, because="one thing", by="Ana")
        agree(store)
        judge(store, "different", one, other, because="two things", by="Ana")
        many = "SELECT min(id) FROM kept_cast GROUP BY who HAVING count(*) > 3 AND who LIKE 'who-%' ORDER BY 1"
        twice = shelf.ask(many)
        assert len(twice) >= 2
        judge(store, "same", twice[0][0], twice[1][0], because="one person", by="Ana")
        known = shelf.ask("SELECT node FROM kept_cast WHERE node LIKE 'known/%' ORDER BY node LIMIT 1")[0][0]
        judge(store, "same", twice[0][0], known, because="known", by="Ana")
        agree(store)
        judge(store, "retracted", twice[0][0], known, because="not known", by="Ana")
        agree(store)


def decide(store: Store) -> list[Judgement]:
    """One decision of each kind that answers are made anew by, on the demo's rows that have most to do with others."""
    signed = {"because": "read again", "by": "Ana"}
    view = store.view()
    ledger = max(ledgers(view), key=lambda one: len(one.lines))
    event = max(events(view), key=lambda one: len(one.lines))
    claim = max(claims(view), key=lambda one: len(one.lines))
    figures = [row for line in ledger.lines for row in line.rows]
    reports, told = [line.row for line in event.lines], [line.row for line in claim.lines]
    said = [line.row for one in claims(view) for line in one.lines if "/s" in line.row]
    given = [
        (reports[0], "date", "2025-02-03"), (reports[1], "place", "Old Mill, BG (41.5, 25.5, 2 km)"),
        (reports[0], "actors", "Someone Else; Rodopa Hydro"), (reports[2], "realis", "generic"),
        (figures[0], "value", "77"), (said[0], "tellers", "Someone Else"), (said[1], "class", "deny"),
        (split_row_id(told[0])[0], "outlet", "Another Paper"), (split_row_id(told[0])[0], "published", "2025-03-30"),
    ]  # fmt: skip
    made = [correct(store, row, field, value, **signed) for row, field, value in given]
    return made + [retract(store, row, **signed) for row in (reports[-1], told[-1], figures[-1], said[2])]


def test_what_persons_decided_of_rows_and_articles_is_followed_and_undone(tmp_path: Path) -> None:
    with whole(tmp_path) as store:
        before = tables(shelf_of(store.view()))
        made = decide(store)
        agree(store)
        assert verify(store.view()).failures == ()
        kept, plain = Record(store.view()), Record(store.view(as_of=FOREVER))
        for question in ("events", "claims", "ledgers", "statements", "reports", "figures", "sources", "brief"):
            assert getattr(kept, question)() == getattr(plain, question)()
        for one in made:
            undo(store, one.id, because="was right", by="Ana")
        agree(store)
        assert tables(shelf_of(store.view())) == before


def test_what_isnt_joined_yet_isnt_said_to_be_kept(demo: list[Entry], tmp_path: Path) -> None:
    with begun(tmp_path) as store:
        store.put_all(demo[3:4])
        assert store.view().shelf() is None
        behind = store.view(behind=True).shelf()
        assert behind is not None
        assert behind.ask("SELECT count(*) FROM kept_articles") == [(3,)]
    assert open_view(tmp_path / "r.duckdb").shelf() is None
    with open_duck(tmp_path / "r.duckdb") as store:
        connect(store)
        agree(store)
    assert open_view(tmp_path / "r.duckdb").shelf() is not None


def test_verify_makes_kept_answers_again(tmp_path: Path) -> None:
    with begun(tmp_path) as store:
        assert verify(store.view()).failures == ()
        damage = (
            "UPDATE kept_events SET what = 'nothing' WHERE rank = (SELECT min(rank) FROM kept_events)",
            "DELETE FROM kept_statements WHERE rank = (SELECT min(rank) FROM kept_statements)",
            "INSERT INTO kept_claims (id, rank) VALUES ('claim-none', 'z')",
            "UPDATE kept_actors SET answer = '{}' WHERE rank = (SELECT min(rank) FROM kept_actors)",
        )
        for statement in damage:
            store._connection.execute(statement)
        found = {one.field for one in verify(store.view()).failures}
        assert found == {"kept_events", "kept_statements", "kept_claims", "kept_actors"}


def test_questions_are_answered_the_same_from_what_is_kept(tmp_path: Path) -> None:
    memory = MemoryStore()
    the_demo(memory)
    with whole(tmp_path) as store:
        kept, made = Record(store.view()), Record(memory.view())
        assert kept.events() == made.events()
        assert kept.events(actor="Rodopa Hydro") == made.events(actor="Rodopa Hydro")
        assert kept.claims(source="Grozeva") == made.claims(source="Grozeva")
        assert kept.claims(about="dam") == made.claims(about="dam")
        assert kept.ledgers() == made.ledgers()
        assert kept.statements(cls="deny") == made.statements(cls="deny")
        assert kept.sources() == made.sources()
        assert kept.brief() == made.brief()
        assert kept.brief(about="Rodopa Hydro", since=date(2025, 3, 12)) == made.brief(
            about="Rodopa Hydro", since=date(2025, 3, 12)
        )
        assert kept.brief(new_since=date(2025, 3, 14)) == made.brief(new_since=date(2025, 3, 14))
        for one in (*made.events()[:3], *made.claims()[:20], *made.ledgers()[:3]):
            assert kept.found(one.id) == made.found(one.id) == one
        denial = next(line.row for one in made.claims() for line in one.lines if line.stance == "denies")
        assert kept.found(claim_id(denial)) == made.found(claim_id(denial)) is not None
        assert kept.found("event-none") is made.found("event-none") is None


def test_past_a_size_stories_are_kept_month_by_month(
    demo: list[Entry], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(across, "WHOLE_MOST", 5)
    monkeypatch.setattr(stories, "WHOLE_MOST", 5)
    later = [
        replace(one, reading=replace(one.reading, article=replace(one.reading.article, published=date(2025, 4, 2))))
        for one in demo[4:7]
    ]
    months = "SELECT DISTINCT month FROM kept_stories ORDER BY month"
    with filled(tmp_path, [demo[:4]]) as store:
        assert store.keeper().ask(months) == [("",)]
        store.put_all(later)
        connect(store)
        assert store.keeper().ask(months) == [("2025-03",), ("2025-04",)]
        agree(store)


def test_many_articles_are_kept_in_parts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reached, "CHUNK", 2)
    with whole(tmp_path) as store:
        before = tables(shelf_of(store.view()))
        store._connection.execute("UPDATE meta SET value = 'older' WHERE name = 'kept'")
    with open_duck(tmp_path / "r.duckdb") as store:
        keep(store)
        assert tables(shelf_of(store.view())) == before
        assert verify(store.view()).failures == ()


def test_a_keeping_in_parts_that_was_cut_off_is_taken_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reached, "CHUNK", 2)
    with whole(tmp_path) as store:
        before = tables(shelf_of(store.view()))
        store._connection.execute("UPDATE meta SET value = 'older' WHERE name = 'kept'")
    with open_duck(tmp_path / "r.duckdb") as store:
        for _ in range(3):  # and each time only the first parts are made
            keeper = store.keeper()
            _renew(store.view(), keeper, next(batches(keeper, keeper.touched())))
        assert store.view().shelf() is None
        keep(store)
        assert tables(shelf_of(store.view())) == before


def test_another_moment_has_no_kept_answers(demo: list[Entry], tmp_path: Path) -> None:
    with begun(tmp_path) as store:
        assert store.view(as_of=demo[0].known_at).shelf() is None


def test_a_record_kept_by_another_version_is_kept_anew(tmp_path: Path) -> None:
    with begun(tmp_path) as store:
        store._connection.execute("UPDATE meta SET value = 'older' WHERE name = 'kept'")
        assert store.view().shelf() is None
    with open_duck(tmp_path / "r.duckdb") as store:
        connect(store)
        agree(store)
