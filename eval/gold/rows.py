"""What the gold says of an article, as offsets and values, without its words.

Where several answers are equally right, a field holds all of them, the best first. `importance` may and `optional` rows
never count against a reader: "may" is true but minor, "optional" is doubtful as a finding.
"""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import msgspec

from reportedly.nouns.kinds import (
    ActorKind,
    CueClass,
    Evidential,
    FurnitureKind,
    Manner,
    PlaceLevel,
    PlaceUse,
    Polarity,
    Realis,
    Run,
    SourceKind,
    TimexType,
)  # fmt: skip

Spans = tuple[tuple[int, int], ...]
Names = tuple[str, ...]  # one actor's name and the other right forms of it
Importance = Literal["must", "may"]


class Row(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What every kind of gold has."""

    importance: Importance = "must"
    optional: bool = False
    doubt: str | None = None

    @property
    def counts(self) -> bool:
        """Whether missing it is a fault."""
        return self.importance == "must" and not self.optional


class GoldStatement(Row, frozen=True, kw_only=True, rename={"cls": "class"}, omit_defaults=True):
    """A statement. `names` has one entry per joint source; none for sources that have no name."""

    id: str
    source: Spans
    names: tuple[Names, ...]
    refers: bool
    kind: tuple[SourceKind, ...]
    affiliation: str | None = None
    cue: tuple[Spans, ...]
    core: tuple[Spans, ...]
    lemma: str | None = None
    content: tuple[Spans, ...]
    cls: tuple[CueClass, ...]
    manner: Manner | None
    polarity: tuple[Polarity, ...] = ("affirmed",)
    certainty: tuple[float, float] | None = None
    words: Spans = ()
    scope: Spans = ()
    evidential: Evidential | None = None
    said: str | None = None
    within: str | None = None


class GoldParticipant(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Who takes part: the words, and the names of the actor they resolve to (none for people without a name)."""

    spans: Spans
    names: Names = ()
    optional: bool = False


class GoldReport(Row, frozen=True, kw_only=True, omit_defaults=True):
    """A report. `types` holds "ASSAULT" or, for OTHER with an extension, "OTHER/disaster"; place and time are ids."""

    id: str
    trigger: Spans
    lemma: str | None = None
    types: tuple[str, ...]
    actors: tuple[GoldParticipant, ...] = ()
    recipients: tuple[GoldParticipant, ...] = ()
    objects: tuple[GoldParticipant, ...] = ()
    place: tuple[str | None, ...] = (None,)
    time: tuple[str | None, ...] = (None,)
    figures: tuple[str, ...] = ()
    realis: tuple[Realis, ...] = ("occurred",)
    polarity: Polarity = "affirmed"
    evidential: Evidential | None = None
    statement: str | None = None
    speech: str | None = None


class Amount(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """How many: RULES 16."""

    value: float | None = None
    low: float | None = None
    high: float | None = None
    approximate: bool = False


class GoldFigure(Row, frozen=True, kw_only=True, omit_defaults=True):
    """A figure; `amounts` are the right readings of its words."""

    id: str
    spans: Spans
    amounts: tuple[Amount, ...]
    unit: str | None = None
    counted: str | None = None
    counted_spans: Spans = ()
    measure: str | None = None
    of: str | None = None
    who: Literal["civilian", "combatant"] | None = None
    run: Run | None = None
    as_of: str | None = None
    statement: str | None = None
    report: str | None = None


class GoldPlace(Row, frozen=True, kw_only=True, omit_defaults=True):
    """A geographic name; `country` ISO 3166-1 alpha-2, None where it lies in several or none."""

    id: str
    spans: Spans
    names: Names
    use: tuple[PlaceUse, ...]
    level: tuple[PlaceLevel, ...]
    country: tuple[str | None, ...] = (None,)
    countries: tuple[str, ...] = ()


class GoldTime(Row, frozen=True, kw_only=True, omit_defaults=True):
    """A time expression; values as in TIMEX3, `edtf` None where none follows from words and publication date."""

    id: str
    spans: Spans
    type: tuple[TimexType, ...]
    values: tuple[str, ...]
    edtf: tuple[str | None, ...] = (None,)


class GoldActor(Row, frozen=True, kw_only=True, omit_defaults=True):
    """An actor of the article with all its mentions; `joint` mentions stand for it together with others ("both")."""

    names: Names
    kind: tuple[ActorKind, ...]
    country: str | None = None
    sector: tuple[str, ...] = ()
    role: str | None = None
    mentions: Spans = ()
    joint: Spans = ()


class GoldFurniture(msgspec.Struct, frozen=True, kw_only=True):
    """A stretch of page furniture."""

    spans: Spans
    kind: FurnitureKind


class GoldArticle(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """All gold of one article; `sha256` is of its text in UTF-8."""

    id: str
    sha256: str
    published: str | None = None
    split: Literal["train", "dev"] | None = None
    statements: tuple[GoldStatement, ...] = ()
    reports: tuple[GoldReport, ...] = ()
    figures: tuple[GoldFigure, ...] = ()
    places: tuple[GoldPlace, ...] = ()
    times: tuple[GoldTime, ...] = ()
    actors: tuple[GoldActor, ...] = ()
    furniture: tuple[GoldFurniture, ...] = ()


class Gold(msgspec.Struct, frozen=True, kw_only=True):
    """The whole gold file."""

    articles: tuple[GoldArticle, ...]


def load(path: Path) -> tuple[GoldArticle, ...]:
    """The articles of a gold file; msgspec.ValidationError where it isn't of this shape."""
    return msgspec.json.decode(path.read_bytes(), type=Gold).articles
