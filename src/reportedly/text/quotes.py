"""Quotations in marks: double ones, and single ones where punctuation shows that they aren't apostrophes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from reportedly.text.paragraphs import Paragraph, find_lines, find_paragraphs, is_wrapped


class Quotation(NamedTuple):
    """Half-open offsets of a quotation with its marks.

    `closed` is false where the closing mark is missing and the paragraph's end stands in for it; `continues` is true
    where the next paragraph opens with a mark again, so that the same words go on.
    """

    start: int
    end: int
    closed: bool
    continues: bool


_OPEN = {"“": "”", "«": "»", "„": "“”", "‟": "”", "``": "''", '"': '"'}
SINGLE_MIN_WORDS = 2  # 'cause or 'til alone is no quotation


@cache
def _marks() -> re.Pattern[str]:
    return re.compile(r"[“”«»„‟\"]|``|''")


@cache
def _single() -> re.Pattern[str]:
    # opens after white space or an opening bracket, before a letter; closes after a stop, or before one
    return re.compile(
        r"(?<![^\s(\[—–])(?P<open>[‘'])(?!(?:em|til|tis|twas|cause|n)\b|\d\ds\b)(?=[^\W_]|[.…\[])"
        r"(?P<words>(?:[^‘'’\n]|[’'](?=[^\W_])|(?<=s)[’'](?=\s[a-z]))*?)"
        r"(?:(?<=[.,!?…])[’']|[’'](?=[.,;:!?)]|\s[—–-]|\s*$|\s+(?:he|she|they|said|says|told)\b))(?![^\W_])",
        re.MULTILINE,
    )


def find_quotations(text: str) -> list[Quotation]:
    """Outermost quotations in order, none reaching beyond its paragraph.

    A paragraph's quotation without a closing mark runs to the paragraph's end; inches, minutes and apostrophes
    ("troops'", "'90s") aren't marks.
    """
    return list(_quotations(text))


@lru_cache(maxsize=16)  # texts; annotate/, resolve/ and extract/ ask for the same one, a batch of 8 articles apart
def _quotations(text: str) -> tuple[Quotation, ...]:
    blocks: Sequence[Paragraph] = find_paragraphs(text)
    if not is_wrapped(text):
        blocks = [line for paragraph in blocks for line in find_lines(text, *paragraph)]
    quotations: list[Quotation] = []
    for number, block in enumerate(blocks):
        following = text[blocks[number + 1].start :][:2] if number + 1 < len(blocks) else ""
        double = _doubles(text, block, following)
        quotations += sorted(double + _singles(text, block, double))
    return tuple(quotations)


def _doubles(text: str, block: Paragraph, following: str) -> list[Quotation]:
    found: list[Quotation] = []
    opened: tuple[int, str] | None = None
    depth = 0
    for mark in _marks().finditer(text, *block):
        start, end = mark.span()
        if opened is None:
            if _can_open(text, mark, block):
                opened, depth = (start, mark[0]), 0
        elif _can_close(text, mark, block, opened[1]):
            if depth == 0:
                found.append(Quotation(opened[0], end, True, False))
                opened = None
            depth = max(0, depth - 1)
        elif mark[0] == "“" and opened[1] in '“"' and not _goes_on(text, start):
            depth += 1
    if opened is not None:
        found.append(Quotation(opened[0], block.end, False, following.startswith(opened[1])))
    return [one for one in found if text[one.start : one.end].strip("“”«»„‟\"`' \t\n")]


def _goes_on(text: str, at: int) -> bool:
    """Whether an opening mark within a quotation only says that it goes on, where a paragraph was run on: "“It was old.
    “It is gone.”"."""
    return text[max(at - 3, 0) : at].rstrip().endswith((".", "!", "?", "…"))


def _can_open(text: str, mark: re.Match[str], block: Paragraph) -> bool:
    return mark[0] in _OPEN and (mark[0] != '"' or _opens(text, mark.start(), block))


def _can_close(text: str, mark: re.Match[str], block: Paragraph, opener: str) -> bool:
    """Does the mark close what the opener opened? Writers mix curly and straight marks."""
    if mark[0] == '"' and opener in '"“':
        at = mark.start()
        return not _opens(text, at, block) and (opener == '"' or not text[at - 1].isdigit())
    return mark[0] in _OPEN[opener] or (opener == '"' and mark[0] == "”")


def _opens(text: str, at: int, block: Paragraph) -> bool:
    """Does a straight mark stand where a quotation opens: white space or a bracket before it, a word after it?"""
    before = text[at - 1] if at > block.start else " "
    after = text[at + 1] if at + 1 < block.end else " "
    return not after.isspace() and after not in ".,;:!?)" and (before.isspace() or before in "([{—–-/‘'“")


def _singles(text: str, block: Paragraph, double: list[Quotation]) -> list[Quotation]:
    """Single-quoted quotations outside the double ones."""
    found = []
    if "'" not in text[block.start : block.end] and "‘" not in text[block.start : block.end]:
        return []
    for match in _single().finditer(text, *block):
        start, end = match.span()
        if len(match["words"].split()) < SINGLE_MIN_WORDS or text.startswith("''", start):
            continue
        if not any(start < other.end and other.start < end for other in double):
            found.append(Quotation(start, end, True, False))
    return found
