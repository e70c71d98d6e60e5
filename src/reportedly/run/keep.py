"""Making kept answers anew where something changed: only what was touched and what hangs together with it is read."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from datetime import date
from typing import NamedTuple

from reportedly.ask.across import Across
from reportedly.ask.claims import all_claims
from reportedly.ask.events import all_events
from reportedly.ask.judged import JUDGED, KNOWN, Judged, Part
from reportedly.ask.kept.groups import claim_rows, event_rows, ledger_rows
from reportedly.ask.kept.lines import cast_names, rows_of_article
from reportedly.ask.kept.naming import barred
from reportedly.ask.kept.reach import CLAIM, EVENT, beside, copies_of, judged_by_persons, reach
from reportedly.ask.kept.shelf import input_rows
from reportedly.ask.kept.stories import Stories, stories_touched
from reportedly.ask.kept.sums import actors, places
from reportedly.ask.ledgers import made
from reportedly.connect.clusters import Sets
from reportedly.nouns.findings import Actor
from reportedly.nouns.ids import split_row_id
from reportedly.nouns.kept import Kept, Renewal, Touched
from reportedly.nouns.record import Where
from reportedly.run.steps import uncollected
from reportedly.store.protocols import Keeper, Shelf, Store, View

CHUNK = 1024  # touched articles of a transaction; what hangs together with them is read beside them, for each again


def keep(store: Store) -> int:
    """Makes the kept answers say what the rows say; how many articles were touched. A run that was cut off is taken up
    the next time."""
    keeper = store.keeper()
    if keeper is None:
        return 0
    touched = keeper.touched()
    for batch in batches(keeper, touched):
        _renew(store.view(), keeper, batch)
    return len(touched.articles)


def batches(shelf: Shelf, touched: Touched) -> Iterator[Touched]:
    """What was touched in parts: articles that hang together in one as far as it goes, those of one time beside one
    another, since a story is looked for within its month."""
    if len(touched.articles) <= CHUNK:
        if touched.articles or touched.nodes:
            yield touched
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
        yield Touched(tuple(ordered[at : at + CHUNK]), touched.nodes if at == 0 else ())


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
        """All articles that are read for it."""
        rows = self.events | self.claims | self.beside
        return self.lines | self.stories.of.keys() | {split_row_id(row)[0] for row in rows}


@uncollected()
def _renew(view: View, keeper: Keeper, touched: Touched) -> None:
    renamed = _renamed(view, keeper, touched)
    reached = reached_from(view, keeper, copies_of(keeper, renamed.articles))
    across = Across(view, part=reached.articles)
    rows = [*rows_made(across, reached), *input_rows(view)]
    names = [row for row in renamed.names if row["article"] not in reached.lines]
    who, where = _sums(keeper, reached.lines, rows)
    who |= {row["who"] for row in names}
    renewal = Renewal(
        articles=tuple(sorted(reached.lines)), stories=tuple(sorted(reached.lines | reached.stories.of.keys())),
        wholes=reached.wholes, rows=tuple(rows), actors=tuple(sorted(who)),
        places=tuple(sorted(where)), names=tuple(names), done=touched,
    )  # fmt: skip
    keeper.renew(renewal, (actors(sorted(who)), places(sorted(where))))


def rows_made(across: Across, reached: Reached) -> Iterator[tuple[str, Kept]]:
    """The kept rows of what has to be made anew, each with its table's name."""
    for key in sorted(reached.lines & across.articles.keys()):
        yield from rows_of_article(across, across.articles[key])
    yield from event_rows(across, all_events(across, reached.events))
    yield from claim_rows(across, all_claims(across, reached.claims, reached.beside))
    yield from ledger_rows(across, made(across, reached.stories.of))
    yield from reached.stories.rows()


class _Renamed(NamedTuple):
    """The articles whose lines name somebody otherwise than before, and the rows of actors who only have other names
    beside the one that lines give."""

    articles: frozenset[str]
    names: tuple[Kept, ...]


