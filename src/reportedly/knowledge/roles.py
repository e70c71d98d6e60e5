"""Nouns that head descriptions of persons ("a Pentagon spokeswoman") and nouns that refer back to organisations ("the
alliance")."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Literal

import msgspec

from reportedly.knowledge.tables import Row, parts, rows
from reportedly.text.fold import fold

Gender = Literal["m", "f"]
LONGEST = 3  # words: "national security adviser"


class Role(msgspec.Struct, frozen=True, kw_only=True):
    """A role noun. `sector` PLOVER or None; `anonymous`: may head an anonymous source; `group`: people in general."""

    noun: str
    plural: bool
    gender: Gender | None
    sector: str | None
    anonymous: bool
    group: bool


class Collective(msgspec.Struct, frozen=True, kw_only=True):
    """A noun for an organisation: the kinds of actor it can refer to, likeliest first."""

    noun: str
    kinds: tuple[str, ...]
    sector: str | None


def role(noun: str) -> Role | None:
    """The role noun, singular or plural ("ministers"), case ignored; None when it isn't one."""
    return _roles().get(fold(noun))


def head_role(phrase: str) -> Role | None:
    """The role noun that ends the phrase ("two senior U.S. defense officials"), the longest one first; None if none
    does."""
    words = phrase.split()
    for size in range(min(LONGEST, len(words)), 0, -1):
        found = role(" ".join(words[-size:]))
        if found is not None:
            return found
    return None


def collective(phrase: str) -> Collective | None:
    """The organisation noun that ends the phrase ("the news agency"), the longest one first; None if none does."""
    words = fold(phrase).split()
    for size in range(min(LONGEST, len(words)), 0, -1):
        found = _collectives().get(" ".join(words[-size:]))
        if found is not None:
            return found
    return None


def plural_of(noun: str) -> str:
    """The regular plural of an English noun: ministers, deputies, witnesses."""
    if noun.endswith(("s", "sh", "ch", "x")):
        return f"{noun}es"
    if noun.endswith("y") and noun[-2] not in "aeiou":
        return f"{noun[:-1]}ies"
    return f"{noun}s"


def _forms(row: Row) -> tuple[tuple[str, Role], ...]:
    """The singular and the plurals of a row, each with its role."""
    gender: Gender | None = "m" if row["gender"] == "m" else "f" if row["gender"] == "f" else None
    noun, flags = row["noun"], row["flags"]
    plurals = () if row["plural"] == "-" else parts(row["plural"]) or (plural_of(noun),)

    def made(plural: bool) -> Role:
        return Role(
            noun=noun,
            plural=plural,
            gender=gender,
            sector=row["sector"] or None,
            anonymous="a" in flags,
            group=plural and "g" in flags,
        )

    return ((noun, made(False)), *((word, made(True)) for word in plurals))


@cache
def _roles() -> Mapping[str, Role]:
    table = rows("roles.tsv", "noun", "plural", "gender", "sector", "flags")
    found: dict[str, Role] = {}
    for form, known in (pair for row in table for pair in _forms(row)):
        found.setdefault(fold(form), known)  # a row's own singular wins over another's plural
    return MappingProxyType(found)


@cache
def _collectives() -> Mapping[str, Collective]:
    table = rows("collectives.tsv", "noun", "kinds", "sector")
    return MappingProxyType(
        {
            row["noun"]: Collective(noun=row["noun"], kinds=parts(row["kinds"]), sector=row["sector"] or None)
            for row in table
        }
    )
