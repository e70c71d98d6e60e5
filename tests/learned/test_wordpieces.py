"""Looking words up gives the very pieces that the tokenizer gives."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tokenizers import Tokenizer, models, normalizers, pre_tokenizers

from reportedly.learned.wordpieces import LONGEST, Row, cut


@pytest.fixture(scope="module")
def tokenizer() -> Tokenizer:
    """A tokenizer like the shipped one that lacks some letters and marks."""
    letters = [*"abcdestu012.,’“-é北"]
    words = ["[UNK]", "[SEP]", *letters, *(f"##{letter}" for letter in letters), "said", "##aid", "data", "##ta"]
    made = Tokenizer(models.WordPiece({word: at for at, word in enumerate(words)}, unk_token="[UNK]"))
    made.add_special_tokens(["[SEP]", "[UNK]"])
    made.normalizer = normalizers.BertNormalizer(lowercase=True)
    made.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    return made


def rows(text: str, tokenizer: Tokenizer) -> list[Row]:
    """The pieces by the tokenizer itself."""
    encoding = tokenizer.encode(text, add_special_tokens=False)
    words = encoding.word_ids
    first = [at == 0 or words[at] != words[at - 1] for at in range(len(words))]
    return [
        (number, *offsets, begins)
        for number, offsets, begins in zip(encoding.ids, encoding.offsets, first, strict=True)
    ]


@pytest.mark.parametrize(
    "text",
    ["", "  ", "Said “data”, 20.5.", "date-caf\u00e9, said", "a\u200bb \u0301 a\u0301b", "sx se", "a\x0bb\u2028c\x85d",
     "北ab 北", "a" * LONGEST, "a" * (LONGEST + 1), "said [SEP] said"],
)  # fmt: skip
def test_same_pieces(text: str, tokenizer: Tokenizer) -> None:
    assert cut(text, tokenizer) == rows(text, tokenizer)


@settings(max_examples=200, deadline=None)
@given(
    text=st.text(alphabet=st.sampled_from([*"aAdDstxX09 .,-_\n\t“’…\u00a0\u200b\u0301\u2028éÉİ北€½😀"]), max_size=30)
)
def test_same_pieces_of_any_text(text: str, tokenizer: Tokenizer) -> None:
    assert cut(text, tokenizer) == rows(text, tokenizer)
