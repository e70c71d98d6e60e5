"""Well-known places by a misspelt name ("Britian"): what to try when no place has a name as it is written."""

from __future__ import annotations

from collections.abc import Iterable

from rapidfuzz import process
from rapidfuzz.distance import OSA

from reportedly.text.fold import fold

SHORTEST = 6  # letters of a name in which one is wrong; "Iraq" and "Iran" are one apart
LONG = 10  # letters from which on two may be


class Misspellings:
    """Names of well-known places, to be found with a letter wrong, missing, too many or two swapped (the optimal string
    alignment distance), when only one place fits.
    """

    def __init__(self, names: Iterable[tuple[str, int]]) -> None:
        self._owners: dict[str, tuple[int, ...]] = {}
        for name, owner in names:
            folded = fold(name)
            self._owners[folded] = (*self._owners.get(folded, ()), owner)
        self._by_start: dict[str, list[str]] = {}
        for name in self._owners:
            self._by_start.setdefault(name[:1], []).append(name)

    def owner(self, surface: str) -> int | None:
        """The one place whose name is nearest; first letters are rarely wrong (Yannakoudakis and Fawthrop 1983)."""
        name = fold(surface)
        if len(name) < SHORTEST or name.endswith(
            "."
        ):  # a stop may end an abbreviation or the sentence: asked for again
            return None
        most = 2 if len(name) >= LONG else 1
        alike = self._by_start.get(name[:1], [])
        near = process.extract(name, alike, scorer=OSA.distance, score_cutoff=most, limit=4)
        least = min((apart for _, apart, _ in near), default=0)
        owners = {owner for found, apart, _ in near if apart == least for owner in self._owners[found]}
        return owners.pop() if len(owners) == 1 else None
