"""Tokens by rule: words, numbers and punctuation with their offsets."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple


class Token(NamedTuple):
    """Half-open offsets of a word, a number or a punctuation mark."""

    start: int
    end: int


@cache
def _tokens() -> re.Pattern[str]:
    return re.compile(
        r"(?:(?<!\s)\s++)?+("  # white space goes with what follows: else all the rest would be tried at it
        r"[A-Za-z]++(?=[ ,])"  # most words; tried first, since the rest is slow
        r"|(?:[^\W\d_]\.){2,}"  # U.S., a.m.
        r"|\d+(?:[.,]\d+)*"  # 10,000 and 3.5
        r"|[’'](?:s|S|re|ve|ll|d|m)(?![^\W_])"  # clitics stand apart, so that "Singh's" gives "Singh"
        r"|[^\W\d_](?:[^\W_]+|[\u0300-\u036f]+)*(?:[-‐‑’'&](?!(?:s|S|re|ve|ll|d|m)(?![^\W_]))[^\W_]+)*"
        r"|``|''|\.{2,}|[^\w\s]|_+)"
    )


@cache
def _kinds() -> re.Pattern[str]:
    return re.compile(r"[^\W_]")


def find_words(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """Tokens between two offsets, in order: words ("U.S.", "well-known"), numbers ("10,000"), marks ("”")."""
    found = _tokens().finditer(text, start, len(text) if end is None else end)
    return [Token(match.start(1), match.end()) for match in found]


def spelt(text: str) -> list[tuple[int, int, str]]:
    """Start, end and characters of each token of a text, in order."""
    return [(match.start(1), match.end(), match[1]) for match in _tokens().finditer(text)]


def is_word(text: str, token: Token) -> bool:
    """Does the token have a letter or digit, so that it isn't mere punctuation?"""
    return text[token.start].isalnum() or bool(_kinds().search(text, token.start, token.end))


def tokens_in(tokens: Sequence[Token], start: int, end: int) -> Sequence[Token]:
    """The tokens that lie wholly between two offsets; `tokens` are in text order."""
    first = bisect_left(tokens, (start,))
    last = bisect_right(tokens, (end, end))
    return [token for token in tokens[first:last] if token.end <= end]


def pairs(text: str, tokens: Sequence[Token]) -> Iterator[tuple[str, Token]]:
    """Each token's words in lower case, with the token."""
    for token in tokens:
        yield text[token.start : token.end].lower(), token
