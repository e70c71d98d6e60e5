"""The shared public data, found through REPORTEDLY_DATA alone."""

from __future__ import annotations

import gzip
import json
import os
import random
from pathlib import Path
from typing import Any

Row = dict[str, Any]
SEED = 7  # of samples: the same rows every time


def data_root() -> Path | None:
    """The folder of public data, or None where REPORTEDLY_DATA doesn't name one."""
    named = os.environ.get("REPORTEDLY_DATA")
    return Path(named) if named and Path(named).is_dir() else None


def load_rows(path: Path, *, most: int | None = None) -> list[Row]:
    """The JSON lines of a file, gzipped or not; of more than `most`, a sample that is always the same."""
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as lines:
        rows: list[Row] = [json.loads(line) for line in lines]
    return rows if most is None or len(rows) <= most else random.Random(SEED).sample(rows, most)
