"""Infinitives whose own sentence says that it was done, and such as only look like it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from reportedly.nouns.findings import Reading
from tests.extract.test_acts import ELSEWHERE, reports, seen
from tests.extract.told import first

Read = Callable[..., Reading]


@pytest.mark.parametrize(
    ("sentence", "type_", "realis"),
    [
        # the first or last who did it
        ("Borduria was the last country to ratify the treaty.", "SUPPORT", "occurred"),
        ("Lind is the first of 40 clerks named in March to be arrested.", "COERCE", "occurred"),
        ("Lind will be the first clerk to be arrested.", "COERCE", "future"),
        ("Borduria is the only state that refuses to ratify the treaty.", "SUPPORT", "occurred"),  # and negated
        ("The first step to release the hostages was a call.", "RETREAT", "possible"),
        ("Borduria was not the first country to ratify the treaty.", "SUPPORT", "possible"),
        # what a vote itself does
        ("The council voted 3-2 to reject the plan.", "REJECT", "occurred"),
        ("The council will vote to reject the plan.", "REJECT", "possible"),
        ("The council voted to ask clerks to reject the plan.", "REJECT", "possible"),
        ("The council voted on a motion to expel Lind.", "SANCTION", "possible"),
        ("The council passed a resolution to expel Lind.", "SANCTION", "possible"),
        ("An attempt by clerks to release the guards failed.", "RETREAT", "possible"),
        # what somebody used something for
        ("Police used gas to arrest the guards.", "COERCE", "occurred"),
        ("Police may use gas to arrest the guards.", "COERCE", "possible"),
        ("Police did not use gas to arrest the guards.", "COERCE", "possible"),
        ("Police bought gas to arrest the guards.", "COERCE", "possible"),
        # what those do who came together for it
        ("Envoys met in Klow to condemn the coup.", "ACCUSE", "occurred"),
        ("Envoys will meet in Klow to condemn the coup.", "ACCUSE", "possible"),
        ("Envoys met in Klow to ask Lind to condemn the coup.", "ACCUSE", "possible"),
        ("Envoys left Klow to condemn the coup.", "ACCUSE", "possible"),
        # what is done by wishing
        ("We would like to express our condolences to the family.", "SUPPORT", "occurred"),
        ("We would like to arrest the guards.", "COERCE", "possible"),
        # an "-ing" form behind a comma is the main verb's
        ("Lind sued to stop the vote, condemning the raid.", "ACCUSE", "occurred"),
        ("Lind wants to stop condemning the raid.", "ACCUSE", "possible"),
        # until when
        ("He stays in office until Borduria ratifies the treaty.", "SUPPORT", "future"),
        # what goes on
        ("Four men are being questioned about the raid.", "ACCUSE", "ongoing"),
        # a reward's aim
        ("Police offered a reward for information leading to the arrest of Lind.", "COERCE", "possible"),
        ("Police offered a reward after the arrest of Lind.", "COERCE", "occurred"),
        # what is called unlikely
        ("Borduria is unlikely to ratify the treaty.", "SUPPORT", "possible"),
    ],
)
def test_how_real_it_is_told(read: Read, sentence: str, type_: str, realis: str) -> None:
    assert first(read(sentence), type_).realis == realis


def test_what_words_settle_isnt_asked_of_the_model() -> None:
    likely = tuple(0.99 if kind == "possible" else 0.002 for kind in ("occurred", "ongoing", "future", "possible"))
    made = seen("Lind was the last hostage to be released near a chair.", ELSEWHERE, ("released", {"RETREAT": 0.9}))
    acts = tuple(replace(one, realis=(*likely, 0.0, 0.0)) for one in made.annotated.acts)
    made = replace(made, annotated=replace(made.annotated, acts=acts))
    assert [one.realis for one in reports(made)] == ["occurred"]
