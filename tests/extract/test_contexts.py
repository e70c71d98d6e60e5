"""Contexts of reports: by the words of the event's clause, by its sides, by its extension."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from reportedly.nouns.findings import Reading

Read = Callable[..., Reading]


@pytest.mark.parametrize(
    ("text", "contexts"),
    [
        ("A court jailed <p a1>Lind</p> for bribery.", ("legal", "corruption")),
        ("<o a1>Borduria</o> expelled the ambassador.", ("diplomatic",)),
        ("Nurses vaccinated children against measles.", ("disease",)),
        ("An earthquake hit <l>Klow</l>.", ("disaster",)),
        ("<p a1>Lind</p> attacked a guard.", ()),
        ("The market closed early, but <p a1>Lind</p> attacked a guard.", ()),  # one word elsewhere is too little
    ],
)
def test_contexts_are_told_by_the_words_around(read: Read, text: str, contexts: tuple[str, ...]) -> None:
    assert read(text).reports[-1].contexts == contexts
