"""The model's predicates, acts and chains as citations, kept apart from page furniture as the attributions are."""

from __future__ import annotations

from collections.abc import Iterable

from reportedly.annotate.furniture import cited, side_of, within
from reportedly.learned.readings import RawAct, RawArgument, RawChain, RawPredicate
from reportedly.nouns.article import Article, Span, Spans
from reportedly.nouns.stages import Act, Argument, Chain, Predicate, Side


def predicates_of(article: Article, found: Iterable[RawPredicate]) -> tuple[Predicate, ...]:
    """The predicates in text order, none that stands partly in furniture.

    Each has what of its arguments stands where it does: in the text, or in the same piece of furniture.
    """
    kept = (_predicate(article, one) for one in found)
    return tuple(sorted((one for one in kept if one is not None), key=lambda one: one.span))


def acts_of(article: Article, found: Iterable[RawAct]) -> tuple[Act, ...]:
    """The words that may tell an event, in text order, none that stands partly in furniture."""
    kept = (_act(article, one) for one in found)
    return tuple(sorted((one for one in kept if one is not None), key=lambda one: one.span))


def chains_of(article: Article, found: Iterable[RawChain]) -> tuple[Chain, ...]:
    """The chains by their first mention, without what stands in furniture; a mention left alone is no chain."""
    kept = ((within(article, cited(article, one.mentions), None), one.confidence) for one in found)
    chains = [Chain(mentions=mentions, confidence=sure) for mentions, sure in kept if len(mentions) > 1]
    return tuple(sorted(chains, key=lambda chain: chain.mentions))


def _predicate(article: Article, found: RawPredicate) -> Predicate | None:
    span = article.cite(found.start, found.end)
    side = side_of(article, span)
    if not _is_whole(article, span, side):
        return None
    arguments = [one for raw in found.arguments for one in _arguments(article, raw, side)]
    return Predicate(
        span=span,
        factuality=found.factuality,
        event=found.event,
        confidence=found.confidence,
        arguments=tuple(sorted(arguments, key=lambda one: one.spans)),
    )


def _is_whole(article: Article, span: Span, side: Spans | None) -> bool:
    """Whether a word stands wholly in its piece of furniture, or (None) in the text."""
    return within(article, (span,), side) == (span,)


def _act(article: Article, found: RawAct) -> Act | None:
    span = article.cite(found.start, found.end)
    where = side_of(article, span)
    if not _is_whole(article, span, where):
        return None
    sides = ((one, within(article, cited(article, (one.piece,)), where)) for one in found.sides)
    kept = (Side(side=one.side, spans=spans, confidence=one.confidence) for one, spans in sides if spans)
    return Act(span=span, types=found.types, sides=tuple(kept), realis=found.realis)


def _arguments(article: Article, found: RawArgument, side: Spans | None) -> Iterable[Argument]:
    """The argument cited, or nothing where nothing of it is left."""
    spans = within(article, cited(article, found.pieces), side)
    return (Argument(role=found.role, spans=spans, confidence=found.confidence),) if spans else ()
