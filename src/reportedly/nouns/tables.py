"""Every table of the record, declared once; columns follow from the fields of the nouns.

Each noun's fields become columns of the same (JSON) name. Span → INTEGER[], tuple → list, nested struct → struct.
Every row also has `article` (its key), `id` (`<article key>/s1`), `ordinal` (place in its reading), and its times
`known_at`, `until`, `recorded_at`. References between rows of one reading (`within`, `actor`) stay local ids.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, date, datetime, timedelta
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any, Literal, TypeVar

import msgspec
from msgspec import inspect

from reportedly.nouns.article import Article, Capture
from reportedly.nouns.errors import RecordError
from reportedly.nouns.findings import (
    Actor,
    Figure,
    InputRefusal,
    Mention,
    Moment,
    Place,
    Refusal,
    Report,
    Statement,
    Vector,
)  # fmt: skip
from reportedly.nouns.ids import row_id, split_row_id
from reportedly.nouns.record import Briefed, Done, Edge, Joining, Judgement, Meta, Row

if TYPE_CHECKING:
    import pyarrow as pa

N = TypeVar("N", bound=msgspec.Struct)
Ident = Literal["local", "article", "numbered", "given", "own", "none"]
Cells = dict[str, Any]  # one row as Arrow takes and gives it; never leaves store/ and this module
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class Table(msgspec.Struct, frozen=True):
    """A table and where its rows' ids come from.

    local: the noun's id within its reading · article: the article's key, its own id kept as `input_id` · numbered: its
    place in the reading · given: told by the writer, the noun's id (if any) kept as `input_id` · own: the noun's id is
    the row's · none: no row columns at all.
    """

    name: str
    noun: type[msgspec.Struct]
    ident: Ident


TABLES = (
    Table("captures", Capture, "given"),
    Table("articles", Article, "article"),
    Table("mentions", Mention, "local"),
    Table("actors", Actor, "local"),
    Table("places", Place, "local"),
    Table("times", Moment, "local"),
    Table("figures", Figure, "local"),
    Table("statements", Statement, "local"),
    Table("reports", Report, "local"),
    Table("refusals", Refusal, "numbered"),
    Table("vectors", Vector, "local"),
    Table("input_refusals", InputRefusal, "given"),
    Table("judgements", Judgement, "own"),
    Table("briefs", Briefed, "own"),
    Table("edges", Edge, "own"),
    Table("joinings", Joining, "given"),
    Table("done", Done, "given"),
    Table("meta", Meta, "none"),
)
FINDINGS = ("mentions", "actors", "places", "times", "figures", "statements", "reports", "refusals", "vectors")
LINEAGE = (
    "lineage",
    "captured_at",
)  # of articles only: what versions share, and which of two known at once is later


def table_named(name: str) -> Table:
    """The table of this name; RecordError naming those there are."""
    for table in TABLES:
        if table.name == name:
            return table
    raise RecordError(f"no table {name!r} in the record; known: {', '.join(table.name for table in TABLES)}")


@cache
def table_of(noun: type[msgspec.Struct]) -> Table:
    """The table that keeps this noun; RecordError for a noun that isn't kept."""
    for table in TABLES:
        if table.noun is noun:
            return table
    raise RecordError(f"the record keeps no table of {noun.__name__}")


@cache
def schema(table: Table) -> pa.Schema:
    """The table's columns as an Arrow schema."""
    import pyarrow as pa

    own = [(_column(table, field), _arrow(field.type)) for field in _fields(table.noun)]
    if table.ident == "none":
        return pa.schema(own)
    moment = pa.timestamp("us", tz="UTC")
    key = [("article", pa.string()), ("id", pa.string()), ("ordinal", pa.int32())]
    # articles only: what versions share, and which of two versions known at once is later
    extra = [("lineage", pa.string()), ("captured_at", moment)] if table.ident == "article" else []
    times = [("known_at", moment), ("until", moment), ("recorded_at", moment)]
    kept = [column for column in own if column[0] not in ("article", "id")]
    return pa.schema([*key, *kept, *extra, *times])


def check_column(table: Table, path: str) -> tuple[str, ...]:
    """The parts of a dotted column name; RecordError unless the table has it and it holds single values."""
    import pyarrow as pa

    head, *rest = parts = path.split(".")
    columns = schema(table)
    kind = columns.field(head).type if head in columns.names else None
    for part in rest:
        struct = kind if kind is not None and pa.types.is_struct(kind) else pa.struct([])
        kind = struct.field(part).type if struct.get_field_index(part) >= 0 else None
    if kind is None or pa.types.is_nested(kind):
        raise RecordError(f"{table.name} has no single-valued column {path!r}; columns: {', '.join(columns.names)}")
    return tuple(parts)


def check_words(table: Table, name: str) -> bool:
    """Whether a column of words holds lists of them; RecordError unless the table has it and it holds words."""
    import pyarrow as pa

    columns = schema(table)
    kind = columns.field(name).type if name in columns.names else pa.null()
    listed = bool(pa.types.is_list(kind))
    if not pa.types.is_string(kind.value_type if listed else kind):
        raise RecordError(f"{table.name} has no column of words {name!r}; columns: {', '.join(columns.names)}")
    return listed


