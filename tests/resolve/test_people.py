"""Who is one person, who is not, and what is said of them."""

from __future__ import annotations

import pytest

from reportedly.knowledge.gazetteer import Gazetteer
from reportedly.nouns.stages import Resolved
from reportedly.resolve import resolve
from tests.resolve.marked import actor, mark, who


def names(resolved: Resolved) -> set[str]:
    return {one.name for one in resolved.actors if one.kind == "person"}


def test_a_surname_means_the_person_named_in_full(gazetteer: Gazetteer) -> None:
    told = resolve(
        mark("{person|Ana Ruiz} left. {source1|{person|Ruiz}} {cue1|said} {content1|so}."), gazetteer=gazetteer
    )
    assert who(told) == ["Ana Ruiz"]
    assert len(actor(told, "Ana Ruiz").mentions) == 2


def test_a_headline_surname_before_the_full_name_is_the_same_person(gazetteer: Gazetteer) -> None:
    told = resolve(mark("{person|Ruiz} resigns\n\n{person|Ana Ruiz} has resigned."), gazetteer=gazetteer)
    assert names(told) == {"Ana Ruiz"}


@pytest.mark.parametrize(
    ("name", "rest", "count"),
    [
        ("Freemason Ruiz", "Joins Mayor Race", 1),
        ("Freemason Ruiz", "joins race", 2),
        ("Pedro Ruiz", "Joins Mayor Race", 2),
        ("Freemason Berg", "Joins Mayor Race", 2),
    ],
)
def test_what_somebody_is_called_in_a_headline_is_no_first_name(
    name: str, rest: str, count: int, gazetteer: Gazetteer
) -> None:
    text = f"{{person|{name}}} {rest}.\n\n{{person|Ana Ruiz}} has joined it, an agency says."
    assert len(names(resolve(mark(text), gazetteer=gazetteer))) == count


def test_two_people_with_one_surname_are_never_merged(gazetteer: Gazetteer) -> None:
    marked = (
        "{person|Mara Brandt} met {person|Jonas Brandt} in the morning.\n\nIt rained all day.\n\n"
        "{source1|{person|Brandt}} {cue1|said} {content1|it went well}."
    )
    told = resolve(mark(marked), gazetteer=gazetteer)
    assert names(told) == {"Mara Brandt", "Jonas Brandt"}
    assert told.sources[0].actors == ()
    assert told.sources[0].why == "shared_surname"
    assert [refusal.why for refusal in told.refusals if refusal.about == "source"] == ["shared_surname"]


@pytest.mark.parametrize(("title", "expected"), [("Mr.", "Jonas Brandt"), ("Mrs.", "Maria Brandt")])
def test_a_title_singles_one_out(title: str, expected: str, gazetteer: Gazetteer) -> None:
    marked = (
        f"{{person|Maria Brandt}} met {{person|Jonas Brandt}}.\n\n{{source1|{title} {{person|Brandt}}}} {{cue1|left}}."
    )
    told = resolve(mark(marked.replace("Jonas", "Peter")), gazetteer=gazetteer)
    assert who(told) == [expected.replace("Jonas", "Peter")]


def test_a_relative_is_not_who_a_bare_surname_means(gazetteer: Gazetteer) -> None:
    marked = (
        "{person|Jonas Brandt} arrived with his daughter {person|Mara Brandt}.\n\n"
        "{source1|{person|Brandt}} {cue1|said} {content1|he was tired}."
    )
    assert who(resolve(mark(marked), gazetteer=gazetteer)) == ["Jonas Brandt"]


@pytest.mark.parametrize(
    ("word", "name"), [("younger", "Mara Brandt"), ("elder", "Jonas Brandt"), ("angry", "Jonas Brandt")]
)
def test_the_younger_is_the_child(word: str, name: str, gazetteer: Gazetteer) -> None:
    marked = (
        "{person|Jonas Brandt} arrived with his daughter {person|Mara Brandt}.\n\n"
        f"The {word} {{source1|{{person|Brandt}}}} {{cue1|said}} {{content1|so}}."
    )
    assert who(resolve(mark(marked), gazetteer=gazetteer)) == [name]


def test_parents_are_not_who_a_bare_surname_means(gazetteer: Gazetteer) -> None:
    marked = (
        "{person|Jonas Brandt} died.\n\nHis parents, {person|Karl Brandt} and {person|Ruth Brandt}, farmed. "
        "{source1|{person|Brandt}} {cue1|said} {content1|he was tired}."
    )
    assert who(resolve(mark(marked), gazetteer=gazetteer)) == ["Jonas Brandt"]
    told = resolve(mark(marked.replace("His parents, ", "")), gazetteer=gazetteer)
    assert who(told) == []


@pytest.mark.parametrize(
    ("full", "names"),
    [
        ("{person|Ben Holm}", ["Ben Holm"]),
        ("{person|Edward “Ted” Holm}, or {person|Ted Holm},", ["Edward Ted Holm"]),
        ("{person|Edward} 'Ted' {person|Holm}", ["Edward Ted Holm"]),
        ('{person|Edward} "{person|Ted" Holm}', ["Edward Ted Holm"]),
        ("{person|Edward Lund} and “Ted” {person|Holm}", ["Holm"]),
    ],
)
def test_a_name_for_short_is_one_person_with_the_surname(full: str, names: list[str], gazetteer: Gazetteer) -> None:
    marked = f"{full} came. {{source1|{{person|Holm}}}} {{cue1|said}} {{content1|so}}."
    assert who(resolve(mark(marked), gazetteer=gazetteer)) == names


