"""Descriptions that are no source: whom they go back to, and which stay without."""

from __future__ import annotations

import pytest

from reportedly.knowledge.gazetteer import Gazetteer
from reportedly.resolve import resolve
from tests.resolve.marked import actor, mark

TRUST = "The {organisation|Hill Trust Company} met in {place|Paris}. "


@pytest.mark.parametrize(
    ("after", "mentions"),
    [
        ("Later the company was fined.", 2),
        ("A court fined the company’s owners.", 2),
        ("Later the company director left.", 1),
        ("Later the company of friends left.", 1),
        ("Later a company was fined.", 1),
    ],
)
def test_a_body_is_taken_up(after: str, mentions: int, gazetteer: Gazetteer) -> None:
    assert len(actor(resolve(mark(TRUST + after), gazetteer=gazetteer), "Hill Trust Company").mentions) == mentions


def test_a_person_is_taken_up_by_office(gazetteer: Gazetteer) -> None:
    told = resolve(mark("Mayor {person|Ana Ruiz} arrived. A crowd cheered the mayor."), gazetteer=gazetteer)
    assert [m.text for m in told.mentions if m.id in actor(told, "Ana Ruiz").mentions] == ["Ana Ruiz", "the mayor"]


def test_a_place_is_not(gazetteer: Gazetteer) -> None:
    told = resolve(mark("{place|Russia} sent aid. Later the country was hit."), gazetteer=gazetteer)
    assert "the country" not in [mention.text for mention in told.mentions]
