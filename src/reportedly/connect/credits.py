"""Whom an article credits: datelines and credit lines for the whole of it, "according to" and "reported" for a part.

An outlet is known by its newsroom: its key in knowledge/, else its folded name without what stands in brackets.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from reportedly.knowledge.outlets import Outlet, outlets
from reportedly.nouns.article import Article, Span
from reportedly.text.fold import fold
from reportedly.text.sentences import sentences_of

Whole = Literal["dateline", "credit line", "help", "words"]
START = 400  # characters in which a dateline stands, after labels and a headline
LEAD = 2  # sentences: who is credited in them is what the article goes back to
_WORD = r"[^\W\d_a-zß-öø-ÿ](?:[\w&’'-]|\.(?=\w))*"
NAME = rf"{_WORD}(?:[ ](?:of |the )?{_WORD}){{0,4}}"  # up to five words in capitals


class Credit(NamedTuple):
    """A newsroom that an article names as where it has its words from, and how.

    `dateline` and `credit line` hold for the whole article, `help` for what is copied only, `words` for its sentence.
    """

    newsroom: str
    name: str
    how: Whole
    span: Span
    lead: bool = False


def newsroom(article: Article) -> str:
    """Whose reporting an article is, if it copies and credits nobody: its outlet's, else its own alone."""
    return newsroom_called(article.outlet) if article.outlet else f"article:{article.key}"


@lru_cache(maxsize=4096)
def newsroom_called(name: str) -> str:
    """The newsroom of an outlet called or addressed so."""
    known = outlets().by_name(name)
    return known.id if known else fold(_bracketed().sub("", name)) or fold(name)


@lru_cache(maxsize=4096)
def outlet_of(room: str) -> Outlet | None:
    """The outlet of knowledge/ that a newsroom is; None for one that isn't there."""
    return next((one for one in outlets().all if one.id == room), None)


def is_wire(room: str) -> bool:
    """Whether others reprint what this newsroom writes."""
    found = outlet_of(room)
    return found.wire if found else bool(_agency().search(room))


@lru_cache(maxsize=4096)
def names_outlet(name: str) -> bool:
    """Whether a name is an outlet's: one that is known, or that says so itself."""
    return outlets().by_name(name) is not None or bool(_agency().search(fold(name)))


def credits_of(article: Article) -> tuple[Credit, ...]:
    """All credits of an article to newsrooms other than its own, in the order of its text."""
    found = [*_dateline(article), *_lines(article), *_in_words(article)]
    own = newsroom(article)
    return tuple(sorted((one for one in found if one.newsroom != own), key=lambda one: (one.span, one.how)))


def _dateline(article: Article) -> Iterator[Credit]:
    """ "KRUMOVGRAD, Bulgaria (Meridian Wire) —", "(Reuters) -", "MOSCOW, Oct 28 (Xinhua) --": any name in brackets."""
    for found in _datelines().finditer(article.text, 0, START):
        for name in re.split(r"\s*(?:/|,|\band\b)\s*", found["name"]):
            yield Credit(newsroom_called(name), name, "dateline", article.cite(*found.span("name")))


def _lines(article: Article) -> Iterator[Credit]:
    """Lines of their own: "With reporting by X", "— X", "Source: X", "© X": known outlets, after such words wires."""
    for found in _credit_lines().finditer(article.text):
        for name in re.split(r"\s*(?:/|,|\band\b)\s*", found["name"].strip(" .")):
            if name and (outlets().by_name(name) or (found["by"] and names_outlet(name))):
                how: Whole = "help" if found["help"] or found["gave"] else "credit line"
                yield Credit(newsroom_called(name), name, how, article.cite(*found.span("name")))


def _in_words(article: Article) -> Iterator[Credit]:
    """ "according to AFP", "the Arlo Bee reported", "told Reuters": known outlets, and names that say what they are."""
    sentences = sentences_of(article.text)
    lead_end = sentences[min(LEAD, len(sentences)) - 1].end if sentences else 0
    for found in _attributions().finditer(article.text):
        name = re.sub(r"^[Tt]he |['’]s?$", "", found[found.lastgroup or 0])
        if names_outlet(name):
            span = article.cite(*found.span(found.lastgroup or 0))
            yield Credit(newsroom_called(name), name, "words", span, lead=span.start < lead_end)


@cache
def _bracketed() -> re.Pattern[str]:
    return re.compile(r"\s*\([^()]*\)\s*$")


@cache
def _agency() -> re.Pattern[str]:
    """What a newsroom's name says of itself, where no table knows it: "… Wire", "… News Agency"."""
    return re.compile(r"(?:\bwire|\bnews ?wire|\bnews agency|\bpress agency|\bwire service)$")


@cache
def _datelines() -> re.Pattern[str]:
    return re.compile(rf"(?:^|\n)[^\n()]{{0,60}}\((?P<name>{NAME}(?:\s*(?:/|,)\s*{NAME})?)\)\s*(?:—|–|--?)\s*(?=\S)")


@cache
def _credit_lines() -> re.Pattern[str]:
    return re.compile(
        r"(?:^|\n)[ \t]*(?:[-—–(\[]\s*)?"
        r"(?P<by>(?P<help>(?i:with|additional|further)\s+(?i:reporting|material|input|files?|contributions?)"
        r"\s+(?i:by|from)\s+|(?i:with)\s+)|(?i:source|via|copyright|from)s?[: ]+\s*"
        r"|(?i:this (?:story|article|report) (?:was|is) (?:provided|(?:first |originally )?published|written)"
        r" by)\s+|©\s*(?:\d{4}\s*)?)?"
        rf"(?i:the\s+)?(?P<name>{NAME}(?:\s*(?:/|,|and)\s*{NAME})*)"
        r"(?P<gave>\s+contributed to this (?:report|story|article))?[ \t]*[.)\]]*[ \t]*(?=\n|$)"
    )


@cache
def _attributions() -> re.Pattern[str]:
    reported = r"(?:has |have |had |also |first )*(?:reported|reports|quoted|cited|wrote|writes)\b"
    return re.compile(
        rf"\baccording to (?P<after>(?:the )?{NAME})|\btold (?P<told>(?:the )?{NAME})"
        rf"|(?P<before>\b(?:[Tt]he )?{NAME}) (?:{reported}|said (?:on|in|citing)\b)"
    )
