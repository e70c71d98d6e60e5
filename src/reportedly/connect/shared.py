"""What two propositions have in common, each as a number: most of it from 0 to 1."""

from __future__ import annotations

from collections.abc import Mapping
from math import log

from reportedly.connect.around import Around
from reportedly.connect.fields import near
from reportedly.connect.odds import chance_at
from reportedly.connect.opposites import borne_out
from reportedly.connect.sayings import Saying, meaning_of, one_source
from reportedly.connect.stories import likeness

WORDS_MOST = 12  # that say something: of longer contents "not" and "shut" govern too little to tell
UNKNOWN = 0.45  # the meaning of two propositions of a story, where it isn't known


def chance_of(found: Mapping[str, float], weights: Mapping[str, float]) -> float:
    """The chance that a sum of weights gives."""
    return chance_at(sum(weights.get(name, 0.0) * value for name, value in found.items()))


def turned(one: Saying, other: Saying) -> bool:
    """Whether the one says of something that it is not so, and the other that it is."""
    both = one.words.keys() & other.words.keys()
    return bool(one.negated & both) != bool(other.negated & both)


def covered(one: Saying, other: Saying) -> float:
    """The share of one's words that are no names of either which are in the other, half for one of their field; where
    it has no others ("that he was Rosewood"), of its names."""
    named = one.names | other.names
    shared = (one.words.keys() & other.words.keys()) - named
    return _covered(one, other, named, len(shared), _akin(one, other, named | shared))


def _covered(one: Saying, other: Saying, named: frozenset[str], shared: int, akin: int) -> float:
    own = len(one.words.keys() - named)
    if own == 0:
        return len(one.words.keys() & other.words.keys()) / max(1, len(one.words))
    return (shared + akin / 2) / own


def _akin(one: Saying, other: Saying, but: frozenset[str]) -> int:
    """How many of one's words but these have a word of their field among the other's."""
    return near(one.words.keys() - but, other.words.keys() - but)


def beside(denial: Saying, claim: Saying, around: Around) -> dict[str, float]:
    """How far a claim is before all that its article says beside it in covering the denial's words, and the denial
    before all in its own in meaning what the claim does: of two that say the opposite each is the other's likest."""
    key = (denial.row, claim.article)
    if key not in around.covering:
        said = around.said.get(claim.article, ())
        around.covering[key] = {one.row: covered(denial, one) for one in said if one.row != denial.row}
    others = (share for row, share in around.covering[key].items() if row != claim.row)
    meanings, _ = around.alike(claim, denial)
    meaning = meaning_of(denial, claim)
    return {
        "covered beside": covered(denial, claim) - max(others, default=0.0),
        "meaning before": (UNKNOWN if meaning is None else meaning) - max(meanings, default=UNKNOWN),
        "told by nobody": float(not claim.source),
    }


def in_common(denial: Saying, claim: Saying, around: Around) -> dict[str, float]:
    """What says that the two are of one proposition, and so against one another."""
    named = denial.names | claim.names
    both = denial.words.keys() & claim.words.keys()
    shared, theirs = both - named, claim.words.keys() | claim.people
    akin = _akin(denial, claim, named | shared)
    words, meaning = likeness(denial.words, claim.words), meaning_of(denial, claim)
    meanings, likes = around.alike(denial, claim)
    return {
        "bias": 1.0, "many": log(1 + len(around.said.get(claim.article, ()))),
        "words": words, "meaning": UNKNOWN if meaning is None else meaning,
        "shares": float(bool(shared)), "shares two": float(len(shared) > 1),
        "covered": _covered(denial, claim, named, len(shared), akin),
        "covers": _covered(claim, denial, named, len(shared), _akin(claim, denial, named | shared)),
        "akin": min(1.0, akin / 2),
        "rarely": min(2.0, sum(1 / max(1, around.often[word] - 1) for word in sorted(both))),
        "people": float(bool((denial.people | denial.names) & (claim.people | claim.names))),
        "of itself": float(bool(denial.source & theirs)), "of itself, akin": float(bool(near(denial.source, theirs))),
        "of others": float(bool(denial.itself) and not denial.itself & theirs),
        "accuser": float(bool(denial.accuser & claim.source)), "accuses": float(claim.accuses),
        "of its source": float(not claim.source.isdisjoint(denial.words.keys() - denial.source)),
        "one source": float(one_source(denial, claim)), "source shared": float(bool(denial.source & claim.source)),
        "one article": float(denial.article == claim.article),
        "borne out": float(borne_out(denial.stances, claim.stances)),
        "same state": float(bool(denial.stances & claim.stances)),
        "turned": float(turned(denial, claim)), "first": float(bool(denial.not_so & claim.words.keys())),
        "negated": len(denial.negated & claim.words.keys()) / max(1, len(denial.negated)),
        "long": float(max(len(denial.words), len(claim.words)) > WORDS_MOST),
        "short": 1 / max(1, min(len(denial.words), len(claim.words))),
        "meaning beside": meaning - sum(meanings) / len(meanings) if meaning is not None and meanings else 0.0,
        "words beside": words - (sum(likes) / len(likes) if likes else 0.0),
        "likest in meaning": float(meaning is not None and bool(meanings) and meaning >= max(meanings)),
        "likest in words": float(bool(likes) and words > 0 and words >= max(likes)),
    }  # fmt: skip