def test_a_surname_that_is_a_title_word_stays_a_name(gazetteer: Gazetteer) -> None:
    told = resolve(
        mark("{person|Lena King} spoke. {source1|{person|King}} {cue1|said} {content1|no}."), gazetteer=gazetteer
    )
    assert who(told) == ["Lena King"]


def test_role_and_affiliation_before_the_name(gazetteer: Gazetteer) -> None:
    told = resolve(mark("{organisation|NATO} Secretary General {person|Jan de Wit} spoke."), gazetteer=gazetteer)
    person = actor(told, "Jan de Wit")
    assert person.role == "Secretary General"
    assert person.affiliation == actor(told, "NATO").id


def test_role_and_affiliation_in_apposition(gazetteer: Gazetteer) -> None:
    told = resolve(
        mark("{person|Jan de Wit}, 54, a spokesman for the {organisation|Hill Trust}, left."), gazetteer=gazetteer
    )
    person = actor(told, "Jan de Wit")
    assert person.role == "spokesman for the Hill Trust"
    assert person.affiliation == actor(told, "Hill Trust").id


def test_country_comes_from_the_adjective_before_the_role(gazetteer: Gazetteer) -> None:
    told = resolve(mark("{group|French} Foreign Minister {person|Luc Marchand} resigned."), gazetteer=gazetteer)
    person = actor(told, "Luc Marchand")
    assert (person.country, person.sector, person.role) == ("FRA", "GOV", "Foreign Minister")


def test_a_verb_before_a_name_is_no_role(gazetteer: Gazetteer) -> None:
    told = resolve(mark("Reporters saw {person|Jan de Wit} there."), gazetteer=gazetteer)
    assert actor(told, "Jan de Wit").role is None


def test_a_full_name_that_the_model_takes_for_a_place_is_a_person_where_no_place_has_it(gazetteer: Gazetteer) -> None:
    told = resolve(
        mark("{source1|the mayor of Bergen, {place|Anna Brandtvik}}, {cue1|said} {content1|so}."), gazetteer=gazetteer
    )
    assert who(told) == ["Anna Brandtvik"]
    kept = resolve(mark("The road to {place|Porto Alegre} is shut."), gazetteer=gazetteer)
    assert names(kept) == set()


@pytest.mark.parametrize(
    ("one", "other", "count"),
    [
        ("Mohammed Sallam", "Muhammad Salam", 1), ("Volodymyr Orlenky", "Volodymyr Orlenkyy", 1),
        ("Xi Minghao", "Minghao Xi", 1), ("Ana Ruiz", "Eva Ruiz", 2), ("Hassan Ali", "Ali Hussein", 2),
        ("Maria Orlik", "Mario Orlik", 2), ("Lt.-Gen. Jan Marek", "Jan Marek", 1),
    ],
)  # fmt: skip
def test_spellings_and_order_of_one_full_name(one: str, other: str, count: int, gazetteer: Gazetteer) -> None:
    assert len(names(resolve(mark(f"{{person|{one}}} left. {{person|{other}}} stayed."), gazetteer=gazetteer))) == count


def test_a_president_elect_is_called_by_name(gazetteer: Gazetteer) -> None:
    assert names(resolve(mark("{person|President-elect Ana Ruiz} left."), gazetteer=gazetteer)) == {"Ana Ruiz"}


def test_a_clause_before_a_name_is_no_office(gazetteer: Gazetteer) -> None:
    told = resolve(mark("The raid killed an old general, {person|Ivo Marsh}, in May."), gazetteer=gazetteer)
    assert actor(told, "Ivo Marsh").role is None


def test_a_state_is_taken_apart_from_the_office_behind_it(gazetteer: Gazetteer) -> None:
    told = resolve(mark("{group|US Secretary} of State {person|Ana Ruiz} left."), gazetteer=gazetteer)
    assert [one.text for one in told.mentions] == ["US", "Ana Ruiz"]


def test_an_office_marked_as_a_person_is_no_persons_name(gazetteer: Gazetteer) -> None:
    told = resolve(mark("{person|Pavel Denk}, the {person|Information Minister}, left."), gazetteer=gazetteer)
    assert names(told) == {"Pavel Denk"}


@pytest.mark.parametrize(
    ("rest", "person"),
    [
        ("{group|Danish} also said so.", True),
        ("A {group|Danish} crew said so.", False),
        ("{group|Danish} troops left.", False),
        ("The {group|Danish} said so.", False),
    ],
)
def test_a_surname_that_is_a_peoples_name_is_a_person_where_it_acts(
    rest: str, person: bool, gazetteer: Gazetteer
) -> None:
    told = resolve(mark("{person|Ana Danish} won. " + rest), gazetteer=gazetteer)
    assert (len(actor(told, "Ana Danish").mentions) == 2) == person
