"""Whose reporting words are: from an article's copies and credits, back to the newsroom they came from."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache
from typing import NamedTuple

from reportedly.connect.credits import Credit, credits_of, newsroom
from reportedly.nouns.article import Article, Span, Spans
from reportedly.nouns.record import Edge
from reportedly.text.quotes import find_quotations
from reportedly.text.sentences import sentences_of

COVERED_LEAST = 0.5  # of a row's characters: most of it has to be copied


class Origin(NamedTuple):
    """A newsroom, and the edges or credit that lead from a row to it, as a person reads them; none: its own."""

    newsroom: str
    why: tuple[str, ...] = ()


class Origins:
    """The origins of rows of these articles. The same for any order of articles and edges."""

    def __init__(self, articles: Mapping[str, Article], edges: Iterable[Edge]) -> None:
        self._articles = articles
        self._from: dict[str, list[Edge]] = defaultdict(list)
        for edge in sorted((one for one in edges if one.kind == "copy"), key=lambda one: (-one.score, one.id)):
            self._from[edge.one].append(edge)
        self._credits: dict[str, tuple[Credit, ...]] = {}
        self._found: dict[tuple[str, Spans], Origin] = {}

    def of(self, article: str, spans: Spans) -> Origin:
        """Whose reporting these words of an article are."""
        if (article, spans) not in self._found:
            self._found[article, spans] = self._of(article, spans, ())
        return self._found[article, spans]

    def parents(self, article: str) -> tuple[Edge, ...]:
        """What an article copies, most of it first."""
        return tuple(self._from.get(article, ()))

    def credits(self, article: str) -> tuple[Credit, ...]:
        """Whom an article credits."""
        if article not in self._credits:
            found = self._articles.get(article)
            self._credits[article] = credits_of(found) if found is not None else ()
        return self._credits[article]

    def _of(self, article: str, spans: Spans, seen: tuple[str, ...]) -> Origin:
        found = self._articles.get(article)
        if found is None:
            return Origin(f"article:{article}")
        copied = self._copied(article, spans, seen)
        if copied is not None:
            edge, there = copied
            further = self._of(edge.other, there, (*seen, article))
            return Origin(
                further.newsroom, (f"{edge.relation} of {self._called(edge.other)}: {edge.reason}", *further.why)
            )
        credit = self._credited(article, spans)
        return Origin(credit.newsroom, (f"{credit.how}: {credit.name}",)) if credit else Origin(newsroom(found))

    def _copied(self, article: str, spans: Spans, seen: tuple[str, ...]) -> tuple[Edge, Spans] | None:
        """The edge whose passages cover most of these words, with the passages there that they come from."""
        size = sum(span.end - span.start for span in spans) or 1
        best: tuple[int, Edge, Spans] | None = None
        for edge in self._from.get(article, ()):
            covers = [_shared(spans, passage) for passage in edge.spans]
            if edge.other not in seen and (best is None or sum(covers) > best[0]):
                there = tuple(span for span, cover in zip(edge.other_spans, covers, strict=True) if cover)
                best = sum(covers), edge, there
        return best[1:] if best is not None and best[0] >= COVERED_LEAST * size else None

    def _credited(self, article: str, spans: Spans) -> Credit | None:
        """Who is credited in these words' own sentence, else for the whole article, else in its lead, unless the
        paragraph shows reporting of its own."""
        found = self.credits(article)
        if not found or not spans:
            return None
        text = self._articles[article].text
        sentences = [one for one in sentences_of(text) if any(s.start < one.end and one.start < s.end for s in spans)]
        inside = [c for c in found if c.how == "words" and any(s.start <= c.span.start < s.end for s in sentences)]
        whole = [c for c in found if c.how in ("dateline", "credit line")]
        lead = [] if _reports(self._articles[article], spans[0].start) else [c for c in found if c.lead]
        return next(iter([*inside, *whole, *lead]), None)

    def _called(self, article: str) -> str:
        found = self._articles.get(article)
        return (found.outlet if found else None) or article


def _reports(article: Article, at: int) -> bool:
    """Whether the paragraph at this place shows that the newsroom asked or heard somebody itself: a quotation, its own
    name, "this newspaper"."""
    start, end = article.text.rfind("\n", 0, at) + 1, article.text.find("\n", at)
    paragraph = article.text[start : end if end >= 0 else None]
    own = re.sub(r"\s*\([^()]*\)\s*$", "", article.outlet or "")
    return bool(find_quotations(paragraph) or _own_words().search(paragraph) or (own and own in paragraph))


@cache
def _own_words() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:this (?:newspaper|paper|newsroom|website|news site|magazine|reporter)|told us"
        r"|our (?:reporter|correspondent)|(?:interview|email|e-mail|statement)s? (?:with|to) (?:us|this))\b"
    )


def _shared(spans: Spans, passage: Span) -> int:
    found = (span.shared(passage) for span in spans)
    return sum(one.end - one.start for one in found if one)
