"""Words that name a denied claim, and those that tell it."""

from __future__ import annotations

import re

import pytest

from reportedly.connect.claimed import claim_nouns, is_bare, of_a_claim


@pytest.mark.parametrize(
    ("words", "bare"),
    [
        ("any wrongdoing", True),
        ("the allegations outright", True),
        ("his innocence", True),
        ("the report as pure fantasy", True),
        ("the theft", False),
        ("the report of a theft", False),
    ],
)
def test_words_are_bare_that_do_not_tell_what_is_denied(words: str, bare: bool) -> None:
    assert is_bare(words) is bare


def test_words_are_a_claim_where_they_are_somebodys() -> None:
    assert of_a_claim("the baker's words")
    assert of_a_claim("the accusation")
    assert not of_a_claim("ten words in red")


def test_talk_says_something_where_it_says_of_what() -> None:
    nouns = re.compile(rf"\b(?:{claim_nouns()})\b")
    assert nouns.search("talk of a strike")
    assert not nouns.search("talk with the owner")
    assert nouns.search("theories")
