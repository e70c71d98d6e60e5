"""Which states of affairs words say, and which of them can't both be."""

from __future__ import annotations

import pytest

from reportedly.connect.bases import lemmas
from reportedly.connect.fields import near
from reportedly.connect.negations import negated
from reportedly.connect.opposites import borne_out, excluded, stances


def said(text: str) -> frozenset[str]:
    return stances(lemmas(text), negated(text))


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("the bridge is open", "the bridge was shut on Friday", True),
        ("she won the vote", "she lost the vote", True),
        ("the bridge is open", "the bridge reopened", False),
        ("she won by luck", "the draw that she won was rigged", True),  # that both say that she won changes nothing
        ("she won by luck", "she won with ease", False),
        ("the bridge is not shut", "the bridge is open", False),
        ("the bridge is not shut", "the bridge was shut", True),
        ("the shop is open and the bridge shut", "the bridge was shut", False),
        ("the fire was an accident", "it was started deliberately", True),
        ("the choir sang", "the bridge was shut", False),
        ("she left of her own accord", "the firm dismissed her", True),
        ("the archive is complete", "files are missing from the archive", True),
        ("the light was green", "the light was red", True),
        ("the wheat was paid for", "the wheat was stolen", True),
        ("the wheat was paid for", "the wheat was weighed", False),
    ],
)
def test_states_that_rule_one_another_out(one: str, other: str, *, apart: bool) -> None:
    assert excluded(said(one), said(other)) is apart
    assert excluded(said(other), said(one)) is apart


def test_what_is_not_so_is_borne_out_by_the_other_state() -> None:
    assert borne_out(said("the bridge is not shut"), said("the bridge is open"))
    assert not borne_out(said("the bridge is not shut"), said("the bridge was shut"))


def test_words_of_one_field_or_one_stem_are_near() -> None:
    assert near(["chlorine", "choir"], ["chemical"]) == 1
    assert near(["radioactive"], ["radioactivity"]) == 1
    assert near(["contact"], ["contract"]) == 0
