"""What is read in a measurement: the Wikinews articles of REPORTEDLY_DATA, else the bundled dispatches."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

import reportedly
from eval.data import data_root, load_rows
from reportedly.nouns.article import Capture, Hints
from reportedly.nouns.ids import sha256_of

LONGEST = 10_000  # characters; a handful of Wikinews pages are lists of tens of thousands
DISPATCHES = Path(reportedly.__file__).parent / "demo" / "dispatches.jsonl"


class Sample(NamedTuple):
    """A named set of captures."""

    name: str
    captures: list[Capture]

    def every_other(self, first: int) -> Sample:
        """Half of it: captures 0, 2, 4 … or 1, 3, 5 …"""
        return Sample(self.name, self.captures[first::2])


def sample(*, most: int | None = None) -> Sample:
    """Wikinews articles of at most 10,000 characters where the data is, else the bundled dispatches; `most` at most."""
    data = data_root()
    if data is None:
        return Sample("bundled dispatches (REPORTEDLY_DATA is not set)", _captures(DISPATCHES)[:most])
    return Sample("Wikinews", _captures(data / "unlabelled" / "wikinews.all.jsonl")[:most])


def _captures(path: Path) -> list[Capture]:
    return [_capture(row) for row in load_rows(path) if len(row["text"]) <= LONGEST]


def _capture(row: dict[str, str]) -> Capture:
    body = row["text"].encode()
    hints = Hints(id=row["id"], title=row.get("title"), published=row.get("published"), outlet=row.get("outlet"))
    return Capture(
        body=body, sha256=sha256_of(body), address=row["id"], at=datetime.now(UTC), media="text", hints=hints
    )
