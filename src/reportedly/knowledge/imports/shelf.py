"""Imported actors on disk: one SQLite file in the user's folder, asked name by name, so that nothing is loaded."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from reportedly.knowledge.imports.entry import ImportedActor
from reportedly.knowledge.imports.keys import body_keys, person_keys
from reportedly.knowledge.user_folder import user_folder
from reportedly.nouns.errors import KnowledgeError
from reportedly.nouns.ids import digest

FILE = "actors.sqlite"
REMEMBERED = 8192  # names with what is found of them: an article asks for its own again and again
_DECODER = msgspec.json.Decoder(ImportedActor)


class Import(NamedTuple):
    """One import: its name, form, when it was made, and how many actors it gave."""

    source: str
    form: str
    at: str
    actors: int


class Shelf:
    """Imported actors by name. The file is opened at the first question and need not exist."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._connection: sqlite3.Connection | None = None
        self.bodies = lru_cache(REMEMBERED)(self._bodies)
        self.people = lru_cache(REMEMBERED)(self._people)

    def key(self) -> str | None:
        """A key of all that is imported; None where nothing is."""
        hashes = [row[0] for row in self._ask("SELECT hash FROM imports ORDER BY source")]
        return digest(*hashes) if hashes else None

    def imports(self) -> tuple[Import, ...]:
        """What was imported, by name."""
        return tuple(Import(*row) for row in self._ask("SELECT source, form, at, actors FROM imports ORDER BY source"))

    def _bodies(self, name: str) -> tuple[ImportedActor, ...]:
        keys = body_keys(name) if self._is_there() else ()
        return tuple(actor for actor in self._at(keys) if actor.kind != "person")

    def _people(self, name: str) -> tuple[ImportedActor, ...]:
        """People of this full name; where there are none, of a spelling of it."""
        keys = person_keys(name) if self._is_there() else ()
        for form in ([key for key in keys if key[0] != "~"], [key for key in keys if key[0] == "~"]):
            found = tuple(actor for actor in self._at(form) if actor.kind == "person")
            if found:
                return found
        return ()

    def _at(self, keys: Iterable[str]) -> list[ImportedActor]:
        """The actors under these keys, one of each id."""
        sql = "SELECT body FROM names JOIN actors USING (n) WHERE key = ? ORDER BY id, source"
        found = (_DECODER.decode(body) for key in keys for (body,) in self._ask(sql, (key,)))
        return list({actor.id: actor for actor in found}.values())

    def _is_there(self) -> bool:
        """Whether the file is, so that names need no keys where it isn't."""
        return self._connection is not None or self.path.exists()

    def _ask(self, sql: str, values: tuple[str, ...] = ()) -> list[Any]:
        if self._connection is None:
            if not self._is_there():
                return []
            self._connection = sqlite3.connect(
                f"{self.path.resolve().as_uri()}?mode=ro", uri=True, check_same_thread=False
            )
        try:
            return self._connection.execute(sql, values).fetchall()
        except sqlite3.Error as error:
            raise KnowledgeError(f"{self.path}: {error}; delete that file and import your actors again") from None


def shelf_path() -> Path:
    """Where imported actors lie: REPORTEDLY_ACTORS where it is set, else in the user's folder."""
    chosen = os.environ.get("REPORTEDLY_ACTORS")
    return Path(chosen) if chosen else user_folder() / FILE
