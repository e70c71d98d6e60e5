"""Names made whole before they become actors: persons cut, run on or missed, bodies cut at "of" or taken for one."""

from __future__ import annotations

import pytest

from reportedly.knowledge.gazetteer import Gazetteer
from reportedly.resolve import resolve
from tests.resolve.marked import mark, who

SAID = "{cue1|said} {content1|so}."


@pytest.mark.parametrize(
    "named",
    [
        "{person|Maria} Lund",
        "{person|Maria Lund commented}",
        "{person|Maria Lund and former Mayor} Holm",
        "the mayor, Maria Lund",
        "{group|Maria} Lund",
        "{person|Maria} {person|Lund}",
        "her lawyer Ylmaz {person|Lund}",
    ],
)
def test_a_full_name_cut_run_on_or_missed_is_found(named: str, gazetteer: Gazetteer) -> None:
    told = resolve(mark(f"It met {named} there. {{source1|{{person|Lund}}}} " + SAID), gazetteer=gazetteer)
    assert who(told) == ["Ylmaz Lund" if "Ylmaz" in named else "Maria Lund"]


@pytest.mark.parametrize("before", ["On Monday", "Judge", "Democrat", "French"])
def test_a_noun_before_a_surname_is_no_given_name(before: str, gazetteer: Gazetteer) -> None:
    told = resolve(mark(f"{before} {{source1|{{person|Lund}}}} " + SAID), gazetteer=gazetteer)
    assert who(told) == ["Lund"]


@pytest.mark.parametrize(
    ("named", "source"),
    [
        ("{person|Maria Lund-o}-cha", "Maria Lund-o-cha"),
        ("{person|Maria Lund-}o-cha", "Maria Lund-o-cha"),
        ("{person|Omar} bin Said", "Omar bin Said"),
        ("{person|Omar} bin Tariq Al Said", "Omar bin Tariq Al Said"),
        ("{person|Omar bin Tariq Al} Said", "Omar bin Tariq Al Said"),
        ("{person|Omar} ben", "Omar"),
    ],
)
def test_a_name_goes_on_to_its_end(named: str, source: str, gazetteer: Gazetteer) -> None:
    assert who(resolve(mark(f"{{source1|{named}}} " + SAID), gazetteer=gazetteer)) == [source]


@pytest.mark.parametrize(
    ("text", "place"), [("It met at {place|Area} 51.", "Area 51"), ("In {place|Milford} 51 people met.", "Milford")]
)
def test_a_number_makes_a_name_of_a_common_noun(text: str, place: str, gazetteer: Gazetteer) -> None:
    assert [one.text for one in resolve(mark(text), gazetteer=gazetteer).places] == [place]


@pytest.mark.parametrize(
    ("named", "kind"),
    [
        ("{organisation|Princess Ida}", "person"),
        ("Princess {organisation|Ida Lund}", "person"),
        ("{organisation|Prince Ida Foundation}", "organisation"),
        ("{organisation|King}", "organisation"),
    ],
)
def test_a_royal_title_makes_a_name_a_persons(named: str, kind: str, gazetteer: Gazetteer) -> None:
    told = resolve(mark(f"{{source1|{named}}} " + SAID), gazetteer=gazetteer)
    assert [one.kind for one in told.actors] == [kind]


def test_particles_stay_in_a_name(gazetteer: Gazetteer) -> None:
    told = resolve(mark("{source1|{person|Ludo van der Berg}} " + SAID), gazetteer=gazetteer)
    assert who(told) == ["Ludo van der Berg"]


def test_a_town_named_like_a_person_of_the_article_is_the_person(gazetteer: Gazetteer) -> None:
    marked = "{person|Erik Milford} was there. {source1|{place|Milford}} " + SAID
    assert who(resolve(mark(marked), gazetteer=gazetteer)) == ["Erik Milford"]
    told = resolve(mark("{person|Erik Milford} lives in {place|Milford}."), gazetteer=gazetteer)
    assert len(told.places) == 1
    told = resolve(mark("{person|Erik Milford} left papers in {place|Milford}'s flat."), gazetteer=gazetteer)
    assert told.places == ()


def test_an_armed_group_is_no_place(gazetteer: Gazetteer) -> None:
    assert resolve(mark("The town was taken from {place|Houthis}."), gazetteer=gazetteer).places == ()


def test_what_a_minister_is_of_is_no_part_of_a_name(gazetteer: Gazetteer) -> None:
    told = resolve(mark("{source1|Minister of {person|Information Moamar Lund}} " + SAID), gazetteer=gazetteer)
    assert who(told) == ["Moamar Lund"]


@pytest.mark.parametrize(
    "office", ["Mayor of Ulm", "President of France", "Secretary of Justice", "Senate Minority Whip"]
)
def test_an_office_is_no_part_of_a_name(office: str, gazetteer: Gazetteer) -> None:
    told = resolve(mark(f"{{source1|{{person|{office} Maria Lund}}}} " + SAID), gazetteer=gazetteer)
    assert who(told) == ["Maria Lund"]


