"""How two propositions stand to one another: the same, one denying or against the other, or with another figure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, product
from typing import Literal, NamedTuple

from reportedly.connect.comparable import differ, stand
from reportedly.connect.sayings import Saying
from reportedly.connect.stories import cosine, likeness

Relation = Literal["same", "denies", "contradicts", "figure"]

# Likeness (cosine) of the words that say something; chosen on the train third of eval/pairs
SAME_WORDS = 0.6
SAME_LEAST = 3  # words that say something, of each
SAME_WORDING = 0.99  # from which on two do
SAME_NUMBERS = 0.85  # where the numbers in them differ
SAME_HALF = 0.4  # where the vectors say the same too
SAME_MEANING = 0.8  # cosine of contents; of two statements of one story about other things .4 to .7
MEANING = 0.6  # what a cosine of contents weighs beside one of words: two sides tell one thing in different words
UNKNOWN = 0.45  # the meaning of two propositions of a story, where it isn't known
ITSELF = 0.15  # more where one speaks of itself and the other of it: "the army fired", "it denied that"
ACCUSER = 0.2  # more where a denial names whose claim it is
DENIED = 0.65  # likeness so weighed of a denial and what it denies: over it 9 of 10 are right, under it half
COVERED = 0.33  # of the words of a denial that are no names, in what it denies
NEGATED = 0.75  # the same of words of which one side says "not"; below, the negation is of something else
NEGATED_FIRST = 0.65  # where the very word that is negated is in both
WORDS_MOST = 12  # that say something
CLAUSE = 0.6  # of the words of a negated clause
BEST = 0.15  # so far below the likest of an article, a denial isn't of that
FIGURE_WORDS = 0.15  # "11 people had died", "raised the death toll to 14"; what they count is compared for itself
HARM_MEANING = 0.28  # cosine of contents: nobody hurt here says nothing of another disaster's dead
SHOWN = 6  # words in a reason
SHARED_LEAST = 2  # words that both have and that are no names: of one dam many things are said
WORSE = {"hurt": frozenset(("hurt", "kill")), "kill": frozenset(("kill",)), "damage": frozenset(("damage", "destroy"))}
FIGHTERS = frozenset(("soldier", "fighter", "police", "guard"))  # bases


def is_update(*, same_source: bool, another_day: bool) -> bool:
    """Whether a figure overtakes another: its own source gave it, or it was given on another day; else it is against
    it."""
    return same_source or another_day


class Compared(NamedTuple):
    """A relation, how alike the two are in words (0 to 1), what says so, and how alike in words and meaning."""

    relation: Relation
    score: float
    reason: str
    weighed: float = 0.0


Joined = tuple[Saying, Saying, Compared]


class Alike(NamedTuple):
    """How alike two propositions are: cosine of words, words shared that are no names, cosine of meaning where that is
    known, whether the one speaks of itself and the other of it."""

    words: float
    shared: frozenset[str]
    meaning: float | None
    itself: bool

    @property
    def weighed(self) -> float:
        """How alike words and meaning are together."""
        return self.words + MEANING * self.supposed + (ITSELF if self.itself else 0.0)

    @property
    def supposed(self) -> float:
        """The meaning; a usual one where it isn't known."""
        return UNKNOWN if self.meaning is None else self.meaning

    def over(self, least: float) -> bool:
        """Whether they are alike enough and share a word that is no name; two, where the meaning isn't known."""
        words = len(self.shared) + self.itself
        return words >= (SHARED_LEAST if self.meaning is None else 1) and self.weighed >= least


def joined(ones: Sequence[Saying], others: Sequence[Saying]) -> Iterator[Joined]:
    """How propositions of one article stand to those of another; a denial only to what is likest to be denied."""
    return _likest(product(ones, others))


def joined_alone(ones: Sequence[Saying]) -> Iterator[Joined]:
    """The same within one article."""
    return _likest(combinations(ones, 2))


def _likest(pairs: Iterable[tuple[Saying, Saying]]) -> Iterator[Joined]:
    found = [(one, other, made) for one, other in pairs if (made := compared(one, other)) is not None]
    best: dict[str, float] = {}
    for one, other, made in found:
        if made.relation == "denies":
            denial = one if one.against else other
            best[denial.row] = max(best.get(denial.row, 0.0), made.weighed)
    for one, other, made in found:
        denial = one if one.against else other
        if made.relation != "denies" or made.weighed >= best[denial.row] - BEST:
            yield one, other, made


