"""How far a change reaches: from what was touched over edges and judgements to all that hangs together with it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from typing import NamedTuple

from reportedly.ask.claims import ALIKE_LEAST
from reportedly.connect.grouping import SAME_EVENT_LEAST
from reportedly.nouns.record import EdgeKind, Equal, Judgement, Where
from reportedly.store.protocols import Shelf, View

Ends = Mapping[str, Collection[str]]


class Tie(NamedTuple):
    """Edges that can make two rows one group: of a kind, a relation, and a score. Groups are joined by the mean
    of their scores, which weaker edges alone can't bring to the least that joins them."""

    kind: EdgeKind
    relation: str
    least: float


EVENT = Tie("event", "event", SAME_EVENT_LEAST)
CLAIM = Tie("claim", "same", ALIKE_LEAST)


def reach(shelf: Shelf, tie: Tie, seeds: Iterable[str], judged: Ends) -> frozenset[str]:
    """These rows and all that may be in one group with them, or that persons put there."""
    tied = f"kind = '{tie.kind}' AND relation = '{tie.relation}' AND score >= {tie.least}"
    seen: set[str] = set()
    fresh = set(seeds)
    while fresh:
        seen |= fresh
        found = {end for side in ("one", "other") for pair in _ends(shelf, tied, side, fresh) for end in pair}
        fresh = (found | {other for row in fresh for other in judged.get(row, ())}) - seen
    return frozenset(seen)


def beside(shelf: Shelf, rows: Collection[str]) -> frozenset[str]:
    """The rows that stand against these or give another figure: they are told with these rows' claims."""
    linked = f"kind = '{CLAIM.kind}' AND relation <> '{CLAIM.relation}'"
    return frozenset(end for side in ("one", "other") for pair in _ends(shelf, linked, side, rows) for end in pair)


def copies_of(shelf: Shelf, articles: Collection[str]) -> frozenset[str]:
    """These articles and all that copy from them, directly or through others: whose words they have may change."""
    seen: set[str] = set()
    fresh = set(articles)
    while fresh:
        seen |= fresh
        fresh = {one for one, _ in _ends(shelf, "kind = 'copy'", "other", fresh)} - seen
    return frozenset(seen)


def judged_by_persons(view: View) -> dict[str, set[str]]:
    """The rows that persons judged the same, each with the others."""
    found: dict[str, set[str]] = defaultdict(set)
    for row in view.rows(Judgement, Where(equal=(Equal("kind", "analyst"),), versions="all")):
        if row.noun.other is not None:
            found[row.noun.about].add(row.noun.other)
            found[row.noun.other].add(row.noun.about)
    return found


def _ends(shelf: Shelf, which: str, side: str, rows: Collection[str]) -> list[tuple[str, str]]:
    """Both ends of the edges that have one of these rows on a side. Of edges no more is read: there are many."""
    sql = f"SELECT one, other FROM edges WHERE until IS NULL AND {which} AND {side} IN (SELECT unnest(?::VARCHAR[]))"
    return [(one, other) for one, other in shelf.ask(sql, [sorted(rows)])]
