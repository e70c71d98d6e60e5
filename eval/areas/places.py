"""Places: found, and on the matched ones name, level, country and use."""

from __future__ import annotations

from eval.areas.common import Measures, compare, judge, offsets, settle, share
from eval.calibration import Judged
from eval.gold.rows import GoldArticle, GoldPlace
from eval.names import same_name
from eval.overlaps import iou, touch
from reportedly.nouns.findings import Place, Reading

MEASURES = ("places", "place name", "place level", "place country", "place use")


def measure(gold: GoldArticle, reading: Reading | None) -> Measures:
    """The tallies of places and of what they resolve to."""
    pairs, tally = compare(gold.places, reading.places if reading else (), _likeness, _touches)
    return {
        "places": tally,
        "place name": share([same_name(f.name, g.names) for g, f in pairs]),
        "place level": share([f.level in g.level for g, f in pairs]),
        "place country": share([_country(g, f) for g, f in pairs]),
        "place use": share([f.use in g.use for g, f in pairs]),
    }


def judged(gold: GoldArticle, reading: Reading) -> list[Judged]:
    """Places that are resolved: right where one is there, in this country."""
    resolved = [place for place in reading.places if place.name is not None]
    return judge(*settle(gold.places, resolved, _likeness, _touches), right=_country)


def _likeness(gold: GoldPlace, found: Place) -> float:
    return iou(offsets(found.spans), gold.spans)


def _touches(gold: GoldPlace, found: Place) -> bool:
    return touch(offsets(found.spans), gold.spans)


def _country(gold: GoldPlace, found: Place) -> bool:
    """The one country, or all of those that a cross-border place lies in."""
    if gold.countries:
        return set(found.countries) == set(gold.countries)
    return found.country in gold.country
