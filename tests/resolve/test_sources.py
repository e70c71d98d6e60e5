"""Whom a source means: names, pronouns, descriptions, unnamed persons, bodies and documents."""

from __future__ import annotations

import pytest

from reportedly.knowledge.gazetteer import Gazetteer
from reportedly.resolve import resolve
from tests.resolve.marked import actor, mark, who

SAID = "{cue1|said} {content1|so}."


def test_she_is_the_one_who_spoke_last(gazetteer: Gazetteer) -> None:
    marked = (
        "{source1|{organisation|Navy} spokeswoman {person|Ana Ruiz}} {cue1|said} {content1|the ship had left}.\n\n"
        '{content2|"We are worried,"} {source2|she} {cue2|added}.'
    )
    assert who(resolve(mark(marked), gazetteer=gazetteer), 2) == ["Ana Ruiz"]


def test_gender_keeps_a_pronoun_from_the_nearer_name(gazetteer: Gazetteer) -> None:
    marked = (
        "{source1|{person|Maria Lund}} {cue1|told} {person|Peter Holm} {content1|that it was late}. "
        "{content2|It had snowed}, {source2|she} {cue2|said}."
    )
    assert who(resolve(mark(marked), gazetteer=gazetteer), 2) == ["Maria Lund"]


def test_a_pronoun_with_two_equal_candidates_stays_unknown(gazetteer: Gazetteer) -> None:
    marked = "{person|Ashlin Bo} and {person|Merrin Ko} sang. {source1|She} " + SAID
    told = resolve(mark(marked), gazetteer=gazetteer)
    assert told.sources[0].actors == ()
    assert told.sources[0].why == "two_candidates"


def test_we_in_a_quotation_is_the_speaker(gazetteer: Gazetteer) -> None:
    marked = (
        "{person|Peter Holm} waited outside.\n\n"
        '{content1|"{source2|We} {cue2|believe} {content2|it will hold},"} {source1|{person|Maria Lund}} {cue1|said}.'
    )
    assert who(resolve(mark(marked), gazetteer=gazetteer), 2) == ["Maria Lund"]


def test_i_outside_a_quotation_is_nobody(gazetteer: Gazetteer) -> None:
    told = resolve(mark("{person|Peter Holm} left. {source1|I} " + SAID), gazetteer=gazetteer)
    assert told.sources[0].why == "first_person_outside_quotation"


def test_joint_sources_are_all_given(gazetteer: Gazetteer) -> None:
    told = resolve(mark("{source1|{person|Stone} and {person|Holm}} " + SAID), gazetteer=gazetteer)
    assert who(told) == ["Stone", "Holm"]


def test_joint_sources_past_what_the_first_is_are_given(gazetteer: Gazetteer) -> None:
    marked = "{source1|{person|Ana Stone}, the mayor of {place|Fram}, and {person|Ben Holm}} " + SAID
    assert who(resolve(mark(marked), gazetteer=gazetteer)) == ["Ana Stone", "Ben Holm"]


@pytest.mark.parametrize(
    "source",
    [
        "{organisation|Fram Oil} and {organisation|Borg Gas} employees",
        "A group of {organisation|Fram Oil}, {organisation|Borg Gas}, and {organisation|Klow Rail} employees",
    ],
)
def test_the_people_of_several_bodies_are_none_of_them(gazetteer: Gazetteer, source: str) -> None:
    told = resolve(mark(f"{{source1|{source}}} " + SAID), gazetteer=gazetteer)
    assert not {"Fram Oil", "Borg Gas", "Klow Rail"}.intersection(who(told))


def test_and_inside_a_name_joins_nothing(gazetteer: Gazetteer) -> None:
    told = resolve(mark("{source1|The {organisation|Food and Drug Office}} " + SAID), gazetteer=gazetteer)
    assert who(told) == ["Food and Drug Office"]


