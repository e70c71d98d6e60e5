"""What passes between the stages of reading one article: Article → Annotated → Resolved → Reading."""

from __future__ import annotations

from typing import Protocol

import msgspec

from reportedly.nouns.article import Article, Span, Spans
from reportedly.nouns.findings import Actor, Mention, Moment, Place, Refusal
from reportedly.nouns.kinds import SourceKind

Offsets = tuple[tuple[int, int], ...]


class Attribution(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """Which words are a source, its cue and its content, as the reader model (or a rule for quotations) found them."""

    source: Spans
    cue: Spans
    content: Spans
    confidence: float


class Argument(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """One part of what a predicate says: its PropBank role ("ARG0" acts, "ARGM-LOC" is where) and its words."""

    role: str
    spans: Spans
    confidence: float


class Predicate(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """A word that says that something happens or is, with its arguments in text order.

    `factuality` runs from -3 (did not happen) to 3 (happened), as in UDS-IH2; `confidence` and `event` (that it stands
    for an event as TimeBank counts them) are chances, 0-1.
    """

    span: Span
    factuality: float
    event: float
    confidence: float
    arguments: tuple[Argument, ...] = ()


class Side(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """Who or what takes part in an act: as "actor", "recipient" or "object", and by which words."""

    side: str
    spans: Spans
    confidence: float


class Act(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """A word that may tell an event: the likely types ("ASSAULT", "OTHER/disaster") with their chances, 0-1, likeliest
    first, what is left to 1 being unlikely ones and none; its sides in text order; and how real it is told, the chance
    of each of `nouns.kinds.REALIS`."""

    span: Span
    types: tuple[tuple[str, float], ...]
    sides: tuple[Side, ...] = ()
    realis: tuple[float, ...] = ()


class Chain(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """Two or more stretches that speak of the same thing, in text order."""

    mentions: Spans
    confidence: float


class SpanVectors(Protocol):
    """Vectors of the words of one article, all by one model."""

    @property
    def model(self) -> str:
        """The reader model's version: vectors of two versions can't be compared."""
        ...

    def over(self, *parts: Spans) -> bytes | None:
        """What these words mean, as 384 numbers in int8; None where they hold no whole piece of a word.

        Spans of one part are taken together; of several parts each counts the same, however long.
        """
        ...

    def with_title(self, spans: Spans) -> bytes | None:
        """The same of these words and the article's title as two parts, or of the one of them that there is."""
        ...


class Annotated(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """An article after the one pass of the model: sentence offsets, and what was found, in text order.

    A model may find no predicates, acts or chains and give no vectors.
    """

    article: Article
    sentences: Offsets
    mentions: tuple[Mention, ...]
    attributions: tuple[Attribution, ...]
    predicates: tuple[Predicate, ...] = ()
    acts: tuple[Act, ...] = ()
    chains: tuple[Chain, ...] = ()
    vectors: SpanVectors | None = None


class SourceActors(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """Whom one attribution's source resolves to: actor ids (first or only one first), kind, and why if nobody."""

    actors: tuple[str, ...]
    kind: SourceKind
    why: str | None = None


class Resolved(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """An annotated article whose mentions resolve to actors, places and moments.

    `mentions` replaces `annotated.mentions` (with `refers_to` set, and with mentions that resolving adds: pronouns,
    "the ministry"); `sources` runs parallel to `annotated.attributions`.
    """

    annotated: Annotated
    mentions: tuple[Mention, ...]
    actors: tuple[Actor, ...]
    places: tuple[Place, ...]
    times: tuple[Moment, ...]
    sources: tuple[SourceActors, ...]
    refusals: tuple[Refusal, ...]
