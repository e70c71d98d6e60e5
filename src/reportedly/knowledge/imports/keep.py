"""Writing imports to the user's file: each under its name, in place of what it gave before, all or nothing."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from reportedly.knowledge.imports.entry import ImportedActor
from reportedly.knowledge.imports.keys import body_keys, person_keys
from reportedly.nouns.errors import KnowledgeError
from reportedly.nouns.ids import KEY_LENGTH

SCHEMA = """
CREATE TABLE IF NOT EXISTS imports (source TEXT PRIMARY KEY, form TEXT, at TEXT, actors INTEGER, hash TEXT);
CREATE TABLE IF NOT EXISTS actors (n INTEGER PRIMARY KEY, source TEXT, id TEXT, body BLOB, UNIQUE (source, id));
CREATE TABLE IF NOT EXISTS names (key TEXT, n INTEGER, PRIMARY KEY (key, n)) WITHOUT ROWID;
"""


def put(path: Path, source: str, form: str, actors: Iterable[ImportedActor]) -> int:
    """Makes these the actors of this import, in place of what it gave before, all or nothing; how many there are."""
    with _writing(path) as connection:
        _forget(connection, source)
        for actor in actors:
            _insert(connection, source, actor)
        count, made = _hash(connection, source, form)
        at = datetime.now(UTC).isoformat(timespec="seconds")
        connection.execute("INSERT INTO imports VALUES (?, ?, ?, ?, ?)", (source, form, at, count, made))
        return count


def forget(path: Path, source: str) -> bool:
    """Takes an import out again; whether there was one of this name."""
    if not path.exists():
        return False
    with _writing(path) as connection:
        return _forget(connection, source)


def _hash(connection: sqlite3.Connection, source: str, form: str) -> tuple[int, str]:
    """How many actors an import has, and a key of them, row by row: there may be millions."""
    count, made = 0, hashlib.sha256(f"{source} {form}".encode())
    for (body,) in connection.execute("SELECT body FROM actors WHERE source = ? ORDER BY id", (source,)):
        count += 1
        made.update(body)
    return count, made.hexdigest()[:KEY_LENGTH]


def _insert(connection: sqlite3.Connection, source: str, actor: ImportedActor) -> None:
    """Writes an actor and its names; of two lines with one id the first stands."""
    body = msgspec.json.encode(actor)
    made = connection.execute(
        "INSERT OR IGNORE INTO actors (source, id, body) VALUES (?, ?, ?)", (source, actor.id, body)
    )
    if not made.rowcount:
        return
    keys_of = person_keys if actor.kind == "person" else body_keys
    keys = {key for name in (actor.name, *actor.names) for key in keys_of(name)}
    connection.executemany("INSERT OR IGNORE INTO names VALUES (?, ?)", [(key, made.lastrowid) for key in sorted(keys)])


def _forget(connection: sqlite3.Connection, source: str) -> bool:
    connection.execute("DELETE FROM names WHERE n IN (SELECT n FROM actors WHERE source = ?)", (source,))
    connection.execute("DELETE FROM actors WHERE source = ?", (source,))
    return connection.execute("DELETE FROM imports WHERE source = ?", (source,)).rowcount > 0


@contextmanager
def _writing(path: Path) -> Iterator[sqlite3.Connection]:
    path.parent.mkdir(parents=True, exist_ok=True)
    connection = sqlite3.connect(path)
    try:
        connection.executescript(SCHEMA)
        with connection:
            yield connection
    except sqlite3.Error as error:
        raise KnowledgeError(
            f"{path}: {error}; another run may be writing to it, else delete it and import again"
        ) from None
    finally:
        connection.close()
