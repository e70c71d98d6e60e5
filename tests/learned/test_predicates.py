"""Role logits become arguments: one for each stretch of words of one role."""

from __future__ import annotations

import numpy as np

from reportedly.learned.labels import ARGUMENTS
from reportedly.learned.predicates import Trigger, predicates_from
from reportedly.learned.readings import RawArgument
from reportedly.learned.roles import Around

WORDS = "Rebels seized two towns on Monday"
STARTS = np.array([0, 7, 14, 18, 24, 27])
ENDS = np.array([6, 13, 17, 23, 26, 33])


def logits(*roles: str) -> np.ndarray:
    found = np.zeros((len(roles), len(ARGUMENTS)), dtype=np.float32)
    found[np.arange(len(roles)), [ARGUMENTS.index(role) for role in roles]] = 5.0
    return found


def read(*roles: str) -> tuple[RawArgument, ...]:
    [made] = predicates_from([Trigger((7, 13), 0.9, 0.5, 2.0, Around(logits(*roles), STARTS, ENDS))])
    return made.arguments


def test_each_stretch_of_one_role_is_an_argument() -> None:
    made = read("ARG0", "none", "ARG1", "ARG1", "ARGM-TMP", "ARGM-TMP")
    assert [(one.role, *(WORDS[start:end] for start, end in one.pieces)) for one in made] == [
        ("ARG0", "Rebels"),
        ("ARG1", "two towns"),
        ("ARGM-TMP", "on Monday"),
    ]
    assert all(0.5 < one.confidence <= 1 for one in made)


def test_roles_may_touch_and_the_last_word_may_have_one() -> None:
    made = read("none", "none", "none", "ARG1", "ARG2", "ARG0")
    assert [one.role for one in made] == ["ARG1", "ARG2", "ARG0"]
    assert made[-1].pieces == ((27, 33),)


def test_no_role_no_argument() -> None:
    assert read(*["none"] * 6) == ()


def test_a_core_role_is_given_once_where_it_is_surest() -> None:
    told = logits("ARG0", "none", "ARG1", "none", "ARG1", "none")
    told[4] *= 2
    [made] = predicates_from([Trigger((7, 13), 0.9, 0.5, 2.0, Around(told, STARTS, ENDS))])
    assert [(one.role, one.pieces) for one in made.arguments] == [("ARG0", ((0, 6),)), ("ARG1", ((24, 26),))]
    assert [one.role for one in read("ARGM-TMP", "none", "none", "none", "ARGM-TMP", "none")] == ["ARGM-TMP"] * 2


def test_what_is_hardly_likely_is_not_given() -> None:
    told = logits("ARG0", *["none"] * 5)
    told[4, ARGUMENTS.index("ARG1")] = 5.2  # against 5.0 for none
    [made] = predicates_from([Trigger((7, 13), 0.9, 0.5, 2.0, Around(told, STARTS, ENDS))])
    assert [one.role for one in made.arguments] == ["ARG0"]


def test_a_predicate_keeps_what_the_network_says_of_it() -> None:
    trigger = Trigger((7, 13), 0.91234, 0.5, 2.345, Around(logits("ARG0", *["none"] * 5), STARTS, ENDS))
    [made] = predicates_from([trigger])
    assert (WORDS[made.start : made.end], made.confidence, made.event, made.factuality) == ("seized", 0.9123, 0.5, 2.35)
    assert [one.role for one in made.arguments] == ["ARG0"]


def test_predicates_that_see_different_numbers_of_words_do_not_disturb_each_other() -> None:
    long = Trigger((7, 13), 0.9, 0.5, 2.0, Around(logits("ARG0", "none", "ARG1", "ARG1", "none", "none"), STARTS, ENDS))
    short = Trigger((7, 13), 0.9, 0.5, 2.0, Around(logits("ARG0", "none", "ARG1"), STARTS[:3], ENDS[:3]))
    bare = Trigger((0, 6), 0.9, 0.1, 2.0, None)
    together = list(predicates_from([short, bare, long]))
    assert [*predicates_from([short]), *predicates_from([bare]), *predicates_from([long])] == together
    assert together[1].arguments == ()
    assert list(predicates_from([])) == []
