"""Whether two reports can be of one event at all: days and places with their precisions, and how many it befell."""

from __future__ import annotations

from datetime import date, timedelta

from reportedly.connect.tellings import Telling
from reportedly.knowledge.geodesy import distance_km
from reportedly.nouns.findings import Place
from reportedly.text.days import Days
from reportedly.text.wordset import word_set

SLACK = timedelta(days=1)  # a night, and time zones: "late on Monday" here is Tuesday there
FAR_OFF = 10.0  # times as many: a toll that rises so far does so for a day and place that both say
OTHERS = 2.0  # the same for those let go, seized or expelled at once: 21 freed and 82 freed aren't one release
AT_ONCE = word_set("released abducted expelled")
BEFALLEN = word_set("killed wounded missing detained abducted captured displaced evacuated rescued released expelled")
APART_KM = 60.0  # beyond both radii: two towns of one district, not of two


def why_apart(one: Telling, other: Telling) -> str | None:
    """What keeps two reports from being of one event; None where nothing does."""
    if one.days and other.days and not overlap(one.days, other.days):
        return "other days"
    if one.place and other.place and not may_be_one(one.place, other.place):
        return "other places"
    if _far_off(one, other) and not (same_place(one.place, other.place) and one.days and other.days):
        return "other numbers"
    return None


def _far_off(one: Telling, other: Telling) -> bool:
    """Whether both say how many were killed, held or freed, and nothing that one says is near what the other does; a
    toll rises in a day, the number of those freed doesn't."""
    mine, yours = _numbers(one), _numbers(other)
    near = [
        max(number, against) < (OTHERS if measure in AT_ONCE else FAR_OFF) * max(min(number, against), 1.0)
        for measure in mine.keys() & yours.keys()
        for number in mine[measure]
        for against in yours[measure]
    ]
    return bool(near) and not any(near)


def _numbers(one: Telling) -> dict[str, list[float]]:
    found: dict[str, list[float]] = {}
    for figure in one.figures:
        number = next((each for each in (figure.value, figure.low, figure.high) if each is not None), None)
        if figure.measure in BEFALLEN and number is not None:
            found.setdefault(figure.measure, []).append(number)
    return found


def overlap(one: Days, other: Days, slack: timedelta = SLACK) -> bool:
    """Whether the two may be the same day, an open end being any."""
    return _begins(one) <= _shifted(_ends(other), slack) and _begins(other) <= _shifted(_ends(one), slack)


def may_be_one(one: Place, other: Place) -> bool:
    """Whether the two places may be the same, or one lie in the other; an unknown one may be anywhere."""
    if one.lat is None or other.lat is None or one.lon is None or other.lon is None:
        return True
    if one.geonameid is not None and one.geonameid == other.geonameid:
        return True
    if _in_countries(one).isdisjoint(_in_countries(other)) and _in_countries(one) and _in_countries(other):
        return False
    if "country" in (one.level, other.level):
        return True
    reach = (one.radius_km or 0.0) + (other.radius_km or 0.0)
    return distance_km((one.lat, one.lon), (other.lat, other.lon)) <= reach + APART_KM


def same_place(one: Place | None, other: Place | None) -> bool:
    """Whether both say the same place, finer than a country."""
    if one is None or other is None or "country" in (one.level, other.level):
        return False
    return one.geonameid is not None and one.geonameid == other.geonameid


def _in_countries(place: Place) -> frozenset[str]:
    return frozenset(filter(None, (place.country, *place.countries)))


def _begins(one: Days) -> date:
    return one.first or date.min


def _ends(one: Days) -> date:
    return one.last or date.max


def _shifted(day: date, slack: timedelta) -> date:
    return day if day > date.max - slack else day + slack
