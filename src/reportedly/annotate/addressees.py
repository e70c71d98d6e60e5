"""Whom words are addressed to is no part of them: "urged the crews to wait" has the content "to wait" (RULES 2)."""

from __future__ import annotations

import re
from itertools import pairwise

from reportedly.knowledge.roles import collective, head_role
from reportedly.nouns.article import Article, Span, Spans
from reportedly.nouns.stages import Attribution
from reportedly.text.lemmas import noun_lemma, verb_lemma
from reportedly.text.wordset import word_set

DIRECTING = word_set(
    "tell ask urge warn advise instruct order encourage direct remind beg implore press exhort command request inform "
    "caution alert invite petition lobby pressure persuade notify assure"
)
PRONOUNS = word_set("him her them us me it you everyone everybody people")
TOLD_BY = word_set("about against for of")  # after names and pronouns only: "asked questions about it"
LONGEST = 9  # words of an addressee: "the newly elected president of the union Ana Ruiz"
_WORDS = re.compile(r"[^\s\"“”„«»,;:.!?()]+|[\"“”„«»,;:.!?()]")
_STOPS = word_set("that if whether how what why when where who which to of at")
_BE = word_set("be is are was were been being")


def without_addressee(article: Article, found: Attribution) -> Attribution:
    """The attribution, the words between a cue such as "urged" and "to …", "that …" or "about …" left out of it."""
    lemmas = [verb_lemma(word) for span in found.cue for word in article.text[span.start : span.end].lower().split()]
    if not found.content or not any(lemma in DIRECTING for lemma in lemmas):
        return found
    passive = any(word in _BE for span in found.cue for word in article.text[span.start : span.end].lower().split())
    pieces = _after_passive(article, found) if passive else _cut(article, found)
    if "request" in lemmas and pieces != found.content and not _is_somebody(article, found.content[0], pieces[0]):
        return found  # "requested forms to fill in"
    return Attribution(source=found.source, cue=found.cue, content=pieces, confidence=found.confidence)


def _is_somebody(article: Article, content: Span, rest: Span) -> bool:
    """Whether the words cut off are of a person or a body."""
    words = article.text[content.start : rest.start].split()
    last = words[-1] if words else ""
    low = last.lower()
    return (
        last[:1].isupper() or low in PRONOUNS or head_role(low) is not None or collective(noun_lemma(low)) is not None
    )


def _after_passive(article: Article, found: Attribution) -> Spans:
    """Of "Travellers were advised to wait" only what comes after the cue, if that opens with "to"."""
    after = tuple(span for span in found.content if span.start >= found.cue[-1].end)
    return after if after and article.text[after[0].start : after[0].end].startswith("to ") else found.content


def _cut(article: Article, found: Attribution) -> Spans:
    first, *rest = found.content
    if article.text[found.cue[-1].end : first.start].strip():
        return found.content
    at = _opening(article.text[first.start : first.end])
    return (article.cite(first.start + at, first.end), *rest) if at else found.content


def _opening(content: str) -> int:
    """Where in a content its own words begin, after an addressee; 0 where it has none."""
    words = [(hit.start(), hit[0]) for hit in _WORDS.finditer(content)][: LONGEST + 2]
    named = bool(words) and (words[0][1].lower() in PRONOUNS or words[0][1][0].isupper())
    for (start, word), (_, following) in pairwise(words[1:]):
        if word == "to":
            return start if following[0].islower() or following[0] in '"“' else 0
        if word == "not" and following == "to":
            return start
        if word == "that" or (word in TOLD_BY and named):
            return start
        if word in _BE:
            return 0  # "ordered the flag be lowered to half mast": whom it concerns, not whom it is said to
        if not word[0].isalnum() or word in _STOPS - {"of", "at"}:
            return 0
    return 0
