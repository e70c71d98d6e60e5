"""What connect/ says of a labelled pair: of two figures how they stand, of two sentences the strongest relation."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property

from eval.pairs.rows import Pair, Side
from reportedly.connect.comparable import Count, counts, stand
from reportedly.connect.same_claim import compared, is_update
from reportedly.connect.sayings import Saying, sayings
from reportedly.nouns.article import Spans
from reportedly.nouns.findings import Reading
from reportedly.nouns.ids import split_row_id
from reportedly.text.fold import fold

INSIDE = 0.5  # of a proposition's words that have to stand in a labelled sentence
RANKED = ("denies", "contradicts", "update", "same")  # of several relations the one that tells most


class Read:
    """A reading with its figures and propositions as they are compared."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.article = reading.article.id

    @cached_property
    def counts(self) -> list[Count]:
        """Its figures."""
        return list(counts(self.reading))

    @cached_property
    def sayings(self) -> list[Saying]:
        """Its propositions."""
        return list(sayings(self.reading))


def figures_stand(pair: Pair, read: Mapping[str, Read]) -> str:
    """How the two figures stand; `different` where one isn't read as a figure, since nothing is compared then."""
    for mine in _counts_in(read[pair.one.article], pair.one):
        for yours in _counts_in(read[pair.other.article], pair.other):
            return stand(mine, yours).relation
    return "different"


def sentences_stand(pair: Pair, read: Mapping[str, Read]) -> str:
    """How two sentences stand by what is said in them; `none` where nothing joins them."""
    found = set(_relations(pair, read))
    return next((one for one in RANKED if one in found), "none")


def _relations(pair: Pair, read: Mapping[str, Read]) -> Iterator[str]:
    here, there = read[pair.one.article], read[pair.other.article]
    for mine in _sayings_in(here, pair.one):
        for yours in _sayings_in(there, pair.other):
            found = compared(mine, yours)
            if found is None:
                continue
            if found.relation != "figure":
                yield found.relation
                continue
            update = is_update(
                same_source=_source(here, mine) == _source(there, yours) != "",
                another_day=here.reading.article.published != there.reading.article.published,
            )
            yield "update" if update else "contradicts"


def _source(read: Read, saying: Saying) -> str:
    local = split_row_id(saying.row)[1]
    statement = next((one for one in read.reading.statements if one.id == local), None)
    return fold(statement.source.text) if statement else ""


def _counts_in(read: Read, side: Side) -> list[Count]:
    return [one for one in read.counts if _covered(one.figure.spans, side)]


def _sayings_in(read: Read, side: Side) -> list[Saying]:
    return [one for one in read.sayings if _covered(one.spans, side) >= INSIDE * _length(one.spans)]


def _covered(spans: Spans, side: Side) -> int:
    return sum(max(0, min(one.end, side.end) - max(one.start, side.start)) for one in spans)


def _length(spans: Spans) -> int:
    return sum(one.end - one.start for one in spans)
