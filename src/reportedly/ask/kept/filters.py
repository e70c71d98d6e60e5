"""What each filter means in SQL on kept rows: one visible table, struct by struct, field by field."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

import msgspec

from reportedly.ask.words import folded
from reportedly.nouns.asked import (
    ActorsAsked,
    ArticlesAsked,
    Asked,
    BriefAsked,
    ClaimsAsked,
    EventsAsked,
    FiguresAsked,
    LedgersAsked,
    PlacesAsked,
    RefusalsAsked,
    ReportsAsked,
    StatementsAsked,
)
from reportedly.nouns.errors import SettingsError
from reportedly.store.sql import Query

Filter = Callable[[Any], Query]
EARTH_KM = 6371.0088  # mean radius, IUGG
DEGREE_KM = 111.195  # of latitude
ALL = Query("true")
DISPUTED_EVENTS = """id IN (
    SELECT f.whole FROM kept_members AS f JOIN kept_members AS l USING (row) JOIN kept_ledgers AS k ON k.id = l.whole
    WHERE f.kind = 'event figure' AND l.kind = 'ledger' AND k.disputed
)"""


def equal(column: str) -> Filter:
    """The column is this."""
    return lambda value: Query(f'"{column}" = ?', (value,))


def upper(column: str) -> Filter:
    """The column is this code, whatever its case was."""
    return lambda value: Query(f'"{column}" = ?', (str(value).upper(),))


def holds(column: str) -> Filter:
    """The list has this."""
    return lambda value: Query(f"list_contains({column}, ?)", (value,))


def says(column: str) -> Filter:
    """The words stand in the column, whole and in this order."""
    return lambda value: Query(f"contains({column}, ?)", (f" {folded(value)} ",)) if folded(value) else ALL


def called(ids: str, words: str | None = None) -> Filter:
    """One of the column's actors bears this name or has this id, or (`words`) the words stand in that column."""

    def made(value: str) -> Query:
        wanted = f" {folded(value)} "
        found = (
            f"list_has_any({ids}, (SELECT coalesce(list(id), []) FROM kept_actors WHERE id = ? OR contains(words, ?)))"
        )
        return (
            Query(f"{found} OR contains({words}, ?)", (value, wanted, wanted))
            if words
            else Query(found, (value, wanted))
        )

    return lambda value: made(value) if folded(value) else ALL


def since(value: date) -> Query:
    """It may have been on this day or later."""
    return Query("last >= ?", (value,))


def until(value: date) -> Query:
    """It may have been on this day or before."""
    return Query('"first" <= ?', (value,))


def least(column: str) -> Filter:
    """The column is at least this."""
    return lambda value: Query(f"{column} >= ?", (value,))


def near(value: tuple[float, float, float]) -> Query:
    """The disc of the place comes within so many km of this point (great circle)."""
    lat, lon, km = value
    if not (-90 <= lat <= 90 and -180 <= lon <= 180 and km >= 0):
        raise SettingsError(f"near {lat},{lon},{km}: give latitude (-90 to 90), longitude (-180 to 180) and km")
    half = "pow(sin(radians(lat - ?) / 2), 2) + cos(radians(?)) * cos(radians(lat)) * pow(sin(radians(lon - ?) / 2), 2)"
    away = f"{2 * EARTH_KM} * asin(sqrt(least(1, {half})))"
    return Query(f"lat IS NOT NULL AND {away} <= ? + coalesce(radius, 0)", (lat, lat, lon, km))


