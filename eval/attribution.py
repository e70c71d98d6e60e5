"""Scores of attributions: exact per role, all three, content with cue, and the source where the content is found.

Counted distinct per article: two annotations with the same source characters are one source.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from typing import NamedTuple

from eval.bootstrap import Tally, total

Pieces = Sequence[tuple[int, int]]
Chars = frozenset[int]

EDGES = frozenset("\"“”„«»‘’'`.,;:")  # trimmed, with blanks, from a role's edges before it is compared
FOUND_OVERLAP = 0.5  # characters shared / characters in either, from which a content counts as found


class Attribution(NamedTuple):
    """Source, cue and content as half-open pieces into the article's text; any may be empty but the cue."""

    source: Pieces
    cue: Pieces
    content: Pieces


class AttributionScore(NamedTuple):
    """`source_given_content` counts gold attributions whose content is found; read its recall."""

    source: Tally = Tally()
    cue: Tally = Tally()
    content: Tally = Tally()
    all_three: Tally = Tally()
    content_and_cue: Tally = Tally()
    source_given_content: Tally = Tally()

    def plus(self, other: AttributionScore) -> AttributionScore:
        return AttributionScore(*(total(pair) for pair in zip(self, other, strict=True)))

    def row(self) -> str:
        """The six figures as one line of a table."""
        figures = [(name, count.f1) for name, count in zip(self._fields[:5], self[:5], strict=True)]
        figures.append(("source_given_content", self.source_given_content.recall))
        return "  ".join(f"{name} {value:.3f}" for name, value in figures)


class _Roles(NamedTuple):
    source: Chars
    cue: Chars
    content: Chars


def score_attributions(
    articles: Iterable[tuple[str, Sequence[Attribution], Sequence[Attribution]]],
) -> AttributionScore:
    """The score over (text, gold, found), one an article."""
    score = AttributionScore()
    for text, gold, found in articles:
        score = score.plus(score_article(text, gold, found))
    return score


def score_article(text: str, gold: Sequence[Attribution], found: Sequence[Attribution]) -> AttributionScore:
    """The score of one article."""
    ours = list(dict.fromkeys(_roles(text, one) for one in found))
    theirs = list(dict.fromkeys(_roles(text, one) for one in gold))
    return AttributionScore(
        _exact([one.source for one in theirs], [one.source for one in ours]),
        _exact([one.cue for one in theirs], [one.cue for one in ours]),
        _exact([one.content for one in theirs], [one.content for one in ours]),
        _exact(theirs, ours),
        _content_and_cue(theirs, ours),
        _source_given_content(theirs, ours),
    )


def characters(text: str, pieces: Pieces) -> Chars:
    """The characters of a role, without blanks anywhere, and without quotation marks and stops at its edges."""
    places = sorted({at for start, end in pieces for at in range(start, end) if not text[at].isspace()})
    left, right = 0, len(places)
    while left < right and text[places[left]] in EDGES:
        left += 1
    while left < right and text[places[right - 1]] in EDGES:
        right -= 1
    return frozenset(places[left:right])


def overlap(some: Chars, others: Chars) -> float:
    """Characters shared, as a part of those in either."""
    return len(some & others) / len(some | others) if some or others else 0.0


def _roles(text: str, one: Attribution) -> _Roles:
    return _Roles(characters(text, one.source), characters(text, one.cue), characters(text, one.content))


def _exact(gold: Iterable[Hashable], found: Iterable[Hashable]) -> Tally:
    """Distinct ones in both; an empty role is none."""
    theirs, ours = {one for one in gold if one}, {one for one in found if one}
    return Tally(len(theirs & ours), len(ours), len(theirs))


def _content_and_cue(gold: Sequence[_Roles], found: Sequence[_Roles]) -> Tally:
    """Pairs with a content, each used once, with enough of it in common and cues that share a character."""
    theirs = [one for one in gold if one.content]
    free = ours = [one for one in found if one.content]
    for one in theirs:
        near = [other for other in free if _share(one.cue, other.cue)]
        match = max(near, key=lambda other: overlap(one.content, other.content), default=None)
        if match and overlap(one.content, match.content) >= FOUND_OVERLAP:
            free = [other for other in free if other is not match]
    return Tally(len(ours) - len(free), len(ours), len(theirs))


def _share(one: Chars, other: Chars) -> bool:
    return not one.isdisjoint(other)


def _source_given_content(gold: Sequence[_Roles], found: Sequence[_Roles]) -> Tally:
    """Of gold attributions whose content is found, those whose source is exact in the found one that fits best.

    An empty source is right where the gold has none. Between found ones that fit equally, cues decide.
    """
    reached = right = 0
    for one in gold:
        if not one.content:
            continue
        fits = [(overlap(one.content, other.content), _share(one.cue, other.cue), other.source) for other in found]
        best = max(fits, key=lambda fit: fit[:2], default=(0.0, False, frozenset()))
        if best[0] >= FOUND_OVERLAP:
            reached += 1
            right += best[2] == one.source
    return Tally(right, reached, reached)
