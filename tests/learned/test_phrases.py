"""What a phrase's words tell, and where the words of a text stand."""

from __future__ import annotations

import pytest

from reportedly.learned.phrases import Form, Gender, Number, Phrase, phrase_of


def told(words: str) -> Phrase:
    parts = words.replace("’s", " ’ s").replace(",", " ,").split()
    return phrase_of(tuple(part.lower() for part in parts), tuple(part[0].isupper() for part in parts))


@pytest.mark.parametrize(
    ("words", "form"),
    [
        ("She", Form.SHE), ("their", Form.THEY), ("those", Form.THESE), ("the troops", Form.THE), ("a bridge", Form.A),
        ("this step", Form.THAT), ("our harbour", Form.THEIR), ("Norway", Form.NAME), ("the Norwegian Navy", Form.NAME),
        ("rain", Form.BARE), ("soldiers", Form.PLURAL), ("4,000", Form.NUMBER),
    ],
)  # fmt: skip
def test_forms(words: str, form: Form) -> None:
    assert told(words).form == form


def test_the_head_stands_before_what_describes_it_further() -> None:
    assert told("the minister of defence").head == "minister"
    assert told("two ships that had left Oslo").lemma == "ship"
    assert told("the country’s largest port").head == "port"


def test_a_possessive_is_no_part_of_the_body() -> None:
    assert told("Norway’s").body == told("Norway").body == "norway"


def test_number_and_gender() -> None:
    assert told("the soldiers").number == told("Ana and Ben").number == told("they").number == Number.MANY
    assert told("the soldier").number == Number.ONE
    assert told("you").number == Number.UNKNOWN
    assert told("Mary Larsen").gender == told("the spokeswoman").gender == told("hers").gender == Gender.FEMALE
    assert told("King Harald").gender == Gender.MALE
    assert told("the tanker").gender == Gender.UNKNOWN
    assert told("it").gender == Gender.NEUTER


def test_initials_of_names_only() -> None:
    assert told("the World Trade Council").initials == "wtc"
    assert told("the wet tin cup").initials == ""
    assert told("Norway").initials == ""
