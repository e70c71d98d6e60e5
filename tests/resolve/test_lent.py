"""Actors that a user has imported: given only where the article's words agree."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportedly.knowledge.gazetteer import Gazetteer
from reportedly.knowledge.imports import keep
from reportedly.knowledge.imports.entry import ImportedActor
from reportedly.knowledge.imports.shelf import Shelf
from reportedly.nouns.findings import Actor
from reportedly.resolve import resolve
from tests.resolve.marked import actor, mark

RUIZ = ImportedActor(id="csv:1", name="Ana Ruiz", kind="person", country="FRA", sector="GOV", wikidata="Q999999")
TRUST = ImportedActor(id="csv:2", name="Hill Trust", kind="ngo", country="FRA", sector="SOC", names=("Hilltop Trust",))


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    path = tmp_path / "actors.sqlite"
    nato = ImportedActor(id="csv:3", name="NATO", kind="igo", wikidata="Q999998")
    keep.put(path, "mine", "csv", [RUIZ, TRUST, nato])
    return Shelf(path)


def told(marked: str, name: str, gazetteer: Gazetteer, shelf: Shelf) -> Actor:
    return actor(resolve(mark(marked), gazetteer=gazetteer, shelf=shelf), name)


@pytest.mark.parametrize(
    ("marked", "known"),
    [
        ("{group|French} Foreign Minister {person|Ana Ruiz} left.", "csv:1"),
        ("{person|Ana Ruiz} spoke in {place|Paris}, {place|France}.", "csv:1"),
        ("{person|Ana Ruiz} spoke.", None),
        ("{group|Russian} Foreign Minister {person|Ana Ruiz} flew to {place|France}.", None),
        ("{group|French} Foreign Minister {person|Eva Ruiz} left.", None),
        ("{group|French} Foreign Minister {person|Ruiz} left.", None),
    ],
)
def test_a_person_is_given_where_the_country_agrees(
    marked: str, known: str | None, gazetteer: Gazetteer, shelf: Shelf
) -> None:
    found = [one for one in resolve(mark(marked), gazetteer=gazetteer, shelf=shelf).actors if one.kind == "person"]
    assert [one.known for one in found] == [known]
    assert [one.wikidata for one in found] == ["Q999999" if known else None]


def test_two_people_of_one_name_are_told_apart_by_country_or_not_at_all(tmp_path: Path, gazetteer: Gazetteer) -> None:
    path = tmp_path / "actors.sqlite"
    twin = ImportedActor(id="csv:9", name="Ana Ruiz", kind="person", country="RUS")
    keep.put(path, "mine", "csv", [RUIZ, twin])
    shelf = Shelf(path)
    assert told("{group|French} envoy {person|Ana Ruiz} left.", "Ana Ruiz", gazetteer, shelf).known == "csv:1"
    assert told("{person|Ana Ruiz} left {place|France} for {place|Russia}.", "Ana Ruiz", gazetteer, shelf).known is None


def test_a_body_is_one_under_all_its_names(gazetteer: Gazetteer, shelf: Shelf) -> None:
    found = told(
        "The {organisation|Hilltop Trust} met. {organisation|Hill Trust} left.", "Hill Trust", gazetteer, shelf
    )
    assert (found.known, found.kind, found.country, found.sector) == ("csv:2", "ngo", "FRA", "SOC")
    assert len(found.mentions) == 2


def test_a_known_body_keeps_its_entry_and_gets_the_item(gazetteer: Gazetteer, shelf: Shelf) -> None:
    found = told("{organisation|NATO} met.", "NATO", gazetteer, shelf)
    assert (found.known, found.wikidata) == ("nato", "Q999998")


def test_without_imports_nothing_is_given(gazetteer: Gazetteer) -> None:
    assert actor(resolve(mark("{organisation|NATO} met."), gazetteer=gazetteer), "NATO").wikidata is None
