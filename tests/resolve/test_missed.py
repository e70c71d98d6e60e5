"""What the model passes over or takes for places: persons in office, vessels, storms."""

from __future__ import annotations

import pytest

from reportedly.knowledge.gazetteer import Gazetteer
from reportedly.resolve import resolve
from tests.resolve.marked import mark, who


def persons(marked: str, gazetteer: Gazetteer) -> list[str]:
    return [one.text for one in resolve(mark(marked), gazetteer=gazetteer).mentions if one.kind == "person"]


def test_a_name_with_an_office_behind_it_is_a_person_wherever_it_stands(gazetteer: Gazetteer) -> None:
    text = "{place|Mayor Park} {time|Min-soon} died.\n\nPark Min-soon, the mayor of Klow, had left. Park Min-soon left."
    assert persons(text, gazetteer)[-2:] == ["Park Min-soon", "Park Min-soon"]


@pytest.mark.parametrize(
    "text",
    [
        "On Thursday, the mayor of Klow left.",
        "Foreign Secretary, mayor of Klow, and member of a club.",
        "Fram Road, killed another person, in Klow.",
        "They came to New Fram, a town of mayors, in May.",
    ],
)
def test_other_words_before_a_comma_are_none(text: str, gazetteer: Gazetteer) -> None:
    assert persons(text, gazetteer) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He met his counterpart, {place|Ilsa Ruizholm}. {person|Ruizholm} left.", ["Ilsa Ruizholm", "Ruizholm"]),
        ("He went to {place|Ilsa Ruizholm}. {place|Ruizholm} is old.", []),
    ],
)
def test_a_place_that_no_gazetteer_has_is_who_is_called_by_its_last_word(
    text: str, expected: list[str], gazetteer: Gazetteer
) -> None:
    assert persons(text, gazetteer) == expected


def test_a_boats_name_is_no_place(gazetteer: Gazetteer) -> None:
    told = resolve(
        mark("The boat, {place|Lund}, burnt. The {place|Lund} sank off {place|Oslo}. He lives in {place|Lund}."),
        gazetteer=gazetteer,
    )
    assert [one.text for one in told.places] == ["Oslo", "Lund"]


def test_a_vessel_named_after_somebody_is_not_that_person(gazetteer: Gazetteer) -> None:
    told = resolve(mark("{person|MV Ana Ruiz} left. {person|Ana Ruiz} drowned."), gazetteer=gazetteer)
    assert [one.name for one in told.actors] == ["Ana Ruiz"]


def test_a_storms_name_is_nobodys_and_a_diseases_no_place(gazetteer: Gazetteer) -> None:
    text = "Typhoon {person|Ana} came. {person|Ana} killed ten. {place|COVID}-19 is back. {person|Eva} left."
    assert [one.text for one in resolve(mark(text), gazetteer=gazetteer).mentions] == ["Eva"]


def test_a_name_cut_at_a_hyphen_is_made_whole(gazetteer: Gazetteer) -> None:
    assert persons("Director Man-{person|kei Tam} left.", gazetteer) == ["Man-kei Tam"]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        (
            "It was named {organisation|Tropical Storm Berta}. {organisation|Fram Storm Centre} left.",
            ["Fram Storm Centre"],
        ),
        (
            "{organisation|COVID-19} spread. {organisation|Ebola} spread. {organisation|Covid Relief} met.",
            ["Covid Relief"],
        ),
        ("The {organisation|EastMed} gas pipeline and {organisation|EastMed Ltd} shut.", ["EastMed Ltd"]),
        ("It is on the {organisation|Fram} page of {organisation|Elm Fund}.", ["Elm Fund"]),
        ("She made a film entitled {place|Oslo} in {place|Lund}.", ["Lund"]),
    ],
)
def test_storms_diseases_and_works_are_nobody_and_nowhere(text: str, kept: list[str], gazetteer: Gazetteer) -> None:
    assert [one.text for one in resolve(mark(text), gazetteer=gazetteer).mentions] == kept


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("They met at {person|Al Noor} Mosque.", "Al Noor Mosque", "facility"),
        ("They met at {place|Lund} Bridge.", "Lund Bridge", "facility"),
        ("{person|Al Noor} Church left.", "Al Noor Church", "facility"),
        ("{place|Lund} Bridge Works shut.", "Lund", "place"),
    ],
)
def test_the_word_behind_a_name_makes_a_site_of_it(text: str, name: str, kind: str, gazetteer: Gazetteer) -> None:
    (one,) = resolve(mark(text), gazetteer=gazetteer).mentions
    assert (one.text, one.kind) == (name, kind)


@pytest.mark.parametrize(("ending", "couple"), [("’t", ["Sean Lund", "Ida Lund"]), ("’s", [])])
def test_the_don_of_dont_is_nobody(ending: str, couple: list[str], gazetteer: Gazetteer) -> None:
    marked = f"{{person|Sean Lund}} and {{person|Ida Lund}} sang “{{person|Don}}{ending} Hug Eels”."
    told = resolve(mark(f"{marked} {{source1|The couple}} {{cue1|said}} {{content1|so}}."), gazetteer=gazetteer)
    assert who(told) == couple