def test_an_unnamed_official_is_of_this_article_with_a_country(gazetteer: Gazetteer) -> None:
    told = resolve(mark("{source1|A senior {group|French} official} " + SAID), gazetteer=gazetteer)
    assert told.sources[0].kind == "anonymous"
    unnamed = actor(told, "senior French official")
    assert (unnamed.country, unnamed.known) == ("FRA", None)


def test_two_unnamed_officials_are_two(gazetteer: Gazetteer) -> None:
    marked = "{source1|An official} {cue1|said} {content1|so}. {source2|Another official} {cue2|said} {content2|no}."
    told = resolve(mark(marked), gazetteer=gazetteer)
    assert told.sources[0].actors != told.sources[1].actors


def test_the_official_again_is_the_same(gazetteer: Gazetteer) -> None:
    marked = "{source1|An official} {cue1|said} {content1|so}. {source2|The official} {cue2|said} {content2|no}."
    told = resolve(mark(marked), gazetteer=gazetteer)
    assert told.sources[0].actors == told.sources[1].actors


def test_the_description_before_a_name_is_that_person(gazetteer: Gazetteer) -> None:
    told = resolve(mark("{source1|A lawyer for the firm, {person|Ines Moll},} " + SAID), gazetteer=gazetteer)
    assert who(told) == ["Ines Moll"]
    assert told.sources[0].kind == "named"


@pytest.mark.parametrize("spoke", ["The spokesperson", "The spokeswoman"])
def test_the_spokesperson_is_whoever_was_called_one(spoke: str, gazetteer: Gazetteer) -> None:
    marked = f"{{organisation|Navy}} spokeswoman {{person|Ana Ruiz}} spoke first. {{source1|{spoke}}} {SAID}"
    assert who(resolve(mark(marked), gazetteer=gazetteer)) == ["Ana Ruiz"]


def test_the_ministry_and_the_alliance_go_back_to_their_names(gazetteer: Gazetteer) -> None:
    marked = (
        "The {organisation|Harbour Ministry} wrote to {organisation|NATO}. "
        "{source1|The ministry} {cue1|said} {content1|a}. {source2|The alliance} {cue2|said} {content2|b}."
    )
    told = resolve(mark(marked), gazetteer=gazetteer)
    assert (who(told, 1), who(told, 2)) == (["Harbour Ministry"], ["NATO"])


def test_both_countries_are_the_two_last_named(gazetteer: Gazetteer) -> None:
    marked = "{place|France} met {place|Japan}. {source1|Both countries} " + SAID
    assert sorted(who(resolve(mark(marked), gazetteer=gazetteer))) == ["France", "Japan"]


def test_the_two_countries_are_those_of_the_nearest_sentence(gazetteer: Gazetteer) -> None:
    marked = "{place|France} waited. {place|Norway} and {place|Ghana} met, and {source1|the two countries} " + SAID
    assert who(resolve(mark(marked), gazetteer=gazetteer)) == ["Norway", "Ghana"]


def test_a_capital_that_speaks_is_its_state(gazetteer: Gazetteer) -> None:
    told = resolve(mark("{source1|{place|Moscow}} " + SAID), gazetteer=gazetteer)
    assert who(told) == ["Russia"]
    assert told.sources[0].kind == "organisation"


def test_a_document_speaks_for_its_issuer(gazetteer: Gazetteer) -> None:
    told = resolve(mark("{source1|A report by the {organisation|Hill Trust}} " + SAID), gazetteer=gazetteer)
    assert (who(told), told.sources[0].kind) == (["Hill Trust"], "document")


def test_people_in_general_are_a_group(gazetteer: Gazetteer) -> None:
    told = resolve(mark("{source1|Residents} " + SAID), gazetteer=gazetteer)
    assert told.sources[0].kind == "group"


def test_a_source_that_the_text_does_not_give_is_unknown_with_a_reason(gazetteer: Gazetteer) -> None:
    told = resolve(mark("{content1|It is over}, it {cue1|was reported}."), gazetteer=gazetteer)
    assert (told.sources[0].actors, told.sources[0].kind) == ((), "unknown")
    assert told.sources[0].why == "no_source_in_text"


