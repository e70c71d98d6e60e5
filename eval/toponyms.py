"""LGL and GeoVirus for measuring: their marked toponyms as ours, and articles in which just those are the places."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

import msgspec

from eval.places import GoldPlace
from reportedly.knowledge.gazetteer import Gazetteer, GazetteerPlace
from reportedly.knowledge.states import states
from reportedly.nouns.article import Span
from reportedly.nouns.findings import Mention, Place
from reportedly.nouns.stages import Annotated

Row = dict[str, Any]
PLACING = ("place", "facility")


class Marked(NamedTuple):
    """A row's toponyms: those asked for, and the spans of demonyms ("Turkish"), neither asked for nor held against
    us."""

    gold: list[GoldPlace]
    neutral: list[tuple[int, int]]


def marked(row: Row) -> Marked:
    """What a row of LGL or GeoVirus marks."""
    asked = [one for one in row["toponyms"] if not _demonym(row, one)]
    neutral = [(one["start"], one["end"]) for one in row["toponyms"] if _demonym(row, one)]
    return Marked([_gold_place(one) for one in asked], neutral)


def given(annotated: Annotated, spans: Iterable[tuple[int, int]]) -> Annotated:
    """The article with places where `spans` say, and nowhere else: recognition taken apart."""
    article = annotated.article
    places = sorted(set(spans))
    kept = [one for one in annotated.mentions if one.kind not in PLACING and not _touches(one, places)]
    made = [
        Mention(id=f"m{100_000 + at}", spans=(span,), text=article.words((span,)), kind="place")
        for at, span in enumerate(article.cite(start, end) for start, end in places)
    ]
    mentions = sorted([*kept, *made], key=lambda one: (one.spans[0].start, one.spans[-1].end))
    return msgspec.structs.replace(annotated, mentions=tuple(mentions))


def most_populous(row: Row, gold: Sequence[GoldPlace], gazetteer: Gazetteer) -> list[Place]:
    """The places that population alone would give: of each marked name its largest country, division or town."""
    found = []
    for one in gold:
        candidates = gazetteer.lookup(row["text"][one.start : one.end])
        best = max(candidates, key=lambda place: place.population, default=None)
        if best is not None:
            found.append(_as_place(one, best))
    return found


def _as_place(at: GoldPlace, found: GazetteerPlace) -> Place:
    return Place(
        id="p", spans=(Span(at.start, at.end),), text=found.name, name=found.name, use="location", level=found.level,
        why="most_populous", geonameid=found.geonameid, lat=found.lat, lon=found.lon, country=found.country,
    )  # fmt: skip


def _touches(one: Mention, places: Sequence[tuple[int, int]]) -> bool:
    return any(start < one.spans[-1].end and one.spans[0].start < end for start, end in places)


def _demonym(row: Row, toponym: Row) -> bool:
    words = row["text"][toponym["start"] : toponym["end"]]
    return states().by_demonym(words) is not None and not states().all_by_name(words)


def _gold_place(row: Row) -> GoldPlace:
    """A marked toponym; LGL names countries in words and ids in digits, GeoVirus only the encyclopedia's page."""
    paged = states().by_name(row["page"].rsplit("/", 1)[-1].replace("_", " ")) if row.get("page") else None
    state = paged or (states().by_name(row["country"]) if row["country"] else None)
    return GoldPlace(
        row["start"],
        row["end"],
        int(row["geonameid"]) if row.get("geonameid") else None,
        row["lat"],
        row["lon"],
        state.alpha2 if state else None,
        is_country=paged is not None or str(row["feature"]).startswith("PCL"),
    )
