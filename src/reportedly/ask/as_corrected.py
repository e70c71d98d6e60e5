"""Readings and articles as persons corrected them, for answers alone: what is stored stays as it was read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from msgspec.structs import replace

from reportedly.ask.corrected import ByRow, decided
from reportedly.ask.place_words import PlaceWords, place_words
from reportedly.ask.words import folded
from reportedly.nouns.answers import Decided
from reportedly.nouns.article import Article
from reportedly.nouns.findings import Actor, Figure, Moment, Participant, Place, Reading, Report, Source, Statement
from reportedly.nouns.ids import row_id
from reportedly.nouns.kinds import ActorKind, SourceKind
from reportedly.nouns.record import Where
from reportedly.store.protocols import View

MADE = "by-"  # what the ids of places and moments begin with that a correction made, then their report's
HEARD_AS: Mapping[ActorKind, SourceKind] = {"person": "named", "population": "group", "document": "document"}
Called = Callable[[str], Iterable[str]]  # the names of an actor of the reading, by its id


def as_corrected(reading: Reading, given: ByRow, called: Called) -> Reading:
    """The reading with persons' values in its fields. `called` gives an actor's names by its id: who is named in a
    correction is one of the article's actors if one is called so, else words alone."""
    key, made = reading.article.key, _Made(reading, called)
    return replace(
        reading,
        article=article_as_corrected(reading.article, given),
        statements=tuple(made.statement(one, _values(given.get(row_id(key, one.id)))) for one in reading.statements),
        reports=tuple(made.report(one, _values(given.get(row_id(key, one.id)))) for one in reading.reports),
        figures=tuple(made.figure(one, _values(given.get(row_id(key, one.id)))) for one in reading.figures),
        places=(*reading.places, *made.places),
        times=(*reading.times, *made.times),
    )


def article_as_corrected(article: Article, given: ByRow) -> Article:
    """The article with the title, outlet and day of publication that persons say it has. Its key and text stay."""
    values = _values(given.get(article.key))
    more: dict[str, Any] = {name: values[name] for name in ("title", "outlet") if name in values}
    if "published" in values:
        more |= {"published": date.fromisoformat(values["published"]), "why_undated": None}
    return replace(article, **more) if more else article


def articles_as_corrected(view: View, where: Where) -> dict[str, Article]:
    """Articles by key, as persons corrected them."""
    found, given = {row.noun.key: row.noun for row in view.rows(Article, where)}, decided(view)
    return {key: article_as_corrected(one, given[key]) if key in given else one for key, one in found.items()}


def _values(one: Decided | None) -> dict[str, str]:
    return {each.field: each.value for each in one.corrections} if one is not None else {}


class _Made:
    """Corrected rows of one reading, with the places and moments that they need."""

    def __init__(self, reading: Reading, called: Called) -> None:
        self.places: list[Place] = []
        self.times: list[Moment] = []
        self._reading = reading
        self._called = called

    def statement(self, one: Statement, values: Mapping[str, str]) -> Statement:
        """With its tellers, class, day of saying, manner and polarity."""
        more: dict[str, Any] = {name: values[name] for name in ("said", "manner", "polarity") if name in values}
        if "class" in values:
            more["cue"] = replace(one.cue, cls=values["class"])
        if "tellers" in values:
            more["source"] = self._source(one.source, _names(values["tellers"]))
        return replace(one, **more) if more else one

    def report(self, one: Report, values: Mapping[str, str]) -> Report:
        """With its type, sides, date, place, realis and polarity. Of another type it has no extension and mode."""
        more: dict[str, Any] = {name: values[name] for name in ("type", "realis", "polarity") if name in values}
        if more.get("type", one.type) != one.type:
            more |= {"extension": None, "mode": None}
        for side in ("actors", "recipients"):
            if side in values:
                more[side] = tuple(self._participant(getattr(one, side), name) for name in _names(values[side]))
        if "date" in values:
            more["time"] = self._moment(one, values["date"])
        if "place" in values:
            more["place"] = self._place(one, place_words(values["place"]))
        return replace(one, **more) if more else one

    def figure(self, one: Figure, values: Mapping[str, str]) -> Figure:
        """With its value, bounds, what it counts, of whom (None: nobody of this article) and as of when. Bounds that
        the corrected value contradicts, or that were the value, go with what was read."""
        more: dict[str, Any] = {name: float(values[name]) for name in ("value", "low", "high") if name in values}
        if "value" in more:
            low, high = (None if edge == one.value else edge for edge in (one.low, one.high))
            more = {"low": low if low is None or low <= more["value"] else None,
                    "high": high if high is None or high >= more["value"] else None} | more  # fmt: skip
        more |= {name: values[name] for name in ("counted", "as_of") if name in values}
        if "of" in values:
            more["of"] = self._who(values["of"])
        return replace(one, **more) if more else one

    def _who(self, name: str) -> str | None:
        wanted = folded(name)
        actors = self._reading.actors
        return next((one.id for one in actors if wanted in map(folded, self._called(one.id))), None)

    def _participant(self, read: Sequence[Participant], name: str) -> Participant:
        actor = self._who(name)
        known = (one for one in read if (one.actor == actor if actor else folded(one.text) == folded(name)))
        return next(known, Participant(spans=(), text=name, actor=actor))

    def _source(self, read: Source, names: Sequence[str]) -> Source:
        found = [self._who(name) for name in names]
        actors = tuple(one for one in found if one is not None)
        if len(actors) < len(names):
            return Source(spans=read.spans, text="; ".join(names), actor=None, actors=(), kind="named")
        first = self._actors[actors[0]]
        kind = read.kind if actors == read.actors else HEARD_AS.get(first.kind, "organisation")
        return Source(spans=read.spans, text="; ".join(names), actor=actors[0], actors=actors, kind=kind)

    @property
    def _actors(self) -> Mapping[str, Actor]:
        return {one.id: one for one in self._reading.actors}

    def _moment(self, report: Report, edtf: str) -> str:
        made = Moment(
            id=MADE + report.id, spans=(), text=edtf, type="DATE", value=None, edtf=edtf, anchor="none", precision=None
        )
        self.times.append(made)
        return made.id

    def _place(self, report: Report, words: PlaceWords) -> str:
        """The article's own place of this name, else one with what was written."""
        wanted = folded(words.name)
        for one in self._reading.places:
            same = one.geonameid == words.geonameid if words.geonameid else words.lat in (None, one.lat)
            if same and one.use == "location" and wanted in map(folded, (one.name or "", one.text)):
                return one.id
        made = Place(
            id=MADE + report.id, spans=(), text=words.name, name=words.name, use="location", level="unknown",
            why="by_a_person", geonameid=words.geonameid, lat=words.lat, lon=words.lon, radius_km=words.radius_km,
            country=words.country, countries=(words.country,) if words.country else (),
        )  # fmt: skip
        self.places.append(made)
        return made.id


def _names(value: str) -> list[str]:
    return [name.strip() for name in value.split(";") if name.strip()]
