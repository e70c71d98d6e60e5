"""The lines that only lists have: articles, actors, places, hits; the columns of a time line; an origin tree."""

from __future__ import annotations

from datetime import date
from typing import Literal

import msgspec

from reportedly.nouns.answers import Correction, Retraction
from reportedly.nouns.kinds import ActorKind, EventType, PlaceLevel, Realis

Hitting = Literal["actor", "place", "outlet", "event", "article", "statement"]  # in the order in which hits stand


class ArticleLine(msgspec.Struct, frozen=True, kw_only=True):
    """One article (its latest version), and how much was found in it. `author` is as a person gave it: none is read."""

    key: str
    id: str
    outlet: str | None
    published: date | None
    title: str | None
    url: str | None
    language: str | None
    sha256: str
    statements: int
    reports: int
    figures: int
    author: str | None = None
    corrections: tuple[Correction, ...] = ()


class ActorLine(msgspec.Struct, frozen=True, kw_only=True):
    """One actor across articles. `id`: its cluster's, else `known/<key>`, else its row's in its only article. `names`
    with the fullest first; `country` ISO 3166-1 alpha-3, `sector` a PLOVER code; `statements` it is a source of,
    `acts` and `undergone`: reports in which it acts, or which befall it."""

    id: str
    name: str
    names: tuple[str, ...]
    kind: ActorKind
    country: str | None
    sector: str | None
    role: str | None
    wikidata: str | None
    articles: int
    statements: int
    acts: int
    undergone: int


class PlaceLine(msgspec.Struct, frozen=True, kw_only=True):
    """One place across articles: `id` is `geo/<GeoNames id>`, else made of its name and country. Degrees WGS 84,
    `country` ISO 3166-1 alpha-2; `reports` that lie there."""

    id: str
    name: str
    country: str | None
    level: PlaceLevel
    lat: float | None
    lon: float | None
    radius_km: float | None
    geonameid: int | None
    articles: int
    reports: int


class Hit(msgspec.Struct, frozen=True, kw_only=True):
    """Something found by words: its kind, id and words; for what stands in one article, its key and publication; and
    that a person retracted the statement, or all reports of the event."""

    kind: Hitting
    id: str
    text: str
    article: str | None
    date: str | None
    retracted: Retraction | None = None


class Suggestion(msgspec.Struct, frozen=True, kw_only=True):
    """A name that begins so, whose it is, and in how many articles."""

    kind: Hitting
    id: str
    name: str
    articles: int


class Timeline(msgspec.Struct, frozen=True, kw_only=True):
    """Events as columns of equal length, for drawing: `start` and `end` are ISO days (None: undated or open), degrees
    WGS 84, `radius_km` how far the place reaches, `origins` how many; `total` events match, the
    first of them are here."""

    total: int
    ids: tuple[str, ...]
    type: tuple[EventType, ...]
    extension: tuple[str | None, ...]
    start: tuple[str | None, ...]
    end: tuple[str | None, ...]
    lat: tuple[float | None, ...]
    lon: tuple[float | None, ...]
    radius_km: tuple[float | None, ...]
    origins: tuple[int, ...]
    disputed: tuple[bool, ...]
    realis: tuple[tuple[Realis, ...], ...]
    what: tuple[str, ...]
    country: tuple[str | None, ...]


class OriginNode(msgspec.Struct, frozen=True, kw_only=True):
    """An article of an origin tree, and whose reporting it is."""

    key: str
    outlet: str | None
    published: date | None
    title: str | None
    newsroom: str


class OriginLink(msgspec.Struct, frozen=True, kw_only=True, rename={"source": "from", "target": "to"}):
    """That an article copies (a passage of) another: `from` the copy `to` what it copies, and why that is said."""

    source: str
    target: str
    reason: str


class OriginTree(msgspec.Struct, frozen=True, kw_only=True):
    """The articles of an event or claim with all that they copy."""

    nodes: tuple[OriginNode, ...]
    links: tuple[OriginLink, ...]
