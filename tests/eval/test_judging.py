"""Which items count as right, each by what its confidence claims."""

from __future__ import annotations

from eval.attribution import Attribution
from eval.calibration import Judged
from eval.judging import (
    judged_arguments,
    judged_attributions,
    judged_factuality,
    judged_mentions,
    judged_predicates,
)
from eval.mentions import Named
from eval.roles import Predicate
from reportedly.learned.readings import RawArgument, RawPredicate

TEXT = "Ana said the mayor had left Oslo."
ANA, SAID, LEFT, CONTENT = (0, 3), (4, 8), (23, 27), (9, 32)


def test_names_need_their_span_and_type() -> None:
    gold = [Named(0, 3, "PER"), Named(28, 32, "LOC")]
    found = [(Named(0, 3, "person"), 0.9), (Named(28, 32, "organisation"), 0.4), (Named(9, 18, "time"), 0.8)]
    assert judged_mentions(gold, found) == [Judged(0.9, True), Judged(0.4, False)]  # CoNLL marks no times


def test_attributions_need_the_source_and_half_of_the_content() -> None:
    gold = [Attribution([ANA], [SAID], [CONTENT])]
    found = [
        (Attribution([ANA], [SAID], [(9, 27)]), 0.9),
        (Attribution([], [SAID], [CONTENT]), 0.6),
        (Attribution([ANA], [SAID], [(28, 32)]), 0.5),
        (Attribution([ANA], [LEFT], [CONTENT]), 0.3),
    ]
    assert [one.right for one in judged_attributions(TEXT, gold, found)] == [True, False, False, False]
    assert [one.confidence for one in judged_attributions(TEXT, gold, found)] == [0.9, 0.6, 0.5, 0.3]


def test_arguments_need_their_predicate() -> None:
    gold = [Predicate(*LEFT, frozenset({("ARG0", 9, 18), ("ARG1", 28, 32)}))]
    mayor, oslo = RawArgument("ARG0", ((9, 18),), 0.8), RawArgument("ARG2", ((28, 32),), 0.7)
    found = [RawPredicate(*SAID, 0.9, 0.9, 3.0, (mayor,)), RawPredicate(*LEFT, 0.95, 0.9, 2.0, (mayor, oslo))]
    assert judged_predicates(gold, found) == [Judged(0.9, False), Judged(0.95, True)]
    assert judged_arguments(TEXT, gold, found) == [Judged(0.8, False), Judged(0.8, True), Judged(0.7, False)]


def test_what_annotators_leave_open_is_not_judged() -> None:
    assert judged_factuality([(2.5, 0.9), (0.0, 0.5), (-0.25, 0.3)]) == [Judged(0.9, True), Judged(0.3, False)]
