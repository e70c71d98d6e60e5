from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.text.names import (
    PersonName,
    acronym_of,
    could_be_same_person,
    gender_of,
    is_acronym_of,
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
