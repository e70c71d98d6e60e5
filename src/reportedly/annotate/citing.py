"""The two sources of "X, citing Y, reported" and "X reported …, citing Y": a statement for each (RULES 6)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reportedly.nouns.article import Article, Spans
from reportedly.nouns.findings import Mention
from reportedly.nouns.stages import Attribution
from reportedly.text.clauses import PREPOSITIONS
from reportedly.text.wordset import word_set

WHO = r"(?P<who>[^\W\d_][\w’'&.-]*(?: [\w’'&.-]+){0,7})"
CITED = r"(?P<cue>citing|quoting) (?P<whom>[^,;:.()\n\"“”]{3,90}?)"
BEFORE_CUE = re.compile(rf"(?:^|[.,;!?\n]\s*){WHO}, {CITED}, (?:also )?$")
AFTER_CONTENT = re.compile(rf",? {CITED}(?=[,;.\n]|$)")
CITED_THAT = re.compile(r"(?P<whom>[^,;:.()\n\"“”]{3,80}?) (?=that\b)")
CITED_ALONE = re.compile(r"(?P<whom>[^,;:.()\n\"“”]{3,90}?)(?:$|,? (?=that\b))")
CITES = frozenset({"citing", "quoting"})
CITING = re.compile(r"(?:cit|quot)(?:ed|es|ing)$", re.IGNORECASE)
SPEAKERS = word_set(
    "source sources official officials report reports statement statements document documents spokesperson spokesman "
    "spokeswoman witness witnesses eyewitnesses police authorities media agency study studies expert experts data "
    "people person records filings lawyer lawyers relatives residents minister ministry diplomat diplomats"
)
NAMED = frozenset({"person", "organisation", "group"})


def with_cited(article: Article, mentions: Sequence[Mention], found: Sequence[Attribution]) -> list[Attribution]:
    """The attributions in order, with one more for each source that another one cites."""
    names = [one.spans[0].start for one in mentions if one.kind in NAMED]
    return [piece for one in found for piece in _both(article, names, one, found)]


def _both(
    article: Article, names: Sequence[int], one: Attribution, others: Sequence[Attribution]
) -> Iterator[Attribution]:
    """The attribution, and that of whom it cites where no other has the citing for its cue; in place of one whose
    content is whom somebody cites, that one's."""
    if (cited := _cited_alone(article, names, one, others)) is not None:
        yield cited
        return
    if (inner := _that_one_says(article, names, one)) is not None:
        yield from (one, inner)
        return
    before = _before_cue(article, one)
    hit = before or _after_content(article, one)
    if hit is None or not _speaks(hit, names):
        yield one
        return
    whom, cue = article.cite(*hit.span("whom")), article.cite(*hit.span("cue"))
    content = tuple(cut for span in one.content for cut in _up_to(article, span.start, span.end, hit.start()))
    content = one.content if before else content
    source: Spans = (article.cite(*hit.span("who")),) if before else one.source
    yield Attribution(source=source, cue=one.cue, content=content, confidence=one.confidence)
    if content and not any(span.overlaps(cue) for other in others for span in other.cue):
        yield Attribution(source=(whom,), cue=(cue,), content=content, confidence=one.confidence)


def _that_one_says(article: Article, names: Sequence[int], one: Attribution) -> Attribution | None:
    """The attribution of whom another cites within its content: "Fram News cited | an official that | …"."""
    if not one.cue or not one.source or not one.content or not CITING.search(article.words(one.cue)):
        return None
    first, *rest = one.content
    hit = CITED_THAT.match(article.text, first.start, first.end) if first.start > one.cue[-1].end else None
    if hit is None or not _speaks(hit, names):
        return None
    told = (article.cite(hit.end(), first.end), *rest)
    return Attribution(source=(article.cite(*hit.span("whom")),), cue=(), content=told, confidence=one.confidence)


def _cited_alone(
    article: Article, names: Sequence[int], one: Attribution, others: Sequence[Attribution]
) -> Attribution | None:
    """What is whose, where the citing itself was taken for the outlet's cue and whom it cites for what it says: "Fram
    News, citing | an official, | reported that …", "reported, citing | an official, that …"."""
    if not one.content or article.words(one.cue).lower() not in CITES:
        return None
    first, *rest = one.content
    hit = CITED_ALONE.match(article.text[: first.end], first.start)
    if hit is None or first.start < one.cue[-1].end or not _speaks(hit, names):
        return None
    left = (article.cite(hit.end(), first.end),) if hit.end() < first.end else ()
    told = (*left, *rest) or _told_beside(article, one, others)
    return Attribution(source=(article.cite(*hit.span("whom")),), cue=one.cue, content=told, confidence=one.confidence)


def _told_beside(article: Article, one: Attribution, others: Sequence[Attribution]) -> Spans:
    """What the same source says in the same sentence by another verb."""
    for other in others:
        if other is not one and other.cue and other.content and set(other.source) & set(one.source):
            first, last = sorted((one.cue[0], other.cue[0]))
            if not re.search(r"[.!?]\s|\n", article.text[first.end : last.start]):
                return other.content
    return ()


def _speaks(hit: re.Match[str], names: Sequence[int]) -> bool:
    """Whether somebody is cited, by name or as a source, not a reason ("citing health concerns")."""
    words = hit["whom"].lower().split()
    return any(hit.start("whom") <= at < hit.end("whom") for at in names) or any(word in SPEAKERS for word in words)


def _before_cue(article: Article, one: Attribution) -> re.Match[str] | None:
    """ "Fram News, citing two officials," right before the cue."""
    start = one.cue[0].start if one.cue else 0
    floor = max(article.text.rfind("\n", 0, start), start - 200, 0)
    told = article.text[floor:start]
    hit = BEFORE_CUE.search(article.text[:start], floor) if "citing" in told or "quoting" in told else None
    return hit if hit and hit["who"].split()[0].lower() not in PREPOSITIONS else None


def _after_content(article: Article, one: Attribution) -> re.Match[str] | None:
    """ ", citing two officials" behind the content, or at the end of it."""
    if not one.content or not one.source or not one.cue or one.content[-1].start < one.cue[0].start:
        return None
    last = one.content[-1]
    inside = article.text.rfind(" citing ", last.start, last.end)
    at = last.end if inside < 0 else inside - (article.text[inside - 1] == ",")
    hit = AFTER_CONTENT.match(article.text, at)
    return hit if hit and hit.end() >= last.end else None


def _up_to(article: Article, start: int, end: int, wall: int) -> Spans:
    return (article.cite(start, min(end, wall)),) if start < wall else ()
