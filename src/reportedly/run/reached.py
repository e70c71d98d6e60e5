"""What has to be made anew of kept answers where articles were touched, in which parts."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from datetime import date
from typing import NamedTuple

from reportedly.ask.kept.reach import CLAIM, EVENT, beside, judged_by_persons, reach
from reportedly.ask.kept.stories import Stories, stories_touched
from reportedly.connect.clusters import Sets
from reportedly.nouns.ids import split_row_id
from reportedly.nouns.kept import Touched
from reportedly.store.protocols import Shelf, View

CHUNK = 1024  # touched articles of a transaction; what hangs together with them is read beside them
NOTHING: frozenset[str] = frozenset()


class Batch(NamedTuple):
    """A part of what was touched, and the articles whose turn comes later: what hangs together with these is left to
    them, so that it is made once."""

    touched: Touched
    later: frozenset[str]


class Reached(NamedTuple):
    """What has to be made anew: the lines of articles, events and claims of rows (with the rows that stand
    against these), ledgers of stories; and which events, claims and ledgers are kept of all that."""

    lines: frozenset[str]
    events: frozenset[str]
    claims: frozenset[str]
    beside: frozenset[str]
    stories: Stories
    wholes: tuple[str, ...]

    @property
    def articles(self) -> frozenset[str]:
        """All articles that are read for it; of claims' rows in others what is kept is enough."""
        return self.lines | self.stories.of.keys() | {split_row_id(row)[0] for row in self.events}


def batches(shelf: Shelf, touched: Touched) -> Iterator[Batch]:
    """What was touched in parts: articles that hang together in one as far as it goes, those of one time beside one
    another, since a story is looked for within its month."""
    if len(touched.articles) <= CHUNK:
        if touched.articles or touched.nodes:
            yield Batch(touched, NOTHING)
        return
    sets = Sets()
    pairs = """SELECT DISTINCT articles[1], articles[2] FROM edges
        WHERE until IS NULL AND kind = ? AND score >= ? AND len(articles) > 1"""
    for one, other in shelf.ask(pairs, (EVENT.kind, EVENT.least)):
        sets.join(one, other)
    days = {key: day or date.max for key, day in shelf.ask("SELECT article, published FROM articles")}
    first: dict[str, date] = {}
    for key in touched.articles:
        root = sets.root(key)
        first[root] = min(first.get(root, date.max), days.get(key, date.max))
    ordered = sorted(touched.articles, key=lambda key: (first[sets.root(key)], sets.root(key), key))
    for at in range(0, len(ordered), CHUNK):
        part = Touched(tuple(ordered[at : at + CHUNK]), touched.nodes if at == 0 else ())
        yield Batch(part, frozenset(ordered[at + CHUNK :]))


def reached_from(view: View, shelf: Shelf, lines: frozenset[str], later: frozenset[str] = NOTHING) -> Reached:
    """What hangs together with these articles' rows, now and when kept answers were last made, less what hangs
    together with rows of articles whose turn comes later."""
    seeds = {"event": set[str](), "claim": set[str]()}
    for kind, row in shelf.ask(
        """SELECT kind, row FROM kept_members WHERE kind IN ('event', 'claim') AND whole IN (
            SELECT whole FROM kept_members WHERE article IN (SELECT unnest(?::VARCHAR[])))""",
        [sorted(lines)],
    ):
        seeds[kind].add(row)
    own = rows_of(shelf, "reports", lines) | rows_of(shelf, "statements", lines)
    persons = judged_by_persons(view)
    events = reach(shelf, EVENT, own | seeds["event"], persons)
    claims = reach(shelf, CLAIM, own | seeds["claim"] | {end for both in beside(shelf, own) for end in both}, persons)
    against = beside(shelf, claims.rows)
    touched = stories_touched(shelf, lines)
    stories = touched.without(later)
    if later:
        events, claims = events.without(later), claims.without(later, against)
    others = {end for both in against if not claims.rows.isdisjoint(both) for end in both} - claims.rows
    told = (lines | touched.of.keys()) - (touched.of.keys() - stories.of.keys())
    wholes = _wholes(shelf, events.rows, claims.rows, told)
    return Reached(lines, events.rows, claims.rows, frozenset(others), stories, wholes)


def rows_of(shelf: Shelf, table: str, articles: Collection[str], which: str = "true") -> set[str]:
    """The ids of such rows of these articles."""
    sql = f"SELECT id FROM {table} WHERE until IS NULL AND {which} AND article IN (SELECT unnest(?::VARCHAR[]))"
    return {ident for (ident,) in shelf.ask(sql, [sorted(articles)])}


def _wholes(shelf: Shelf, events: Iterable[str], claims: Iterable[str], stories: Iterable[str]) -> tuple[str, ...]:
    """The kept events and claims of these rows, and the ledgers of these articles."""
    sql = "SELECT DISTINCT whole FROM kept_members WHERE kind = ? AND {} IN (SELECT unnest(?::VARCHAR[]))"
    found = [
        *shelf.ask(sql.format("row"), ["event", sorted(events)]),
        *shelf.ask(sql.format("row"), ["claim", sorted(claims)]),
        *shelf.ask(sql.format("article"), ["ledger", sorted(stories)]),
    ]
    return tuple(sorted({whole for (whole,) in found}))
