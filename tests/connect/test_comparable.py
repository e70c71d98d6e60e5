"""Figures are set side by side only where they count the same."""

from __future__ import annotations

from datetime import date

import pytest
from msgspec.structs import replace

from reportedly.connect.comparable import bounds, comparable, differ, stand
from reportedly.connect.things import Count, Thing, counts, thing_of, unit_of, value_of
from tests.connect.make_told import figure
from tests.contracts.make import TEXT, article, bare, spans, statement, strike

KILLED = Thing("killed", "", "", "")
METRE = Thing("", "metre", "", "")


NEAR = {"flood": 0.8, "valley": 0.6}


def count(
    row: str, value: float = 8, *, who: str = "", thing: Thing | None = KILLED, near: dict[str, float] | None = None,
    part: bool = False, years: frozenset[str] = frozenset(), day: int = 1, **given: object,
) -> Count:  # fmt: skip
    counted = thing.what if thing is not None and thing.what not in ("killed", "missing") else ""
    return Count(
        row, figure(value, **given), thing, frozenset(who.split()), counted=counted, part=part, years=years,
        near=NEAR if near is None else near, published=date(2031, 5, day),
    )  # fmt: skip


ALIKE = {"flood": 0.2, "camp": 0.9}  # .16 beside NEAR


def things(counted: str, unit: str = "") -> Thing:
    return Thing(counted, unit, "", "")


DOLLARS = things("", "USD")
FAR = count("k/f1", 120, thing=METRE, unit="metre")
MILLION = count("k/f1", 1e6, low=1e6, thing=things("migrant"))


@pytest.mark.parametrize(
    ("one", "other", "can"),
    [
        (count("k/f1"), count("l/f1"), True),
        (count("k/f1", run="total"), count("l/f1", run="new"), False),
        (count("k/f1", run="total"), count("l/f1"), True),
        (count("k/f1", who="army"), count("l/f1", who="greece"), False),
        (count("k/f1"), count("l/f1", thing=Thing("missing", "", "", "")), False),
        (count("k/f1", thing=None), count("l/f1", thing=None), False),
        (count("k/f1", report="r1"), count("k/f2", report="r1"), False),
        (count("k/f1", report="r1"), count("l/f1", report="r1"), True),
    ],
)
def test_what_can_be_compared(one: Count, other: Count, can: bool) -> None:
    assert comparable(one, other) is comparable(other, one) is can


def test_a_thing_is_what_is_measured_else_what_is_counted() -> None:
    assert thing_of(figure(8), None) is None
    assert thing_of(figure(400, unit="kilogram", measure="killed"), None) == Thing("", "kilogram", "", "")
    assert thing_of(figure(8, counted="soldier"), None) == Thing("soldier", "", "", "")
    assert thing_of(figure(8, counted="people", measure="killed"), None) == KILLED


def test_rounding_and_ranges_don_t_differ() -> None:
    assert differ(figure(8), figure(11))
    assert not differ(figure(1200, approximate=True), figure(1187))
    assert not differ(figure(300), figure(276))
    assert not differ(figure(500, approximate=True), figure(455))
    assert differ(figure(100), figure(120))
    assert differ(figure(300), figure(260))
    assert differ(figure(90), figure(86))
    assert not differ(figure(2500, low=2500, high=3000), figure(2800))
    assert bounds(figure(30, low=30)) == (30, 30)
    assert not differ(figure(6.4, unit="percent"), figure(6.38, unit="percent"))
    assert differ(figure(6.4, unit="percent"), figure(6.5, unit="percent"))
    assert differ(figure(13), figure(12))


def test_what_a_correction_withdraws_counts_no_more() -> None:
    made = article("The army has 1,200 men. An earlier version of this article said there were 1,500.")
    said = statement(made, "s1", "An earlier version of this article", "said", "there were 1,500")
    kept, gone = (
        figure(value, id=ident, spans=spans(made, words), counted="man", statement=told)
        for ident, value, words, told in (("f1", 1200, "1,200", None), ("f2", 1500, "1,500", "s1"))
    )
    assert [one.figure.id for one in counts(bare(made, statements=(said,), figures=(kept, gone)))] == ["f1"]


