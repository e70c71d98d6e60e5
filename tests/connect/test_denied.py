"""What a source stands against, and what words say is not so."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from reportedly.connect.denied import denied_in, leaves_open, stands_against, what_is_denied
from reportedly.connect.negations import negated, not_so, spared
from reportedly.nouns.kinds import CueClass
from tests.contracts.make import article, statement


@pytest.mark.parametrize(
    ("cue", "cls", "content", "against"),
    [
        ("denied", "deny", "that the letter reached it", True),
        ("denied", "deny", "an assault on the guard", True),
        ("denied", "deny", "access to the harbour", False),
        ("questioned", "deny", "the captain of the ferry", False),
        ("rejected", "reject", "the claim that it had paid", True),
        ("rejected", "reject", "a plan for a new harbour", False),
        ("called", "say", "the report of his death a lie", True),
        ("called", "say", "the storm a catastrophe", False),
        ("said", "say", "there was no truth in the stories", True),
        ("said", "say", "that it was untrue that the wall had cracks", True),
        ("said", "say", "that it was late", False),
        ("said", "say", "there was no evidence that the wall had cracks", True),
        ("said", "say", "it had found no trace of a leak", True),
        ("said", "say", "no, that is not true", True),
        ("said", "say", "that it happened", False),
        ("said", "say", "the clerk made up the story", True),
        ("said", "say", "the clerk lied when she said that the wall had cracks", True),
        ("said", "say", "the scene in the film was entirely untrue", True),
        ("rejected", "reject", "the idea that it had paid", True),
        ("rejected", "reject", "that idea", False),
        ("rejected", "reject", "the criticism", True),
        ("pushed back on", "other", "those claims", True),
        ("pushed back on", "other", "the date", False),
        ("strongly disputed accusations", "deny", "by the union that it had paid", True),
        ("did not deny", "deny", "the suggestion", False),
        ("declined to deny", "deny", "that it had paid", False),
        ("denied", "deny", "a motion for a new trial", False),
        ("pleaded not guilty", "ask", "to two counts of theft", True),
        ("pleaded not", "ask", "guilty", True),
        ("called the rumours", "say", "of a strike malicious", True),
        ("described", "say", "the accusations from the union as a provocation", True),
        ("described", "say", "the accusations from the union as serious", False),
        ("branded", "say", "the story of a sale rubbish", True),
        ("denounced", "criticise", "the allegations as a smear campaign", True),
        ("denounced", "criticise", "the raid as a crime", False),
        ("rebutted", "deny", "the claim that it had paid", True),
        ("repudiated", "reject", "the accusation", True),
        ("shot down", "claim", "rumours of a sale", True),
        ("laughed off", "propose", "suggestions that it would close", True),
        ("poured scorn on", "other", "the account", True),
        ("hit back at", "other", "the accusations", True),
        ("hit back at", "other", "the guards", False),
        ("took issue with", "criticise", "the union's account", True),
        ("took issue with", "criticise", "the price", False),
        ("dismissed", "reject", "talk of a rift", True),
        ("disputed", "deny", "this", True),
        ("disputed", "deny", "this border", False),
        ("denied", "deny", "this", True),
        ("rejected", "reject", "this", False),
        ("took issue with", "criticise", "the price of bread and oil in Klow", False),
        ("denounced", "criticise", "the baker's words as slander", True),
        ("refused", "reject", "to accept that it had been an oversight", True),
        ("refused", "reject", "to accept the flowers", False),
        ("did not accept", "other", "the verdict", True),
        ("did not accept", "other", "the gift", False),
        ("dismissed", "reject", "the director", False),
        ("dismissed", "reject", "the film as fake", True),
        ("protested", "criticise", "its innocence", True),
        ("protested", "criticise", "the price", False),
        ("accused", "accuse", "the union of lying", True),
        ("accused", "accuse", "the union of theft", False),
        ("would neither confirm nor deny", "deny", "the report", False),
        ("did not accept", "decline", "the auditors' finding", True),
        ("did not accept", "decline", "the prize", False),
        ("disagreed with", "other", "the inspectors' conclusion", True),
        ("disagreed with", "other", "the trainer", False),
        ("called", "say", "the claim an attempt to smear the guild", True),
        ("called", "say", "the crossing an attempt to win time", False),
    ],
)
def test_who_stands_against_words(cue: str, cls: CueClass, content: str, against: bool) -> None:
    made = article(f"The company {cue} {content}.")
    said = statement(made, "s1", "The company", cue, content, cls=cls)
    assert stands_against(said, made.text) is against


def test_a_verb_between_denied_and_its_content_is_denied_too() -> None:
    made = article("The director denied knowing of any fault in the wall.")
    said = statement(made, "s1", "The director", "knowing", "of any fault in the wall", cls="believe")
    assert stands_against(said, made.text)


def test_who_contradicts_somebody_denies_what_he_says() -> None:
    made = article("The clerk contradicted the police.")
    said = statement(made, "s1", "The clerk", "contradicted", "the police", cls="deny", polarity="negated")
    assert stands_against(said, made.text)
    assert what_is_denied(said, "the police") == ("the police", "", True)


def test_who_takes_issue_with_somebody_denies_what_she_says() -> None:
    made = article("The guild took issue with Ms Orr: a rope was found.")
    said = statement(made, "s1", "The guild", "took issue with", "Ms Orr: a rope was found", cls="criticise")
    said = replace(said, cue=replace(said.cue, lemma="take issue"))
    assert stands_against(said, made.text)
    assert what_is_denied(said, said.content.text) == ("Ms Orr", "", True)
    long = article("The guild took issue with the price of bread and oil in Klow.")
    said = statement(long, "s1", "The guild", "took issue with", "the price of bread and oil in Klow", cls="criticise")
    said = replace(said, cue=replace(said.cue, lemma="take issue"))
    assert not stands_against(said, long.text)


def test_where_a_denial_stands_in_a_sentence_and_whose_it_is() -> None:
    sentence = "The brigade denied that a depot had burned."
    found = denied_in(sentence)
    assert found is not None
    assert sentence[found.start : found.end].strip() == "a depot had burned."
    assert found.who == "The brigade "
    aside = "The clerk faces charges of theft, which he strongly denies."
    found = denied_in(aside)
    assert found is not None
    assert aside[: found.end] == "The clerk faces charges of theft"


@pytest.mark.parametrize(
    ("sentence", "denies"),
    [
        ("There is no evidence that a depot burned.", True),
        ("The bank rubbished a report that it was running out of money.", True),
        ("The club poured cold water on talk of a sale.", True),
        ("The club poured cold water on the flames.", False),
        ("The owner branded the story of a sale rubbish.", True),
        ("The owner described the story of a sale in detail.", False),
        ("The minister ruled out a technical fault.", True),
        ("The minister has not ruled out a technical fault.", False),
        ("The clerk denied him a permit.", False),
        ("The brigade did not deny that a depot had burned.", False),
        ("The brigade would neither confirm nor deny reports of a fire.", False),
        ("The clerk found the box which he opens.", False),
        ("The delegate left the hall and spoke of slander.", True),
        ("The delegate left the hall and spoke of his village.", False),
        ("The grower contested the laboratory's result.", True),
        ("The grower contested the seat.", False),
        ("The maker contradicted the autopsy.", True),
        ("The maker contradicted himself.", False),
        ("The gauge's maker ruled this out.", True),
        ("The gauge's maker ruled this land.", False),
        ("The owner's lawyer denied it.", True),
        ("The owner's lawyer denied it a licence.", False),
    ],
)
def test_what_tells_that_something_is_denied(sentence: str, denies: bool) -> None:
    assert (denied_in(sentence) is not None) is denies


@pytest.mark.parametrize(
    ("sentence", "open_left"),
    [
        ("The ministry neither confirmed nor denied that it flies over Klow.", True),
        ("A spokeswoman for the harbour declined to say whether the crane was insured.", True),
        ("The board would not be drawn on the captain's words.", True),
        ("The ministry confirmed that it flies over Klow.", False),
        ("Police arrested the harbour master, who declined to comment.", False),
        ("The board would not open the gate.", False),
    ],
)
def test_what_leaves_open_whether_it_is_so(sentence: str, *, open_left: bool) -> None:
    assert leaves_open(sentence) is open_left


def test_what_is_negated_ends_with_its_clause() -> None:
    assert set(negated("No attack on the depot took place because it rained")) >= {"attack", "depot"}
    assert "rain" not in negated("No attack on the depot took place because it rained")
    assert not negated("They had no doubt that the depot burned")
    assert not negated("The brigade will not leave the depot until it rains")
    assert not negated("It was not immediately known who burned the depot")
    assert not_so("No attack on the depot took place") == {"attack"}
    assert not_so("The brigade paid nothing for the depot") >= {"pay"}
    assert "have" not in negated("The brigade had no depot")
    assert "flee" in negated("Luckily no-one fled")


def test_nowhere_and_hardly_negate() -> None:
    assert "river" in negated("the boats were nowhere near the river")
    assert negated("the boats were somewhere near the river") == ()
    assert "rain" in negated("hardly any rain fell")
    assert negated("hard rain fell") == ()


def test_harms_done_to_nobody() -> None:
    assert spared("None of the passengers was injured when the ferry hit the pier") == {"hurt"}
    assert spared("Two passengers were injured") == frozenset()
    assert spared("They found no trace of poison in the dead sheep") == frozenset()
    assert spared("There were no deaths aboard a ferry since 1998") == frozenset()
    assert not_so("All three ferries are undamaged") == {"damage"}
