"""Comparing new articles with those they may have to do with, step by step: what is found is kept as edges.

A step's keys and edges depend on two articles alone, so any order of adding and any shards make the same edges; a run
that was cut off is taken up the next time.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from datetime import datetime
from typing import Generic, NamedTuple, TypeVar

from reportedly.nouns.record import Done, Edge, EdgeKind, Equal, Joined, Joining, Where
from reportedly.store.protocols import Store, View

Item = TypeVar("Item")  # an article as a step looks at it
CHUNK = 512  # articles compared in one transaction: what a kill costs, and what memory holds beside their neighbours


class Step(NamedTuple, Generic[Item]):
    """A step by its version ("copies/1"): how it loads articles, under which keys two meet, what it finds of
    two of them and of one."""

    by: str
    kinds: tuple[EdgeKind, ...]
    load: Callable[[View, Collection[str]], Mapping[str, Item]]
    keys: Callable[[Item], Iterable[str]]
    edges: Callable[[Item, Item], Iterable[Edge]]
    alone: Callable[[Item], Iterable[Edge]] = lambda item: ()


def run_step(store: Store, step: Step[Item]) -> int:
    """Compares the articles that the step hasn't seen with one another and with all that share a key; how many edges
    that added."""
    times = pending(store.view(), step.by)
    waiting = in_order(times)  # of one time, since these have most to do with one another: each is loaded least often
    return sum(
        _chunk(store, step, {key: times[key] for key in waiting[at : at + CHUNK]})
        for at in range(0, len(waiting), CHUNK)
    )


def pending(view: View, by: str) -> dict[str, datetime]:
    """The articles that were read but not compared by this version of a step, all versions of an article, and when
    known."""
    done = view.articles_with(Joining, Where(equal=(Equal("by", by),), versions="all"))
    waiting = view.articles_with(Done, Where(versions="all")) - done
    rows = view.rows(Done, Where(articles=tuple(sorted(waiting)), versions="all")) if waiting else ()
    return {row.article: row.known_at for row in rows if row.article}


def in_order(times: Mapping[str, datetime]) -> list[str]:
    """Articles in the order in which they became known."""
    return sorted(times, key=lambda article: (times[article], article))


def _chunk(store: Store, step: Step[Item], times: Mapping[str, datetime]) -> int:
    view = store.view()
    new = step.load(view, times.keys())
    keys = {article: tuple(sorted(set(step.keys(item)))) for article, item in new.items()}
    met = _met(view, step, keys)
    items = {**step.load(view, {other for found in met.values() for other in found} - new.keys()), **new}
    pairs = {(min(one, other), max(one, other)) for one, found in met.items() for other in found if other in items}
    edges = [edge for one, other in sorted(pairs) for edge in step.edges(items[one], items[other])]
    edges += [edge for item in new.values() for edge in step.alone(item)]
    return store.connect(step.kinds, edges, _joined(step, times, keys))


def _met(view: View, step: Step[Item], keys: Mapping[str, Iterable[str]]) -> dict[str, set[str]]:
    """The articles that share a key with each of these, compared before or beside it."""
    holders: dict[str, set[str]] = defaultdict(set)
    for article, found in keys.items():
        for key in found:
            holders[key].add(article)
    for key, other in view.sharing(step.by, tuple(holders)) if holders else ():
        holders[key].add(other)
    return {article: {other for key in found for other in holders[key]} - {article} for article, found in keys.items()}


def _joined(step: Step[Item], times: Mapping[str, datetime], keys: Mapping[str, tuple[str, ...]]) -> Iterator[Joined]:
    for article, known_at in times.items():
        yield Joined(article=article, joining=Joining(keys=keys.get(article, ()), by=step.by), known_at=known_at)
