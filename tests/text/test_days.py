"""What days an EDTF date covers, and whole words whatever their case and accents."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.ask.words import folded, says, sentence_around
from reportedly.text.days import days, within
from tests.contracts.make import article, spans


@pytest.mark.parametrize(
    ("edtf", "first", "last"),
    [
        ("2024-10-28", date(2024, 10, 28), date(2024, 10, 28)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2024", date(2024, 1, 1), date(2024, 12, 31)),
        ("199X", date(1990, 1, 1), date(1999, 12, 31)),
        ("19XX", date(1900, 1, 1), date(1999, 12, 31)),
        ("2024-XX", date(2024, 1, 1), date(2024, 12, 31)),
        ("2024-10-XX", date(2024, 10, 1), date(2024, 10, 31)),
        ("2024-10~", date(2024, 10, 1), date(2024, 10, 31)),
        ("2024-22", date(2024, 6, 1), date(2024, 8, 31)),
        ("2024-24", date(2024, 12, 1), date(2025, 2, 28)),
        ("2024-10-21/2024-10-27", date(2024, 10, 21), date(2024, 10, 27)),
        ("2024-08/..", date(2024, 8, 1), None),
        ("/2024-08", None, date(2024, 8, 31)),
        ("2024-10-28T10:00:00Z", date(2024, 10, 28), date(2024, 10, 28)),
    ],
)
def test_days(edtf: str, first: date | None, last: date | None) -> None:
    assert days(edtf) == (first, last)


@pytest.mark.parametrize("edtf", ["XXXX-04-21", "XXXX-08", "2024-13", "2024-02-30", "Monday", "", "/", "../..", "0000"])
def test_no_days(edtf: str) -> None:
    assert days(edtf) is None
    assert within(edtf, date(2024, 1, 1), None) is None


@given(st.text(max_size=12))
def test_any_text_has_days_or_none(text: str) -> None:
    found = days(text)
    assert found is None or found.first or found.last


def test_within_is_generous_with_what_is_vague() -> None:
    assert within("2024-10", date(2024, 10, 31), None)
    assert within("2024-10", None, date(2024, 10, 1))
    assert not within("2024-10", date(2024, 11, 1), None)
    assert within("2024-08/..", date(2030, 1, 1), None)


@pytest.mark.parametrize(
    ("text", "wanted", "there"),
    [("The Ambassador left", "assad", False), ("Erdoğan's men", "erdogan", True), ("a U.S. official", "u.s.", True),
     ("North Korean troops", "north korean", True), ("North of Korean", "north korean", False), ("any", "", True)],
)  # fmt: skip
def test_says(text: str, wanted: str, there: bool) -> None:
    assert says(text, wanted) is there


@given(st.text(max_size=20))
def test_every_text_says_itself(text: str) -> None:
    assert says(text, text)
    assert folded(folded(text)) == folded(text)


def test_the_sentence_around() -> None:
    made = article("It rained. Mr. Holt left the U.S. on Monday. “It stopped,” he said.\n\nThe end")
    whole = [made.text[slice(*sentence_around(made.text, spans(made, word)))] for word in ("left", "stopped", "end")]
    assert whole == ["Mr. Holt left the U.S. on Monday.", "“It stopped,” he said.", "The end"]
