"""Bins of confidences, and how far they are from what is so."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eval.calibration import BINS, Judged, bins, calibration_error, table

items = st.lists(st.builds(Judged, st.floats(0, 1).map(lambda share: round(share, 2)), st.booleans()), max_size=400)


def test_a_reader_that_keeps_its_promises() -> None:
    kept = [Judged(0.8, at % 5 > 0) for at in range(1000)] + [Judged(0.5, at % 2 > 0) for at in range(1000)]
    assert calibration_error(kept) == pytest.approx(0.0)


def test_a_reader_that_claims_too_much() -> None:
    assert calibration_error([Judged(0.9, at % 2 > 0) for at in range(1000)]) == pytest.approx(0.4)


def test_errors_of_both_kinds_do_not_cancel_out() -> None:
    mixed = [Judged(0.9, at % 2 > 0) for at in range(1000)] + [Judged(0.2, at % 2 > 0) for at in range(1000)]
    assert calibration_error(mixed) == pytest.approx(0.35)


def test_without_items_there_is_no_error() -> None:
    assert bins([]) == []
    assert calibration_error([]) == 0.0


def test_few_items_stand_in_few_bins() -> None:
    chance = random.Random(5)
    assert len(bins([Judged(chance.random(), True) for _ in range(120)])) == 2
    assert len(bins([Judged(chance.random(), True) for _ in range(3000)])) == BINS


@given(items)
def test_every_item_is_in_one_bin_and_bins_rise(some: list[Judged]) -> None:
    found = bins(some, least=1)
    assert sum(one.count for one in found) == len(some)
    assert [one.confidence for one in found] == sorted(one.confidence for one in found)
    assert len(found) <= BINS


@given(items, st.randoms(use_true_random=False))
def test_the_order_of_items_does_not_matter(some: list[Judged], chance: random.Random) -> None:
    mixed = chance.sample(some, len(some))
    assert [one.count for one in bins(mixed)] == [one.count for one in bins(some)]
    assert calibration_error(mixed) == pytest.approx(calibration_error(some))


def test_a_table_has_a_column_a_bin() -> None:
    lines = table("mentions", [Judged(0.25, False)] * 60 + [Judged(1.0, True)] * 60).splitlines()
    assert lines[0] == "**mentions**: 120 items, expected calibration error 0.125"
    assert lines[2:] == [
        "| confidence | 0.25 | 1.00 |",
        "| --- | --- | --- |",
        "| right | 0.00 | 1.00 |",
        "| items | 60 | 60 |",
    ]
