"""Role logits of words to predicates with their arguments."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from reportedly.learned.chances import Line
from reportedly.learned.labels import ARGUMENTS
from reportedly.learned.readings import Piece, RawArgument, RawPredicate
from reportedly.learned.roles import Around, Stretched, roles_around

SWITCH_COST = 0.6  # nats for each change of role between two words; EWT dev F1 .736 at .4, .737 here, .734 at 1
LEAST_SURE = 0.39  # chance from which an argument is given; F1 of EWT dev is a thousandth less at .3
ONCE = frozenset(("ARG0", "ARG1", "ARG2", "ARG3", "ARG4"))  # a predicate has one of each, broken ones aside
CALIBRATION = Line(0.66, -0.72)  # of an argument's mean chance; set by hand on EWT dev, near a fit to earlier weights


class Trigger(NamedTuple):
    """A word that is likely a predicate: its offsets, chances and factuality; `around` where its arguments are read."""

    word: Piece
    chance: float
    event: float
    factuality: float
    around: Around | None


def predicates_from(triggers: Sequence[Trigger]) -> Iterator[RawPredicate]:
    """One predicate per trigger, in order."""
    arguments = roles_around([one.around for one in triggers if one.around is not None], switch_cost=SWITCH_COST)
    for one in triggers:
        yield RawPredicate(
            *one.word,
            confidence=round(one.chance, 4),
            event=round(one.event, 4),
            factuality=round(one.factuality, 2),
            arguments=tuple(_surest(next(arguments))) if one.around is not None else (),
        )


def _surest(told: Iterable[Stretched]) -> Iterator[RawArgument]:
    """The arguments that are likely enough, their confidence made honest; of several with one core role the surest."""
    found = [RawArgument(ARGUMENTS[one.role], (one.place,), CALIBRATION.of(one.chance)) for one in told]
    best: dict[str, RawArgument] = {}
    for one in found:
        if one.role not in best or one.confidence > best[one.role].confidence:
            best[one.role] = one
    for one in found:
        if one.confidence >= LEAST_SURE and (one.role not in ONCE or best[one.role] is one):
            yield one
