"""Who holds an office that is told with its owner or field, named before or behind: "Klow's mayor"."""

from __future__ import annotations

import pytest

from reportedly.knowledge.gazetteer import Gazetteer
from reportedly.resolve import resolve
from tests.resolve.marked import mark, who

SAID = "{cue1|said} {content1|so}."
RUIZ = ["Ana Ruiz"]
OF_NORWAY = "{place|Norway}'s interior minister"


@pytest.mark.parametrize(
    ("before", "source", "behind", "names"),
    [
        ("{place|Norway}'s Foreign Secretary {person|Ana Ruiz} left.", "The foreign minister", "", RUIZ),
        ("{place|Norway}'s Health Secretary {person|Ana Ruiz} left.", "The foreign minister", "", ["foreign minister"]),
        ("", OF_NORWAY, "Interior Minister {person|Ana Ruiz} left.", RUIZ),
        ("", OF_NORWAY, "{group|French} Interior Minister {person|Ana Ruiz} left.", ["Norway's interior minister"]),
        ("", OF_NORWAY, "Interior Minister {person|Ana Ruiz} met Interior Minister {person|Jan Holm}.",
         ["Norway's interior minister"]),
        ("", "{place|Klow}'s governor", "Regional governor {person|Ana Ruiz} left.", RUIZ),
        ("", "{place|Klow}'s governor", "Deputy Governor {person|Ana Ruiz} left.", ["Klow's governor"]),
        ("", "{person|Klow}'s governor", "Regional governor {person|Ana Ruiz} left.", ["Klow's governor"]),
        ("Judge {person|Ana Ruiz} ruled.", "The judge", "", RUIZ),
        ("Judge {person|Ana Ruiz} ruled.", "The judge in that case", "", ["judge in that case"]),
    ],
)  # fmt: skip
def test_who_holds_the_office(before: str, source: str, behind: str, names: list[str], gazetteer: Gazetteer) -> None:
    told = resolve(mark(f"{before} {{source1|{source}}} {SAID} {behind}"), gazetteer=gazetteer)
    assert who(told) == names


@pytest.mark.parametrize(
    ("source", "cue", "names"),
    [
        ("The Ulm professor", "added", ["Ana Ruiz"]),
        ("The Ulm professor", "denied", ["Ulm professor"]),
        ("A Ulm professor", "added", ["Ulm professor"]),
        ("The Ulm spokesman", "added", ["Jan Holm"]),
    ],
)
def test_who_only_adds_spoke_before(source: str, cue: str, names: list[str], gazetteer: Gazetteer) -> None:
    before = "Spokesman {person|Jan Holm} came. {content1|It rained}, {cue1|said} {source1|expert {person|Ana Ruiz}}."
    told = resolve(mark(f"{before} {{source2|{source}}} {{cue2|{cue}}} {{content2|so}}."), gazetteer=gazetteer)
    assert who(told, 2) == names
