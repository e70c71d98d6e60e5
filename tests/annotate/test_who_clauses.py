"""Contents within a clause with "who" end with it, and the time of saying before "that" is none of theirs."""

from __future__ import annotations

import pytest

from tests.annotate.told import told


@pytest.mark.parametrize(
    ("marked", "content"),
    [
        ("Lind, {source1|who} {cue1|said} {content1|that it rained, left the town}.", "that it rained"),
        ("Lind, {source1|who} {cue1|said} {content1|it rained, and hailed, did not go}.", "it rained, and hailed"),
        ("They met Lind, {source1|who} {cue1|said} {content1|it rained, hailed and snowed}.",
         "it rained, hailed and snowed"),
        ("{source1|Lind} {cue1|said} {content1|it rained, left the town}.", "it rained, left the town"),
        ("Lind, {source1|who} {cue1|said} {content1|“it rained, left mud”, went}.", "“it rained, left mud”"),
        ("{source1|Lind} {cue1|denied} {content1|last week that he left}.", "that he left"),
        ("{source1|Lind} {cue1|denied} {content1|earlier this month that he left}.", "that he left"),
        ("{source1|Lind} {cue1|said} {content1|last week was wet}.", "last week was wet"),
        ("{source1|Lind} {cue1|said} {content1|Monday would be a holiday}.", "Monday would be a holiday"),
    ],
)  # fmt: skip
def test_how_far_the_content_goes(marked: str, content: str) -> None:
    (one,) = told(marked)
    assert one[2] == content


@pytest.mark.parametrize(
    ("marked", "source"),
    [
        ("{source2|Berg} met Lind, {source1|who} {cue1|denied} {content1|the charge} and"
         " {cue2|said} {content2|it rained}.",
         "who"),
        ("{source2|The note} went to the bank, {source1|which} {cue1|declined to comment} but"
         " {cue2|said} {content2|it rained}.",
         "which"),
        ("{source2|Berg} met Lind, {source1|who} {cue1|denied} {content1|the charge}, and"
         " {cue2|said} {content2|it rained}.",
         "Berg"),
        ("{source2|Berg}, {source1|who} {cue1|denied} {content1|the charge}, left"
         " and {cue2|said} {content2|it rained}.",
         "Berg"),
        ("{source2|Berg} met Lind, {source1|a clerk} {cue1|denied} {content1|the charge} and"
         " {cue2|said} {content2|it rained}.",
         "Berg"),
    ],
)  # fmt: skip
def test_who_goes_on_in_a_clause_with_who(marked: str, source: str) -> None:
    assert next(one[0] for one in told(marked) if one[1] == "said") == source
