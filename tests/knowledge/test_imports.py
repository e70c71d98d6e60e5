"""Users' actors: each form's good lines and each refusal, and names looked up among many."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter
from typing import Any

import pytest

from reportedly.knowledge.imports import ftm, keep, sheet, wikidata
from reportedly.knowledge.imports.entry import ImportedActor, Outcome
from reportedly.knowledge.imports.shelf import Shelf
from reportedly.nouns.errors import KnowledgeError
from reportedly.nouns.findings import InputRefusal


def lines(*rows: Any) -> Iterator[tuple[str, bytes]]:
    written = [row if isinstance(row, bytes) else json.dumps(row).encode() for row in rows]
    return iter([(f"f:{number}", line) for number, line in enumerate(written, start=1)])


def why(outcome: Outcome) -> str | None:
    return outcome.why if isinstance(outcome, InputRefusal) else None


def entity(schema: str = "Person", **properties: list[str]) -> dict[str, Any]:
    return {"id": "NK-1", "schema": schema, "properties": properties, "datasets": ["x"]}


def claim(item: str, rank: str = "normal") -> dict[str, Any]:
    return {"mainsnak": {"datavalue": {"value": {"id": item}}}, "rank": rank}


def item(label: str | None = "Mira Holt", **claims: list[dict[str, Any]]) -> dict[str, Any]:
    labels = {"en": {"language": "en", "value": label}} if label else []
    return {"id": "Q999999", "labels": labels, "aliases": {"en": [{"value": "M. Holt"}]}, "claims": claims}


def test_an_ftm_person() -> None:
    given = entity(name=["Mira Holt"], alias=["HOLT, Mira"], weakAlias=["MH"], nationality=["fr"], topics=["role.pep"],
                   wikidataId=["Q999999"])  # fmt: skip
    assert list(ftm.actors_of(lines(given))) == [
        ImportedActor(id="ftm:NK-1", name="Mira Holt", kind="person", country="FRA", wikidata="Q999999",
                      names=("HOLT, Mira",))
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("schema", "properties", "kind", "country", "sector"),
    [
        ("Company", {"jurisdiction": ["de"]}, "company", "DEU", None),
        ("PublicBody", {"country": ["pl"], "topics": ["gov.judicial"]}, "government", "POL", "JUD"),
        ("Organization", {"country": ["pl"], "topics": ["pol.party"]}, "party", "POL", "PTY"),
        ("Person", {"nationality": ["fr", "de"]}, "person", None, None),
        ("Person", {"nationality": ["suhh"], "country": ["ru"]}, "person", None, None),
        ("Person", {"topics": ["role.judge", "role.spy"]}, "person", None, None),
    ],
)
def test_ftm_kinds_countries_sectors(
    schema: str, properties: dict[str, list[str]], kind: str, country: str | None, sector: str | None
) -> None:
    (made,) = ftm.actors_of(lines(entity(schema, name=["Elbe"], **properties)))
    assert isinstance(made, ImportedActor)
    assert (made.kind, made.country, made.sector) == (kind, country, sector)


def test_bad_ftm_lines_are_refused_and_the_rest_kept() -> None:
    given = lines(b"{", b"[]", {"id": "x"}, entity("Vessel", name=["Elbe"]), entity(), entity(name=["Mira Holt"]))
    assert list(map(why, ftm.actors_of(given))) == [
        "bad_json", "bad_fields", "bad_fields", "not_an_actor_schema", "no_name", None
    ]  # fmt: skip


def test_a_wikidata_person_by_citizenship_the_preferred_one_first() -> None:
    (made,) = wikidata.actors_of(lines(item(P27=[claim("Q142"), claim("Q183", "preferred")], P31=[claim("Q5")])))
    assert made == ImportedActor(
        id="wikidata:Q999999", name="Mira Holt", kind="person", country="DEU", wikidata="Q999999", names=("M. Holt",)
    )


def test_a_wikidata_body_by_its_class() -> None:
    (made,) = wikidata.actors_of(lines(item("Elbe Party", P31=[claim("Q7278"), claim("Q43229")], P17=[claim("Q183")])))
    assert isinstance(made, ImportedActor)
    assert (made.kind, made.country, made.sector) == ("party", "DEU", "PTY")


def test_bad_wikidata_lines_are_refused_and_a_dump_s_brackets_are_none() -> None:
    person = json.dumps(item(P39=[claim("Q999998")])).encode() + b","
    given = lines(b"[", b"{,", b'"x"', item(None, P31=[claim("Q5")]), item(P31=[claim("Q515")]), item(), person, b"]")
    assert list(map(why, wikidata.actors_of(given))) == [
        "bad_json", "bad_fields", None, "unknown_class", "unknown_class", None
    ]  # fmt: skip


def test_a_sheet() -> None:
    rows = ["name,Kind,country,sector,aliases,wikidata\n", "Mira Holt,person,France,GOV,M. Holt|Mira H.,Q999999\n",
            '"Elbe, Inc.",,,,,\n', ",person,,,,\n", "A,ghost,,,,\n", "B,,Atlantis,,,\n", "C,,,XXX,,\n", "D,,,,,42\n",
            "E,,,,,,,\n"]  # fmt: skip
    made = list(sheet.actors_of(rows, name="mine.csv"))
    assert [why(one) for one in made] == [
        None, None, "no_name", "bad_kind", "bad_country", "bad_sector", "bad_wikidata", "bad_fields"
    ]  # fmt: skip
    holt, elbe = made[:2]
    assert isinstance(holt, ImportedActor)
    assert isinstance(elbe, ImportedActor)
    assert (holt.country, holt.sector, holt.names) == ("FRA", "GOV", ("M. Holt", "Mira H."))
    assert (elbe.name, elbe.kind) == ("Elbe, Inc.", "organisation")


@pytest.mark.parametrize("header", ["id,kind\n", "name,colour\n", ""])
def test_a_sheet_without_the_columns_is_an_error(header: str) -> None:
    with pytest.raises(KnowledgeError, match="among them name"):
        list(sheet.actors_of([header] if header else [], name="mine.csv"))


def person(name: str, country: str | None = "FRA", number: int = 1, names: tuple[str, ...] = ()) -> ImportedActor:
    return ImportedActor(id=f"csv:{number}", name=name, kind="person", country=country, names=names)


@pytest.mark.parametrize(
    ("kept", "asked", "found"),
    [
        ("Mira Holt", "Mira Holt", True), ("HOLT, Mira", "Mira Holt", True), ("Mira Holt", "Holt", False),
        ("Mohammed Sallam", "Muhammad Salam", True), ("Mira Holt", "Maria Holt", False),
        ("Oleg Ivanovich Brandt", "Oleg Brandt", True), ("Mira Anna Holt", "Mira Holt", False),
    ],
)  # fmt: skip
def test_people_are_found_by_full_names_and_their_spellings(tmp_path: Path, kept: str, asked: str, found: bool) -> None:
    keep.put(tmp_path / "a.sqlite", "mine", "csv", [person(kept)])
    assert [one.name for one in Shelf(tmp_path / "a.sqlite").people(asked)] == [kept] * found


def test_short_capitals_are_found_as_written_only(tmp_path: Path) -> None:
    body = ImportedActor(id="csv:1", name="Harbour Workers Now", kind="ngo", names=("HWN",))
    keep.put(tmp_path / "a.sqlite", "mine", "csv", [body])
    shelf = Shelf(tmp_path / "a.sqlite")
    assert [len(shelf.bodies(name)) for name in ("HWN", "hwn", "the Harbour Workers Now", "Harbour")] == [1, 0, 1, 0]
    assert shelf.people("Harbour Workers Now") == ()


def test_an_import_replaces_its_own_and_can_be_forgotten(tmp_path: Path) -> None:
    path = tmp_path / "new" / "a.sqlite"
    assert Shelf(path).key() is None
    assert keep.put(path, "mine", "csv", [person("Mira Holt"), person("Jo Brandt", number=2)]) == 2
    first = Shelf(path).key()
    assert keep.put(path, "yours", "csv", [person("Mira Holt", "DEU")]) == 1
    assert keep.put(path, "mine", "csv", [person("Jo Brandt", number=2)]) == 1
    shelf = Shelf(path)
    assert [one.country for one in shelf.people("Mira Holt")] == ["DEU"]
    assert [(one.source, one.actors) for one in shelf.imports()] == [("mine", 1), ("yours", 1)]
    assert shelf.key() not in (None, first)
    assert keep.forget(path, "yours")
    assert not keep.forget(path, "yours")
    assert Shelf(path).people("Mira Holt") == ()


def test_a_failing_import_leaves_what_was_there(tmp_path: Path) -> None:
    def broken() -> Iterator[ImportedActor]:
        yield person("Jo Brandt")
        raise KnowledgeError("torn")

    path = tmp_path / "a.sqlite"
    keep.put(path, "mine", "csv", [person("Mira Holt")])
    with pytest.raises(KnowledgeError):
        keep.put(path, "mine", "csv", broken())
    assert len(Shelf(path).people("Mira Holt")) == 1


def test_a_hundred_thousand_names_are_looked_up_quickly(tmp_path: Path) -> None:
    path = tmp_path / "a.sqlite"
    keep.put(path, "many", "csv", (person(f"Given{n} Surname{n}", number=n) for n in range(100_000)))
    shelf = Shelf(path)
    started = perf_counter()
    assert all(len(shelf.people(f"Given{n} Surname{n}")) == 1 for n in range(0, 100_000, 500))
    assert perf_counter() - started < 1.0  # 200 names; a long article has 50, and 0.1 s to be read in
