"""`make gate`: measures the reader and fails where it is under its floors (floors.json), which only rise.

A sample is measured within five minutes; `--full` measures everything. Where REPORTEDLY_DATA names no data, its
measures are printed as *not measured* and only the dispatches' floors hold; with CI=true that absence is a failure.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

from eval import copies, events, joined_events, measures, stories
from eval.data import data_root
from eval.pairs import score as pairs

DISPATCHES = "dispatches"
FLOORS = Path(__file__).parent / "floors.json"

Figures = dict[str, float]


class Measure(NamedTuple):
    """A named group of figures, and how many rows of its data the sample takes (None: all)."""

    name: str
    figures: Callable[[Path, int | None], Figures]
    sample: int | None


MEASURES = (
    Measure("attribution", measures.attribution, None),
    Measure("mentions", measures.mentions, None),
    Measure("roles", measures.roles, 500),
    Measure("factuality", measures.factuality, 500),
    Measure("vectors", measures.vectors, 12),
    Measure("gold", measures.own_gold, None),
    Measure("times", measures.times, None),
    Measure("places.lgl", measures.places_lgl, 120),
    Measure("places.geovirus", measures.places_geovirus, 80),
    Measure("events.plover", events.plover, None),
    Measure("events.petrarch", events.petrarch, None),
    Measure("events.cameo", events.cameo_sides, 400),
    Measure("events.muc", events.muc, 60),
    Measure("events.realis", events.realis, 500),
    Measure("sentences", measures.sentences, None),
    Measure("pages", measures.pages, 60),
    Measure("copies", copies.score, 60),
    Measure("stories", stories.score, None),
    Measure("pairs", pairs.score, None),
    Measure("our pairs", pairs.score_ours, None),
    Measure("coreference across articles", joined_events.score, 60),
)


class Verdict(NamedTuple):
    """One figure beside its floor; either may be missing."""

    name: str
    value: float | None
    floor: float | None

    @property
    def under(self) -> bool:
        """Whether it was measured and is below its floor."""
        return self.value is not None and self.floor is not None and self.value < self.floor

    def row(self) -> str:
        """The verdict as a line."""
        value = "not measured" if self.value is None else f"{self.value:.3f}"
        floor = "–" if self.floor is None else f"{self.floor:.3f}"
        return f"{self.name:<44} {value:>12}   floor {floor}{'   UNDER' if self.under else ''}"


def verdicts(measured: Figures, floors: Figures) -> list[Verdict]:
    """Every figure that was measured or has a floor, by name."""
    return [Verdict(name, measured.get(name), floors.get(name)) for name in sorted({*measured, *floors})]


def passes(judged: Sequence[Verdict], *, ci: bool) -> bool:
    """Whether nothing is under its floor and, in CI, nothing that has one was left unmeasured."""
    missing = [one for one in judged if one.floor is not None and one.value is None]
    return not any(one.under for one in judged) and not (ci and missing)


def measure_all(root: Path | None, *, full: bool, only: Sequence[str] = ()) -> Figures:
    """The dispatches' figures and, where the data is, all others; or those of the groups named."""
    measured = _timed(DISPATCHES, measures.dispatches) if not only or DISPATCHES in only else {}
    for measure in MEASURES if root is not None else ():
        if not only or measure.name in only:
            measured |= _timed(measure.name, partial(measure.figures, root, None if full else measure.sample))
    return measured


def _timed(name: str, figures: Callable[[], Figures]) -> Figures:
    started = time.perf_counter()
    found = {f"{name}.{figure}": value for figure, value in figures().items()}
    print(f"measured {name} in {time.perf_counter() - started:.0f} s", file=sys.stderr)
    return found


def main() -> int:
    """Print every figure beside its floor; 1 if the gate stays shut."""
    groups = [DISPATCHES, *(one.name for one in MEASURES)]
    parser = argparse.ArgumentParser(prog="python -m eval.gate", description=__doc__)
    parser.add_argument("only", nargs="*", metavar="GROUP", help=f"measure these alone: {', '.join(groups)}")
    parser.add_argument("--full", action="store_true", help="all rows of each, not a sample")
    asked = parser.parse_args()
    if unknown := sorted({*asked.only} - {*groups}):
        parser.error(f"there is no group {', '.join(unknown)}; there are {', '.join(groups)}")
    floors: Figures = json.loads(FLOORS.read_text(encoding="utf-8"))
    if asked.only:
        asked_for = tuple(f"{one}." for one in asked.only)
        floors = {name: floor for name, floor in floors.items() if name.startswith(asked_for)}
    judged = verdicts(measure_all(data_root(), full=asked.full, only=asked.only), floors)
    for verdict in judged:
        print(verdict.row())
    print(f"{len(judged)} figures, {sum(one.under for one in judged)} under their floor")
    return 0 if passes(judged, ci=os.environ.get("CI") == "true") else 1


if __name__ == "__main__":
    sys.exit(main())
