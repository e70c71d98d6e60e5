"""From which chance on the network reports what it sees, and what it is asked for at all."""

from __future__ import annotations

from typing import NamedTuple

# That a cue starts at a word; PolNeAR dev cues .724 at .3, .722 at .34, .719 at .4, our gold alike.
CUE_CHANCE_MIN = 0.3
PREDICATE_CHANCE_MIN = 0.5  # that a word is a predicate; chosen on EWT dev
# Of predicate times of event, from which arguments are looked for: those of "was" are not worth 0.15 ms each.
ARGUMENT_CHANCE_MIN = 0.5
ACT_CHANCE_MIN = 0.1  # that a word tells an event, of any type; and of each type that is reported
NEVER = 1.0


class Least(NamedTuple):
    """The chances from which on something is reported; phrases (and so chains) only where theirs is below 1, vectors
    only where they are wanted."""

    cue: float = CUE_CHANCE_MIN
    predicate: float = PREDICATE_CHANCE_MIN
    argument: float = ARGUMENT_CHANCE_MIN
    act: float = ACT_CHANCE_MIN
    phrase: float = NEVER
    vectors: bool = True


LEAST = Least()
EVERY_WORD = Least(predicate=0.0, argument=0.0)  # is read as a predicate, with arguments
