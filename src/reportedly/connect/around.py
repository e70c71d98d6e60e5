"""What two articles say beside a pair of propositions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cached_property

import msgspec

from reportedly.connect.sayings import Saying, meaning_of
from reportedly.connect.stories import likeness


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

    @cached_property
    def covering(self) -> dict[tuple[str, str], dict[str, float]]:
        """By denial and the claim's article, how much of the denial's words each that is said there has."""
        return {}

    @cached_property
    def home(self) -> dict[str, Mapping[str, float]]:
        """What each denial is likely of in its own article, once it has been asked."""
        return {}

    @cached_property
    def meant(self) -> dict[str, Sequence[tuple[float, Saying]]]:
        """Those of these that it is likelier of than not, with their chances."""
        return {}

    @cached_property
    def begins(self) -> Mapping[str, str]:
        """By article, the row that it begins with, denials left out."""
        claims = ([one for one in said if not one.against] for said in self.said.values())
        firsts = (
            min(each, key=lambda one: (one.spans[0].start if one.spans else 0, one.row)) for each in claims if each
        )
        return {one.article: one.row for one in firsts}

    def first(self, claim: Saying) -> bool:
        """Whether it is what its article begins with."""
        return self.begins.get(claim.article) == claim.row

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
