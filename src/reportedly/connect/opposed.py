"""How likely one proposition is against another: a sum of shipped weights over what their two articles alone show."""

from __future__ import annotations

from collections.abc import Mapping
from math import exp
from typing import NamedTuple

from reportedly.connect.around import Around
from reportedly.connect.fields import near
from reportedly.connect.opposites import borne_out, excluded
from reportedly.connect.sayings import Saying, meaning_of, one_source
from reportedly.connect.stories import likeness

WORSE = {"hurt": frozenset(("hurt", "kill")), "kill": frozenset(("kill",)), "damage": frozenset(("damage", "destroy"))}
FIGHTERS = frozenset(("soldier", "fighter", "police", "guard"))  # bases
WORDS_MOST = 12  # that say something: of longer contents "not" and "shut" govern too little to tell
UNKNOWN = 0.45  # the meaning of two propositions of a story, where it isn't known
# Log odds, fitted by training/opposed.py on the train events of eval/pairs.
WEIGHTS: Mapping[str, float] = {
    "bias": -4.19, "words": 0.31, "meaning": 0.51, "shares": 0.16, "shares two": 0.03, "covered": 1.1,
    "covers": 0.33, "akin": 0.76, "rarely": 1.08, "people": 0.14, "of itself": 0.35, "of itself, akin": 0.56,
    "of others": -0.34, "accuser": 0.13, "accuses": 0.36, "one source": -0.1, "source shared": -0.17,
    "one article": -0.31, "spared": -0.19, "borne out": 0.05, "same state": 0.18, "turned": 0.18, "first": 0.3,
    "negated": 0.19, "long": -0.08, "short": 0.64, "meaning beside": 0.54, "words beside": 0.47, "negation": -0.65,
    "negation, words": 0.01, "negation, covered": 0.53, "negation, meaning": 0.07, "likest in meaning": 0.81,
    "likest in words": 0.23, "denial": 0.44, "denial, words": 0.24, "denial, covered": 0.54,
    "denial, meaning": 0.32, "denial, other state": -0.03, "denial, accuses": 0.1, "harm": 0.37,
    "harm, words": 0.05, "harm, covered": 0.13, "harm, meaning": 0.17, "state": 0.41, "state, words": 0.18,
    "state, covered": 0.23, "state, meaning": 0.28,
}  # fmt: skip
HARM = 0.8  # the chance where a harm was done to nobody and to somebody: of 10 such of the train events 9 were right
HARM_MEANING = 0.28  # cosine of contents; nobody hurt here says nothing of another disaster's dead
BARE = 0.6  # the chance of a claim that a denial means without saying so: of 11 of the train events 9 were right
COVERED = 0.3  # of the words of a denial that are no names, in what it denies: of one dam many things are said
# Least chances. By folds of the train events 31 of 34 denials over theirs are right and 44 of 46 contradictions, which
# have to be surer: a false one is worse than one that is missed.
DENIES_LEAST = 0.45
CONTRADICTS_LEAST = 0.55


class Opposed(NamedTuple):
    """Whether one may be against the other by its source's `denial`, whether their words then say the same (`turned`),
    the chance that it is, whether that is enough, and what says so."""

    denial: bool
    turned: bool
    chance: float
    likely: bool
    reason: str


def _near(one: Saying, other: Saying) -> bool:
    shared = one.words.keys() & other.words.keys() - one.names - other.names
    return (meaning_of(one, other) or 0.0) >= HARM_MEANING or len(shared) > 1


def opposed(one: Saying, other: Saying, around: Around) -> Opposed | None:
    """How likely the one is against the other; None where nothing in their words says that it may be."""
    how = ways(one, other)
    if not how:
        return None
    denies, is_turned = "denial" in how, turned(one, other)
    if denies and _denies_nothing(one, other):
        return Opposed(denies, is_turned, 0.0, likely=False, reason="")
    denial, claim = denial_first(one, other)
    if "harm" in how and _near(one, other):
        return Opposed(denies, is_turned, HARM, HARM >= CONTRADICTS_LEAST, SAID["harm"])
    if denial.bare:
        meant = around.meant(denial, claim.article) is claim
        return Opposed(denies, False, BARE if meant else 0.0, meant, "one stands against what is claimed of it")
    if _covered(denial, claim) < COVERED:
        return Opposed(denies, is_turned, 0.0, likely=False, reason="")
    found = features(denial, claim, how, around)
    odds = sum(WEIGHTS.get(name, 0.0) * value for name, value in found.items())
    chance = round(1 / (1 + exp(-odds)), 4)
    likely = chance >= (DENIES_LEAST if denies else CONTRADICTS_LEAST)
    return Opposed(denies, is_turned or "state" in how, chance, likely, _reason(how, found))


def ways(one: Saying, other: Saying) -> frozenset[str]:
    """In which ways the one may be against the other: `denial` by its source, `negation` in its words, another
    `state` of affairs, a `harm` that was done to nobody. Empty where nothing says so."""
    if one.against or other.against:
        return _BY_SOURCE if one.against != other.against else _NONE
    found = []
    if max(len(one.words), len(other.words)) <= WORDS_MOST and max(len(one.spans), len(other.spans)) <= 1:
        if bool(one.negated) != bool(other.negated):
            found.append("negation")
        if one.stances and other.stances and excluded(one.stances, other.stances):
            found.append("state")
    if (one.spared or other.spared) and (harm_spared(one, other) or harm_spared(other, one)):
        found.append("harm")
    return frozenset(found) if found else _NONE


