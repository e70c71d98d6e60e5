"""How much of an input is taken in. Each limit is a refusal `too_large`, never a cut."""

from __future__ import annotations

from typing import Final

from reportedly.nouns.errors import Refused

BODY_MAX: Final = 15_000_000  # bytes of one file, JSON line or web page; the longest book-length report seen is 4 MB
TEXT_MAX: Final = 5_000_000  # characters of one article: some 2,000 news articles, five minutes of reading on one core
HTML_MAX: Final = 5_000_000  # characters of one page; the largest of 181 news pages has 1.5 million
TAGS_MAX: Final = 100_000  # "<" in one page; the most of 181 news pages is 3,200, and extraction slows with them
DEPTH_MAX: Final = 400  # nested elements of one page; the deepest of 181 news pages is 51


def require(size: int, limit: int, unit: str) -> None:
    """Nothing; Refused `too_large` when there are more than `limit`."""
    if size > limit:
        raise Refused("too_large", f"{size:,} {unit}; at most {limit:,} are read: split the input")
