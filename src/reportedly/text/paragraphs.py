"""Paragraphs and lines of a text, and whether its line breaks are only wrapping."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple


class Paragraph(NamedTuple):
    """Half-open offsets of a paragraph, without white space at its edges."""

    start: int
    end: int


WRAP_MIN_BREAKS = 4  # fewer line breaks than this prove nothing
WRAP_WIDTHS = range(45, 101)  # characters; terminals and mail wrap at 60 to 80, some feeds at 100


@cache
def _blank() -> re.Pattern[str]:
    return re.compile(r"(?:\r\n|\r|\n|\u2029)[^\S\r\n]*(?:\r\n|\r|\n|\u2029)\s*")


@cache
def _break() -> re.Pattern[str]:
    return re.compile(r"\s*(?:\r\n|[\r\n\u2028\u2029])\s*")


@lru_cache(maxsize=32)  # texts; sentences, quotations and the lie of an article each ask, articles of a batch in turn
def is_wrapped(text: str) -> bool:
    """Are the single line breaks mere wrapping: most lines of one width that end within a sentence?"""
    breaks = wrapped = 0
    for block in _blank().split(text):
        lines = block.splitlines()
        breaks += len(lines) - 1
        wrapped += sum(len(line) in WRAP_WIDTHS and line.rstrip()[-1:] not in tuple(".!?:\"”’'") for line in lines[:-1])
    return breaks >= WRAP_MIN_BREAKS and wrapped * 2 > breaks


@lru_cache(maxsize=32)
def find_paragraphs(text: str) -> tuple[Paragraph, ...]:
    """Paragraphs in order: split at blank lines, or at every line break where the text has no blank line."""
    pattern = _blank() if _blank().search(text.strip()) or is_wrapped(text) else _break()
    return tuple(_split(text, 0, len(text), pattern))


def find_lines(text: str, start: int, end: int) -> list[Paragraph]:
    """The lines between two offsets, without white space at their edges; empty ones left out."""
    return _split(text, start, end, _break())


def _split(text: str, start: int, end: int, pattern: re.Pattern[str]) -> list[Paragraph]:
    spans = []
    at = start
    for gap in pattern.finditer(text, start, end):
        spans.append(trim(text, at, gap.start()))
        at = gap.end()
    spans.append(trim(text, at, end))
    return [span for span in spans if span.start < span.end]


def trim(text: str, start: int, end: int) -> Paragraph:
    """The offsets moved inwards past white space."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Paragraph(start, end)
