"""Sources behind a passive or participle end where the charge or who reports begins."""

from __future__ import annotations

import pytest

from tests.annotate.told import told


@pytest.mark.parametrize(
    ("marked", "source", "content"),
    [
        (
            "{content1|Weber} {cue1|was accused} by {source1|dozens of women of assault}.",
            "dozens of women",
            "Weber … of assault",
        ),
        (
            "{content1|Weber} {cue1|was accused} by {source1|the head of the union of lying}.",
            "the head of the union",
            "Weber … of lying",
        ),
        (
            "{content1|Weber} {cue1|was accused} by {source1|the union} {content1|of lying to} {source1|parliament}.",
            "the union",
            "Weber … of lying to parliament",
        ),
        (
            "{content1|Weber} {cue1|was accused} by {source1|the Ministry of Defence}.",
            "the Ministry of Defence",
            "Weber",
        ),
        ("{content1|Weber} {cue1|was accused} by {source1|members of the party}.", "members of the party", "Weber"),
    ],
)
def test_a_charge_is_no_part_of_who_accuses(marked: str, source: str, content: str) -> None:
    assert [(who, what) for who, _, what in told(marked)] == [(source, content)]


def test_who_reports_findings_did_not_publish_them() -> None:
    marked = (
        "In {content1|findings} {cue1|published on} {source1|Monday in the journal Cell Notes, doctors} found "
        "{content1|that sleep helps}."
    )
    assert told(marked) == []
    by = "{content1|Findings} {cue1|published in} {source1|the Klow Journal by doctors in Klow} {content1|are good}."
    assert told(by)[0] == ("doctors in Klow", "published in", "Findings")
    posted = "{content1|A video} {cue1|published by} {source1|the Klow Herald} showed it."
    assert told(posted)[0] == ("the Klow Herald", "published by", "A video")


@pytest.mark.parametrize(
    ("marked", "source"),
    [
        ("{source1|Lind, aged 28,} appeared in court, {cue1|charged} {content1|with murder}.", ""),
        ("{source1|Man} {cue1|charged} {content1|with murder}", ""),
        ("{source1|The police} {cue1|charged} {content1|Lind with murder}.", "The police"),
        # who meets with what others say doesn't say it
        ("{source1|The council} faces {cue1|allegations} {content1|that it was late}.", ""),
        ("{source1|Lind} has drawn sharp {cue1|criticism for} {content1|closing the mill}.", ""),
        ("{source1|Lind} {cue1|received complaints about} {content1|the mill}.", ""),
        ("{source1|Police} investigated {cue1|allegations} {content1|that it was late}.", ""),
        ("{source1|Lind} made {cue1|allegations} {content1|that it was late}.", "Lind"),
        ("{source1|The council} faces losses and {cue1|says} {content1|complaints are rare}.", "The council"),
        ("{source1|The union} in Klow {cue1|accused} {content1|Lind of lying}.", "The union"),
    ],
)
def test_who_is_charged_does_not_charge(marked: str, source: str) -> None:
    assert [who for who, _, _ in told(marked)] == [source]


def test_what_is_told_of_a_noun_is_told_by_nobody_and_of_it_alone() -> None:
    marked = "{source1|Klow} has not recovered from the storm, {cue1|estimated} {content1|to have killed nine}."
    assert told(marked) == [("", "estimated", "the storm … to have killed nine")]
    marked = "{content1|Guards seek the man}, {cue1|said} {content1|to have fled}."
    assert told(marked) == [("", "said", "the man … to have fled")]
    marked = "{source1|Lind} {cue1|said} {content1|to wait}."
    assert told(marked) == [("Lind", "said", "to wait")]


@pytest.mark.parametrize(
    ("marked", "who"),
    [
        ("{source1|Gunmen} {cue1|believed} {content1|to belong to a gang} fled.", ""),
        ("{source1|Gunmen} {cue1|believed} {content1|that it was a gang}.", "Gunmen"),
    ],
)
def test_who_is_believed_to_be_something_believes_nothing(marked: str, who: str) -> None:
    assert [one for one, *_ in told(marked)] == [who]
