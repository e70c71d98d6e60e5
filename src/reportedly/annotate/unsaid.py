"""What reads like a cue but hands on nobody's words: what something is called or known for, what a question asks."""

from __future__ import annotations

import re

from reportedly.nouns.article import Article, Span
from reportedly.nouns.stages import Attribution, Offsets
from reportedly.text.wordset import word_set

_CALLED = re.compile(
    r"(?:(?:is|are|was|were|be|been|being|has|have|had|[a-z]+ly|also|best|well|better|often|sometimes|once|now|later)\s+)*"
    r"(?:known|nicknamed|called|named|dubbed|titled|entitled|termed)(?:\s+(?:for|as|to))?",
    re.IGNORECASE,
)
_ASKED_OF = re.compile(r"(?:asked|pressed|reached|questioned|contacted|quizzed)\b", re.IGNORECASE)  # no "was asked"
_ASKED = word_set("you")


def hands_on_words(article: Article, sentences: Offsets, one: Attribution) -> bool:
    """Whether an attribution hands on somebody's words or thoughts, now that its source is known if it has one.

    "Lind is known for her novels", "a process called “sifting”" have no source; "do you think that …?" asks for one.
    "That it failed is known" has content of its own.
    """
    if not one.source:
        if _ASKED_OF.match(article.words(one.cue)):
            return False
        opens = article.words(one.content).split(" ", 1)[0].lower()
        return opens == "that" or _CALLED.fullmatch(article.words(one.cue)) is None
    asked = article.words(one.source).lower() in _ASKED
    return not asked or not _is_question(article, sentences, one.source[0])


def _is_question(article: Article, sentences: Offsets, span: Span) -> bool:
    """Whether the sentence ends in a question mark."""
    end = next((end for start, end in sentences if start <= span.start < end), span.end)
    return article.text[span.end : end].rstrip(" \n\"'”’)]").endswith("?")
