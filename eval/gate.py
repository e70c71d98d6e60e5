"""`make gate`: measures the reader and fails where it is under its floors (floors.json), which only rise.

A sample is measured within five minutes; `--full` measures everything. Where REPORTEDLY_DATA names no data, its
measures are printed as *not measured* and only the dispatches' floors hold; with CI=true that absence is a failure.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from eval import measures
from eval.data import data_root

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
    Measure("gold", measures.own_gold, None),
    Measure("times", measures.times, None),
    Measure("places.lgl", measures.places_lgl, 120),
    Measure("places.geovirus", measures.places_geovirus, 80),
    Measure("sentences", measures.sentences, None),
    Measure("pages", measures.pages, 60),
)


def main() -> int:
    """Print every figure beside its floor; 1 if any is under it or, in CI, not measured."""
    full = "--full" in sys.argv[1:]
    floors: Figures = json.loads(FLOORS.read_text(encoding="utf-8"))
    measured = _timed("dispatches", measures.dispatches)
    root = data_root()
    if root is not None:
        for measure in MEASURES:
            most = None if full else measure.sample
            measured |= _timed(measure.name, lambda measure=measure, most=most: measure.figures(root, most))
    under = _report(measured, floors)
    return 1 if under or (root is None and os.environ.get("CI") == "true") else 0


def _timed(name: str, figures: Callable[[], Figures]) -> Figures:
    started = time.perf_counter()
    found = {f"{name}.{figure}": value for figure, value in figures().items()}
    print(f"measured {name} in {time.perf_counter() - started:.0f} s", file=sys.stderr)
    return found


def _report(measured: Figures, floors: Figures) -> int:
    """One line a figure; how many are under their floor."""
    under = 0
    for name in sorted({*measured, *floors}):
        value, floor = measured.get(name), floors.get(name)
        short = value is not None and floor is not None and value < floor
        under += short
        shown = "not measured" if value is None else f"{value:.3f}"
        print(f"{name:<44} {shown:>12}   floor {'–' if floor is None else f'{floor:.3f}'}{'   UNDER' if short else ''}")
    print(f"{len(measured)} figures measured, {under} under their floor")
    return under


if __name__ == "__main__":
    sys.exit(main())
