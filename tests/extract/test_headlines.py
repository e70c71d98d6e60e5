"""An infinitive in place of a finite verb, and the ones that only hang on a noun."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from reportedly.nouns.findings import Reading
from tests.extract.told import first

Read = Callable[..., Reading]


@pytest.mark.parametrize(
    ("sentence", "realis"),
    [
        ("<l actor a1>Borduria</l> to free two sailors", "future"),
        ("<l actor a1>Borduria</l> to free two sailors, minister says", "future"),
        ("Guards to free two sailors", "future"),
        ("Efforts to free two sailors failed.", "possible"),
        ("Efforts to free two sailors.", "possible"),
        ("The vote to free two sailors was praised", "possible"),
        ("<l actor a1>Borduria</l> hopes to free two sailors", "possible"),
    ],
)
def test_a_headlines_infinitive_tells_what_will_be(read: Read, sentence: str, realis: str) -> None:
    assert first(read(sentence), "RETREAT").realis == realis
