"""What is kept of an article to compare it by is all that it was compared by."""

from __future__ import annotations

from reportedly.connect.compare import told
from reportedly.connect.packed import pack, unpack
from tests.contracts.make import CAPTURED
from tests.golden.dispatches import recorded_readings


def test_what_was_kept_is_what_the_rows_give() -> None:
    for _, reading in recorded_readings():
        made = told(reading, CAPTURED)
        numbers = {vector.of: vector.numbers for vector in reading.vectors}
        assert unpack(pack(made), numbers) == made
        assert pack(unpack(pack(made), numbers)) == pack(made)
        assert all(vector.numbers not in pack(made) for vector in reading.vectors)
