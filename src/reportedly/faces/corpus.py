"""The verbs that fill a record: add, demo."""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated, Literal

import typer

from reportedly.faces.options import (
    RECORD,
    OntologyFile,
    Outlet,
    Published,
    RecordPath,
    Threads,
    hints_of,
    inputs_or_stdin,
)
from reportedly.faces.progress import Steps, loaded
from reportedly.faces.reading import Inputs
from reportedly.nouns.record import Ingested
from reportedly.run.settings import Settings, user_settings

Known = Annotated[
    Literal["captured", "published"],
    typer.Option("--known-at", help="When an article counts as known: at its capture, or (archives) when published."),
]
Keep = Annotated[Path | None, typer.Option("--record", help="Keep the demo's record in this file.")]


def add(
    files: Inputs = None,
    record: RecordPath = RECORD,
    published: Published = None,
    outlet: Outlet = None,
    known_at: Known = "captured",
    threads: Threads = 1,
    ontology: OntologyFile = None,
) -> None:
    """Read articles into a record; what is in it already is passed over, and a run can be killed and started again."""
    settings = user_settings(threads=threads, ontology=ontology)
    taken = _ingested(inputs_or_stdin(files), record, published, outlet, known_at, settings)
    typer.echo(_told(taken), err=True)
    if taken.refused:
        typer.echo("why: reportedly refusals", err=True)
        raise typer.Exit(1)


def demo(record: Keep = None) -> None:
    """Read the bundled, invented dispatches into a record and tell it as a sourced timeline."""
    from reportedly.faces.questions import tell
    from reportedly.faces.render import As
    from reportedly.run.demo import dispatches
    from reportedly.run.open_record import open_record

    with TemporaryDirectory() as folder:
        path = record or Path(folder) / "demo.duckdb"
        taken = _ingested(dispatches(), path, None, None, "published", Settings())
        with open_record(path) as opened:
            lines = opened.brief()
            checked = opened.verify()
    tell(lines, As.TABLE)
    typer.echo(f"\n{_told(taken)}; {checked.rows} rows re-read against their words, {len(checked.failures)} failures")
    typer.echo("The people, outlets and events of these dispatches are invented.")
    keep = "" if record else f"reportedly demo --record {path.name}, then "
    typer.echo(f"To read it in a browser: {keep}reportedly serve --record {record or path.name}")


def _ingested(
    inputs: list[str],
    record: Path,
    published: str | None,
    outlet: str | None,
    known_at: Literal["captured", "published"],
    settings: Settings,
) -> Ingested:
    from reportedly.read.sources import captures
    from reportedly.run.ingest import Reader, add
    from reportedly.run.journal import Journal
    from reportedly.store.opened import store_of

    taken = captures(inputs, hints=hints_of(published, outlet), stdin=sys.stdin.buffer)
    tools = loaded(settings)
    store = store_of(record)
    try:
        with Steps("reading articles") as steps:
            return add(
                taken,
                store,
                Reader(tools),
                Journal(),
                settings=settings.fingerprint(),
                by=known_at,
                progress=lambda counts: steps.at(counts.seen, None),
            )
    finally:
        store.close()


def _told(taken: Ingested) -> str:
    versions = f" ({taken.new_versions} of them new versions)" if taken.new_versions else ""
    again = f", {taken.reread} read again" if taken.reread else ""
    return f"{taken.added} articles added{versions}{again}, {taken.already} already there, {taken.refused} refused"
