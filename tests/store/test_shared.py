"""A store for all threads of a server: what its states say of what was made anew."""

from __future__ import annotations

import pytest

from reportedly.nouns.kept import Renewal, Touched
from reportedly.store import shared
from reportedly.store.shared import Renewals


def renewal(*articles: str, wholes: tuple[str, ...] = (), events: tuple[str, ...] = ()) -> Renewal:
    return Renewal(
        articles=articles, stories=(), wholes=wholes, rows=tuple(("kept_events", {"id": one}) for one in events),
        actors=("who-1",), places=(), names=(), done=Touched((), ()),
    )  # fmt: skip


def test_each_renewal_is_of_what_it_makes_anew() -> None:
    made = Renewals()
    made.add(renewal("a", "b"))
    made.add(renewal("b", wholes=("claim-1",), events=("event-1",)))
    assert made.count == 2
    assert [made.last(key) for key in ("a", "b", "claim-1", "event-1", "who-1", "c")] == [1, 2, 2, 2, 2, 0]


def test_what_is_forgotten_counts_as_made_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shared, "KEYS_MOST", 2)
    made = Renewals()
    made.add(renewal("a", "b"))
    made.add(renewal("c"))
    assert [made.last(key) for key in ("a", "b", "c", "d")] == [2, 2, 2, 2]
    made.add(renewal("c"))
    assert [made.last(key) for key in ("a", "c")] == [2, 3]
