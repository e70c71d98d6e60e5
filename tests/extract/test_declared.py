"""What a party says it will not do, or will on a condition, as what saying so is; each with sentences that only look
like it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from reportedly.nouns.findings import Reading
from tests.extract.told import first, who

Read = Callable[..., Reading]
BORDURIA, SYLDAVIA = "<l actor a1>Borduria</l>", "<l actor a2>Syldavia</l>"


def words(reading: Reading, type_: str) -> str:
    """The words of the trigger of a type's first report."""
    text = reading.article.text
    return " … ".join(text[span.start : span.end] for span in first(reading, type_).trigger.spans)


@pytest.mark.parametrize(
    ("sentence", "trigger", "actors"),
    [
        (f"{BORDURIA} will not sign the pact.", "will not sign", ["Borduria"]),
        (f"{BORDURIA} won't sign the pact.", "won't sign", ["Borduria"]),
        (f"{BORDURIA} would never sign the pact.", "would never sign", ["Borduria"]),
        (f"{BORDURIA} is not going to sign the pact.", "is not going to sign", ["Borduria"]),
        (f"{BORDURIA} will not send soldiers to the force.", "will not send", ["Borduria"]),
        ("The rebels will not give up their weapons.", "will not give up … weapons", ["The rebels"]),
        ("<p a1>Lind</p> did not accept the offer.", "did not accept … offer", ["Lind"]),
        (f"{BORDURIA} cannot accept the offer.", "cannot accept … offer", ["Borduria"]),
        (f"{BORDURIA} has no plans to recognise the republic.", "has no plans", ["Borduria"]),
        ("<p a1>Lind</p> has no intention of stepping down.", "has no intention", ["Lind"]),
        ("The rebels are not ready to disarm.", "are not ready", ["The rebels"]),
        (f"{BORDURIA} is not prepared to lift the ban.", "is not prepared to", ["Borduria"]),
        ("The army does not intend to withdraw.", "does not intend to", ["The army"]),
        ("The government sees no need to lift the ban.", "sees no need", ["The government"]),
        ("The council stopped short of endorsing the plan.", "stopped short of", ["The council"]),
        ("The rebels would not hear of a truce.", "would not hear of", ["The rebels"]),
        (f"{BORDURIA} said no to the plan.", "said no to", ["Borduria"]),
        ("The rebels will not withdraw unless the army lifts the siege.", "will not withdraw", ["The rebels"]),
    ],
)
def test_who_will_not_do_what_may_be_asked_rejects_it(
    read: Read, sentence: str, trigger: str, actors: list[str]
) -> None:
    reading = read(sentence)
    told = first(reading, "REJECT")
    assert (words(reading, "REJECT"), who(told)[0]) == (trigger, actors)
    assert (told.realis, told.polarity) == ("occurred", "affirmed")


@pytest.mark.parametrize(
    "sentence",
    [
        f"{BORDURIA} will not attack {SYLDAVIA}.",  # nobody's request
        f"{BORDURIA} has no plans to attack {SYLDAVIA}.",
        f"{BORDURIA} will not win the cup.",
        "The minister will not be at home on Monday.",
        "The new law will not help the poor.",  # nobody's will
        "The troops will not be withdrawn before May.",  # nobody says who will not
        f"If the talks fail, {BORDURIA} will not sign the pact.",
        f"{BORDURIA} could not agree on a budget.",
        f"{BORDURIA} did not sign the pact.",
        "The bridge is not ready to open.",
        "The singer has no plans to tour.",
        "The decision not to take part in the race was late.",
        "<p a1>Lind</p> was praised for not accepting the offer.",
        "<p a1>Lind</p> should not have accepted the offer.",
        f"{BORDURIA} does not recognise the smell.",
        f"{BORDURIA} would not have signed the pact.",
    ],
)
def test_what_merely_is_not_done_rejects_nothing(read: Read, sentence: str) -> None:
    assert "REJECT" not in {one.type for one in read(sentence).reports}


