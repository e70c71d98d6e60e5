"""Rows out of Arrow: every value as it was put in, times in UTC."""

from __future__ import annotations

from datetime import UTC, datetime

import pyarrow as pa

from reportedly.nouns.tables import cells_in

NOON = datetime(2024, 10, 21, 12, 0, 0, 7, tzinfo=UTC)


def test_times_are_in_utc_to_the_microsecond() -> None:
    column = pa.array([NOON, None, NOON], pa.timestamp("us", tz="Europe/Sofia"))
    batch = pa.record_batch([column, pa.array([[1, 2], None, []])], names=["at", "numbers"])
    found = list(cells_in(batch))
    assert found == [{"at": NOON, "numbers": [1, 2]}, {"at": None, "numbers": None}, {"at": NOON, "numbers": []}]
    assert found[0]["at"].tzinfo is UTC
    assert found[0]["at"] is found[2]["at"]
