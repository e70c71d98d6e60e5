"""Marks page furniture in a text, line by line (RULES 19). Nothing is cut; titles and crossheads are text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from reportedly.nouns.article import Article, Furniture
from reportedly.nouns.kinds import FurnitureKind
from reportedly.read.furniture_rules import ADDRESS, CREDIT_AT_END, ENDINGS, LABELS, NAMES, OPENINGS, TAIL_HEADS

LABEL_MAX = 60  # characters of the longest label with its marks
LINE_MAX = 600  # no rule reads a longer line, but for the credit at its end
CREDIT_MAX = 460  # characters from a line's end in which a credit in brackets may open
EDGE_LINES = 6  # lines from the top and from the bottom where a byline may stand
TAIL_LINES_MAX = 15  # a list of links at the end; more lines are a part of the article
TAIL_LINE_MAX = 220  # characters of a link in that list, source and date included
TAIL_SENTENCES_MAX = 0.34  # of its lines may be sentences: some headlines are
SENTENCE_ENDS = (".", ".”", '."', ",”", "?”", "!”")
TAIL_START_MIN = 0.4  # of the text must lie before such a list

_MARKS = " \t\u00a0\ufeff\u200b.:!?|▶►▸•·»›>→–—-*#+…[]()"
_LINE = re.compile(r"[^\r\n\u2028\u2029]+")
_HEADS_OF_LINKS = frozenset({"more", "related", "read more", "see also", "also read", "read also"})


class Line(NamedTuple):
    """A line that isn't blank, without the blanks at its edges, and its place in the text."""

    start: int
    end: int
    words: str


class Mark(NamedTuple):
    """A stretch of furniture."""

    start: int
    end: int
    kind: FurnitureKind


def furniture(article: Article) -> tuple[Furniture, ...]:
    """The furniture of an article's text, in text order, one piece per line; the title's line never is."""
    lines = list(_lines(article.text))
    if lines and lines[0].words == article.title:
        lines = lines[1:]
    return tuple(Furniture(spans=(article.cite(mark.start, mark.end),), kind=mark.kind) for mark in _marks(lines))


def _lines(text: str) -> Iterator[Line]:
    for found in _LINE.finditer(text):
        words = found[0].strip(" \t\u00a0\ufeff\u200b\x0b\x0c")
        if words and not words.isspace():
            start = found.start() + found[0].index(words)
            yield Line(start, start + len(words), words)


def _marks(lines: list[Line]) -> Iterator[Mark]:
    tail, of = _tail(lines)
    last = len(lines) - EDGE_LINES
    after_head = False
    for at, line in enumerate(lines):
        kind = of if at >= tail and of else _kind(line.words, edge=at < EDGE_LINES or at >= last)
        if kind is None and after_head and _is_link(line.words):
            kind = "related-link"
        if kind is None and at + 1 < len(lines) and _written_by(line.words, lines[at + 1].words):
            kind = "byline"
        if kind is not None:
            yield Mark(line.start, line.end, kind)
        elif credit := _credit_at_end(line):
            yield credit
        after_head = line.words.endswith(":") and label(line.words) in _HEADS_OF_LINKS


def _kind(words: str, *, edge: bool) -> FurnitureKind | None:
    """What kind of furniture a line is; None for the article's own text."""
    size = len(words)
    if size > LINE_MAX:
        return None
    if size <= LABEL_MAX and (kind := _labels().get(label(words))):
        return kind
    for rule in OPENINGS:
        if size <= rule.longest and (edge or not rule.edges) and rule.pattern.match(words):
            return rule.kind
    return next((rule.kind for rule in ENDINGS if size <= rule.longest and rule.pattern.match(words)), None)


def label(words: str) -> str:
    """A line as it stands in the list of labels: no marks at its edges, lower case, plain apostrophes."""
    return words.strip(_MARKS).casefold().replace("’", "'")


@cache
def _labels() -> Mapping[str, FurnitureKind]:
    return {name: kind for kind, names in LABELS.items() for name in names.split("|")}


def _tail(lines: list[Line]) -> tuple[int, FurnitureKind | None]:
    """Where a list of links or sources that closes the text begins, and its kind; past the end where there is none."""
    whole = lines[-1].end if lines else 0
    for at in range(len(lines) - 1, max(-1, len(lines) - TAIL_LINES_MAX - 2), -1):
        line = lines[at]
        if len(line.words) > TAIL_LINE_MAX:
            break
        if label(line.words) in TAIL_HEADS and line.start >= TAIL_START_MIN * whole and _lists(lines[at + 1 :]):
            return at, "credit" if label(line.words) in ("sources", "references") else "related-link"
    return len(lines), None


def _lists(items: list[Line]) -> bool:
    """Whether these lines are a list: at least two, few of them sentences, and none says who said something."""
    sentences = sum(item.words.endswith(SENTENCE_ENDS) for item in items)
    spoken = any(_SAYS.search(item.words) for item in items)
    return len(items) >= 2 and sentences <= TAIL_SENTENCES_MAX * len(items) and not spoken


_SAYS = re.compile(
    r"[,”\"’'] (?:\w+ ){0,3}(?:said|says|told|added)\b|\b(?:he|she|they) (?:said|added|told)\b", re.IGNORECASE
)


_NAMES = re.compile(NAMES)
_ADDRESS = re.compile(ADDRESS)


def _written_by(words: str, following: str) -> bool:
    """Whether a line is who wrote it, the next one the address to write to."""
    return len(words) <= LABEL_MAX and _ADDRESS.fullmatch(following) is not None and _NAMES.fullmatch(words) is not None


def _is_link(words: str) -> bool:
    """Whether the line after "Related:" is the link it announces: short, and no sentence."""
    return len(words) <= 140 and words[-1] not in '.”"'


def _credit_at_end(line: Line) -> Mark | None:
    if not line.words.endswith((")", ").")):
        return None
    found = CREDIT_AT_END.search(line.words, max(0, len(line.words) - CREDIT_MAX))
    return Mark(line.start + found.start(), line.end, "credit") if found else None
