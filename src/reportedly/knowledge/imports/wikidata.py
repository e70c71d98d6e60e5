"""Wikidata's entity documents: one a line, or the lines of a dump's array (`[`, `{…},`, `]`)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple, cast

import msgspec

from reportedly.knowledge.imports.entry import ImportedActor, Outcome, cleaned, only, refused
from reportedly.knowledge.tables import rows
from reportedly.nouns.kinds import ActorKind

INSTANCE_OF, COUNTRY, CITIZENSHIP, POSITION = "P31", "P17", "P27", "P39"
PERSONAL = (CITIZENSHIP, POSITION)  # what only people have
LANGUAGES = ("en", "mul", "en-gb", "en-us", "en-ca")  # of names in English news; "mul" holds for all languages
PREFERRED = "preferred"  # a rank: then the others are history


class _Label(msgspec.Struct, frozen=True):
    value: str


class _Entity(msgspec.Struct, frozen=True):
    id: str
    labels: dict[str, _Label] | list[Any] = {}  # an empty object is written as an empty list
    aliases: dict[str, list[_Label]] | list[Any] = {}
    claims: dict[str, list[Any]] | list[Any] = {}


class _Class(NamedTuple):
    kind: ActorKind
    sector: str | None


_DECODER = msgspec.json.Decoder(_Entity)


def actors_of(lines: Iterator[tuple[str, bytes]]) -> Iterator[Outcome]:
    """One outcome an entity; `lines` gives where each stands and its bytes. Refusals: bad_json, bad_fields, no_name,
    unknown_class."""
    for where, line in lines:
        body = line.strip().rstrip(b",")
        if body in (b"[", b"]", b""):
            continue
        try:
            entity = _DECODER.decode(body)
        except (msgspec.ValidationError, UnicodeDecodeError) as error:
            yield refused(where, "bad_fields", f"no Wikidata entity: {error}")
        except (msgspec.DecodeError, RecursionError) as error:
            yield refused(where, "bad_json", f"it is not JSON: {error}")
        else:
            yield _actor(where, entity)


def _actor(where: str, entity: _Entity) -> Outcome:
    names = cleaned(_names(entity))
    if not names:
        return refused(where, "no_name", "it has no English name", entity.id)
    found = _class(entity)
    if found is None:
        message = (
            f"it is an instance of nothing that is an actor: {', '.join(_items(entity, INSTANCE_OF)) or 'nothing'}"
        )
        return refused(where, "unknown_class", message, entity.id)
    where_from = _items(entity, CITIZENSHIP) or _items(entity, COUNTRY)
    codes = [_states().get(item) for item in where_from]
    return ImportedActor(
        id=f"wikidata:{entity.id}",
        name=names[0],
        kind=found.kind,
        country=only(codes) if None not in codes else None,
        sector=found.sector,
        wikidata=entity.id,
        names=names[1:],
    )


def _names(entity: _Entity) -> Iterator[str]:
    labels = entity.labels if isinstance(entity.labels, dict) else {}
    aliases = entity.aliases if isinstance(entity.aliases, dict) else {}
    yield from (labels[language].value for language in LANGUAGES if language in labels)
    yield from (alias.value for language in LANGUAGES for alias in aliases.get(language, ()))


def _class(entity: _Entity) -> _Class | None:
    """What it is: a person by what only people have, else the one kind that its classes are of."""
    if any(_items(entity, key) for key in PERSONAL):
        return _Class("person", None)
    known = [found for item in _items(entity, INSTANCE_OF) if (found := _classes().get(item))]
    special = [found for found in known if found.kind != "organisation"] or known
    if len({found.kind for found in special}) != 1:
        return None
    return _Class(special[0].kind, only(found.sector for found in special))


def _items(entity: _Entity, key: str) -> list[str]:
    """The items that a property points to: those of preferred rank where there are any, else all that aren't
    deprecated."""
    claims = entity.claims.get(key, []) if isinstance(entity.claims, dict) else []
    ranked = [(claim.get("rank"), _item(claim)) for claim in claims if isinstance(claim, dict)]
    kept = [item for rank, item in ranked if item and rank != "deprecated"]
    return [item for rank, item in ranked if item and rank == PREFERRED] or kept


def _item(claim: Mapping[str, Any]) -> str | None:
    value = claim
    for key in ("mainsnak", "datavalue", "value"):
        value = value.get(key) if isinstance(value, dict) else {}  # type: ignore[assignment]
    found = value.get("id") if isinstance(value, dict) else None
    return found if isinstance(found, str) else None


@cache
def _classes() -> Mapping[str, _Class]:
    table = rows("wikidata_classes.tsv", "item", "label", "kind", "sector")
    return {row["item"]: _Class(cast(ActorKind, row["kind"]), row["sector"] or None) for row in table}


@cache
def _states() -> Mapping[str, str]:
    return {row["item"]: row["alpha3"] for row in rows("wikidata_states.tsv", "item", "alpha3")}
