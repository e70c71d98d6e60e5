"""Surnames that the model passed over are whose whole name the article gives."""

from __future__ import annotations

import pytest

from reportedly.resolve.bare_surnames import with_bare_surnames
from tests.resolve.marked import mark


def found(marked: str) -> list[str]:
    seen = mark(marked)
    return [one.text for one in with_bare_surnames(seen.article, seen.mentions) if one not in seen.mentions]


@pytest.mark.parametrize(
    ("rest", "names"),
    [
        ("Lind met Holt.", ["Holt"]),
        ("It rained. Holt left.", ["Holt"]),
        ("Minister Holt left.", ["Holt"]),
        ("Holt and {person|Ruiz} left.", ["Holt"]),
        ("Holt’s lawyers left.", ["Holt"]),
        ("They met {person|Holt}.", []),
        ("They met Vera Holt.", []),
        ("They met in Holt Street.", []),
        ("They bought Holt & Sons and Holt of Klow.", []),
        ("They met Holt-Reed.", []),
        ("A holt is a wood, Holt said.", []),
    ],
)
def test_a_surname_alone_is_whose_name_is_given(rest: str, names: list[str]) -> None:
    assert found("{person|Maria Holt} won. " + rest) == names


@pytest.mark.parametrize("name", ["Theresa May", "Vera April", "Jonas Ek", "Zzyzx Holt", "Maria France"])
def test_surnames_that_may_be_something_else_are_left(name: str) -> None:
    surname = name.split()[1]
    assert found("{person|" + name + "} won. They met " + surname + ".") == []


def test_a_surname_of_two_is_left() -> None:
    assert found("{person|Maria Holt} met {person|Jonas Holt}. Holt left.") == []


def test_a_surname_that_opens_the_article_is_found() -> None:
    assert found("Holt met {person|Maria Holt}.") == ["Holt"]
