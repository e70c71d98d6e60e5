"""References by description: documents, forces, governments, networks, family names and misspelt surnames."""

from __future__ import annotations

import pytest

from reportedly.knowledge.gazetteer import Gazetteer
from reportedly.knowledge.institutions import read_institution, title
from reportedly.resolve import resolve
from tests.resolve.marked import mark, who

SAID = "{cue1|said} {content1|so}."


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("Ministry of Defence of Chad", "Chadian Defence Ministry"),
        ("American embassy", "U.S. embassy"),
        ("Germany's finance ministry", "German Finance Ministry"),
        ("foreign ministry of Luxembourg", "Foreign Ministry of Luxembourg"),
        ("foreign ministry of the Dominican Republic", "Foreign Ministry of the Dominican Republic"),
    ],
)
def test_a_body_of_a_state_is_named_as_people_write_it(written: str, shown: str) -> None:
    found = read_institution(written)
    assert found is not None
    assert title(found) == shown


@pytest.mark.parametrize(
    ("before", "noun", "issuer"),
    [
        ("The {organisation|Hill Trust} released a statement.", "statement", ["Hill Trust"]),
        ("Footage from the {organisation|Hill Trust} went round.", "video", ["Hill Trust"]),
        ("{person|Ana Ruiz} filed a lawsuit on Monday.", "complaint", ["Ana Ruiz"]),
        ("The {organisation|Hill Trust} and {organisation|Elm Fund} filed a suit.", "complaint",
         ["Hill Trust", "Elm Fund"]),
        ("Rain fell on the road.", "video", ["video"]),
    ],
)  # fmt: skip
def test_the_document_is_by_whoever_issued_it(before: str, noun: str, issuer: list[str], gazetteer: Gazetteer) -> None:
    told = resolve(mark(f"{before} {{source1|The {noun}}} {SAID}"), gazetteer=gazetteer)
    assert (who(told), told.sources[0].kind) == (issuer, "document")


def test_the_owner_of_a_document_is_its_source(gazetteer: Gazetteer) -> None:
    told = resolve(
        mark("The {organisation|Harbour Court} met. {source1|The court's summary} " + SAID), gazetteer=gazetteer
    )
    assert (who(told), told.sources[0].kind) == (["Harbour Court"], "document")


@pytest.mark.parametrize("noun", ["court statement", "court report"])
def test_a_document_is_by_the_body_whose_noun_stands_before_it(noun: str, gazetteer: Gazetteer) -> None:
    told = resolve(
        mark("The {organisation|Harbour Court} met. {source1|The " + noun + "} " + SAID), gazetteer=gazetteer
    )
    assert (who(told), told.sources[0].kind) == (["Harbour Court"], "document")


def test_the_three_judge_court_is_the_court_named_most(gazetteer: Gazetteer) -> None:
    marked = (
        "The {organisation|Harbour Court} met. Only the {organisation|Hill Court} is above the "
        "{organisation|Harbour Court}. {source1|The three-judge court} " + SAID
    )
    assert who(resolve(mark(marked), gazetteer=gazetteer)) == ["Harbour Court"]


def test_the_network_is_the_broadcaster(gazetteer: Gazetteer) -> None:
    marked = "The city fined broadcaster {organisation|Elbe One}. {source1|The network} " + SAID
    assert who(resolve(mark(marked), gazetteer=gazetteer)) == ["Elbe One"]


@pytest.mark.parametrize("noun", ["agency", "authority"])
def test_a_body_may_be_called_by_a_wider_word(noun: str, gazetteer: Gazetteer) -> None:
    marked = f"The {{organisation|Klow Transport Authority}} met. {{source1|The {noun}}} " + SAID
    assert who(resolve(mark(marked), gazetteer=gazetteer)) == ["Klow Transport Authority"]


def test_the_agency_is_no_company(gazetteer: Gazetteer) -> None:
    marked = "The {organisation|Klow Rail Company} met. {source1|The agency} " + SAID
    assert who(resolve(mark(marked), gazetteer=gazetteer)) == []


def test_they_is_the_body_that_spoke_last(gazetteer: Gazetteer) -> None:
    marked = (
        "{source1|The {organisation|Hill Trust}} {cue1|said} {content1|it rained}. "
        "{source2|They} {cue2|added} {content2|that it stopped}."
    )
    assert who(resolve(mark(marked), gazetteer=gazetteer), 2) == ["Hill Trust"]


