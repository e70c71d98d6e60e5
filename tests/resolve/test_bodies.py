"""States, organisations and groups: one number for each, however they are written."""

from __future__ import annotations

import pytest

from reportedly.knowledge.gazetteer import Gazetteer
from reportedly.resolve import resolve
from tests.resolve.marked import actor, mark


@pytest.mark.parametrize("written", ["Islamic Republic of Mauritania", "Islamic Repulic of Mauritania"])
def test_names_and_misspelt_long_names_of_a_state_are_one(written: str, gazetteer: Gazetteer) -> None:
    told = resolve(mark(f"{{place|Mauritania}} and the {{organisation|{written}}} are one."), gazetteer=gazetteer)
    assert {one.name for one in told.actors} == {"Mauritania"}


@pytest.mark.parametrize("written", ["Iraq", "Niger"])
def test_short_names_are_never_taken_for_misspellings(written: str, gazetteer: Gazetteer) -> None:
    told = resolve(mark(f"{{place|{written}}} said so."), gazetteer=gazetteer)
    assert {one.name for one in told.actors} == {written}


def test_an_acronym_defined_in_the_text_is_the_same_body(gazetteer: Gazetteer) -> None:
    marked = "The {organisation|Harbour Workers Forum} ({organisation|HWF}) met. The {organisation|HWF} voted."
    told = resolve(mark(marked), gazetteer=gazetteer)
    assert len(actor(told, "Harbour Workers Forum").mentions) == 3


def test_a_shorter_name_at_the_end_of_one_longer_name_is_the_same(gazetteer: Gazetteer) -> None:
    told = resolve(mark("The {organisation|Elbe Post} wrote. The {organisation|Post} went on."), gazetteer=gazetteer)
    assert len(actor(told, "Elbe Post").mentions) == 2


@pytest.mark.parametrize(
    ("marked", "names"),
    [
        ("{content1|It rained}, {cue1|according to} {source1|The Tide}.", {"The Tide"}),
        ("{content1|It rained}, {cue1|according to} {source1|the Tide}.", set()),
        ("{group|Chinese} individuals in several towns left.", {"Chinese individuals"}),
        ("{group|Chinese} firms in several towns left.", {"China"}),
    ],
)
def test_a_paper_and_a_people_are_told_by_the_words_around(marked: str, names: set[str], gazetteer: Gazetteer) -> None:
    assert {one.name for one in resolve(mark(marked), gazetteer=gazetteer).actors} == names


@pytest.mark.parametrize(
    ("marked", "names"),
    [
        ("{source1|Tide magazine} {cue1|said} {content1|it was over}. {source2|Tide} {cue2|said} {content2|so}.",
         {"Tide magazine"}),
        ("{organisation|Tide} left. {source1|Tide magazine} {cue1|said} {content1|it was over}.", {"Tide"}),
        ("{organisation|Klow Times} left. {source1|Klow magazine} {cue1|said} {content1|it was over}.",
         {"Klow Times", "Klow magazine"}),
    ],
)  # fmt: skip
def test_a_body_goes_by_its_name_without_what_it_is(marked: str, names: set[str], gazetteer: Gazetteer) -> None:
    assert {one.name for one in resolve(mark(marked), gazetteer=gazetteer).actors} == names


def test_a_country_s_forces_are_its_military(gazetteer: Gazetteer) -> None:
    told = resolve(mark("{group|French} troops and {group|French} forces advanced."), gazetteer=gazetteer)
    military = [one for one in told.actors if one.kind == "military"]
    assert [one.country for one in military] == ["FRA"]


def test_an_unknown_organisation_is_of_this_article(gazetteer: Gazetteer) -> None:
    told = resolve(
        mark("The {organisation|Hill Trust} met; {organisation|Hill Trust}’s head left."), gazetteer=gazetteer
    )
    assert (actor(told, "Hill Trust").known, len(actor(told, "Hill Trust").mentions)) == (None, 2)


def test_halves_of_a_name_are_joined(gazetteer: Gazetteer) -> None:
    told = resolve(mark("{group|South} {place|Africa} and {place|Tula} {place|Oblast} agreed."), gazetteer=gazetteer)
    assert [mention.text for mention in told.mentions] == ["South Africa", "Tula Oblast"]


def test_an_organisation_that_stands_where_a_place_does_is_one(gazetteer: Gazetteer) -> None:
    told = resolve(mark("They fought in {organisation|Tula}."), gazetteer=gazetteer)
    assert [(place.text, place.level) for place in told.places] == [("Tula", "town")]


@pytest.mark.parametrize("written", ["{place|U.S.} troops", "{place|US} troops", "{organisation|US} soldiers"])
def test_initials_of_a_state_before_its_forces_are_its_military(written: str, gazetteer: Gazetteer) -> None:
    told = resolve(mark(f"{written} advanced."), gazetteer=gazetteer)
    assert {(one.kind, one.country) for one in told.actors} == {("military", "USA")}


def test_a_state_s_name_before_a_verb_is_the_state(gazetteer: Gazetteer) -> None:
    told = resolve(mark("{place|Russia} forces the issue."), gazetteer=gazetteer)
    assert {one.name for one in told.actors} == {"Russia"}


@pytest.mark.parametrize(("short", "count"), [("HWF", 1), ("HWC", 2), ("HW", 2)])
def test_initials_of_a_body_of_the_article_are_that_body(short: str, count: int, gazetteer: Gazetteer) -> None:
    marked = f"The {{organisation|Harbour Workers Forum}} met. {{organisation|{short}}} members voted."
    told = resolve(mark(marked), gazetteer=gazetteer)
    assert len([one for one in told.actors if one.kind == "organisation"]) == count
