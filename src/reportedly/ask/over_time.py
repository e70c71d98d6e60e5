"""Events as columns for drawing them over time and on a map."""

from __future__ import annotations

from datetime import date

from reportedly.ask.kept.filters import DISPUTED_EVENTS, conditions
from reportedly.ask.kept.shelf import shelf_of
from reportedly.nouns.asked import EventsAsked
from reportedly.nouns.pages import Timeline
from reportedly.store.protocols import Shelf, View
from reportedly.store.sql import Query

EVENTS_MOST = 50_000  # what a page can draw and a browser hold
COLUMNS = ("ids", "type", "extension", "start", "end", "lat", "lon", "radius_km", "origins", "disputed", "realis",
           "what", "country")  # fmt: skip


def timeline(view: View | Shelf, asked: EventsAsked, *, limit: int = EVENTS_MOST) -> Timeline:
    """The events that match (and aren't retracted), in the order of their dates (undated last), as columns."""
    shelf = view if isinstance(view, Shelf) else shelf_of(view)
    wanted = _standing(asked)
    (total,) = shelf.ask(f"SELECT count(*) FROM kept_events WHERE {wanted.sql}", wanted.values)[0]
    found = shelf.ask(
        f"""SELECT id, type, extension, "first", last, lat, lon, radius, origins, denied OR {DISPUTED_EVENTS}, realis,
            what, country FROM kept_events WHERE {wanted.sql} ORDER BY rank LIMIT ?""",
        (*wanted.values, limit),
    )
    columns = list(zip(*found, strict=True)) if found else [()] * len(COLUMNS)
    made = dict(zip(COLUMNS, columns, strict=True))
    made |= {side: tuple(map(_day, made[side])) for side in ("start", "end")}
    return Timeline(total=total, **made | {"realis": tuple(map(tuple, made["realis"]))})


def counts(view: View | Shelf, asked: EventsAsked) -> dict[str, dict[str, int]]:
    """How many of the events that match (and aren't retracted) are of each type, and of each realis, the most first,
    and how many are denied."""
    shelf = view if isinstance(view, Shelf) else shelf_of(view)
    wanted = _standing(asked)
    denied = "unnest(CASE WHEN denied THEN ['denied'] ELSE []::VARCHAR[] END)"
    each = {"type": "type", "realis": "unnest(realis)", "denied": denied}
    return {
        name: dict(
            shelf.ask(
                f"""SELECT one, count(*) AS n FROM (SELECT {what} AS one FROM kept_events WHERE {wanted.sql})
                    GROUP BY one ORDER BY n DESC, one""",
                wanted.values,
            )
        )
        for name, what in each.items()
    }


def _standing(asked: EventsAsked) -> Query:
    """What is asked, of events that somebody still stands for."""
    wanted = conditions(asked)
    return Query(f"({wanted.sql}) AND NOT retracted", wanted.values)


def _day(found: date | None) -> str | None:
    return None if found in (None, date.min, date.max) else found.isoformat()
