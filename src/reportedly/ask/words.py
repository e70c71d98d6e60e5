"""Comparing words as a reader would: case and accents aside, whole words only; and the sentence around a span."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from reportedly.nouns.article import Spans
from reportedly.text.fold import fold
from reportedly.text.sentences import sentences_of


@lru_cache(maxsize=16_384)
def folded(text: str) -> str:
    """The words of a text for comparing: no case, accents or punctuation, single blanks."""
    return " ".join(_word().findall(fold(text)))


def says(text: str, wanted: str) -> bool:
    """Whether the wanted words stand in the text, whole and in this order; nothing wanted is in every text."""
    return f" {folded(wanted)} " in f" {folded(text)} " if folded(wanted) else True


def any_says(texts: Iterable[str | None], wanted: str) -> bool:
    """Whether any of the texts says the wanted words; nothing wanted is said by none at all, too."""
    return not folded(wanted) or any(says(text, wanted) for text in texts if text)


def sentence_around(text: str, spans: Spans) -> tuple[int, int]:
    """Offsets of the sentences these spans lie in, first to last."""
    first, last = min(span.start for span in spans), max(span.end for span in spans)
    touched = [sentence for sentence in sentences_of(text) if sentence.start < last and first < sentence.end]
    return min([first, *(s.start for s in touched)]), max([last, *(s.end for s in touched)])


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"\w+")
