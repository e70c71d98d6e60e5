"""Lists as CSV: a noun's fields as columns, nested ones with dots, and no cell that a spreadsheet would run."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import Any, NamedTuple

import msgspec
from msgspec import inspect

RISKY = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")  # OWASP, CSV injection; wide forms run in some
NESTED = 2  # how deep fields of fields are columns of their own; what is deeper is a cell of JSON


class Column(NamedTuple):
    """A column: its heading, and the way to its cell from a noun."""

    name: str
    path: tuple[str, ...]


def csv_of(noun: type[msgspec.Struct], items: Sequence[msgspec.Struct]) -> str:
    """A heading and a line for each item, as RFC 4180 has it."""
    columns = columns_of(noun)
    file = io.StringIO()
    writer = csv.writer(file, lineterminator="\r\n")  # characters of it are quoted in cells, a lone CR otherwise isn't
    writer.writerow([column.name for column in columns])
    writer.writerows([_cell(item, column.path) for column in columns] for item in items)
    return file.getvalue()


@cache
def columns_of(noun: type[msgspec.Struct]) -> tuple[Column, ...]:
    """The columns of a noun, the same whether there are lines or not."""
    return tuple(_columns(inspect.type_info(noun), (), ()))


def harmless(cell: str) -> str:
    """The same text; with an apostrophe before it where a spreadsheet would take it for a formula."""
    return f"'{cell}" if cell.startswith(RISKY) else cell


def _columns(kind: inspect.Type, names: tuple[str, ...], path: tuple[str, ...]) -> Iterator[Column]:
    assert isinstance(kind, inspect.StructType)
    for field in kind.fields:
        inner = _struct_of(field.type)
        named, way = (*names, field.encode_name), (*path, field.name)
        if inner is not None and len(way) < NESTED:
            yield from _columns(inner, named, way)
        else:
            yield Column(".".join(named), way)


def _struct_of(kind: inspect.Type) -> inspect.StructType | None:
    """The noun that a field holds, if it holds one; spans are numbers."""
    parts = kind.types if isinstance(kind, inspect.UnionType) else (kind,)
    found = [part for part in parts if isinstance(part, inspect.StructType) and not part.array_like]
    return found[0] if found else None


def _cell(item: msgspec.Struct, path: tuple[str, ...]) -> str:
    value: Any = item
    for name in path:
        value = getattr(value, name, None)
    return _FORMS.get(type(value), _json)(value)


def _several(value: tuple[Any, ...]) -> str:
    plain = all(isinstance(one, str) for one in value)
    return harmless("; ".join(value)) if plain else _json(value)


def _json(value: Any) -> str:
    return harmless(msgspec.json.encode(value).decode())


def _iso(value: Any) -> str:
    return str(value.isoformat())


def _forms() -> dict[type, Callable[[Any], str]]:
    from datetime import date, datetime

    return {
        type(None): lambda value: "", str: harmless, bool: lambda value: "true" if value else "false", int: str,
        float: repr, tuple: _several, date: _iso, datetime: _iso,
    }  # fmt: skip


_FORMS = _forms()
