"""The model's predicates and chains as citations, kept apart from page furniture as the attributions are."""

from __future__ import annotations

from collections.abc import Iterable

from reportedly.annotate.furniture import cited, side_of, within
from reportedly.learned.readings import RawArgument, RawChain, RawPredicate
from reportedly.nouns.article import Article, Spans
from reportedly.nouns.stages import Argument, Chain, Predicate


def predicates_of(article: Article, found: Iterable[RawPredicate]) -> tuple[Predicate, ...]:
    """The predicates in text order, none that stands partly in furniture.

    Each has what of its arguments stands where it does: in the text, or in the same piece of furniture.
    """
    kept = (_predicate(article, one) for one in found)
    return tuple(sorted((one for one in kept if one is not None), key=lambda one: one.span))


def chains_of(article: Article, found: Iterable[RawChain]) -> tuple[Chain, ...]:
    """The chains by their first mention, without what stands in furniture; a mention left alone is no chain."""
    kept = ((within(article, cited(article, one.mentions), None), one.confidence) for one in found)
    chains = [Chain(mentions=mentions, confidence=sure) for mentions, sure in kept if len(mentions) > 1]
    return tuple(sorted(chains, key=lambda chain: chain.mentions))


def _predicate(article: Article, found: RawPredicate) -> Predicate | None:
    span = article.cite(found.start, found.end)
    side = side_of(article, span)
    if within(article, (span,), side) != (span,):
        return None
    arguments = [one for raw in found.arguments for one in _arguments(article, raw, side)]
    return Predicate(
        span=span,
        factuality=found.factuality,
        event=found.event,
        confidence=found.confidence,
        arguments=tuple(sorted(arguments, key=lambda one: one.spans)),
    )


def _arguments(article: Article, found: RawArgument, side: Spans | None) -> Iterable[Argument]:
    """The argument cited, or nothing where nothing of it is left."""
    spans = within(article, cited(article, found.pieces), side)
    return (Argument(role=found.role, spans=spans, confidence=found.confidence),) if spans else ()
