"""Actors of invented articles, as they are compared, and as they are put into a record."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Any

from reportedly.connect.profiles import Profile, profiles
from reportedly.nouns.findings import Actor
from reportedly.nouns.record import Entry
from tests.contracts.make import CAPTURED, article, bare, entry, statement


def actor(ident: str, name: str, **given: Any) -> Actor:
    """An actor, a person unless said otherwise."""
    return Actor(**({"id": ident, "name": name, "kind": "person"} | given))


def day(number: int) -> datetime:
    """So many days after the first."""
    return CAPTURED + timedelta(days=number)


def profile(name: str, *, of: str = "k1", beside: Iterable[Actor] = (), **given: Any) -> Profile:
    """The profile of the actor of this name in an article of its own."""
    made = actor("a1", name, **given)
    sides = [actor("a9", "Elbe Bund", kind="organisation", known="elbe")] if made.affiliation == "a9" else []
    return next(one for one in profiles(of, [made, *sides, *beside], CAPTURED) if one.name == name)


def told(number: int, actors: Sequence[Actor], *, at: int | None = None) -> Entry:
    """An article in which these are actors, the first of them a source; known on day `at`."""
    made = article(f"Ruiz said it rained on day {number}.", id=f"n{number}")
    said = statement(made, "s1", "Ruiz", "said", "it rained", actors[0].id) if actors else None
    reading = bare(made, actors=tuple(actors), statements=(said,) if said else ())
    return entry(reading, at=day(number if at is None else at))
