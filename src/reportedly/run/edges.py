"""Reads the edges of a record again: each is made anew from the words of its two articles and compared."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from reportedly.connect.compare import compare, compare_alone
from reportedly.connect.copies import copy_of
from reportedly.nouns.record import Edge
from reportedly.run.connect import COPIES, FINDINGS
from reportedly.run.reread import Outcome
from reportedly.store.protocols import View

Pair = tuple[str, ...]
CHUNK = 64  # pairs of articles whose rows are held at once


def edges_again(view: View) -> Iterator[Outcome]:
    """Every edge with its relation, reason and spans as they are and as its articles' words give them."""
    found: dict[Pair, list[Edge]] = defaultdict(list)
    for row in view.rows(Edge):
        found[tuple(sorted(row.noun.articles))].append(row.noun)
    pairs = sorted(found)
    for at in range(0, len(pairs), CHUNK):
        yield from _again(view, {pair: found[pair] for pair in pairs[at : at + CHUNK]})


def _again(view: View, found: Mapping[Pair, list[Edge]]) -> Iterator[Outcome]:
    articles = {article for pair in found for article in pair}
    texts, told = COPIES.load(view, articles), FINDINGS.load(view, articles)
    for pair, edges in found.items():
        made: dict[str, Edge] = {}
        if all(article in texts and article in told for article in pair):
            one, other = pair[0], pair[-1]
            copied = [copy_of(texts[one], texts[other])] if one != other else []
            compared = compare(told[one], told[other]) if one != other else compare_alone(told[one])
            made = {edge.id: edge for edge in [*filter(None, copied), *compared]}
        yield from _outcomes(edges, made)


def _outcomes(edges: Iterable[Edge], made: Mapping[str, Edge]) -> Iterator[Outcome]:
    for edge in edges:
        again = made.get(edge.id)
        for field in ("relation", "reason", "spans", "other_spans", "score"):
            expected = repr(getattr(again, field)) if again is not None else "no such edge"
            yield Outcome(edge.one, f"{edge.kind} edge {field}", expected, repr(getattr(edge, field)))
