"""Whom a source speaks for."""

from __future__ import annotations

from reportedly.connect.spokesmen import spokesmen
from reportedly.nouns.findings import Mention
from tests.connect.make import actor
from tests.contracts.make import article, bare, spans, statement


def test_its_minister_speaks_for_who_is_named_in_her_words_and_does_so_wherever_she_is_heard() -> None:
    text = "Amsel had no part in the raid, its minister, Ada Rohn, said. It was a slip, she said."
    made = article(text)
    cast = (actor("a1", "Amsel", kind="state"), actor("a2", "Ada Rohn"))
    named = Mention(id="m1", spans=spans(made, "Amsel"), text="Amsel", kind="organisation", refers_to="a1")
    first = statement(made, "s1", "its minister, Ada Rohn,", "said", "Amsel had no part in the raid", "a2")
    second = statement(made, "s2", "she", "she said", "It was a slip", "a2")
    found = spokesmen(bare(made, actors=cast, mentions=(named,), statements=(first, second)))
    assert found == {"s1": {"amsel"}, "s2": {"amsel"}}


def test_who_belongs_to_somebody_speaks_for_him() -> None:
    made = article("The ministry said that it rained.")
    cast = (actor("a1", "Amsel", kind="state"), actor("a2", "ministry", kind="government", affiliation="a1"))
    said = statement(made, "s1", "The ministry", "said", "that it rained", "a2")
    assert spokesmen(bare(made, actors=cast, statements=(said,))) == {"s1": {"amsel"}}


def test_who_belongs_to_nobody_speaks_for_nobody() -> None:
    made = article("A baker said that it rained.")
    said = statement(made, "s1", "A baker", "said", "that it rained")
    assert spokesmen(bare(made, statements=(said,))) == {"s1": frozenset()}
