"""What questions across articles return: events, claims and ledgers, each with how far it can be believed, and why."""

from __future__ import annotations

from datetime import date, datetime
from typing import Literal

import msgspec

from reportedly.nouns.answers import ArticleRef, Correction, EventLine, PlaceName, Retraction, Teller
from reportedly.nouns.article import Spans
from reportedly.nouns.kinds import EventType, Realis, SourceKind

Credibility = Literal[1, 2, 3, 4, 5, 6]  # Admiralty code's second axis
Reliability = Literal["A", "B", "C", "D", "E", "F"]  # its first
Stance = Literal["makes", "repeats", "supports", "updates", "contradicts", "denies"]


class Root(msgspec.Struct, frozen=True, kw_only=True):
    """A root source: the innermost of a chain of statements. `side`: its country, else itself; `reliability` is the
    user's own word for it, else F (can't be judged). `speaker`: the id of who speaks for it, which is that person's
    own where an article doesn't say for whom."""

    id: str
    name: str
    kind: SourceKind
    side: str
    reliability: Reliability = "F"
    speaker: str | None = None

    def is_one_with(self, other: Root) -> bool:
        """Whether the two are one source: the same, a body and who speaks for it, or two that one person speaks
        for."""
        mine, yours = {self.id, self.speaker or self.id}, {other.id, other.speaker or other.id}
        return not mine.isdisjoint(yours)


class Belief(msgspec.Struct, frozen=True, kw_only=True):
    """Who stands for and against something, and the credibility that follows by rule; never a verdict on truth.

    Said so often: `articles`, `outlets`, `owners`. Said independently: `origins`. Known from: `roots`, their `sides`.
    `credibility` 1–6 with its `reasons`; `likelihood`: the sources' own hedges, lowest and highest.
    """

    articles: int
    outlets: tuple[str, ...]
    owners: tuple[str, ...]
    origins: tuple[str, ...]
    roots: tuple[Root, ...]
    sides: tuple[str, ...]
    origins_against: tuple[str, ...]
    roots_against: tuple[Root, ...]
    first: date | None
    last: date | None
    credibility: Credibility
    reasons: tuple[str, ...]
    likelihood: tuple[float, float] | None = None


class ClaimLine(msgspec.Struct, frozen=True, kw_only=True):
    """One statement or told sentence of a claim: who says it, how it stands to the claim's first, and why."""

    row: str
    article: ArticleRef
    tellers: tuple[Teller, ...]
    root: Root | None
    origin: str
    stance: Stance
    reason: str
    text: str
    spans: Spans
    corrections: tuple[Correction, ...] = ()
    retracted: Retraction | None = None


class Claim(msgspec.Struct, frozen=True, kw_only=True):
    """A proposition with all that make, repeat, support, update, contradict or deny it; `text` is the first's words."""

    id: str
    text: str
    lines: tuple[ClaimLine, ...]
    belief: Belief

    @property
    def disputed(self) -> bool:
        """Whether anybody stands against it."""
        return any(line.stance in ("contradicts", "denies") and line.retracted is None for line in self.lines)


class LedgerLine(msgspec.Struct, frozen=True, kw_only=True):
    """One figure of a ledger: who gives it, since when, how many origins have it; `current` unless its source gave
    another later; `against` says how it stands to the figure before it (an update, rounding, another figure)."""

    rows: tuple[str, ...]
    article: ArticleRef
    text: str
    value: float | None
    low: float
    high: float
    tellers: tuple[Teller, ...]
    root: Root | None
    origins: tuple[str, ...]
    since: date | None
    as_of: str | None
    current: bool
    against: str
    corrections: tuple[Correction, ...] = ()
    retracted: Retraction | None = None


class Ledger(msgspec.Struct, frozen=True, kw_only=True):
    """Comparable figures of one story: `low` and `high` of those that are current, `best` the one that most origins
    have, then the latest. `disputed`: two sources' current figures can't both be meant."""

    id: str
    counted: str
    low: float
    best: float | None
    high: float
    disputed: bool
    lines: tuple[LedgerLine, ...]


class Event(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that is said to have happened, with all reports of it; fields are those of the reports together."""

    id: str
    type: EventType
    what: str
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    date: str | None
    place: PlaceName | None
    realis: tuple[Realis, ...]
    denied: bool
    text: str
    lines: tuple[EventLine, ...]
    belief: Belief
    extension: str | None = None

    @property
    def retracted(self) -> bool:
        """Whether all reports of it were retracted."""
        return all(line.retracted is not None for line in self.lines)

    @property
    def standing(self) -> tuple[EventLine, ...]:
        """The reports that its fields are of: those that nobody retracted; all where everyone is."""
        return tuple(line for line in self.lines if line.retracted is None) or self.lines


class Change(msgspec.Struct, frozen=True, kw_only=True):
    """What became known of something, when, and why."""

    at: datetime
    what: str
    why: str
    row: str
