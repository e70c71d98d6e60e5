"""A sentence's subject by the order of its words."""

from __future__ import annotations

import pytest

from reportedly.text.clauses import first_subject, of_clause, right_before, words_before


def subject(text: str) -> str:
    words = first_subject(words_before(text, 0, len(text)))
    return text[words[0].start : words[-1].end] if words else ""


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The crews left the port.", "The crews"),
        ("On Monday, the court of Ulm met for an hour, ", "the court of Ulm"),
        ("Ana Ruiz, who was mayor until May, denied it.", "Ana Ruiz"),
        ("Ruiz (62), a lawyer from Ulm, resigned.", "Ruiz"),
        ("But the mayor left.", "the mayor"),
        ("If the mayor left, it would rain.", ""),
        ("A storm near Ulm.", ""),
        ("", ""),
    ],
)
def test_the_subject_that_a_sentence_opens_with(text: str, found: str) -> None:
    assert subject(text) == found


def test_the_last_clause_that_has_a_subject_is_nearest() -> None:
    text = "Berg met reporters in Ulm, where he thanked the crews and "
    words = of_clause(words_before(text, 0, len(text)))
    assert [word.text for word in words] == ["he"]


def test_the_phrase_right_before_stops_at_a_clause() -> None:
    text = "The port, which Fram News "
    assert [word.text for word in right_before(words_before(text, 0, len(text)))] == ["Fram", "News"]