def compared(one: Saying, other: Saying) -> Compared | None:
    """How the one stands to the other; None where they say different things."""
    both = frozenset(one.words.keys() & other.words.keys())
    itself = bool(one.itself & other.words.keys() or other.itself & one.words.keys())
    if not (both or itself or one.spared or other.spared):
        return None
    words = likeness(one.words, other.words)
    if words < SAME_HALF and not (_may_oppose(one, other) or (one.figures and other.figures)):
        return None
    meaning = cosine(one.vector, other.vector) if one.model == other.model else None
    alike = Alike(words, both - one.names - other.names, meaning, itself)
    found = _relation(one, other, alike)
    if found is None:
        return None
    relation, why = found
    told = f"words alike {words:.2f} ({', '.join(sorted(both)[:SHOWN])})"
    known = f", meaning {meaning:.2f}" if meaning is not None else ""
    return Compared(relation, round(words, 4), f"{why}{told}{known}", alike.weighed)


def _may_oppose(one: Saying, other: Saying) -> bool:
    return one.against != other.against or bool(one.negated or other.negated)


def _relation(one: Saying, other: Saying, alike: Alike) -> tuple[Relation, str] | None:
    both = one.words.keys() & other.words.keys() if alike.shared else frozenset()
    turned = bool(one.negated & both) != bool(other.negated & both)
    if one.against != other.against:
        return _denied(one, other, alike, turned=turned)
    near = (alike.meaning or 0.0) >= HARM_MEANING or len(alike.shared) >= SHARED_LEAST
    if near and not one.against and (harm := _harm_spared(one, other) or _harm_spared(other, one)):
        return "contradicts", f"nobody {harm}, it says; "
    figures = next(_figures(one, other), None)
    if figures is not None and alike.words >= FIGURE_WORDS:
        return "figure", f"{figures}; "
    if turned:
        return ("contradicts", "one negates; ") if _negates(one, other, alike) else None
    if len(alike.shared) < SHARED_LEAST:
        return None
    if min(len(one.words), len(other.words)) < SAME_LEAST and alike.words < SAME_WORDING:
        return None  # but "at least 30 are missing" in a copy is the same
    close = alike.words >= SAME_HALF and (alike.meaning or 0.0) >= SAME_MEANING
    if not (alike.words >= SAME_WORDS or close):
        return None
    return None if alike.words < SAME_NUMBERS and _numbers(one) != _numbers(other) else ("same", "")


def _denied(one: Saying, other: Saying, alike: Alike, *, turned: bool) -> tuple[Relation, str] | None:
    """What stands against the words of another; where those say that it isn't so, both say the same."""
    denial, claim = (one, other) if one.against else (other, one)
    if _one_source(denial.source, claim.source):
        return None
    if turned:
        return ("same", "denied, and said not to be; ") if len(alike.shared) >= SHARED_LEAST else None
    if len(alike.shared) < COVERED * len(denial.words.keys() - denial.names):
        return None  # of one dam many things are said
    if not alike.over(DENIED - (ACCUSER if denial.accuser & claim.source else 0.0)):
        return None
    return "denies", "one stands against the words; "


def _one_source(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two sources are one, or one of them is the other with more words: nobody denies what he says himself."""
    return bool(one and other) and (one <= other or other <= one)


def _negates(one: Saying, other: Saying, alike: Alike) -> bool:
    """Whether what one says is not so is what the other says: the word that is negated or most of its clause is in
    both. Of long contents "not" governs too little to tell."""
    if max(len(one.words), len(other.words)) > WORDS_MOST or max(len(one.spans), len(other.spans)) > 1:
        return False
    negating = one if one.negated & other.words.keys() else other
    if negating.spared:
        return False  # whom a harm spared decides, and not that both name it
    first = bool(negating.not_so & alike.shared)
    most = len(negating.negated & alike.shared) >= CLAUSE * len(negating.negated)
    return (first or most) and alike.over(NEGATED_FIRST if first else NEGATED)


def _harm_spared(one: Saying, other: Saying) -> str | None:
    """A harm that the one says was done to nobody and the other to somebody; of fighters and others each for itself."""
    if len(one.words) > WORDS_MOST:
        return None
    fighters = FIGHTERS & (one.words.keys() | other.words.keys())
    for harm in sorted(one.spared):
        done = WORSE[harm] & other.words.keys() - other.negated - other.spared
        if done and not other.against and (not fighters or fighters <= one.words.keys() & other.words.keys()):
            return harm
    return None


def _numbers(one: Saying) -> frozenset[str]:
    return frozenset(word for word in one.words if word[0].isdigit())


def _figures(one: Saying, other: Saying) -> Iterator[str]:
    """The first of two figures of the same thing that differ."""
    for mine in one.figures:
        for yours in other.figures:
            if stand(mine, yours).relation in ("same", "update") and differ(mine.figure, yours.figure):
                yield f"{mine.figure.text} against {yours.figure.text} {mine.thing}"
