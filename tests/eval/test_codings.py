"""The scorer of coded sentences: the event's type at its words, its sides, and what a code's root may be told by."""

from __future__ import annotations

from typing import get_args

from eval.codings import CAMEO_ROOTS, RENAMED, Coded, confusion, score_codings, score_sides
from reportedly.nouns.kinds import EventType
from tests.extract.conftest import read

ATTACK = "<g a1>Rebels</g> attacked <g a2>soldiers</g> and <g a1>they</g> called for talks."
REBELS, ATTACKED, SOLDIERS = (0, 6), (7, 15), (16, 24)


def test_the_event_its_type_and_both_sides() -> None:
    coded = Coded(frozenset({"ASSAULT"}), [ATTACKED], [REBELS], [SOLDIERS])
    score = score_codings([(coded, read(ATTACK))])
    assert [tally.f1 for tally in score] == [1.0, 1.0, 1.0, 1.0]


def test_another_type_and_no_report_are_told_apart() -> None:
    wrong = Coded(frozenset({"COERCE"}), [ATTACKED], [SOLDIERS], [REBELS])
    missed = Coded(frozenset({"ASSAULT"}), [(0, 3)])
    score = score_codings([(wrong, read(ATTACK)), (missed, read("The bridge is old."))])
    assert (score.found.f1, score.types.f1, score.actors.f1) == (0.5, 0.0, 0.0)
    assert confusion([(wrong, read(ATTACK)), (missed, read("The bridge is old."))]) == {
        ("COERCE", "ASSAULT"): 1,
        ("ASSAULT", "-"): 1,
    }


def test_without_marked_words_any_report_of_the_type_will_do() -> None:
    assert score_codings([(Coded(frozenset({"REQUEST"})), read(ATTACK))]).types.f1 == 1.0


def test_sides_of_whole_sentences_and_of_meetings() -> None:
    score = score_sides([([REBELS], [SOLDIERS], read(ATTACK))])
    assert (score.actors.recall, score.recipients.f1) == (1.0, 1.0)
    met = "<p a1>Berg</p> met <p a2>Lind</p>."
    assert [one.f1 for one in score_sides([([(0, 4)], [(9, 13)], read(met))])[2:]] == [1.0, 1.0]


def test_every_old_type_and_root_has_a_present_type() -> None:
    known = set(get_args(EventType))
    assert set(RENAMED.values()) <= known
    assert set().union(*CAMEO_ROOTS.values()) <= known
    assert set(CAMEO_ROOTS) == {f"{root:02}" for root in range(2, 21)}
