"""The verbs that keep a record and a machine in order: judge, verify, setup."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from reportedly.faces.options import RECORD, AsJson, RecordPath
from reportedly.faces.progress import loaded, prepared


def judge(
    verdict: Annotated[Literal["same", "different", "unsure", "retracted"], typer.Argument(help="What you judge.")],
    one: Annotated[
        str, typer.Argument(help="A name, or an id as `queue`, `sources` or `show` print it.", metavar="ONE")
    ],
    other: Annotated[str, typer.Argument(help="The other.", metavar="OTHER")],
    because: Annotated[str, typer.Option(help="Why, for who reads it later.")],
    by: Annotated[str | None, typer.Option(help="Who judges; else REPORTEDLY_NAME or `name` in settings.toml.")] = None,
    record: RecordPath = RECORD,
) -> None:
    """Say whether two actors, events or claims are one: dated, signed; the latest judgement of a pair holds."""
    from reportedly.run.judge import judge as give
    from reportedly.store.duck import open_duck

    with open_duck(record) as store:
        made = give(store, verdict, one, other, because=because, by=by)
    names = " and ".join(made.names)
    typer.echo(f"{names}: {made.verdict}, by {made.by} at {made.at.isoformat(timespec='seconds')}", err=True)


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
    from reportedly.run.settings import settings_file, user_settings

    typer.echo(f"gazetteer: {prepared():,} places, ready in the cache")
    typer.echo(f"reader: {loaded(user_settings()).version.version}")
    typer.echo(f"settings: {settings_file()}")
