"""A step in parts of any size makes the same edges, and Python looks for cycles again afterwards."""

from __future__ import annotations

import gc
from contextlib import suppress

import pytest

from reportedly.nouns.record import Edge, Where
from reportedly.run import steps
from reportedly.run.connect import COPIES, FINDINGS
from reportedly.run.steps import run_step, uncollected
from reportedly.store.memory import MemoryStore
from tests.golden.dispatches import recorded_entries


def edges() -> list[Edge]:
    """What both steps find in the demo's articles."""
    store = MemoryStore()
    store.put_all(recorded_entries())
    made = run_step(store, COPIES) + run_step(store, FINDINGS)
    found = [row.noun for row in store.view().rows(Edge, Where(versions="all"))]
    assert len(found) == made > 0
    return sorted(found, key=lambda edge: edge.id)


def test_parts_of_any_size_make_the_same_edges(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = edges()
    for name, size in (("CHUNK", 5), ("PAIRS_MOST", 3), ("GLANCED_MOST", 2), ("BESIDE", 1)):
        monkeypatch.setattr(steps, name, size)
    assert edges() == whole


def test_cycles_are_looked_for_again_afterwards_and_not_where_they_were_not_before() -> None:
    assert _failing_inside() == [True, False, False, False]
    assert gc.isenabled()


def _failing_inside() -> list[bool]:
    """Whether cycles are looked for before, inside, within that, and inside again, before an error ends it."""
    seen = [gc.isenabled()]
    with suppress(ZeroDivisionError), uncollected():
        seen.append(gc.isenabled())
        with uncollected():
            seen.append(gc.isenabled())
        seen.append(gc.isenabled())
        seen.append(bool(1 / 0))
    return seen
