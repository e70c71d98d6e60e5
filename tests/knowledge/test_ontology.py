"""The ontology: ours is whole; a bad file is named with type and line."""

from __future__ import annotations

from typing import get_args

import pytest

from reportedly.knowledge.ontology import ontology, read_ontology, with_ours
from reportedly.nouns.errors import KnowledgeError
from reportedly.nouns.kinds import EventType, Extension

GOOD = """version: 1
types:
  ASSAULT:
    quad: 4
    means: Force.
    modes:
      drone: from unmanned aircraft
    verb_roles: subject > object
    noun_roles: by > on
    verbs: |
      bomb
      strike | drone -deal object=@people object!=wall | subject > object | drone
    nouns: |
      round of strikes
classes:
  people: guard guards kind:person mention:group
nothing:
  verbs: |
    bomb | box office
"""


def test_ours_has_every_type_and_extension_with_words() -> None:
    kinds = ontology().kinds
    assert {kind.type for kind in kinds} == set(get_args(EventType))
    assert {kind.extension for kind in kinds if kind.extension} == set(get_args(Extension))
    for kind in kinds:
        units = [unit for unit in ontology().units if (unit.type, unit.extension) == (kind.type, kind.extension)]
        assert len(units) >= (25 if kind.extension is None else 12), kind


def test_every_type_is_explained() -> None:
    for kind in ontology().kinds:
        assert kind.means
        assert all(kind.modes.values()), kind.name
        assert len(kind.examples) >= 3, kind.name
        assert kind.unlike, kind.name
        assert kind.quad == 0 or (kind.intensity > 0) == (kind.quad < 3), kind.name
    assert all(ontology().contexts.values())
    told = frozenset().union(*ontology().context_words.values())
    assert told == frozenset(ontology().contexts)


def test_words_of_a_context_that_is_not_explained_are_refused() -> None:
    with pytest.raises(KnowledgeError, match="unknown 'sport'; known: military"):
        read_ontology((GOOD + "contexts: {military: war}\ncontext_words: {sport: ball}\n", "my.yaml"))


def test_quads_follow_plover() -> None:
    quads = {kind.type: kind.quad for kind in ontology().kinds if kind.extension is None}
    assert [name for name in quads if quads[name] == 1] == ["AGREE", "CONSULT", "SUPPORT", "CONCEDE"]
    assert [name for name in quads if quads[name] == 2] == ["COOPERATE", "AID", "RETREAT"]
    assert [name for name in quads if quads[name] == 3] == ["REQUEST", "ACCUSE", "REJECT", "THREATEN"]
    assert [name for name in quads if quads[name] == 4] == ["PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"]


def test_longer_units_come_first_then_those_with_demands() -> None:
    fire = ontology().starting("fire", pos="v")
    lengths = [len(unit.words) for unit in fire]
    assert lengths == sorted(lengths, reverse=True)
    single = [bool(unit.demands) for unit in fire if len(unit.words) == 1]
    assert single == sorted(single, reverse=True)
    assert ontology().starting("sleep", pos="v") == ()


def test_roles_modes_and_constraints_are_read() -> None:
    made = read_ontology((GOOD, "mine.yaml"))
    bomb, strike, round_, idiom = made.units
    assert (bomb.actor, bomb.recipient, bomb.mode) == (("subject",), ("object",), None)
    assert (strike.needs, strike.bars, strike.mode) == (frozenset({"drone"}), frozenset({"deal"}), "drone")
    assert (round_.head, round_.actor, round_.recipient) == ("round", ("by",), ("on",))
    assert idiom.silent
    assert not bomb.silent
    assert [kind.name for kind in made.kinds] == ["ASSAULT"]
    assert (made.kind("ASSAULT").quad, made.kind("ASSAULT").modes["drone"]) == (4, "from unmanned aircraft")


def test_demands_on_slots_are_read() -> None:
    wanted, barred = read_ontology((GOOD, "mine.yaml")).units[1].demands
    assert (wanted.slot, wanted.words, wanted.barred) == ("object", frozenset({"guard", "guards"}), False)
    assert (wanted.kinds, wanted.mentions) == (frozenset({"person"}), frozenset({"group"}))
    assert (barred.slot, barred.words, barred.barred) == ("object", frozenset({"wall"}), True)


