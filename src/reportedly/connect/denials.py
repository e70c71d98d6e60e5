"""How likely a denial is of a claim: of its own article's by what stands near it, of another's by what both say."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from math import exp

from reportedly.connect.around import Around
from reportedly.connect.opposites import excluded
from reportedly.connect.sayings import Saying, meaning_of, one_source
from reportedly.connect.shared import chance_of, covered, in_common
from reportedly.connect.stories import likeness

FADES = 200.0  # code points after which standing near counts a third
RIGHT_BEFORE = 150  # code points between a claim and a denial that follows it: a sentence at most
LEAD = 2  # propositions that an article begins with: what it is about
HOME = 0.5  # a chance from which a denial is of a claim of its own article, and so of what is like it elsewhere
# Log odds, fitted by training/opposed.py.
AT_HOME: Mapping[str, float] = {
    "bias": -5.12, "many": -0.39, "words": 0.75, "meaning": 0.29, "shares": 0.01, "shares two": 0.4, "covered": 1.48,
    "covers": -0.03, "akin": 0.7, "rarely": 0.91, "people": 0.58, "of itself": 0.22, "of itself, akin": 0.55,
    "of others": -0.06, "accuser": 0.57, "accuses": 1.13, "one source": 0.0, "source shared": 0.03,
    "one article": -0.0, "borne out": -0.01, "same state": -0.22, "turned": -1.0, "first": -0.2, "negated": -0.12,
    "long": 0.31, "short": 0.5, "meaning beside": 0.99, "words beside": 0.55, "likest in meaning": 0.05,
    "likest in words": -0.12, "before": 1.13, "right before": -0.13, "close before": 1.7, "close after": 1.51,
    "next before": 0.19, "next but one": 0.57, "accuser before": 0.07, "lead": 0.14, "said": 0.63,
    "claim negates": -0.97, "bare": 0.18, "other accuser": -0.8, "close, covered": 0.24, "close, meaning": 0.93,
    "close, accuses": 1.03, "close, of itself, akin": 0.03, "bare, right before": 0.17, "bare, close before": 1.31,
    "bare, next before": 0.19, "bare, accuses": 0.27, "bare, of itself": 0.2, "bare, accuser": 0.12,
    "bare, lead": 0.38,
}  # fmt: skip
ELSEWHERE: Mapping[str, float] = {
    "bias": -0.77, "many": -1.64, "words": -0.1, "meaning": 0.37, "shares": 0.16, "shares two": 0.52, "covered": 1.37,
    "covers": 0.3, "akin": 1.0, "rarely": 0.9, "people": 0.36, "of itself": 0.45, "of itself, akin": 0.51,
    "of others": -0.22, "accuser": 0.74, "accuses": 0.67, "one source": 0.0, "source shared": -0.28,
    "one article": 0.0, "borne out": 0.32, "same state": 0.71, "turned": 0.0, "first": -0.21, "negated": -0.1,
    "long": -0.09, "short": 0.55, "meaning beside": 1.13, "words beside": 0.87, "likest in meaning": 0.16,
    "likest in words": 0.37, "bare": 0.25, "other state": -0.18, "home": -0.83, "home, words": 0.58,
    "home, meaning": 0.12, "home, covered": 0.53, "covered, meaning": 0.24, "bare, home, words": 0.51,
    "bare, home, meaning": 0.23, "bare, accuses": 0.58, "bare, of itself": 0.36, "bare, accuser": 0.89,
}  # fmt: skip


def at_home(denial: Saying, claim: Saying, around: Around) -> float:
    """The chance that a denial is of a claim of its own article."""
    return _home(denial, around).get(claim.row, 0.0)


def elsewhere(denial: Saying, claim: Saying, around: Around) -> float:
    """The chance that a denial is of a claim of another article; one that doesn't say of what is of nothing later."""
    if denial.bare and denial.published and claim.published and claim.published > denial.published:
        return 0.0
    return chance_of(away_features(denial, claim, around), ELSEWHERE)


