"""Whom somebody quotes "as saying" something says it, within what the one who quotes reports."""

from __future__ import annotations

from tests.annotate.told import told


def test_the_quotation_before_is_what_was_said() -> None:
    marked = "“It is a disgrace,” {source1|the paper} {cue1|quoted} {content1|him as saying}."
    assert told(marked) == [
        ("the paper", "quoted", "“It is a disgrace,” … him as saying"),
        ("him", "as saying", "“It is a disgrace,”"),
    ]


def test_words_behind_are_what_was_said() -> None:
    marked = "{source1|The agency} {cue1|quoted} {content1|Anna Lind as saying that it would rain}."
    assert told(marked) == [
        ("The agency", "quoted", "Anna Lind as saying that it would rain"),
        ("Anna Lind", "as saying", "that it would rain"),
    ]


def test_one_that_the_model_found_stays_alone() -> None:
    marked = (
        "{content2|“It is late,”} {source1|the paper} {cue1|quoted} {content1|{source2|Lind} {cue2|as saying}}, again."
    )
    assert [cue for _, cue, _ in told(marked)] == ["quoted", "as saying"]


def test_who_quotes_a_figure_quotes_nobody() -> None:
    assert len(told("{source1|The paper} {cue1|quoted} {content1|ten pages of the report}.")) == 1
