"""`reportedly extract`: articles in, one reading each out, in order; no record."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from typing import Annotated, Literal

import msgspec
import typer

from reportedly.faces.options import OntologyFile, Outlet, Published, Threads, hints_of, inputs_or_stdin
from reportedly.faces.progress import loaded
from reportedly.nouns.findings import InputRefusal, Reading

Format = Literal["jsonl", "json", "text"]
Inputs = Annotated[
    list[str] | None,
    typer.Argument(help="Files, folders, http(s) addresses, or - for standard input.", metavar="FILE…"),
]


def extract(
    files: Inputs = None,
    published: Published = None,
    outlet: Outlet = None,
    form: Annotated[Format, typer.Option("--format", help="How to write the readings.")] = "jsonl",
    vectors: Annotated[bool, typer.Option("--vectors", help="Write vectors too: 384 int8 each, in base64.")] = False,
    threads: Threads = 1,
    ontology: OntologyFile = None,
) -> None:
    """Read articles and write one reading each: statements, reports, figures, with the words they rest on."""
    from reportedly.read.sources import captures
    from reportedly.run.journal import Journal
    from reportedly.run.settings import user_settings
    from reportedly.run.shard import read_shard

    taken = captures(inputs_or_stdin(files), hints=hints_of(published, outlet), stdin=sys.stdin.buffer)
    tools = loaded(user_settings(threads=threads, vectors=vectors, ontology=ontology))
    if write(list_refusals(read_shard(taken, tools, Journal())), form):
        raise typer.Exit(1)


def write(outcomes: Iterable[Reading | InputRefusal], form: Format) -> int:
    """The outcomes on standard output: a line each, one JSON array, or for a person. Returns how many were refused."""
    refused = 0
    opened = ""
    for outcome in outcomes:
        refused += isinstance(outcome, InputRefusal)
        if form == "jsonl":
            typer.echo(encoded(outcome))
        elif form == "json":
            typer.echo((b"," if opened else b"[") + encoded(outcome))
            opened = ","
        elif isinstance(outcome, Reading):
            from reportedly.faces.reading_text import reading_text

            typer.echo(reading_text(outcome))
    if form == "json":
        typer.echo("]" if opened else "[]")
    return refused


def encoded(outcome: Reading | InputRefusal) -> bytes:
    """A reading's JSON, or `{"refusal": …}` in its place."""
    return msgspec.json.encode(outcome if isinstance(outcome, Reading) else {"refusal": outcome})


def list_refusals(outcomes: Iterable[Reading | InputRefusal]) -> Iterator[Reading | InputRefusal]:
    """The same outcomes; each refusal is also told on standard error."""
    for outcome in outcomes:
        if isinstance(outcome, InputRefusal):
            typer.echo(f"refused {outcome.input}: {outcome.why}: {outcome.message}", err=True)
        yield outcome
