"""Whom "the father" and "his mother" mean: whoever is brought in as that, or one of two named parents."""

from __future__ import annotations

import pytest

from reportedly.knowledge.gazetteer import Gazetteer
from reportedly.resolve import resolve
from tests.resolve.marked import mark, who

SAID = "{cue1|said} {content1|so}."
PARENTS = "{person|Peter Holm} and {person|Maria Holm} left with their five children."


@pytest.mark.parametrize(
    ("before", "source", "behind", "names"),
    [
        ("{person|Ivo Bell} was rescued.", "His father", "It was his father, {person|Jan Lund}.", ["Jan Lund"]),
        ("{person|Ivo Bell} was rescued.", "His uncle", "It was his father, {person|Jan Lund}.", ["uncle"]),
        ("His father {person|Jan Lund} met her father, {person|Ivo Holm}.", "The father", "", []),
        (PARENTS, "The father", "", ["Peter Holm"]),
        (PARENTS, "The mother", "", ["Maria Holm"]),
        # two who are no couple
        ("{person|Peter Holm} and {person|Maria Lund} left the couple's house.", "The mother", "", ["mother"]),
        ("{person|Peter Holm} and {person|Maria Holm} left.", "The mother", "", ["mother"]),
    ],
)
def test_which_relative_it_is(before: str, source: str, behind: str, names: list[str], gazetteer: Gazetteer) -> None:
    told = resolve(mark(f"{before} {{source1|{source}}} {SAID} {behind}"), gazetteer=gazetteer)
    assert who(told) == names


@pytest.mark.parametrize(
    ("brought", "names"),
    [("her first husband, singer", ["Ash Moll"]), ("her husband's guide,", ["Vik Roe"])],
)
def test_a_husband_is_a_man(brought: str, names: list[str], gazetteer: Gazetteer) -> None:
    marked = f"{{person|Ash Moll}} met {brought} {{person|Vik Roe}}. {{person|Vik Roe}} and {{person|Ash Moll}} sang."
    told = resolve(mark(f"{marked} {{person|Vik Roe}} slept. {{source1|She}} {SAID}"), gazetteer=gazetteer)
    assert who(told) == names
