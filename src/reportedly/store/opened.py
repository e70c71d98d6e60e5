"""Opening a record wherever it is: through its server where one has it open, else the file itself."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from reportedly.nouns.errors import RecordError
from reportedly.store.duck import DuckStore, open_duck, open_view
from reportedly.store.duck_view import DuckView
from reportedly.store.remote import Line, RemoteStore, RemoteView
from reportedly.store.serving import served_by
from reportedly.store.wire import Hello


def store_of(path: Path | str) -> DuckStore | RemoteStore:
    """The record at this path for writing; made if it isn't there. RecordLocked while a process that is no server of
    it has it open."""
    line = line_to(Path(path))
    return RemoteStore(line) if line is not None else open_duck(path)


def view_of(path: Path | str, *, as_of: datetime | None = None) -> DuckView | RemoteView:
    """The record at this path as known at a moment, for reading."""
    line = line_to(Path(path))
    return RemoteView(line, as_of, own=True) if line is not None else open_view(path, as_of=as_of)


def line_to(record: Path) -> Line | None:
    """A connection to the server that has this record open; None where there is none, or its note is stale."""
    serving = served_by(record)
    if serving is None:
        return None
    line = Line(serving)
    if _answers(line, record):
        return line
    line.close()
    return None


def _answers(line: Line, record: Path) -> bool:
    """Whether this record's server is there: a process number may have been given to another since."""
    try:
        found = line.ask("/hello", None, Hello)
    except RecordError:
        return False
    return Path(found.record) == record.resolve()
