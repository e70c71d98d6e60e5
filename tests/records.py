"""Records made once in a process, since to make an empty one takes longer than most tests: each begins with a copy."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from reportedly.run.connect import connect
from reportedly.store.duck import open_duck
from reportedly.store.protocols import Store
from tests.contracts.make import entry, strike
from tests.golden.dispatches import recorded_entries

Fill = Callable[[Store], None]


def nothing(store: Store) -> None:
    """Leaves a record empty."""


def a_strike(store: Store) -> None:
    """Puts in the reading that was made by hand."""
    store.put_all([entry(strike())])


def a_connected_strike(store: Store) -> None:
    """The same with kept answers."""
    a_strike(store)
    connect(store)


def the_demo(store: Store) -> None:
    """Puts in the demo's articles as they are read today, with kept answers."""
    store.put_all(recorded_entries())
    connect(store)


def copied(path: Path, fill: Fill = nothing) -> Path:
    """Writes a record with what a function of a module puts into it; gives back its path."""
    path.write_bytes(_filled(fill))
    return path


@cache
def _filled(fill: Fill) -> bytes:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "record.duckdb"
        with open_duck(path) as store:
            fill(store)
        return path.read_bytes()