def _renamed(view: View, shelf: Shelf, touched: Touched) -> _Renamed:
    """The touched articles, and what judgements on their actors change in others."""
    articles = {*touched.articles, *(split_row_id(node)[0] for node in touched.nodes if _is_told(node))}
    nodes = _rows_of(shelf, "actors", articles, "coalesce(known, '') = ''") | set(touched.nodes)
    judged = Judged(view, part=Part(frozenset(), frozenset(nodes))).nodes
    names = list(_changed(view, shelf, {one for one in judged if split_row_id(one)[0] not in articles}))
    other = {row["article"] for row in names if row["other"]}
    return _Renamed(frozenset(articles | other), tuple(row for row in names if row["article"] not in other))


def _is_told(node: str) -> bool:
    """Whether a judgement is on an article, or on a report, statement or figure, whose answers it changes."""
    article, local = split_row_id(node)
    return article != KNOWN and (not node.startswith(JUDGED) if local is None else local[:1] in ("r", "s", "f"))


def _changed(view: View, shelf: Shelf, nodes: Collection[str]) -> Iterator[Kept]:
    """The kept rows of these actors that say other than what is judged now; `other`: their id or first name does."""
    sql = "SELECT id, who, names FROM kept_cast WHERE id IN (SELECT unnest(?::VARCHAR[]))"
    kept = shelf.ask(sql, [sorted(nodes)])
    own = {row.id: row for row in view.rows(Actor, Where(ids=tuple(ident for ident, _, _ in kept)))} if kept else {}
    judged = Judged(view, part=Part(frozenset(split_row_id(ident)[0] for ident in own), frozenset(nodes)))
    for ident, who, names in kept:
        article, actor = split_row_id(ident)[0], own[ident].noun
        now = cast_names(judged.names(article, actor), actor)
        other = judged.ident(article, actor) != who or now[0] != names[0]
        if other or now != names:
            yield {"id": ident, "article": article, "who": who, "names": now, "words": barred(now), "other": other}


def reached_from(view: View, shelf: Shelf, lines: frozenset[str]) -> Reached:
    """What hangs together with these articles\' rows, now and when kept answers were last made."""
    seeds = {"event": set[str](), "claim": set[str]()}
    for kind, row in shelf.ask(
        """SELECT kind, row FROM kept_members WHERE kind IN ('event', 'claim') AND whole IN (
            SELECT whole FROM kept_members WHERE article IN (SELECT unnest(?::VARCHAR[])))""",
        [sorted(lines)],
    ):
        seeds[kind].add(row)
    own = _rows_of(shelf, "reports", lines) | _rows_of(shelf, "statements", lines)
    persons = judged_by_persons(view)
    events = reach(shelf, EVENT, own | seeds["event"], persons)
    claims = reach(shelf, CLAIM, own | seeds["claim"] | beside(shelf, own), persons)
    stories = stories_touched(shelf, lines)
    wholes = _wholes(shelf, events, claims, lines | stories.of.keys())
    return Reached(lines, events, claims, beside(shelf, claims) - claims, stories, wholes)


def _rows_of(shelf: Shelf, table: str, articles: Collection[str], which: str = "true") -> set[str]:
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


def _sums(shelf: Shelf, articles: Iterable[str], rows: Iterable[tuple[str, Kept]]) -> tuple[set[str], set[str]]:
    """The actors and places that were in these articles or are now."""
    keys = [sorted(articles)]
    was = "SELECT DISTINCT {} FROM {} WHERE article IN (SELECT unnest(?::VARCHAR[]))"
    who = {one for (one,) in shelf.ask(was.format("who", "kept_cast"), keys)}
    where = {one for (one,) in shelf.ask(was.format("place", "kept_spots"), keys)}
    who |= {row["who"] for name, row in rows if name == "kept_cast"}
    where |= {row["place"] for name, row in rows if name == "kept_spots"}
    return who, where
