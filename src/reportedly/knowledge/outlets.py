"""News outlets and wire agencies: by name or web domain, with country, owner, and whether others reprint them."""

from __future__ import annotations

from functools import cache

import msgspec

from reportedly.knowledge.names import NameIndex
from reportedly.knowledge.states import states
from reportedly.knowledge.tables import Row, one_of, parts, rows
from reportedly.nouns.errors import KnowledgeError

COLUMNS = ("id", "country", "wire", "name", "aliases", "domains", "owner")
WIRE = ("yes", "no")


class Outlet(msgspec.Struct, frozen=True, kw_only=True):
    """An outlet: `country` ISO 3166-1 alpha-3, `domains` without www, `owner` None where unsure, "state" a
    government."""

    id: str
    name: str
    country: str | None
    wire: bool
    aliases: tuple[str, ...]
    domains: tuple[str, ...]
    owner: str | None


class Outlets:
    """All outlets. Names match whole, folded, or as written where the table asks for it."""

    def __init__(self, everything: tuple[Outlet, ...]) -> None:
        self.all = everything
        self._by_domain = {domain: outlet for outlet in everything for domain in outlet.domains}
        self._names: NameIndex[Outlet] = NameIndex()
        for outlet in everything:
            self._names.add((outlet.name, *outlet.aliases), outlet)
        _check(everything, self._by_domain)

    def by_name(self, surface: str) -> Outlet | None:
        """The one outlet of this name or web domain ("reuters.com"); None when none or several are called so."""
        found = self._names.one(surface)
        return found or (self.by_host(surface) if "." in surface and " " not in surface else None)

    def by_host(self, host: str) -> Outlet | None:
        """The outlet whose site this host is, or is part of: "edition.cnn.com"; never by its ending alone
        ("notcnn.com")."""
        labels = host.lower().rstrip(".").split(".")
        whole = (".".join(labels[start:]) for start in range(len(labels) - 1))
        return next((self._by_domain[domain] for domain in whole if domain in self._by_domain), None)


def _check(everything: tuple[Outlet, ...], by_domain: dict[str, Outlet]) -> None:
    """KnowledgeError for an id or a domain twice, or a country that doesn't exist."""
    if len({outlet.id for outlet in everything}) != len(everything):
        raise KnowledgeError("outlets.tsv: an id stands twice; ids must be unique")
    for outlet in everything:
        if outlet.country and states().by_code(outlet.country) is None:
            raise KnowledgeError(f"outlets.tsv, {outlet.id}: {outlet.country!r} is not in states.tsv")
        for domain in outlet.domains:
            if by_domain[domain] is not outlet:
                raise KnowledgeError(f"outlets.tsv, {outlet.id}: {domain!r} is {by_domain[domain].id}'s too")


def _outlet(row: Row) -> Outlet:
    return Outlet(
        id=row["id"],
        name=row["name"],
        country=row["country"] or None,
        wire=one_of(row["wire"], WIRE, where=f"outlets.tsv, {row['id']}") == "yes",
        aliases=parts(row["aliases"]),
        domains=parts(row["domains"]),
        owner=row["owner"] or None,
    )


@cache
def outlets() -> Outlets:
    """All outlets, read once."""
    return Outlets(tuple(_outlet(row) for row in rows("outlets.tsv", *COLUMNS)))
