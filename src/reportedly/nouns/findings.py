"""What one article yields: mentions, actors, places, moments, figures, statements, reports, and what stayed undecided.

The field names are the contract of `reportedly extract` (docs/guide/reading.md) and its JSON. `confidence` (0–1) is how
sure the reader model is of an extraction; `certainty` is the source's own hedge. The two never mix.
"""

from __future__ import annotations

import msgspec

from reportedly.nouns.article import Article, Spans
from reportedly.nouns.kinds import (
    ActorKind,
    Anchor,
    Civilian,
    CueClass,
    Decided,
    EventType,
    Evidential,
    Found,
    Manner,
    MentionKind,
    PlaceLevel,
    PlaceUse,
    Polarity,
    Realis,
    RoleFound,
    Run,
    SourceKind,
    TimexType,
    VectorKind,
)  # fmt: skip


class Mention(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """A span that names or refers to somebody, a place, a time …; `refers_to` is an actor's, place's or time's id."""

    id: str
    spans: Spans
    text: str
    kind: MentionKind
    refers_to: str | None = None
    confidence: float = 1.0


class Actor(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """Whom mentions resolve to. `known` is the key in knowledge/, None for an actor of this article only.

    `country` is ISO 3166-1 alpha-3, `sector` a PLOVER code, `role` as written, `affiliation` another actor's id.
    """

    id: str
    name: str
    kind: ActorKind
    country: str | None = None
    sector: str | None = None
    role: str | None = None
    affiliation: str | None = None
    wikidata: str | None = None
    known: str | None = None
    mentions: tuple[str, ...] = ()


class Candidate(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """A place that was considered; degrees WGS 84, `country` ISO 3166-1 alpha-2."""

    name: str
    geonameid: int | None
    lat: float
    lon: float
    level: PlaceLevel
    country: str | None


class Place(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """A geographic name, its use, and the point and radius it resolves to; `why` is the reason of the choice."""

    id: str
    spans: Spans
    text: str
    name: str | None
    use: PlaceUse
    level: PlaceLevel
    why: str
    geonameid: int | None = None
    lat: float | None = None
    lon: float | None = None
    radius_km: float | None = None
    country: str | None = None
    countries: tuple[str, ...] = ()
    admin1: str | None = None
    candidates: tuple[Candidate, ...] = ()
    confidence: float = 1.0
    in_furniture: bool = False


class Moment(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """A time expression: TIMEX3 `value`, EDTF where one follows from words and anchor, `why` where none does."""

    id: str
    spans: Spans
    text: str
    type: TimexType
    value: str | None
    edtf: str | None
    anchor: Anchor
    precision: str | None
    why: str | None = None
    confidence: float = 1.0
    in_furniture: bool = False


class Figure(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """A number bound to what it counts (RULES 16): `value`, or a range `low`–`high`; `counted` things or a `unit`."""

    id: str
    spans: Spans
    counted_spans: Spans
    text: str
    value: float | None
    low: float | None
    high: float | None
    approximate: bool
    unit: str | None = None
    counted: str | None = None
    of: str | None = None
    measure: str | None = None
    who: Civilian | None = None
    run: Run | None = None
    scope: str | None = None
    as_of: str | None = None
    statement: str | None = None
    report: str | None = None
    confidence: float = 1.0
    in_furniture: bool = False


class Certainty(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """A hedge as an ICD 203 range of likelihood, its words, and the clause it governs."""

    low: float
    high: float
    words: Spans
    scope: Spans


class Source(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """Whom a statement is attributed to: the words, and the actor or actors they resolve to."""

    spans: Spans
    text: str
    actor: str | None
    actors: tuple[str, ...]
    kind: SourceKind


class Cue(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """The words that do the attributing: whole verb group, its core, lemma and class; all may be empty."""

    spans: Spans
    core: Spans
    lemma: str | None
    cls: CueClass = msgspec.field(name="class")


class Content(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """What is attributed."""

    spans: Spans
    text: str


class Statement(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """Source + cue + content, possibly within another statement."""

    id: str
    source: Source
    cue: Cue
    content: Content
    manner: Manner
    polarity: Polarity = "affirmed"
    certainty: Certainty | None = None
    evidential: Evidential | None = None
    said: str | None = None
    within: str | None = None
    confidence: float = 1.0
    in_furniture: bool = False


class Trigger(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """The fewest words that name the event."""

    spans: Spans
    lemma: str


class Participant(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """Who takes part in a reported event: the words and the actor they resolve to."""

    spans: Spans
    text: str
    actor: str | None


class Thing(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """What an event is about that is no actor."""

    spans: Spans
    text: str


class How(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """How a report came by its fields: its place and time from its own clause, its sentence, another mention or not at
    all; who acts and towards whom by which step; its type and realis by what decided them.

    All but the first two are "unknown" in what was read before they were kept.
    """

    place: Found = "unknown"
    time: Found = "unknown"
    type: Decided = "unknown"
    actors: RoleFound = "unknown"
    recipients: RoleFound = "unknown"
    realis: Decided = "unknown"


class Report(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """One passage's account of an event. `statement` tells it; `speech` is the statement that is it (an accusation).
    `contexts` are those of the ontology that its words tell (military, legal …), in the ontology's order.

    `extension` is one of `kinds.Extension`, or one that a user's ontology adds; `mentions` are the triggers of later
    passages on the same event.
    """

    id: str
    type: EventType
    extension: str | None
    mode: str | None
    trigger: Trigger
    actors: tuple[Participant, ...]
    recipients: tuple[Participant, ...]
    objects: tuple[Thing, ...]
    place: str | None
    time: str | None
    figures: tuple[str, ...]
    realis: Realis
    polarity: Polarity
    certainty: Certainty | None = None
    statement: str | None = None
    speech: str | None = None
    how: How = How()
    contexts: tuple[str, ...] = ()
    mentions: tuple[Spans, ...] = ()
    confidence: float = 1.0
    in_furniture: bool = False


class Vector(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """What some words mean, as 384 numbers of one byte each (int8): the more alike two, the closer their cosine to 1.

    `of` is the statement (by its content) or report (by its trigger and participants) it stands for, None for title and
    lead; a title beside the text is in `numbers`, not in `spans`. Only vectors of one `model` version can be compared.
    """

    id: str
    kind: VectorKind
    of: str | None
    spans: Spans
    model: str
    numbers: bytes


class Refusal(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """Something in an article that was not decided: what it is about (a field of a row), the words, the reason code."""

    about: str
    spans: Spans
    why: str


class InputRefusal(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """An input that was not taken in: its id where it gave one, where it came from, reason code and message."""

    id: str | None
    input: str
    why: str
    message: str


class ReaderVersion(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """Which reader made a reading: package name and a version that changes with code, model and knowledge."""

    name: str
    version: str


class Reading(msgspec.Struct, frozen=True, gc=False, kw_only=True, omit_defaults=True):
    """Everything one article yields: one line of `reportedly extract`, which leaves `vectors` out unless asked."""

    article: Article
    mentions: tuple[Mention, ...]
    actors: tuple[Actor, ...]
    places: tuple[Place, ...]
    times: tuple[Moment, ...]
    figures: tuple[Figure, ...]
    statements: tuple[Statement, ...]
    reports: tuple[Report, ...]
    refusals: tuple[Refusal, ...]
    reader: ReaderVersion
    vectors: tuple[Vector, ...] = ()
