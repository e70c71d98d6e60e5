"""The ontology: ours is whole; a bad file is named with type and line."""

from __future__ import annotations

from typing import get_args

import pytest

from reportedly.knowledge.ontology import ontology, read_ontology
from reportedly.nouns.errors import KnowledgeError
from reportedly.nouns.kinds import EventType, Extension

GOOD = """version: 1
types:
  ASSAULT:
    quad: 4
    means: Force.
    modes: [drone]
    verb_roles: subject > object
    noun_roles: by > on
    verbs: |
      bomb
      strike | drone -deal | subject > object | drone
    nouns: |
      round of strikes
"""


def test_ours_has_every_type_and_extension_with_words() -> None:
    kinds = ontology().kinds
    assert {kind.type for kind in kinds} == set(get_args(EventType))
    assert {kind.extension for kind in kinds if kind.extension} == set(get_args(Extension))
    for kind in kinds:
        units = [unit for unit in ontology().units if (unit.type, unit.extension) == (kind.type, kind.extension)]
        assert len(units) >= (25 if kind.extension is None else 12), kind


def test_quads_follow_plover() -> None:
    quads = {kind.type: kind.quad for kind in ontology().kinds if kind.extension is None}
    assert [name for name in quads if quads[name] == 1] == ["AGREE", "CONSULT", "SUPPORT", "CONCEDE"]
    assert [name for name in quads if quads[name] == 2] == ["COOPERATE", "AID", "RETREAT"]
    assert [name for name in quads if quads[name] == 3] == ["REQUEST", "ACCUSE", "REJECT", "THREATEN"]
    assert [name for name in quads if quads[name] == 4] == ["PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"]


def test_longer_and_constrained_units_come_first() -> None:
    fire = ontology().starting("fire", pos="v")
    clause = frozenset({"minister", "the"})
    fits = [unit.type for unit in fire if len(unit.words) == 1 and unit.allows(clause)]
    assert fits == ["SANCTION"]
    assert len(fire[0].words) > 1
    assert ontology().starting("sleep", pos="v") == ()


def test_roles_modes_and_constraints_are_read() -> None:
    made = read_ontology(GOOD, name="mine.yaml")
    bomb, strike, round_ = made.units
    assert (bomb.actor, bomb.recipient, bomb.mode) == (("subject",), ("object",), None)
    assert (strike.needs, strike.bars, strike.mode) == (frozenset({"drone"}), frozenset({"deal"}), "drone")
    assert (round_.head, round_.actor, round_.recipient) == ("round", ("by",), ("on",))
    assert made.kind("ASSAULT").quad == 4


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("ASSAULT", "ASSAIL", "unknown 'ASSAIL'"),
        ("quad: 4", "quad: 9", "quad is 9"),
        ("| drone\n", "| spear\n", "ASSAULT verbs line 2: unknown mode 'spear'"),
        ("by > on", "by > inside", "unknown role slot 'inside'"),
        ("by > on", "by on", "write actor slots > recipient slots"),
        ("      bomb\n", "      bomb\n      bomb\n", "'bomb' stands twice"),
        ("bomb\n", "bomb | | | | |\n", "at most 4"),
        ("version: 1", "version: one", "version must be"),
        ("types:", "types: [", "not YAML"),
        ("means: Force.", "means: Force.\n    nouns: 3", "stands|must be text|not YAML"),
    ],
)
def test_a_bad_file_is_explained(old: str, new: str, message: str) -> None:
    text = (
        GOOD.replace(old, new, 1)
        if "nouns: 3" not in new
        else GOOD.replace("    nouns: |\n      round of strikes\n", "    nouns: 3\n")
    )
    with pytest.raises(KnowledgeError, match=message):
        read_ontology(text, name="mine.yaml")


def test_an_unknown_kind_lists_the_known() -> None:
    with pytest.raises(KnowledgeError, match="AGREE"):
        ontology().kind("WISH")
