"""Two articles compared: are they of one story, and if so which of their reports and statements belong together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from itertools import combinations

import msgspec

from reportedly.connect.same_claim import Compared, joined, joined_alone
from reportedly.connect.same_event import Chance, chance
from reportedly.connect.sayings import Saying, sayings
from reportedly.connect.stories import Outline, kept_from, outline, story_chance
from reportedly.connect.tellings import Telling, tellings
from reportedly.nouns.findings import Reading
from reportedly.nouns.ids import digest
from reportedly.nouns.record import Edge, lineage

COMPARER = "findings/11"  # the version of keys, weights and rules: another one compares all articles again
EVENTS_FROM = 0.2  # a story's chance from which two articles' events are compared: later ones recall what was before
EVENT_KEPT = 0.2  # a chance from which an edge is kept; on ECB+ nothing changes below it


class Told(msgspec.Struct, frozen=True, kw_only=True):
    """An article as it is compared: its outline, what its versions share, what it tells and says, since when known."""

    outline: Outline
    lineage: str
    tellings: tuple[Telling, ...]
    sayings: tuple[Saying, ...]
    known_at: datetime


def told(reading: Reading, known_at: datetime) -> Told:
    """A reading as it is compared."""
    vector = next((one for one in reading.vectors if one.kind == "title_lead"), None)
    return Told(
        outline=outline(reading.article, reading.actors, reading.places, vector, known_at),
        lineage=lineage(reading.article),
        tellings=tuple(tellings(reading)),
        sayings=tuple(sayings(reading)),
        known_at=known_at,
    )


def compare(one: Told, other: Told) -> Iterator[Edge]:
    """All edges between two articles; between versions of one none, since only the latest is asked."""
    if one.lineage == other.lineage:
        return
    first, second = sorted((one, other), key=lambda each: each.outline.key)
    alike = story_chance(first.outline, second.outline)
    at = max(one.known_at, other.known_at)
    if alike < kept_from(first.outline.published, second.outline.published):
        return
    yield _story(first, second, alike, at)
    if alike >= EVENTS_FROM:
        yield from _events(((mine, yours) for mine in first.tellings for yours in second.tellings), at)
        yield from _claims(joined(first.sayings, second.sayings), at)


def compare_alone(one: Told) -> Iterator[Edge]:
    """The edges within one article."""
    yield from _events(combinations(one.tellings, 2), one.known_at)
    yield from _claims(joined_alone(one.sayings), one.known_at)


def _story(one: Told, other: Told, alike: float, at: datetime) -> Edge:
    keys = (one.outline.key, other.outline.key)
    shared = sorted(set(one.outline.keen) & set(other.outline.keen))
    return Edge(
        id="e-" + digest("story", *keys, COMPARER), kind="story", articles=keys, one=keys[0], other=keys[1],
        relation="story", score=alike, reason=f"words and names alike; both name {len(shared)} of the same",
        spans=(), other_spans=(), by=COMPARER, at=at,
    )  # fmt: skip


def _events(pairs: Iterable[tuple[Telling, Telling]], at: datetime) -> Iterator[Edge]:
    for one, other in pairs:
        found = chance(one, other)
        if found.score >= EVENT_KEPT:
            yield _event(one, other, found, at)


def _event(one: Telling, other: Telling, found: Chance, at: datetime) -> Edge:
    first, second = sorted((one, other), key=lambda each: each.row)
    return Edge(
        id="e-" + digest("event", first.row, second.row, COMPARER), kind="event",
        articles=tuple(sorted({one.article, other.article})), one=first.row, other=second.row, relation="event",
        score=found.score, reason=found.reason, spans=first.spans, other_spans=second.spans, by=COMPARER, at=at,
    )  # fmt: skip


def _claims(found: Iterable[tuple[Saying, Saying, Compared]], at: datetime) -> Iterator[Edge]:
    """What denies goes to what it denies; of others the earlier row comes first."""
    for one, other, made in found:
        first, second = sorted((one, other), key=lambda each: (not each.against, each.row))
        yield Edge(
            id="e-" + digest("claim", first.row, second.row, COMPARER), kind="claim",
            articles=tuple(sorted({one.article, other.article})), one=first.row, other=second.row,
            relation=made.relation, score=made.score, reason=made.reason, spans=first.spans,
            other_spans=second.spans, by=COMPARER, at=at,
        )  # fmt: skip
