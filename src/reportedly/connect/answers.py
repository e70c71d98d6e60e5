"""What says that one proposition answers another: of one deed, by whom the other blames."""

from __future__ import annotations

from collections.abc import Collection

from reportedly.connect.around import Around
from reportedly.connect.fields import near
from reportedly.connect.sayings import Saying, one_source

BLAMED_MOST = 2.0  # words that tell of a wrong; more of them say no more


def replies(one: Saying, other: Saying) -> bool:
    """Whether the one's source negates something for itself, or for whom it speaks, where the other blames somebody of
    its name."""
    if not one.negated or not other.blames or one_source(one, other):
        return False
    return not (one.source | one.speaks_for).isdisjoint(other.words.keys() | other.people)


def of_one_deed(denial: Saying, claim: Saying) -> dict[str, float]:
    """Whether the deed of the one is told in the other, or one of its field."""
    return {
        "deed akin": float(_akin(denial.deed, claim.words)),
        "claim's deed akin": float(_akin(claim.deed, denial.words)),
        "deeds": float(_akin(claim.deed, denial.deed)),
    }


def of_the_same_deed(denial: Saying, claim: Saying) -> dict[str, float]:
    """The same, of the deed alone."""
    return {
        "deed": float(not denial.deed.isdisjoint(claim.words)),
        "claim's deed": float(not claim.deed.isdisjoint(denial.words)),
    }


def blamed(denial: Saying, claim: Saying) -> dict[str, float]:
    """Whether the claim tells of a wrong, and of who denies it."""
    return {
        "blames": min(BLAMED_MOST, claim.blames), "denial blames": float(denial.blames > 0),
        "of itself, blames": float(_of_itself(denial, claim) and claim.blames > 0),
    }  # fmt: skip


def of_what_comes_first(denial: Saying, claim: Saying, around: Around) -> dict[str, float]:
    """Whether the claim is what its article begins with, tells of a wrong, and of who denies without saying what."""
    first, itself = around.first(claim), _of_itself(denial, claim)
    return {
        "bare, first, of itself": float(first and itself), "bare, first, blames": float(first and claim.blames > 0),
        "bare, first, of itself, blames": float(first and itself and claim.blames > 0),
    }  # fmt: skip


def _of_itself(denial: Saying, claim: Saying) -> bool:
    """Whether the claim speaks of who denies, or of whom he speaks for."""
    return _akin(denial.source | denial.speaks_for, claim.words.keys() | claim.people)


def _akin(ones: Collection[str], others: Collection[str]) -> bool:
    """Whether some words have one among the others, or one of its field or stem."""
    return any(word in others for word in ones) or near(ones, others) > 0
