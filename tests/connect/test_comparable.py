"""Figures are set side by side only where they count the same."""

from __future__ import annotations

import pytest

from reportedly.connect.comparable import Count, Thing, bounds, comparable, counts, differ, thing_of
from tests.connect.make_told import figure
from tests.contracts.make import article, bare, spans, statement

KILLED = Thing("killed", "", "", "")


def count(row: str, *, who: str = "", thing: Thing | None = KILLED, **given: object) -> Count:
    return Count(row, figure(8, **given), thing, frozenset(who.split()))


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


def test_people_and_no_measure_count_nothing_in_particular() -> None:
    assert thing_of(figure(8, counted="people"), None) is None
    assert thing_of(figure(8, counted="soldier"), None) == Thing("soldier", "", "", "")
    assert thing_of(figure(8, counted="people", measure="killed"), None) == KILLED


def test_rounding_and_ranges_don_t_differ() -> None:
    assert differ(figure(8), figure(11))
    assert not differ(figure(1200, approximate=True), figure(1187))
    assert not differ(figure(2500, low=2500, high=3000), figure(2800))
    assert bounds(figure(30, low=30)) == (30, 30)


def test_what_a_correction_withdraws_counts_no_more() -> None:
    made = article("The army has 1,200 men. An earlier version of this article said there were 1,500.")
    said = statement(made, "s1", "An earlier version of this article", "said", "there were 1,500")
    kept, gone = (
        figure(value, id=ident, spans=spans(made, words), counted="man", statement=told)
        for ident, value, words, told in (("f1", 1200, "1,200", None), ("f2", 1500, "1,500", "s1"))
    )
    assert [one.figure.id for one in counts(bare(made, statements=(said,), figures=(kept, gone)))] == ["f1"]
