"""What an article has said of whom so far: mentions in order, sources so far, contents within contents."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Sequence

from reportedly.nouns.article import Span
from reportedly.nouns.stages import Attribution, Chain
from reportedly.resolve.cast import Cast, Draft, Seen
from reportedly.resolve.ground import Ground
from reportedly.text.spots import Spots

FAR_BACK = 400  # mentions before a description such as "the spokesperson": it can go back to the article's start
LOOK_BACK = 60  # mentions before a pronoun that are weighed; ~8 paragraphs of dense news


class Discourse:
    """Grows from left to right while an article's sources are resolved."""

    def __init__(
        self, cast: Cast, ground: Ground, attributions: Sequence[Attribution], chains: Sequence[Chain] = ()
    ) -> None:
        self.cast = cast
        self.ground = ground
        self.attributions = attributions
        self.speakers: dict[int, tuple[int, ...]] = {}
        self._contents = Spots((s.start, s.end, n) for n, found in enumerate(attributions) for s in found.content)
        self._sources = Spots((s.start, s.end, n) for n, found in enumerate(attributions) for s in found.source)
        self._chains = Spots((s.start, s.end, one) for one in chains for s in one.mentions)
        self._told: list[tuple[int, int]] = []
        self._history: list[tuple[int, int, int, Seen]] = []
        self._taken = 0

    def before(self, at: int, *, most: int = LOOK_BACK) -> list[Seen]:
        """The latest mentions that end at or before this offset, in text order."""
        self._refresh()
        last = bisect_left(self._history, (at,))
        return [row[3] for row in self._history[max(0, last - most) : last] if row[3].end <= at]

    def named_before(self, at: int, *, most: int = FAR_BACK) -> list[tuple[int, Draft]]:
        """The actors that the latest mentions are of, each once, with their numbers: named ones only."""
        numbers = dict.fromkeys(seen.actor for seen in self.before(at, most=most))
        return [(n, self.cast.drafts[n]) for n in numbers if self.cast.drafts[n].named]

    def _refresh(self) -> None:
        for seen in self.cast.seen[self._taken :]:
            insort(self._history, (seen.start, seen.end, self._taken, seen))
            self._taken += 1

    def told(self, number: int, actors: tuple[int, ...]) -> None:
        """Notes whom an attribution's source was resolved to."""
        self.speakers[number] = actors
        if self.attributions[number].source:
            insort(self._told, (self.attributions[number].source[0].start, number))

    def last_source(self, at: int) -> tuple[int, tuple[int, ...]] | None:
        """Offset and actors of the last source before this offset that was resolved to somebody."""
        for start, number in reversed(self._told[: bisect_left(self._told, (at, -1))]):
            if self.speakers.get(number):
                return start, self.speakers[number]
        return None

    def linked(self, at: int) -> dict[int, float]:
        """The actors that a learned chain says the words at this offset mean, each with the chain's confidence."""
        found: dict[int, float] = {}
        for spot in self._chains.touching(at, at + 1):
            if spot.start != at:
                continue
            for seen in self.cast.seen:
                if seen.start < at and any(_is_head(self.ground, seen, span) for span in spot.what.mentions):
                    found[seen.actor] = max(spot.what.confidence, found.get(seen.actor, 0.0))
        return found

    def enclosing(self, at: int, own: int | None) -> int | None:
        """The attribution whose content holds this offset, the innermost one; not one's own."""
        around = [spot for spot in self._contents.touching(at, at + 1) if spot.what != own]
        return min(around, key=lambda spot: spot.end - spot.start).what if around else None

    def in_content_of(self, seen: Seen, own: int | None) -> bool:
        """Whether a mention lies within the content that this very source is to be the source of."""
        return own is not None and any(spot.what == own for spot in self._contents.touching(seen.start, seen.end))

    def is_source(self, seen: Seen) -> bool:
        """Whether a mention is part of some attribution's source."""
        return bool(self._sources.touching(seen.start, seen.end))


def _is_head(ground: Ground, seen: Seen, span: Span) -> bool:
    """Whether a phrase is of this mention, not of something that it owns: it ends it, or an apposition follows."""
    inside = span.start <= seen.start and seen.end <= span.end
    return inside and (seen.end == span.end or (seen.start == span.start and ground.text.startswith(",", seen.end)))
