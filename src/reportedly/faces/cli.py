"""The command `reportedly`: one command, verbs. Each verb parses, calls, renders."""

from __future__ import annotations

import logging
import os
import sys

import typer

from reportedly import __version__
from reportedly.faces import across, actors, corpus, ontology, questions, reading, serve, upkeep
from reportedly.nouns.errors import ReportedlyError, SettingsError

app = typer.Typer(
    name="reportedly",
    help="Reads the news and keeps a sourced record: who said what, and what is said to have happened.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=False,
)

VERBS = (
    reading.extract,
    corpus.add,
    corpus.demo,
    questions.brief,
    across.events,
    across.claims,
    across.figures,
    questions.sources,
    questions.queue,
    questions.show,
    questions.explain,
    questions.history,
    questions.refusals,
    serve.serve,
    upkeep.judge,
    upkeep.verify,
    ontology.ontology,
    upkeep.setup,
)
for verb in VERBS:
    app.command()(verb)
app.add_typer(actors.app)


def _version(asked: bool) -> None:
    if asked:
        typer.echo(f"reportedly {__version__}")
        raise typer.Exit


@app.callback()
def _common(
    version: bool = typer.Option(False, "--version", callback=_version, is_eager=True, help="Print the version."),
    verbose: bool = typer.Option(False, "--verbose", help="Log what happens to standard error."),
) -> None:
    logging.basicConfig(level=logging.DEBUG if verbose else logging.WARNING, stream=sys.stderr)


def main() -> None:
    """The entry point: errors raised on purpose become one line on standard error; 2 is wrong usage, 1 the rest."""
    try:
        app()
    except SettingsError as error:
        typer.echo(f"reportedly: {error}", err=True)
        sys.exit(2)
    except ReportedlyError as error:
        typer.echo(f"reportedly: {error}", err=True)
        sys.exit(1)
    except BrokenPipeError:  # `reportedly brief | head`: the reader left, which is no error
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
