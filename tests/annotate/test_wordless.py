"""A thing that somebody does, gives out or perceives, with nothing of what it says, is no statement."""

from __future__ import annotations

import pytest

from tests.annotate.told import told


@pytest.mark.parametrize(
    "marked",
    [
        "{source1|The president} {cue1|issued} {content1|a series of seven pardons}.",
        "{source1|The court} {cue1|issued} {content1|a judgement in favour of Lind}.",
        "{source1|The firm} {cue1|issued} {content1|a press release} in May.",
        "{source1|The house} {cue1|is promoting} {content1|a tax on salt}.",
        "{source1|Lind} {cue1|observed} {content1|flies around horses and cows}.",
        "{source1|Holm}, {cue1|hearing} {content1|the news of her death}, left.",
        "{source1|The court} {cue1|heard} {content1|arguments from both sides}.",
        "{content1|The tenth man} was {cue1|found} not guilty {content1|on two counts}.",
        "{content1|Lind} {cue1|was sworn} as {content1|the mayor}.",
        "{content1|The storm centre's advisory}, {cue1|released} at noon, is long.",
        "{source1|The shop} {cue1|ordered} {content1|larger packages from mills}.",
        "{source1|Hay} {cue1|claimed} {content1|the last spot on the podium}.",
        "In {content1|new findings} {cue1|published} on Monday in {source1|Fram Science}, ice melts.",
    ],
)
def test_a_thing_says_nothing(marked: str) -> None:
    assert told(marked) == []


@pytest.mark.parametrize(
    "marked",
    [
        "{source1|The president} {cue1|issued} {content1|a warning of floods}.",
        "{source1|The court} {cue1|issued} {content1|a judgement finding the sale void}.",
        "{source1|The firm} {cue1|released} {content1|a letter calling the sale a sham}.",
        "{source1|The firm} {cue1|published} {content1|that sales fell}.",
        "{source1|The mayor} {cue1|ordered} {content1|a curfew}.",
        "{source1|The mayor} {cue1|ordered} {content1|trains to stop}.",
        "{source1|The mayor} {cue1|claimed} {content1|victory was near}.",
        "{content1|Sales fell}, {cue1|published} figures of {source1|the firm} show.",
        "{source1|The house} {cue1|gave} {content1|“a warm welcome” to Lind}.",
        "{source1|Lind} {cue1|observed} {content1|that flies avoid stripes}.",
        "{source1|Lind} {cue1|observed} {content1|the flies had left}.",
        "{source1|The court} {cue1|heard} {content1|Lind had left the car}.",
        "{source1|The court} {cue1|found} {content1|Lind guilty}.",
        "{source1|Lind} {cue1|has sworn} {content1|that he would go}.",
    ],
)
def test_what_is_said_of_it_does(marked: str) -> None:
    assert len(told(marked)) == 1


def test_whom_it_is_thought_of_is_no_source() -> None:
    (one,) = told("Guards found {source1|a man} {cue1|believed} {content1|to be the driver}.")

    assert one == ("", "believed", "a man … to be the driver")
