"""The verbs that keep a record and a machine in order: judge, verify, setup."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from reportedly.faces.options import RECORD, AsJson, RecordPath
from reportedly.faces.progress import loaded, prepared


def judge(
    verdict: Annotated[
        Literal["same", "different", "unsure", "retracted", "corrected", "rated"],
        typer.Argument(help="What you judge."),
    ],
    one: Annotated[
        str, typer.Argument(help="A name, or an id as `queue`, `sources`, `show` or `judge` print it.", metavar="ONE")
    ],
    because: Annotated[str, typer.Option(help="Why, for who reads it later.")],
    other: Annotated[str | None, typer.Argument(help="The other of a pair.", metavar="[OTHER]")] = None,
    field: Annotated[str | None, typer.Option(help="corrected: which field of the row or article ONE.")] = None,
    value: Annotated[str | None, typer.Option(help="corrected: what it should be; rated: A to F.")] = None,
    by: Annotated[str | None, typer.Option(help="Who judges; else REPORTEDLY_NAME or `name` in settings.toml.")] = None,
    record: RecordPath = RECORD,
) -> None:
    """Judge: whether two actors, events or claims are one, what a field of a row or article should be, that a row was
    misread (retracted ROW), how reliable a source is; or take a judgement back (retracted j-…). Each is dated and
    signed; the latest holds, what was read stays."""
    from reportedly.run import judge as run
    from reportedly.store.opened import store_of

    with store_of(record) as store:
        match verdict:
            case "corrected":
                given = _needed("--field", field), _needed("--value", value)
                made = run.correct(store, one, *given, because=because, by=by)
            case "rated":
                made = run.rate(store, one, _needed("--value", value), because=because, by=by)
            case "retracted" if other is None:
                made = run.take_back(store, one, because=because, by=by)
            case _:
                made = run.judge(store, verdict, one, _needed("OTHER", other), because=because, by=by)
    told = " and ".join(made.names) or made.about
    what = (
        f"{made.field} {made.verdict} to {made.value}" if made.field else f"{made.verdict} {made.value or ''}".strip()
    )
    typer.echo(f"{told}: {what}, by {made.by} at {made.at.isoformat(timespec='seconds')}", err=True)
    typer.echo(f"to take it back: reportedly judge retracted {made.id}", err=True)


def _needed(name: str, given: str | None) -> str:
    if not given:
        raise typer.BadParameter(f"this verdict needs {name}")
    return given


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
