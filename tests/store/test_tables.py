"""Nouns come back from rows as they were, whatever is in them; every noun of a reading has a table."""

from __future__ import annotations

from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from typing import Any, Literal, get_args, get_origin, get_type_hints

import duckdb
import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec import inspect

from reportedly.nouns.article import Article, Span
from reportedly.nouns.findings import Reading, Statement
from reportedly.nouns.ids import row_id
from reportedly.nouns.record import Judgement
from reportedly.nouns.tables import (
    FINDINGS,
    TABLES,
    Table,
    arrow_of,
    cells_of,
    check_column,
    noun_of,
    schema,
    table_named,
    table_of,
)

WORDS = st.text(max_size=8)
NOW = datetime(2031, 5, 8, 9, 30, 0, 123456, tzinfo=UTC)
KEPT = [table for table in TABLES if table.ident != "none"]


def drawn(kind: inspect.Type) -> st.SearchStrategy[Any]:
    """Anything that a field of this type may hold."""
    match kind:
        case inspect.UnionType():
            return st.one_of([drawn(part) for part in kind.types])
        case inspect.VarTupleType():
            return st.lists(drawn(kind.item_type), max_size=3).map(tuple)
        case inspect.StructType() if kind.cls is Span:
            return st.builds(Span, st.integers(0, 2**31 - 1), st.integers(0, 2**31 - 1))
        case inspect.StructType():
            return nouns(kind.cls)
        case inspect.LiteralType():
            return st.sampled_from(kind.values)
        case inspect.IntType():
            return st.integers(-(2**63), 2**63 - 1)
        case inspect.FloatType():
            return st.floats(allow_nan=False)
    plain: dict[type, st.SearchStrategy[Any]] = {
        inspect.NoneType: st.none(), inspect.StrType: WORDS, inspect.BoolType: st.booleans(),
        inspect.BytesType: st.binary(max_size=8), inspect.DateType: st.dates(),
        inspect.DateTimeType: st.datetimes(min_value=datetime(1700, 1, 1), timezones=st.just(UTC)),
    }  # fmt: skip
    return plain[type(kind)]


def nouns(cls: type[msgspec.Struct]) -> st.SearchStrategy[msgspec.Struct]:
    info = inspect.type_info(cls)
    assert isinstance(info, inspect.StructType)
    return st.fixed_dictionaries({field.name: drawn(field.type) for field in info.fields}).map(
        lambda fields: cls(**fields)
    )


def as_cells(table: Table, noun: Any) -> dict[str, Any]:
    article = None if table.name in ("input_refusals", "judgements", "briefs", "edges") else "0123456789abcdef"
    if table.ident == "article":
        article = noun.key
    ident = "x1" if table.ident in ("given", "numbered") else None
    cells = cells_of(noun, article=article, ident=ident, known_at=NOW, recorded_at=NOW)
    return cells | ({"lineage": "l", "captured_at": NOW} if table.ident == "article" else {})


@cache
def in_memory() -> duckdb.DuckDBPyConnection:
    """One for all examples: to start a database takes longer than all else here."""
    connection = duckdb.connect()
    connection.execute("SET TimeZone = 'UTC'")
    return connection


@pytest.mark.parametrize("table", KEPT, ids=lambda table: table.name)
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_a_noun_comes_back_from_arrow_and_from_duckdb(table: Table, data: st.DataObject) -> None:
    noun = data.draw(nouns(table.noun))
    through_arrow = arrow_of(table, [as_cells(table, noun)])
    assert noun_of(table, through_arrow.to_pylist()[0]) == noun
    connection = in_memory()
    connection.register("incoming", through_arrow)
    connection.execute("CREATE OR REPLACE TABLE kept AS FROM incoming")
    through_duck = connection.execute("FROM kept").to_arrow_table()
    assert through_duck.schema == schema(table)
    assert noun_of(table, through_duck.to_pylist()[0]) == noun


def test_every_noun_of_a_reading_has_its_table_named_as_in_the_reading() -> None:
    hints = get_type_hints(Reading)
    for name in FINDINGS:
        assert get_origin(hints[name]) is tuple
        assert table_named(name).noun is get_args(hints[name])[0]
        assert table_of(table_named(name).noun).name == name
    assert set(FINDINGS) | {"article", "reader"} == set(hints)


def test_a_row_of_an_article_is_named_by_its_key() -> None:
    judgement = Judgement(
        id="j1",
        about="k/s1",
        other=None,
        verdict="same",
        score=None,
        by="names/1",
        kind="machine",
        reason=None,
        names=(),
        at=NOW,
    )
    assert as_cells(table_of(Judgement), judgement)["id"] == "j1"
    article = Article(id="mine", key="0" * 16, sha256="s", text="t", published=date(2031, 5, 6))
    cells = as_cells(table_of(Article), article)
    assert (cells["id"], cells["article"], cells["input_id"]) == ("0" * 16, "0" * 16, "mine")
    assert row_id("0" * 16, "s1") == "0000000000000000/s1"


def test_nested_columns_by_their_json_names() -> None:
    assert check_column(table_of(Statement), "cue.class") == ("cue", "class")


def test_no_literal_of_a_noun_is_anything_but_words() -> None:
    kinds = [kind for kind in vars(__import__("reportedly.nouns.kinds", fromlist=["x"])).values()
             if get_origin(kind) is Literal]  # fmt: skip
    assert kinds
    assert all(isinstance(value, str) for kind in kinds for value in get_args(kind))


def test_importing_the_tables_loads_no_arrow() -> None:
    import subprocess
    import sys

    code = "import reportedly.nouns.tables, reportedly.store.duck, reportedly.store.memory, sys; " \
           "print([n for n in ('pyarrow', 'duckdb') if n in sys.modules])"  # fmt: skip
    source = Path(msgspec.__file__).parent, Path(__file__).parents[2] / "src"
    found = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env={"PYTHONPATH": str(source[1])}
    )
    assert found.stdout.strip() == "[]"
