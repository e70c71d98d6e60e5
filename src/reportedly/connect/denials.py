"""How likely a denial is of a claim: of its own article's by what stands near it, of another's by what both say."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from math import exp

from reportedly.connect.answers import of_one_deed, of_the_same_deed, of_what_comes_first
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
    "bias": -5.2, "many": -0.37, "words": 0.61, "meaning": 0.19, "shares": 0.08, "shares two": 0.49, "covered": 0.92,
    "covers": -0.26, "akin": -0.04, "rarely": 0.84, "people": 0.37, "of itself": 0.37, "of itself, akin": 0.54,
    "of others": -0.06, "accuser": 0.54, "accuses": 1.15, "of its source": 0.92, "one source": 0.0,
    "source shared": -0.15, "one article": -0.0, "borne out": -0.01, "same state": -0.25, "turned": -1.04,
    "first": -0.26, "negated": -0.17, "long": 0.31, "short": 0.59, "meaning beside": 1.1, "words beside": 0.64,
    "likest in meaning": 0.06, "likest in words": -0.39, "deed akin": 0.99, "claim's deed akin": 0.37, "deeds": 0.17,
    "before": 1.17, "right before": -0.05, "close before": 1.61, "close after": 1.36, "next before": 0.12,
    "next but one": 0.38, "accuser before": 0.05, "lead": 0.11, "said": 0.56, "claim negates": -1.05, "bare": 0.03,
    "other accuser": -0.79, "close, covered": 0.21, "close, meaning": 0.75, "close, accuses": 1.03,
    "close, of itself, akin": -0.05, "close, of its source": 0.7, "bare, right before": 0.19,
    "bare, close before": 1.19, "bare, next before": 0.55, "bare, accuses": 0.21, "bare, of itself": 0.17,
    "bare, accuser": -0.09, "bare, lead": 0.39,
}  # fmt: skip
ELSEWHERE: Mapping[str, float] = {
    "bias": -0.91, "many": -1.5, "words": -0.28, "meaning": 0.56, "shares": 0.01, "shares two": 0.36, "covered": 1.01,
    "covers": 0.34, "akin": 1.17, "rarely": 0.5, "people": 0.45, "of itself": 0.56, "of itself, akin": 0.26,
    "of others": -0.28, "accuser": 0.46, "accuses": 0.53, "of its source": 0.94, "one source": 0.0,
    "source shared": -0.22, "one article": 0.0, "borne out": 0.36, "same state": 0.65, "turned": 0.0, "first": -0.13,
    "negated": -0.07, "long": -0.41, "short": 0.39, "meaning beside": 0.99, "words beside": 0.75,
    "likest in meaning": 0.02, "likest in words": 0.38, "bare": 0.35, "other state": -0.71, "home": -1.12,
    "home, words": 0.15, "home, meaning": -0.17, "home, covered": 0.17, "deed": 0.91, "claim's deed": 0.07,
    "covered, meaning": 0.13, "covered, rarely": 0.89, "bare, home, words": 0.3, "bare, home, meaning": 0.46,
    "bare, accuses": 0.72, "bare, of itself": 0.07, "bare, accuser": 0.65, "bare, first, of itself": 0.98,
    "bare, first, blames": 1.17, "bare, first, of itself, blames": 0.3,
}  # fmt: skip


def at_home(denial: Saying, claim: Saying, around: Around) -> float:
    """The chance that a denial is of a claim of its own article."""
    return _home(denial, around).get(claim.row, 0.0)


def elsewhere(denial: Saying, claim: Saying, around: Around) -> float:
    """The chance that a denial is of a claim of another article."""
    if barred(denial, claim):
        return 0.0
    return chance_of(away_features(denial, claim, around), ELSEWHERE)


def barred(denial: Saying, claim: Saying) -> bool:
    """Whether a denial that doesn't say of what it is can't be of a claim: one told on a later day, or another's than
    whose it says that it is ("the monitors' findings")."""
    later = bool(denial.published and claim.published and claim.published > denial.published)
    return denial.bare and (later or (bool(denial.whose) and not denial.whose & (claim.source | claim.speaks_for)))


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
        found = in_common(denial, claim, around) | of_one_deed(denial, claim) | {
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
        near = ("covered", "meaning", "accuses", "of itself, akin", "of its source")
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
    found |= of_the_same_deed(denial, claim)
    found |= {f"covered, {name}": found["covered"] * found[name] for name in ("meaning", "rarely")}
    if denial.bare:
        found["covered"] = 0.0
        names = ("home, words", "home, meaning", "accuses", "of itself", "accuser")
        found |= {f"bare, {name}": found[name] for name in names} | of_what_comes_first(denial, claim, around)
    return found


def _never(denial: Saying, claim: Saying) -> bool:
    """Whether a claim can't be what is denied: denied too, the denier's own, or with words of the denial itself."""
    overlap = any(mine.overlaps(yours) for mine in denial.spans for yours in claim.spans)
    return claim.against or one_source(denial, claim) or overlap


def _start(one: Saying) -> int:
    return one.spans[0].start if one.spans else 0


def _end(one: Saying) -> int:
    return one.spans[-1].end if one.spans else 0
