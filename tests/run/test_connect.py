"""Steps across articles: any order and any shards of the demo make the same record, and a second run adds nothing."""

from __future__ import annotations

import random
from collections.abc import Sequence
from itertools import combinations

import pytest
from msgspec.structs import replace

from reportedly.ask.brief import brief
from reportedly.ask.claims import claims
from reportedly.ask.events import events
from reportedly.ask.history import found
from reportedly.ask.ledgers import ledgers
from reportedly.nouns.record import Edge, Entry, Joining, Where
from reportedly.run.connect import COPIES, FINDINGS, connect
from reportedly.store.memory import MemoryStore
from reportedly.store.protocols import Store, View
from tests.golden.dispatches import recorded_entries

ALL = Where(versions="all")


@pytest.fixture(scope="module")
def demo() -> list[Entry]:
    return recorded_entries()


@pytest.fixture(scope="module")
def whole(demo: list[Entry]) -> View:
    """The record of all of them, for tests that only ask."""
    return filled([demo]).view()


def filled(shards: Sequence[Sequence[Entry]]) -> Store:
    store = MemoryStore()
    for shard in shards:
        store.put_all(shard)
        connect(store)
    return store


def content(view: View) -> list[object]:
    """What a view says across articles."""
    edges = sorted((row.noun for row in view.rows(Edge, ALL)), key=lambda edge: edge.id)
    return [*edges, *brief(view), *events(view), *claims(view), *ledgers(view)]


@pytest.mark.parametrize("seed", range(4))
def test_any_order_and_any_shards_make_the_same_record(demo: list[Entry], whole: View, seed: int) -> None:
    order = random.Random(seed).sample(demo, len(demo))
    cut = random.Random(seed).randrange(len(demo))
    assert content(whole) == content(filled([order[:cut], order[cut:]]).view())


def test_article_by_article_makes_the_same_record_and_again_adds_nothing(demo: list[Entry], whole: View) -> None:
    store = filled([[one] for one in demo])
    before = content(store.view())
    assert before == content(whole)
    joinings = list(store.view().rows(Joining, ALL))
    connect(store)
    assert content(store.view()) == before
    assert list(store.view().rows(Joining, ALL)) == joinings


def test_all_pairs_that_meet_are_compared(demo: list[Entry]) -> None:
    store = filled([demo[:7], demo[7:9], demo[9:]])
    view = store.view()
    for step in (COPIES, FINDINGS):
        items = step.load(view, {one.reading.article.key for one in demo})
        keys = {key: set(step.joining(item).hashes) for key, item in items.items()}
        met = [pair for pair in combinations(sorted(items), 2) if not keys[pair[0]].isdisjoint(keys[pair[1]])]
        made = [edge for one, other in met for edge in step.edges(items[one], items[other])]
        made += [edge for item in items.values() for edge in step.alone(item)]
        kept = [row.noun for row in view.rows(Edge, ALL) if row.noun.kind in step.kinds]
        assert sorted(made, key=_id) == sorted(kept, key=_id) != []
        assert step.again(view, items.keys()) == items


def _id(edge: Edge) -> str:
    return edge.id


def test_as_of_a_day_is_the_record_of_what_was_known_by_it(demo: list[Entry]) -> None:
    whole = filled([demo])
    for at in sorted({one.known_at for one in demo})[::3]:
        then = filled([[one for one in demo if one.known_at <= at]])
        assert content(whole.view(as_of=at)) == content(then.view())


def test_reading_again_makes_the_same_record(demo: list[Entry]) -> None:
    store = filled([demo])
    before = content(store.view())
    store.put_all([replace(one, fingerprint="f2") for one in demo[:5]])
    connect(store)
    assert content(store.view()) == before


def test_the_wire_its_reprints_and_the_rewrite_are_one_origin(whole: View) -> None:
    lines = brief(whole)
    told = {line.text[:30]: line for line in lines}
    (dead,) = [line for text, line in told.items() if text.startswith("A dam gave way before sunrise")]
    assert [article.id for article in dead.articles] == ["d01", "d02", "d03"]
    assert dead.origins == ("meridian wire",)
    rewrite = [line for line in lines if line.article.id == "d05"]
    assert {o for line in rewrite if "almost certainly knew" in line.text for o in line.origins} == {"meridian wire"}
    assert {o for line in rewrite if "A sound dam" in line.text for o in line.origins} == {"northgate bulletin"}
    shelters = next(line for line in lines if line.text.startswith("Two shelters opened"))
    assert shelters.origins == ("thracian post",)


def test_a_denial_finds_what_it_denies_and_both_stand_side_by_side(whole: View) -> None:
    made = claims(whole, about="Rodopa Hydro")
    denied = [line for one in made for line in one.lines if line.stance == "denies" and line.article.id == "d07"]
    assert denied
    assert all(one.disputed for one in made if any(line.stance == "denies" for line in one.lines))


def test_figures_of_the_dead_are_one_ledger_of_updates(whole: View) -> None:
    dead = next(one for one in ledgers(whole) if one.counted == "killed")
    assert (dead.high, dead.best, dead.lines[0].value) == (14, 14, 8)
    assert {line.article.id for line in dead.lines} >= {"d01", "d06", "d11"}
    assert dead.lines[0].origins == ("meridian wire",)
    assert len(dead.lines[0].rows) == 4  # the wire, its two reprints, and the wire again on Monday


def test_an_id_that_something_had_before_it_grew_still_leads_to_it(demo: list[Entry]) -> None:
    ordered = sorted(demo, key=lambda one: one.known_at)
    store = filled([ordered[:6]])
    before = [*events(store.view()), *claims(store.view())]
    store.put_all(ordered[6:])
    connect(store)
    view = store.view()
    replaced = next(one.reading.article.key for one in ordered if one.reading.article.id == "d06")
    lost = [one for one in before if found(view, one.id) is None]
    # its correction is another text: what it no longer says, and nobody else said, is gone
    assert all(line.article.key == replaced for one in lost for line in one.lines)
    moved = [one for one in before if one not in lost and {line.article.key for line in one.lines} == {replaced}]
    assert moved
    for one in moved:
        now = found(view, one.id)
        assert now is not None
        assert replaced not in {line.article.key for line in now.lines}
