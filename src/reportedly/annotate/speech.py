"""Whether a cue says anything: votes, plans and other deeds are reports, not statements (RULES 3)."""

from __future__ import annotations

import re
from functools import cache

from msgspec.structs import replace

from reportedly.knowledge.cues import all_cues
from reportedly.nouns.article import Article, Spans
from reportedly.nouns.stages import Attribution
from reportedly.text.lemmas import noun_lemma, verb_lemma
from reportedly.text.words import find_words, is_word
from reportedly.text.wordset import word_set

QUOTES = frozenset('“”"«»„')
DEEDS = word_set("vote sign negotiate investigate examine plan decide")
HANDED_ON = word_set("that whether")  # what opens words handed on, whatever the cue
DECLINED = ("declined", "declined to", "refused", "refused to", "declining to", "refusing to", "decline to")
COMMENT = frozenset({"comment", "comment further", "elaborate", "respond", "answer", "elaborate further"})
VERB = re.compile(r"(?P<verb>[^\W\d_]+),? (?=[“\"«„])")
_TIME_ONLY = re.compile(
    r"(?:(?:this|last|next|that|the|past|previous|following)\s+)+(?:day|week|weekend|month|year|decade|century|night|morning"
    r"|evening|spring|summer|autumn|winter)|(?:1[6-9]|20)\d\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today"
)
_HARM = re.compile(r"(?:[\w,.-]+ ){0,5}(?:lives|life|victims)", re.IGNORECASE)
SMALL = word_set("by per in from to as of for on with the a an his her its their this")


def is_saying(article: Article, found: Attribution) -> bool:
    """Whether an attribution hands on somebody's words or thoughts.

    No time does ("this week saw"). Else it does where its content is quoted or opens with "that", where it has no verb
    ("per", "in X's report"), or where one of its words is a known cue. Of 36 Wikinews articles' statements with other
    cues, one in twelve was one.
    """
    content = article.words(found.content)
    if is_time(article, found.source):
        return False
    if _HARM.fullmatch(content):
        return False  # "The storm claimed 3,000 lives"
    if not found.cue or QUOTES & set(content) or content.split(" ", 1)[0].lower() in HANDED_ON:
        return True
    words = [
        article.text[token.start : token.end].lower()
        for span in found.cue
        for token in find_words(article.text, span.start, span.end)
        if is_word(article.text, token)
    ]
    return all(word in SMALL for word in words) or any(_says(word) for word in words) or _says_in_all(words)


def is_time(article: Article, source: Spans) -> bool:
    """Whether a source is a time, which says nothing: "This week saw a strike"."""
    words = article.words(source)
    return _TIME_ONLY.fullmatch(words[:1].lower() + words[1:]) is not None


def with_verb(article: Article, found: Attribution) -> Attribution:
    """The attribution, a verb of saying that opens its content before a quotation in the cue: reportedly | said "…"."""
    first = found.content[0] if found.content and found.cue else None
    word = VERB.match(article.text, first.start, first.end) if first else None
    if first is None or word is None or not _says(word["verb"].lower()) or found.cue[-1].end + 1 != first.start:
        return found
    cue = article.cite(found.cue[-1].start, word.end("verb"))
    content = article.cite(word.end(), first.end)
    return replace(found, cue=(*found.cue[:-1], cue), content=(content, *found.content[1:]))


def without_comment(article: Article, found: Attribution) -> Attribution:
    """The attribution; "declined to" + "comment" is all cue, and has no content (RULES 4)."""
    content = article.words(found.content).strip('"“”').lower()
    declined = article.words(found.cue).lower().rstrip().endswith(DECLINED)
    if len(found.content) != 1 or not declined or content.removeprefix("to ") not in COMMENT:
        return found
    cue = article.cite(found.cue[-1].start, found.content[0].end)
    return Attribution(source=found.source, cue=(*found.cue[:-1], cue), content=(), confidence=found.confidence)


def _says(word: str) -> bool:
    lemmas = {verb_lemma(word), noun_lemma(word)}
    return bool(lemmas & _single()) and not lemmas & DEEDS


def _says_in_all(words: list[str]) -> bool:
    """Whether several words are a cue together: "put … at", "lashed out"."""
    forms = {*words, *(verb_lemma(word) for word in words), *(noun_lemma(word) for word in words)}
    return any(all(word in forms for word in phrase) for phrase in _phrases())


@cache
def _single() -> frozenset[str]:
    return frozenset(one.lemma for one in all_cues() if " " not in one.lemma)


@cache
def _phrases() -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(one.lemma.split()) for one in all_cues() if " " in one.lemma)
