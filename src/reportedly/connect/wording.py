"""An article's running words as copies are looked for in them, and the keys under which two articles may meet."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from hashlib import blake2b
from typing import NamedTuple

from reportedly.nouns.article import Article
from reportedly.text.fold import fold
from reportedly.text.quotes import find_quotations

SHINGLE = 5  # words; at 10 % of words edited .59 of such runs stay whole, and few stand in two texts by chance
SAMPLE = 4  # one shingle in four is a key: a passage of 30 words has 6.5 of them, none in 1 case of 1,800


class Word(NamedTuple):
    """A word as it is compared, where it stands, and whether in a quotation, which two newsrooms may both hear."""

    key: str
    start: int
    end: int
    quoted: bool


def words_of(article: Article) -> tuple[Word, ...]:
    """The words of an article in order, its furniture left out."""
    hidden = bytearray(len(article.text))
    for piece in article.furniture:
        for span in piece.spans:
            hidden[span.start : span.end] = b"\x01" * (span.end - span.start)
    quoted = bytearray(len(article.text))
    for one in find_quotations(article.text):
        quoted[one.start : one.end] = b"\x01" * (one.end - one.start)
    return tuple(
        Word(fold(found[0]), found.start(), found.end(), bool(quoted[found.start()]))
        for found in _word().finditer(article.text)
        if not hidden[found.start()]
    )


def shingles_of(words: Sequence[Word]) -> list[int]:
    """The hash of each run of five words, in order."""
    keys = [word.key for word in words]
    return [_hash(keys[at : at + SHINGLE]) for at in range(len(keys) - SHINGLE + 1)]


def keys_of(words: Sequence[Word], shingles: Sequence[int]) -> tuple[int, ...]:
    """One shingle in four, by its hash alone, so that the same words are keys in every article that has them.

    This is MinHash with a fixed share of all hashes instead of a fixed number: a passage copied into a long article
    is found as surely as a copy of the whole.
    """
    return tuple(sorted({one // SAMPLE for at, one in enumerate(shingles) if one % SAMPLE == 0 and _told(words, at)}))


def _told(words: Sequence[Word], at: int) -> bool:
    return not any(word.quoted for word in words[at : at + SHINGLE])


def _hash(words: Sequence[str]) -> int:
    return int.from_bytes(blake2b(" ".join(words).encode("utf-8", "surrogatepass"), digest_size=8).digest())


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