def test_an_office_that_nobody_here_was_said_to_hold_stays_unknown(gazetteer: Gazetteer) -> None:
    told = resolve(mark("{person|Peter Holm} waited. {source1|The president} " + SAID), gazetteer=gazetteer)
    assert (told.sources[0].actors, told.sources[0].why) == ((), "role_not_matched")


def test_a_name_in_brackets_shortens_the_one_before_it(gazetteer: Gazetteer) -> None:
    marked = (
        "The {organisation|Port Forest and Fire Office} ({organisation|PortFire}) met. {source1|{person|PortFire}} "
        + SAID
    )
    assert who(resolve(mark(marked), gazetteer=gazetteer)) == ["Port Forest and Fire Office"]


@pytest.mark.parametrize(
    ("body", "short", "heard"),
    [
        ("Olsen Brothers", "Olsen", "Olsen Brothers"),
        ("Olsen Herald", "Olsen", "Olsen"),
        ("French Brothers", "Frank", "Frank"),
    ],
)
def test_a_body_goes_by_its_first_word(body: str, short: str, heard: str, gazetteer: Gazetteer) -> None:
    marked = f"{{organisation|{body}}} met. {{source1|{{person|{short}}}}} " + SAID
    assert who(resolve(mark(marked), gazetteer=gazetteer)) == [heard]


def test_a_surname_of_the_article_is_no_body(gazetteer: Gazetteer) -> None:
    marked = "{organisation|Olsen Brothers} met {person|Ida Olsen}. {source1|{person|Olsen}} " + SAID
    assert who(resolve(mark(marked), gazetteer=gazetteer)) == ["Ida Olsen"]


def test_a_country_in_capitals_is_no_pronoun(gazetteer: Gazetteer) -> None:
    told = resolve(mark("{person|Peter Holm} waited. {source1|{place|US}} " + SAID), gazetteer=gazetteer)
    assert who(told) == ["United States"]


def test_two_owners_are_no_joint_source(gazetteer: Gazetteer) -> None:
    told = resolve(
        mark("{source1|{person|Lund} and {person|Holm}'s mother, {person|Ada Sund},} " + SAID), gazetteer=gazetteer
    )
    assert who(told) == ["Ada Sund"]


def test_another_court_is_another_body(gazetteer: Gazetteer) -> None:
    told = resolve(
        mark("The {organisation|Harbour Court} met. {source1|The appeals court} " + SAID), gazetteer=gazetteer
    )
    assert who(told) == ["appeals court"]


def test_a_body_named_behind_its_noun_is_that_body_and_not_its_owners(gazetteer: Gazetteer) -> None:
    marked = "The {organisation|Ulm Council} met. {source1|Its operator, Dolna Water,} " + SAID
    assert who(resolve(mark(marked), gazetteer=gazetteer)) == ["Dolna Water"]


@pytest.mark.parametrize(
    ("source", "heard"),
    [
        ("{source1|Roads and Bridges Minister {person|Ann Lee}}", ["Ann Lee"]),
        ("{source1|{organisation|Harbour Trade} and fishery commissioner {person|Ann Lee}}", ["Ann Lee"]),
        ("{source1|{organisation|Fram News} and {person|Ann Lee}}", ["Fram News", "Ann Lee"]),
        ("{source1|Ten former envoys, including {person|Ann Lee} and {person|Bo Holm},}", ["Ten former envoys"]),
        ("{source1|A {group|Bordurian}, {person|Ann Lee},}", ["Ann Lee"]),
        ("{source1|{organisation|Fram Transport} and {organisation|Bridges} Minister {person|Ann Lee}}", ["Ann Lee"]),
        ("{source1|{organisation|Harbour Union} and {organisation|Fram} Minister {person|Ann Lee}}",
         ["Ann Lee", "Harbour Union"]),
        ("{source1|The {organisation|Hill Trust}'s recently named chair {person|Ann Lee} in a note} that was "
         "{source1|seen by {organisation|Fram News}}", ["Ann Lee"]),
        ("{source1|The {organisation|Hill Trust} recently joined by {person|Ann Lee}}", ["Hill Trust"]),
        ("{source1|The assembly of towns}", []),
        ("{source1|The newly named chair {person|Ann Lee}}", ["Ann Lee"]),
        ("{source1|One of these unions, the {organisation|Hill Trust},}", ["Hill Trust"]),
        ("{source1|One of these women, of the {organisation|Hill Trust},}", ["One of these women"]),
        ("{source1|{organisation|North Export}–{organisation|Import Bank} head {person|Ann Lee}}", ["Ann Lee"]),
    ],
)  # fmt: skip
def test_who_speaks_in_a_phrase_of_several_names(source: str, heard: list[str], gazetteer: Gazetteer) -> None:
    assert sorted(who(resolve(mark(f"{source} {SAID}"), gazetteer=gazetteer))) == sorted(heard)