def test_they_is_no_body_that_only_was_named(gazetteer: Gazetteer) -> None:
    marked = "A team used data from the {organisation|Hill Trust}. {source1|They} " + SAID
    assert who(resolve(mark(marked), gazetteer=gazetteer)) == []


def test_the_government_is_of_the_one_state_an_article_is_about(gazetteer: Gazetteer) -> None:
    marked = "{group|French} farmers met in {place|France}. {place|France} is large. {source1|The government} " + SAID
    assert who(resolve(mark(marked), gazetteer=gazetteer)) == ["French government"]


def test_the_government_of_two_states_is_nobody(gazetteer: Gazetteer) -> None:
    marked = "{place|France} met {place|Japan}. {place|Japan} left {place|France}. {source1|The government} " + SAID
    assert who(resolve(mark(marked), gazetteer=gazetteer)) == []


def test_the_police_are_the_one_force_named(gazetteer: Gazetteer) -> None:
    marked = "{source1|The police} {cue1|said} {content1|so}. The {organisation|Elm Police Fraud Unit} met."
    assert who(resolve(mark(marked), gazetteer=gazetteer)) == ["Elm Police"]


def test_a_surname_in_another_spelling_is_the_same_person(gazetteer: Gazetteer) -> None:
    marked = "{person|Omar Saleeh} waited. {source1|{person|Saleeha}} " + SAID
    assert who(resolve(mark(marked), gazetteer=gazetteer)) == ["Omar Saleeh"]


def test_a_longer_surname_is_another_person(gazetteer: Gazetteer) -> None:
    marked = "{person|Peter Harrison} waited. {source1|{person|Harris}} " + SAID
    assert who(resolve(mark(marked), gazetteer=gazetteer)) == ["Harris"]


def test_a_family_is_not_its_one_named_member(gazetteer: Gazetteer) -> None:
    told = resolve(mark("{person|Peter Holm} waited. {source1|The Holms} " + SAID), gazetteer=gazetteer)
    assert (told.sources[0].actors, told.sources[0].why) == ((), "family_of_unknown_members")


def test_a_source_cut_short_before_its_name_is_the_person(gazetteer: Gazetteer) -> None:
    marked = "{source1|The then-manager of {organisation|Hill Trust}}, {person|Ada Sund}, " + SAID
    assert who(resolve(mark(marked), gazetteer=gazetteer)) == ["Ada Sund"]


def test_of_two_paragraphs_run_together_the_cue_s_counts(gazetteer: Gazetteer) -> None:
    marked = "{source1|The mayor, {person|Ada Sund}\n\n{person|Peter Holm}} " + SAID
    assert who(resolve(mark(marked), gazetteer=gazetteer)) == ["Peter Holm"]


def test_who_spoke_last_counts_in_their_own_paragraph(gazetteer: Gazetteer) -> None:
    said = "{source1|{person|Peter Holm}} {cue1|said} {content1|so}. {source2|He} {cue2|said} {content2|it rained}."
    later = "On Friday, in the rain, {person|Omar Bell} went home. {source3|He} {cue3|said} {content3|it was late}."
    assert who(resolve(mark(f"{said}\n\n{later}"), gazetteer=gazetteer), 3) == ["Omar Bell"]
    alone = said.replace(" {source2", "\n\n{source2")  # nobody else is named there
    assert who(resolve(mark(alone), gazetteer=gazetteer), 2) == ["Peter Holm"]


def test_he_takes_up_the_name_that_opened_the_last_sentence(gazetteer: Gazetteer) -> None:
    marked = (
        "{source1|{person|Peter Holm}} {cue1|said} {content1|so}. {person|Omar Bell} resigned. "
        "{source2|He} {cue2|said} {content2|that {person|Holm} was right}."
    )
    assert who(resolve(mark(marked), gazetteer=gazetteer), 2) == ["Omar Bell"]