@pytest.mark.parametrize(
    ("one", "other", "relation"),
    [
        (count("k/f1", 11), count("l/f1", 11), "same"),
        (count("k/f1", 11), count("l/f1", 14), "same"),
        (count("k/f1", 11), count("l/f1", 14, day=2), "update"),
        (count("k/f1", 200, low=200), count("l/f1", 276), "rounding"),
        (count("k/f1", 50), count("l/f1", 20, part=True), "scope"),
        (count("k/f1", 7), count("l/f1", 2, years=frozenset({"1998"})), "scope"),
        (count("k/f1", 50, low=50), count("l/f1", 51), "rounding"),
        (count("k/f1", 200, low=200, who="army"), count("l/f1", 240, who="rebels"), "rounding"),
        (count("k/f1", 200, low=200, years=frozenset({"1998"})), count("l/f1", 240), "rounding"),
        (count("k/f1", 5), count("l/f1", 5, thing=things("miner")), "same"),
        (count("k/f1", 5), count("l/f1", 5, thing=things("miner"), near={"flood": 0.3, "yard": 0.9}), "scope"),
        (count("k/f1", 276, thing=things("girl")), count("l/f1", 276, thing=things("schoolgirl"), near={}), "same"),
        (count("k/f1", 276, thing=things("girl")), count("l/f1", 276, thing=things("pupil")), "same"),
        (count("k/f1", 276, thing=things("girl")), count("l/f1", 276, thing=things("lorry"), near={}), "scope"),
        (count("k/f1", 5, thing=things("house")), count("l/f1", 40, thing=things("house"), near={"flood": 1}), "scope"),
        (count("k/f1", 40, thing=METRE, unit="metre"), count("l/f1", 131.2, thing=METRE, unit="foot"), "rounding"),
        (FAR, count("l/f1", 394, thing=METRE, unit="foot", near={}), "rounding"),
        (FAR, count("l/f1", 410, thing=METRE, unit="foot", near={}), "scope"),
        (count("k/f1", 6.38, thing=METRE, unit="metre"), count("l/f1", 6.4, thing=METRE, unit="metre"), "rounding"),
        (count("k/f1", 3e9, thing=things("", "USD")), count("l/f1", 3e9, thing=things("", "EUR")), "different"),
        (count("k/f1", 3e6, thing=DOLLARS), count("l/f1", 5e6, thing=DOLLARS, near={"flood": 1}), "scope"),
        (count("k/f1", 900, thing=things("reveller")), count("l/f1", 900, thing=things("reveler")), "same"),
        (MILLION, count("l/f1", 1.1e6, thing=things("refugee"), near=ALIKE), "rounding"),
        (MILLION, count("l/f1", 1.1e6, thing=things("tyre"), near=ALIKE), "scope"),
        (count("k/f1", 90, thing=things("", "GBP")), count("l/f1", 90, thing=things("", "pounds")), "same"),
    ],
)  # fmt: skip
def test_how_two_figures_stand(one: Count, other: Count, relation: str) -> None:
    assert stand(one, other).relation == stand(other, one).relation == relation


def test_where_an_article_weighs_its_pounds_are_of_weight() -> None:
    made = article("A 400-pound bear fled. It weighs over 400 pounds, its keeper said.")
    told = tuple(
        figure(400, id=ident, spans=spans(made, words), unit=unit, text=words, counted="bear")
        for ident, words, unit in (("f1", "400-pound", "pound"), ("f2", "over 400", "GBP"))
    )
    assert {unit_of(one.figure) for one in counts(bare(made, figures=told))} == {"kilogram"}
    paid = replace(told[0], id="f3", text="£5", unit="GBP")
    assert {unit_of(one.figure) for one in counts(bare(made, figures=(*told, paid)))} == {"kilogram", "pounds", "GBP"}


def test_what_was_years_before_or_after_a_day_is_not_of_that_day() -> None:
    (dated,) = counts(strike())
    assert dated.days is not None
    (undated,) = counts(strike(text=TEXT.replace("joined,” ", "joined,” two years later ")))
    assert undated.days is None


def test_pounds_without_a_sign_may_be_anybodys() -> None:
    assert unit_of(figure(5, unit="GBP", text="£5")) == "GBP"
    assert unit_of(figure(5, unit="GBP", text="five")) == "pounds"
    assert unit_of(figure(5, unit="mile")) == "metre"
    assert value_of(figure(2, unit="kilometre")) == 2000
