"""Options that several verbs share, and what they mean."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, get_args

import typer

from reportedly.nouns.article import Hints
from reportedly.nouns.errors import SettingsError

if TYPE_CHECKING:
    from reportedly.nouns.asked import Asked
    from reportedly.run.open_record import Record

RECORD = Path("record.duckdb")


def day(written: str) -> str:
    """The ISO date that was written; a usage error if it is none."""
    try:
        return date.fromisoformat(written).isoformat()
    except ValueError:
        raise typer.BadParameter(f"{written!r} is no date; write it as 2024-10-28") from None


def choice(kinds: Any, *, upper: bool = False) -> Callable[[str], str]:
    """A parser that takes one of a closed list of nouns/kinds.py, and says which there are."""
    known: tuple[str, ...] = get_args(kinds)

    def parse(written: str) -> str:
        word = written.upper() if upper else written.lower()
        if word not in known:
            raise typer.BadParameter(f"{written!r} is none of {', '.join(known)}")
        return word

    return parse


def numbers(many: int) -> Callable[[str], tuple[float, ...]]:
    """A parser that takes so many numbers with commas between them."""

    def parse(written: str) -> tuple[float, ...]:
        try:
            found = tuple(map(float, written.split(",")))
        except ValueError:
            found = ()
        if len(found) != many:
            raise typer.BadParameter(f"{written!r} isn't {many} numbers; write them as 42.7,23.3,50")
        return found

    return parse


Published = Annotated[
    str | None, typer.Option(parser=day, metavar="DATE", help="Publication date of articles that give none.")
]
Outlet = Annotated[str | None, typer.Option(help="Publisher of articles that name none.")]
RecordPath = Annotated[Path, typer.Option("--record", help="The record's file.", envvar="REPORTEDLY_RECORD")]
Since = Annotated[str | None, typer.Option(parser=day, metavar="DATE", help="From this day on.")]
Until = Annotated[str | None, typer.Option(parser=day, metavar="DATE", help="Up to this day.")]
AsOf = Annotated[
    str | None, typer.Option(metavar="DATE", help="As the record stood then: a day (to its end, UTC) or an ISO time.")
]
About = Annotated[str | None, typer.Option(help="Only what names or mentions this (whole words).")]
NOTHING = "Nothing in the record answers this; see what it holds with: reportedly sources"
AsJson = Annotated[bool, typer.Option("--json", help="Write JSON lines.")]
AsCsv = Annotated[bool, typer.Option("--csv", help="Write CSV.")]
Threads = Annotated[int, typer.Option(min=1, help="Threads the reader model may use.")]
OntologyFile = Annotated[
    Path | None, typer.Option("--ontology", help="A YAML file of event types and words of your own (see `ontology`).")
]


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


def moment_of(as_of: str | None, option: str = "--as-of") -> date | datetime | None:
    """The day or instant that `--as-of` names; SettingsError if it is neither."""
    if as_of is None:
        return None
    try:
        return date.fromisoformat(as_of) if len(as_of) <= len("2024-10-28") else datetime.fromisoformat(as_of)
    except ValueError:
        raise SettingsError(f"{option} {as_of!r} is no date or time; write 2024-10-28 or 2024-10-28T12:00Z") from None


def opened_at(path: Path, as_of: str | None) -> Record:
    """The record as `--as-of` asks for it, opened for reading."""
    from reportedly.run.open_record import open_record

    return open_record(path, as_of=moment_of(as_of))


def every(opened: Record, asked: Asked) -> list[Any]:
    """A whole list, read page by page."""
    first = opened.page(asked, limit=500)
    items, after = list(first.items), first.next
    while after is not None:
        found = opened.page(asked, limit=500, after=after)
        items, after = [*items, *found.items], found.next
    return items


def day_of(written: str | None) -> date | None:
    """The day that an option names."""
    return date.fromisoformat(written) if written else None
