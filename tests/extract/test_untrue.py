"""Claims that their own sentence calls untrue, or that are left open, and such as only look like it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from reportedly.nouns.findings import Reading
from tests.extract.told import first

Read = Callable[..., Reading]


@pytest.mark.parametrize(
    ("sentence", "polarity"),
    [
        ("Reports that soldiers killed <p a1>Lind</p> are false.", "negated"),
        ("Reports that soldiers killed <p a1>Lind</p> are not true.", "negated"),
        ("Reports that soldiers killed <p a1>Lind</p> are true.", "affirmed"),
        ("Claims about soldiers killing <p a1>Lind</p> were unfounded.", "negated"),
        ("Reports that soldiers killed <p a1>Lind</p> are not false.", "affirmed"),
        ("Soldiers who wrote reports killed <p a1>Lind</p>, and they are wrong.", "affirmed"),
        # who claims it is believed by nobody else, but does claim it
        ("<s1>Berg</s1>'s <c1>claims</c1> that <x1>soldiers killed <p a1>Lind</p></x1> are false.", "affirmed"),
        # what is called untrue inside a statement is untrue to whoever says so
        ("<x1>Reports that soldiers killed <p a1>Lind</p> are false</x1>, <s1>Berg</s1> <c1>said</c1>.", "negated"),
    ],
)
def test_what_an_untrue_claim_tells(read: Read, sentence: str, polarity: str) -> None:
    assert first(read(sentence), "ASSAULT").polarity == polarity


@pytest.mark.parametrize(
    ("sentence", "realis"),
    [
        ("<p a1>Lind</p> faces trial over accusations of killing <p a2>Berg</p>.", "possible"),
        ("<p a1>Lind</p> faces trial after killing <p a2>Berg</p>.", "occurred"),
        # inside an accusation it is what the accuser says
        ("<s1>Berg</s1> <c1>accused</c1> <p a1>Lind</p> of <x1>killing a guard</x1>.", "occurred"),
    ],
)
def test_what_only_an_accusation_is_of(read: Read, sentence: str, realis: str) -> None:
    assert first(read(sentence), "ASSAULT").realis == realis