def test_who_at_the_start_of_a_sentence_is_nobody_before_it(gazetteer: Gazetteer) -> None:
    marked = "The {organisation|Hill Trust} met.\n\nAsk the ministry\n\n{source1|Who} {cue1|ordered} {content1|it}?"
    assert who(resolve(mark(marked), gazetteer=gazetteer)) == []


def test_who_is_no_document_before_it(gazetteer: Gazetteer) -> None:
    marked = (
        "{source1|A poll by {organisation|Gallup}} " + SAID + " Of those asked in that "
        "{organisation|Gallup} {source2|who} {cue2|thought} {content2|it would rain}, most stayed in."
    )
    assert who(resolve(mark(marked), gazetteer=gazetteer), 2) == []


def test_one_phrase_with_two_cues_is_one_person(gazetteer: Gazetteer) -> None:
    marked = "{source1|{source2|A spokesman}} {cue1|said} {content1|so} and {cue2|declined to comment}."
    told = resolve(mark(marked), gazetteer=gazetteer)
    assert told.sources[0].actors == told.sources[1].actors
    apart = "{source1|A guard} {cue1|said} {content1|so}. {source2|A guard} {cue2|denied} {content2|it}."
    told = resolve(mark(apart), gazetteer=gazetteer)
    assert told.sources[0].actors != told.sources[1].actors


def test_another_given_name_is_another_person(gazetteer: Gazetteer) -> None:
    marked = "{person|Ana Ruiz} left. {source1|Hunter Ruiz} {cue1|said} {content1|so}."
    assert who(resolve(mark(marked), gazetteer=gazetteer)) == ["Hunter Ruiz"]


def test_an_unmarked_surname_of_two_is_the_one_named_most(gazetteer: Gazetteer) -> None:
    often = "{person|Ana Ruiz} left. {person|Ruiz} slept. {person|Ruiz} woke. {source2|Jonas Ruiz} {cue2|wrote} so. "
    assert who(resolve(mark(often + "{source1|Ruiz} " + SAID), gazetteer=gazetteer)) == ["Ana Ruiz"]


def test_the_house_is_no_white_house(gazetteer: Gazetteer) -> None:
    marked = (
        "{organisation|United States House of Representatives} and {organisation|White House} lawyers met. "
        "{source1|The {organisation|House}} " + SAID
    )
    assert who(resolve(mark(marked), gazetteer=gazetteer)) == ["U.S. House of Representatives"]


def test_an_agency_with_a_name_of_its_own_is_not_the_states_office(gazetteer: Gazetteer) -> None:
    marked = "{source1|{place|Turkey}'s Flood and Fire Relief Presidency} " + SAID
    assert who(resolve(mark(marked), gazetteer=gazetteer)) == ["Turkey's Flood and Fire Relief Presidency"]


def test_who_shot_him_is_not_him(gazetteer: Gazetteer) -> None:
    marked = "{person|Anton Bell} met {person|Ivo Marsh}. {person|Marsh} then shot him in the head."
    told = resolve(mark(marked), gazetteer=gazetteer)
    (him,) = (one for one in told.mentions if one.text == "him")
    assert [one.name for one in told.actors if one.id == him.refers_to] == ["Anton Bell"]


