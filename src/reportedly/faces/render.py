"""Answers on standard output: a table for people, JSON lines or CSV for programs."""

from __future__ import annotations

import csv
import sys
from collections.abc import Callable, Sequence
from enum import Enum
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

import msgspec
import typer

if TYPE_CHECKING:
    from rich.console import Console

PIPE_WIDTH = 140  # columns; wide enough for a passage of a line or two

N = TypeVar("N", bound=msgspec.Struct)


class As(Enum):
    """How an answer is written."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"


class Column(NamedTuple, Generic[N]):
    """One column of a table or CSV: its heading, what stands in it, and its colour on a terminal."""

    name: str
    cell: Callable[[N], str]
    style: str = ""


def as_of_flags(json: bool, as_csv: bool) -> As:
    """The form that `--json` and `--csv` ask for."""
    if json and as_csv:
        raise typer.BadParameter("choose --json or --csv, not both")
    return As.JSON if json else As.CSV if as_csv else As.TABLE


def render(lines: Sequence[N], columns: Sequence[Column[N]], form: As, *, empty: str) -> None:
    """The lines on standard output; `empty` tells a person on standard error what to do when there are none."""
    if form is As.JSON:
        for line in lines:
            typer.echo(msgspec.json.encode(line))
    elif form is As.CSV:
        writer = csv.writer(sys.stdout, lineterminator="\n")
        writer.writerow([column.name for column in columns])
        writer.writerows([_harmless(column.cell(line)) for column in columns] for line in lines)
    elif lines:
        _table(lines, columns)
    if not lines:
        typer.echo(empty, err=True)


def plain(text: str) -> str:
    """An article's words on one line, control characters (they could drive the terminal) made visible."""
    return printable(" ".join(text.split()))


def printable(text: str) -> str:
    """The same text, character for character, its control characters (but not line ends) made visible."""
    return "".join(char if char.isprintable() or char == "\n" else "\N{REPLACEMENT CHARACTER}" for char in text)


def clipped(text: str, most: int) -> str:
    """Plain text of at most so many characters, cut at a word with "…"."""
    flat = plain(text)
    if len(flat) <= most:
        return flat
    cut = flat[: most - 1]
    return (cut.rsplit(" ", 1)[0] if " " in cut[most // 2 :] else cut) + "…"


def _harmless(cell: str) -> str:
    """A cell that a spreadsheet won't run as a formula (OWASP, CSV injection)."""
    flat = plain(cell)
    return f"'{flat}" if flat[:1] in ("=", "+", "-", "@") and not _is_number(flat) else flat


def _is_number(cell: str) -> bool:
    return cell.lstrip("+-").replace(".", "", 1).isdigit()


def _table(lines: Sequence[N], columns: Sequence[Column[N]]) -> None:
    from rich.box import SIMPLE_HEAD
    from rich.table import Table
    from rich.text import Text

    table = Table(box=SIMPLE_HEAD, pad_edge=False, header_style="bold")
    for column in columns:
        table.add_column(column.name, style=column.style, overflow="fold")
    for line in lines:
        table.add_row(*(Text(plain(column.cell(line))) for column in columns))
    console().print(table)


def console() -> Console:
    """The terminal, or 140 columns where standard output is a file or pipe."""
    from rich.console import Console

    return Console() if sys.stdout.isatty() else Console(width=PIPE_WIDTH, no_color=True)
