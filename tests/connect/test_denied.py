"""What a source stands against, and what words say is not so."""

from __future__ import annotations

import pytest

from reportedly.connect.denied import claim_within, denied_in, stands_against
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


def test_whose_claim_it_is_and_what_it_says() -> None:
    assert claim_within("the rebels' report of his death a lie")[:2] == ("the rebels' ", " his death")
    assert claim_within("the editor's account of a theft a shameless lie")[:2] == ("the editor's ", " a theft")
    assert claim_within("the mayor's claim that the wall was sound as absurd").claim == " the wall was sound"
    assert claim_within("that it was simply untrue that the wall had cracks").claim == " the wall had cracks"
    assert claim_within("that the wall was sound") == ("", "that the wall was sound", False)
    assert claim_within("there is no evidence that the wall had cracks").claim == " the wall had cracks"
    assert claim_within("the clerk lied when she said that the wall had cracks")[:2] == (
        "the clerk ",
        " the wall had cracks",
    )
    assert claim_within("the scene in the film is entirely untrue").claim == "the scene in the film"
    told = claim_within("accusations made by the mayor's brother, Orlo, that she had joined a guild")
    assert told == ("made by the mayor's brother, Orlo, ", " she had joined a guild", False)


@pytest.mark.parametrize(
    ("content", "accuser", "bare"),
    [
        ("the accusations as enemy propaganda", "the ", True),
        ("the workers' version", "the workers' ", True),
        ("accusations by the harbour union as theatre", " by the harbour union", True),
        ("any wrongdoing", "", True),
        ("that the report was a pack of lies", "that the ", True),
        ("any role in the killing", "", False),
        ("a report of his death", "a ", False),
        ("that he had opened the lock", "", False),
        ("it", "", True),
        ("the claims outright", "the ", True),
        ("his role repeatedly", "", True),
        ("the criticism: the boats were full", "the ", True),
        ("no, it never happened", "", True),
    ],
)
def test_a_denial_is_bare_where_it_does_not_say_of_what(content: str, accuser: str, bare: bool) -> None:
    made = claim_within(content)
    assert (made.accuser, made.bare) == (accuser, bare)


def test_where_a_denial_begins_in_a_sentence() -> None:
    sentence = "The brigade denied that a depot had burned."
    assert sentence[denied_in(sentence) :].strip() == "a depot had burned."
    assert denied_in("The clerk denied him a permit.") is None
    assert denied_in("The brigade did not deny that a depot had burned.") is None
    assert denied_in("There is no evidence that a depot burned.") is not None


def test_what_is_negated_ends_with_its_clause() -> None:
    assert set(negated("No attack on the depot took place because it rained")) >= {"attack", "depot"}
    assert "rain" not in negated("No attack on the depot took place because it rained")
    assert not negated("They had no doubt that the depot burned")
    assert not negated("The brigade will not leave the depot until it rains")
    assert not negated("It was not immediately known who burned the depot")
    assert not_so("No attack on the depot took place") == {"attack"}


def test_harms_done_to_nobody() -> None:
    assert spared("None of the passengers was injured when the ferry hit the pier") == {"hurt"}
    assert spared("Two passengers were injured") == frozenset()
    assert spared("They found no trace of poison in the dead sheep") == frozenset()
    assert spared("There were no deaths aboard a ferry since 1998") == frozenset()
    assert not_so("All three ferries are undamaged") == {"damage"}
