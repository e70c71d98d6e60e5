"""How two propositions stand to one another: the same, one denying or against the other, or with another figure."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from reportedly.connect.comparable import comparable, differ
from reportedly.connect.sayings import Saying
from reportedly.connect.stories import cosine, likeness

Relation = Literal["same", "denies", "contradicts", "figure"]

# Cosines of the words that say something, by judgement on pairs of our own that tests name
SAME_WORDS = 0.6
SAME_NUMBERS = 0.85  # where the numbers in them differ
SAME_HALF = 0.4  # where the vectors say the same too
SAME_MEANING = 0.8  # cosine of contents; of two statements of one story about other things .4 to .7
NEGATED_WORDS = (
    0.6  # "the letter reached his desk", "no letter reached his desk"; below, the negation is of something else
)
DENIED_WORDS = 0.3  # a denial names what it denies in few words
FIGURE_WORDS = 0.3  # "11 people had died", "raised the death toll to 14"
SHOWN = 6  # words in a reason
SHARED_LEAST = 2  # words that both have and that are no names: of one dam many things are said


class Compared(NamedTuple):
    """A relation, how alike the two are (0 to 1), and what says so."""

    relation: Relation
    score: float
    reason: str


def compared(one: Saying, other: Saying) -> Compared | None:
    """How the one stands to the other; None where they say different things."""
    words = likeness(one.words, other.words)
    shared = one.words.keys() & other.words.keys()
    if words < DENIED_WORDS or len(shared - one.names - other.names) < SHARED_LEAST:
        return None
    found = _relation(one, other, words)
    if found is None:
        return None
    relation, why = found
    return Compared(relation, round(words, 4), f"{why}words alike {words:.2f} ({', '.join(sorted(shared)[:SHOWN])})")


def _relation(one: Saying, other: Saying, words: float) -> tuple[Relation, str] | None:
    both = (one.words.keys() & other.words.keys()) - one.names - other.names
    turned = bool(one.negated & both) != bool(other.negated & both)
    if one.against != other.against:
        return ("same", "denied, and said not to be; ") if turned else ("denies", "one stands against the words; ")
    figures = next(_figures(one, other), None)
    if figures is not None and words >= FIGURE_WORDS:
        return "figure", f"{figures}; "
    if turned:
        return ("contradicts", "one negates; ") if words >= NEGATED_WORDS else None
    meaning = cosine(one.vector, other.vector) if one.model == other.model else None
    close = words >= SAME_HALF and meaning is not None and meaning >= SAME_MEANING
    if not (words >= SAME_WORDS or close):
        return None
    return None if words < SAME_NUMBERS and _numbers(one) != _numbers(other) else ("same", "")


def _numbers(one: Saying) -> frozenset[str]:
    return frozenset(word for word in one.words if word[0].isdigit())


def _figures(one: Saying, other: Saying) -> Iterator[str]:
    """The first of two figures of the same thing that differ."""
    for mine in one.figures:
        for yours in other.figures:
            if comparable(mine, yours) and differ(mine.figure, yours.figure):
                yield f"{mine.figure.text} against {yours.figure.text} {mine.thing}"
