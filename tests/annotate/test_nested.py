"""Attributions in one another: sources without another's cue, contents with all of another's."""

from __future__ import annotations

import pytest

from tests.annotate.told import told


@pytest.mark.parametrize(
    ("marked", "source"),
    [
        (
            "{source2|{source1|The study} {cue1|notes} {content1|the ferry office}} {cue2|shows} "
            "{content2|that it rained}.",
            "the ferry office",
        ),
        (
            "{source2|{source1|A cook} {cue1|described}} {content1|the fire}, {cue2|adding} "
            "{content2|that it was hot}.",
            "A cook",
        ),
        (
            "{source2|The letter {cue1|announced} by the mayor} {cue2|said} {content2|that it rained}.",
            "The letter",
        ),
    ],
)
def test_a_source_stands_on_one_side_of_anothers_cue(marked: str, source: str) -> None:
    assert next(one for one in told(marked) if one[2] == "that it rained" or "hot" in one[2])[0] == source


def test_a_content_runs_to_the_end_of_what_is_asked_in_it() -> None:
    marked = (
        "{source1|Berg} {cue1|said} {content1|he has {cue2|asked}} "
        "{content2|the governor to close the whole northern port by noon}."
    )
    assert told(marked)[0][2] == "he has asked the governor to close the whole northern port by noon"


@pytest.mark.parametrize(
    ("marked", "cue", "content"),
    [
        ('{source1|A clerk} {cue1|reportedly} {content1|said "it is empty"}.', "reportedly said", '"it is empty"'),
        ("{source1|A clerk} {cue1|said} {content1|told of rain}.", "said", "told of rain"),
        ('{source1|A clerk} {cue1|said} {content1|the "old" port shut}.', "said", 'the "old" port shut'),
    ],
)
def test_a_verb_before_a_quotation_is_cue(marked: str, cue: str, content: str) -> None:
    assert told(marked)[0][1:] == (cue, content)


def test_a_content_ends_at_the_semicolon_behind_which_another_speaks() -> None:
    marked = "{source1|The union} {cue1|said} {content1|500 came; {source2|police} {cue2|counted} {content2|only 120}}."
    assert told(marked)[0] == ("The union", "said", "500 came")
    alone = "{source1|The union} {cue1|said} {content1|500 came; it was late}."
    assert told(alone) == [("The union", "said", "500 came; it was late")]
