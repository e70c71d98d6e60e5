"""The verbs that keep a record and a machine in order: verify, setup."""

from __future__ import annotations

import typer

from reportedly.faces.options import RECORD, AsJson, RecordPath
from reportedly.faces.progress import loaded, prepared


def verify(record: RecordPath = RECORD, json: AsJson = False) -> None:
    """Read every row again against its words; exit status 1 if any fails, each named."""
    import msgspec

    from reportedly.run.open_record import open_record

    with open_record(record) as opened:
        found = opened.verify()
    if json:
        typer.echo(msgspec.json.encode(found))
    else:
        for failure in found.failures:
            typer.echo(f"{failure.row} {failure.field}: expected {failure.expected}, found {failure.found}")
        typer.echo(
            f"{found.articles} articles, {found.rows} rows re-read: {found.by_rule} fields made again by rule, "
            f"{found.by_model} of the model's checked for their words; {len(found.failures)} failures"
        )
    if found.failures:
        raise typer.Exit(1)


def setup() -> None:
    """Do now what the first run would do: build the gazetteer in the cache, load the reader model."""
    from reportedly.run.settings import Settings

    typer.echo(f"gazetteer: {prepared():,} places, ready in the cache")
    typer.echo(f"reader: {loaded(Settings()).version.version}")
