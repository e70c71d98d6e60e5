"""What connect/ says of a labelled pair: of two figures how they stand, of two sentences the strongest relation, of two
reports whether they are of one event."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property

from eval.pairs.rows import Pair, Side
from reportedly.connect.comparable import stand
from reportedly.connect.grouping import SAME_EVENT_LEAST
from reportedly.connect.same_claim import Joined, is_update, joined, joined_alone
from reportedly.connect.same_event import chance
from reportedly.connect.sayings import Saying, sayings
from reportedly.connect.tellings import Telling, tellings
from reportedly.connect.things import Count, counts
from reportedly.nouns.article import Spans
from reportedly.nouns.findings import Reading

UNREAD = "unread"
INSIDE = 0.5  # of a proposition's words that have to stand in a labelled sentence
RANKED = ("denies", "contradicts", "update", "same")  # of several relations the one that tells most


class Read:
    """A reading with its figures and propositions as they are compared."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.article = reading.article.id
        self._joined: dict[str, list[Joined]] = {}

    @cached_property
    def counts(self) -> list[Count]:
        """Its figures."""
        return list(counts(self.reading))

    def joined(self, other: Read) -> list[Joined]:
        """How its propositions stand to another's, or to one another."""
        if other.article not in self._joined:
            found = joined_alone(self.sayings) if other is self else joined(self.sayings, other.sayings)
            self._joined[other.article] = list(found)
        return self._joined[other.article]

    @cached_property
    def tellings(self) -> list[Telling]:
        """Its reports that can be of one event with others."""
        return list(tellings(self.reading))

    @cached_property
    def sayings(self) -> list[Saying]:
        """Its propositions."""
        return list(sayings(self.reading))


def figures_stand(pair: Pair, read: Mapping[str, Read]) -> str:
    """How the two figures stand; UNREAD where one isn't read as a figure."""
    for mine in _counts_in(read[pair.one.article], pair.one):
        for yours in _counts_in(read[pair.other.article], pair.other):
            return stand(mine, yours).relation
    return UNREAD


def sentences_stand(pair: Pair, read: Mapping[str, Read]) -> str:
    """How two sentences stand by what is said in them; `none` where nothing joins them."""
    found = set(_relations(pair, read))
    return next((one for one in RANKED if one in found), "none")


def events_stand(pair: Pair, read: Mapping[str, Read]) -> str:
    """Whether two reports are taken for one event, by the two alone; UNREAD where one isn't reported."""
    mine, yours = (_told_at(read[side.article], side) for side in (pair.one, pair.other))
    if mine is None or yours is None:
        return UNREAD
    return "same" if chance(mine, yours).score >= SAME_EVENT_LEAST else "different"


def _told_at(read: Read, side: Side) -> Telling | None:
    """The report whose trigger shares the most with the labelled words."""
    best = max(read.tellings, key=lambda one: _covered(one.spans, side), default=None)
    return best if best is not None and _covered(best.spans, side) else None


def _relations(pair: Pair, read: Mapping[str, Read]) -> Iterator[str]:
    here, there = read[pair.one.article], read[pair.other.article]
    another_day = here.reading.article.published != there.reading.article.published
    mine, yours = ({one.row for one in sayings_in(read[side.article], side)} for side in (pair.one, pair.other))
    for one, other, found in here.joined(there):
        if (one.row in mine and other.row in yours) or (one.row in yours and other.row in mine):
            if found.relation == "figure":
                same_source = one.source == other.source != frozenset()
                yield "update" if is_update(same_source=same_source, another_day=another_day) else "contradicts"
            else:
                yield found.relation


def _counts_in(read: Read, side: Side) -> list[Count]:
    return [one for one in read.counts if _covered(one.figure.spans, side)]


def sayings_in(read: Read, side: Side) -> list[Saying]:
    """The propositions of which at least half stand in a labelled sentence."""
    return [one for one in read.sayings if _covered(one.spans, side) >= INSIDE * _length(one.spans)]


def _covered(spans: Spans, side: Side) -> int:
    return sum(max(0, min(one.end, side.end) - max(one.start, side.start)) for one in spans)


def _length(spans: Spans) -> int:
    return sum(one.end - one.start for one in spans)
