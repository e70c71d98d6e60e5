"""A reader that knows its answers beforehand: for tests, demos of other rooms, and nothing else."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from reportedly.learned.readings import RawReading


class FakeReader:
    """Gives each text the reading it was told to, and an empty one to texts it doesn't know."""

    def __init__(self, readings: Mapping[str, RawReading] | None = None, *, version: str = "fake") -> None:
        self._readings = dict(readings or {})
        self.version = version

    def read(self, texts: Sequence[str]) -> list[RawReading]:
        """One RawReading per text, in order."""
        return [self._readings.get(text, RawReading()) for text in texts]
