"""What two articles say beside a pair of propositions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from reportedly.connect.sayings import Saying, meaning_of
from reportedly.connect.stories import likeness


class Around(NamedTuple):
    """What two articles say beside a pair: their propositions by article, and how many have each word. `home`: what
    each denial is likely of in its own article, once it has been asked."""

    said: Mapping[str, Sequence[Saying]]
    often: Mapping[str, int]
    cached: dict[tuple[str, str], tuple[dict[str, float], dict[str, float]]]
    home: dict[str, Mapping[str, float]]

    @classmethod
    def of(cls, ones: Sequence[Saying], others: Sequence[Saying]) -> Around:
        """Of the propositions of one article or two."""
        every = {one.row: one for one in (*ones, *others)}.values()
        said: dict[str, list[Saying]] = {}
        for one in every:
            said.setdefault(one.article, []).append(one)
        return cls(said, Counter(word for one in every for word in one.words), {}, {})

    def alike(self, denial: Saying, claim: Saying) -> tuple[list[float], list[float]]:
        """How like in meaning, and in words, the denial is to what else the claim's article says."""
        key = (denial.row, claim.article)
        if key not in self.cached:
            rest = [one for one in self.said.get(claim.article, ()) if one.row != denial.row]
            meanings = {one.row: meaning for one in rest if (meaning := meaning_of(denial, one)) is not None}
            self.cached[key] = meanings, {one.row: likeness(denial.words, one.words) for one in rest}
        meanings, words = self.cached[key]
        return [it for row, it in meanings.items() if row != claim.row], [
            it for row, it in words.items() if row != claim.row
        ]
