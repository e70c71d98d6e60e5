"""How two propositions stand to one another: the same, one denying or against the other, or with another figure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, product
from typing import Literal, NamedTuple

from reportedly.connect.around import Around
from reportedly.connect.comparable import differ, stand
from reportedly.connect.opposed import Opposed, opposed
from reportedly.connect.sayings import Saying, meaning_of
from reportedly.connect.stories import likeness

Relation = Literal["same", "denies", "contradicts", "figure"]

# Likeness (cosine) of the words that say something; chosen on the train third of eval/pairs
SAME_WORDS = 0.6
SAME_LEAST = 3  # words that say something, of each
SAME_WORDING = 0.99  # from which on two do
SAME_NUMBERS = 0.85  # where the numbers in them differ
SAME_HALF = 0.4  # where the vectors say the same too
SAME_MEANING = 0.8  # cosine of contents; of two statements of one story about other things .4 to .7
FIGURE_WORDS = 0.15  # "11 people had died", "raised the death toll to 14"; what they count is compared for itself
SHOWN = 6  # words in a reason
SHARED_LEAST = 2  # words that both have and that are no names: of one dam many things are said


def is_update(*, same_source: bool, another_day: bool) -> bool:
    """Whether a figure overtakes another: its own source gave it, or it was given on another day; else it is against
    it."""
    return same_source or another_day


class Compared(NamedTuple):
    """A relation, how sure (of denials and contradictions) or how alike in words the two are (0 to 1), and why."""

    relation: Relation
    score: float
    reason: str


Joined = tuple[Saying, Saying, Compared]


def joined(ones: Sequence[Saying], others: Sequence[Saying]) -> Iterator[Joined]:
    """How propositions of one article stand to those of another."""
    return _joined(product(ones, others), Around.of(ones, others))


def joined_alone(ones: Sequence[Saying]) -> Iterator[Joined]:
    """The same within one article."""
    return _joined(combinations(ones, 2), Around.of(ones, ()))


def _joined(pairs: Iterable[tuple[Saying, Saying]], around: Around) -> Iterator[Joined]:
    for one, other in pairs:
        made = compared(one, other, around)
        if made is not None:
            yield one, other, made


def compared(one: Saying, other: Saying, around: Around | None = None) -> Compared | None:
    """How the one stands to the other; None where they say different things. `around` is what else their articles say:
    a denial is rather of what is likest to it there."""
    against = opposed(one, other, around or Around.of((one,), (other,)))
    if against is not None and against.denial:
        return _denied(one, other, against)
    words = likeness(one.words, other.words)
    figures = next(_figures(one, other), None) if words >= FIGURE_WORDS else None
    if figures is not None:
        return Compared("figure", round(words, 4), f"{figures}; words alike {words:.2f} ({_shown(one, other)})")
    if against is not None and against.likely:
        return Compared("contradicts", against.chance, f"{against.reason} ({_shown(one, other)})")
    return None if against is not None and against.turned else _same(one, other, words)


def _shown(one: Saying, other: Saying) -> str:
    """The first words that both have."""
    return ", ".join(sorted(one.words.keys() & other.words.keys())[:SHOWN])


def _denied(one: Saying, other: Saying, against: Opposed) -> Compared | None:
    """What stands against the words of another; where those say that it isn't so, both say the same."""
    if against.turned:
        shared = one.words.keys() & other.words.keys() - one.names - other.names
        words = round(likeness(one.words, other.words), 4)
        told = f"denied, and said not to be ({_shown(one, other)})"
        return Compared("same", words, told) if len(shared) >= SHARED_LEAST else None
    return Compared("denies", against.chance, f"{against.reason} ({_shown(one, other)})") if against.likely else None


def _same(one: Saying, other: Saying, words: float) -> Compared | None:
    if words < SAME_HALF or one.against != other.against:
        return None
    if len((one.words.keys() & other.words.keys()) - one.names - other.names) < SHARED_LEAST:
        return None
    if min(len(one.words), len(other.words)) < SAME_LEAST and words < SAME_WORDING:
        return None  # but "at least 30 are missing" in a copy is the same
    meaning = meaning_of(one, other)
    if words < SAME_WORDS and (meaning or 0.0) < SAME_MEANING:
        return None
    if words < SAME_NUMBERS and _numbers(one) != _numbers(other):
        return None
    known = f", meaning {meaning:.2f}" if meaning is not None else ""
    return Compared("same", round(words, 4), f"words alike {words:.2f} ({_shown(one, other)}){known}")


def _numbers(one: Saying) -> frozenset[str]:
    return frozenset(word for word in one.words if word[0].isdigit())


def _figures(one: Saying, other: Saying) -> Iterator[str]:
    """The first of two figures of the same thing that differ."""
    for mine in one.figures:
        for yours in other.figures:
            if differ(mine.figure, yours.figure) and stand(mine, yours).relation in ("same", "update"):
                yield f"{mine.figure.text} against {yours.figure.text} {mine.thing}"