def test_an_office_before_a_name_is_no_part_of_it(gazetteer: Gazetteer) -> None:
    told = resolve(mark("{source1|{person|Senate minority leader Ana Ruiz}} " + SAID), gazetteer=gazetteer)
    assert who(told) == ["Ana Ruiz"]


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("{source1|A port spokesman} {cue1|said} {content1|so}. {source2|The spokesman} ", "port spokesman"),
        (
            "{person|Maria Lund}, a spokeswoman, was there. {source1|A port spokesman} {cue1|said} {content1|so}. "
            "{source2|The spokesman} ",
            "port spokesman",
        ),
        (
            "{source1|A port spokesman} {cue1|said} {content1|so}. The spokeswoman, {source2|{person|Maria Lund}}, "
            "{cue2|said} {content2|no}. {source3|The spokeswoman} ",
            "Maria Lund",
        ),
    ],
)
def test_a_role_alone_is_who_spoke_last(text: str, whom: str, gazetteer: Gazetteer) -> None:
    last = text.count("source")
    told = resolve(mark(text + f"{{cue{last}|added}} {{content{last}|more}}."), gazetteer=gazetteer)
    names = {actor.id: actor.name for actor in told.actors}
    assert [names[actor] for actor in told.sources[-1].actors] == [whom]


def test_a_spokesman_of_others_does_not_speak_for_this_body(gazetteer: Gazetteer) -> None:
    text = (
        "The rebel movement's spokesman, {source1|{person|Erik Lund}}, {cue1|said} {content1|so}. "
        "{source2|The {organisation|NATO} spokesman} {cue2|said} {content2|no}."
    )
    told = resolve(mark(text), gazetteer=gazetteer)
    names = {actor.id: actor.name for actor in told.actors}
    assert "Erik Lund" not in [names[actor] for actor in told.sources[-1].actors]


@pytest.mark.parametrize("noun", ["associates", "classmates", "constituents", "staff"])
def test_those_who_belong_to_somebody_are_others(noun: str, gazetteer: Gazetteer) -> None:
    told = resolve(mark("{person|Erik Lund} left. {source1|His " + noun + "} " + SAID), gazetteer=gazetteer)
    assert "Erik Lund" not in who(told)
    assert told.sources[0].kind == "group"


def test_the_police_are_no_government(gazetteer: Gazetteer) -> None:
    text = "The {organisation|French government} {cue2|spoke}. {source1|The police} "
    assert who(resolve(mark(text + SAID), gazetteer=gazetteer)) == []


@pytest.mark.parametrize(
    ("before", "whom"),
    [
        ("The tower was one of {group|Christians}. It is high. ", "Hill Trust"),
        ("The tower is high. {group|Christians} met. ", "Christians"),
    ],
)
def test_they_are_the_body_that_spoke_last_unless_others_were_named_since(
    before: str, whom: str, gazetteer: Gazetteer
) -> None:
    text = before + "{source1|The {organisation|Hill Trust}} {cue1|said} {content1|so}. {source2|They} "
    assert who(resolve(mark(text + "{cue2|said} {content2|no}."), gazetteer=gazetteer), 2) == [whom]


@pytest.mark.parametrize(
    ("before", "source", "names"),
    [
        # the sentence before opens with the same pronoun
        ("{person|Maria Lund} left. She wed {person|Ash Moll}.", "She", ["Maria Lund"]),
        ("{person|Maria Lund} left. He wed {person|Ida Moll}.", "She", ["Ida Moll"]),
        # the two that the sentence before names
        ("Critics left. It pleased mayor {person|Ana Ruiz} and councillor {person|Jan Holm}.", "They",
         ["Ana Ruiz", "Jan Holm"]),
        ("{person|Ida Roe} told mayor {person|Ana Ruiz} and councillor {person|Jan Holm}.", "They", []),
        ("{person|Ana Ruiz} left and {person|Jan Holm} stayed.", "They", []),
        # who has no name is nobody named before
        ("{person|Jan Holm} left. The driver was hurt.", "He", ["driver"]),
        ("{person|Jan Holm} left. The driver, {person|Omar Bell}, was hurt.", "He", ["Omar Bell"]),
        ("{person|Jan Holm} left. The mayor was hurt.", "He", ["Jan Holm"]),
        # who opens the pronoun's own sentence, alone in it
        ("{person|Jan Holm} said so. {person|Maria Roe}, 29, was held when", "she", ["Maria Roe"]),
        ("{person|Jan Holm} said so. The nurse, {person|Maria Roe}, was held when", "she", ["Maria Roe"]),
        # what somebody is stands before "who"
        ("It was led by {person|Ana Ruiz}, a clerk at {place|Norway},", "who", ["Ana Ruiz"]),
        ("It was led by {person|Ana Ruiz} and a clerk at {place|Norway},", "who", []),
    ],
)  # fmt: skip
def test_whom_a_pronoun_takes_up(before: str, source: str, names: list[str], gazetteer: Gazetteer) -> None:
    told = resolve(mark(f"{before} {{source1|{source}}} {SAID}"), gazetteer=gazetteer)
    assert who(told) == names