_NONE: frozenset[str] = frozenset()
_BY_SOURCE = frozenset(("denial",))


def may_oppose(one: Saying, other: Saying) -> frozenset[str]:
    """The ways in which the one may be against the other, none where a denial is of what the other denies too, or of
    its own source's words."""
    how = ways(one, other)
    return frozenset() if "denial" in how and _denies_nothing(one, other) else how


def _denies_nothing(one: Saying, other: Saying) -> bool:
    """Whether a denial is of what the other denies too, or of its own source's words."""
    return turned(one, other) or one_source(one, other)


def denial_first(one: Saying, other: Saying) -> tuple[Saying, Saying]:
    """The one that denies or negates, and the other."""
    if one.against != other.against:
        return (one, other) if one.against else (other, one)
    if bool(one.negated) != bool(other.negated):
        return (one, other) if one.negated else (other, one)
    return (one, other) if one.row < other.row else (other, one)


def turned(one: Saying, other: Saying) -> bool:
    """Whether the one says of something that it is not so, and the other that it is."""
    both = one.words.keys() & other.words.keys()
    return bool(one.negated & both) != bool(other.negated & both)


def features(denial: Saying, claim: Saying, how: frozenset[str], around: Around) -> dict[str, float]:
    """What says that the two are of one proposition, and so against one another; most of it from 0 to 1."""
    named = denial.names | claim.names
    both = denial.words.keys() & claim.words.keys()
    shared, theirs = both - named, claim.words.keys() | claim.people
    akin = near(denial.words.keys() - named - shared, claim.words.keys() - named - shared)
    words, meaning = likeness(denial.words, claim.words), meaning_of(denial, claim)
    meanings, likes = around.alike(denial, claim)
    found = {
        "bias": 1.0, "words": words, "meaning": UNKNOWN if meaning is None else meaning,
        "shares": float(bool(shared)), "shares two": float(len(shared) > 1),
        "covered": _covered(denial, claim), "covers": _covered(claim, denial),
        "akin": min(1.0, akin / 2),
        "rarely": min(2.0, sum(1 / max(1, around.often[word] - 1) for word in sorted(both))),
        "people": float(bool((denial.people | denial.names) & (claim.people | claim.names))),
        "of itself": float(bool(denial.source & theirs)), "of itself, akin": float(bool(near(denial.source, theirs))),
        "of others": float(bool(denial.itself) and not denial.itself & theirs),
        "accuser": float(bool(denial.accuser & claim.source)), "accuses": float(claim.accuses),
        "one source": float(one_source(denial, claim)), "source shared": float(bool(denial.source & claim.source)),
        "one article": float(denial.article == claim.article),
        "spared": float(bool(denial.spared) and "harm" not in how),
        "borne out": float(borne_out(denial.stances, claim.stances)),
        "same state": float(bool(denial.stances & claim.stances)),
        "turned": float(turned(denial, claim)), "first": float(bool(denial.not_so & claim.words.keys())),
        "negated": len(denial.negated & claim.words.keys()) / max(1, len(denial.negated)),
        "long": float(max(len(denial.words), len(claim.words)) > WORDS_MOST),
        "short": 1 / max(1, min(len(denial.words), len(claim.words))),
        "meaning beside": meaning - sum(meanings) / len(meanings) if meaning is not None and meanings else 0.0,
        "words beside": words - (sum(likes) / len(likes) if likes else 0.0),
    }  # fmt: skip
    for name in sorted(how):
        found |= {name: 1.0} | {f"{name}, {more}": found[more] for more in ("words", "covered", "meaning")}
    if "denial" not in how:  # a denial may be of several, of which but one would be the likest
        found |= {
            "likest in meaning": float(meaning is not None and bool(meanings) and meaning >= max(meanings)),
            "likest in words": float(bool(likes) and words > 0 and words >= max(likes)),
        }
    else:
        other_state = float(excluded(denial.stances, claim.stances))
        found |= {"denial, other state": other_state, "denial, accuses": found["accuses"]}
    return found


def _covered(one: Saying, other: Saying) -> float:
    """The share of one's words that are no names of either which are in the other, half for one of their field."""
    named = one.names | other.names
    mine, yours = one.words.keys() - named, other.words.keys() - named
    shared = mine & yours
    return (len(shared) + near(mine - shared, yours - shared) / 2) / max(1, len(mine))


def harm_spared(one: Saying, other: Saying) -> str | None:
    """A harm that the one says was done to nobody and the other to somebody; of fighters and others each for itself."""
    if len(one.words) > WORDS_MOST:
        return None
    fighters = FIGHTERS & (one.words.keys() | other.words.keys())
    for harm in sorted(one.spared):
        done = WORSE[harm] & other.words.keys() - other.negated - other.spared
        if done and not other.against and (not fighters or fighters <= one.words.keys() & other.words.keys()):
            return harm
    return None


SAID = {
    "denial": "one stands against the words", "negation": "one negates", "state": "only one of two states can be",
    "harm": "a harm done to nobody",
}  # fmt: skip


def _reason(how: frozenset[str], found: Mapping[str, float]) -> str:
    told = "; ".join(words for name, words in SAID.items() if name in how)
    return f"{told}; words alike {found['words']:.2f}, covered {found['covered']:.2f}, meaning {found['meaning']:.2f}"
