"""Lists: what is asked for and nothing else, each line with names and words."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec.structs import replace

from reportedly.ask.listing import events, figures, sources, statements
from reportedly.ask.passage import passage
from reportedly.ask.refusals import refusals
from reportedly.nouns.errors import RecordError
from reportedly.nouns.findings import InputRefusal
from reportedly.store.memory import MemoryStore
from reportedly.store.protocols import View
from tests.contracts.make import CAPTURED, article, entry, strike

KEY = strike().article.key


@pytest.fixture
def view() -> View:
    store = MemoryStore()
    store.put_all([entry(strike())])
    store.refuse(InputRefusal(id=None, input="a.bin", why="binary", message="no text"), known_at=CAPTURED)
    return store.view()


@pytest.mark.parametrize(
    ("asked", "rows"),
    [
        ({}, ["s1", "s2", "s3"]),
        ({"source": "Mira Holt"}, ["s1", "s2"]),
        ({"source": "union official"}, ["s3"]),
        ({"cls": "deny"}, ["s3"]),
        ({"about": "workers"}, ["s1"]),
        ({"source": "holt", "about": "safe"}, ["s2"]),
        ({"cls": "warn"}, []),
    ],
)
def test_statements(view: View, asked: dict[str, Any], rows: list[str]) -> None:
    assert [line.statement.id for line in statements(view, **asked)] == rows


@pytest.mark.parametrize(
    ("asked", "count"),
    [({}, 1), ({"type": "PROTEST"}, 1), ({"type": "AID"}, 0), ({"actor": "dam workers"}, 1), ({"actor": "Holt"}, 0),
     ({"place": "arlo"}, 1), ({"place": "Arl"}, 0), ({"realis": "occurred"}, 1), ({"realis": "future"}, 0)],
)  # fmt: skip
def test_events(view: View, asked: dict[str, Any], count: int) -> None:
    assert len(events(view, **asked)) == count


def test_an_event_has_its_place_date_and_words(view: View) -> None:
    (line,) = events(view)
    assert (line.date, line.trigger, line.actors) == ("2031-05-05", "strike", ("Dam workers",))
    assert line.place is not None
    assert (line.place.name, line.place.radius_km) == ("Arlo", 4.0)
    assert line.text == "Dam workers in Arlo went on strike on Monday."
    assert line.tellers == ()


@pytest.mark.parametrize(
    ("asked", "count"),
    [
        ({}, 1),
        ({"counted": "workers"}, 1),
        ({"counted": "work"}, 0),
        ({"about": "Mira Holt"}, 1),
        ({"about": "rain"}, 0),
    ],
)
def test_figures(view: View, asked: dict[str, Any], count: int) -> None:
    found = figures(view, **asked)
    assert len(found) == count
    for line in found:
        assert (line.value, line.approximate, line.of) == (300.0, True, "Dam workers")
        assert [who.name for who in line.tellers] == ["Mira Holt"]
        assert line.text in line.sentence


def test_sources_count_articles_and_keep_anonymous_ones_apart() -> None:
    store = MemoryStore()
    other = replace(strike(), article=article(outlet="Hill Wire"))
    store.put_all([entry(strike()), entry(other)])
    holt, *officials = sources(store.view())
    assert (holt.name, holt.statements, holt.articles, holt.roles) == ("Mira Holt", 4, 2, ("the energy minister",))
    assert set(holt.outlets) == {"The Arlo Bee", "Hill Wire"}
    assert [(line.name, line.kind, line.articles) for line in officials] == [("A union official", "anonymous", 1)] * 2


def test_a_known_actor_is_one_source_whatever_it_is_called() -> None:
    store, names = MemoryStore(), ("Mira Holt", "Holt")
    for outlet, name in zip(("The Bee", "The Wasp"), names, strict=True):
        reading = strike(outlet=outlet)
        actor = replace(reading.actors[0], name=name, known="K1")
        store.put_all([entry(replace(reading, actors=(actor, *reading.actors[1:])))])
    assert [line.articles for line in sources(store.view()) if line.kind == "named"] == [2]


@pytest.mark.parametrize(
    ("local", "noun", "words"),
    [
        ("s1", "statement", "“Around 300 workers probably joined,” … said … Mira Holt, the energy minister."),
        ("r1", "report", "Dam workers … strike"),
        ("f1", "figure", "Around 300 … workers probably"),
        ("m1", "mention", "Arlo"),
        ("a1", "actor", "Mira Holt"),
        ("p1", "place", "Arlo"),
        ("t1", "moment", "Monday"),
        ("x1", "refusal", "A union official"),
    ],
)
def test_a_passage_marks_the_words_of_any_row(view: View, local: str, noun: str, words: str) -> None:
    found = passage(view, f"{KEY}/{local}", around=5)
    made = strike().article
    assert (found.noun, found.words) == (noun, words)
    assert found.text == made.text[found.start : found.start + len(found.text)]
    assert all(found.sentence.covers(span) for span in found.spans)
    assert found.start <= found.sentence.start


def test_a_passage_of_an_article_is_all_of_it(view: View) -> None:
    assert passage(view, KEY).words == strike().article.text


@pytest.mark.parametrize("row", ["none", "none/s1", f"{KEY}/s9", f"{KEY}/", f"{KEY}/a2", ""])
def test_no_passage_without_a_row_or_words(view: View, row: str) -> None:
    with pytest.raises(RecordError, match=r"no row|no article|no words"):
        passage(view, row)


def test_refusals_are_counted_by_reason(view: View) -> None:
    found = refusals(view)
    assert [(one.what, one.why, one.count) for one in found.counts] == [
        ("input", "binary", 1), ("finding", "no_country", 1)
    ]  # fmt: skip
    assert [(line.about, line.text) for line in found.rows] == [("a.bin", ""), ("a2.country", "A union official")]
    assert [line.row for line in refusals(view, why="no_country").rows] == [f"{KEY}/x1"]
