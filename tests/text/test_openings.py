"""A pattern tried only at its openings finds what it finds when tried everywhere."""

from __future__ import annotations

import re
from collections.abc import Iterable

from hypothesis import given
from hypothesis import strategies as st

from reportedly.text.openings import matches_at, matches_of

PATTERN = re.compile(r"(?<!\w)(?:at least|at|\d+(?:\.\d+)?|\$\s?\d+)(?!\w)", re.IGNORECASE)


def opening(runs: Iterable[str]) -> list[str]:
    return [run for run in runs if run in ("at", "$") or run[0].isdecimal()]


def test_openings_are_whole_words_in_any_case() -> None:
    text = "At Klow, at least 3.5 of $ 20; that hat."
    assert [found[0] for found in matches_at(PATTERN, text, opening)] == ["At", "at least", "3.5", "$ 20"]


def test_only_between_two_offsets() -> None:
    assert [found.start() for found in matches_at(PATTERN, "at 1 at 2", opening, 3, 8)] == [3, 5]


PATTERNS = {
    "at": re.compile(r"(?<!\w)(?:at least|at)(?!\w)", re.IGNORECASE),
    "$": re.compile(r"\$\s?\d+(?!\w)"),
    "as": re.compile(r"(?<!\w)as(?: at)?(?!\w)", re.IGNORECASE),
}


@given(st.text(alphabet="at lesx1.5$ \nÄ_", max_size=40))
def test_patterns_by_their_first_words_find_what_one_of_them_all_finds(text: str) -> None:
    together = re.compile(r"(?<!\w)(?:at least|at|as at|as)(?!\w)|\$\s?\d+(?!\w)", re.IGNORECASE)
    expected = [found.span() for found in together.finditer(text)]
    assert [found.span() for found in matches_of(PATTERNS, text)] == expected


@given(st.text(alphabet="at lesx1.5$ \nÄ_", max_size=40))
def test_nothing_is_missed(text: str) -> None:
    expected = [found.span() for found in PATTERN.finditer(text)]
    assert [found.span() for found in matches_at(PATTERN, text, opening)] == expected