def test_words_that_demands_ask_for_are_known_where_nothing_else_will_do() -> None:
    lines = ("object=ship", "object=ship to=@people", "+to=port object=ship subject=fleet", "object!=ship drone")
    made = read_ontology((GOOD.replace("      bomb\n", "".join(f"      raid | {one}\n" for one in lines)), "mine.yaml"))
    noun, kinds, must, barred = (unit for unit in made.units if unit.head == "raid")
    assert noun.asked == (frozenset({"ship"}),)
    assert kinds.asked == barred.asked == ()  # a mention of a group will do; nothing need be there
    assert must.asked == (frozenset({"port"}),)  # its subject may be left out
    assert must.demands_open(frozenset({"port", "sea"}))
    assert not must.demands_open(frozenset({"ship", "fleet"}))


def test_a_slot_may_ask_for_a_kind_and_an_infinitive_for_a_verb() -> None:
    lines = "bomb\n      strike | subject=kind:state subject=mention:group infinitive=leave"
    made = read_ontology((GOOD.replace("bomb\n      strike", lines + "\n      strike"), "mine.yaml"))
    strike = next(unit for unit in made.starting("strike", pos="v") if len(unit.demands) == 2 and not unit.needs)
    subject, infinitive = sorted(strike.demands, key=lambda demand: demand.slot, reverse=True)
    assert (subject.words, subject.kinds, subject.mentions) == (frozenset(), {"state"}, {"group"})
    assert (infinitive.slot, infinitive.words, infinitive.bare) == ("infinitive", {"leave"}, False)


@pytest.mark.parametrize(
    ("words", "head"),
    [("round of strikes", "round"), ("call for strikes", "call"), ("ban on strikes", "ban"), ("air strike", "strike")],
)
def test_a_nouns_head_stands_before_its_preposition(words: str, head: str) -> None:
    (found,) = [
        unit for unit in read_ontology((GOOD.replace("round of strikes", words), "a.yaml")).units if unit.pos == "n"
    ]
    assert found.head == head


def test_a_users_file_alone_or_on_top_of_ours() -> None:
    assert len(with_ours(GOOD, name="mine.yaml").units) == 4
    mine = """extends: plover
extensions:
  wildlife:
    means: Animals harmed or saved.
    verb_roles: subject > object
    verbs: |
      rewild
types:
  AID:
    verbs: |
      rescue
"""
    made = with_ours(mine, name="mine.yaml")
    assert made.kind("wildlife").means == "Animals harmed or saved."
    assert made.kind("AID").quad == 2
    assert len(made.units) == len(ontology().units) + 1
    assert made.name == "mine.yaml"
    assert [unit.extension for unit in made.starting("rewild", pos="v")] == ["wildlife"]


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("ASSAULT", "ASSAIL", "unknown 'ASSAIL'"),
        ("quad: 4", "quad: 9", "quad is 9"),
        ("| drone\n", "| spear\n", "ASSAULT verbs line 2: unknown mode 'spear'"),
        ("by > on", "by > beside", "unknown role slot 'beside'"),
        ("object=@people", "object=@folk", "unknown class '@folk'; known: people"),
        ("object=@people", "thing=@people", "unknown slot 'thing'"),
        ("quad: 4", "quad: 4\n    intensity: 40", "intensity is 40"),
        ("by > on", "by on", "write actor slots > recipient slots"),
        ("      bomb\n", "      bomb\n      bomb\n", "'bomb' stands twice"),
        ("bomb\n", "bomb | | | | |\n", "at most 4"),
        ("version: 1", "version: one", "version must be"),
        ("types:", "types: [", "not YAML"),
        ("means: Force.", "means: Force.\n    nouns: 3", "must be text"),
    ],
)
def test_a_bad_file_is_explained(old: str, new: str, message: str) -> None:
    text = (
        GOOD.replace(old, new, 1)
        if "nouns: 3" not in new
        else GOOD.replace("    nouns: |\n      round of strikes\n", "    nouns: 3\n")
    )
    with pytest.raises(KnowledgeError, match=message):
        read_ontology((text, "mine.yaml"))


def test_an_unknown_kind_lists_the_known() -> None:
    with pytest.raises(KnowledgeError, match="AGREE"):
        ontology().kind("WISH")
