"""An article of the record read again: its rows, and what the rules find in its text, found once."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

import msgspec

from reportedly.nouns.article import Article, Capture
from reportedly.nouns.findings import Reading
from reportedly.nouns.ids import row_id
from reportedly.nouns.tables import FINDINGS
from reportedly.text.numbers import Number, find_numbers
from reportedly.text.times import TimeExpression, find_times


class Outcome(NamedTuple):
    """One field of a row: what its words give, and what the record has."""

    row: str
    field: str
    expected: str
    found: str


class Reread:
    """An article's reading and captures, with what the rules find in its text, found once."""

    def __init__(self, reading: Reading, captures: tuple[Capture, ...]) -> None:
        self.reading = reading
        self.captures = captures

    @property
    def article(self) -> Article:
        """The article."""
        return self.reading.article

    @cached_property
    def times(self) -> dict[tuple[int, int], TimeExpression]:
        """The rules' time expressions by their offsets."""
        found = find_times(self.article.text, published=self.article.published)
        return {(time.start, time.end): time for time in found}

    @cached_property
    def numbers(self) -> dict[tuple[int, int], Number]:
        """The rules' numbers by their offsets."""
        found = find_numbers(self.article.text, times=list(self.times.values()))
        return {(number.start, number.end): number for number in found}

    def rows(self) -> Iterator[tuple[str, msgspec.Struct]]:
        """Every finding with its row id."""
        for name in FINDINGS:
            for ordinal, noun in enumerate(getattr(self.reading, name), start=1):
                yield self.row(getattr(noun, "id", f"x{ordinal}")), noun

    def row(self, local: str) -> str:
        """The row id of a local id."""
        return row_id(self.article.key, local)
