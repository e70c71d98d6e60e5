"""Dates as inputs and pages write them; never a guess."""

# ruff: noqa: E501  (tables of cases, one a line)

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.read.published import published


@pytest.mark.parametrize(
    "written",
    [
        "2031-05-06", " 2031-05-06 ", "2031-05-06T23:59:59-07:00", "2031-05-06 01:02", "20310506", "20310506T101112Z",
        "6 May 2031", "6th May, 2031", "Tuesday, May 6, 2031", "May 6th, 2031, 07:47 PM EST", "Tue, 06 May 2031 23:07:38 -0600",
        "06 May 2031 07:09 GMT", "Tue May 06 2031 03:05:46 GMT+0000",
    ],
)  # fmt: skip
def test_reads_the_day_as_written(written: str) -> None:
    assert published(written) == (date(2031, 5, 6), None)


@pytest.mark.parametrize(
    "written",
    [
        "yesterday", "now", "06/05/2031", "5.6.2031", "2031", "2031-05", "May 2031", "2031-13-40", "2031-02-30", "0001-01-01",
        "2031-05-061", "1778050000", "Maybe 6, 2031", "Mon, 99 May 2031 10:00:00 GMT", "2031/05/06x",
    ],
)  # fmt: skip
def test_an_unclear_date_is_none(written: str) -> None:
    assert published(written) == (None, "bad_date")


@pytest.mark.parametrize("written", [None, "", " \n"])
def test_nothing_written_is_no_date(written: str | None) -> None:
    assert published(written) == (None, "no_date")


@given(st.dates(min_value=date(1600, 1, 1)))
def test_every_iso_date_is_itself(day: date) -> None:
    assert published(day.isoformat()).day == day


@given(st.text(max_size=60))
def test_any_words_give_a_date_or_a_reason(written: str) -> None:
    found = published(written)
    assert (found.day is None) != (found.why is None)
