"""Organisations that news often names, the bodies every state has, and states: from a name to a known actor."""

from __future__ import annotations

from functools import cache, cached_property
from typing import Literal, cast

import msgspec

from reportedly.knowledge.institutions import Institution, read_institution, title
from reportedly.knowledge.names import NameIndex
from reportedly.knowledge.outlets import Outlet, outlets
from reportedly.knowledge.sectors import sectors
from reportedly.knowledge.states import State, states
from reportedly.knowledge.tables import Row, one_of, parts, rows
from reportedly.nouns.errors import KnowledgeError

KnownKind = Literal[
    "state", "government", "military", "igo", "ngo", "media", "party", "armed-group", "company", "person", "population",
]  # fmt: skip
KINDS = (
    "state", "government", "military", "igo", "ngo", "media", "party", "armed-group", "company", "person", "population",
)  # fmt: skip
COLUMNS = ("id", "kind", "country", "sector", "parent", "name", "aliases", "serves_as")


class KnownActor(msgspec.Struct, frozen=True, kw_only=True):
    """An actor of knowledge/. `country` ISO 3166-1 alpha-3, `sector` PLOVER, `parent` another's id.

    Kind `person` is an office ("Russian president"): whoever holds it; its `country` is the affiliation.
    """

    id: str
    name: str
    kind: KnownKind
    country: str | None = None
    sector: str | None = None
    parent: str | None = None
    aliases: tuple[str, ...] = ()
    serves_as: str | None = None


class Actors:
    """Known actors. Lookups match whole names, folded, acronyms as written; never a part of a word."""

    def __init__(self, organisations: tuple[KnownActor, ...]) -> None:
        self.organisations = organisations
        self._by_id = {actor.id: actor for actor in organisations}
        self._serving = {(actor.country, actor.serves_as): actor for actor in organisations if actor.serves_as}
        _check(organisations, self._by_id)

    @cached_property
    def _names(self) -> NameIndex[KnownActor]:
        index: NameIndex[KnownActor] = NameIndex()
        for actor in self.organisations:
            index.add((actor.name, *actor.aliases), actor)
        return index

    def by_id(self, key: str) -> KnownActor | None:
        """The actor with this id: a row of organisations.tsv or outlets.tsv, or a state ("state-rus")."""
        state = states().by_code(key.removeprefix("state-").upper()) if key.startswith("state-") else None
        return state_actor(state) if state else self._by_id.get(key)

    def lookup(self, surface: str) -> KnownActor | None:
        """The one actor that the whole surface names; None when none or several do. Order: organisations ("NATO"),
        bodies of states ("Ukrainian navy", "Ministry of Defence of Ukraine"), states ("DPRK")."""
        found = self.candidates(surface)
        return found[0] if len(found) == 1 else None

    def candidates(self, surface: str) -> tuple[KnownActor, ...]:
        """All actors that the whole surface may name ("SDF": two), for a caller that knows more of the article."""
        named = self._names.all(surface)
        if named:
            return named
        institution = read_institution(surface)
        if institution is not None:
            return (self.of_state(institution),)
        return tuple(state_actor(state) for state in states().all_by_name(surface))

    def of_state(self, institution: Institution) -> KnownActor:
        """The body or office of a state: our row for it where there is one, else made by rule
        ("pol-foreign-ministry")."""
        country, body = institution.state.alpha3, institution.body
        known = self._serving.get((country, body.slug))
        if known is not None:
            return known
        return KnownActor(
            id=f"{country.lower()}-{body.slug}",
            name=title(institution),
            kind=cast(KnownKind, body.kind),
            country=country,
            sector=body.sector,
        )

    def government_of(self, alpha3: str) -> KnownActor | None:
        """The government of a state, for metonyms ("Moscow said"); None for an unknown code."""
        state = states().by_code(alpha3)
        found = read_institution(f"{state.name} government") if state else None
        return self.of_state(found) if found else None


def state_actor(state: State) -> KnownActor:
    """The state itself as an actor, sector GOV as PLOVER has it; aliases from states.tsv."""
    return KnownActor(
        id=f"state-{state.alpha3.lower()}",
        name=state.name,
        kind="state",
        country=state.alpha3,
        sector="GOV",
        aliases=state.aliases,
    )


def outlet_actor(outlet: Outlet) -> KnownActor:
    """An outlet as an actor that speaks."""
    return KnownActor(
        id=outlet.id,
        name=outlet.name,
        kind="media",
        country=outlet.country,
        sector="JRN",
        aliases=outlet.aliases,
    )


def _actor(row: Row) -> KnownActor:
    return KnownActor(
        id=row["id"],
        name=row["name"],
        kind=cast(KnownKind, one_of(row["kind"], KINDS, where=f"organisations.tsv, {row['id']}")),
        country=row["country"] or None,
        sector=row["sector"] or None,
        parent=row["parent"] or None,
        aliases=parts(row["aliases"]),
        serves_as=row["serves_as"] or None,
    )


def _check(organisations: tuple[KnownActor, ...], by_id: dict[str, KnownActor]) -> None:
    """KnowledgeError for an id twice, or a code or parent that doesn't exist."""
    if len(by_id) != len(organisations):
        raise KnowledgeError("organisations.tsv: an id stands twice; ids must be unique")
    for actor in organisations:
        if actor.parent and actor.parent not in by_id:
            raise KnowledgeError(f"organisations.tsv, {actor.id}: no row has the id of its parent {actor.parent!r}")
        if actor.country and states().by_code(actor.country) is None:
            raise KnowledgeError(f"organisations.tsv, {actor.id}: {actor.country!r} is not in states.tsv")
        if actor.sector and actor.sector not in sectors():
            raise KnowledgeError(f"organisations.tsv, {actor.id}: {actor.sector!r} is not in sectors.tsv")


@cache
def actors() -> Actors:
    """All known actors, read once."""
    organisations = (_actor(row) for row in rows("organisations.tsv", *COLUMNS))
    return Actors((*organisations, *map(outlet_actor, outlets().all)))
