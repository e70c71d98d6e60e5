"""The model's attributions as citations: kept out of page furniture, and without scraps of other sentences."""

from __future__ import annotations

import re
from collections.abc import Iterable

from msgspec.structs import replace

from reportedly.annotate.abbreviations import with_whole_abbreviations
from reportedly.annotate.furniture import cited, cut_to, side_of, within
from reportedly.learned.readings import RawAttribution
from reportedly.nouns.article import Article, Span, Spans
from reportedly.nouns.stages import Attribution, Offsets

# Marks that are none of a cue's or content's own: before it, and behind it, as a sentence's stop there isn't
_BEFORE = frozenset(",;:.!?—–")
_BEHIND = frozenset(",;:")
DATELINE = re.compile(  # "KLOW, Borduria (Fram Wire) — "
    r"[A-Z]{3}[A-Z’'. -]*(?:, [A-Z][\w’'. -]{2,30}?)?(?: \([^()\n]{2,40}\) ?[—–-]{1,2}| (?:[—–]|--)) ?"
)
SCRAP = 0.5  # share of another sentence from which it is content; content F1 on PolNeAR dev .538 → .547, flat .3–.9


def attribution_of(article: Article, sentences: Offsets, found: RawAttribution) -> Attribution | None:
    """The attribution, cited; None when nothing of its cue is left.

    A statement stands in the text or in one piece of furniture, where its cue is, never in both: the words of a
    player label or a related link are cut from a content that ran over them. Of sentences other than the cue's,
    content is only what covers half of one: a word or two there are the model's slip.
    """
    found = with_whole_abbreviations(article.text, found)
    cue = cited(article, found.cue)
    side = side_of(article, cue[0]) if cue else None
    cue = within(article, cue, side)
    if not cue:
        return None
    home = [(start, end) for start, end in sentences if any(span.start < end and start < span.end for span in cue)]
    content = within(article, cited(article, found.content), side)
    return Attribution(
        source=_beside_cue(within(article, cited(article, found.source), side), home),
        cue=_edged(article, cue) or cue,
        content=_edged(article, _without_scraps(article, content, sentences, home)),
        confidence=found.confidence,
    )


def in_order(found: Iterable[Attribution]) -> list[Attribution]:
    """The attributions in the order of the text, by their cues; by contents or sources where they have none."""
    return sorted(found, key=lambda one: (one.cue or one.content or one.source)[0].start)


def without_dateline(article: Article, one: Attribution) -> Attribution:
    """The attribution, its content begun behind the date line it took in: "KLOW (Fram Wire) — | It rained"."""
    hit = DATELINE.match(article.text, one.content[0].start, one.content[0].end) if one.content else None
    if hit is None or hit.end() == one.content[0].end:
        return one
    return replace(one, content=(article.cite(hit.end(), one.content[0].end), *one.content[1:]))


def _beside_cue(source: Spans, home: list[tuple[int, int]]) -> Spans:
    """The source's words in the cue's sentence, if there are any; else those of other sentences."""
    here = tuple(span for span in source if any(start <= span.start < end for start, end in home))
    return here or source


def _edged(article: Article, spans: Spans) -> Spans:
    """The spans without stops and commas at their edges; those of abbreviations and quotations stay."""
    text, kept = article.text, []
    for span in spans:
        start, end = span.start, span.end
        while start < end and (text[start] in _BEFORE or text[start].isspace()):
            start += 1
        while start < end and _is_loose(text, end - 1):
            end -= 1
        if start < end:
            kept.append(article.cite(start, end))
    return tuple(kept)


def _is_loose(text: str, at: int) -> bool:
    """Whether a character at a cue's or content's end is none of its own; a stop is behind one letter: "U.S.", "J."."""
    if text[at] != ".":
        return text[at] in _BEHIND or text[at].isspace()
    letter = at > 1 and (text[at - 1].isalnum() or text[at - 1] == "_")
    return not (letter and not text[at - 2].isalnum())


def _without_scraps(article: Article, content: Spans, sentences: Offsets, home: list[tuple[int, int]]) -> Spans:
    kept: list[Span] = []
    for span in content:
        for start, end in sentences:
            for cut in cut_to(article, span, start, end) if start < span.end and span.start < end else ():
                whole = cut.end - cut.start >= SCRAP * (end - start) and not _is_heading(article, start, end)
                if (start, end) in home or whole:
                    kept = _joined(article, kept, cut)
    return tuple(kept)


def _is_heading(article: Article, start: int, end: int) -> bool:
    """Whether a sentence is a line of its own that ends in no mark: a date line or heading ("Monday, May 4, 2020")."""
    before, after = article.text[:start].rstrip(" \t\u00a0"), article.text[end:].lstrip(" \t\u00a0")
    alone = before[-1:] in ("", "\n", "\r") and after[:1] in ("\n", "\r")
    return alone and article.text[end - 1].isalnum()


def _joined(article: Article, spans: list[Span], span: Span) -> list[Span]:
    """The spans with one more, run together with the last where only white space parts them."""
    if spans and not article.text[spans[-1].end : span.start].strip():
        return [*spans[:-1], article.cite(spans[-1].start, max(spans[-1].end, span.end))]
    return [*spans, span]
