"""Importing a user's actors: a file in one of three forms → their folder, with what could not be taken in and why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Literal, NamedTuple

from reportedly.knowledge.imports import ftm, keep, sheet, wikidata
from reportedly.knowledge.imports.entry import ImportedActor, Outcome
from reportedly.knowledge.imports.shelf import Import, Shelf, shelf_path
from reportedly.nouns.errors import SettingsError
from reportedly.nouns.findings import InputRefusal

Form = Literal["ftm", "wikidata", "csv"]
Lines = Iterator[tuple[str, bytes]]
EVERY = 1000  # lines between two reports of progress: a tenth of a second


class Taken(NamedTuple):
    """What an import came to: actors kept, and how often a line was refused for which reason."""

    kept: int
    refused: Counter[str]


def import_actors(
    path: Path,
    *,
    form: Form | None = None,
    name: str | None = None,
    refuse: Callable[[InputRefusal], None] = lambda refusal: None,
    progress: Callable[[int], None] = lambda lines: None,
) -> Taken:
    """Takes in the actors of a file in place of those that an import of the same name gave; bad lines are refused one
    by one. SettingsError if there is no such file, or its form can't be told; KnowledgeError if it is no such form."""
    if not path.is_file():
        raise SettingsError(f"there is no file {path}")
    form = form or form_of(path)
    refused: Counter[str] = Counter()

    def kept() -> Iterator[ImportedActor]:
        for number, outcome in enumerate(_outcomes(path, form), start=1):
            if number % EVERY == 0:
                progress(number)
            if isinstance(outcome, InputRefusal):
                refused[outcome.why] += 1
                refuse(outcome)
            else:
                yield outcome

    return Taken(keep.put(shelf_path(), name or path.name, form, kept()), refused)


def form_of(path: Path) -> Form:
    """The form of a file by its ending, and for JSON by its first line; SettingsError if that doesn't tell."""
    if path.suffix.lower() in (".csv", ".tsv"):
        return "csv"
    for _, line in _lines(path):
        if b'"schema"' in line and b'"properties"' in line:
            return "ftm"
        if b'"claims"' in line or b'"labels"' in line:
            return "wikidata"
        if line.strip() not in (b"", b"["):
            break
    raise SettingsError(f"{path} doesn't show its form; give --format ftm, wikidata or csv")


def imports() -> tuple[Import, ...]:
    """What was imported so far."""
    return Shelf(shelf_path()).imports()


def forget(name: str) -> None:
    """Takes an import out again; SettingsError naming those there are."""
    if not keep.forget(shelf_path(), name):
        known = ", ".join(one.source for one in imports()) or "none"
        raise SettingsError(f"there is no import {name!r}; there are: {known}")


def _outcomes(path: Path, form: Form) -> Iterable[Outcome]:
    match form:
        case "ftm":
            return ftm.actors_of(_lines(path))
        case "wikidata":
            return wikidata.actors_of(_lines(path))
        case "csv":
            return sheet.actors_of(_text(path), name=path.name)


def _lines(path: Path) -> Lines:
    """The lines that aren't blank, each with where it stands."""
    with path.open("rb") as file:
        for number, line in enumerate(file, start=1):
            body = line.removeprefix(b"\xef\xbb\xbf") if number == 1 else line
            if body.strip():
                yield f"{path.name}:{number}", body


def _text(path: Path) -> Iterator[str]:
    with path.open(encoding="utf-8-sig", errors="replace", newline="") as file:
        yield from file