def test_a_body_that_goes_on_is_meant_by_they_also(gazetteer: Gazetteer) -> None:
    marked = (
        "{source1|Security sources} {cue1|confirmed} {content1|this}.\n\n{source2|The {organisation|Harbour Court}} "
        "{cue2|said} {content2|a guard was hurt}. {source3|They} also {cue3|said} {content3|it was calm}."
    )
    assert who(resolve(mark(marked), gazetteer=gazetteer), 3) == ["Harbour Court"]


def test_an_office_behind_a_name_means_it_though_no_comma_closes(gazetteer: Gazetteer) -> None:
    marked = "{person|Pavel Denk}, the trade minister praised the crews. {source1|He} " + SAID
    assert who(resolve(mark(marked), gazetteer=gazetteer)) == ["Pavel Denk"]


@pytest.mark.parametrize(
    ("before", "heard"),
    [
        ("{person|Ana Ruiz} filed a lawsuit.", ["Ana Ruiz"]),
        # it was filed by others than who is cited in its sentence
        ("Farmers filed a lawsuit, {source2|{person|Ben Holm}} {cue2|said}: {content2|all of them}.", ["motion"]),
        # a study that only says what somebody wrote
        ("{source2|Study co-author {person|Ana Ruiz}} {cue2|said} {content2|it was so}.", ["study"]),
    ],
)
def test_whose_document_it_is(before: str, heard: list[str], gazetteer: Gazetteer) -> None:
    noun = "study" if "Study" in before else "motion"
    text = f"{before} {{source1|The {noun}}} {{cue1|says}} {{content1|it rained}}."
    assert who(resolve(mark(text), gazetteer=gazetteer)) == heard


def test_a_press_release_is_not_the_presss(gazetteer: Gazetteer) -> None:
    text = "{{cue1|According to}} {{source1|a {} release}}, {{content1|it rained}}."
    assert who(resolve(mark(text.format("press")), gazetteer=gazetteer)) == ["press release"]
    assert who(resolve(mark(text.format("police")), gazetteer=gazetteer)) == ["police"]


def test_a_name_that_the_model_passes_over_is_the_body_of_that_name(gazetteer: Gazetteer) -> None:
    text = "{{organisation|{}}} left. {{source1|Time}} {{cue1|said}} {{content1|it rained}}."
    assert who(resolve(mark(text.format("Time")), gazetteer=gazetteer)) == ["Time"]
    assert who(resolve(mark(text.format("Fram")), gazetteer=gazetteer)) == []


def test_two_in_office_joined_by_and_are_two(gazetteer: Gazetteer) -> None:
    two = "{source1|Whip {person|Ann Lee} and chair of the harbour board {person|Ben Holm}} {cue1|said} {content1|so}."
    assert who(resolve(mark(two), gazetteer=gazetteer)) == ["Ann Lee", "Ben Holm"]
    one = "{source1|The owner and chair of the harbour board {person|Ben Holm}} {cue1|said} {content1|so}."
    assert who(resolve(mark(one), gazetteer=gazetteer)) == ["Ben Holm"]


@pytest.mark.parametrize(
    ("role", "side"),
    [
        ("Ministry spokeswoman", "Hill Ministry"),
        ("ministry spokesman", "Hill Ministry"),
        ("Bank spokesman", None),
        ("Ministry clerk", None),
    ],
)
def test_who_speaks_for_a_body_named_before_is_of_it(gazetteer: Gazetteer, role: str, side: str | None) -> None:
    marked = f"The {{organisation|Hill Ministry}} shut. {{source1|{role} {{person|Ana Ruiz}}}} " + SAID
    told = resolve(mark(marked), gazetteer=gazetteer)
    speaker = actor(told, "Ana Ruiz")
    assert next((one.name for one in told.actors if one.id == speaker.affiliation), None) == side
