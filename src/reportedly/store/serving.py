"""The note that a server leaves beside its record: where it answers, which process it is, and the token for its owner.

The note only says where to ask; that one process writes at a time is held by DuckDB's own lock on the record. A note
whose process is gone, or that nobody answers for, is stale and passed over.
"""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

import msgspec

from reportedly.nouns.errors import RecordError

OWNER_ONLY = 0o600  # who can read the note can read the record: both lie in one folder and belong to one person


class Serving(msgspec.Struct, frozen=True, kw_only=True):
    """Who serves a record: `address` of the server ("http://127.0.0.1:8321"), its process, the token of its owner."""

    address: str
    pid: int
    token: str


def note_path(record: Path) -> Path:
    """Where the note of a record lies, or would."""
    return record.with_name(f"{record.name}.serving")


def announce(record: Path, serving: Serving) -> None:
    """Leaves the note, readable by its owner alone; RecordError where the folder can't be written to."""
    path = note_path(record)
    half = path.with_name(f".{path.name}.{os.getpid()}.new")
    try:
        half.unlink(missing_ok=True)
        with open(os.open(half, os.O_WRONLY | os.O_CREAT | os.O_EXCL, OWNER_ONLY), "wb") as file:
            file.write(msgspec.json.encode(serving))
        half.replace(path)
    except OSError as error:
        raise RecordError(f"can't write {path}, by which commands find the server: {error.strerror}") from None


def withdraw(record: Path, serving: Serving) -> None:
    """Takes the note away, if it is still this server's."""
    path = note_path(record)
    if _read(path) == serving:
        with suppress(OSError):
            path.unlink()


def served_by(record: Path) -> Serving | None:
    """The note of a server whose process lives; None without one, for a stale one, and for another person's."""
    found = _read(note_path(record))
    return found if found is not None and _lives(found.pid) else None


def _read(path: Path) -> Serving | None:
    try:
        with path.open("rb") as file:
            if os.fstat(file.fileno()).st_uid != os.getuid():
                return None  # somebody else's note would send the owner's articles to an address of their choosing
            return msgspec.json.decode(file.read(), type=Serving)
    except (OSError, msgspec.DecodeError):
        return None


def _lives(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except (OSError, OverflowError):  # a process of another user lives; a number that is none doesn't
        return 0 < pid < 2**31
    return pid > 0
