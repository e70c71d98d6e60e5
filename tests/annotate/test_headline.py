"""Who says it behind a headline's colon, and what a colon says otherwise."""

from __future__ import annotations

import pytest

from reportedly.run.api import extract


@pytest.mark.parametrize(
    ("line", "source", "content"),
    [
        ("20 dead in strikes on Tora: monitor", "monitor", "20 dead in strikes on Tora"),
        ("Army kills 12 rebels near Tora: Interior Minister", "Interior Minister", "Army kills 12 rebels near Tora"),
    ],
)
def test_who_stands_behind_a_headlines_colon_says_it(line: str, source: str, content: str) -> None:
    (told,) = extract(f"{line}\n\nIt rained in the town, and it was cold.").statements
    assert (told.source.text, told.content.text) == (source, content)


@pytest.mark.parametrize(
    "text",
    [
        "A night in Tora: rain\n\nIt was cold.",
        "Rain in Tora: what we know\n\nIt was cold.",
        "It was cold in Tora.\n\nTwenty dead in strikes: monitor",
        "Score at half time 2: police\n\nIt was cold.",
    ],
)
def test_other_colons_tell_of_nobody(text: str) -> None:
    assert extract(text).statements == ()


def test_who_is_accused_in_a_headline_does_not_say_it() -> None:
    (told,) = extract("Army accused of burning homes\n\nIt was cold.").statements
    assert told.source.text == ""
