"""Text to word pieces as BERT's tokenizer cuts it, in a third of its time: plain words are looked up in its vocabulary.

A stretch between blanks with anything but plain letters, digits and common marks in it goes to the tokenizer itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from string import ascii_letters, digits, punctuation

from tokenizers import Tokenizer

Row = tuple[int, int, int, bool]  # number in the vocabulary, half-open code points, whether it begins a word
BLANKS = " \t\r\n"
MARKS = punctuation + "“”‘’–—…"  # each is a word of its own, also inside another
PLAIN = frozenset(ascii_letters + digits + MARKS)
LONGEST = 100  # letters; the tokenizer takes a longer word for unknown
_SPECIAL = ("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]")  # marks of the tokenizer's own, even inside a text


@cache
def _tokens() -> re.Pattern[str]:
    """Blanks, plain words, marks, and what is left of a stretch from its first odd character on: all of a text."""
    marks = re.escape(MARKS)
    return re.compile(rf"[{BLANKS}]+|[A-Za-z0-9]+|[{marks}]|[^A-Za-z0-9{marks}{BLANKS}][^{BLANKS}]*")


@cache
def _vocabulary(tokenizer: Tokenizer) -> dict[str, int]:
    numbers: dict[str, int] = tokenizer.get_vocab()
    return numbers


def cut(text: str, tokenizer: Tokenizer) -> list[Row]:
    """The pieces of a text without [CLS] and [SEP], exactly as the tokenizer of an uncased BERT gives them."""
    if any(mark in text for mark in _SPECIAL):
        return list(_by_tokenizer(text, 0, tokenizer))
    numbers = _vocabulary(tokenizer)
    rows: list[Row] = []
    end = 0
    for token in _tokens().findall(text):
        start, end = end, end + len(token)
        if token[0] in BLANKS:
            continue
        if token[0] not in PLAIN:
            rows = _whole_stretch(text, end, rows, tokenizer)
        elif (number := numbers.get(token.lower())) is not None:
            rows.append((number, start, end, True))
        else:
            rows += _in_parts(token.lower(), start, numbers)
    return rows


def _whole_stretch(text: str, end: int, rows: list[Row], tokenizer: Tokenizer) -> list[Row]:
    """The rows, those of the stretch between blanks that ends here by the tokenizer."""
    start = max(text.rfind(blank, 0, end) for blank in BLANKS) + 1
    while rows and rows[-1][1] >= start:
        rows.pop()
    return [*rows, *_by_tokenizer(text[start:end], start, tokenizer)]


def _by_tokenizer(words: str, start: int, tokenizer: Tokenizer) -> Iterator[Row]:
    encoding = tokenizer.encode(words, add_special_tokens=False)
    before = None
    for number, (left, right), word in zip(encoding.ids, encoding.offsets, encoding.word_ids, strict=True):
        yield number, start + left, start + right, word != before
        before = word


def _in_parts(word: str, start: int, numbers: dict[str, int]) -> list[Row]:
    """WordPiece: from the left, always the longest part that the vocabulary has; unknown as a whole where none fits."""
    rows: list[Row] = []
    left = 0
    while left < len(word) <= LONGEST:
        prefix = "##" if left else ""
        right = next((end for end in range(len(word), left, -1) if prefix + word[left:end] in numbers), left)
        if right == left:
            break
        rows.append((numbers[prefix + word[left:right]], start + left, start + right, not left))
        left = right
    return rows if left == len(word) else [(numbers["[UNK]"], start, start + len(word), True)]
