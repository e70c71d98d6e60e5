"""How a reading compares with the gold: statements, sources, reports, figures, places and times of the same articles.

Lists (statements, reports …) are scored by F1; what is asked of a matched row (source, realis, level …) is the share of
matched rows that have it right, so it says nothing of rows that were missed. Gold rows that are `may` or `optional`,
findings that stand for them or touch them, and findings in furniture count neither for nor against.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import msgspec

from eval.areas import actors, figures, places, reports, statements, times
from eval.areas.common import Measures
from eval.bootstrap import Interval, Tally, interval, total
from eval.gold.rows import GoldArticle, load
from reportedly.nouns.findings import Reading

AREAS = (statements.measure, reports.measure, figures.measure, places.measure, times.measure, actors.measure)
MEASURES = (
    *statements.MEASURES,
    *reports.MEASURES,
    *figures.MEASURES,
    *places.MEASURES,
    *times.MEASURES,
    *actors.MEASURES,
)


class Line(NamedTuple):
    """One measure over all articles, with the 95 % interval of its F1."""

    measure: str
    tally: Tally
    interval: Interval

    def row(self) -> str:
        """The line as text: F1, its interval, precision, recall, and how many were wanted."""
        low, high = self.interval
        return (
            f"{self.measure:<22} {self.tally.f1:.3f}  [{low:.3f}–{high:.3f}]"
            f"  p {self.tally.precision:.3f}  r {self.tally.recall:.3f}  n {self.tally.gold}"
        )


def score(gold: Sequence[GoldArticle], readings: Iterable[Reading]) -> tuple[Line, ...]:
    """All measures over the gold articles; readings are known by their text, and a missing one finds nothing."""
    by_text = {reading.article.sha256: reading for reading in readings}
    scored = [measures(article, by_text.get(article.sha256)) for article in gold]
    columns = [(name, [one.get(name, Tally()) for one in scored]) for name in MEASURES]
    return tuple(Line(name, total(tallies), interval(tallies)) for name, tallies in columns)


def measures(gold: GoldArticle, reading: Reading | None) -> Measures:
    """The tallies of one article by measure."""
    out: dict[str, Tally] = {}
    for area in AREAS:
        out |= area(gold, reading)
    return out


def main() -> int:
    """Print the scores of a file of readings (`reportedly extract --format jsonl`) against a gold file."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("readings", type=Path)
    parser.add_argument("--gold", type=Path, default=Path(__file__).parent / "gold" / "gold.json")
    parser.add_argument("--split", choices=("train", "dev"))
    options = parser.parse_args()
    wanted = [one for one in load(options.gold) if options.split in (None, one.split)]
    for line in score(wanted, _readings(options.readings)):
        print(line.row())
    return 0


def _readings(path: Path) -> Iterable[Reading]:
    for raw in path.read_bytes().splitlines():
        row: Mapping[str, dict[str, object]] = msgspec.json.decode(raw) if raw.strip() else {"refusal": {}}
        if "refusal" not in row:
            row["article"].setdefault("key", row["article"]["id"])
            yield msgspec.convert(row, Reading)


if __name__ == "__main__":
    sys.exit(main())
