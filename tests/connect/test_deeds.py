"""The deed that words tell of first."""

from __future__ import annotations

import pytest

from reportedly.connect.deeds import deed


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("that she had been driving the car", "drive"),
        ("having ever received any complaint", "receive"),
        ("knowing of the cracks", "know"),
        ("that the order will never be signed", "sign"),
        ("The guards beat a sailor on the quay", "beat"),
        ("Helicopters dropped barrels over the quarter", "drop"),
        ("any contact with the embassy", "contact"),
        ("that help was called late", "call"),
        ('"We do not carry guns,"', "carry"),
    ],
)
def test_the_first_deed(words: str, first: str) -> None:
    assert deed(words) == {first}


def test_words_without_any_say_nothing() -> None:
    assert deed("it") == frozenset()
