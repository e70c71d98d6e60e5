"""A brief of what changed since the last one: remembered, each question by itself, whatever the order of adding."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from itertools import permutations
from pathlib import Path

import pytest

from reportedly.nouns.across import Claim
from reportedly.nouns.answers import BriefLine
from reportedly.nouns.errors import SettingsError
from reportedly.nouns.record import Entry
from reportedly.run.briefing import brief_since_last
from reportedly.run.connect import connect
from reportedly.run.judge import correct, undo
from reportedly.run.open_record import Record
from reportedly.store.duck import open_duck
from reportedly.store.memory import MemoryStore
from reportedly.store.protocols import Store
from tests.contracts.make import article, bare, entry, statement, strike
from tests.golden.dispatches import recorded_entries
from tests.records import copied, the_demo

BEGUN = datetime(2031, 5, 9, 8, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
Open = Callable[[], Store]


class Clock:
    """A minute later each time that it is asked."""

    def __init__(self) -> None:
        self.at = BEGUN

    def __call__(self) -> datetime:
        self.at += MINUTE
        return self.at


@pytest.fixture(params=["memory", "duck"])
def opened(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Open]:
    made: list[Store] = []

    def one() -> Store:
        clock = Clock()
        path = tmp_path / f"{len(made)}.duckdb"
        made.append(MemoryStore(clock=clock) if request.param == "memory" else open_duck(copied(path), clock=clock))
        return made[-1]

    yield one
    for store in made:
        store.close()


def said(words: str, outlet: str, *, source: str = "Mira Holt", known: datetime = BEGUN) -> Entry:
    """An article in which somebody says this."""
    text = article(f"{source} said {words}", outlet=outlet)
    return entry(bare(text, statements=(statement(text, "s1", source, "said", words),)), at=known)


OLD = said("the old mill has burnt down.", "Bee")
NEW = [
    said("the harbour stays shut for a week.", "Wasp"),
    said("two ferries ran aground near Arlo.", "Ant", known=BEGUN - timedelta(days=400)),
    said("no toll is asked on the bridge.", "Gnat"),
]


def add(store: Store, *made: Entry) -> None:
    for one in made:
        store.put_all([one])
    connect(store)


def words(store: Store, about: str | None = None) -> list[str]:
    return sorted(line.text for line in brief_since_last(store, about=about)[1])


def test_each_brief_covers_what_came_since_the_last(opened: Open) -> None:
    store = opened()
    add(store, OLD)
    assert words(store) == ["the old mill has burnt down."]
    assert words(store) == []
    add(store, *NEW)
    new = sorted(one.reading.statements[0].content.text for one in NEW)
    assert sorted(line.text for line in Record(store.view()).told(Record(store.view()).next_brief())) == new
    assert words(store) == new  # the dry look before moved nothing on
    assert words(store) == []


def test_the_order_of_adding_changes_no_brief(opened: Open) -> None:
    found = set()
    for order in permutations(NEW):
        store = opened()
        add(store, OLD)
        brief_since_last(store)
        add(store, *order)
        found.add(tuple(words(store)))
    assert len(found) == 1


def test_every_question_remembers_its_own_last_brief(opened: Open) -> None:
    store = opened()
    add(store, OLD)
    assert words(store, about="mill") == ["the old mill has burnt down."]
    add(store, *NEW)
    assert words(store) == sorted(one.reading.statements[0].content.text for one in [OLD, *NEW])
    assert words(store, about="Mill") == []
    assert words(store, about="ferries") == ["two ferries ran aground near Arlo."]


def test_a_brief_is_remembered_with_its_moment_and_can_be_told_again(opened: Open) -> None:
    store = opened()
    add(store, OLD)
    first, _ = brief_since_last(store, at=BEGUN + 100 * MINUTE)
    add(store, *NEW)
    second, lines = brief_since_last(store, at=BEGUN + 200 * MINUTE)
    record = Record(store.view())
    assert (first.after, first.at) == (None, BEGUN + 100 * MINUTE)
    assert (second.after, second.at) == (first.upto, BEGUN + 200 * MINUTE)
    assert record.briefs() == (second, first)
    assert record.told(second) == lines
    assert [line.text for line in record.told(first)] != [line.text for line in lines]


def test_what_was_judged_since_is_told_again(opened: Open) -> None:
    store = opened()
    add(store, entry(strike()))
    row = f"{strike().article.key}/s2"
    brief_since_last(store)
    made = correct(store, row, "class", "warn", because="she warned", by="Eva")
    (line,) = brief_since_last(store)[1]
    assert (line.rows[0], line.cls) == (row, "warn")
    undo(store, made.id, because="she said", by="Eva")
    (line,) = brief_since_last(store)[1]
    assert (line.rows[0], line.cls) == (row, "say")


def denied_elsewhere(record: Record, line: BriefLine) -> list[str]:
    """The articles that deny what a line tells and don't tell it themselves."""
    claim = record.found(line.claim or "")
    assert isinstance(claim, Claim)
    making = {one.article.key for one in claim.lines if one.stance != "denies"}
    return [one.article.key for one in claim.lines if one.stance == "denies" and one.article.key not in making]


def test_what_a_later_article_denies_is_told_again_and_what_a_version_repeats_is_not(opened: Open) -> None:
    whole = MemoryStore()
    the_demo(whole)
    record = Record(whole.view())
    disputed = [line for line in record.brief() if line.denied_by and not line.copies]
    corrected, against = next((line, other) for line in disputed for other in denied_elsewhere(record, line))
    denying = next(one for one in recorded_entries() if one.reading.article.key == against)
    store = opened()
    add(store, *(one for one in recorded_entries() if one.reading.article.key != denying.reading.article.key))
    brief_since_last(store)
    add(store, denying)
    told = brief_since_last(store)[1]
    assert corrected.rows[0] in [line.rows[0] for line in told]
    assert len(told) < len(Record(store.view()).brief())


def test_a_new_version_brings_its_new_words_alone(opened: Open) -> None:
    old = article("Mira Holt said the old mill has burnt down.", url="https://bee.example/mill")
    longer = article(
        "Mira Holt said the old mill has burnt down. Jon Vey said a lamp fell over.", url="https://bee.example/mill"
    )
    first = statement(old, "s1", "Mira Holt", "said", "the old mill has burnt down.")
    again = statement(longer, "s1", "Mira Holt", "said", "the old mill has burnt down.")
    more = statement(longer, "s2", "Jon Vey", "said", "a lamp fell over.")
    store = opened()
    add(store, entry(bare(old, statements=(first,))))
    brief_since_last(store)
    add(store, entry(bare(longer, statements=(again, more)), at=BEGUN + timedelta(days=1)))
    assert words(store) == ["a lamp fell over."]


def test_a_past_moment_has_no_next_brief(opened: Open) -> None:
    store = opened()
    add(store, OLD)
    with pytest.raises(SettingsError, match="as it is"):
        Record(store.view(as_of=BEGUN)).next_brief()
