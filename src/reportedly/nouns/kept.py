"""Kept answers: what each list of a record says, made anew only where something changed; their tables.

A row is one answer: what lists filter and sort by as columns, the answer as JSON. `rank` sorts the list, each row its
own. Columns of words hold folded words, each name or text set off by bars (" mira holt | dam workers ").
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

import msgspec

from reportedly.nouns.across import Claim, Event, Ledger
from reportedly.nouns.answers import BriefLine, EventLine, FigureLine, RefusalLine, StatementLine
from reportedly.nouns.pages import ActorLine, ArticleLine, PlaceLine

if TYPE_CHECKING:
    import pyarrow as pa

Kept = dict[str, Any]  # one row of a kept table
KEPT = "kept/4"  # the version of how kept rows are made: another one makes all anew
SUMS = ("kept_actors", "kept_places")  # made of other kept tables in SQL


class KeptTable(msgspec.Struct, frozen=True):
    """A table of kept answers: what its JSON is of (None: no answers of its own), its columns with DuckDB's types, by
    which column its rows are made anew (whole groups, or all rows of an article), and by which column single rows are
    looked up, if they are."""

    name: str
    answer: type[msgspec.Struct] | None
    columns: tuple[tuple[str, str], ...]
    by: str
    sought: str | None = None


def _columns(text: str) -> tuple[tuple[str, str], ...]:
    return tuple((name, kind) for name, kind in (line.split() for line in text.split(",")))


_ANSWER = "id VARCHAR, rank VARCHAR, answer VARCHAR,"
_DAYS = "first DATE, last DATE,"
_EVENT = "type VARCHAR, extension VARCHAR, actors VARCHAR[], actor_words VARCHAR, place_words VARCHAR,"
KEPT_TABLES = (
    KeptTable("kept_events", Event, _columns(
        _ANSWER + _DAYS + _EVENT + "recipients VARCHAR[], recipient_words VARCHAR, country VARCHAR, lat DOUBLE,"
        "lon DOUBLE, radius DOUBLE, realis VARCHAR[], sources VARCHAR[], source_words VARCHAR, origins INTEGER,"
        "denied BOOLEAN, named VARCHAR[], words VARCHAR, what VARCHAR, retracted BOOLEAN"), "id", "id"),
    KeptTable("kept_claims", Claim, _columns(
        _ANSWER + _DAYS + "sources VARCHAR[], source_words VARCHAR, origins INTEGER, disputed BOOLEAN, named VARCHAR[],"
        "words VARCHAR"), "id", "id"),
    KeptTable("kept_ledgers", Ledger, _columns(
        _ANSWER + "counted_words VARCHAR, measures VARCHAR[], disputed BOOLEAN, named VARCHAR[],"
        "words VARCHAR"), "id", "id"),
    KeptTable("kept_members", None, _columns(
        "kind VARCHAR, whole VARCHAR, row VARCHAR, article VARCHAR, alias VARCHAR"), "whole", "alias"),
    KeptTable("kept_statements", StatementLine, _columns(
        _ANSWER + _DAYS + "article VARCHAR, sources VARCHAR[], source_words VARCHAR, class VARCHAR, named VARCHAR[],"
        "words VARCHAR"), "article", "id"),
    KeptTable("kept_reports", EventLine, _columns(
        _ANSWER + _DAYS + _EVENT + "article VARCHAR, realis VARCHAR"), "article", "id"),
    KeptTable("kept_figures", FigureLine, _columns(
        _ANSWER + "article VARCHAR, counted_words VARCHAR, named VARCHAR[], words VARCHAR"), "article", "id"),
    KeptTable("kept_articles", ArticleLine, _columns(
        _ANSWER + _DAYS + "article VARCHAR, outlet VARCHAR, outlet_words VARCHAR, language VARCHAR,"
        "title VARCHAR, known TIMESTAMPTZ"), "article"),
    KeptTable("kept_brief", BriefLine, _columns(
        _ANSWER + _DAYS + "article VARCHAR, named VARCHAR[], words VARCHAR, figures VARCHAR[]"), "article"),
    KeptTable("kept_words", None, _columns("article VARCHAR, word VARCHAR"), "article"),
    KeptTable("kept_heard", None, _columns(
        "article VARCHAR, number INTEGER, same VARCHAR, row VARCHAR, actor VARCHAR, called VARCHAR[], who VARCHAR,"
        "kind VARCHAR, actor_kind VARCHAR, country VARCHAR, role VARCHAR, outlet VARCHAR, origin VARCHAR"), "article"),
    KeptTable("kept_said", None, _columns(
        "row VARCHAR, article VARCHAR, said VARCHAR, named VARCHAR[], words VARCHAR, sources VARCHAR[],"
        "source_words VARCHAR"), "article"),
    KeptTable("kept_stories", None, _columns("article VARCHAR, story VARCHAR, month VARCHAR"), "article"),
    KeptTable("kept_refusals", RefusalLine, _columns(
        _ANSWER + "article VARCHAR, why VARCHAR, what VARCHAR"), "article"),
    KeptTable("kept_cast", None, _columns(
        "id VARCHAR, article VARCHAR, who VARCHAR, node VARCHAR, alias VARCHAR, names VARCHAR[], words VARCHAR,"
        "kind VARCHAR, country VARCHAR, sector VARCHAR, role VARCHAR, wikidata VARCHAR, statements INTEGER,"
        "acts INTEGER, undergone INTEGER"),
        "article"),
    KeptTable("kept_actors", ActorLine, _columns(
        _ANSWER + "kind VARCHAR, country VARCHAR, name VARCHAR, words VARCHAR, articles INTEGER"), "id", "id"),
    KeptTable("kept_spots", None, _columns(
        "id VARCHAR, article VARCHAR, place VARCHAR, name VARCHAR, words VARCHAR, country VARCHAR, level VARCHAR,"
        "lat DOUBLE, lon DOUBLE, radius DOUBLE, geonameid BIGINT, reports INTEGER"), "article"),
    KeptTable("kept_places", PlaceLine, _columns(
        _ANSWER + "country VARCHAR, name VARCHAR, words VARCHAR, articles INTEGER"), "id"),
)  # fmt: skip


def kept_table(name: str) -> KeptTable:
    """The kept table of this name."""
    return next(table for table in KEPT_TABLES if table.name == name)


def create(table: KeptTable) -> tuple[str, ...]:
    """The SQL that makes a kept table, empty, with its index."""
    columns = ", ".join(f"{_quoted(name)} {kind}" for name, kind in table.columns)
    made = f"CREATE TABLE {table.name} ({columns})"
    index = f"CREATE INDEX {table.name}_{table.sought} ON {table.name} ({table.sought})"
    return (made, index) if table.sought else (made,)


class Touched(msgspec.Struct, frozen=True):
    """What changed since kept answers were last made: articles, and actors or rows on which was judged."""

    articles: tuple[str, ...]
    nodes: tuple[str, ...]


class Renewal(msgspec.Struct, frozen=True, kw_only=True):
    """Kept rows to be written in place of those of these articles, of the stories of these and of these wholes
    (events, claims, ledgers), and
    the actors and places whose sums change; `names`: rows of kept_cast with the names (and words) that they have now;
    `done` is what that makes up for."""

    articles: tuple[str, ...]
    stories: tuple[str, ...]
    wholes: tuple[str, ...]
    rows: tuple[tuple[str, Kept], ...]
    actors: tuple[str, ...]
    places: tuple[str, ...]
    names: tuple[Kept, ...]
    done: Touched


def kept_arrow(table: KeptTable, rows: list[Kept]) -> pa.Table:
    """Rows of a kept table as Arrow."""
    import pyarrow as pa

    return pa.Table.from_pylist(rows, schema=_schema(table))


@cache
def _schema(table: KeptTable) -> pa.Schema:
    import pyarrow as pa

    kinds = {
        "VARCHAR": pa.string(), "VARCHAR[]": pa.list_(pa.string()), "DATE": pa.date32(), "DOUBLE": pa.float64(),
        "TIMESTAMPTZ": pa.timestamp("us", tz="UTC"),
        "INTEGER": pa.int32(), "BIGINT": pa.int64(), "BOOLEAN": pa.bool_(),
    }  # fmt: skip
    return pa.schema([(name, kinds[kind]) for name, kind in table.columns])


def _quoted(name: str) -> str:
    return f'"{name}"'
