"""Abbreviations are whole in one role."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reportedly.annotate.abbreviations import with_whole_abbreviations
from reportedly.learned.readings import Piece, RawAttribution

TEXT = "It breaks U.N. rules, he said."
AT = TEXT.index("U.N.")


def told(pieces: tuple[Piece, ...]) -> list[str]:
    return [TEXT[start:end] for start, end in pieces]


def test_a_letter_is_not_who_speaks() -> None:
    found = RawAttribution(
        source=((AT, AT + 1), (22, 24)), cue=((25, 29),), content=((0, 9), (AT + 1, 20)), confidence=0.8
    )
    made = with_whole_abbreviations(TEXT, found)
    assert told(made.source) == ["he"]
    assert told(made.content) == ["It breaks", "U.N. rules"]
    assert told(made.cue) == ["said"]


def test_a_cut_abbreviation_is_made_whole() -> None:
    found = RawAttribution(source=(), cue=((25, 29),), content=((0, AT + 3),), confidence=0.8)
    assert told(with_whole_abbreviations(TEXT, found).content) == ["It breaks U.N."]


def test_what_needs_nothing_stays() -> None:
    found = RawAttribution(source=((22, 24),), cue=((25, 29),), content=((0, 20),), confidence=0.8)
    assert with_whole_abbreviations(TEXT, found) == found
    nothing = RawAttribution(source=(), cue=(), content=(), confidence=0.8)
    assert with_whole_abbreviations(TEXT, nothing) == nothing


PIECES = st.tuples(st.integers(0, 28), st.integers(1, 8)).map(lambda pair: (pair[0], min(sum(pair), len(TEXT))))


@given(PIECES, PIECES)
def test_no_abbreviation_is_ever_divided(source: Piece, content: Piece) -> None:
    found = RawAttribution(source=(source,), cue=((25, 29),), content=(content,), confidence=0.8)
    made = with_whole_abbreviations(TEXT, found)
    for start, end in (*made.source, *made.content):
        assert not AT < start < AT + 4
        assert not AT < end < AT + 4
        assert 0 <= start < end <= len(TEXT)