@pytest.mark.parametrize(
    ("named", "source", "places"),
    [
        ("Mayor of {person|Milford Maria Lund}", "Maria Lund", ["Milford"]),
        ("{person|Milford Maria Lund}", "Milford Maria Lund", []),
        ("Mayor of {person|Nowherestead Maria Lund}", "Mayor of Nowherestead Maria Lund", []),
    ],
)
def test_the_town_of_an_office_is_no_part_of_a_name(
    named: str, source: str, places: list[str], gazetteer: Gazetteer
) -> None:
    told = resolve(mark(f"{{source1|{named}}} " + SAID), gazetteer=gazetteer)
    assert (who(told), [place.text for place in told.places]) == ([source], places)
    assert len({one.id for one in told.mentions}) == len(told.mentions)


@pytest.mark.parametrize(
    ("source", "names"),
    [
        ("The {organisation|Harbour Commission} on Fair Wages", ["Harbour Commission on Fair Wages"]),
        ("The {organisation|Harbour Office of} Fram", ["Harbour Office of Fram"]),
        ("The {organisation|Harbour Office for} fishers", ["Harbour Office"]),
        ("The {organisation|Institute} of Tides and Currents", ["Institute of Tides and Currents"]),
        (
            "The {organisation|Pilots Union of Ulm and Nordic Press Fund}",
            ["Pilots Union of Ulm", "Nordic Press Fund"],
        ),
        ("The {organisation|Department of Fish and Wildlife}", ["Department of Fish and Wildlife"]),
        (
            "The {organisation|Department of Ports} and Inland {organisation|Fisheries}",
            ["Department of Ports and Inland Fisheries"],
        ),
        ("The {organisation|Ministry of Trade}, Tourism and Sport", ["Ministry of Trade, Tourism and Sport"]),
        ("The {organisation|Ministry of Trade} and {organisation|Fram News}", ["Ministry of Trade", "Fram News"]),
        ("The {organisation|Ministry of Trade and} {organisation|Fram News}", ["Ministry of Trade", "Fram News"]),
        ("{organisation|Fram News reported}", ["Fram News"]),
        ("{organisation|House} of Peers Speaker {person|Maria Lund}", ["Maria Lund"]),
        ("The {organisation|Oslo-based Fram News}", ["Fram News"]),
        ("The {organisation|Harbour Accident} Inquiry Branch", ["Harbour Accident Inquiry Branch"]),
        ("The Social {organisation|Democrats}", ["Social Democrats"]),
        ("The Centre for {organisation|Harbour Studies}", ["Centre for Harbour Studies"]),
        ("The Klow Institute for the {organisation|Study of Eels}", ["Klow Institute for the Study of Eels"]),
        ("The {organisation|High Court of England} and {place|Wales}", ["High Court of England and Wales"]),
        ("The {organisation|High Court of Fram} and {place|Norway}", ["High Court of Fram", "Norway"]),
        ("The {group|Klow} Harbour Watch ({organisation|KHW})", ["Klow Harbour Watch"]),
        ("The {group|Klow} Harbour Union ({organisation|KHW})", ["KHW"]),
        ("The Senate {organisation|Democrats}", ["Democratic Party (United States)"]),
    ],
)
def test_a_body_has_its_whole_name_and_only_that(source: str, names: list[str], gazetteer: Gazetteer) -> None:
    assert who(resolve(mark(f"{{source1|{source}}} " + SAID), gazetteer=gazetteer)) == names


@pytest.mark.parametrize(
    ("behind", "names"),
    [
        ("The Spool wrote of it. Brightline reports it, too.", ["Spool", "Brightline"]),
        ("The Spool wrote of it.", ["Spool and Brightline"]),
        ("The Spool wrote of it. Brightline reports it, by a brightline.", ["Spool and Brightline"]),
    ],
)
def test_two_names_that_stand_alone_elsewhere_are_two(behind: str, names: list[str], gazetteer: Gazetteer) -> None:
    told = resolve(mark(f"{{source1|The {{organisation|Spool and Brightline}}}} {SAID} {behind}"), gazetteer=gazetteer)
    assert who(told) == names


def test_a_body_that_is_known_keeps_its_name(gazetteer: Gazetteer) -> None:
    told = resolve(mark("She left the Office of {organisation|NATO} in May."), gazetteer=gazetteer)
    assert {one.name for one in told.actors} == {"NATO"}


def test_a_day_after_on_is_no_part_of_a_commission(gazetteer: Gazetteer) -> None:
    told = resolve(mark("{source1|The {organisation|Harbour Commission}} on Monday " + SAID), gazetteer=gazetteer)
    assert who(told) == ["Harbour Commission"]


def test_a_name_that_the_model_runs_over_a_blank_line_is_read_as_any(gazetteer: Gazetteer) -> None:
    assert who(resolve(mark("{source1|{person|struck \n\n A}} " + SAID), gazetteer=gazetteer)) != []