def cells_of(
    noun: msgspec.Struct,
    *,
    article: str | None,
    ident: str | None = None,
    ordinal: int = 0,
    known_at: datetime,
    recorded_at: datetime,
) -> Cells:
    """A noun as a row; `ident` is its id within the article, or for nouns of no article the whole row id."""
    table = table_of(type(noun))
    own: Cells = msgspec.to_builtins(noun, builtin_types=(bytes, date, datetime))
    columns = _named(table)
    cells = {columns[name]: value for name, value in own.items()}
    local = ident if ident is not None else own.get("id")
    cells["article"] = article
    cells["id"] = article if table.ident == "article" else row_id(article, str(local)) if article else local
    times = {"ordinal": ordinal, "known_at": known_at, "until": None, "recorded_at": recorded_at}
    return cells | times


def noun_of(table: Table, cells: Mapping[str, Any]) -> msgspec.Struct:
    """The noun that a row was made from; RecordError naming the row whose columns aren't what the noun needs."""
    own = {name: cells[column] for name, column in _columns(table)}
    for name in _moments(table.noun):
        own[name] = _in_utc(own[name])
    if table.ident == "local":
        own["id"] = split_row_id(cells["id"])[1]
    try:
        return msgspec.convert(own, table.noun)
    except msgspec.ValidationError as error:
        raise RecordError(f"row {cells.get('id')!r} of {table.name} is damaged: {error}") from None


def row_of(noun: type[N], cells: Mapping[str, Any]) -> Row[N]:
    """A row of this noun from its cells."""
    made = noun_of(table_of(noun), cells)
    assert isinstance(made, noun)
    return Row(
        article=cells["article"],
        id=cells["id"],
        noun=made,
        known_at=_in_utc(cells["known_at"]),
        until=_in_utc(cells["until"]),
        recorded_at=_in_utc(cells["recorded_at"]),
    )


def cells_in(batch: pa.RecordBatch) -> Iterator[Cells]:
    """The rows of a batch, their times in UTC."""
    names = batch.schema.names
    return (dict(zip(names, row, strict=True)) for row in zip(*map(values_of, batch.columns), strict=True))


def arrow_of(table: Table, rows: Iterable[Cells]) -> pa.Table:
    """Rows as an Arrow table of the table's schema; RecordError for words that have no UTF-8."""
    import pyarrow as pa

    try:
        return pa.Table.from_pylist(list(rows), schema=schema(table))
    except (UnicodeEncodeError, pa.ArrowException) as error:
        raise RecordError(f"can't write to {table.name}: {error}") from None


@cache
def _fields(noun: type[msgspec.Struct]) -> tuple[inspect.Field, ...]:
    info = inspect.type_info(noun)
    assert isinstance(info, inspect.StructType)
    return info.fields


@cache
def _columns(table: Table) -> tuple[tuple[str, str], ...]:
    """The JSON names of the noun's fields, each with its column."""
    return tuple((field.encode_name, _column(table, field)) for field in _fields(table.noun))


@cache
def _named(table: Table) -> Mapping[str, str]:
    return dict(_columns(table))


def _renamed(table: Table, name: str) -> str:
    if table.ident == "article":
        return {"id": "input_id", "key": "article"}.get(name, name)
    return "input_id" if table.ident == "given" and name == "id" else name


def _column(table: Table, field: inspect.Field) -> str:
    return _renamed(table, field.encode_name)


def _arrow(kind: inspect.Type) -> pa.DataType:
    import pyarrow as pa

    match kind:
        case inspect.UnionType():
            (only,) = (part for part in kind.types if not isinstance(part, inspect.NoneType))
            return _arrow(only)
        case inspect.VarTupleType():
            return pa.list_(_arrow(kind.item_type))
        case inspect.StructType() if kind.array_like:
            return pa.list_(pa.int32())  # Span: an article of 2³¹ characters isn't one
        case inspect.StructType():
            return pa.struct([(field.encode_name, _arrow(field.type)) for field in kind.fields])
        case _:
            return _plain(kind)


def _plain(kind: inspect.Type) -> pa.DataType:
    import pyarrow as pa

    plain = {
        inspect.StrType: pa.string(), inspect.LiteralType: pa.string(), inspect.BoolType: pa.bool_(),
        inspect.IntType: pa.int64(), inspect.FloatType: pa.float64(), inspect.BytesType: pa.binary(),
        inspect.DateType: pa.date32(), inspect.DateTimeType: pa.timestamp("us", tz="UTC"),
    }  # fmt: skip
    return plain[type(kind)]


def values_of(column: pa.Array | pa.ChunkedArray) -> list[Any]:
    """A column's values, times in UTC; of times, which Arrow gives one by one and few of which differ, each is made
    once."""
    import pyarrow as pa

    if not pa.types.is_timestamp(column.type):
        return list(column.to_pylist())
    moments = column.cast(pa.timestamp("us", tz="UTC")).cast(pa.int64()).to_pylist()
    return [None if at is None else _moment(at) for at in moments]


@lru_cache(maxsize=4096)
def _moment(microseconds: int) -> datetime:
    return EPOCH + timedelta(microseconds=microseconds)


@cache
def _moments(noun: type[msgspec.Struct]) -> tuple[str, ...]:
    """The JSON names of the noun's fields that are times."""
    return tuple(field.encode_name for field in _fields(noun) if _is_moment(field.type))


def _is_moment(kind: inspect.Type) -> bool:
    parts = kind.types if isinstance(kind, inspect.UnionType) else (kind,)
    return any(isinstance(part, inspect.DateTimeType) for part in parts)


def _in_utc(value: Any) -> Any:
    return value.astimezone(UTC) if value is not None and value.tzinfo is not UTC else value
