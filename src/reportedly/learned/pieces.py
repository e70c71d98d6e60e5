"""Text to word pieces with code-point offsets and the features the model reads beside each piece.

Training and run time both use this module, so what the model learned on is what it is shown.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
from tokenizers import Tokenizer

from reportedly.learned.wordpieces import cut

IntArray = npt.NDArray[np.int64]
BoolArray = npt.NDArray[np.bool_]

# Case of the whole word a piece belongs to (the base encoder is uncased, so it can't see this itself).
LOWER, CAPITAL, UPPER, OTHER_CASE = range(4)
# Where a piece stands as to double quotation marks.
OUTSIDE, INSIDE, OPENING, CLOSING = range(4)
# Where a piece stands in its line: headlines end without a full stop, and BERT's tokenizer drops newlines.
WITHIN_LINE, STARTS_LINE, STARTS_PARAGRAPH = range(3)

_QUOTE_OR_BREAK = re.compile(r"[\"“”„«»＂]|``|''|\n")
_OPENERS = frozenset("“„«") | {"``"}
_CLOSERS = frozenset("”»") | {"''"}
_SENTENCE_END = frozenset(".!?…:\"”»'’")


class Pieces(NamedTuple):
    """One text's word pieces as parallel arrays of length n; offsets are half-open code points into the text."""

    ids: IntArray
    starts: IntArray
    ends: IntArray
    first: BoolArray  # first piece of its word (BERT's basic token)
    case: IntArray
    quote: IntArray
    line: IntArray

    def cut(self, start: int, end: int) -> Pieces:
        """The pieces `[start, end)`; offsets still count from the start of the text."""
        part = slice(start, end)
        return Pieces(
            self.ids[part], self.starts[part], self.ends[part], self.first[part],
            self.case[part], self.quote[part], self.line[part],
        )  # fmt: skip


def load_tokenizer(path: Path) -> Tokenizer:
    """The tokenizer in `path`, with the cutting and padding that sentence models ship with switched off."""
    tokenizer = Tokenizer.from_file(str(path))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


def pieces_of(text: str, tokenizer: Tokenizer) -> Pieces:
    """All word pieces of `text`, without the marks [CLS] and [SEP]."""
    rows = np.array(cut(text, tokenizer), dtype=np.int64).reshape(-1, 4)
    ids, starts, ends, first = (rows[:, column].copy() for column in range(4))
    begins = first.astype(np.bool_)
    return Pieces(
        ids=ids,
        starts=starts,
        ends=ends,
        first=begins,
        case=_cases(text, starts, ends, begins),
        quote=_quotes(text, starts),
        line=_lines(text, starts),
    )


def case_of(word: str) -> int:
    """The case feature of one word; a single capital letter counts as Capital."""
    if word == word.lower():
        return LOWER
    if len(word) > 1 and word == word.upper():
        return UPPER
    if word[0] != word[0].lower() and word[1:] == word[1:].lower():
        return CAPITAL
    return OTHER_CASE


def _cases(text: str, starts: IntArray, ends: IntArray, first: BoolArray) -> IntArray:
    heads = np.flatnonzero(first)
    if not len(heads):
        return np.zeros(0, dtype=np.int64)
    lasts = np.append(heads[1:], len(first)) - 1
    spans = zip(starts[heads].tolist(), ends[lasts].tolist(), strict=True)
    per_word = np.array([case_of(text[start:end]) for start, end in spans], dtype=np.int64)
    return np.repeat(per_word, lasts - heads + 1)


def _lines(text: str, starts: IntArray) -> IntArray:
    """For each piece whether a line break, or a blank line, stands between it and the piece before."""
    breaks = np.array([match.start() for match in re.finditer(r"\n|\r(?!\n)", text)], dtype=np.int64)
    before = np.searchsorted(breaks, starts)
    since_last = np.diff(before, prepend=before[0] if len(before) else 0)
    if len(since_last):
        since_last[0] = 2
    return np.minimum(since_last, STARTS_PARAGRAPH).astype(np.int64)


def _quotes(text: str, starts: IntArray) -> IntArray:
    """The quote feature: marks pair up inside a paragraph; a paragraph's end closes what was left open.

    A quotation over several paragraphs re-opens its mark in each (the usual style), which opens it again here.
    """
    changes = [-1]
    states = [OUTSIDE]
    for position, width, state in _marks(text):
        if state in (OPENING, CLOSING):
            changes += [position, position + width]
            states += [state, INSIDE if state == OPENING else OUTSIDE]
        else:
            changes.append(position)
            states.append(state)
    where = np.searchsorted(np.array(changes, dtype=np.int64), starts, side="right") - 1
    return np.array(states, dtype=np.int64)[where]


def _marks(text: str) -> Iterator[tuple[int, int, int]]:
    """(position, width, state): each quotation mark with its role, each paragraph end as OUTSIDE."""
    inside = False
    for match in _QUOTE_OR_BREAK.finditer(text):
        mark, position = match.group(), match.start()
        if mark == "\n":
            if inside and _ends_paragraph(text, position):
                inside = False
                yield position, 1, OUTSIDE
            continue
        inside = _opens(text, mark, position, inside)
        yield position, len(mark), OPENING if inside else CLOSING


def _opens(text: str, mark: str, position: int, inside: bool) -> bool:
    if mark in _OPENERS:
        return True
    if mark in _CLOSERS:
        return False
    before = text[position - 1] if position else " "
    after = text[position + 1 : position + 2] or " "
    if before.isspace() and not after.isspace():
        return True  # also where the mark before was never closed
    if after.isspace() and not before.isspace():
        return False
    return not inside


def _ends_paragraph(text: str, position: int) -> bool:
    """Is the newline at `position` a paragraph's end? A blank line is; so is a full line before a new start."""
    after = text[position + 1 : position + 3].lstrip("\r")
    if not after or after[0] == "\n":
        return True
    before = text[max(0, position - 2) : position].rstrip()
    return before[-1:] in _SENTENCE_END and (after[0].isupper() or not after[0].isalnum())
