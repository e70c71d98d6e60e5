"""A contraction is a modal and a negation where PropBank has both, and only there."""

from __future__ import annotations

import pytest

from reportedly.learned.contractions import taken_apart
from reportedly.learned.readings import RawArgument, RawPredicate


def read(text: str, role: str, words: str) -> list[tuple[str, str]]:
    start = text.index(words)
    argument = RawArgument(role, ((start, start + len(words)),), 0.8)
    found = taken_apart(text, RawPredicate(0, 1, 0.9, 0.9, 0.0, (argument,)))
    assert {one.confidence for one in found.arguments} == {0.8}
    return [(one.role, text[slice(*one.pieces[0])]) for one in found.arguments]


@pytest.mark.parametrize(
    ("text", "words", "stem", "rest"),
    [
        ("They can't leave.", "can't", "ca", "n't"),
        ("They cannot leave.", "cannot", "can", "not"),
        ("The army Won’t say.", "Won’t", "Wo", "n’t"),
        ("It wouldn't even start.", "wouldn't even", "would", "n't even"),
    ],
)
def test_a_modal_in_a_contraction_is_an_argument_of_its_own(text: str, words: str, stem: str, rest: str) -> None:
    assert read(text, "ARGM-NEG", words) == [("ARGM-MOD", stem), ("ARGM-NEG", rest)]


def test_an_auxiliary_in_a_contraction_is_no_argument() -> None:
    assert read("They didn't leave.", "ARGM-NEG", "didn't") == [("ARGM-NEG", "n't")]


@pytest.mark.parametrize(("role", "words"), [("ARGM-NEG", "never"), ("ARGM-MOD", "can't"), ("ARGM-NEG", "not")])
def test_other_words_and_other_roles_stay_as_they_are(role: str, words: str) -> None:
    assert read(f"They {words} leave.", role, words) == [(role, words)]
