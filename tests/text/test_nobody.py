"""Nobody is told from a few, and from a name with a number."""

from __future__ import annotations

import pytest

from reportedly.text.nobody import is_nobody


@pytest.mark.parametrize("words", ["No group", "nobody in Klow", "No-one", "None of the rebels", "Neither side"])
def test_nobody(words: str) -> None:
    assert is_nobody(words)


@pytest.mark.parametrize("words", ["No fewer than ten rebels", "No 10", "Nora Lind", "Not all", "the rebels", ""])
def test_somebody(words: str) -> None:
    assert not is_nobody(words)
