"""Sayings that the reader's attributions pass over, by the roles of a verb of saying: who says it (ARG0), what (ARG1).

What "I" and "we" say within a quotation is hardly ever marked, since PolNeAR marks hardly any; by RULES 3 it is the
speaker's statement too, within the one around it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reportedly.annotate.attributions import in_order
from reportedly.nouns.article import Article, Span
from reportedly.nouns.stages import Attribution, Offsets, Predicate
from reportedly.text.lemmas import verb_lemma
from reportedly.text.quotes import find_quotations
from reportedly.text.spots import Spots
from reportedly.text.wordset import word_set

# Chances from which an argument is taken for who says it, and for what. PolNeAR dev sources .782 from .845 and .75 on,
# .785 from .9 and .8, cues .721 and .723; our gold the same to a digit.
WHO_SURE, WHAT_SURE = 0.9, 0.8
CONFIDENCE = 0.5  # of such an attribution, times that of its verb: half the model's own are surer
NEAR = 60  # characters from who says it to the verb
LEAST = 4  # words of what somebody else is told to say, unless it opens with "that"
# Of anybody; and what counts only where "I" or "we" say it, as in the third person it tells a deed
SAYING = word_set(
    "say claim deny announce believe think fear hope insist argue allege state note warn predict expect add"
)
OWN = SAYING | word_set(
    "urge reject thank ask demand promise condemn welcome regret accuse confirm propose offer suggest doubt pledge vow "
    "applaud admit agree disagree oppose guarantee suspect inform assure wish tell congratulate apologise apologize"
)
FIRST = word_set("i we")
_BETWEEN = re.compile(
    r"(?:\s|do|does|did|not|n['’]t|have|has|had|['’](?:ve|d|m|re)|will|would|can|could|am|are|was|were|been|also|always"
    r"|never|still|just|only|now|then|later|already|again|further|[a-z]+ly)*"
)
_BARRED = re.compile(r"\b(?:if|unless|whether|to)\s+$", re.IGNORECASE)
_POINTS = re.compile(  # no words that could be handed on: "said that about the dam"
    r"(?:this|that|it|so|them|him|her|you)(?: (?:about|of|in|on|at|to|for|with|before|after) [^,;]*)?", re.IGNORECASE
)
_STOP = re.compile(r"[;\"“”\n]")


class _Around(NamedTuple):
    """Where cues and sources stand, quotations, and what is said already."""

    taken: Spots[None]
    quoted: Spots[None]
    said: Spots[None]


def with_passed_over(
    article: Article, sentences: Offsets, found: Sequence[Attribution], predicates: Sequence[Predicate]
) -> list[Attribution]:
    """The attributions in text order, with one more for each verb of saying that is in no cue or source of theirs."""
    around = _Around(
        Spots((span.start, span.end, None) for one in found for span in (*one.cue, *one.source)),
        Spots((start, end, None) for start, end, *_ in find_quotations(article.text)),
        Spots((span.start, span.end, None) for one in found for span in one.content),
    )
    more = (_told(article, sentences, verb, around) for verb in predicates)
    told = [*found, *(one for one in more if one is not None)]
    return in_order(told)


def _told(article: Article, sentences: Offsets, verb: Predicate, around: _Around) -> Attribution | None:
    lemma = verb_lemma(article.text[verb.span.start : verb.span.end].lower())
    if lemma not in OWN or around.taken.touching(verb.span.start, verb.span.end):
        return None
    who = _who(article, verb)
    if who is None or around.taken.touching(who.start, who.end):
        return None
    if article.text[who.start : who.end].lower() in FIRST:
        what = _own_words(article, sentences, verb) if _within(around.quoted, who) else None
    elif lemma in SAYING and (_within(around.quoted, who) or not _within(around.said, who)):
        what = _words(article, verb)  # "she said he believes …" is hers alone
    else:
        return None
    if what is None or _POINTS.fullmatch(article.text, what.start, what.end):
        return None
    words = article.text[who.end : verb.span.start]
    cue = article.cite(who.end + len(words) - len(words.lstrip()), verb.span.end)
    return Attribution(source=(who,), cue=(cue,), content=(what,), confidence=verb.confidence * CONFIDENCE)


def _within(spots: Spots[None], span: Span) -> bool:
    return any(spot.start <= span.start < spot.end for spot in spots.touching(span.start, span.end))


def _who(article: Article, verb: Predicate) -> Span | None:
    """Who says it, right before the verb with its auxiliaries; nobody where that is only supposed."""
    sure = list(_spans(verb, "ARG0", WHO_SURE))
    if len(sure) != 1 or not 0 < verb.span.start - sure[0].end < NEAR:
        return None
    supposed = _BARRED.search(article.text, max(0, sure[0].start - 10), sure[0].start) is not None
    return sure[0] if not supposed and _BETWEEN.fullmatch(article.text, sure[0].end, verb.span.start) else None


def _words(article: Article, verb: Predicate) -> Span | None:
    """What somebody says, as the model marks it."""
    sure = [span for span in _spans(verb, "ARG1", WHAT_SURE) if span.start > verb.span.start]
    words = article.text[sure[0].start : sure[0].end].split() if len(sure) == 1 else []
    return sure[0] if words and (words[0].lower() == "that" or len(words) >= LEAST) else None


def _own_words(article: Article, sentences: Offsets, verb: Predicate) -> Span | None:
    """What "I" or "we" say: from what the model marks, else from the verb, on to the end of sentence or quotation."""
    start = min((s.start for s in _spans(verb, "ARG1", WHAT_SURE) if s.start > verb.span.start), default=verb.span.end)
    end = next((end for first, end in sentences if first <= verb.span.start < end), start)
    stop = _STOP.search(article.text, start, end)
    told = article.text[start : stop.start() if stop else end]
    left = start + len(told) - len(told.lstrip(" ,"))
    right = start + len(told.rstrip(" ,.!?"))
    return article.cite(left, right) if left < right else None


def _spans(verb: Predicate, role: str, least: float) -> Iterator[Span]:
    return (span for one in verb.arguments if one.role == role and one.confidence >= least for span in one.spans)
