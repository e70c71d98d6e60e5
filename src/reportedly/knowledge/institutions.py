"""Bodies and offices that every state has, read from "Russian foreign ministry" or "Ministry of Defence of Ukraine"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import msgspec

from reportedly.knowledge.names import NameIndex, tidy
from reportedly.knowledge.states import State, states
from reportedly.knowledge.tables import parts, rows

LONGEST_STATE = 6  # words: "Democratic People's Republic of Korea" has five


class Body(msgspec.Struct, frozen=True, kw_only=True):
    """A kind of body or office: `slug` in ids, `kind` of actor, PLOVER `sector`; `person` where one person holds it."""

    slug: str
    kind: str
    sector: str
    name: str
    person: bool
    forms: tuple[str, ...]


class Institution(msgspec.Struct, frozen=True, kw_only=True):
    """A body or office of one state."""

    state: State
    body: Body


def read_institution(surface: str) -> Institution | None:
    """The body of a state that the whole surface names: state or adjective first, or "… of State"; None otherwise."""
    found = {(state.alpha3, body.slug): (state, body) for state, body in _readings(tidy(surface))}
    if len(found) != 1:
        return None
    state, body = next(iter(found.values()))
    return Institution(state=state, body=body)


def _readings(name: str) -> Iterator[tuple[State, Body]]:
    words = name.split()
    for cut in range(1, min(len(words), LONGEST_STATE + 1)):
        body = bodies().one(" ".join(words[cut:]))
        if body is not None:
            yield from ((state, body) for state in _states_of(" ".join(words[:cut])))
    for cut in range(1, len(words) - 1):
        if words[cut] in ("of", "in") and (body := bodies().one(" ".join(words[:cut]))) is not None:
            yield from ((state, body) for state in states().all_by_name(" ".join(words[cut + 1 :])))


def _states_of(words: str) -> tuple[State, ...]:
    """The states of a name, with or without 's, or of an adjective."""
    return states().all_by_name(words) or states().all_by_demonym(words)


@cache
def bodies() -> NameIndex[Body]:
    """All bodies by their forms, read once."""
    index: NameIndex[Body] = NameIndex()
    for row in rows("institutions.tsv", "slug", "kind", "sector", "person", "name", "forms"):
        body = Body(
            slug=row["slug"],
            kind=row["kind"],
            sector=row["sector"],
            name=row["name"],
            person=row["person"] == "yes",
            forms=parts(row["forms"]),
        )
        index.add(body.forms, body)
    return index