def within_box(value: tuple[float, float, float, float]) -> Query:
    """The disc of the place touches this box; one whose west is east of its east crosses the date line."""
    west, south, east, north = value
    if not (-90 <= south <= north <= 90 and -180 <= west <= 180 and -180 <= east <= 180):
        raise SettingsError(f"box {west},{south},{east},{north}: give west, south, east, north in degrees")
    end = east if west <= east else east + 360
    up = f"(coalesce(radius, 0) / {DEGREE_KM})"
    side = f"({up} / greatest(0.01, cos(radians(lat))))"
    turns = " OR ".join(f"(lon + {turn} + {side} >= ? AND lon + {turn} - {side} <= ?)" for turn in (-360, 0, 360))
    return Query(
        f"lat IS NOT NULL AND lat + {up} >= ? AND lat - {up} <= ? AND ({turns})", (south, north, *(west, end) * 3)
    )


def disputed_event(value: bool) -> Query:
    """Somebody denies it, or a figure of it stands in a disputed ledger."""
    return Query(f"{'' if value else 'NOT '}(denied OR {DISPUTED_EVENTS})")


def event_figures(value: str) -> Query:
    """Figures of this event stand in it."""
    return Query(
        """id IN (SELECT l.whole FROM kept_members AS f JOIN kept_members AS l USING (row)
            WHERE f.kind = 'event figure' AND l.kind = 'ledger' AND f.whole = ?)""",
        (value,),
    )


def all_words(value: str) -> Query:
    """All of the words stand in title or text."""
    words = sorted(set(folded(value).split()))
    if not words:
        return ALL
    chosen = "SELECT article FROM kept_words WHERE word IN (SELECT unnest(?::VARCHAR[]))"
    return Query(f"article IN ({chosen} GROUP BY article HAVING count(*) = ?)", (words, len(words)))


DAYS: Mapping[str, Filter] = {"since": since, "until": until}
SOURCE = called("sources", "source_words")
ABOUT = called("named", "words")
ARTICLE = equal("article")
FILTERS: Mapping[type[msgspec.Struct], Mapping[str, Filter]] = {
    EventsAsked: {
        **DAYS, "type": equal("type"), "extension": equal("extension"), "actor": called("actors", "actor_words"),
        "recipient": called("recipients", "recipient_words"), "place": says("place_words"),
        "country": upper("country"), "near": near, "bbox": within_box, "realis": holds("realis"), "source": SOURCE,
        "origins_least": least("origins"), "disputed": disputed_event, "about": ABOUT,
    },
    ClaimsAsked: {
        **DAYS, "source": SOURCE, "about": ABOUT, "actor": called("sources"), "origins_least": least("origins"),
        "disputed": equal("disputed"),
    },
    LedgersAsked: {
        "counted": says("counted_words"), "about": ABOUT, "measure": holds("measures"), "disputed": equal("disputed"),
        "event": event_figures,
    },
    StatementsAsked: {
        **DAYS, "source": SOURCE, "actor": called("sources"), "cls": equal("class"), "about": ABOUT,
        "article": ARTICLE,
    },
    ReportsAsked: {
        **DAYS, "type": equal("type"), "actor": called("actors", "actor_words"), "place": says("place_words"),
        "realis": equal("realis"), "article": ARTICLE,
    },
    FiguresAsked: {"counted": says("counted_words"), "about": ABOUT, "article": ARTICLE},
    ArticlesAsked: {**DAYS, "outlet": says("outlet_words"), "about": all_words, "language": equal("language")},
    ActorsAsked: {"name": says("words"), "kind": equal("kind"), "country": upper("country")},
    PlacesAsked: {"name": says("words"), "country": upper("country")},
    BriefAsked: {**DAYS, "about": ABOUT},
    RefusalsAsked: {"why": equal("why"), "what": equal("what"), "article": ARTICLE},
}  # fmt: skip


def conditions(asked: Asked | BriefAsked) -> Query:
    """All that is asked, as one condition on the rows of its table."""
    filters = FILTERS[type(asked)]
    given = {name: getattr(asked, name) for name in asked.__struct_fields__}
    parts = [filters[name](value) for name, value in given.items() if value is not None]
    tests = " AND ".join(f"({part.sql})" for part in parts) or "true"
    return Query(tests, tuple(value for part in parts for value in part.values))
