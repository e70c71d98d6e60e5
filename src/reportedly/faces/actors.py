"""The verbs that bring a user's own actors: actors import, actors list, actors forget."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import typer

from reportedly.faces.progress import Steps

app = typer.Typer(name="actors", help="Bring your own actors: people and bodies that readings are to know by name.",
                  no_args_is_help=True)  # fmt: skip
Form = Annotated[
    Literal["ftm", "wikidata", "csv"] | None,
    typer.Option(
        "--format", help="FollowTheMoney or Wikidata entities, one JSON a line, or CSV; else it is told by the file."
    ),
]
SHOWN = 20  # refusals told one by one; the rest are counted


@app.command("import")
def take_in(
    file: Annotated[Path, typer.Argument(help="A file of entities or a table with a column `name`.", metavar="FILE")],
    form: Form = None,
    name: Annotated[
        str | None, typer.Option(help="What to call this import; a later one of that name replaces it.")
    ] = None,
) -> None:
    """Import actors for all readings from now on; lines that can't be taken in are told with their reason."""
    from reportedly.nouns.findings import InputRefusal
    from reportedly.run.actors import import_actors

    told: list[InputRefusal] = []

    def refuse(refusal: InputRefusal) -> None:
        if len(told) < SHOWN:
            told.append(refusal)

    with Steps("importing actors") as steps:
        taken = import_actors(file, form=form, name=name, refuse=refuse, progress=lambda lines: steps.at(lines, None))
    for refusal in told:
        typer.echo(f"{refusal.input}: {refusal.why}: {refusal.message}", err=True)
    why = ", ".join(f"{count} {reason}" for reason, count in taken.refused.most_common())
    typer.echo(
        f"{taken.kept} actors imported, {taken.refused.total()} lines refused{f' ({why})' if why else ''}", err=True
    )
    if taken.refused and not taken.kept:
        raise typer.Exit(1)


@app.command("list")
def listed() -> None:
    """List what was imported."""
    from reportedly.run.actors import imports

    for one in imports():
        typer.echo(f"{one.source}\t{one.form}\t{one.actors} actors\t{one.at}")


@app.command("forget")
def forget(name: Annotated[str, typer.Argument(help="The import's name, as `actors list` shows it.")]) -> None:
    """Take an import out again."""
    from reportedly.run.actors import forget as forget_import

    forget_import(name)
