"""Actors from CSV: a header with `name`, and any of id, kind, country, sector, aliases, wikidata."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import cast

from reportedly.knowledge.imports.entry import KINDS, ImportedActor, Outcome, alpha3, cleaned, is_sector, refused
from reportedly.nouns.errors import KnowledgeError
from reportedly.nouns.ids import digest
from reportedly.nouns.kinds import ActorKind

COLUMNS = ("name", "id", "kind", "country", "sector", "aliases", "wikidata")
ITEM = re.compile(r"Q[1-9]\d*")


def actors_of(lines: Iterable[str], *, name: str) -> Iterator[Outcome]:
    """One outcome a row; lists of aliases are separated by `|` or `;`. KnowledgeError if the header has no `name` or a
    column that isn't known. Refusals: no_name, bad_kind, bad_country, bad_sector, bad_wikidata, bad_fields."""
    table = csv.DictReader(lines, skipinitialspace=True)
    header = [(column or "").strip().lower() for column in table.fieldnames or ()]
    strange = [column for column in header if column not in COLUMNS]
    if "name" not in header or strange:
        known = ", ".join(COLUMNS)
        raise KnowledgeError(f"{name}: the first line must name the columns, among them name; known: {known}")
    table.fieldnames = header
    while True:
        try:
            row = next(table, None)
        except csv.Error as error:
            yield refused(f"{name}:{table.line_num}", "bad_fields", f"it is no CSV: {error}")
            continue
        if row is None:
            return
        yield _actor(f"{name}:{table.line_num}", row)


def _actor(where: str, row: Mapping[str, str | list[str] | None]) -> Outcome:
    if None in row:
        return refused(where, "bad_fields", "it has more cells than the header has columns")
    cell = {key: str(value or "").strip() for key, value in row.items()}
    names = cleaned([cell["name"], *re.split(r"[|;]", cell.get("aliases", ""))])
    if not cell["name"] or not names:
        return refused(where, "no_name", "it has no name")
    if fault := _fault(cell):
        return refused(where, *fault, ident=cell.get("id") or None)
    country = cell.get("country", "")
    return ImportedActor(
        id="csv:" + (cell.get("id") or digest(names[0], cell.get("kind"), country)),
        name=names[0],
        kind=cast(ActorKind, cell.get("kind") or "organisation"),
        country=alpha3(country) if country else None,
        sector=cell.get("sector") or None,
        wikidata=cell.get("wikidata") or None,
        names=names[1:],
    )


def _fault(cell: Mapping[str, str]) -> tuple[str, str] | None:
    """What is wrong with a row's codes: reason and message."""
    kind, country, sector, item = (cell.get(key, "") for key in ("kind", "country", "sector", "wikidata"))
    if kind and kind not in KINDS:
        return "bad_kind", f"unknown kind {kind!r}; known: {', '.join(KINDS)}"
    if country and alpha3(country) is None:
        return "bad_country", f"{country!r} is no ISO 3166-1 code or name of a country"
    if sector and not is_sector(sector):
        return "bad_sector", f"{sector!r} is no sector of PLOVER"
    if item and not ITEM.fullmatch(item):
        return "bad_wikidata", f"{item!r} is no Wikidata item; it looks like Q42"
    return None
