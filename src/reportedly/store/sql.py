"""Functions that return SQL: what an as-of moment and a Where mean in DuckDB."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import Any, Literal, NamedTuple

from reportedly.nouns.record import MARK, AnyOf, Equal, Packed, Where
from reportedly.nouns.tables import Table, check_column, check_words


class Query(NamedTuple):
    """A piece of SQL and the values of its question marks, in order."""

    sql: str
    values: tuple[Any, ...] = ()


VERSION_ORDER = "known_at, captured_at, article"


def known(as_of: datetime | None) -> Query:
    """Rows that are known at a moment, and (None) at the last."""
    if as_of is None:
        return Query("until IS NULL")
    return Query("known_at <= ? AND (until IS NULL OR until > ?)", (as_of, as_of))


def latest(as_of: datetime | None, articles: Collection[str] | None = None) -> Query:
    """The key of the latest known version of every article, or of those that these are versions of."""
    open_rows = known(as_of)
    order = VERSION_ORDER.replace(",", " DESC,") + " DESC"
    ranked = f"row_number() OVER (PARTITION BY lineage ORDER BY {order})"
    among, values = "true", tuple[list[str], ...]()
    if articles is not None:  # to rank 100,000 takes as long as to read the rows of some
        lines = "SELECT lineage FROM articles WHERE article IN (SELECT unnest(?::VARCHAR[]))"
        among, values = f"lineage IN ({lines})", (list(articles),)
    return Query(
        f"SELECT article FROM articles WHERE {open_rows.sql} AND {among} QUALIFY {ranked} = 1",
        (*open_rows.values, *values),
    )


def selected(table: Table, where: Where, *, as_of: datetime | None) -> Query:
    """FROM and WHERE of a table's rows; RecordError for a column it doesn't have."""
    parts = [known(as_of), *(_equal(table, equal) for equal in where.equal)]
    parts += [_any_of(table, one) for one in where.any_of]
    if where.ids is not None:
        parts.append(Query("id IN (SELECT unnest(?::VARCHAR[]))", (list(where.ids),)))
    if where.articles is not None:
        parts.append(Query("article IN (SELECT unnest(?::VARCHAR[]))", (list(where.articles),)))
    if where.known_from is not None:
        parts.append(Query("known_at >= ?", (where.known_from,)))
    if where.known_before is not None:
        parts.append(Query("known_at < ?", (where.known_before,)))
    if where.versions == "latest":
        newest = latest(as_of, where.articles)
        parts.append(Query(f"(article IS NULL OR article IN ({newest.sql}))", newest.values))
    tests = " AND ".join(f"({part.sql})" for part in parts)
    return Query(f"FROM {table.name} WHERE {tests}", tuple(value for part in parts for value in part.values))


def rows(table: Table, where: Where, *, as_of: datetime | None) -> Query:
    """A table's rows in the order of every view."""
    chosen = selected(table, where, as_of=as_of)
    return Query(f"SELECT * {chosen.sql} ORDER BY article NULLS FIRST, ordinal, id", chosen.values)


def waiting(by: str, *, as_of: datetime | None) -> Query:
    """Article and time of the done-markers of articles that have no joining of this version of a step."""
    open_rows = known(as_of)
    joined = f'SELECT article FROM joinings WHERE "by" = ? AND {open_rows.sql}'
    return Query(
        f"SELECT article, known_at FROM done ANTI JOIN ({joined}) USING (article) WHERE {open_rows.sql}",
        (by, *open_rows.values, *open_rows.values),
    )


def sharing(by: str, hashes: Collection[int], *, as_of: datetime | None) -> Query:
    """Hash and article of the joinings of a step that have one of these hashes."""
    each = _unnested("hashes", by, as_of)
    return Query(
        f"SELECT key, article FROM ({each.sql}) WHERE key IN (SELECT unnest(?::BIGINT[]))", (*each.values, list(hashes))
    )


def packed(by: str, part: Packed, articles: Collection[str], *, as_of: datetime | None) -> Query:
    """Article and this part of the joinings of a step that these articles have."""
    open_rows = known(as_of)
    return Query(
        f"""SELECT article, {part} FROM joinings
            WHERE "by" = ? AND {open_rows.sql} AND article IN (SELECT unnest(?::VARCHAR[]))""",
        (by, *open_rows.values, list(articles)),
    )


def firsts(by: str, keys: Collection[str], *, as_of: datetime | None) -> Query:
    """The earliest known article of each key that has one of these before its mark."""
    each = _unnested("keys", by, as_of)
    wanted = f"split_part(key, '{MARK}', 1) IN (SELECT unnest(?::VARCHAR[]))"
    return Query(
        f"SELECT arg_min(article, (known_at, article)) FROM ({each.sql}) WHERE {wanted} GROUP BY key",
        (*each.values, list(keys)),
    )


def _unnested(column: Literal["keys", "hashes"], by: str, as_of: datetime | None) -> Query:
    """Each key of a step's joinings with its article: one pass over their lists, whatever is sought."""
    open_rows = known(as_of)
    return Query(
        f'SELECT unnest({column}) AS key, article, known_at FROM joinings WHERE "by" = ? AND {open_rows.sql}',
        (by, *open_rows.values),
    )


def versions(ref: str, *, as_of: datetime | None) -> Query:
    """All known versions of the article that has this key, address or input id, oldest first."""
    open_rows = known(as_of)
    named = f"SELECT lineage FROM articles WHERE ({open_rows.sql}) AND ? IN (article, url, input_id)"
    return Query(
        f"SELECT * FROM articles WHERE ({open_rows.sql}) AND lineage IN ({named}) ORDER BY {VERSION_ORDER}",
        (*open_rows.values, *open_rows.values, ref),
    )


def _equal(table: Table, equal: Equal) -> Query:
    path = ".".join(f'"{part}"' for part in check_column(table, equal.column))
    return Query(f"{path} IS NOT DISTINCT FROM ?", (equal.value,))


def _any_of(table: Table, one: AnyOf) -> Query:
    listed = check_words(table, one.column)
    test = (
        f'list_has_any("{one.column}", ?::VARCHAR[])' if listed else f'"{one.column}" IN (SELECT unnest(?::VARCHAR[]))'
    )
    return Query(test, (list(one.words),))
