"""What an annotator writes: one TOML file an article, words as quotations (eval/labels.py), closed lists checked."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Literal

import msgspec

from eval.labels import LabelError
from reportedly.nouns.kinds import (
    ActorKind,
    CueClass,
    EventType,
    Evidential,
    Extension,
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

Quotes = str | list[str]
Measure = Literal[
    "killed", "wounded", "missing", "detained", "displaced", "deployed", "rescued", "infected", "participants",
    "destroyed", "damage", "price", "distance", "size", "share", "votes",
]  # fmt: skip


class Form(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What every label may say of itself."""

    imp: Literal["must", "may"] = "must"
    opt: bool = False
    doubt: str | None = None


class StatementForm(Form, frozen=True, kw_only=True, rename={"cls": "class", "cls_alt": "class_alt"}):
    """`who` is the resolved name, or several for joint sources; none for sources without a name."""

    id: str
    who: str | list[str] = []
    who_alt: list[str] = []
    refers: bool = False
    kind: SourceKind = "named"
    kind_alt: list[SourceKind] = []
    affiliation: str | None = None
    src: Quotes = []
    cue: Quotes = []
    cue_alt: list[Quotes] = []
    core: Quotes = []
    core_alt: list[Quotes] = []
    lemma: str | None = None
    con: Quotes = []
    con_alt: list[Quotes] = []
    cls: CueClass = "say"
    cls_alt: list[CueClass] = []
    manner: Manner | None = None
    polarity: Polarity = "affirmed"
    polarity_alt: list[Polarity] = []
    certainty: tuple[float, float] | None = None
    words: Quotes = []
    scope: Quotes = []
    evidential: Evidential | None = None
    said: str | None = None
    within: str | None = None


class ReportForm(Form, frozen=True, kw_only=True):
    """`by` actors, `to` recipients, `obj` objects: each `Name | quotation` or a quotation; "?" first is optional."""

    id: str
    e: Quotes
    lemma: str | None = None
    type: EventType
    ext: Extension | None = None
    type_alt: list[str] = []
    by: Quotes = []
    to: Quotes = []
    obj: Quotes = []
    place: str | None = None
    place_alt: list[str] = []
    time: str | None = None
    time_alt: list[str] = []
    figs: list[str] = []
    realis: Realis = "occurred"
    realis_alt: list[Realis] = []
    polarity: Polarity = "affirmed"
    evidential: Evidential | None = None
    st: str | None = None
    speech: str | None = None


class AmountForm(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One reading of a figure's words."""

    v: float | None = None
    low: float | None = None
    high: float | None = None
    approx: bool = False


class FigureForm(Form, frozen=True, kw_only=True):
    """`n` is the noun counted, `counted` its lemma, `m` what is measured."""

    id: str
    f: Quotes
    v: float | None = None
    low: float | None = None
    high: float | None = None
    approx: bool = False
    alt: list[AmountForm] = []
    unit: str | None = None
    n: Quotes = []
    counted: str | None = None
    m: Measure | None = None
    of: str | None = None
    who: Literal["civilian", "combatant"] | None = None
    run: Run | None = None
    as_of: str | None = None
    st: str | None = None
    r: str | None = None


class PlaceForm(Form, frozen=True, kw_only=True):
    """A geographic name; `cc` ISO 3166-1 alpha-2."""

    id: str
    p: Quotes
    name: str
    name_alt: list[str] = []
    level: PlaceLevel
    level_alt: list[PlaceLevel] = []
    cc: str | None = None
    cc_alt: list[str] = []
    countries: list[str] = []
    use: PlaceUse = "location"
    use_alt: list[PlaceUse] = []


class TimeForm(Form, frozen=True, kw_only=True):
    """A time expression; `edtf` is the value itself where that is a date, and "" says that there is none."""

    id: str
    t: Quotes
    type: TimexType = "DATE"
    type_alt: list[TimexType] = []
    value: str
    value_alt: list[str] = []
    edtf: str | None = None
    edtf_alt: list[str] = []


class ActorForm(Form, frozen=True, kw_only=True):
    """`n` the fullest name, `aka` other right ones; mentions: `all` names everywhere but in `but`, `m` others."""

    n: str
    aka: list[str] = []
    kind: ActorKind
    kind_alt: list[ActorKind] = []
    country: str | None = None
    sector: str | None = None
    sector_alt: list[str] = []
    role: str | None = None
    all: list[str] = []
    but: Quotes = []
    m: Quotes = []
    joint: Quotes = []


class FurnitureForm(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A stretch of page furniture."""

    x: Quotes
    kind: FurnitureKind


class Labels(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One article's file. `notes` stay there: they may quote."""

    annotator: str
    notes: list[str] = []
    actors: list[ActorForm] = []
    statements: list[StatementForm] = []
    reports: list[ReportForm] = []
    figures: list[FigureForm] = []
    places: list[PlaceForm] = []
    times: list[TimeForm] = []
    furniture: list[FurnitureForm] = []


def load(path: Path) -> Labels:
    """The labels of a file; LabelError when it isn't TOML, has an unknown key, or a value that is on no list."""
    try:
        return msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8")), Labels)
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise LabelError(str(error)) from error
