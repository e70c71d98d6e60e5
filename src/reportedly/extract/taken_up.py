"""Whom a pronoun takes up that nobody named goes with: those who took part in what was told just before."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import NamedTuple

from reportedly.extract.draft import Draft
from reportedly.extract.prose import Sentence
from reportedly.extract.prose.subjects import subjects_of
from reportedly.nouns.findings import Participant, Statement
from reportedly.text.names import gender_of
from reportedly.text.wordset import word_set

OWNERS = {"his": "male", "her": "female"}
MANY = word_set("they them themselves")  # "their" is most often of whom stands in its own clause
ONE = word_set("he him himself she her herself")
_SUBJECTS = word_set("they he she")


class TookPart(NamedTuple):
    """One who took part: where the words stand, the actor, whether it acted, is several, is one person (one without a
    name)."""

    start: int
    end: int
    actor: str
    acted: bool
    several: bool
    person: bool
    unnamed: bool


def taken_up(draft: Draft, one: Participant, before: Sequence[TookPart], others: Collection[str | None]) -> str | None:
    """Whom "they" or "he" means, of those who took part `before` in its sentence or the one before that and aren't on
    the event's other side: for a subject those who acted last, else the nearest; for "his" the only person; None where
    nobody fits."""
    low, at = one.text.lower(), one.spans[0].start
    if low in OWNERS:
        return _only_person(draft, at, [t for t in before if not _unlike(draft, t.actor, OWNERS[low])], others)
    if low not in MANY and low not in ONE:
        return None
    fits = [t for t in before if t.end <= at and (t.several if low in MANY else t.unnamed) and t.actor not in others]
    for where in _reach(draft, at):
        near = [t for t in fits if where.start <= t.start < where.end]
        acting = [t for t in near if t.acted] if low in _SUBJECTS else []
        if near:
            return max(acting or near, key=lambda t: t.start).actor
    return None


def _only_person(draft: Draft, at: int, before: Sequence[TookPart], others: Collection[str | None]) -> str | None:
    """The one person who took part in the nearest sentence in which a person did: "Ruiz was shot. Her murder …"."""
    for where in _reach(draft, at):
        near = {t.actor for t in before if t.person and t.end <= at and where.start <= t.start < where.end}
        if near:
            return near.pop() if len(near) == 1 and near.isdisjoint(others) else None
    return None


def _unlike(draft: Draft, actor: str, gender: str) -> bool:
    """Whether an actor's name tells another gender."""
    told = next((gender_of(one.name) for one in draft.resolved.actors if one.id == actor), None)
    return told is not None and told != gender


def _reach(draft: Draft, at: int) -> list[Sentence]:
    """The sentence at an offset and the one before it."""
    sentence = draft.prose.sentence_at(at)
    return [one for one in (sentence, sentence and draft.prose.before(sentence)) if one is not None]


def goes_back(draft: Draft, one: Participant, teller: Statement) -> bool:
    """Whether an "it" in what is said goes back to something told before, and so not to who says it."""
    sentence = draft.prose.sentence_at(one.spans[0].start)
    if sentence is None:
        return False
    return _to_a_thing(sentence, one, teller) or _to_the_sentence_before(draft, sentence, one, teller)


def _to_a_thing(sentence: Sentence, one: Participant, teller: Statement) -> bool:
    """Whether what is said has a thing for its subject before it: "said the tram was late when it tipped"."""
    at = one.spans[0].start
    before = (group for group in sentence.groups if group.finite and sentence.tokens[group.last - 1].end <= at)
    subjects = (phrase for group in before for phrase in subjects_of(sentence, group))
    return any(
        sentence.tokens[one.head].tag == "NN" and sentence.cite(one.first, one.last).lies_in(teller.content.spans)
        for one in subjects
    )


def _to_the_sentence_before(draft: Draft, sentence: Sentence, one: Participant, teller: Statement) -> bool:
    """Whether it opens a sentence behind another of its paragraph, with who says so behind: "The court fined him. It
    freed Lind, the Klow Herald said" is about the court."""
    at, before = one.spans[0].start, draft.prose.before(sentence)
    if before is None or not teller.source.spans or teller.source.spans[0].start < at:
        return False
    opens = all(token.tag == "QT" for token in sentence.tokens if token.end <= at)
    return opens and "\n" not in draft.article.text[before.span.start : sentence.span.start]