@pytest.mark.parametrize(
    ("inside", "found"),
    [("It belonged to the victim, but was lent to him.", False), ("It was lent to him.", True)],
)
def test_who_has_no_name_in_its_own_sentence_is_nobody_named_before(
    inside: str, found: bool, gazetteer: Gazetteer
) -> None:
    told = resolve(mark(f"{{person|Jan Holm}} left Oslo. {inside}"), gazetteer=gazetteer)
    assert any(one.text == "him" and one.refers_to is not None for one in told.mentions) == found


@pytest.mark.parametrize(
    ("before", "source", "behind", "names"),
    [
        ("According to", "its report,", "the {organisation|Hill Trust} paid.", ["Hill Trust"]),
        ("According to", "its report,", "{person|Ana Ruiz} paid.", ["report"]),
        ("According to", "a report,", "the {organisation|Hill Trust} paid.", ["report"]),
        ("According to", "photographs from May, from the {organisation|Hill Trust},", "it rained.", ["Hill Trust"]),
        (
            "According to",
            "photographs from May, of the {organisation|Hill Trust},",
            "it rained.",
            ["photographs from May"],
        ),
        ("It read", "a banner by {organisation|Hill Trust}", "there.", ["Hill Trust"]),
    ],
)
def test_whose_the_document_is(before: str, source: str, behind: str, names: list[str], gazetteer: Gazetteer) -> None:
    told = resolve(mark(f"{{cue1|{before}}} {{source1|{source}}} {{content1|{behind}}}"), gazetteer=gazetteer)
    assert who(told) == names


@pytest.mark.parametrize(
    ("before", "source", "names"),
    [
        ("{organisation|Klow.com} wrote of it. {organisation|Fram News} did, too.", "The website", ["Klow.com"]),
        ("{organisation|Harbour Equities} fell. {organisation|Tolgaron} rose.", "The brokerage", ["Harbour Equities"]),
        ("{organisation|Harbour Watch} fell.", "The brokerage", []),
        ("{organisation|Tolgaron} fell.", "The company", ["Tolgaron"]),
        ("The Klow Attorney General ({organisation|KAG}) sued.", "The company", []),
        ("{person|Ana Ruiz} sang. {person|Ana Ruiz} left {person|Jan Holm}.", "The \"Long Way\" actress", ["Ana Ruiz"]),
        ("{person|Ana Ruiz} sang. {person|Ana Ruiz} left {person|Jan Holm}.", "The Long Way actress",
         ["Long Way actress"]),
    ],
)  # fmt: skip
def test_which_body_or_star_is_described(before: str, source: str, names: list[str], gazetteer: Gazetteer) -> None:
    assert who(resolve(mark(f"{before} {{source1|{source}}} {SAID}"), gazetteer=gazetteer)) == names


@pytest.mark.parametrize(
    ("before", "noun", "meant"),
    [
        # whose dispatch it is, is no company that it tells of
        ("KLOW (The {organisation|Fram Wire}) — {organisation|Hill Works} shut. {organisation|Fram Wire} saw it.",
         "company", ["Hill Works"]),
        # what a state is governed by is no group
        ("{organisation|Islamic State} left Klow. The {organisation|Council of Representatives of Iraq} met.", "group",
         ["Islamic State"]),
    ],
)  # fmt: skip
def test_whom_a_company_or_group_is_not(gazetteer: Gazetteer, before: str, noun: str, meant: list[str]) -> None:
    assert who(resolve(mark(f"{before} {{source1|The {noun}}} {SAID}"), gazetteer=gazetteer)) == meant
