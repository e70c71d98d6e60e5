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
    "bias": -5.28, "many": -0.36, "words": 0.67, "meaning": 0.25, "shares": 0.06, "shares two": 0.42, "covered": 0.92,
    "covers": -0.15, "akin": 0.08, "rarely": 0.85, "people": 0.49, "of itself": 0.23, "of itself, akin": 0.7,
    "of others": -0.01, "accuser": 0.61, "accuses": 1.19, "one source": 0.0, "source shared": -0.18,
    "one article": 0.0, "borne out": -0.01, "same state": -0.33, "turned": -1.03, "first": -0.28, "negated": -0.17,
    "long": 0.3, "short": 0.38, "meaning beside": 0.95, "words beside": 0.56, "likest in meaning": 0.0,
    "likest in words": -0.39, "deed akin": 0.97, "claim's deed akin": 0.53, "deeds": 0.14, "before": 1.13,
    "right before": -0.1, "close before": 1.63, "close after": 1.31, "next before": 0.27, "next but one": 0.54,
    "accuser before": 0.08, "lead": 0.18, "said": 0.62, "claim negates": -0.98, "bare": 0.24, "other accuser": -0.86,
    "close, covered": 0.26, "close, meaning": 0.9, "close, accuses": 0.93, "close, of itself, akin": -0.01,
    "bare, right before": 0.18, "bare, close before": 1.13, "bare, next before": 0.39, "bare, accuses": 0.17,
    "bare, of itself": 0.18, "bare, accuser": 0.12, "bare, lead": 0.44,
}  # fmt: skip
ELSEWHERE: Mapping[str, float] = {
    "bias": -1.02, "many": -1.5, "words": -0.25, "meaning": 0.55, "shares": 0.08, "shares two": 0.34, "covered": 0.82,
    "covers": 0.42, "akin": 1.17, "rarely": 0.55, "people": 0.46, "of itself": 0.65, "of itself, akin": 0.29,
    "of others": -0.13, "accuser": 0.56, "accuses": 0.55, "one source": 0.0, "source shared": 0.07,
    "one article": 0.0, "borne out": 0.35, "same state": 0.74, "turned": 0.0, "first": -0.16, "negated": -0.08,
    "long": -0.43, "short": 0.44, "meaning beside": 1.02, "words beside": 0.79, "likest in meaning": -0.08,
    "likest in words": 0.33, "bare": 0.3, "other state": -0.35, "home": -0.96, "home, words": 0.29,
    "home, meaning": -0.04, "home, covered": 0.18, "deed": 0.84, "claim's deed": 0.04, "covered, meaning": 0.09,
    "covered, rarely": 0.94, "bare, home, words": 0.35, "bare, home, meaning": 0.44, "bare, accuses": 0.7,
    "bare, of itself": 0.1, "bare, accuser": 0.77, "bare, first, of itself": 0.74, "bare, first, blames": 1.06,
    "bare, first, of itself, blames": 0.46,
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
