"""Logits of acts become words that may tell an event, each with its likely types and who takes part."""

from __future__ import annotations

import numpy as np

from reportedly.learned.acts import acts_from, likely_acts
from reportedly.learned.labels import ACTS, SIDES
from reportedly.learned.readings import RawAct
from reportedly.learned.roles import Around
from reportedly.nouns.kinds import REALIS

WORDS = "Rebels seized two towns on Monday"
STARTS = np.array([0, 7, 14, 18, 24, 27])
ENDS = np.array([6, 13, 17, 23, 26, 33])


def chances(**told: dict[str, float]) -> np.ndarray:
    """Logits under which each word told of has these chances, the others none at all."""
    found = np.full((len(STARTS), len(ACTS)), -20.0, dtype=np.float32)
    found[:, ACTS.index("none")] = 0.0
    for word, types in told.items():
        row = found[WORDS.split().index(word)]
        row[ACTS.index("none")] = np.log(1 - sum(types.values()))
        for name, chance in types.items():
            row[ACTS.index(name)] = np.log(chance)
    return found


def around(*sides: str) -> Around:
    logits = np.zeros((len(sides), len(SIDES)), dtype=np.float32)
    logits[np.arange(len(sides)), [SIDES.index(side) for side in sides]] = 5.0
    return Around(logits, STARTS, ENDS)


def read(logits: np.ndarray, seen: dict[int, Around] | None = None) -> list[RawAct]:
    real = np.zeros((len(logits), len(REALIS)), dtype=np.float32)
    real[:, REALIS.index("future")] = np.log(len(REALIS) - 1)  # as likely as all others
    return list(acts_from(list(likely_acts(logits, real, STARTS, ENDS, seen or {}, least=0.1))))


def test_a_word_has_its_likely_types_the_likeliest_first() -> None:
    [act] = read(chances(seized={"COERCE": 0.3, "ASSAULT": 0.5, "AID": 0.04}))
    assert WORDS[act.start : act.end] == "seized"
    assert [(name, round(chance, 2)) for name, chance in act.types] == [("ASSAULT", 0.5), ("COERCE", 0.3)]
    assert dict(zip(REALIS, act.realis, strict=True))["future"] == 0.5


def test_a_word_at_which_hardly_any_event_is_seen_is_left_out() -> None:
    assert read(chances(towns={"ASSAULT": 0.09})) == []
    assert read(chances(towns={"ASSAULT": 0.06, "COERCE": 0.06})) == []  # no type of it is likely enough


def test_who_takes_part_stands_beside_its_act() -> None:
    logits = chances(seized={"COERCE": 0.9}, towns={"COERCE": 0.2})
    seized, towns = read(logits, {1: around("actor", "none", "object", "object", "none", "none")})
    assert [(one.side, WORDS[slice(*one.piece)]) for one in seized.sides] == [
        ("actor", "Rebels"),
        ("object", "two towns"),
    ]
    assert all(0.9 < one.confidence <= 1 for one in seized.sides)
    assert towns.sides == ()
