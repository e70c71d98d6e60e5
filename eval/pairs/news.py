"""The articles in which news.tsv labels pairs, and whether two of their propositions are opposed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cached_property
from itertools import combinations
from pathlib import Path

from eval.data import load_rows
from eval.pairs.judged import Read, sayings_in
from eval.pairs.rows import Pair, Row, Side, news
from eval.pairs.score import OPPOSED
from eval.stories import outline_of, read_rows
from reportedly.connect.compare import EVENTS_FROM
from reportedly.connect.sayings import Saying
from reportedly.connect.stories import story_chance
from reportedly.nouns.ids import text_sha256


class News:
    """What is labelled of the sentences of some articles; `root` is the folder of shared data."""

    def __init__(self, root: Path) -> None:
        self.pairs = list(news())
        self.event: dict[str, str] = {}
        self.read = {one.reading.article.sha256: one for one in self._articles(root)}

    def _articles(self, root: Path) -> Iterator[Read]:
        """The labelled articles, and all of a seminal event of which one is labelled."""
        event_of = {side.article: pair.event for _, pair in self.pairs for side in (pair.one, pair.other)}
        for name in sorted({file for file, _ in self.pairs}):
            rows = load_rows(root / name)
            parts = {_part(row): event_of[_sha(row)] for row in rows if _sha(row) in event_of and _part(row)}
            chosen = [row for row in rows if _sha(row) in event_of or _part(row) in parts]
            self.event |= {_sha(row): event_of.get(_sha(row)) or parts[_part(row)] for row in chosen}
            dated = [row | {"published": row.get("published") or row.get("date")} for row in chosen]
            yield from map(Read, read_rows(dated))

    def stories(self) -> Iterator[tuple[str, Read, Read]]:
        """Each article with itself, and each two of one story; the event that they are of first."""
        reads = sorted(self.read.values(), key=lambda one: one.reading.article.sha256)
        outlines = [outline_of(one.reading) for one in reads]
        for one in reads:
            yield self.event[one.reading.article.sha256], one, one
        for (one, mine), (other, yours) in combinations(zip(reads, outlines, strict=True), 2):
            if story_chance(mine, yours) >= EVENTS_FROM:
                yield self.event[one.reading.article.sha256], one, other

    def label(self, one: Saying, other: Saying) -> bool | None:
        """Whether two propositions are opposed: as their sentences are labelled, else not. None in doubt, within one
        sentence, and of a denial whose sentence nobody labelled."""
        mine, yours = self._sentence.get(one.row), self._sentence.get(other.row)
        denial = mine if one.against else yours if other.against else None
        if (mine is not None and mine == yours) or ((one.against or other.against) and denial not in self._denials):
            return None
        pair = self._labels.get((mine, yours)) if mine and yours else None
        return pair is not None and pair.label in OPPOSED if pair is None or not pair.doubt else None

    def name(self, one: Saying, other: Saying) -> tuple[str, ...]:
        """The sentences of two propositions, each a proposition by itself where it isn't labelled."""
        return ("news", *(str(self._sentence.get(said.row, said.row)) for said in (one, other)))

    @cached_property
    def _labels(self) -> Mapping[tuple[Side, Side], Pair]:
        both = [(pair.one, pair.other, pair) for _, pair in self.pairs]
        both += [(pair.other, pair.one, pair) for _, pair in self.pairs]
        return {(one, other): pair for one, other, pair in sorted(both, key=lambda each: not each[2].doubt)}

    @cached_property
    def _denials(self) -> frozenset[Side]:
        """The sentences of which it is labelled what they deny, or that they deny nothing."""
        return frozenset(pair.one for _, pair in self.pairs if pair.label in ("denies", "none") and not pair.doubt)

    @cached_property
    def _sentence(self) -> Mapping[str, Side]:
        """The labelled sentence that each proposition stands in."""
        sides: dict[str, set[Side]] = defaultdict(set)
        for _, pair in self.pairs:
            sides[pair.one.article].add(pair.one)
            sides[pair.other.article].add(pair.other)
        return {
            said.row: side
            for article, each in sides.items()
            for side in sorted(each)
            for said in sayings_in(self.read[article], side)
        }


def _sha(row: Row) -> str:
    return text_sha256(row["text"])


def _part(row: Row) -> tuple[str, str] | None:
    """The seminal event of an article of ECB+, of which all articles tell."""
    return (str(row["topic"]), str(row["subtopic"])) if "subtopic" in row else None
