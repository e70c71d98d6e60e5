from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.text.first_names import FEMALE, MALE
from reportedly.text.fold import fold
from reportedly.text.names import (
    PersonName,
    acronym_of,
    could_be_same_person,
    gender_of,
    is_acronym_of,
    is_disease,
    parse_name,
    without_possessive,
)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Mr. Alan Whitcombe Jr.", PersonName("Mr.", "Alan", "Whitcombe", "Jr.")),
        ("Prime Minister Ines de la Cruz", PersonName("Prime Minister", "Ines", "de la Cruz", "")),
        ("Crown Prince Tariq bin Yusuf", PersonName("Crown Prince", "Tariq", "bin Yusuf", "")),
        ("van Houten", PersonName("", "", "van Houten", "")),
        ("Ben Whitcombe", PersonName("", "Ben", "Whitcombe", "")),
        ("Ben Ali", PersonName("", "", "Ben Ali", "")),
        ("Okafor's", PersonName("", "", "Okafor", "")),
    ],
)
def test_parts(words: str, expected: PersonName) -> None:
    assert parse_name(words) == expected


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("Mr. Peña", "Roberto Pena"),
        ("J. Whitcombe", "John Whitcombe"),
        ("Ines", "Ines de la Cruz"),
        ("al-Harbi", "Faisal Al Harbi"),
        ("Moreau", "Claire Moreau-Lenz"),
        ("Lenz", "Claire Moreau-Lenz"),
        ("Whitcombe’s", "Gen. John P. Whitcombe"),
    ],
)
def test_may_be_one_person(short: str, full: str) -> None:
    assert could_be_same_person(short, full)


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("Jane Whitcombe", "John Whitcombe"),
        ("Mrs. Whitcombe", "John Whitcombe"),
        ("Whitcomb", "John Whitcombe"),
        ("Mr. John", "John Whitcombe"),
        ("A. Whitcombe", "John Whitcombe"),
    ],
)
def test_cannot_be_one_person(short: str, full: str) -> None:
    assert not could_be_same_person(short, full)


def test_gender_is_told_only_where_clear() -> None:
    assert gender_of("Mrs. Lee") == "female"
    assert gender_of("spokesman Lee") == "male"
    assert gender_of("Gen. Maria Lopez") == "female"
    assert gender_of("Andrea Lopez") is None
    assert gender_of("President Lopez") is None


def test_acronyms() -> None:
    assert acronym_of("Union of Northern Lakes") == "UNL"
    assert is_acronym_of("U.N.L.", "the Union of the Northern Lakes")
    assert not is_acronym_of("UNX", "Union of Northern Lakes")
    assert without_possessive("the miners’") == "the miners"


@given(st.text(max_size=30), st.text(max_size=30))
def test_names_never_fail(one: str, two: str) -> None:
    could_be_same_person(one, two)
    is_acronym_of(one, two)
    gender_of(one)


@pytest.mark.parametrize(
    ("name", "gender"),
    [
        ("Sabrina Lopez", "female"), ("Kristin Hale", "female"), ("Andy Hale", "male"), ("Nick Hale", "male"),
        ("Zeynep Kaya", "female"), ("Emre Kaya", "male"), ("Oluwaseun Bello", "male"), ("Wangari Kamau", "female"),
        ("Søren Dahl", "male"), ("Márta Kiss", "female"), ("Jean-Luc Petit", "male"), ("Anna-Maria Weiss", "female"),
        ("J. Robert Hale", "male"), ("Ohio Gov. Linda Hale", "female"), ("Deepika Rao", "female"),
        ("Ryota Abe", "male"), ("Zhara Vetrova", "female"), ("Vetrova", "female"), ("Zhar Vetrov", "male"),
        ("Zhara Hallgrimsdóttir", "female"), ("Vetrov", None), ("Zhar Villanueva", None), ("Zhar Lewandsky", None),
        ("King", None),
        ("Andrea Lopez", None), ("Jean Petit", None), ("Kim Hale", None), ("Alex Hale", None), ("Robin Hale", None),
        ("Sasha Hale", None), ("Sam Hale", None),
    ],
)  # fmt: skip
def test_gender_by_first_name_then_by_the_surnames_form(name: str, gender: str | None) -> None:
    assert gender_of(name) == gender


def test_a_surnames_form_never_parts_two_names() -> None:
    assert could_be_same_person("Mrs. Vetrov", "Zhar Vetrov")
    assert could_be_same_person("Vetrov", "Maria Vetrov")


def test_no_first_name_has_two_genders_and_all_are_folded() -> None:
    male, female = MALE.split(), FEMALE.split()
    assert not set(male) & set(female)
    assert len(male) == len(set(male))
    assert len(female) == len(set(female))
    assert all(fold(name) == name for name in male + female)


@pytest.mark.parametrize(
    ("words", "is_one"),
    [
        ("COVID-19", True),
        ("Ebola virus", True),
        ("SARS-CoV-2", True),
        ("H1N1", True),
        ("Covid Relief", False),
        ("Mers", False),
    ],
)
def test_names_of_diseases(words: str, is_one: bool) -> None:
    assert is_disease(words) is is_one
