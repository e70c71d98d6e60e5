"""`reportedly ontology`: what types of events there are, and whether a user's own file is right."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import typer

from reportedly.faces.progress import loaded
from reportedly.nouns.errors import SettingsError

Action = Annotated[
    Literal["check", "list"],
    typer.Argument(help="check: validate a file and test its examples. list: the types, with what they mean."),
]
File = Annotated[Path | None, typer.Argument(help="A YAML file laid out as docs/guide/ontology.md says.")]


def ontology(action: Action, file: File = None) -> None:
    """Check an ontology of your own, or list the types of events; exit status 1 if an example isn't read as marked."""
    from reportedly.run.tools import ontology_of

    found = ontology_of(None if file is None else str(file))
    if action == "list":
        for kind in found.kinds:
            typer.echo(f"{kind.name:<12} quad {kind.quad}  {kind.means}")
            for mode, means in kind.modes.items():
                typer.echo(f"             {mode}: {means}")
        return
    if file is None:
        raise SettingsError("name the file to check: reportedly ontology check my.yaml")
    from reportedly.run.ontology_check import check
    from reportedly.run.settings import Settings

    checked = check(found, loaded(Settings()))
    for failure in checked.failures:
        typer.echo(f"{failure.kind}: {failure.sentence}\n  expected {failure.expected}, found {failure.found}")
    typer.echo(f"{checked.units} units, {checked.examples} examples, {len(checked.failures)} not read as marked")
    if checked.failures:
        raise typer.Exit(1)
