"""What questions of a record return: lines for a person, each with the spans and row ids of the words it rests on."""

from __future__ import annotations

from datetime import date, datetime
from typing import Generic, Literal, TypeVar

import msgspec

from reportedly.nouns.article import Span, Spans
from reportedly.nouns.findings import Certainty, Figure, Report, Statement
from reportedly.nouns.kinds import (
    ActorKind,
    CueClass,
    EventType,
    Evidential,
    Manner,
    Polarity,
    Realis,
    SourceKind,
    VectorKind,
)

T = TypeVar("T")
DatedBy = Literal["event", "said", "undated"]
Refused = Literal["input", "finding"]  # an input not taken in, or something in an article not decided


class Page(msgspec.Struct, Generic[T], frozen=True, kw_only=True):
    """A part of a list: its items, the cursor of what follows (None: nothing does), and how many the whole list has."""

    items: tuple[T, ...]
    next: str | None
    total: int


class ArticleRef(msgspec.Struct, frozen=True, kw_only=True):
    """Which article: its key, the id its input gave it, and where it stood. `published` is the article's date alone."""

    key: str
    id: str
    outlet: str | None
    published: date | None
    title: str | None


UNNAMED = "nobody named"  # who tells what "is believed": not the article itself


class Teller(msgspec.Struct, frozen=True, kw_only=True):
    """Whom something is attributed to: the resolved name (else the words, else `UNNAMED`), role as written, kinds."""

    name: str
    role: str | None
    kind: SourceKind
    actor_kind: ActorKind | None
    resolved: bool


class PlaceName(msgspec.Struct, frozen=True, kw_only=True):
    """Where, by name (the words if unresolved), with degrees WGS 84 and radius where known."""

    name: str
    country: str | None
    lat: float | None
    lon: float | None
    radius_km: float | None


class Correction(msgspec.Struct, frozen=True, kw_only=True):
    """What a person says that a field should be, beside what was read there (None: nothing); `judgement` is the id by
    which it can be taken back."""

    field: str
    read: str | None
    value: str
    by: str
    at: datetime
    reason: str | None
    judgement: str


class Retraction(msgspec.Struct, frozen=True, kw_only=True):
    """That a person says a row was misread: it is shown, and counts for nothing; `judgement` is the id by which that
    can be taken back."""

    by: str
    at: datetime
    reason: str | None
    judgement: str


class Decided(msgspec.Struct, frozen=True, kw_only=True):
    """What persons decided of an article (`row` is its key) or of a row in it, and still holds."""

    row: str
    corrections: tuple[Correction, ...] = ()
    retracted: Retraction | None = None


class EventLine(msgspec.Struct, frozen=True, kw_only=True):
    """One report: what is said to have happened, to whom, where, when; no tellers where the article itself tells it.
    `denied`: its words say that it didn't happen, or it stands in what its tellers deny. In `report` too fields are as
    persons corrected them; `corrections` say what was read."""

    row: str
    article: ArticleRef
    type: EventType
    trigger: str
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    objects: tuple[str, ...]
    date: str | None
    place: PlaceName | None
    figures: tuple[str, ...]
    realis: Realis
    polarity: Polarity
    denied: bool
    certainty: Certainty | None
    tellers: tuple[Teller, ...]
    text: str
    spans: Spans
    report: Report
    corrections: tuple[Correction, ...] = ()
    retracted: Retraction | None = None


class StatementLine(msgspec.Struct, frozen=True, kw_only=True):
    """One statement: who (and `through` whom), what, how; `text` is the content's words, the cue's if it has none."""

    row: str
    article: ArticleRef
    tellers: tuple[Teller, ...]
    through: tuple[Teller, ...]
    cue: str
    cls: CueClass = msgspec.field(name="class")
    text: str
    spans: Spans
    manner: Manner
    polarity: Polarity
    certainty: Certainty | None
    evidential: Evidential | None
    said: str | None
    statement: Statement
    corrections: tuple[Correction, ...] = ()
    retracted: Retraction | None = None


class FigureLine(msgspec.Struct, frozen=True, kw_only=True):
    """One figure and who gives it (nobody: the article itself); `text` is its words with those of what it counts."""

    row: str
    article: ArticleRef
    text: str
    spans: Spans
    value: float | None
    low: float | None
    high: float | None
    approximate: bool
    counted: str | None
    of: str | None
    as_of: str | None
    tellers: tuple[Teller, ...]
    sentence: str
    figure: Figure
    corrections: tuple[Correction, ...] = ()
    retracted: Retraction | None = None


class Copy(msgspec.Struct, frozen=True):
    """Another article with the same words: said to be in it, never counted as confirming them."""

    article: ArticleRef
    rows: tuple[str, ...]


