"""What every store has to do, asked of each of them."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import AbstractContextManager, ExitStack, closing, contextmanager
from datetime import UTC, date, datetime, timedelta
from functools import cache
from pathlib import Path

import msgspec
import pytest

from reportedly.nouns.article import Article, Capture
from reportedly.nouns.errors import RecordError
from reportedly.nouns.findings import Figure, InputRefusal, Mention, Reading, Refusal, Statement
from reportedly.nouns.record import (
    EVERYTHING,
    AnyOf,
    Briefed,
    Done,
    Edge,
    Equal,
    Joined,
    Joining,
    Judgement,
    Put,
    Where,
    end_of_day,
    known_at,
)
from reportedly.nouns.tables import FINDINGS, TABLES, schema, table_named
from reportedly.store.duck import open_duck
from reportedly.store.memory import MemoryStore
from reportedly.store.protocols import Store
from reportedly.store.remote import Line, RemoteStore
from reportedly.store.serving import Serving
from tests.contracts.make import CAPTURED, article, bare, capture, entry, strike
from tests.faces.api.site import OWNER, Switch, commands_of, listening, served
from tests.records import copied

HOUR = timedelta(hours=1)
BAD = InputRefusal(id="b1", input="notes.txt", why="empty", message="nothing in it")


def memory(folder: Path) -> AbstractContextManager[Store]:
    return closing(MemoryStore())


def duck(folder: Path) -> AbstractContextManager[Store]:
    return open_duck(copied(folder / "record.duckdb"))


@contextmanager
def remote(folder: Path) -> Iterator[Store]:
    made = served(folder / "record.duckdb")
    switch, address = server()
    switch.app = commands_of(made)
    with RemoteStore(Line(Serving(address=address, pid=os.getpid(), token=OWNER))) as store:
        yield store
    made.close()


@cache
def server() -> tuple[Switch, str]:
    """One server for all tests of this module; it ends with the process."""
    switch = Switch()
    return switch, ENDS.enter_context(listening(switch))


ENDS = ExitStack()
STORES = (memory, duck, remote)


@pytest.fixture(params=STORES, ids=lambda make: make.__name__)
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    with request.param(tmp_path) as made:
        yield made


@pytest.fixture(scope="module", autouse=True)
def ended() -> Iterator[None]:
    yield
    ENDS.close()
    server.cache_clear()


def keys(store: Store, as_of: datetime | None = None, where: Where = EVERYTHING) -> list[str | None]:
    return [row.article for row in store.view(as_of=as_of).rows(Article, where)]


def test_a_brief_is_remembered_once_and_known_from_its_moment(store: Store) -> None:
    made = Briefed(
        id="brief-1", about="the dam", first_day=date(2031, 5, 1), last_day=None, after=None, upto=CAPTURED,
        at=CAPTURED + HOUR,
    )  # fmt: skip
    for _ in range(2):
        store.brief(made)
    assert [row.noun for row in store.view().rows(Briefed)] == [made]
    assert list(store.view(as_of=CAPTURED).rows(Briefed)) == []


def test_what_is_put_comes_out_the_same(store: Store) -> None:
    reading = strike()
    done = store.put(reading, capture(reading.article), known_at=CAPTURED, fingerprint="f1")
    view = store.view()
    assert done == Put(added=1)
    for name in FINDINGS:
        noun = table_named(name).noun
        rows = list(view.rows(noun))
        assert tuple(row.noun for row in rows) == getattr(reading, name)
        assert all(row.article == reading.article.key and row.known_at == CAPTURED for row in rows)
    key = reading.article.key
    assert [row.id for row in view.rows(Statement)] == [f"{key}/s1", f"{key}/s2", f"{key}/s3"]
    assert [row.id for row in view.rows(Refusal)] == [f"{key}/x1"]
    found, bytes_row = view.article(key), view.capture(key)
    assert found is not None
    assert found.noun == reading.article
    assert found.id == key
    assert bytes_row is not None
    assert bytes_row.noun == capture(reading.article)
    assert [row.noun.reader for row in view.rows(Done)] == [reading.reader]


def test_rows_come_in_the_order_of_the_reading(store: Store) -> None:
    made = article()
    many = tuple(
        Mention(id=f"m{n}", spans=(made.cite(n, n + 1),), text=made.text[n], kind="person") for n in range(1, 13)
    )
    store.put_all([entry(bare(made, mentions=many))])
    assert tuple(row.noun for row in store.view().rows(Mention)) == many


def test_the_same_again_changes_nothing(store: Store) -> None:
    store.put_all([entry(strike())])
    before = store.view().counts()
    assert store.put_all([entry(strike(), at=CAPTURED + HOUR)]) == Put(already=1)
    assert store.view().counts() == before
    assert store.is_done(strike().article.key, "f1")
    assert not store.is_done(strike().article.key, "f2")
    assert store.done([strike().article.key, "other"]) == {(strike().article.key, "f1")}


def test_a_new_reading_closes_the_old_one(store: Store) -> None:
    old, new = strike(), msgspec.structs.replace(strike(), statements=strike().statements[:1])
    store.put_all([entry(old)])
    assert store.put_all([entry(new, at=CAPTURED + HOUR, fingerprint="f2")]) == Put(reread=1)
    assert [row.noun.id for row in store.view().rows(Statement)] == ["s1"]
    then = list(store.view(as_of=CAPTURED + HOUR / 2).rows(Statement))
    assert [row.noun.id for row in then] == ["s1", "s2", "s3"]
    assert {row.until for row in then} == {CAPTURED + HOUR}
    assert len(list(store.view(as_of=CAPTURED + HOUR).rows(Article))) == 1
    assert store.put_all([entry(old)]) == Put(already=1)


def test_the_same_article_twice_in_one_put(store: Store) -> None:
    first, second = entry(strike(title="One")), entry(strike(title="Two"), fingerprint="f2")
    assert store.put_all([first, second, first]) == Put(added=1, reread=1, already=1)
    assert [row.noun.title for row in store.view().rows(Article)] == ["Two"]


def test_nothing_is_known_before_it_was_known(store: Store) -> None:
    store.put_all([entry(strike())])
    assert keys(store, as_of=CAPTURED - timedelta(microseconds=1)) == []
    assert keys(store, as_of=CAPTURED) == [strike().article.key]


def test_an_article_of_a_day_is_known_when_that_day_is_asked_about(store: Store) -> None:
    made = article(published=date(2031, 5, 6))
    moment = known_at(made, capture(made), by="published")
    assert moment == datetime(2031, 5, 7, tzinfo=UTC)
    store.put(bare(made), capture(made), known_at=moment, fingerprint="f1")
    assert keys(store, as_of=end_of_day(date(2031, 5, 5))) == []
    assert keys(store, as_of=end_of_day(date(2031, 5, 6))) == [made.key]


@pytest.mark.parametrize("given", [{"url": "https://bee.example/dam"}, {"id": "dam-1"}])
def test_versions_are_all_kept_and_the_latest_is_shown(store: Store, given: dict[str, str]) -> None:
    first, second = article("It is open.", **given), article("It is closed.", **given)
    assert store.put_all([entry(bare(first))]) == Put(added=1)
    assert store.put_all([entry(bare(second), at=CAPTURED + HOUR)]) == Put(added=1, new_versions=1)
    assert keys(store) == [second.key]
    assert keys(store, as_of=CAPTURED) == [first.key]
    assert keys(store, where=Where(versions="all")) == sorted([first.key, second.key])
    for ref in (*given.values(), first.key, second.key):
        assert [row.noun for row in store.view().versions(ref)] == [first, second]
    assert [row.noun for row in store.view(as_of=CAPTURED).versions(second.key)] == []
    assert store.view().article(first.key) is not None


def test_texts_without_address_or_id_are_no_versions(store: Store) -> None:
    one, two = article("It is open."), article("It is closed.")
    assert store.put_all([entry(bare(one)), entry(bare(two))]) == Put(added=2)
    assert keys(store) == sorted([one.key, two.key])


def test_the_same_id_at_two_outlets_is_two_articles(store: Store) -> None:
    one, two = (article("Open.", id="7", outlet=outlet) for outlet in ("The Bee", "The Wasp"))
    store.put_all([entry(bare(one)), entry(bare(two))])
    assert keys(store) == sorted([one.key, two.key])


def test_where(store: Store) -> None:
    reading = strike()
    store.put_all([entry(reading), entry(bare(article("Other words.")), at=CAPTURED + HOUR)])
    key, view = reading.article.key, store.view()

    def found(where: Where) -> list[str]:
        return [row.noun.id for row in view.rows(Statement, where)]

    assert found(Where(ids=(f"{key}/s2", f"{key}/s9"))) == ["s2"]
    assert found(Where(ids=())) == []
    assert found(Where(articles=(key,))) == ["s1", "s2", "s3"]
    assert found(Where(articles=("none",))) == []
    assert found(Where(equal=(Equal("cue.class", "deny"),))) == ["s3"]
    assert found(Where(equal=(Equal("source.actor", "a1"), Equal("manner", "direct")))) == ["s1"]
    assert found(Where(equal=(Equal("certainty.low", None),))) == ["s2", "s3"]
    assert found(Where(equal=(Equal("confidence", 1.0),))) == ["s1", "s2", "s3"]
    assert keys(store, where=Where(known_from=CAPTURED + HOUR)) == [article("Other words.").key]
    assert keys(store, where=Where(known_before=CAPTURED + HOUR)) == [key]
    assert keys(store, where=Where(equal=(Equal("published", date(2031, 5, 6)),), articles=(key,))) == [key]


@pytest.mark.parametrize("column", ["nothing", "cue", "cue.spans", "content.text.x", 'id" OR 1=1 --', ""])
def test_a_column_that_is_not_there(store: Store, column: str) -> None:
    with pytest.raises(RecordError, match="single-valued column"):
        list(store.view().rows(Statement, Where(equal=(Equal(column, "x"),))))


def test_an_unknown_table_or_noun(store: Store) -> None:
    with pytest.raises(RecordError, match="captures, articles"):
        store.view().arrow("nothing")
    with pytest.raises(RecordError, match="Reading"):
        list(store.view().rows(Reading))


def test_arrow_has_the_declared_columns(store: Store) -> None:
    store.put_all([entry(strike())])
    for table in TABLES:
        if table.ident != "none":
            assert store.view().arrow(table.name).schema == schema(table)
    figures = store.view().arrow("figures").to_pylist()
    assert figures[0]["value"] == 300.0
    span = strike().figures[0].spans[0]
    assert figures[0]["spans"] == [[span.start, span.end]]
    assert store.view(as_of=CAPTURED - HOUR).arrow("figures").num_rows == 0


def test_refused_inputs_are_kept_once(store: Store) -> None:
    store.refuse(BAD, known_at=CAPTURED)
    store.refuse(BAD, known_at=CAPTURED + HOUR)
    store.refuse(msgspec.structs.replace(BAD, why="binary"), known_at=CAPTURED)
    rows = list(store.view().rows(InputRefusal))
    assert sorted(row.noun.why for row in rows) == ["binary", "empty"]
    assert BAD in [row.noun for row in rows]
    assert {row.article for row in rows} == {None}
    assert list(store.view(as_of=CAPTURED - HOUR).rows(InputRefusal)) == []


@pytest.mark.parametrize("half", [{"text": "half \ud83c"}, {"title": "\ud83c"}, {"url": "\ud83c"}])
def test_all_or_nothing(store: Store, half: dict[str, str]) -> None:
    good, broken = entry(strike()), entry(bare(article(**{"text": "Fine."} | half)))
    with pytest.raises(RecordError, match="surrogate"):
        store.put_all([good, broken])
    assert all(count == 0 for _, count in store.view().counts())
    assert store.put_all([good]) == Put(added=1)


def test_an_error_while_entries_are_made_leaves_nothing(store: Store) -> None:
    def entries() -> Iterator[object]:
        yield entry(strike())
        raise ValueError("the reader broke")

    with pytest.raises(ValueError, match="reader broke"):
        store.put_all(entries())  # type: ignore[arg-type]
    assert keys(store) == []


def test_odd_text_survives(store: Store) -> None:
    made = article("Nul \x00, cr\r\nlf, nbsp\xa0, é, 🌊👩‍👧, “quotes”")
    store.put_all([entry(bare(made))])
    assert [row.noun for row in store.view().rows(Article)] == [made]


def test_two_answers_are_read_side_by_side(store: Store) -> None:
    store.put_all([entry(strike())])
    view = store.view()
    both = zip(view.rows(Statement), view.rows(Figure), view.rows(Mention), strict=False)
    assert [(s.noun.id, f.noun.id, m.noun.id) for s, f, m in both] == [("s1", "f1", "m1")]


def test_counts(store: Store) -> None:
    store.put_all([entry(strike())])
    counts = dict(store.view().counts())
    assert counts["statements"] == 3
    assert counts["captures"] == counts["articles"] == counts["done"] == 1
    assert "meta" not in counts


def test_a_capture_is_kept_when_its_article_is_read_again(store: Store) -> None:
    store.put_all([entry(strike())])
    store.put_all([entry(strike(), fingerprint="f2")])
    assert len(list(store.view().rows(Capture))) == 1


def judgement(ident: str, about: str, other: str, at: datetime = CAPTURED, **given: object) -> Judgement:
    plain: dict[str, object] = {"verdict": "same", "score": 0.9, "by": "names/1", "kind": "machine", "reason": None,
                                "names": ("Ana Ruiz", "Ana Ruiz")}  # fmt: skip
    return Judgement(id=ident, about=about, other=other, at=at, **(plain | given))  # type: ignore[arg-type]


def test_judgements_are_kept_once_and_known_from_when_they_were_made(store: Store) -> None:
    first, later = (
        judgement("j1", "k/a1", "l/a1"),
        judgement("j2", "k/a1", "l/a1", CAPTURED + HOUR, verdict="different"),
    )
    assert store.judge([first, first]) == 1
    assert store.judge([first, later]) == 1
    view = store.view()
    assert [row.noun for row in view.rows(Judgement)] == [first, later]
    assert {row.article for row in view.rows(Judgement)} == {None}
    assert [row.noun for row in store.view(as_of=CAPTURED).rows(Judgement)] == [first]
    assert list(view.rows(Judgement, Where(any_of=(AnyOf("about", ("l/a1", "m/a1")),)))) == []
    assert len(list(view.rows(Judgement, Where(any_of=(AnyOf("other", ("l/a1",)),))))) == 2


def test_an_article_s_joining_takes_the_place_of_the_one_before(store: Store) -> None:
    store.put_all([entry(strike())])
    key = strike().article.key
    for keys_of in (("p:ruiz", "o:elbe"), ("o:elbe", "o:hill")):
        joining = Joining(keys=keys_of, by="names/1")
        store.judge([], [Joined(article=key, joining=joining, known_at=CAPTURED)])
    view = store.view()
    assert [row.noun.keys for row in view.rows(Joining)] == [("o:elbe", "o:hill")]
    for words, count in ((("o:hill", "o:other"), 1), (("p:ruiz",), 0), ((), 0)):
        assert len(list(view.rows(Joining, Where(any_of=(AnyOf("keys", words),))))) == count
    store.put_all([entry(strike(), at=CAPTURED + HOUR, fingerprint="f2")])
    assert list(store.view().rows(Joining)) == []
    with pytest.raises(RecordError, match="no column of words 'nothing'"):
        list(view.rows(Joining, Where(any_of=(AnyOf("nothing", ("x",)),))))


def test_who_shares_a_key_and_who_was_first_under_it(store: Store) -> None:
    given = (
        ("a", 2, ("p:x#1", "p:x#2", "o:y"), (7, 2**62)),
        ("b", 1, ("p:x#1", "p:xx#1"), (7,)),
        ("c", 0, ("p:x#1",), (7,)),
    )
    for article_, hours, keys_of, hashes in given:
        by = "names/2" if article_ == "c" else "names/1"
        joining = Joining(keys=keys_of, by=by, hashes=hashes)
        joined = Joined(article=article_, joining=joining, known_at=CAPTURED + hours * HOUR)
        store.judge([], [joined])
    view = store.view()
    assert sorted(view.sharing("names/1", [7, 8, 2**62])) == [(7, "a"), (7, "b"), (2**62, "a")]
    assert list(view.sharing("names/1", [])) == []
    assert view.firsts("names/1", ["p:x"]) == {"a", "b"}  # the first of #1, and the only one of #2
    assert view.firsts("names/1", ["p:xx", "o:z"]) == {"b"}
    assert view.firsts("names/1", ["o:y"]) == {"a"}
    assert store.view(as_of=CAPTURED + HOUR).firsts("names/1", ["p:x", "o:y"]) == {"b"}


def test_articles_wait_until_this_version_of_a_step_has_compared_them(store: Store) -> None:
    older = bare(article("Teachers went on strike.", url="https://arlo.example/1"))
    newer = bare(article("Teachers went on strike again.", url="https://arlo.example/1"))
    store.put_all([entry(older), entry(newer, at=CAPTURED + HOUR)])
    keys = {older.article.key: CAPTURED, newer.article.key: CAPTURED + HOUR}
    assert store.view().waiting("names/1") == keys
    store.judge([], [Joined(article=older.article.key, joining=Joining(by="names/1"), known_at=CAPTURED)])
    assert store.view().waiting("names/1") == {newer.article.key: CAPTURED + HOUR}
    assert store.view().waiting("names/2") == keys
    assert store.view(as_of=CAPTURED).waiting("names/2") == {older.article.key: CAPTURED}
    store.put_all([entry(older, at=CAPTURED + 2 * HOUR, fingerprint="f2")])
    assert store.view().waiting("names/1").keys() == keys.keys()


def test_what_a_step_kept_of_articles_is_given_back(store: Store) -> None:
    for article_, by in (("a", "names/1"), ("b", "names/1"), ("c", "names/2")):
        joining = Joining(keys=(), by=by, glance=article_.encode(), whole=b"\x00\xff" + article_.encode())
        store.judge([], [Joined(article=article_, joining=joining, known_at=CAPTURED)])
    view = store.view()
    assert view.packed("names/1", "glance", ["a", "c", "d"]) == {"a": b"a"}
    assert view.packed("names/1", "whole", ["a", "b"]) == {"a": b"\x00\xffa", "b": b"\x00\xffb"}
    assert store.view(as_of=CAPTURED - HOUR).packed("names/1", "glance", ["a"]) == {}
    joining = Joining(keys=("k",), by="names/1")
    store.judge([], [Joined(article="a", joining=joining, known_at=CAPTURED + HOUR)])
    assert store.view().packed("names/1", "glance", ["a"]) == {"a": b""}


def edge(ident: str, *articles: str, at: datetime = CAPTURED, kind: str = "copy", score: float = 0.9) -> Edge:
    one, other = articles
    return Edge(id=ident, kind=kind, articles=articles, one=one, other=other, relation="copy", score=score,  # type: ignore[arg-type]
                reason="90 words alike", spans=(), other_spans=(), by=f"{kind}/1", at=at)  # fmt: skip


def stepped(article_: str, at: datetime = CAPTURED, by: str = "copy/1") -> Joined:
    return Joined(article=article_, joining=Joining(keys=("w:1",), by=by), known_at=at)


def test_edges_are_known_from_when_both_articles_were(store: Store) -> None:
    assert store.connect(("copy",), [edge("e1", "a", "b", at=CAPTURED + HOUR)], [stepped("a"), stepped("b")]) == 1
    assert [row.noun.id for row in store.view().rows(Edge)] == ["e1"]
    assert list(store.view(as_of=CAPTURED).rows(Edge)) == []
    assert [row.noun.id for row in store.view().rows(Edge, Where(any_of=(AnyOf("articles", ("b",)),)))] == ["e1"]


def test_edges_of_an_article_compared_again_are_closed_and_those_of_others_and_other_kinds_stay(store: Store) -> None:
    compared = [stepped(key) for key in "abcd"]
    store.connect(("copy",), [edge("e1", "a", "b"), edge("e2", "b", "c"), edge("e3", "c", "d")], compared)
    store.connect(("event",), [edge("e4", "a", "b", kind="event")], [stepped("a", by="event/1")])
    later = CAPTURED + HOUR
    store.connect(("copy",), [edge("e1", "a", "b", at=later, score=0.5)], [stepped("a", later), stepped("b", later)])
    assert sorted((row.noun.id, row.noun.score) for row in store.view().rows(Edge)) == [
        ("e1", 0.5), ("e3", 0.9), ("e4", 0.9),
    ]  # fmt: skip
    then = store.view(as_of=CAPTURED)
    assert sorted((row.noun.id, row.noun.score) for row in then.rows(Edge)) == [
        ("e1", 0.9), ("e2", 0.9), ("e3", 0.9), ("e4", 0.9),
    ]  # fmt: skip


def test_each_step_has_a_joining_of_its_own(store: Store) -> None:
    store.connect(("copy",), [], [stepped("a")])
    store.connect(("event",), [], [stepped("a", by="event/1")])
    store.connect(("event",), [], [stepped("a", by="event/2")])
    assert sorted(row.noun.by for row in store.view().rows(Joining, Where(versions="all"))) == ["copy/1", "event/2"]
    by = Where(equal=(Equal("by", "event/2"),), versions="all")
    assert store.view().articles_with(Joining, by) == {"a"}
    assert store.view().articles_with(Joining) == store.view().articles_with(Article) == frozenset()
