from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.text.paragraphs import find_paragraphs, is_wrapped
from reportedly.text.sentences import find_sentences


def cut(text: str) -> list[str]:
    return [text[one.start : one.end] for one in find_sentences(text)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Mr. Okoye met Gen. Lindqvist in Washington, D.C. on Jan. 5.",
        "The U.S. envoy left at 5 p.m. with J. R. Halloran of Brant Inc. of Ohio.",
        "Prices rose 3.5 percent, to $1.20.",
        "It was No. 5 of 7.",
        "“We will not go!” she said.",
        '"Is it over?" he asked.',
        "He waited … and left.",
        "1. The first point stands alone.",
    ],
)
def test_stays_whole(sentence: str) -> None:
    assert cut(sentence) == [sentence]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The talks failed. Both sides left.", ["The talks failed.", "Both sides left."]),
        ("“We lost.” The crowd wept.", ["“We lost.”", "The crowd wept."]),
        ("He works for the U.N. The post is new.", ["He works for the U.N.", "The post is new."]),
        ("Asked, he said no. Then he left.", ["Asked, he said no.", "Then he left."]),
        ("Bridge falls in Orland\nTwo men died.", ["Bridge falls in Orland", "Two men died."]),
        ("Why? Nobody knows!\r\n\r\nIt rained.", ["Why?", "Nobody knows!", "It rained."]),
        ("It sank. “We swam,” he said.", ["It sank.", "“We swam,” he said."]),
        ("A court agreed.[3] Others did not.", ["A court agreed.[3]", "Others did not."]),
    ],
)
def test_is_cut(text: str, expected: list[str]) -> None:
    assert cut(text) == expected


def test_wrapped_text_is_joined_across_its_lines() -> None:
    lines = ["the council met again in the old hall by the river and then"] * 6
    text = "\n".join(lines) + " went home."
    assert is_wrapped(text)
    assert len(cut(text)) == 1


def test_paragraphs_end_at_blank_lines_or_at_every_line() -> None:
    text = "One\ntwo\n \nThree"
    assert [text[p.start : p.end] for p in find_paragraphs(text)] == ["One\ntwo", "Three"]
    assert len(find_paragraphs("One.\nTwo.\nThree.")) == 3


@given(st.text(alphabet=st.one_of(st.characters(), st.sampled_from(" .!?\n\"”'aBU1")), max_size=120))
def test_sentences_are_in_order_trimmed_and_hold_every_character(text: str) -> None:
    sentences = find_sentences(text)
    at = 0
    for one in sentences:
        assert at <= one.start < one.end <= len(text)
        assert not text[at : one.start].strip()
        assert text[one.start : one.end] == text[one.start : one.end].strip()
        at = one.end
    assert not text[at:].strip()


def test_a_text_without_capitals_still_has_sentences() -> None:
    text = "rebels took the town of st. klow. gen. j. berg fled at dawn. nobody was hurt."
    assert [text[one.start : one.end] for one in find_sentences(text)] == [
        "rebels took the town of st. klow.",
        "gen. j. berg fled at dawn.",
        "nobody was hurt.",
    ]
