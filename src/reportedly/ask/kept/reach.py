"""How far a change reaches: from what was touched over edges and judgements to all that hangs together with it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import UTC, datetime
from typing import NamedTuple

from reportedly.ask.claims import ALIKE_LEAST, Tied
from reportedly.connect.clusters import Pair, Sets
from reportedly.connect.grouping import SAME_EVENT_LEAST
from reportedly.nouns.ids import split_row_id
from reportedly.nouns.record import EdgeKind, Equal, Judgement, Where
from reportedly.store.protocols import Shelf, View

Ends = Mapping[str, Collection[str]]
WITHIN = "IN (SELECT unnest(?::VARCHAR[]))"


class Tie(NamedTuple):
    """Edges that can make two rows one group: of a kind, a relation, and a score. Groups are joined by the mean
    of their scores, which weaker edges alone can't bring to the least that joins them."""

    kind: EdgeKind
    relation: str
    least: float


EVENT = Tie("event", "event", SAME_EVENT_LEAST)
CLAIM = Tie("claim", "same", ALIKE_LEAST)
SINCE = "until IS NULL AND known_at >= ?"
LINKED = f"kind = '{CLAIM.kind}' AND relation <> '{CLAIM.relation}'"


class Held(NamedTuple):
    """Rows that may be in groups with one another: all of them, and the pairs that hold them together."""

    rows: frozenset[str]
    pairs: frozenset[Pair]

    def without(self, articles: Collection[str], beside: Iterable[Pair] = ()) -> Held:
        """Those that nothing holds together with a row of these articles, nor (`beside`) stands against one."""
        sets = Sets()
        for one, other in self.pairs:
            sets.join(one, other)
        rows = {one for one in self.rows if split_row_id(one)[0] in articles}
        for one, other in beside:
            rows |= {one} if split_row_id(other)[0] in articles else set()
            rows |= {other} if split_row_id(one)[0] in articles else set()
        gone = {sets.root(one) for one in rows}
        return Held(frozenset(one for one in self.rows if sets.root(one) not in gone), self.pairs)


def reach(shelf: Shelf, tie: Tie, seeds: Iterable[str], judged: Ends) -> Held:
    """These rows and all that may be in one group with them, or that persons put there."""
    tied = f"kind = '{tie.kind}' AND relation = '{tie.relation}' AND score >= {tie.least}"
    seen: set[str] = set()
    pairs: set[Pair] = set()
    fresh = set(seeds)
    while fresh:
        seen |= fresh
        found = set(_ends(shelf, tied, fresh)) | {(row, other) for row in fresh for other in judged.get(row, ())}
        pairs |= found
        fresh = {end for both in found for end in both} - seen
    return Held(frozenset(seen), frozenset(pairs))


def beside(shelf: Shelf, rows: Collection[str]) -> frozenset[Pair]:
    """These rows with those that stand against them or give another figure, which are told with their claims."""
    return frozenset(_ends(shelf, LINKED, rows))


def tied(shelf: Shelf, rows: frozenset[str], others: frozenset[str]) -> list[Tied]:
    """The edges of claims that have one of these rows on a side, and on the other one of them or of the others."""
    columns = ", ".join(f'"{name}"' for name in Tied._fields)
    sql = f"SELECT {columns} FROM edges WHERE {SINCE} AND kind = '{CLAIM.kind}' AND one {WITHIN} AND other {WITHIN}"
    both, own, beyond = sorted(rows | others), sorted(rows), sorted(others - rows)
    since = first_known(shelf, own)
    found = shelf.ask(sql, [since, own, both])
    found += shelf.ask(sql, [since, beyond, own]) if beyond else []
    return sorted((Tied(*one) for one in found), key=lambda one: one.id)


def copies_of(shelf: Shelf, articles: Collection[str]) -> frozenset[str]:
    """These articles and all that copy from them, directly or through others: whose words they have may change."""
    sql = f"SELECT one FROM edges WHERE until IS NULL AND kind = 'copy' AND other {WITHIN}"
    seen: set[str] = set()
    fresh = set(articles)
    while fresh:
        seen |= fresh
        fresh = {one for (one,) in shelf.ask(sql, [sorted(fresh)])} - seen
    return frozenset(seen)


def judged_by_persons(view: View) -> dict[str, set[str]]:
    """The rows that persons judged the same, each with the others."""
    found: dict[str, set[str]] = defaultdict(set)
    for row in view.rows(Judgement, Where(equal=(Equal("kind", "analyst"),), versions="all")):
        if row.noun.other is not None:
            found[row.noun.about].add(row.noun.other)
            found[row.noun.other].add(row.noun.about)
    return found


def first_known(shelf: Shelf, rows: Iterable[str]) -> datetime:
    """When the first of the articles of these rows became known: none of their edges was known before that."""
    sql = f"SELECT min(known_at) FROM articles WHERE article {WITHIN}"
    ((found,),) = shelf.ask(sql, [sorted({split_row_id(row)[0] for row in rows})])
    return found or datetime.max.replace(tzinfo=UTC)


def _ends(shelf: Shelf, which: str, rows: Collection[str]) -> Iterator[Pair]:
    """Both ends of the edges that have one of these rows on a side. Of edges no more is read, and none from before the
    rows were known: there are many, and they lie in the order in which they became known."""
    sql = f"SELECT one, other FROM edges WHERE {SINCE} AND {which} AND"
    since = first_known(shelf, rows)
    for side in ("one", "other"):
        yield from shelf.ask(f"{sql} {side} {WITHIN}", [since, sorted(rows)])
