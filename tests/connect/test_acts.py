"""Two triggers may tell one act in other words."""

from __future__ import annotations

import pytest

from reportedly.connect.acts import one_act


@pytest.mark.parametrize(
    ("lemma", "other", "one"),
    [
        ("quake", "tremor", True),
        ("blaze", "fire", True),
        ("sack", "fire", True),
        ("sack", "blaze", False),
        ("killing", "gun down", True),
        ("death", "pass away", True),
        ("raid", "heist", True),
        ("shut down", "cut down", False),
        ("arrest", "release", False),
        ("promise", "threaten", False),
    ],
)
def test_words_for_one_act(lemma: str, other: str, one: bool) -> None:
    assert one_act(lemma, other) is one_act(other, lemma) is one
