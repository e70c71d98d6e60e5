"""Whom "both men", "the couple", "the two companies" and "the 34-year-old" mean; who had a paper did not make it."""

from __future__ import annotations

import pytest

from reportedly.knowledge.gazetteer import Gazetteer
from reportedly.resolve import resolve
from tests.resolve.marked import mark, who

SAID = "{cue1|said} {content1|so}."
TWO = "{person|Ana Lund} met {person|Jan Holm}."
FIRMS = "{organisation|Tolgaron} sued {organisation|Ofstad}."


@pytest.mark.parametrize(
    ("before", "source", "names"),
    [
        (TWO, "Both men", ["Ana Lund", "Jan Holm"]),
        (TWO, "The couple", ["Ana Lund", "Jan Holm"]),
        (TWO + " It rained.", "The two", ["Ana Lund", "Jan Holm"]),
        (TWO + " {person|Karl Berg} and {person|Ida Roe} left. {person|Otto Vik} sang.", "The pair", []),
        ("{person|Ana Lund} left.", "The couple", []),
        (TWO, "The two women from {place|Milford}", ["women from Milford"]),
        (
            "Guards {person|Ana Lund} and {person|Jan Holm} met {person|Ida Roe}.",
            "Both guards",
            ["Ana Lund", "Jan Holm"],
        ),
        ("Cooks {person|Ana Lund} and {person|Jan Holm} met {person|Ida Roe}.", "Both guards", ["guards"]),
        (FIRMS, "The two companies", ["Tolgaron", "Ofstad"]),
        (FIRMS + " {organisation|Lindex} grew too, as did {organisation|Vikor}.", "Both firms", ["Lindex", "Vikor"]),
        ("{organisation|Tolgaron} grew.", "The two companies", []),
        ("{person|Ana Lund}, 34, met {person|Jan Holm}.", "The 34-year-old", ["Ana Lund"]),
        ("{person|Ana Lund} left. It rained.", "The 34-year-old", ["Ana Lund"]),
        (TWO, "The 34-year-old", []),
        ("{organisation|Milford Police} came.", "The force", ["Milford Police"]),
        ("{organisation|Milford Council} met.", "The force", []),
    ],
)
def test_whom_it_means(before: str, source: str, names: list[str], gazetteer: Gazetteer) -> None:
    told = resolve(mark(f"{before} {{source1|{source}}} {SAID}"), gazetteer=gazetteer)
    assert who(told) == names


@pytest.mark.parametrize(
    ("source", "names"),
    [
        ("A police report obtained by the {organisation|Fram Herald}", ["police"]),
        ("Court documents seen by {organisation|Radio Fram}", ["Court documents"]),
        ("A letter sent to the {organisation|Fram Herald}", ["letter"]),
        ("A report published by the {organisation|Fram Institute}", ["Fram Institute"]),
        ("{organisation|Tolgaron} (TGN), plus oil giant {organisation|Ofstad} (OFS)", ["Tolgaron", "Ofstad"]),
        ("{organisation|Tolgaron}, as well as {organisation|Ofstad}", ["Tolgaron", "Ofstad"]),
    ],
)
def test_who_speaks(source: str, names: list[str], gazetteer: Gazetteer) -> None:
    assert who(resolve(mark(f"{{source1|{source}}} {SAID}"), gazetteer=gazetteer)) == names


def test_what_a_firms_shares_go_by_is_its_name(gazetteer: Gazetteer) -> None:
    told = resolve(mark("{organisation|Tolgaron} ({organisation|TGO}) grew."), gazetteer=gazetteer)
    assert [one.name for one in told.actors] == ["Tolgaron"]
