"""A pattern tried only at its openings finds what it finds when tried everywhere."""

from __future__ import annotations

import re
from collections.abc import Iterable

from hypothesis import given
from hypothesis import strategies as st

from reportedly.text.openings import matches_at

PATTERN = re.compile(r"(?<!\w)(?:at least|at|\d+(?:\.\d+)?|\$\s?\d+)(?!\w)", re.IGNORECASE)


def opening(runs: Iterable[str]) -> list[str]:
    return [run for run in runs if run in ("at", "$") or run[0].isdecimal()]


def test_openings_are_whole_words_in_any_case() -> None:
    text = "At Klow, at least 3.5 of $ 20; that hat."
    assert [found[0] for found in matches_at(PATTERN, text, opening)] == ["At", "at least", "3.5", "$ 20"]


def test_only_between_two_offsets() -> None:
    assert [found.start() for found in matches_at(PATTERN, "at 1 at 2", opening, 3, 8)] == [3, 5]


@given(st.text(alphabet="at lesx1.5$ \nÄ_", max_size=40))
def test_nothing_is_missed(text: str) -> None:
    expected = [found.span() for found in PATTERN.finditer(text)]
    assert [found.span() for found in matches_at(PATTERN, text, opening)] == expected
