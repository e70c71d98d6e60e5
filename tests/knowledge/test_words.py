"""Roles, collectives, cues and hedges."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.knowledge import roles
from reportedly.knowledge.cues import all_cues, cue
from reportedly.knowledge.hedges import find_hedges, hedge_of
from reportedly.knowledge.roles import role
from reportedly.knowledge.sectors import sectors


def test_role_sectors_exist() -> None:
    assert all(known.sector is None or known.sector in sectors() for known in roles._roles().values())


def test_head_role_is_the_longest_at_the_end() -> None:
    found = roles.head_role("two senior U.S. defense officials")
    assert found is not None
    assert (found.noun, found.plural, found.anonymous, found.sector) == ("defense official", True, True, "MIL")
    assert roles.head_role("the official residence") is None


def test_gender_group_and_irregular_plurals() -> None:
    woman, children, people = roles.role("Spokeswoman"), roles.role("children"), roles.role("spokespeople")
    assert woman is not None
    assert woman.gender == "f"
    assert children is not None
    assert children.plural
    assert children.group
    assert people is not None
    assert people.noun == "spokesperson"


@pytest.mark.parametrize(
    ("noun", "sector", "gender"),
    [
        ("administrator", "GOV", None), ("assemblywoman", "LEG", "f"), ("assemblymen", "LEG", "m"), ("MP", "LEG", None),
        ("lawmakers", "LEG", None), ("senator", "LEG", None), ("congresswomen", "LEG", "f"), ("scholar", "EDU", None),
        ("councillors", "GOV", None), ("designer", "LAB", None), ("nephew", "CVL", "m"), ("actress", "CVL", "f"),
        ("epidemiologists", "MED", None), ("salesman", "BUS", "m"), ("sheriff's deputies", "COP", None),
        ("babies", "CVL", None), ("party leader", "PTY", None),
    ],
)  # fmt: skip
def test_role_nouns(noun: str, sector: str, gender: str | None) -> None:
    found = role(noun)
    assert found is not None
    assert (found.sector, found.gender) == (sector, gender)


@pytest.mark.parametrize("word", ["hunter", "dean", "earl", "baron", "fan", "cook"])
def test_nouns_that_are_first_names_are_no_roles(word: str) -> None:
    assert role(word) is None


def test_collectives() -> None:
    alliance, agency = roles.collective("the military alliance"), roles.collective("the news agency")
    assert alliance is not None
    assert alliance.kinds[0] == "igo"
    assert agency is not None
    assert agency.kinds == ("media",)
    assert roles.collective("the allianceship") is None


def test_cues_are_many_and_classed() -> None:
    assert len(all_cues()) >= 250
    deny, claim, say = cue("deny"), cue("claim", pos="n"), cue("according to")
    assert deny is not None
    assert deny.negates
    assert deny.cls == "deny"
    assert claim is not None
    assert claim.cls == "claim"
    assert say is not None
    assert say.pos == "p"
    assert cue("eat") is None


def test_speech_acts_carry_their_event_type() -> None:
    types = {lemma: found.plover for lemma in ("accuse", "urge", "threaten", "reject", "say") if (found := cue(lemma))}
    assert types == {
        "accuse": "ACCUSE",
        "urge": "REQUEST",
        "threaten": "THREATEN",
        "reject": "REJECT",
        "say": None,
    }


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [
        ("almost no chance", 0.01, 0.05), ("remote", 0.01, 0.05), ("very unlikely", 0.05, 0.20),
        ("improbable", 0.20, 0.45),
        ("unlikely", 0.20, 0.45), ("roughly even", 0.45, 0.55), ("likely", 0.55, 0.80), ("probably", 0.55, 0.80),
        ("Very  likely", 0.80, 0.95), ("highly probable", 0.80, 0.95), ("almost certainly", 0.95, 0.99),
        ("nearly certain", 0.95, 0.99),
    ],
)  # fmt: skip
def test_icd_203_ranges(words: str, low: float, high: float) -> None:
    found = hedge_of(words)
    assert found is not None
    assert (found.low, found.high, found.standard) == (low, high, "icd203")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It is not likely that he will go.", ["not likely", "will"]),
        ("The raid isn’t likely to end soon.", ["isn’t likely"]),
        ("She may leave in May. May 5 was cold.", ["may"]),
        ("May the talks succeed?", ["May"]),
        ("Rain is very\u00a0likely; almost certainly by noon.", ["very\u00a0likely", "almost certainly"]),
        ("The army showed its military might in remote areas.", []),
        ("Delay is more likely than before.", ["more likely"]),
        ("They allegedly fled.", ["allegedly"]),
        ("A likelyhood and the unlikelyness", []),
    ],
)
def test_find_hedges(text: str, words: list[str]) -> None:
    assert [text[found.start : found.end] for found in find_hedges(text)] == words


def test_a_comparative_has_no_range_and_offsets_are_of_the_whole_text() -> None:
    text = "Rain is likely. Snow is more likely."
    (second,) = find_hedges(text, 16)
    assert (second.start, second.hedge.kind, second.hedge.low) == (24, "comparative", None)


@given(st.text(), st.sampled_from(["probably", "reportedly", "not likely"]), st.text())
def test_hedges_lie_in_the_text(before: str, words: str, after: str) -> None:
    text = f"{before} {words} {after}"
    for found in find_hedges(text):
        assert 0 <= found.start < found.end <= len(text)
        assert hedge_of(text[found.start : found.end]) == found.hedge
