"""Chances and log odds are each other's inverse."""

from __future__ import annotations

import pytest

from reportedly.connect.odds import chance_at, odds_at


@pytest.mark.parametrize("chance", [0.1, 0.5, 0.9])
def test_the_chance_at_the_odds_of_a_chance_is_that_chance(chance: float) -> None:
    assert chance_at(odds_at(chance)) == chance


def test_even_odds_are_no_odds() -> None:
    assert (chance_at(0.0), odds_at(0.5)) == (0.5, 0.0)
