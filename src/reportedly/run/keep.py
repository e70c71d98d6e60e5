"""Making kept answers anew where something changed: only what was touched and what hangs together with it is read."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping

from reportedly.ask.across import Across
from reportedly.ask.claims import claims_of
from reportedly.ask.events import all_events
from reportedly.ask.judged import Judged
from reportedly.ask.kept.groups import claim_rows, event_rows, ledger_rows
from reportedly.ask.kept.lines import rows_of_article
from reportedly.ask.kept.reach import copies_of, first_known, judged_by_persons, tied
from reportedly.ask.kept.said import Told, saids, told, told_by
from reportedly.ask.kept.shelf import input_rows
from reportedly.ask.kept.sums import actors, places
from reportedly.ask.ledgers import made
from reportedly.nouns.ids import split_row_id
from reportedly.nouns.kept import Kept, Renewal
from reportedly.run.reached import Batch, Reached, batches, reached_from
from reportedly.run.renamed import renamed
from reportedly.run.steps import uncollected
from reportedly.store.protocols import Keeper, Shelf, Store, View

Rows = list[tuple[str, Kept]]


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


@uncollected()
def _renew(view: View, keeper: Keeper, batch: Batch) -> None:
    changed = renamed(view, keeper, batch.touched)
    reached = reached_from(view, keeper, copies_of(keeper, changed.articles) - batch.later, batch.later)
    rows = [*rows_made(view, keeper, reached, changed.judged), *input_rows(view)]
    names = [row for row in changed.names if row["article"] not in reached.lines]
    who, where = _sums(keeper, reached.lines, rows)
    who |= {row["who"] for row in names}
    renewal = Renewal(
        articles=tuple(sorted(reached.lines)), stories=tuple(sorted(reached.lines | reached.stories.of.keys())),
        wholes=reached.wholes, rows=tuple(rows), actors=tuple(sorted(who)),
        places=tuple(sorted(where)), names=tuple(names), done=batch.touched,
    )  # fmt: skip
    keeper.renew(renewal, (actors(sorted(who)), places(sorted(where))))


def rows_made(view: View, shelf: Shelf, reached: Reached, judged: Judged | None = None) -> Rows:
    """The kept rows of what has to be made anew, each with its table's name; `judged`: who is who, as far as that was
    found out."""
    across = Across(view, part=reached.articles, judged=judged, since=first_known(shelf, reached.articles))
    here = sorted(reached.lines & across.articles.keys())
    rows: Rows = [row for key in here for row in rows_of_article(across, across.articles[key])]
    rows += event_rows(across, all_events(across, reached.events))
    rows += ledger_rows(across, made(across, reached.stories.of))
    rows += _claim_rows(view, shelf, reached, told(row for name, row in rows if name == "kept_said"), here)
    return rows + reached.stories.rows()


def _claim_rows(
    view: View, shelf: Shelf, reached: Reached, fresh: Mapping[str, Told], here: Collection[str]
) -> Iterator[tuple[str, Kept]]:
    """The rows of the claims reached, made of what the articles whose lines are made say now (`fresh`), and of what is
    kept of others."""
    wanted = reached.claims | reached.beside
    other = {row for row in wanted if split_row_id(row)[0] not in reached.lines}
    found = {row: one for row, one in fresh.items() if row in wanted} | told_by(shelf, other)
    there = {*here, *_kept_articles(shelf, {split_row_id(row)[0] for row in other})}
    edges = [
        one
        for one in tied(shelf, reached.claims, reached.beside)
        if there.issuperset((split_row_id(one.one)[0], split_row_id(one.other)[0]))
    ]
    by_persons = _by_persons(view, reached.claims)
    same, different = (by_persons.said_by_persons(verdict, reached.claims) for verdict in ("same", "different"))
    yield from claim_rows(found, claims_of(saids(found), edges, same, different, reached.claims))


def _kept_articles(shelf: Shelf, articles: Collection[str]) -> set[str]:
    """Those of these articles that are kept: the latest versions."""
    sql = "SELECT article FROM kept_articles WHERE article IN (SELECT unnest(?::VARCHAR[]))"
    return {key for (key,) in shelf.ask(sql, [sorted(articles)])}


def _by_persons(view: View, rows: frozenset[str]) -> Across:
    """The articles of the rows among these that persons judged, and of those they judged them with."""
    persons = judged_by_persons(view)
    judged = {one for row in rows & persons.keys() for one in (row, *persons[row])}
    return Across(view, part={split_row_id(one)[0] for one in judged})


def _sums(shelf: Shelf, articles: Iterable[str], rows: Iterable[tuple[str, Kept]]) -> tuple[set[str], set[str]]:
    """The actors and places that were in these articles or are now."""
    keys = [sorted(articles)]
    was = "SELECT DISTINCT {} FROM {} WHERE article IN (SELECT unnest(?::VARCHAR[]))"
    who = {one for (one,) in shelf.ask(was.format("who", "kept_cast"), keys)}
    where = {one for (one,) in shelf.ask(was.format("place", "kept_spots"), keys)}
    who |= {row["who"] for name, row in rows if name == "kept_cast"}
    where |= {row["place"] for name, row in rows if name == "kept_spots"}
    return who, where
