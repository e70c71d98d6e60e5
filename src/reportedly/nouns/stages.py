"""What passes between the stages of reading one article: Article → Annotated → Resolved → Reading."""

from __future__ import annotations

import msgspec

from reportedly.nouns.article import Article, Spans
from reportedly.nouns.findings import Actor, Mention, Moment, Place, Refusal
from reportedly.nouns.kinds import SourceKind

Offsets = tuple[tuple[int, int], ...]


class Attribution(msgspec.Struct, frozen=True, kw_only=True):
    """Which words are a source, its cue and its content, as the reader model (or a rule for quotations) found them."""

    source: Spans
    cue: Spans
    content: Spans
    confidence: float


class Annotated(msgspec.Struct, frozen=True, kw_only=True):
    """An article after the one pass of the model: sentence offsets, mentions, attributions in text order."""

    article: Article
    sentences: Offsets
    mentions: tuple[Mention, ...]
    attributions: tuple[Attribution, ...]


class SourceActors(msgspec.Struct, frozen=True, kw_only=True):
    """Whom one attribution's source resolves to: actor ids (first or only one first), kind, and why if nobody."""

    actors: tuple[str, ...]
    kind: SourceKind
    why: str | None = None


class Resolved(msgspec.Struct, frozen=True, kw_only=True):
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
