"""What two articles say beside a pair of propositions, and which of it a denial means that doesn't say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cached_property

import msgspec

from reportedly.connect.fields import near
from reportedly.connect.sayings import Saying, meaning_of, one_source
from reportedly.connect.stories import likeness

RIGHT_BEFORE = 150  # code points between a claim and a denial that means it without saying so: a sentence at most


class Around(msgspec.Struct, frozen=True, dict=True):
    """What two articles say beside a pair; put together when first asked for, which few pairs are."""

    every: tuple[Saying, ...]

    @classmethod
    def of(cls, ones: Sequence[Saying], others: Sequence[Saying]) -> Around:
        """Of the propositions of one article or two."""
        return cls((*ones, *others))

    @cached_property
    def said(self) -> Mapping[str, Sequence[Saying]]:
        """Their propositions by article."""
        said: dict[str, list[Saying]] = {}
        for one in {one.row: one for one in self.every}.values():
            said.setdefault(one.article, []).append(one)
        return said

    @cached_property
    def often(self) -> Mapping[str, int]:
        """How many have each word."""
        return Counter(word for said in self.said.values() for one in said for word in one.words)

    @cached_property
    def cached(self) -> dict[tuple[str, str], tuple[dict[str, float], dict[str, float]]]:
        """By denial and the claim's article, how like it all is that is said there."""
        return {}

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

    def meant(self, denial: Saying, article: str) -> Saying | None:
        """The claim of an article that a denial means which doesn't say of what: the first of whom it names. Else in
        its own article what stands right before; in another the first accusation of who denies, or what the article
        begins with, if that is of him."""
        told = sorted(self.said.get(article, ()), key=lambda one: (_place(one), one.row))
        told = [one for one in told if not (one.against or one_source(one, denial) or _later(one, denial))]
        if denial.accuser:
            return next((one for one in told if denial.accuser & one.source), None)
        if denial.article == article:
            before = [one for one in told if one.spans and 0 <= _place(denial) - one.spans[-1].end <= RIGHT_BEFORE]
            return before[-1] if before else None
        return next((one for one in told if (one.accuses or one is told[0]) and _of_denier(denial, one)), None)


def _of_denier(denial: Saying, claim: Saying) -> bool:
    told = claim.words.keys() | claim.people
    return bool(denial.source & told or near(denial.source, told))


def _later(one: Saying, other: Saying) -> bool:
    return bool(one.published and other.published and one.published > other.published)


def _place(one: Saying) -> int:
    return one.spans[0].start if one.spans else 0
