"""The fewest of a trigger's words that name its event: "charged" of "charged with", but all of "called for"."""

from __future__ import annotations

from functools import lru_cache

from reportedly.knowledge.ontology import Ontology
from reportedly.knowledge.ontology_units import LexicalUnit
from reportedly.text.wordset import word_set

# What only brings in whom or what it is about; "on", "in", "over" are as often part of the verb ("call on", "let in").
_BRINGING_IN = word_set("of with from to for that")
_TYING = _BRINGING_IN | word_set("as at against in into upon on by between")


@lru_cache(maxsize=4096)
def fewest(ontology: Ontology, unit: LexicalUnit) -> int:
    """How many of a unit's words, from the first, name what it tells."""
    if unit.pos != "v" or len(unit.words) == 1 or unit.words[-1] not in _TYING:
        return len(unit.words)
    shorter = [one for one in ontology.starting(unit.head, pos="v") if _tells(one, unit)]
    free = any(not (one.needs or one.demands) for one in shorter)
    return len(unit.words) - 1 if free or (shorter and unit.words[-1] in _BRINGING_IN) else len(unit.words)


def _tells(one: LexicalUnit, unit: LexicalUnit) -> bool:
    """Whether a unit of one word less tells the same."""
    return one.words == unit.words[:-1] and (one.type, one.extension) == (unit.type, unit.extension)
