"""How propositions stand to one another: on sentences of our own."""

from __future__ import annotations

from datetime import date
from typing import Any

import msgspec
import pytest

from reportedly.connect.around import Around
from reportedly.connect.same_claim import Compared, compared, joined
from reportedly.connect.sayings import Saying
from reportedly.connect.things import Count, Thing
from tests.connect.make_told import figure, saying

BESIDE = (
    saying("the mayor opened a school in Amsel", "l/s7"), saying("the storm lasted nine hours", "l/s8"),
    saying("a choir sang in the market on Sunday", "l/s9"), saying("the bakers want higher wages", "k/s9"),
    saying("the Orlo dam is forty metres high", "k/s8"), saying("the Orlo dam was built by hand", "k/s7"),
)  # fmt: skip
MEANT: dict[str, Any] = {"model": "m", "vector": b"\x01"}  # of one meaning
LETTER = "engineers wrote to the company about cracks in the wall in August"


def stands(one: Saying, other: Saying) -> Compared | None:
    """How two propositions stand in articles that say more."""
    return compared(one, other, Around.of((one, *BESIDE), (other,)))


def count(value: float, what: str = "killed", row: str = "k/f1", **given: object) -> Count:
    return Count(row, figure(value, **given), Thing(what, "", "", ""), frozenset(), near={"flood": 1.0})


@pytest.mark.parametrize(
    ("one", "other", "relation"),
    [
        (saying("the ferry Elster sank off Amsel in a storm"), saying("the ferry Elster sank in a storm"), "same"),
        (saying("the letter reached the director's desk", **MEANT),
         saying("the letter reached the director's desk", "l/s1", negated=frozenset({"reach"}),
                not_so=frozenset({"reach"}), **MEANT), "contradicts"),
        (saying("it ignored a letter about cracks in the wall", against=True), saying(LETTER, "l/s1"), "denies"),
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
def test_relations(one: Saying, other: Saying, relation: str | None) -> None:
    for first, second in ((one, other), (other, one)):
        found = stands(first, second)
        assert (found.relation if found else None) == relation


def test_the_reason_names_the_words() -> None:
    found = stands(saying("it ignored a letter about cracks in the wall", against=True), saying(LETTER, "l/s1"))
    assert found is not None
    assert found.reason.startswith("one stands against the words, in another article; covered 0.")
    assert "crack" in found.reason


def test_nobody_hurt_is_against_somebody_hurt_and_not_against_others_harm() -> None:
    hurt = saying("three sailors of the ferry were hurt", "l/s1", **MEANT)
    none = {"spared": frozenset({"hurt"}), "negated": frozenset({"hurt"}), "not_so": frozenset({"hurt"})}
    found = stands(saying("nobody on the ferry was hurt", **none, **MEANT), hurt)
    assert found is not None
    assert found.relation == "contradicts"
    assert stands(saying("no soldiers were hurt", **none, **MEANT), hurt) is None
    elsewhere = saying("two drivers died at a crossing near Amsel", "l/s1", **MEANT)
    assert stands(saying("nobody on the ferry was hurt", **none, **MEANT), elsewhere) is None


def test_a_negation_in_a_long_content_is_against_nothing() -> None:
    long = "the ferry did not sink but drifted past Amsel while sailors sang and cooked fish over copper lamps"
    long += ", and the harbour master counted lanterns"
    assert (
        stands(saying("the ferry may sink"), saying(long, negated=frozenset({"sink"}), not_so=frozenset({"sink"})))
        is None
    )
    short = saying(
        "the ferry did not sink", negated=frozenset({"sink"}), not_so=frozenset({"sink"}), model="m", vector=b"\x01"
    )
    assert stands(saying("the ferry may sink off Amsel", model="m", vector=b"\x01"), short) is not None


def test_a_denial_is_of_the_likest_in_an_article() -> None:
    denial = saying("it ignored a letter about cracks in the wall", "k/s1", against=True)
    near, far = saying(LETTER, "l/s1"), saying("a letter from Amsel was read aloud to nine clerks", "l/s2")
    found = [(one.row, other.row) for one, other, _ in joined([denial], [far, near])]
    assert found == [("k/s1", "l/s1")]


def test_a_denial_shares_more_than_the_thing_that_all_is_about() -> None:
    denial = saying("it ignored a letter about cracks in the Orlo dam", against=True, model="m", vector=b"\x01")
    assert stands(denial, saying("visitors like the Orlo dam", model="m", vector=b"\x01")) is None


def test_nobody_denies_his_own_words() -> None:
    told = saying(LETTER, source=frozenset({"dam", "company"}))
    assert (
        stands(saying("it ignored a letter about cracks in the wall", against=True, source=told.source), told) is None
    )


def test_whose_claim_a_denial_names_counts_for_it() -> None:
    denial = saying("his escape", against=True, accuser=frozenset({"rebel"}))
    claim = saying("the general escaped over the northern hills by night", "l/s1")
    plain, theirs = stands(denial, claim), stands(denial, msgspec.structs.replace(claim, source=frozenset({"rebel"})))
    assert plain is not None
    assert theirs is not None
    assert theirs.score > plain.score


def test_a_denial_that_does_not_say_of_what_is_of_the_accusation() -> None:
    first, accusation = (
        saying("the harbour master sold fish", "l/s1"),
        saying("the harbour master stole a boat", "l/s2", accuses=True),
    )
    later = msgspec.structs.replace(accusation, row="m/s1", article="m", published=date(2031, 5, 9))
    denial = saying(
        "any wrongdoing", against=True, bare=True, source=frozenset({"harbour", "master"}), published=date(2031, 5, 6)
    )
    assert [(two.row, found.relation) for _, two, found in joined([denial], [accusation])] == [("l/s2", "denies")]
    assert not list(joined([denial], [later]))
    others = msgspec.structs.replace(denial, source=frozenset({"baker"}))
    assert not list(joined([others], [first, accusation]))
    whose = msgspec.structs.replace(others, accuser=frozenset({"clerk"}))
    told = msgspec.structs.replace(accusation, source=frozenset({"clerk"}))
    assert [two.row for _, two, _ in joined([whose], [first, told])] == ["l/s2"]


def test_only_one_of_two_states_can_be() -> None:
    shut = saying("the old Brun bridge to the harbour is shut", "k/s1", stances=frozenset({"1/1"}), **MEANT)
    other = saying("the old Brun bridge to the harbour is open", "l/s1", stances=frozenset({"1/0"}), **MEANT)
    found = stands(shut, other)
    assert found is not None
    assert found.relation == "contradicts"
    assert found.reason.startswith("only one of two states can be")
    same = msgspec.structs.replace(other, stances=frozenset({"1/1"}))
    assert (made := stands(shut, same)) is None or made.relation == "same"


def test_the_order_of_two_changes_nothing() -> None:
    ones = (saying(LETTER, "k/s1", **MEANT), saying("the wall of the dam was sound", "k/s2"), *BESIDE[3:])
    others = (
        saying("it ignored a letter of engineers about cracks in the wall", "l/s1", against=True, **MEANT),
        *BESIDE[:3],
    )
    here = {frozenset((one.row, two.row)): made for one, two, made in joined(ones, others)}
    there = {frozenset((one.row, two.row)): made for one, two, made in joined(others[::-1], ones[::-1])}
    assert here == there != {}
