"""How the parts of an answer are worded for a person."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from reportedly.faces.words import doers
from reportedly.nouns.findings import How
from reportedly.nouns.kinds import RoleFound
from tests.contracts.make import strike


@pytest.mark.parametrize(
    ("ways", "told"),
    [
        (("blamed", "blamed"), "Mira Holt (blamed)"),
        (("blamed", "slot"), "Mira Holt"),  # one of them tells it outright
        (("slot",), "Mira Holt"),
    ],
)
def test_who_is_only_blamed_is_told_so(ways: tuple[RoleFound, ...], told: str) -> None:
    report = strike().reports[0]
    reports = [replace(report, how=replace(report.how, actors=way)) for way in ways]
    assert doers(["Mira Holt"], reports) == told
    nobody = replace(report, actors=(), how=How())  # says nothing of who did it
    assert doers(["Mira Holt"], [*reports, nobody]) == told