class BriefLine(msgspec.Struct, frozen=True, kw_only=True):
    """A line of the timeline.

    `date` is EDTF: of the event where the words give it, else of the saying, else None ("undated"). The article's
    publication is in `article.published` and never stands for either. `tellers` is empty where the article itself
    tells it; `cue` is None there, and where the cue is all that is said, which is `text` then. `rows`: this line's
    statement and reports, or reports alone. `copies`: the same words in other articles. `origins`: the newsrooms
    whose reporting all these words are, each once. `claim` and `events`: the ids of what it is part of across articles;
    `credibility` the claim's (Admiralty 1–6), `denied_by` and `otherwise` who denies it or says otherwise, `ledgers`
    the ids of those that its figures stand in with others. `retracted_rows`: its reports that were retracted and no
    longer say when, where and how real it is; `retracted`: all of it was.
    """

    date: str | None
    dated_by: DatedBy
    article: ArticleRef
    tellers: tuple[Teller, ...]
    through: tuple[Teller, ...]
    cue: str | None
    cls: CueClass | None = msgspec.field(name="class")
    text: str
    spans: Spans
    polarity: Polarity
    certainty: Certainty | None
    hedge: str | None
    evidential: Evidential | None
    realis: tuple[Realis, ...]
    places: tuple[PlaceName, ...]
    figures: tuple[str, ...]
    rows: tuple[str, ...]
    copies: tuple[Copy, ...] = ()
    origins: tuple[str, ...] = ()
    claim: str | None = None
    events: tuple[str, ...] = ()
    ledgers: tuple[str, ...] = ()
    credibility: int | None = None
    denied_by: tuple[str, ...] = ()
    otherwise: tuple[str, ...] = ()
    corrections: tuple[Correction, ...] = ()
    retracted: Retraction | None = None
    retracted_rows: tuple[str, ...] = ()

    @property
    def articles(self) -> tuple[ArticleRef, ...]:
        """The articles with these words: this one, then its copies."""
        return (self.article, *(copy.article for copy in self.copies))

    @property
    def outlets(self) -> tuple[str, ...]:
        """Who published these words, each once."""
        return tuple(dict.fromkeys(article.outlet for article in self.articles if article.outlet))


class SourceLine(msgspec.Struct, frozen=True, kw_only=True):
    """A source across the record, joined by knowledge key or by judgements; how often and where it is heard.

    `origins`: the newsrooms that heard it, copies and credits taken back to whose they are. `reliability`: the user's
    own word for it (Admiralty A–F), F where there is none.

    `who` is its cluster's id (None: known in knowledge/, or of its article alone), `names` how else it is called.
    """

    name: str
    kind: SourceKind
    actor_kind: ActorKind | None
    country: str | None
    roles: tuple[str, ...]
    statements: int
    articles: int
    outlets: tuple[str, ...]
    origins: tuple[str, ...]
    rows: tuple[str, ...]
    who: str | None = None
    names: tuple[str, ...] = ()
    reliability: str = "F"


class QueueLine(msgspec.Struct, frozen=True, kw_only=True):
    """Two rows that wait for a person to say whether they are one: how sure the machine is (0–1), and why it isn't.

    `contradicted`: a person said that they are, but through others they are different.
    """

    about: str
    other: str
    names: tuple[str, ...]
    score: float | None
    contradicted: bool
    reason: str | None


class Because(msgspec.Struct, frozen=True, kw_only=True):
    """One field of a row: its value (empty where unknown), the words it rests on, and why."""

    field: str
    value: str
    words: str
    why: str


class Explanation(msgspec.Struct, frozen=True, kw_only=True):
    """Why a report says what it says; `text` is its sentence."""

    row: str
    article: ArticleRef
    text: str
    reasons: tuple[Because, ...]


class Passage(msgspec.Struct, frozen=True, kw_only=True):
    """A row's words where they stand. `text` is the article's from `start` on; all offsets are the article's."""

    row: str
    article: ArticleRef
    noun: str
    spans: Spans
    words: str
    start: int
    text: str
    sentence: Span


class VectorLine(msgspec.Struct, frozen=True, kw_only=True):
    """A vector and the row it stands for: a statement's or report's, or for title and lead the article's key.

    `numbers` are 384 of one byte each: `numpy.frombuffer(line.numbers, numpy.int8)`. Compare by cosine, only within one
    `model`.
    """

    row: str
    article: str
    kind: VectorKind
    model: str
    numbers: bytes


class RefusalCount(msgspec.Struct, frozen=True):
    """How often something was refused for this reason."""

    what: Refused
    why: str
    count: int


class RefusalLine(msgspec.Struct, frozen=True, kw_only=True):
    """One refusal: `about` an input's address, or a field of a row in an article; its words, where there are any."""

    row: str
    what: Refused
    article: ArticleRef | None
    about: str
    why: str
    message: str
    text: str
    spans: Spans


class Refusals(msgspec.Struct, frozen=True):
    """All refusals of a view: counted by reason, inputs first, then by how often; and each."""

    counts: tuple[RefusalCount, ...]
    rows: tuple[RefusalLine, ...]
