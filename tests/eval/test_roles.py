"""The scorer of predicates and arguments, on cases counted by hand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eval.bootstrap import Tally
from eval.roles import (
    Predicate,
    RoleScore,
    gold_predicates,
    mates,
    parts_of,
    score_arguments,
    score_predicates,
    whole_words,
)
from reportedly.learned.readings import RawArgument

TEXT = "The crew didn’t sink the boat, Ana said."
ROW = {
    "text": TEXT,
    "predicates": [
        {
            "start": 16,
            "end": 20,
            "arguments": [
                {"role": "ARG0", "start": 0, "end": 8},
                {"role": "ARGM-NEG", "start": 12, "end": 15},
                {"role": "ARG1", "start": 21, "end": 29},
                {"role": "C-V", "start": 31, "end": 34},
            ],
        },
        {"start": 35, "end": 39, "arguments": [{"role": "ARG0", "start": 31, "end": 34}]},
    ],
}
spans = st.tuples(st.integers(0, 60), st.integers(1, 9)).map(lambda one: (one[0], one[0] + one[1]))


def test_the_verb_is_no_argument() -> None:
    sink, said = gold_predicates(ROW)
    assert {role for role, _, _ in sink.arguments} == {"ARG0", "ARGM-NEG", "ARG1"}
    assert [TEXT[start:end] for _, start, end in sorted(sink.arguments)] == ["The crew", "the boat", "n’t"]
    assert TEXT[said.start : said.end] == "said"


def test_gold_against_itself_is_all_right() -> None:
    gold = gold_predicates(ROW)
    score = score_arguments(TEXT, gold, gold).plus(RoleScore(predicates=score_predicates(gold, gold)))
    assert [tally.f1 for tally in score] == [1.0, 1.0, 1.0]
    assert score.arguments == Tally(4, 4, 4)


def test_a_reader_that_gives_whole_words_finds_the_negation_but_not_strictly() -> None:
    gold = gold_predicates(ROW)
    found = [Predicate(16, 20, frozenset({("ARGM-NEG", 9, 15)})), Predicate(35, 39)]
    score = score_arguments(TEXT, gold, found)
    assert score.arguments == Tally(1, 1, 4)
    assert score.arguments_strict == Tally(0, 1, 4)


@pytest.mark.parametrize("span", [(11, 15), (13, 15), (9, 12), (9, 15)])
def test_spans_are_widened_to_whole_words(span: tuple[int, int]) -> None:
    assert whole_words(TEXT, [("ARGM-NEG", *span)]) == {("ARGM-NEG", 9, 15)}


def test_an_argument_in_another_role_is_wrong() -> None:
    gold = gold_predicates(ROW)[1:]
    assert score_arguments(TEXT, gold, [Predicate(35, 39, frozenset({("ARG1", 31, 34)}))]).arguments.right == 0


def test_later_pieces_of_a_numbered_role_go_on_and_those_of_a_modifier_start_anew() -> None:
    two = ((0, 3), (5, 8))
    assert parts_of(RawArgument("ARG1", two, 0.9)) == [("ARG1", 0, 3), ("C-ARG1", 5, 8)]
    assert parts_of(RawArgument("ARGM-TMP", two, 0.9)) == [("ARGM-TMP", 0, 3), ("ARGM-TMP", 5, 8)]


def test_a_gold_predicate_is_found_once() -> None:
    gold = [Predicate(0, 4)]
    found = [Predicate(0, 2), Predicate(2, 4), Predicate(6, 9)]
    assert score_predicates(gold, found) == Tally(1, 3, 1)
    assert mates(gold, found) == [gold[0], None, None]


@given(st.lists(spans), st.lists(spans))
def test_no_more_are_right_than_are_found_or_wanted(some: list[tuple[int, int]], others: list[tuple[int, int]]) -> None:
    tally = score_predicates([Predicate(*one) for one in some], [Predicate(*one) for one in others])
    assert tally.right <= min(tally.found, tally.gold)


@given(st.text(), st.data())
def test_widening_twice_is_widening_once(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    [(_, left, right)] = once = whole_words(text, [("ARG0", start, end)])
    assert left <= start
    assert end <= right
    assert whole_words(text, once) == once
