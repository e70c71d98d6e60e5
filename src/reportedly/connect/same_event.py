"""How likely two reports are of one event: a sum of shipped weights over what the two alone show."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import NamedTuple

from reportedly.connect.acts import one_act
from reportedly.connect.fits import overlap, same_place, why_apart
from reportedly.connect.odds import chance_at
from reportedly.connect.stories import cosine, likeness
from reportedly.connect.tellings import Telling

IN_COMMON = ("who", "whom", "labels", "day", "place")
SAID = frozenset(
    ("ACCUSE", "AGREE", "CONCEDE", "CONSULT", "COOPERATE", "REJECT", "REQUEST", "SANCTION", "SUPPORT", "THREATEN")
)
REAL = frozenset(("occurred", "ongoing"))
# How alike two sentences are at least, without anything else in common; of what was done and told alike, however little
WORDS_LEAST, SAID_LEAST = 0.2, 0.1
NO_SLACK_DAYS = 1  # a date of so many days or fewer tells when
# Log odds, fitted on 185,000 pairs of ECB+ (within one seminal event; its dev topics left out) by training/events.py.
# Names, day and place aren't resolved there; theirs are of a first fit on the words of names, times and places.
# Other names were set by hand: two ministers who promise something don't promise the same.
RESOLVED = {"labels": 0.5, "other names": -4.0, "day": 0.8, "place": 1.2}
WITH_VECTORS = RESOLVED | {
    "bias": -4.48, "trigger": 3.8, "kin": 3.04, "who": 1.13, "whom": 1.39, "anybody": -0.72, "another who": -0.59,
    "another whom": -0.12, "sentence": -1.13, "trigger and sentence": 2.17, "kin and sentence": -0.16, "article": -0.12,
    "meaning": 4.23, "meaning squared": 1.09, "trigger and meaning": -2.92,
}  # fmt: skip
WITHOUT = RESOLVED | {
    "bias": -3.53, "trigger": 4.3, "kin": 4.36, "who": 1.52, "whom": 1.91, "anybody": -0.35, "another who": -0.53,
    "another whom": 0.01, "sentence": -0.4, "trigger and sentence": 2.06, "kin and sentence": -0.73, "article": -0.16,
}  # fmt: skip


NAMED = {
    "trigger": "same trigger", "kin": "triggers of one meaning", "who": "same actors",
    "whom": "same recipients or objects", "labels": "same names", "other names": "other names", "day": "same day",
    "place": "same place", "article": "in one article",
}  # fmt: skip


class Chance(NamedTuple):
    """A chance from 0 to 1, and what made it, for a person to read; `apart` says what makes it impossible."""

    score: float
    reason: str
    apart: str | None = None


def chance(one: Telling, other: Telling) -> Chance:
    """How likely the two are of one event."""
    apart = why_apart(one, other)
    if apart is not None:
        return Chance(0.0, apart, apart)
    found = features(one, other)
    if _too_little(one, other, found):
        return Chance(0.0, "nothing in common but what kind of deed it is")
    weights = WITH_VECTORS if "meaning" in found else WITHOUT
    odds = sum(weights.get(name, 0.0) * value for name, value in found.items())
    return Chance(chance_at(odds), _reason(found))


def _too_little(one: Telling, other: Telling, found: Mapping[str, float]) -> bool:
    """Whether two deeds of one kind share nobody, no day and no town, and their sentences too few words: what is said,
    asked and agreed, what only may be, and what one tells and the other denies is done over and over in one story.

    Of 129 pairs of reports of two articles that were joined without this .61 were of one event, with it .81 of those
    left, .96 of the right ones among them (eval/pairs/events.tsv).
    """
    if any(found[name] for name in IN_COMMON) or found["sentence"] >= WORDS_LEAST:
        return False
    said = SAID.intersection((one.type, other.type)) and found["sentence"] < SAID_LEAST
    open_ = "possible" in (one.realis, other.realis) or (one.realis in REAL) != (other.realis in REAL)
    return bool(said) or open_ or one.polarity != other.polarity


def features(one: Telling, other: Telling) -> dict[str, float]:
    """What two reports have in common, each from 0 to 1."""
    same = float(one.lemma == other.lemma)
    kin = float(not same and one_act(one.lemma, other.lemma))
    words = likeness(one.sentence, other.sentence)
    found = {
        "bias": 1.0,
        "trigger": same,
        "kin": kin,
        "who": shared(one.who, other.who),
        "whom": shared(one.whom, other.whom),
        "anybody": shared(one.who | one.whom, other.who | other.whom),
        "another who": differ(one.who, other.who),
        "another whom": differ(one.whom, other.whom),
        "labels": shared(one.labels, other.labels),
        "other names": differ(one.labels, other.labels),
        "sentence": words,
        "trigger and sentence": same * words,
        "kin and sentence": kin * words,
        "day": float(_same_day(one, other)),
        "place": float(same_place(one.place, other.place)),
        "article": float(one.article == other.article),
    }
    meaning = cosine(one.vector, other.vector) if one.model == other.model else None
    if meaning is not None:
        found |= {"meaning": meaning, "meaning squared": meaning**2, "trigger and meaning": same * meaning}
    return found


def shared(one: Collection[str], other: Collection[str]) -> float:
    """The share of the shorter that is in the other."""
    both = len(set(one) & set(other))
    return both / min(len(one), len(other)) if both else 0.0


def differ(one: Collection[str], other: Collection[str]) -> float:
    """Whether both say something and nothing of it is the same."""
    return float(bool(one) and bool(other) and set(one).isdisjoint(other))


def _same_day(one: Telling, other: Telling) -> bool:
    if not (one.days and other.days and one.days.first and one.days.last and other.days.first and other.days.last):
        return False
    exact = all(
        (each.last - each.first).days < NO_SLACK_DAYS for each in (one.days, other.days) if each.first and each.last
    )
    return exact and overlap(one.days, other.days)


def _reason(found: Mapping[str, float]) -> str:
    parts = [words for name, words in NAMED.items() if found[name]]
    parts += [f"sentences alike {found['sentence']:.2f}"] if found["sentence"] else []
    return "; ".join(parts + ([f"meaning {found['meaning']:.2f}"] if "meaning" in found else []))
