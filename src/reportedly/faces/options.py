"""Options that several verbs share, and what they mean."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from reportedly.nouns.article import Hints
from reportedly.nouns.errors import SettingsError


def _iso_date(written: str) -> str:
    try:
        return date.fromisoformat(written).isoformat()
    except ValueError:
        raise typer.BadParameter(f"{written!r} is no date; write it as 2024-10-28") from None


Published = Annotated[
    str | None, typer.Option(parser=_iso_date, metavar="DATE", help="Publication date of articles that give none.")
]
Outlet = Annotated[str | None, typer.Option(help="Publisher of articles that name none.")]
RecordPath = Annotated[Path, typer.Option("--record", help="The record's file.", envvar="REPORTEDLY_RECORD")]
RECORD = Path("record.duckdb")


def hints_of(published: str | None, outlet: str | None) -> Hints:
    """What the flags say of articles that lack it themselves."""
    return Hints(published=published, outlet=outlet)


def inputs_or_stdin(files: list[str] | None) -> list[str]:
    """The inputs named, or standard input when something is piped in; SettingsError when there is neither."""
    if files:
        return files
    if sys.stdin.isatty():
        raise SettingsError("nothing to read: name files, folders or addresses, or pipe an article in")
    return ["-"]
