"""How propositions stand to one another: on sentences of our own."""

from __future__ import annotations

import msgspec
import pytest

from reportedly.connect.same_claim import compared, joined
from reportedly.connect.things import Count, Thing
from tests.connect.make_told import figure, saying

LETTER = "engineers wrote to the company about cracks in the wall in August"


def count(value: float, what: str = "killed", row: str = "k/f1", **given: object) -> Count:
    return Count(row, figure(value, **given), Thing(what, "", "", ""), frozenset(), near={"flood": 1.0})


@pytest.mark.parametrize(
    ("one", "other", "relation"),
    [
        (saying("the ferry Elster sank off Amsel in a storm"), saying("the ferry Elster sank in a storm"), "same"),
        (saying("the letter reached the director's desk"),
         saying("the letter reached the director's desk", negated=frozenset({"reach"})), "contradicts"),
        (saying("it ignored a letter about cracks in the wall", against=True), saying(LETTER), "denies"),
        (saying("a letter had reached his desk", against=True),
         saying("no letter of that kind reached my desk", negated=frozenset({"reach"})), "same"),
        (saying("eleven people died in the flood", figures=(count(11),)),
         saying("the flood's dead are now fourteen people who died", figures=(count(14),)), "figure"),
        (saying("at least 30 people are missing"), saying("at least 30 people are missing"), "same"),
        (saying("at least 30 people are missing"), saying("at least 30 ships are missing"), None),
        (saying("the mayor opened a school in Amsel"), saying("the ferry Elster sank off Amsel in a storm"), None),
        (saying("what broke the Orlo dam", against=True), saying("the death toll of the Orlo dam rose"), None),
        (saying("the ferry with 90 aboard sank off Amsel"), saying("the ferry with 12 aboard was late"), None),
    ],
)  # fmt: skip
def test_relations(one: object, other: object, relation: str | None) -> None:
    for first, second in ((one, other), (other, one)):
        found = compared(first, second)  # type: ignore[arg-type]
        assert (found.relation if found else None) == relation


def test_the_reason_names_the_words() -> None:
    found = compared(saying("it ignored a letter about cracks in the wall", against=True), saying(LETTER))
    assert found is not None
    assert found.reason.startswith("one stands against the words; words alike 0.")
    assert "crack" in found.reason


def test_nobody_hurt_is_against_somebody_hurt_and_not_against_others_harm() -> None:
    known = {"model": "m", "vector": b"\x01"}
    hurt = saying("three sailors were wounded on deck", **known)
    nobody = saying("nobody on the ferry was hurt", spared=frozenset({"hurt"}), negated=frozenset({"hurt"}), **known)
    found = compared(nobody, hurt)
    assert found is not None
    assert found.relation == "contradicts"
    soldiers = saying("no soldiers were hurt", spared=frozenset({"hurt"}), negated=frozenset({"hurt"}), **known)
    assert compared(soldiers, hurt) is None


def test_a_negation_in_a_long_content_is_against_nothing() -> None:
    long = "the ferry did not sink but drifted past Amsel while sailors sang and cooked fish over copper lamps"
    long += ", and the harbour master counted lanterns"
    assert (
        compared(saying("the ferry may sink"), saying(long, negated=frozenset({"sink"}), not_so=frozenset({"sink"})))
        is None
    )
    short = saying(
        "the ferry did not sink", negated=frozenset({"sink"}), not_so=frozenset({"sink"}), model="m", vector=b"\x01"
    )
    assert compared(saying("the ferry may sink off Amsel", model="m", vector=b"\x01"), short) is not None


def test_a_denial_is_of_the_likest_in_an_article() -> None:
    denial = saying("it ignored a letter about cracks in the wall", "k/s1", against=True)
    near, far = (
        saying(LETTER, "l/s1"),
        saying("a letter about a wall in the harbour of Amsel was read aloud to nine clerks", "l/s2"),
    )
    found = [(one.row, other.row) for one, other, _ in joined([denial], [far, near])]
    assert found == [("k/s1", "l/s1")]


def test_a_denial_shares_more_than_the_thing_that_all_is_about() -> None:
    denial = saying("it ignored a letter about cracks in the Orlo dam", against=True, model="m", vector=b"\x01")
    assert compared(denial, saying("visitors like the Orlo dam", model="m", vector=b"\x01")) is None


def test_nobody_denies_his_own_words() -> None:
    told = saying(LETTER, source=frozenset({"dam", "company"}))
    assert (
        compared(saying("it ignored a letter about cracks in the wall", against=True, source=told.source), told) is None
    )


def test_whose_claim_a_denial_names_counts_for_it() -> None:
    denial = saying("his escape", against=True, accuser=frozenset({"rebel"}))
    claim = saying("the general escaped over the northern hills by night in a cart", "l/s1")
    assert compared(denial, claim) is None
    theirs = saying("the general escaped over the northern hills", "l/s1", source=frozenset({"rebel"}))
    assert (
        compared(
            msgspec.structs.replace(denial, model="m", vector=b"\x01"),
            msgspec.structs.replace(theirs, model="m", vector=b"\x01"),
        )
        is not None
    )
