"""Whether one article copies another: in whole or a passage, which way round, and why; from the two alone."""

from __future__ import annotations

from datetime import datetime
from functools import cached_property
from typing import NamedTuple

import msgspec

from reportedly.connect.credits import Credit, credits_of, is_wire, newsroom
from reportedly.connect.passages import Passage, passages
from reportedly.connect.wording import Word, keys_of, shingles_of, words_of
from reportedly.nouns.article import Article, Span
from reportedly.nouns.ids import digest
from reportedly.nouns.record import Edge, lineage

COPIER = "copies/2"  # the version of the rules here and of the keys: another one compares all articles again
WHOLE_LEAST = 0.5  # of the words outside quotations of the shorter one: half an article isn't worded alike by chance
PASSAGE_LEAST = 20  # words outside quotations, a sentence: two newsrooms share names and phrases, not these
IN_WHOLE_LEAST = 5  # words of a passage within a copy of the whole
CREDITS = "credits"
FULLER = 0.1  # by so much more of one has to be in the other than the other way round, to be the part of it


class Text(msgspec.Struct, frozen=True, dict=True):
    """An article as copies are looked for: known when, its words and credits found once."""

    article: Article
    known_at: datetime

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """Its words outside furniture."""
        return words_of(self.article)

    @cached_property
    def shingles(self) -> list[int]:
        """The hashes of its runs of words, in order."""
        return shingles_of(self.words)

    @property
    def keys(self) -> tuple[int, ...]:
        """Under which it meets others."""
        return keys_of(self.words, self.shingles)

    @cached_property
    def credits(self) -> tuple[Credit, ...]:
        """Whom it credits."""
        return credits_of(self.article)

    @cached_property
    def newsroom(self) -> str:
        """Whose it is."""
        return newsroom(self.article)


class _Shared(NamedTuple):
    one: Text
    other: Text
    found: tuple[Passage, ...]
    share: float  # of the one's words
    other_share: float


def copy_of(one: Text, other: Text) -> Edge | None:
    """How one of the two copies the other; None where neither does. The order of the two makes no difference.

    Versions of one article aren't copies of one another.
    """
    if lineage(one.article) == lineage(other.article):
        return None
    first, second = sorted((one, other), key=lambda text: text.article.key)
    shared = _shared(first, second)
    if sum(passage.words for passage in shared.found) < PASSAGE_LEAST:
        return None
    whole = max(shared.share, shared.other_share) >= WHOLE_LEAST
    later, why = _later(shared)
    credited = why.startswith(CREDITS)  # then its quotations are from there too
    least = IN_WHOLE_LEAST if whole else PASSAGE_LEAST
    kept = tuple(one for one in shared.found if (one.words if credited else one.told) >= least)
    if sum(passage.words if credited else passage.told for passage in kept) < PASSAGE_LEAST:
        return None
    return _edge(shared, kept, whole=whole, swapped=later is not first, why=why)


def _shared(one: Text, other: Text) -> _Shared:
    found = passages(one.words, other.words)
    told = sum(passage.told for passage in found)
    sizes = [sum(not word.quoted for word in text.words) or 1 for text in (one, other)]
    return _Shared(one, other, found, min(1.0, told / sizes[0]), min(1.0, told / sizes[1]))


def _later(shared: _Shared) -> tuple[Text, str]:
    """Which of the two copies, and what says so."""
    one, other = shared.one, shared.other
    for text, source in ((one, other), (other, one)):
        named = next((c for c in text.credits if c.newsroom == source.newsroom != text.newsroom), None)
        if named is not None and not any(c.newsroom == text.newsroom != source.newsroom for c in source.credits):
            return text, f"{CREDITS} {named.name}"
    if is_wire(one.newsroom) != is_wire(other.newsroom):
        return (other if is_wire(one.newsroom) else one), "the other is a wire's"
    if one.article.published and other.article.published and one.article.published != other.article.published:
        return max((one, other), key=lambda text: text.article.published or datetime.min.date()), "published later"
    if abs(shared.share - shared.other_share) >= FULLER:
        return (one if shared.share > shared.other_share else other), "a part of the other"
    return other, "nothing says which was first"


def _edge(shared: _Shared, kept: tuple[Passage, ...], *, whole: bool, swapped: bool, why: str) -> Edge:
    """The edge from the copy to what it copies."""
    copy, source = (shared.other, shared.one) if swapped else (shared.one, shared.other)
    share = shared.other_share if swapped else shared.share
    here = tuple(_span(shared.one, passage.one) for passage in kept)
    there = tuple(_span(shared.other, passage.other) for passage in kept)
    words = sum(passage.words for passage in kept)
    return Edge(
        id="e-" + digest("copy", copy.article.key, source.article.key, COPIER),
        kind="copy",
        articles=tuple(sorted((copy.article.key, source.article.key))),
        one=copy.article.key,
        other=source.article.key,
        relation="copy" if whole else "passage",
        score=round(share, 4),
        reason=f"{words} words alike ({share:.0%} of it); {why}",
        spans=there if swapped else here,
        other_spans=here if swapped else there,
        by=COPIER,
        at=max(copy.known_at, source.known_at),
    )


def _span(text: Text, words: tuple[int, int]) -> Span:
    first, last = words
    return text.article.cite(text.words[first].start, text.words[last].end)
