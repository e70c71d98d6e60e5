"""Who gives which figure, which of them are current, and where two can't both be meant."""

from __future__ import annotations

from datetime import date
from typing import Any

from reportedly.ask.ledgers import ledgers
from reportedly.nouns.across import Ledger
from reportedly.nouns.findings import Actor, Figure, Reading
from reportedly.store.memory import MemoryStore
from tests.contracts.make import article, bare, entry, spans, statement


def told(dead: int, who: str, outlet: str, day: int, country: str = "BGR") -> Reading:
    """An article in which a body gives the number of dead."""
    made = article(
        f"The flood killed {dead} people in Arlo, the {who} said.", outlet=outlet, published=date(2031, 5, day)
    )
    actor = Actor(id="a1", name=who, kind="government", country=country)
    number = Figure(
        id="f1", spans=spans(made, str(dead)), counted_spans=spans(made, "people"), text=str(dead), value=float(dead),
        low=None, high=None, approximate=False, counted="people", measure="killed", statement="s1",
    )  # fmt: skip
    said = statement(
        made, "s1", f"the {who}", "said", f"The flood killed {dead} people in Arlo", "a1", kind="organisation"
    )
    return bare(made, actors=(actor,), statements=(said,), figures=(number,))


def asked(*readings: Reading, **given: Any) -> Ledger:
    from reportedly.run.connect import connect

    store = MemoryStore()
    store.put_all(entry(one) for one in readings)
    connect(store)
    return ledgers(store.view(), **given)[0]


def test_a_source_s_later_figure_takes_the_place_of_its_earlier_one() -> None:
    found = asked(told(8, "Ministry", "Bee", 6), told(11, "Ministry", "Post", 8))
    assert [(line.value, line.current) for line in found.lines] == [(8, False), (11, True)]
    assert (found.low, found.best, found.high, found.disputed) == (11, 11, 11, False)
    assert found.lines[1].against == "updates 8"


def test_two_sources_of_one_day_who_differ_are_disputed() -> None:
    found = asked(told(8, "Ministry", "Bee", 6), told(30, "League", "Post", 6, "GRC"))
    assert (found.low, found.high, found.disputed) == (8, 30, True)
    assert all(line.current for line in found.lines)


def test_another_side_s_last_word_stands_in_one_newsroom_s_later_reports() -> None:
    found = asked(told(30, "League", "Bee", 5, "GRC"), told(8, "Ministry", "Bee", 6))
    assert [line.current for line in found.lines] == [True, True]


def test_a_newsroom_s_later_report_for_the_same_side_takes_the_place_of_its_earlier_one() -> None:
    found = asked(told(8, "Interior Ministry", "Bee", 5), told(11, "Bulgarian Interior Ministry", "Bee", 6))
    assert [line.current for line in found.lines] == [False, True]


def test_the_same_figure_from_several_newsrooms_has_several_origins() -> None:
    found = asked(told(8, "Ministry", "Bee", 6), told(8, "Ministry", "Post", 6))
    (line,) = found.lines
    assert (line.origins, len(line.rows)) == (("bee", "post"), 2)
    assert asked(told(8, "Ministry", "Bee", 6), counted="killed").counted == "killed"