def _home(denial: Saying, around: Around) -> Mapping[str, float]:
    if denial.row not in around.home:
        said = around.said.get(denial.article, ())
        around.home[denial.row] = {
            claim.row: chance_of(found, AT_HOME) for claim, found in home_features(denial, said, around)
        }
    return around.home[denial.row]


def _meant(denial: Saying, around: Around) -> Sequence[tuple[float, Saying]]:
    if denial.row not in around.meant:
        chances = ((_home(denial, around).get(one.row, 0.0), one) for one in around.said.get(denial.article, ()))
        around.meant[denial.row] = [each for each in chances if each[0] >= HOME]
    return around.meant[denial.row]


def home_features(denial: Saying, said: Sequence[Saying], around: Around) -> Iterator[tuple[Saying, dict[str, float]]]:
    """Each claim of its own article that a denial may be of, and what speaks for it."""
    claims = [one for one in said if one.row != denial.row and not _never(denial, one)]
    before = sorted((one for one in claims if _end(one) <= _start(denial)), key=lambda one: (-_end(one), one.row))
    accuser = next((one.row for one in before if one.accuses), None)
    lead = {one.row for one in sorted(said, key=lambda one: (_start(one), one.row))[:LEAD]}
    for claim in claims:
        earlier = _end(claim) <= _start(denial)
        gap = _start(denial) - _end(claim) if earlier else max(0, _start(claim) - _end(denial))
        close = exp(-gap / FADES)
        found = in_common(denial, claim, around) | {
            "before": float(earlier), "right before": float(earlier and gap <= RIGHT_BEFORE),
            "close before": close if earlier else 0.0, "close after": 0.0 if earlier else close,
            "next before": float(before[:1] == [claim]), "next but one": float(before[1:2] == [claim]),
            "accuser before": float(claim.row == accuser), "lead": float(claim.row in lead),
            "said": float(bool(claim.source)), "claim negates": float(bool(claim.negated)), "bare": float(denial.bare),
            "other accuser": float(bool(denial.accuser) and not denial.accuser & claim.source),
        }  # fmt: skip
        if denial.bare:
            found["covered"] = 0.0
            names = ("right before", "close before", "next before", "accuses", "of itself", "accuser", "lead")
            found |= {f"bare, {name}": found[name] for name in names}
        near = ("covered", "meaning", "accuses", "of itself, akin")
        yield claim, found | {f"close, {name}": close * found[name] for name in near if earlier}


def away_features(denial: Saying, claim: Saying, around: Around) -> dict[str, float]:
    """What speaks for a denial's being of a claim of another article: what they have in common, and how like the claim
    is to what the denial is of in its own."""
    meant = _meant(denial, around)
    found = in_common(denial, claim, around) | {
        "bare": float(denial.bare), "other state": float(excluded(denial.stances, claim.stances)),
        "home": max((chance for chance, _ in meant), default=0.0),
        "home, words": max((chance * likeness(one.words, claim.words) for chance, one in meant), default=0.0),
        "home, meaning": max((chance * (meaning_of(one, claim) or 0.0) for chance, one in meant), default=0.0),
        "home, covered": max((chance * covered(one, claim) for chance, one in meant), default=0.0),
    }  # fmt: skip
    found["covered, meaning"] = found["covered"] * found["meaning"]
    if denial.bare:
        found["covered"] = 0.0
        names = ("home, words", "home, meaning", "accuses", "of itself", "accuser")
        found |= {f"bare, {name}": found[name] for name in names}
    return found


def _never(denial: Saying, claim: Saying) -> bool:
    """Whether a claim can't be what is denied: denied too, the denier's own, or with words of the denial itself."""
    overlap = any(mine.overlaps(yours) for mine in denial.spans for yours in claim.spans)
    return claim.against or one_source(denial, claim) or overlap


def _start(one: Saying) -> int:
    return one.spans[0].start if one.spans else 0


def _end(one: Saying) -> int:
    return one.spans[-1].end if one.spans else 0