@pytest.mark.parametrize(
    ("sentence", "actors", "recipients"),
    [
        (
            f"<s1>{BORDURIA}</s1> <c1>said</c1> <x1>it would not lift the ban on {SYLDAVIA}</x1>.",
            "Borduria",
            "Syldavia",
        ),
        (
            f"<x1>{BORDURIA} will not lift the ban on {SYLDAVIA}</x1>, <s1>its foreign minister</s1> <c1>said</c1>.",
            "Borduria",
            "Syldavia",
        ),
        (
            "“<x1>We will not negotiate with kidnappers</x1>,” <s1>the interior minister</s1> <c1>said</c1>.",
            "the interior minister",
            "kidnappers",
        ),
        ("<x1>There will be no talks with the rebels</x1>, <s1>the minister</s1> <c1>said</c1>.", "the minister", ""),
        ("<s1><p a1>Lind</p></s1> <c1>said</c1> <x1>her party would not join the coalition</x1>.", "her party", ""),
    ],
)
def test_saying_so_is_the_act(read: Read, sentence: str, actors: str, recipients: str) -> None:
    told = first(read(sentence), "REJECT")
    assert (told.statement, told.speech) == (None, "s1")
    assert who(told)[0] == [actors]
    assert not recipients or who(told)[1] == [recipients]


@pytest.mark.parametrize(
    "sentence",
    [
        f"<s1>Analysts</s1> <c1>said</c1> <x1>{BORDURIA} would not lift the ban</x1>.",
        f"<s1>The <l actor a2>Syldavia</l> minister</s1> <c1>said</c1> <x1>{BORDURIA} would not lift the ban</x1>.",
        f"<s1>The opposition leader</s1> <c1>said</c1> <x1>{BORDURIA} would not lift the ban</x1>.",
        f"<s1>The minister</s1> <c1>fears</c1> <x1>that {BORDURIA} will not lift the ban</x1>.",
    ],
)
def test_what_others_say_that_one_will_not_do_is_merely_not_done(read: Read, sentence: str) -> None:
    told = first(read(sentence), "CONCEDE")
    assert (told.polarity, told.statement) == ("negated", "s1")


def test_what_will_not_be_as_others_say_is_merely_not_to_be(read: Read) -> None:
    reading = read("<x1>There will be no talks with the rebels</x1>, <s1>analysts</s1> <c1>said</c1>.")
    assert first(reading, "CONSULT").polarity == "negated"


@pytest.mark.parametrize(
    ("sentence", "type_", "trigger"),
    [
        (
            "<s1>The rebels</s1> <c1>said</c1> <x1>they would kill the hostages if the army came</x1>.",
            "THREATEN",
            "would kill",
        ),
        ("The teachers will strike if they are not paid.", "THREATEN", "will strike"),
        (
            f"<s1>{BORDURIA}</s1> <c1>said</c1> <x1>it would withdraw its troops if {SYLDAVIA} signs the pact</x1>.",
            "AGREE",
            "would withdraw",
        ),
    ],
)
def test_what_one_will_do_on_a_condition_is_threatened_or_offered(
    read: Read, sentence: str, type_: str, trigger: str
) -> None:
    reading = read(sentence)
    assert words(reading, type_) == trigger
    assert first(reading, type_).realis == "occurred"


@pytest.mark.parametrize(
    "sentence",
    [
        "<s1>Analysts</s1> <c1>said</c1> <x1>the rebels would kill the hostages if the army came</x1>.",
        "The rebels will withdraw only if the army lifts its siege.",
        "If the rebels withdraw, the siege will end.",
        "<s1>The rebels</s1> <c1>said</c1> <x1>they would kill the hostages if the army had come</x1>.",
    ],
)
def test_what_may_come_on_a_condition_is_hypothetical(read: Read, sentence: str) -> None:
    assert {one.realis for one in read(sentence).reports} <= {"hypothetical"}


@pytest.mark.parametrize(
    ("sentence", "polarity"),
    [
        ("The army does not intend to withdraw.", "negated"),
        ("The army was not allowed to withdraw.", "negated"),
        ("The army intends to withdraw.", "affirmed"),
        (f"The army did not ask {BORDURIA} to withdraw.", "affirmed"),
    ],
)
def test_what_is_not_meant_is_not_done(read: Read, sentence: str, polarity: str) -> None:
    assert first(read(sentence), "RETREAT").polarity == polarity
