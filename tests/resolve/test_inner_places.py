"""Places inside the names of other things, and towns taken for people."""

from __future__ import annotations

import pytest

from reportedly.knowledge.gazetteer import Gazetteer
from reportedly.nouns.findings import Place
from reportedly.resolve import resolve
from tests.resolve.marked import mark


def placed(marked: str, gazetteer: Gazetteer) -> list[tuple[str, str]]:
    found: tuple[Place, ...] = resolve(mark(marked), gazetteer=gazetteer).places
    return [(place.text, place.use) for place in found]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("The {organisation|Tula Fire Department} came.", [("Tula", "actor")]),
        ("The {organisation|Tula City Council} met.", [("Tula", "actor")]),
        ("The {organisation|City of Tula} paid.", [("Tula", "actor")]),
        ("He studied at {organisation|Tula University}.", []),
        ("She writes for the {organisation|Tula Times}.", []),
        ("The {organisation|Superior Court} ruled.", []),
        ("The {organisation|Texas Supreme Court} ruled.", [("Texas", "actor")]),
        ("The {organisation|France Ministry of Trade} ruled.", [("France", "actor")]),
        ("The {organisation|French Ministry of Trade} ruled.", []),
        ("The {organisation|France Police} came.", []),  # a state's body, not a town's
        ("It rained in {place|Tula}. The {organisation|Tula Players} sang.", [("Tula", "location"), ("Tula", "actor")]),
        ("The {organisation|Tula Players} sang.", []),
    ],
)
def test_what_a_local_body_is_named_after(words: str, found: list[tuple[str, str]], gazetteer: Gazetteer) -> None:
    assert placed(words, gazetteer) == found


def test_a_place_inside_a_name_is_no_mention_of_its_own(gazetteer: Gazetteer) -> None:
    told = resolve(mark("The {organisation|Tula Fire Department} came."), gazetteer=gazetteer)
    assert [one.text for one in told.mentions if one.kind == "place"] == []


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("A {person|Tula} man fled.", [("Tula", "location")]),
        ("The {group|Tula} police came.", [("Tula", "location")]),
        ("Mr {person|Tula} fled.", []),
        ("{person|Ana Tula} spoke. A {person|Tula} man fled.", []),  # somebody here is called that
        ("Senator {person|Jane Roe}, {person|D-Tula}, left.", [("Tula", "location")]),
        ("It rained in {place|Paris}, {organisation|Tula} and {place|Moscow}.", [
            ("Paris", "location"), ("Tula", "location"), ("Moscow", "location")]),
        ("{organisation|Tula} bought {place|Paris}.", [("Paris", "location")]),
    ],
)  # fmt: skip
def test_towns_taken_for_something_else(words: str, found: list[tuple[str, str]], gazetteer: Gazetteer) -> None:
    assert placed(words, gazetteer) == found


def test_a_state_is_a_place_whatever_the_model_took_it_for(gazetteer: Gazetteer) -> None:
    assert placed("Deal with {group|France}, he said.", gazetteer) == [("France", "actor")]
    assert placed("The {group|French} left.", gazetteer) == []


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("It rained in {place|metro Tula}.", [("Tula", "location")]),
        ("It rained in {place|Tula-Moscow}.", [("Tula", "location"), ("Moscow", "location")]),
        ("It rained in {place|Tula and Moscow}.", [("Tula", "location"), ("Moscow", "location")]),
        ("It rained in {place|Tula-Klow}.", [("Tula-Klow", "location")]),  # nobody knows Klow
        ("It rained in {place|Klow Hills}.", [("Klow Hills", "location")]),
    ],
)
def test_a_place_that_only_its_parts_are_known_of(
    words: str, found: list[tuple[str, str]], gazetteer: Gazetteer
) -> None:
    assert placed(words, gazetteer) == found


def test_an_abbreviation_in_brackets_is_a_name_of_its_own(gazetteer: Gazetteer) -> None:
    assert [text for text, _ in placed("They left {place|France (FR)} early.", gazetteer)] == ["France", "FR"]
    assert [text for text, _ in placed("They left {place|Tula (north)} early.", gazetteer)] == ["Tula (north)"]
