"""Comparing new articles with those they may have to do with, step by step: what is found is kept as edges.

A step's keys and edges depend on two articles alone, so any order of adding and any shards make the same edges; a run
that was cut off is taken up the next time.
"""

from __future__ import annotations

import gc
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from itertools import chain
from typing import Generic, NamedTuple, TypeVar

from reportedly.connect.clusters import Pair
from reportedly.nouns.record import Edge, EdgeKind, Joined, Joining
from reportedly.store.protocols import Store, View

Item = TypeVar("Item")  # an article as a step looks at it
CHUNK = 1024  # articles compared in one transaction: what a kill costs, and what memory holds beside some neighbours
PAIRS_MOST = 131_072  # whose glances are loaded at once: 2 to 4 kB for each neighbour of real news
GLANCED_MOST = 32_768  # of these, looked at together
BESIDE = 2048  # neighbours held at once


class Step(NamedTuple, Generic[Item]):
    """A step by its version ("copies/1"): how it loads articles, and those it has loaded before; what it keeps of one
    to find and compare it by; which pairs are worth comparing, by their glances; what it finds of two and of one."""

    by: str
    kinds: tuple[EdgeKind, ...]
    load: Callable[[View, Collection[str]], Mapping[str, Item]]
    again: Callable[[View, Collection[str]], Mapping[str, Item]]
    joining: Callable[[Item], Joining]
    likely: Callable[[Mapping[str, bytes], Sequence[Pair]], Iterable[Pair]]
    edges: Callable[[Item, Item], Iterable[Edge]]
    alone: Callable[[Item], Iterable[Edge]] = lambda item: ()


def run_step(store: Store, step: Step[Item]) -> int:
    """Compares the articles that the step hasn't seen with one another and with all that share a key; how many edges
    that added."""
    times = store.view().waiting(step.by)
    waiting = in_order(times)  # of one time, since these have most to do with one another: each is loaded least often
    return sum(
        _chunk(store, step, {key: times[key] for key in waiting[at : at + CHUNK]})
        for at in range(0, len(waiting), CHUNK)
    )


def in_order(times: Mapping[str, datetime]) -> list[str]:
    """Articles in the order in which they became known."""
    return sorted(times, key=lambda article: (times[article], article))


@contextmanager
def uncollected() -> Iterator[None]:
    """Meanwhile Python doesn't look for cycles of what nobody holds any more: rows have none, and making tens of
    thousands of them sets it off again and again."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


@uncollected()
def _chunk(store: Store, step: Step[Item], times: Mapping[str, datetime]) -> int:
    view = store.view()
    new = step.load(view, times.keys())
    joinings = {article: step.joining(item) for article, item in new.items()}
    likely = (pair for pairs in _met(view, step.by, joinings) for pair in _likely(view, step, joinings, pairs))
    edges = list(_compared(view, step, new, likely))
    edges += [edge for item in new.values() for edge in step.alone(item)]
    nothing = Joining(by=step.by)  # of an article that isn't there
    joined = (Joined(article=a, joining=joinings.get(a, nothing), known_at=at) for a, at in times.items())
    return store.connect(step.kinds, edges, joined)


def _met(view: View, by: str, joinings: Mapping[str, Joining]) -> Iterator[list[Pair]]:
    """Each of these with the articles that share a key with it, compared before or beside it; some pairs at a time,
    those of one neighbour together."""
    holders: dict[int, list[str]] = defaultdict(list)
    for article, joining in joinings.items():
        for key in joining.hashes:
            holders[key].append(article)
    met: dict[str, set[str]] = defaultdict(set)
    for key, other in view.sharing(by, tuple(holders)) if holders else ():
        met[other].update(holders[key])
    for found in holders.values():
        for other in found:
            met[other].update(one for one in found if one < other)
    pairs: list[Pair] = []
    for other in sorted(met):
        pairs += ((one, other) for one in sorted(met[other]))
        if len(pairs) >= PAIRS_MOST:
            yield pairs
            pairs = []
    if pairs:
        yield pairs


def _likely(view: View, step: Step[Item], joinings: Mapping[str, Joining], pairs: Sequence[Pair]) -> Iterator[Pair]:
    """Those of these pairs of a new article and another that a glance at both doesn't rule out."""
    glances = view.packed(step.by, "glance", {other for _, other in pairs} - joinings.keys())
    glances |= {key: one.glance for key, one in joinings.items()}
    for at in range(0, len(pairs), GLANCED_MOST):
        yield from step.likely(glances, pairs[at : at + GLANCED_MOST])


def _compared(view: View, step: Step[Item], new: Mapping[str, Item], likely: Iterable[Pair]) -> Iterator[Edge]:
    """The edges of pairs of a new article and another; some of the others are held at once."""
    likely_with: dict[str, list[str]] = defaultdict(list)
    for one, other in likely:
        likely_with[other].append(one)
    before = sorted(likely_with.keys() - new.keys())
    batches = (before[at : at + BESIDE] for at in range(0, len(before), BESIDE))
    for others in chain((new,), (step.again(view, batch) for batch in batches)):
        for other in others:
            for one in likely_with[other]:
                yield from step.edges(new[one], others[other])
