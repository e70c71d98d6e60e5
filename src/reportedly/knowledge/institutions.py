"""Bodies and offices that every state has, read from "Russian foreign ministry" or "Ministry of Defence of Ukraine"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

import msgspec

from reportedly.knowledge.names import NameIndex, tidy
from reportedly.knowledge.states import State, states
from reportedly.knowledge.tables import parts, rows

LONGEST_STATE = 6  # words: "Democratic People's Republic of Korea" has five

SEATS_OF_COURTS = frozenset({"LUX"})  # the European Union's
ADJECTIVES = {  # as news writes them before a body, where the table's first adjective or name of a people isn't it
    "USA": "U.S.", "HKG": "Hong Kong", "MKD": "North Macedonian", "MMR": "Myanmar", "PHL": "Philippine",
}  # fmt: skip
PEOPLE_ENDINGS = ("er", "yman")  # "Luxembourger", "Jerseyman" are people, never a ministry
WITH_ARTICLE = re.compile(
    r"^(?:United|Democratic|Republic|Central African|Isle)\b"
    r"|(?:Republic|Islands|States|Territory|Bahamas|Gambia|Comoros|Maldives|Netherlands|Philippines)$"
)


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


def title(institution: Institution) -> str:
    """The name as a person would write it: "Iraqi Foreign Ministry", "U.S. embassy", "Finance Ministry of the Gambia".

    The state follows the body where its adjective is also another state's ("Congolese") or names people only.
    """
    state, body = institution.state, institution.body
    adjective = ADJECTIVES.get(state.alpha3) or _adjective(state)
    if adjective:
        return f"{adjective} {body.name}"
    return f"{body.name} of {'the ' if WITH_ARTICLE.search(state.name) else ''}{state.name}"


def _adjective(state: State) -> str | None:
    first = next(iter(state.demonyms), "").lstrip("=")
    own = states().all_by_demonym(first) == (state,) and not first.endswith(PEOPLE_ENDINGS)
    return first if own else None


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
            yield from ((state, body) for state in _states_of(" ".join(words[:cut]), body))
    for cut in range(1, len(words) - 1):
        if words[cut] in ("of", "in") and (body := bodies().one(" ".join(words[:cut]))) is not None:
            yield from ((state, body) for state in _states_named(" ".join(words[cut + 1 :]), body))


def _states_of(words: str, body: Body) -> tuple[State, ...]:
    """The states of a name, with or without 's, or of an adjective; none for a word in lower case, which is no name."""
    if not words[0].isupper():
        return ()
    return _states_named(words, body) or states().all_by_demonym(words)


def _states_named(words: str, body: Body) -> tuple[State, ...]:
    """The states of a name. Where a city of the state's name seats courts of many states, "Luxembourg court" is none of
    its own."""
    found = states().all_by_name(words)
    return tuple(state for state in found if body.slug != "court" or state.alpha3 not in SEATS_OF_COURTS)


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
