"""A report as it is compared with those of other articles."""

from __future__ import annotations

import pytest

from reportedly.connect.tellings import lemma_of


@pytest.mark.parametrize(
    ("written", "compared"),
    [
        ("arrest", "arrest"),
        ("make offer", "offer"),
        ("call for", "call"),
        ("take to court", "court"),
        ("shut down", "shut down"),
        ("cut down", "cut down"),
        ("pull out of", "pull out"),
        ("hang himself", "hang"),
        ("", ""),
    ],
)
def test_a_trigger_is_compared_by_the_word_that_tells(written: str, compared: str) -> None:
    assert lemma_of(written) == compared
