"""Actors joined across articles: the same clusters in any order, what a person says, and what was known when."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from reportedly.ask.brief import brief
from reportedly.ask.judged import Judged, queue
from reportedly.ask.listing import sources
from reportedly.nouns.errors import SettingsError
from reportedly.nouns.findings import Actor
from reportedly.nouns.record import Entry, Joining, Judgement
from reportedly.run.join import join
from reportedly.run.judge import judge
from reportedly.store.duck import open_duck
from reportedly.store.memory import MemoryStore
from reportedly.store.protocols import Store, View
from tests.connect.make import actor, day, told
from tests.records import copied

LATER = day(400)
BODIES = ("Harbour Workers Forum", "HWF", "Hill Works Fund", "Hill Trust", "Hill Trust Ltd.")
NAMES = ("Ana Ruizova", "A. Ruizova", "Ana Maria Ruizova", "Alma Ruizova", "John Smith", "J. Smith", "Jane Smith")
ACTORS = st.builds(
    lambda name, country, role: actor("a1", name, country=country, role=role),
    st.sampled_from(NAMES), st.sampled_from([None, "FRA", "RUS"]), st.sampled_from([None, "envoy", "mayor"]),
)  # fmt: skip
FIRMS = st.builds(
    lambda name, country: actor("a1", name, country=country, kind="organisation"),
    st.sampled_from(BODIES), st.sampled_from([None, "FRA", "RUS"]),
)  # fmt: skip
CASTS = st.lists(st.one_of(ACTORS, FIRMS), min_size=1, max_size=2).map(
    lambda found: tuple(replace(one, id=f"a{n}") for n, one in enumerate(found, start=1))
)


def entries_of(casts: Sequence[tuple[Actor, ...]]) -> list[Entry]:
    """One article a cast, two a day."""
    return [told(number, cast, at=number // 2) for number, cast in enumerate(casts)]


def filled(shards: Sequence[Sequence[Entry]], store: Store | None = None) -> Store:
    store = store or MemoryStore()
    for shard in shards:
        store.put_all(shard)
        join(store)
    return store


def groups(view: View) -> set[frozenset[str]]:
    """The clusters of more than one row."""
    made: dict[str, set[str]] = {}
    for row, smallest in Judged(view).clusters.of.items():
        made.setdefault(smallest, set()).add(row)
    return {frozenset(rows) for rows in made.values()}


@settings(max_examples=60)
@given(st.lists(CASTS, min_size=2, max_size=7), st.data())
def test_any_order_and_any_shards_make_the_same_clusters(casts: list[tuple[Actor, ...]], data: st.DataObject) -> None:
    entries = entries_of(casts)
    whole = filled([entries]).view()
    order = data.draw(st.permutations(entries))
    cut = data.draw(st.integers(0, len(order)))
    parts = filled([order[:cut], order[cut:]]).view()
    alone = filled([[one] for one in order]).view()
    assert groups(whole) == groups(parts) == groups(alone)


def test_a_link_that_an_earlier_known_row_stands_in_for_holds_nothing_together() -> None:
    def fund(number: int, country: str | None = None) -> Actor:
        return actor(f"a{number}", "Hill Works Fund", country=country, kind="organisation")

    casts = [(fund(1, "FRA"), fund(2)), (fund(1, "RUS"),), (fund(1),), (fund(1),)]
    times = (1, 2, 2, 3)
    first, second, third, last = (told(n, cast, at=at) for n, (cast, at) in enumerate(zip(casts, times, strict=True)))
    whole = filled([[first, second, third, last]]).view()
    alone = filled([[last], [second], [third], [first]]).view()  # the first parts whom the last two held together
    assert groups(whole) == groups(alone)


@settings(max_examples=40)
@given(st.lists(CASTS, min_size=2, max_size=7), st.integers(0, 3))
def test_as_of_a_day_is_the_record_of_what_was_known_by_it(casts: list[tuple[Actor, ...]], at: int) -> None:
    entries = entries_of(casts)
    whole = filled([entries]).view(as_of=day(at))
    then = filled([[one for one in entries if one.known_at <= day(at)]]).view()
    assert groups(whole) == groups(then)


@settings(max_examples=40)
@given(st.lists(CASTS, min_size=2, max_size=6), st.data())
def test_two_said_to_be_different_are_never_together(casts: list[tuple[Actor, ...]], data: st.DataObject) -> None:
    entries = entries_of(casts)
    store = filled([entries])
    together = sorted(sorted(rows) for rows in groups(store.view()))
    if not together:
        return
    one, other = data.draw(st.permutations(together[0]))[:2]
    judge(store, "different", one, other, because="two offices", by="Eva", at=LATER)
    assert not any({one, other} <= rows for rows in groups(store.view()))
    assert groups(store.view(as_of=LATER - timedelta(days=1))) == {frozenset(rows) for rows in together}
    later = filled([[told(50, casts[0], at=401)]], store)
    assert not any({one, other} <= rows for rows in groups(later.view()))


def test_what_a_judgement_lets_the_machine_join_is_known_from_the_judgement_on() -> None:
    def forum(ident: str, country: str | None) -> Actor:
        return replace(actor("a1", "Harbour Workers Forum", country=country, kind="organisation"), id=ident)

    entries = entries_of([(forum("a1", None),), (forum("a1", "FRA"), forum("a2", "RUS")), (forum("a1", "RUS"),)])
    unknown, both, russian = (one.reading.article.key for one in entries)
    store = filled([entries])
    judge(store, "different", f"{russian}/a1", f"{both}/a2", because="two offices", by="Eva", at=LATER)
    french = frozenset({f"{unknown}/a1", f"{both}/a1"})
    assert groups(store.view()) == {french | {f"{russian}/a1"}}
    assert groups(store.view(as_of=LATER - timedelta(days=1))) == {french, frozenset({f"{both}/a2", f"{russian}/a1"})}


@settings(max_examples=40)
@given(st.lists(CASTS, min_size=3, max_size=7), st.data())
def test_it_makes_no_difference_whether_articles_come_before_a_judgement(
    casts: list[tuple[Actor, ...]], data: st.DataObject
) -> None:
    entries = entries_of(casts)
    rows = [f"{one.reading.article.key}/{who.id}" for one in entries[:2] for who in one.reading.actors]
    pairs = data.draw(st.lists(st.permutations(rows).map(lambda both: both[:2]), max_size=3))
    verdicts = data.draw(st.lists(st.sampled_from(["same", "different", "unsure"]), min_size=3, max_size=3))
    early, late = filled([entries[:2]]), filled([entries])
    for store, rest in ((early, entries[2:]), (late, [])):
        for number, ((one, other), verdict) in enumerate(zip(pairs, verdicts, strict=False)):
            judge(store, verdict, one, other, because="-", by="Eva", at=LATER + timedelta(days=number))
        filled([[entry] for entry in rest], store)
    assert groups(early.view()) == groups(late.view())


def test_joining_again_adds_nothing_and_looks_at_what_is_new_alone() -> None:
    store = filled([entries_of([(actor("a1", "Ana Ruizova"),)] * 3)])
    judgements = list(store.view().rows(Judgement))
    assert [row.noun.verdict for row in judgements] == ["same", "same"]
    assert len(list(store.view().rows(Joining))) == 3
    assert join(store) == 0
    filled([[told(7, (actor("a1", "Eva Holtova"),))]], store)
    assert list(store.view().rows(Judgement)) == judgements


def test_many_mentions_of_one_take_one_judgement_each() -> None:
    store = filled([[told(n, (actor("a1", "Ana Ruizova"),), at=n) for n in range(40)]])
    assert len(list(store.view().rows(Judgement))) == 39
    assert len(groups(store.view())) == 1


@pytest.fixture(params=["memory", "duck"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Store:
    return MemoryStore() if request.param == "memory" else open_duck(copied(tmp_path / "r.duckdb"))


def test_sources_and_brief_follow_what_a_person_says(store: Store) -> None:
    ana, initial = actor("a1", "Ana Ruizova"), actor("a1", "A. Ruizova")
    filled([[told(1, (ana,)), told(2, (initial,))]], store)
    assert sorted(line.name for line in sources(store.view())) == ["A. Ruizova", "Ana Ruizova"]
    judge(store, "same", "Ana Ruizova", "A. Ruizova", because="the same office", by="Eva", at=LATER)
    (line,) = sources(store.view())
    assert (line.name, line.names, line.articles) == ("Ana Ruizova", ("A. Ruizova",), 2)
    for name in ("Ana Ruizova", "A. Ruizova"):
        (told_once,) = brief(store.view(), about=name)
        assert [teller.name for teller in told_once.tellers] == ["Ana Ruizova"]
        assert len(told_once.articles) == 2
    assert len(sources(store.view(as_of=LATER - timedelta(days=1)))) == 2
    judge(store, "retracted", "Ana Ruizova", "A. Ruizova", because="hasty", by="Eva", at=LATER + timedelta(days=1))
    store.close()


def test_taking_a_judgement_back_restores_what_the_machine_said() -> None:
    ana = (actor("a1", "Ana Ruizova"),)
    store = filled([[told(1, ana), told(2, ana)]])
    before = groups(store.view())
    (one, other) = sorted(before.copy().pop())
    for number, verdict in enumerate(("different", "retracted", "different", "retracted")):
        judge(store, verdict, one, other, because="-", by="Eva", at=LATER + timedelta(days=number))  # type: ignore[arg-type]
        assert bool(groups(store.view())) == (verdict == "retracted")
    assert groups(store.view()) == before


def test_a_contradiction_through_others_waits_for_a_person() -> None:
    people = [(actor("a1", name),) for name in ("Ana Ruizova", "Eva Holtova", "Lena Orlik")]
    store = filled([[told(n, cast) for n, cast in enumerate(people)]])
    ask: list[tuple[str, str, str]] = [
        ("same", "Ana Ruizova", "Eva Holtova"), ("different", "Ana Ruizova", "Lena Orlik"),
        ("same", "Eva Holtova", "Lena Orlik"),
    ]  # fmt: skip
    for number, (verdict, one, other) in enumerate(ask):
        judge(store, verdict, one, other, because="-", by="Eva", at=LATER + timedelta(days=number))  # type: ignore[arg-type]
    assert [(set(line.names), line.contradicted) for line in queue(store.view())] == [
        ({"Eva Holtova", "Lena Orlik"}, True)
    ]
    assert len(groups(store.view())) == 1


@settings(max_examples=40)
@given(st.lists(CASTS, min_size=2, max_size=7), st.data())
def test_the_queue_is_the_same_in_any_order(casts: list[tuple[Actor, ...]], data: st.DataObject) -> None:
    entries = entries_of(casts)
    order = data.draw(st.permutations(entries))
    whole, alone = (queue(filled(shards).view()) for shards in ([entries], [[one] for one in order]))
    assert whole == alone


def test_of_pairs_as_likely_the_same_ones_wait_in_any_order() -> None:
    envoy = {"country": "FRA", "role": "envoy"}
    entries = entries_of([(actor("a1", "John Smith", **who),) for who in ({}, envoy, {}, envoy)])
    whole = queue(filled([entries]).view())
    assert all(queue(filled([[one] for one in order]).view()) == whole for order in permutations(entries))


def test_open_pairs_wait_the_likeliest_first() -> None:
    smith = {"country": "FRA"}
    casts = [(actor("a1", "John Smith", **smith),), (actor("a1", "John Smith", **smith),), (actor("a1", "John Smith"),)]
    lines = queue(filled([entries_of(casts)]).view())
    assert [line.score for line in lines] == sorted((line.score for line in lines), reverse=True)
    assert lines
    assert lines[0].reason == "same name; a common surname; same country"


def test_a_row_that_is_read_again_under_another_name_is_judged_anew() -> None:
    ana, eva = (actor("a1", "Ana Ruizova"),), (actor("a1", "Eva Holtova"),)
    store = filled([[told(n, ana) for n in range(3)]])
    again = told(0, eva)
    store.put_all([replace(again, fingerprint="f2", known_at=day(9))])
    join(store)
    lines = {line.name: line.articles for line in sources(store.view())}
    assert lines == {"Ana Ruizova": 2, "Eva Holtova": 1}


def test_a_known_actor_can_be_said_to_be_another(store: Store) -> None:
    known, other = actor("a1", "Elbe Bund", kind="party", known="elbe"), actor("a1", "Elbe League", kind="party")
    filled([[told(1, (known,)), told(2, (known,)), told(3, (other,))]], store)
    judge(store, "same", "Elbe Bund", "Elbe League", because="renamed", by="Eva", at=LATER)
    assert [line.articles for line in sources(store.view())] == [3]
    store.close()


@pytest.mark.parametrize(
    ("one", "other", "message"),
    [("Nobody", "Ana Ruizova", "nobody in the record"), ("John Smith", "Ana Ruizova", "2 actors are called"),
     ("Ana Ruizova", "Ana Ruizova", "the same row")],
)  # fmt: skip
def test_whom_words_mean_has_to_be_clear(one: str, other: str, message: str) -> None:
    smiths = [(actor("a1", "John Smith"),)] * 2
    store = filled([entries_of([*smiths, (actor("a1", "Ana Ruizova"),)])])
    with pytest.raises(SettingsError, match=message):
        judge(store, "same", one, other, because="-", by="Eva")


def test_the_name_comes_from_the_settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("REPORTEDLY_HOME", str(tmp_path))
    monkeypatch.delenv("REPORTEDLY_NAME", raising=False)
    store = filled([entries_of([(actor("a1", "Ana Ruizova"),), (actor("a1", "Eva Holtova"),)])])
    with pytest.raises(SettingsError, match="who judges"):
        judge(store, "same", "Ana Ruizova", "Eva Holtova", because="-")
    (tmp_path / "settings.toml").write_text('name = "Eva"\n', encoding="utf-8")
    assert judge(store, "same", "Ana Ruizova", "Eva Holtova", because="-").by == "Eva"
    (tmp_path / "settings.toml").write_text("name = ", encoding="utf-8")
    with pytest.raises(SettingsError, match=r"settings\.toml"):
        judge(store, "same", "Ana Ruizova", "Eva Holtova", because="-")
