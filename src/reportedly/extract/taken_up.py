"""Whom a pronoun takes up that nobody named goes with: those who took part in what was told just before."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import NamedTuple

from reportedly.extract.draft import Draft
from reportedly.nouns.findings import Participant
from reportedly.text.wordset import word_set

MANY = word_set("they them themselves")  # "their" is most often of whom stands in its own clause
ONE = word_set("he him himself she her herself")
_SUBJECTS = word_set("they he she")


class TookPart(NamedTuple):
    """One who took part: where the words stand, the actor, whether it acted, is several, is a person without a name."""

    start: int
    end: int
    actor: str
    acted: bool
    several: bool
    unnamed: bool


def taken_up(draft: Draft, one: Participant, before: Sequence[TookPart], others: Collection[str | None]) -> str | None:
    """Whom "they" or "he" means, of those who took part `before` in its sentence or the one before that and aren't on
    the event's other side: for a subject those who acted last, else the nearest; None where nobody fits."""
    low, at = one.text.lower(), one.spans[0].start
    if low not in MANY | ONE:
        return None
    fits = [t for t in before if t.end <= at and (t.several if low in MANY else t.unnamed) and t.actor not in others]
    sentence = draft.prose.sentence_at(at)
    for where in (sentence, sentence and draft.prose.before(sentence)):
        near = [t for t in fits if where is not None and where.start <= t.start < where.end]
        acting = [t for t in near if t.acted] if low in _SUBJECTS else []
        if near:
            return max(acting or near, key=lambda t: t.start).actor
    return None
