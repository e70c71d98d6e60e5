"""Which of a reader's items are right, each by what its confidence claims; for calibration."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

from eval.attribution import FOUND_OVERLAP, Attribution, characters, overlap
from eval.calibration import Judged
from eval.mentions import CONLL_TYPES, Named
from eval.roles import Predicate, found_predicate, mates, parts_of, whole_words
from reportedly.learned.readings import RawArgument, RawPredicate


def judged_mentions(gold: Iterable[Named], found: Iterable[tuple[Named, float]]) -> list[Judged]:
    """Names: right with the same span and type; `found` has kinds for types, of which those CoNLL lacks are skipped."""
    theirs = set(gold)
    return [
        Judged(sure, name._replace(type=CONLL_TYPES[name.type]) in theirs)
        for name, sure in found
        if name.type in CONLL_TYPES
    ]


def judged_attributions(
    text: str, gold: Sequence[Attribution], found: Sequence[tuple[Attribution, float]]
) -> list[Judged]:
    """Attributions: right where a gold one with a meeting cue has the source exactly and half of the content."""
    return [Judged(sure, any(_stands_for(text, one, other) for other in gold)) for one, sure in found]


def _stands_for(text: str, one: Attribution, other: Attribution) -> bool:
    ours, theirs = (tuple(characters(text, pieces) for pieces in both) for both in (one, other))
    if ours[1].isdisjoint(theirs[1]) or ours[0] != theirs[0]:
        return False
    return ours[2] == theirs[2] or overlap(ours[2], theirs[2]) >= FOUND_OVERLAP


def judged_predicates(gold: Sequence[Predicate], found: Sequence[RawPredicate]) -> list[Judged]:
    """Predicates: right where one is there."""
    met = mates(gold, [found_predicate(one) for one in found])
    return [Judged(one.confidence, mate is not None) for one, mate in zip(found, met, strict=True)]


def judged_arguments(text: str, gold: Sequence[Predicate], found: Sequence[RawPredicate]) -> list[Judged]:
    """Arguments of found predicates: right where the predicate is there and has all of their parts in this role."""
    met = mates(gold, [found_predicate(one) for one in found])
    return [
        Judged(argument.confidence, mate is not None and _has(text, mate, argument))
        for one, mate in zip(found, met, strict=True)
        for argument in one.arguments
    ]


def _has(text: str, gold: Predicate, argument: RawArgument) -> bool:
    return whole_words(text, parts_of(argument)) <= whole_words(text, gold.arguments)


def judged_factuality(pairs: Iterable[tuple[float, float]]) -> list[Judged]:
    """Chances that something happened, of (the annotators' value, our chance): it did above 0; zeros are left out."""
    return [Judged(chance, value > 0) for value, chance in pairs if value != 0 and not math.isnan(chance)]
