"""`reportedly extract`: articles in, one reading each out, in order; no record."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from typing import Annotated, Literal

import msgspec
import typer

from reportedly.faces.options import Outlet, Published, hints_of, inputs_or_stdin
from reportedly.nouns.findings import InputRefusal, Reading

Inputs = Annotated[
    list[str] | None, typer.Argument(help="Files, folders, http(s) addresses, or - for standard input.", metavar="FILE…")
]
Format = Annotated[Literal["jsonl", "json", "text"], typer.Option(help="How to write the readings.")]
Threads = Annotated[int, typer.Option(min=1, help="Threads the reader model may use.")]


def extract(
    files: Inputs = None, published: Published = None, outlet: Outlet = None, format: Format = "jsonl", threads: Threads = 1
) -> None:
    """Read articles and write one reading each: statements, reports, figures, with the words they rest on."""
    from reportedly.read.sources import captures
    from reportedly.run.journal import Journal
    from reportedly.run.settings import Settings
    from reportedly.run.shard import read_shard
    from reportedly.run.tools import load_tools

    taken = captures(
        inputs_or_stdin(files), hints=hints_of(published, outlet), stdin=sys.stdin.buffer, now=lambda: datetime.now(UTC)
    )
    journal = Journal()
    outcomes = _told(read_shard(taken, load_tools(Settings(threads=threads)), journal))
    write(outcomes, format)
    if journal.refused:
        raise typer.Exit(1)


def write(outcomes: Iterable[Reading | InputRefusal], format: Literal["jsonl", "json", "text"]) -> None:
    """The outcomes on standard output: a line each, one JSON array, or for a person."""
    if format == "text":
        from reportedly.faces.tables import reading_text

        for outcome in outcomes:
            if isinstance(outcome, Reading):
                typer.echo(reading_text(outcome))
        return
    lines = (encoded(outcome) for outcome in outcomes)
    if format == "json":
        typer.echo(b"[" + b",\n".join(lines) + b"]")
        return
    for line in lines:
        typer.echo(line)


def encoded(outcome: Reading | InputRefusal) -> bytes:
    """A reading's JSON, or `{"refusal": …}` in its place."""
    return msgspec.json.encode(outcome if isinstance(outcome, Reading) else {"refusal": outcome})


def _told(outcomes: Iterable[Reading | InputRefusal]) -> Iterator[Reading | InputRefusal]:
    """The same outcomes; each refusal is also told on standard error."""
    for outcome in outcomes:
        if isinstance(outcome, InputRefusal):
            typer.echo(f"refused {outcome.input}: {outcome.why}: {outcome.message}", err=True)
        yield outcome
