"""Whose a body is that "its" goes back to."""

from __future__ import annotations

import pytest

from reportedly.run.api import extract


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Israel struck a port in Lebanon, its military said on Monday.", "Israel Defense Forces"),
        ("Israel struck a port in Lebanon, its government said on Monday.", "Government of Israel"),
    ],
)
def test_its_military_is_that_of_the_state(text: str, name: str) -> None:
    reading = extract(text)
    (statement,) = reading.statements
    assert [actor.name for actor in reading.actors if actor.id in statement.source.actors] == [name]
