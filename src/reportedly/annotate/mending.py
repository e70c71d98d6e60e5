"""The model's attributions put right, one kind of slip after the other."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from reportedly.annotate.addressees import without_addressee
from reportedly.annotate.anonymous import with_anonymous
from reportedly.annotate.attributions import without_dateline
from reportedly.annotate.citing import with_cited
from reportedly.annotate.edges import QUOTES, with_whole_content
from reportedly.annotate.estimates import with_estimates
from reportedly.annotate.inverted import with_inverted
from reportedly.annotate.nested import with_nested
from reportedly.annotate.passed_over import with_passed_over
from reportedly.annotate.quoted_as import with_quoted
from reportedly.annotate.quoted_ends import with_whole_quotations
from reportedly.annotate.reach import within_aside, within_claim, within_reach, within_who
from reportedly.annotate.said_times import without_said_time
from reportedly.annotate.source_edges import with_whole_sources, without_articles
from reportedly.annotate.speech import SMALL, is_saying, is_time, with_verb, without_comment
from reportedly.annotate.subjects import with_subject, with_who_spoke, within_who_clauses
from reportedly.annotate.unsaid import hands_on_words
from reportedly.annotate.whole_amounts import with_whole_amount
from reportedly.annotate.withheld import without_withheld
from reportedly.nouns.article import Article, Span
from reportedly.nouns.findings import Mention
from reportedly.nouns.stages import Attribution, Offsets, Predicate
from reportedly.text.wordset import word_set

_ADDED = re.compile(r",? ")
_PENNED = word_set("signed written drafted penned issued sent filed adopted approved passed by")


def mended(
    article: Article,
    sentences: Offsets,
    found: Iterable[Attribution],
    *,
    mentions: Sequence[Mention] = (),
    predicates: Sequence[Predicate] = (),
) -> list[Attribution]:
    """The attributions that hand on words, each with whole contents and, where its sentence gives one, a source."""
    all_told = with_passed_over(article, sentences, list(found), predicates) if predicates else found
    edged = [_contents(article, sentences, one) for one in all_told]
    said = with_anonymous(article, sentences, [one for one in edged if is_saying(article, one)])
    whole = with_whole_quotations(article, with_whole_sources(article, sentences, mentions, said))
    put = with_estimates(article, sentences, with_inverted(article, sentences, mentions, whole))
    cited = with_nested(article, sentences, with_quoted(article, with_cited(article, mentions, put)))
    named = without_articles(article, with_subject(article, sentences, cited, predicates))
    sourced = within_who_clauses(article, sentences, with_who_spoke(article, named))
    said_so = [one for one in sourced if not is_time(article, one.source) and hands_on_words(article, sentences, one)]
    kept = [
        one for one in said_so
        if not (_is_echo(article, one, said_so) or _holds(article, one, said_so) or _is_taken_up(article, one, said_so))
    ]  # fmt: skip
    return [_without_others(sentences, _up_to_anothers(article, one, kept), kept) for one in kept]


def _is_echo(article: Article, one: Attribution, all_told: Iterable[Attribution]) -> bool:
    """Whether a preposition is taken for a second cue of the same words: "To | this, Lind | said, | “It is over.”"."""
    if any(word not in SMALL for word in article.words(one.cue).lower().split()):
        return False
    return any(
        other is not one and other.cue != one.cue and (other.source, other.content) == (one.source, one.content)
        for other in all_told
    )


def _holds(article: Article, one: Attribution, all_told: Iterable[Attribution]) -> bool:
    """Whether how a paper came about is taken for a cue of what it says: "The note | signed | by Lind read | “…”."."""
    if not _PENNED.issuperset(article.words(one.cue).lower().split()):
        return False
    return any(
        other is not one
        and one.cue and other.cue and other.source and other.content
        and other.source[0].start < one.cue[0].start < other.cue[0].start
        and all(any(span.covers(piece) for span in one.content) for piece in other.content)
        and any(span.start == other.source[0].start for span in one.content)
        for other in all_told
    )  # fmt: skip


def _is_taken_up(article: Article, one: Attribution, all_told: Iterable[Attribution]) -> bool:
    """Whether all that a verb seems to hand on belongs to the "saying" right behind it: "Lind agreed, | saying | only
    this | was | right"."""
    if not one.cue or not one.content:
        return False
    return any(
        other is not one
        and other.cue
        and other.source == one.source
        and _ADDED.fullmatch(article.text, one.cue[-1].end, other.cue[0].start) is not None
        and article.words(other.cue).endswith("ing")
        and all(any(span.covers(piece) for span in other.content) for piece in one.content)
        for other in all_told
    )


def _without_others(sentences: Offsets, one: Attribution, all_told: Iterable[Attribution]) -> Attribution:
    """The attribution without those pieces of content in later sentences that another one hands on, from there."""
    if len(one.content) < 2 or not one.cue:
        return one
    others = [other for other in all_told if other.cue and other.source != one.source]

    def is_theirs(piece: Span) -> bool:
        start, end = next(((start, end) for start, end in sentences if start <= piece.start < end), (0, 0))
        return not start <= one.cue[0].start < end and any(
            piece in other.content and start <= other.cue[0].start < end for other in others
        )

    kept = tuple(piece for piece in one.content if not is_theirs(piece))
    return replace(one, content=kept) if kept and len(kept) < len(one.content) else one


def _up_to_anothers(article: Article, one: Attribution, all_told: Iterable[Attribution]) -> Attribution:
    """The attribution without the quotation behind a colon that another cue hands on: "Lind hinted it was over | :
    “It rained,” she said, “and hailed.”"."""
    for other in all_told:
        quoted = other.content[0] if other.content else None
        if other is one or quoted is None or not other.source or article.text[quoted.start] not in QUOTES:
            continue
        held = next((n for n, piece in enumerate(one.content) if piece.start < quoted.start < piece.end), None)
        if held is None or not article.text[: quoted.start].rstrip().endswith(":") or other.cue == one.cue:
            continue
        first = one.content[held]
        words = article.text[first.start : quoted.start].rstrip(": ")
        if not words:
            continue
        return replace(one, content=(*one.content[:held], article.cite(first.start, first.start + len(words))))
    return one


def _contents(article: Article, sentences: Offsets, found: Attribution) -> Attribution:
    whole = with_whole_amount(article, with_whole_content(article, sentences, found))
    whole = without_dateline(article, whole)
    whole = within_claim(article, within_reach(article, sentences, whole))
    whole = without_withheld(article, within_who(article, sentences, within_aside(article, sentences, whole)))
    return without_said_time(article, without_comment(article, without_addressee(article, with_verb(article, whole))))
