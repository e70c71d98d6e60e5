"""How far a change reaches: from what was touched over edges and judgements to all that hangs together with it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping

from reportedly.nouns.record import AnyOf, Edge, EdgeKind, Equal, Judgement, Where
from reportedly.store.protocols import View

Ends = Mapping[str, Collection[str]]


def reach(view: View, kind: EdgeKind, seeds: Iterable[str], judged: Ends) -> frozenset[str]:
    """These rows (articles, for stories) and all that edges of a kind, or persons' judgements, connect with them."""
    seen: set[str] = set()
    fresh = set(seeds)
    while fresh:
        seen |= fresh
        found = {end for one in _edges(view, kind, ("one", "other"), fresh) for end in (one.one, one.other)}
        fresh = (found | {other for row in fresh for other in judged.get(row, ())}) - seen
    return frozenset(seen)


def copies_of(view: View, articles: Collection[str]) -> frozenset[str]:
    """These articles and all that copy from them, directly or through others: whose words they have may change."""
    seen: set[str] = set()
    fresh = set(articles)
    while fresh:
        seen |= fresh
        fresh = {one.one for one in _edges(view, "copy", ("other",), fresh)} - seen
    return frozenset(seen)


def judged_by_persons(view: View) -> dict[str, set[str]]:
    """The rows that persons judged the same, each with the others."""
    found: dict[str, set[str]] = defaultdict(set)
    for row in view.rows(Judgement, Where(equal=(Equal("kind", "analyst"),), versions="all")):
        if row.noun.other is not None:
            found[row.noun.about].add(row.noun.other)
            found[row.noun.other].add(row.noun.about)
    return found


def _edges(view: View, kind: EdgeKind, sides: Iterable[str], ends: Collection[str]) -> list[Edge]:
    wanted = tuple(sorted(ends))
    asked = [Where(equal=(Equal("kind", kind),), any_of=(AnyOf(side, wanted),), versions="all") for side in sides]
    return [row.noun for where in asked for row in view.rows(Edge, where)]
