"""How propositions stand to one another: on sentences of our own."""

from __future__ import annotations

import pytest

from reportedly.connect.comparable import Count, Thing
from reportedly.connect.same_claim import compared
from tests.connect.make_told import figure, saying

LETTER = "engineers wrote to the company about cracks in the wall in August"


def count(value: float, what: str = "killed", row: str = "k/f1", **given: object) -> Count:
    return Count(row, figure(value, **given), Thing(what, "", "", ""), frozenset())


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
