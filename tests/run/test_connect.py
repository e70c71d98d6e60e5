"""Steps across articles: any order and any shards of the demo make the same record, and a second run adds nothing."""

from __future__ import annotations

import random
from collections.abc import Sequence

import pytest
from msgspec.structs import replace

from reportedly.ask.brief import brief
from reportedly.nouns.record import Edge, Entry, Joining, Where, known_at
from reportedly.run.connect import connect
from reportedly.store.memory import MemoryStore
from reportedly.store.protocols import Store, View
from tests.golden.dispatches import recorded_readings

ALL = Where(versions="all")


def entries() -> list[Entry]:
    """The demo's articles."""
    return [
        Entry(reading=one, capture=taken, known_at=known_at(one.article, taken, by="published"), fingerprint="f1")
        for taken, one in recorded_readings()
    ]


@pytest.fixture(scope="module")
def demo() -> list[Entry]:
    return entries()


def filled(shards: Sequence[Sequence[Entry]]) -> Store:
    store = MemoryStore()
    for shard in shards:
        store.put_all(shard)
        connect(store)
    return store


def content(view: View) -> list[object]:
    """What a view says across articles."""
    edges = sorted((row.noun for row in view.rows(Edge, ALL)), key=lambda edge: edge.id)
    return [*edges, *brief(view)]


@pytest.mark.parametrize("seed", range(4))
def test_any_order_and_any_shards_make_the_same_record(demo: list[Entry], seed: int) -> None:
    order = random.Random(seed).sample(demo, len(demo))
    cut = random.Random(seed).randrange(len(demo))
    whole, parts = filled([demo]).view(), filled([order[:cut], order[cut:]]).view()
    assert content(whole) == content(parts)


def test_article_by_article_makes_the_same_record_and_again_adds_nothing(demo: list[Entry]) -> None:
    store = filled([[one] for one in demo])
    before = content(store.view())
    assert before == content(filled([demo]).view())
    joinings = list(store.view().rows(Joining, ALL))
    connect(store)
    assert content(store.view()) == before
    assert list(store.view().rows(Joining, ALL)) == joinings


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


def test_the_wire_its_reprints_and_the_rewrite_are_one_origin(demo: list[Entry]) -> None:
    lines = brief(filled([demo]).view())
    told = {line.text[:30]: line for line in lines}
    (dead,) = [line for text, line in told.items() if text.startswith("A dam gave way before sunrise")]
    assert [article.id for article in dead.articles] == ["d01", "d02", "d03"]
    assert dead.origins == ("meridian wire",)
    rewrite = [line for line in lines if line.article.id == "d05"]
    assert {o for line in rewrite if "almost certainly knew" in line.text for o in line.origins} == {"meridian wire"}
    assert {o for line in rewrite if "A sound dam" in line.text for o in line.origins} == {"northgate bulletin"}
    shelters = next(line for line in lines if line.text.startswith("Two shelters opened"))
    assert shelters.origins == ("thracian post",)
