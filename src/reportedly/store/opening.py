"""Opening a DuckDB file, with errors that say what to do."""

from __future__ import annotations

import logging
import os
import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from reportedly.nouns.errors import RecordError, RecordLocked
from reportedly.store.schema import create, current

if TYPE_CHECKING:
    import duckdb

log = logging.getLogger(__name__)
MAGIC = b"DUCK"  # bytes 8 to 12 of every DuckDB file


def connect(path: Path, *, read_only: bool) -> duckdb.DuckDBPyConnection:
    """A connection to an existing record.

    RecordError if it isn't there or is no DuckDB file, RecordLocked while another process has it open.
    """
    import duckdb

    _check(path)
    try:
        connection = duckdb.connect(str(path), read_only=read_only)
        connection.execute("SET TimeZone = 'UTC'")
    except duckdb.Error as error:
        raise explained(path, error) from None
    return connection


def make(path: Path) -> None:
    """Makes an empty record where there is none; it appears whole or not at all, however this ends."""
    import duckdb

    if not path.parent.is_dir():
        raise RecordError(f"the folder of {path} doesn't exist; make it first: mkdir -p {path.parent}")
    half = path.with_name(f".{path.name}.{os.getpid()}.new")
    try:
        with duckdb.connect(str(half)) as connection:
            create(connection, version=current())
        _appear(half, path)
    except (duckdb.Error, OSError) as error:
        raise RecordError(f"can't make the record {path}: {error}") from None
    finally:
        half.unlink(missing_ok=True)


def _appear(half: Path, path: Path) -> None:
    """Gives the finished file its name, unless another process has made one meanwhile."""
    try:
        os.link(half, path)
    except FileExistsError:
        log.debug("%s was made by another process meanwhile", path)
    except OSError:  # file systems without hard links (exFAT, some network shares)
        if not path.exists():
            half.rename(path)


def explained(path: Path, error: duckdb.Error) -> RecordError:
    """What DuckDB's error means to whoever asked; RecordLocked names the process that holds the file."""
    message = str(error).strip()
    if "conflicting lock" in message.lower():
        holder = _holder().search(message)
        who = f"process {holder['pid']} ({holder['what'].strip()})" if holder else "another process"
        return RecordLocked(f"{path} is in use by {who}; wait until it has finished or end it, then try again")
    if "different configuration" in message:
        return RecordLocked(f"{path} is already open for writing in this process; close that first or use its view()")
    return RecordError(f"{path}: {message.splitlines()[0] if message else type(error).__name__}")


def _check(path: Path) -> None:
    if path.is_dir():
        raise RecordError(f"{path} is a folder, not a record; give a file, for instance {path / 'record.duckdb'}")
    if not path.exists():
        raise RecordError(f"there is no record {path}; make one with: reportedly add FILES --record {path}")
    if not _is_duck(path):
        raise RecordError(f"{path} is no DuckDB file; give another --record (nothing was changed)")


def _is_duck(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return file.read(12)[8:] == MAGIC
    except OSError as error:
        raise RecordError(f"can't read {path}: {error.strerror}") from None


@cache
def _holder() -> re.Pattern[str]:
    return re.compile(r"held in (?P<what>.*?)\s*\(PID (?P<pid>\d+)\)")
