"""A deed that names nobody befalls the state that its clause tells it in; what a side may do alone befalls nobody."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from reportedly.extract.stage import extract
from reportedly.knowledge.ontology import ontology
from reportedly.nouns.findings import ReaderVersion, Reading
from tests.extract.conftest import resolved
from tests.extract.told import who

Read = Callable[[str], Reading]


@pytest.mark.parametrize(
    ("text", "level", "recipients"),
    [
        ("<o a1>The charity</o> sent food to <l>Borduria</l>.", "country", ["Borduria"]),
        ("<o a1>The army</o> sent troops to guard a dam in <l>Borduria</l>.", "country", ["Borduria"]),
        ("<o a1>The army</o> sent troops to guard a dam in <l>Klow</l>.", "town", []),
        ("<o a1>The army</o> arrested <p a2>Lind</p> in <l>Borduria</l>.", "country", ["Lind"]),
        ("<g a1>Students</g> protested in <l>Borduria</l>.", "country", []),
    ],
)
def test_whom_a_deed_befalls(text: str, level: str, recipients: list[str]) -> None:
    made = resolved(text)
    made = replace(made, places=tuple(replace(one, level=level) for one in made.places))
    reading = extract(made, ontology=ontology(), version=ReaderVersion(name="test", version="0"))
    assert who(reading.reports[0])[1] == recipients
