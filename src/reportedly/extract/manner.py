"""Whether a content is given in the source's own words: by how much of it stands in quotation marks (RULES 3)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reportedly.nouns.article import Article, Span, Spans
from reportedly.nouns.kinds import Manner

LETTERS = re.compile(r"[^\W_]+")
WHOLE = 0.9  # share of words inside marks; a "that" or a bracketed aside outside them leaves a quotation direct
REAL_QUOTE = 2  # words; a single quoted word is scare quotes or a name (RULES 3)


def manner_of(article: Article, content: Spans, quoted: Sequence[tuple[int, int]]) -> Manner:
    """direct, mixed or indirect, given the article's quotations as offsets."""
    first, last = min([span.start for span in content], default=0), max([span.end for span in content], default=0)
    around = [one for one in quoted if one[0] < last and first < one[1]]
    near = [one for one in around if any(one[0] < span.end and span.start < one[1] for span in content)]
    if not near:
        return "indirect"
    inside = outside = 0
    real = False
    for span in content:
        words = list(LETTERS.finditer(article.text, span.start, span.end))
        for start, end in near:
            stretch = [word for word in words if start <= word.start() and word.end() <= end]
            real = real or is_real_quote([word.group() for word in stretch])
            inside += len(stretch)
        outside += len(words) - int(_opens_with_that(words) and span is content[0])
    outside -= inside
    if inside and inside >= WHOLE * (inside + outside) and _opens_quoted(article, content[0], near):
        return "direct"
    return "mixed" if real else "indirect"


def _opens_quoted(article: Article, first: Span, quoted: Sequence[tuple[int, int]]) -> bool:
    """Whether the first word but "that" stands inside marks: "he would “step down”" is mixed, however long it is."""
    words = (word for word in LETTERS.finditer(article.text, first.start, first.end) if word.group().lower() != "that")
    opening = next(words, None)
    return opening is not None and any(start <= opening.start() < end for start, end in quoted)


def is_real_quote(words: list[str]) -> bool:
    """Whether quoted words are somebody's words rather than a name, a title or scare quotes."""
    return len(words) >= REAL_QUOTE and not all(word[0].isupper() or word[0].isdigit() for word in words)


def _opens_with_that(words: list[re.Match[str]]) -> bool:
    return bool(words) and words[0].group().lower() == "that"
