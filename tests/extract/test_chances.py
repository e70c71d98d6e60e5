"""A report's confidence: the learned chance that it is right, from facts that can be named."""

from __future__ import annotations

from collections.abc import Callable

from reportedly.extract.chances import chance, facts_of
from reportedly.extract.draft import begin
from reportedly.extract.reports import told_in
from reportedly.knowledge.ontology import ontology
from reportedly.knowledge.report_weights import report_weights
from reportedly.nouns.findings import Reading
from tests.extract.conftest import resolved

Read = Callable[..., Reading]


def facts(marked: str) -> dict[str, float]:
    draft = begin(resolved(marked), ontology=ontology())
    (placed,) = told_in(draft)
    return facts_of(draft, placed.told)


def test_the_facts_are_what_the_report_holds() -> None:
    held = facts("<g a1>Rebels</g> attacked <p a2>Lind</p> on <t 2024-05-03>3 May</t>.")
    assert {"verb", "type_ASSAULT", "known_actor", "known_recipient", "time_in_clause", "occurred"} <= held.keys()
    assert {"noun", "negated", "speech", "told_again"}.isdisjoint(held)


def test_every_fact_has_a_weight() -> None:
    assert facts("Police will not raid the port.").keys() <= report_weights().keys()


def test_who_takes_part_and_when_makes_a_report_likelier(read: Read) -> None:
    full, bare = "<g a1>Rebels</g> attacked <p a2>Lind</p> on <t 2024-05-03>3 May</t>.", "They offered a chair."
    sure, unsure = (read(text).reports[0].confidence for text in (full, bare))
    assert 0 < unsure < sure < 1


def test_the_chance_is_the_logistic_of_the_weighed_facts() -> None:
    assert chance({}) == 0.5
    assert chance({"type_ASSAULT": 1.0}) > 0.5 > chance({"type_SUPPORT": 1.0})
