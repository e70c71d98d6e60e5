"""What a speaker kept back ends what was said."""

from __future__ import annotations

import pytest

from tests.annotate.told import told


@pytest.mark.parametrize(
    ("content", "kept"),
    [
        ("ten rebels had fled, but gave no details", "ten rebels had fled"),
        ("ten rebels had fled but did not elaborate", "ten rebels had fled"),
        ("that the army had left, but declined to say where it was", "that the army had left"),
        ("the wall was safe, but stopped short of naming who built it", "the wall was safe"),
        ("the firm was asked but declined to comment", "the firm was asked but declined to comment"),
        ("the army came but did not give way", "the army came but did not give way"),
    ],
)
def test_what_is_kept_back_is_not_said(content: str, kept: str) -> None:
    assert told(f"{{source1|Lind}} {{cue1|said}} {{content1|{content}}}.") == [("Lind", "said", kept)]


def test_what_is_quoted_is_said_whole() -> None:
    quoted = "“The army came but gave no details.”"
    assert told(f"{{source1|Lind}} {{cue1|said}}: {{content1|{quoted}}}") == [("Lind", "said", quoted)]


def test_who_stops_short_of_it_says_nothing() -> None:
    assert told("{source1|Lind} stopped short of {cue1|blaming} {content1|the army}.") == []
    assert told("{source1|Lind} left, {cue1|blaming} {content1|the army}.") == [("Lind", "blaming", "the army")]
