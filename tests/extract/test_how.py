"""A report says how its fields were found and what decided them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from msgspec.structs import replace

from reportedly.knowledge.ontology import ontology
from reportedly.nouns.findings import Reading
from reportedly.nouns.kinds import REALIS
from reportedly.nouns.stages import Act, Resolved
from tests.extract.conftest import resolved
from tests.extract.test_acts import reports, span
from tests.extract.told import first

Read = Callable[..., Reading]


@pytest.mark.parametrize(
    ("text", "kind", "actors", "recipients"),
    [
        ("<g a1>Rebels</g> attacked <g a2>miners</g>.", "ASSAULT", "slot", "slot"),
        ("<g a1>Rebels</g> attacked the <g a2>miners</g>' tents.", "ASSAULT", "slot", "owner"),
        ("<o a1>The court</o> called for <p a2>Berg</p>'s resignation.", "REQUEST", "slot", "owner"),
        ("<o a1>The court</o> lifted a ban imposed on <o a2>the Guild</o>.", "CONCEDE", "slot", "around"),
        ("<o a1>The Guild</o> rejected the arrests by <o a2>the army</o>.", "REJECT", "slot", "around"),
        ("<o a1>Rebels</o> killed five in <l country>Borduria</l>.", "ASSAULT", "slot", "slot"),
        ("<p a1>Lind</p> is accused of the murder of <p a2>Berg</p>.", "ASSAULT", "blamed", "slot"),
        ("<p a1>Lind</p> pleaded guilty to the murder of <p a2>Berg</p>.", "ASSAULT", "blamed", "slot"),
        ("<p a1>Lind</p> carried out the murder of <p a2>Berg</p>.", "ASSAULT", "slot", "slot"),
        ("Fighting broke out in <l country>Borduria</l>.", "ASSAULT", "unknown", "place"),
        ("<s1><p a1>Lind</p></s1> <c1>condemned</c1> <x1>the raid</x1>.", "ACCUSE", "speaker", "unknown"),
        ("<s1><p a1>Lind</p></s1> <c1>condemned</c1> <x1>the attack by <g a2>rebels</g></x1>.", "ACCUSE", "speaker",
         "event"),
        ("A bomb exploded.", "ASSAULT", "unknown", "unknown"),
    ],
)  # fmt: skip
def test_how_those_who_take_part_were_found(read: Read, text: str, kind: str, actors: str, recipients: str) -> None:
    how = first(read(text), kind).how
    assert (how.actors, how.recipients) == (actors, recipients)


def test_harm_takes_its_doer_from_the_attack_beside_it(read: Read) -> None:
    killed = read("An attack by <g a1>rebels</g> killed <p a2>Berg</p>.").reports[-1]
    assert (killed.trigger.lemma, killed.how.actors) == ("kill", "event")


def test_another_passage_fills_what_the_first_leaves_open(read: Read) -> None:
    told = read("<o a1>Police</o> arrested a man in <l>Klow</l>. The arrest was on <t 2024-05-06>Monday</t>.")
    assert first(told, "COERCE").how.time == "coreference"
    told = read("A mine was attacked. The attack by <g a1>rebels</g> lasted an hour.")
    (attack,) = told.reports
    assert (len(attack.mentions), attack.how.actors) == (1, "passage")


@pytest.mark.parametrize(
    ("text", "realis", "by"),
    [
        ("<o a1>Rebels</o> may attack <o a2>the Guild</o>.", "possible", "words"),
        ("<s1><p a1>Lind</p></s1> <c1>predicts</c1> <x1>that <g a2>rebels</g> attack</x1>.", "future", "statement"),
        ("The attack is on <t 2024-11-05>5 November</t>.", "future", "time"),
    ],
)
def test_what_decided_how_real_it_is(read: Read, text: str, realis: str, by: str) -> None:
    report = first(read(text, published=date(2024, 10, 30)), "ASSAULT")
    assert (report.realis, report.how.realis) == (realis, by)


def attacked(*, unit: bool, ongoing: float) -> Resolved:
    """A text whose verb is, or isn't, of the ontology, and how far the model sees it go on."""
    verb = "attacked" if unit else "gorked"
    made = resolved(f"<o a1>Rebels</o> {verb} <o a2>the Guild</o>.")
    chances = tuple(ongoing if one == "ongoing" else (1 - ongoing) / (len(REALIS) - 1) for one in REALIS)
    act = Act(span=span(made.annotated.article, verb), types=(("ASSAULT", 0.9),), realis=chances)
    return replace(made, annotated=replace(made.annotated, acts=(act,)))


def test_where_the_model_decided_it_says_so() -> None:
    assert ontology().starting("gork", pos="v") == ()
    (told,) = reports(attacked(unit=True, ongoing=0.1))
    assert (told.how.type, told.how.realis, told.realis) == ("words", "words", "occurred")
    (told,) = reports(attacked(unit=False, ongoing=0.99))
    assert (told.how.type, told.how.realis, told.realis) == ("model", "model", "ongoing")


def test_a_side_that_is_empty_was_found_by_nothing(read: Read) -> None:
    for one in read("<g a1>Rebels</g> attacked it. Someone resigned. They met.").reports:
        assert (one.how.actors == "unknown") == (not one.actors)
        assert (one.how.recipients == "unknown") == (not one.recipients)
