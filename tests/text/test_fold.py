from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.text.fold import fold, squeeze, straighten, without_marks


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Łódź", "lodz"),
        ("Straße", "STRASSE"),
        ("O’Neill", "o'neill"),
        ("Al‑Qaeda", "al-qaeda"),
        ("Sørensen", "Sorensen"),
        ("e\u0301lite", "élite"),
        ("New\u00a0  York\r\n", "new york"),
    ],
)
def test_spellings_of_one_word_share_a_key(one: str, two: str) -> None:
    assert fold(one) == fold(two)


def test_different_words_keep_different_keys() -> None:
    assert fold("Iran") != fold("Iraq")


def test_squeeze_and_straighten() -> None:
    assert squeeze("  a \t b\n") == "a b"
    assert straighten("“it’s”—so") == '"it\'s"-so'
    assert without_marks("Erdoğan") == "Erdogan"


@given(st.text())
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold(fold(text)) == fold(text)
