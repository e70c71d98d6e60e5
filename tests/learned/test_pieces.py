"""Pieces keep exact offsets in any text, and their features say what the encoder can't see."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tokenizers import Tokenizer, decoders, models, normalizers, pre_tokenizers

from reportedly.learned.pieces import (
    CAPITAL,
    CLOSING,
    INSIDE,
    LOWER,
    OPENING,
    OTHER_CASE,
    OUTSIDE,
    STARTS_LINE,
    STARTS_PARAGRAPH,
    UPPER,
    WITHIN_LINE,
    Pieces,
    case_of,
    pieces_of,
)


@pytest.fixture(scope="module")
def tokenizer() -> Tokenizer:
    """A tokenizer like the shipped one, with letters for a vocabulary."""
    letters = [*"abcdefghijklmnopqrstuvwxyz0123456789.,:;!?“”\"'’«»-"]
    words = ["[UNK]", *letters, *(f"##{letter}" for letter in letters), "said", "##aid"]
    made = Tokenizer(models.WordPiece({word: at for at, word in enumerate(words)}, unk_token="[UNK]"))
    made.normalizer = normalizers.BertNormalizer(lowercase=True)
    made.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    made.decoder = decoders.WordPiece()
    return made


def words(text: str, pieces: Pieces) -> list[str]:
    """The text of each piece."""
    return [text[start:end] for start, end in zip(pieces.starts, pieces.ends, strict=True)]


def quotes(text: str, tokenizer: Tokenizer) -> str:
    """The text with each character's quote feature in its place; blanks stay blank."""
    shown = [" "] * len(text)
    pieces = pieces_of(text, tokenizer)
    for start, end, state in zip(pieces.starts, pieces.ends, pieces.quote, strict=True):
        shown[start:end] = "-i<>"[state] * (end - start)
    return "".join(shown)


def test_offsets_count_code_points(tokenizer: Tokenizer) -> None:
    text = "\r\n😀 Le\u0301o\u00a0said\u2028“ok”"
    pieces = pieces_of(text, tokenizer)
    found = words(text, pieces)
    assert "said" in found
    assert found[0] == "😀"
    assert found[-1] == "”"


@settings(deadline=None)
@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=200))
def test_pieces_lie_in_order_inside_any_text(tokenizer: Tokenizer, text: str) -> None:
    pieces = pieces_of(text, tokenizer)
    assert {len(array) for array in pieces} == {len(pieces.ids)}
    assert all(0 <= start < end <= len(text) for start, end in zip(pieces.starts, pieces.ends, strict=True))
    assert all(pieces.ends[:-1] <= pieces.starts[1:])
    assert not len(pieces.ids) or pieces.first[0]
    assert set(pieces.quote) <= {OUTSIDE, INSIDE, OPENING, CLOSING}


def test_only_a_words_first_piece_is_first(tokenizer: Tokenizer) -> None:
    pieces = pieces_of("Bob said", tokenizer)
    assert pieces.first.tolist() == [True, False, False, True]


@pytest.mark.parametrize(
    ("word", "case"),
    [
        ("said", LOWER),
        ("Kyiv", CAPITAL),
        ("A", CAPITAL),
        ("UN", UPPER),
        ("McKay", OTHER_CASE),
        ("12", LOWER),
        ("…", LOWER),
    ],
)
def test_case_of_a_word(word: str, case: int) -> None:
    assert case_of(word) == case


def test_every_piece_has_its_words_case(tokenizer: Tokenizer) -> None:
    assert set(pieces_of("OSLO", tokenizer).case) == {UPPER}


def test_lines_and_paragraphs_start_somewhere(tokenizer: Tokenizer) -> None:
    pieces = pieces_of("a b\nc\r\nd\n\ne", tokenizer)
    assert pieces.line.tolist() == [STARTS_PARAGRAPH, WITHIN_LINE, STARTS_LINE, STARTS_LINE, STARTS_PARAGRAPH]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ('"a b" c', "<i i> -"),
        ("“a” c «d»", "<i> - <i>"),
        ('c "a', "- <i"),
        ('"a\n\nb" c', "<i  -> -"),  # left open: the paragraph's end closes it
        ('"a.\n\n"b" c', "<ii  <i> -"),  # goes on in the next paragraph, where it is opened again
        ('"a "b" c', "<i <i> -"),  # never closed, and opened anew
        ("“a “b” c", "<i <i> -"),
        ("``a'' b", "<<i>> -"),
    ],
)
def test_quotation_marks_pair_up(tokenizer: Tokenizer, text: str, shown: str) -> None:
    assert quotes(text, tokenizer) == shown
