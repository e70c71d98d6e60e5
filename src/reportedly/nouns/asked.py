"""What can be asked of the lists of a record: one struct of filters each; all that are given hold together.

Names and words are compared as a reader would: case, accents and punctuation aside, whole words. An actor is asked for
by any of its names, or by its id. Days are both in; a date is in when the days that it may mean overlap them.
"""

from __future__ import annotations

from datetime import date
from typing import Literal, TypeAlias

import msgspec

from reportedly.nouns.kinds import ActorKind, CueClass, EventType, Realis


class EventsAsked(msgspec.Struct, frozen=True, kw_only=True):
    """Events: `actor` takes part on either side, `recipient` on the other; the place's disc touches `near` (lat, lon,
    km) and `bbox` (west, south, east, north; degrees WGS 84; west > east crosses the date line); `country` ISO 3166-1
    alpha-2; `source` tells it or is its root; `disputed`: denied, or with a figure in a disputed ledger. Undated
    events are in no range of days."""

    type: EventType | None = None
    extension: str | None = None
    actor: str | None = None
    recipient: str | None = None
    place: str | None = None
    country: str | None = None
    near: tuple[float, float, float] | None = None
    bbox: tuple[float, float, float, float] | None = None
    since: date | None = None
    until: date | None = None
    realis: Realis | None = None
    source: str | None = None
    origins_least: int | None = None
    disputed: bool | None = None
    about: str | None = None


class ClaimsAsked(msgspec.Struct, frozen=True, kw_only=True):
    """Claims: `source` tells it or is its root, `actor` says it; days are those of its first and last article (one
    without any is in every range)."""

    source: str | None = None
    about: str | None = None
    actor: str | None = None
    since: date | None = None
    until: date | None = None
    origins_least: int | None = None
    disputed: bool | None = None


class LedgersAsked(msgspec.Struct, frozen=True, kw_only=True):
    """Ledgers: `measure` such as killed or displaced, `event` the id of one whose figures stand in it."""

    counted: str | None = None
    about: str | None = None
    measure: str | None = None
    disputed: bool | None = None
    event: str | None = None


class StatementsAsked(msgspec.Struct, frozen=True, kw_only=True):
    """Statements: `source` by name, words or id, `actor` the same of resolved ones only; its day is when it was said,
    else published (neither: in every range)."""

    source: str | None = None
    actor: str | None = None
    cls: CueClass | None = None
    about: str | None = None
    since: date | None = None
    until: date | None = None
    article: str | None = None


class ReportsAsked(msgspec.Struct, frozen=True, kw_only=True):
    """Reports, as articles have them, not joined to events; undated ones are in no range of days."""

    type: EventType | None = None
    actor: str | None = None
    place: str | None = None
    realis: Realis | None = None
    since: date | None = None
    until: date | None = None
    article: str | None = None


class FiguresAsked(msgspec.Struct, frozen=True, kw_only=True):
    """Figures: what they count, or their unit."""

    counted: str | None = None
    about: str | None = None
    article: str | None = None


class ArticlesAsked(msgspec.Struct, frozen=True, kw_only=True):
    """Articles: `about` is in title or text, every word of it; undated ones are in no range of days."""

    outlet: str | None = None
    about: str | None = None
    since: date | None = None
    until: date | None = None
    language: str | None = None


class ActorsAsked(msgspec.Struct, frozen=True, kw_only=True):
    """Actors: `country` ISO 3166-1 alpha-3, as actors have it."""

    name: str | None = None
    kind: ActorKind | None = None
    country: str | None = None


class PlacesAsked(msgspec.Struct, frozen=True, kw_only=True):
    """Places: `country` ISO 3166-1 alpha-2."""

    name: str | None = None
    country: str | None = None


class RefusalsAsked(msgspec.Struct, frozen=True, kw_only=True):
    """Refusals: `why` a reason code; `what` inputs not taken in, or findings not decided."""

    why: str | None = None
    what: Literal["input", "finding"] | None = None
    article: str | None = None


class BriefAsked(msgspec.Struct, frozen=True, kw_only=True):
    """Lines of the brief: by their own date, else by their article's publication (neither: in every range)."""

    about: str | None = None
    since: date | None = None
    until: date | None = None


Asked: TypeAlias = (
    EventsAsked
    | ClaimsAsked
    | LedgersAsked
    | StatementsAsked
    | ReportsAsked
    | FiguresAsked
    | ArticlesAsked
    | ActorsAsked
    | PlacesAsked
    | RefusalsAsked
)
