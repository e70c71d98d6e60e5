"""Makes the kept answers of a record again from its rows, part by part, and compares them with what is kept."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from reportedly.ask.kept.sums import ACTORS, PLACES
from reportedly.nouns.article import Article
from reportedly.nouns.kept import KEPT_TABLES, SUMS, Kept, KeptTable, Touched
from reportedly.run.keep import rows_made
from reportedly.run.reached import batches, reached_from
from reportedly.run.reread import Outcome
from reportedly.store.protocols import Shelf, View

WHOLES = ("kept_events", "kept_claims", "kept_ledgers")


def kept_again(view: View) -> Iterator[Outcome]:
    """Every kept row as it is and as the rows give it, then what is kept of nothing that is there, and the sums.
    Nothing where a view keeps no answers."""
    shelf = view.shelf()
    if shelf is None:
        return
    articles, wholes = sorted(view.articles_with(Article)), set[str]()
    for batch in batches(shelf, Touched(tuple(articles), ())):
        reached = reached_from(view, shelf, frozenset(batch.touched.articles), batch.later)
        rows = _by_table(rows_made(view, shelf, reached))
        here = sorted({*reached.wholes, *(row["id"] for name in WHOLES for row in rows[name])})
        wholes.update(here)
        for table in (one for one in KEPT_TABLES if one.name not in SUMS):
            which = reached.stories.of.keys() if table.name == "kept_stories" else reached.lines
            yield from _compared(
                table, rows[table.name], _kept(shelf, table, sorted(which) if table.by == "article" else here)
            )
    yield from _left_over(shelf, articles, sorted(wholes))
    yield from _sums(shelf)


def _by_table(rows: Iterable[tuple[str, Kept]]) -> Mapping[str, list[Kept]]:
    found: dict[str, list[Kept]] = {table.name: [] for table in KEPT_TABLES}
    for name, row in rows:
        found[name].append(row)
    return found


def _compared(table: KeptTable, made: Iterable[Kept], kept: Iterable[tuple[str, ...]]) -> Iterator[Outcome]:
    expected, found = Counter(_told(table, row) for row in made), Counter(kept)
    for row in expected | found:
        yield Outcome(row[0], table.name, f"{expected[row]} × {row}", f"{found[row]} × {row}")


def _told(table: KeptTable, row: Kept) -> tuple[str, ...]:
    return tuple(
        str(round(row[name].timestamp() * 1_000_000) if name == "known" else row[name]) for name, _ in table.columns
    )


def _kept(shelf: Shelf, table: KeptTable, which: Sequence[str]) -> Iterator[tuple[str, ...]]:
    columns = ", ".join("epoch_us(known)" if name == "known" else f'"{name}"' for name, _ in table.columns)
    sql = f"SELECT {columns} FROM {table.name} WHERE {table.by} IN (SELECT unnest(?::VARCHAR[]))"
    return (tuple(map(str, row)) for row in shelf.ask(sql, [list(which)]))


def _left_over(shelf: Shelf, articles: Sequence[str], wholes: Sequence[str]) -> Iterator[Outcome]:
    """What is kept of articles that aren't in the view, and events, claims and ledgers that none of its rows is in."""
    checks = [
        *((name, "article", articles) for name in ("kept_articles", "kept_stories")),
        *((name, "id", wholes) for name in WHOLES),
    ]
    for table, column, there in checks:
        sql = f"SELECT {column} FROM {table} WHERE {column} NOT IN (SELECT unnest(?::VARCHAR[]))"
        for (ident,) in shelf.ask(sql, [list(there)]):
            yield Outcome(ident, table, "nothing", "a row")


def _sums(shelf: Shelf) -> Iterator[Outcome]:
    for table, select in (("kept_actors", ACTORS), ("kept_places", PLACES)):
        made = f"SELECT id, rank, answer FROM ({select.format(which='true')})"
        kept = f"SELECT id, rank, answer FROM {table}"
        for (ident,) in shelf.ask(f"SELECT id FROM ((({made}) EXCEPT ({kept})) UNION (({kept}) EXCEPT ({made})))"):
            yield Outcome(ident, table, "the sum of its rows", "another")
        (count,) = shelf.ask(f"SELECT count(*) FROM {table}")[0]
        yield Outcome(table, "rows", str(count), str(count))
