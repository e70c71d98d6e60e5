"""Reports: who did what to whom, how real it is told, where and when, and within which statement."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from reportedly.nouns.findings import Reading
from tests.extract.told import first, who

Read = Callable[..., Reading]


@pytest.mark.parametrize(
    ("sentence", "actors", "recipients"),
    [
        ("<g a1>Rebels</g> attacked <g a2>soldiers</g>.", ["Rebels"], ["soldiers"]),
        ("<g a2>Soldiers</g> were attacked by <g a1>rebels</g> near the bridge.", ["rebels"], ["Soldiers"]),
        ("The attack by <g a1>rebels</g> on <g a2>soldiers</g> lasted an hour.", ["rebels"], ["soldiers"]),
        ("<l actor a1>Borduria</l>’s attack on <l actor a2>Syldavia</l> began at dawn.", ["Borduria"], ["Syldavia"]),
        ("<g a1>Rebels</g>, who had hidden in the hills, attacked <g a2>soldiers</g>.", ["Rebels"], ["soldiers"]),
        ("<g a1>Rebels</g> carried out an attack on <g a2>soldiers</g>.", ["Rebels"], ["soldiers"]),
        ("<g a1>Rebels</g> crossed the river and attacked <g a2>soldiers</g>.", ["Rebels"], ["soldiers"]),
        ("<g a1>Rebels</g> and <g a3>bandits</g> attacked <g a2>guards</g>.", ["Rebels", "bandits"], ["guards"]),
        ("<g a2>Soldiers</g> attacked by <g a1>rebels</g> fled.", ["rebels"], ["Soldiers"]),
        ("The villagers who were attacked by <g a1>rebels</g> fled.", ["rebels"], ["The villagers"]),
    ],
)  # fmt: skip
def test_who_did_it_to_whom(read: Read, sentence: str, actors: list[str], recipients: list[str]) -> None:
    assert who(first(read(sentence), "ASSAULT")) == (actors, recipients)


@pytest.mark.parametrize(
    ("sentence", "realis", "polarity"),
    [
        ("<g a1>Rebels</g> attacked the port.", "occurred", "affirmed"),
        ("<g a1>Rebels</g> have attacked the port.", "occurred", "affirmed"),
        ("<g a1>Rebels</g> did not attack the port.", "occurred", "negated"),
        ("<g a1>Rebels</g> are attacking the port.", "ongoing", "affirmed"),
        ("<g a1>Rebels</g> will attack the port.", "future", "affirmed"),
        ("<g a1>Rebels</g> will not attack the port.", "future", "negated"),
        ("<g a1>Rebels</g> may attack the port.", "possible", "affirmed"),
        ("<g a1>Rebels</g> plan to attack the port.", "future", "affirmed"),
        ("<g a1>Rebels</g> want to attack the port.", "possible", "affirmed"),
        ("<g a1>Rebels</g> failed to attack the port.", "occurred", "negated"),
        ("<g a1>Rebels</g> began to attack the port.", "occurred", "affirmed"),
        ("If <g a1>rebels</g> attack the port, ships will leave.", "hypothetical", "affirmed"),
        ("Ships would leave if <g a1>rebels</g> attacked the port.", "hypothetical", "affirmed"),
        ("No <g a1>rebels</g> attacked the port.", "occurred", "negated"),
        ("<g a1>Rebels</g> often attack the port.", "generic", "affirmed"),
        ("<g a1>Rebels</g> were reported to have attacked the port.", "occurred", "affirmed"),
        ("<o a2>The army</o> warned of a possible attack by <g a1>rebels</g>.", "possible", "affirmed"),
        ("<o a2>The army</o> fears an attack by <g a1>rebels</g>.", "possible", "affirmed"),
        ("<o a2>The army</o> condemned the attack by <g a1>rebels</g>.", "occurred", "affirmed"),
    ],
)  # fmt: skip
def test_realis(read: Read, sentence: str, realis: str, polarity: str) -> None:
    report = first(read(sentence), "ASSAULT")
    assert (report.realis, report.polarity) == (realis, polarity)


@pytest.mark.parametrize(
    "marked",
    [
        "<s1><p a1>Berg</p></s1> <c1>demanded</c1> <x1>that <g a2>rebels</g> release the hostages</x1>.",
        "<s1><p a1>Berg</p></s1> <c1>urged</c1> <g a2>rebels</g> <x1>to release the hostages</x1>.",
        "<s1><p a1>Berg</p></s1> <c1>threatened</c1> <x1>to arrest the <g a2>rebels</g></x1>.",
        "<s1><p a1>Berg</p></s1> <c1>promised</c1> <x1>the release of the hostages</x1>.",
        "<s1><p a1>Berg</p></s1> <c1>had to prove</c1> <x1>that <g a2>rebels</g> attacked him</x1>.",
        "The law asks <s1><g a2>victims</g></s1> <c1>to show</c1> <x1>that they were attacked</x1>.",
        "<s1><p a1>Berg</p></s1> <c1>said</c1> <x1>“if they attack us, we will bomb their camps”</x1>.",
    ],
)
def test_what_is_demanded_threatened_promised_or_conditional_never_occurred(read: Read, marked: str) -> None:
    inside = [report for report in read(marked).reports if report.statement == "s1"]
    assert all(report.realis != "occurred" for report in inside)


def test_an_accusation_is_an_event_and_holds_one(read: Read) -> None:
    reading = read(
        "<s1><l actor a1>Borduria</l></s1> <c1>accused</c1> <l actor a2>Syldavia</l> <x1>of shelling <l>Zeta</l></x1>."
    )
    accusation, shelling = reading.reports
    assert (accusation.type, accusation.speech, accusation.statement) == ("ACCUSE", "s1", None)
    assert [one.actor for one in accusation.actors] == ["a1"]
    assert [one.actor for one in accusation.recipients] == ["a2"]
    assert accusation.place is None
    assert (shelling.type, shelling.statement, shelling.speech) == ("ASSAULT", "s1", None)
    assert [one.actor for one in shelling.actors] == ["a2"]
    assert [place.text for place in reading.places if place.id == shelling.place] == ["Zeta"]


def test_speech_inside_a_statement(read: Read) -> None:
    reading = read(
        "<s1>Radio Klow</s1> <c1>said</c1> <x1><s2><p a1>Berg</p></s2> had <c2>rejected</c2> <x2>the offer</x2></x1>."
    )
    report = first(reading, "REJECT")
    assert (report.speech, report.statement) == ("s2", "s1")


def test_denial_is_the_statements_polarity(read: Read) -> None:
    reading = read(
        "<s1><p a1>Berg</p></s1> <c1>denied</c1> <x1>that <g a2>rebels</g> had attacked <o a3>the navy</o></x1>."
    )
    report = first(reading, "ASSAULT")
    assert (report.polarity, report.realis, report.statement) == ("affirmed", "occurred", "s1")
    assert reading.statements[0].polarity == "negated"


def test_meeting_is_symmetric_and_a_visit_is_not(read: Read) -> None:
    meeting = first(read("<p a1>Berg</p> met <p a2>Lind</p> in <l>Klow</l>."), "CONSULT")
    assert ([one.actor for one in meeting.actors], meeting.recipients) == (["a1", "a2"], ())
    visit = first(read("<p a1>Berg</p> visited <p a2>Lind</p> in <l>Klow</l>."), "CONSULT")
    assert ([one.actor for one in visit.actors], [one.actor for one in visit.recipients]) == (["a1"], ["a2"])


def test_hedge_only_in_its_scope(read: Read) -> None:
    reading = read("<g a1>Rebels</g> attacked <g a2>soldiers</g> and probably killed <g a3>hostages</g>.")
    certain = {report.trigger.lemma: report.certainty for report in reading.reports}
    assert certain["attack"] is None
    assert certain["kill"] is not None


def test_place_and_time_of_the_clause_before_the_sentence(read: Read) -> None:
    reading = read(
        "<o a1>Police</o> arrested <p a2>Lind</p> in <l>Klow</l> on <t 2024-05-06>Monday</t> "
        "after <g a3>rebels</g> attacked <g a4>soldiers</g>."
    )
    arrest, attack = first(reading, "COERCE"), first(reading, "ASSAULT")
    assert (arrest.place, arrest.time, arrest.how.place, arrest.how.time) == ("p1", "t1", "clause", "clause")
    assert (attack.place, attack.time) == (None, None)
    assert {refusal.about for refusal in reading.refusals} == {f"{attack.id}.place", f"{attack.id}.time"}


def test_the_time_of_saying_is_not_the_events(read: Read) -> None:
    reading = read(
        "<x1><g a1>Rebels</g> attacked <g a2>guards</g></x1>, <s1>she</s1> <c1>said</c1> <t 2024-05-06>Monday</t>."
    )
    assert reading.reports[0].time is None
    assert reading.statements[0].said == "2024-05-06"


def test_a_place_that_acts_is_no_location(read: Read) -> None:
    assert first(read("<l actor a1>Klow</l> attacked <g a2>rebels</g>."), "ASSAULT").place is None


def test_those_hurt_beside_a_mishap_are_its_too(read: Read) -> None:
    told = read("Seven people were killed and dozens more were injured when a tram derailed near <l>Fram</l>.").reports
    assert {(one.type, one.extension) for one in told} == {("OTHER", "accident")}
    raid = read("Dozens were wounded in a raid on the town; a tram derailed near <l>Fram</l>.").reports
    assert next(one.type for one in raid if one.trigger.lemma.startswith("wound")) == "ASSAULT"


def test_disaster_takes_those_harmed(read: Read) -> None:
    reading = read("An earthquake struck <l>Zeta</l> on <t 2024-05-06>Monday</t>, killing dozens of villagers.")
    (quake,) = reading.reports
    assert (quake.type, quake.extension, quake.place) == ("OTHER", "disaster", "p1")
    assert [one.text for one in quake.recipients] == ["dozens of villagers"]


def test_harm_takes_its_attacks_actor(read: Read) -> None:
    reading = read("The attack by <g a1>rebels</g> on <l>Klow</l> killed five guards.")
    kill = next(report for report in reading.reports if report.trigger.lemma == "kill")
    assert [one.actor for one in kill.actors] == ["a1"]


def test_words_are_not_weapons(read: Read) -> None:
    assert not [one for one in read("<p a1>Lind</p> attacked the proposal.").reports if one.type == "ASSAULT"]
    assert not [one for one in read("<p a1>Lind</p> fired a minister.").reports if one.type == "ASSAULT"]
    assert [one for one in read("<p a1>Lind</p> fired a missile at <g a2>rebels</g>.").reports if one.type == "ASSAULT"]


def test_nothing_from_plain_words(read: Read) -> None:
    assert read("The old bridge is made of stone and has three arches.").reports == ()


def test_what_lifeless_things_do_is_no_assault(read: Read) -> None:
    reading = read("An earthquake was felt in <l>Zeta</l> on <t 2024-05-06>Monday</t>. It killed eight people.")
    assert {report.extension for report in reading.reports} == {"disaster"}
    (death,) = read("The smoke killed three villagers.").reports
    assert (death.type, death.extension) == ("OTHER", "death")
    assert read("A bomb killed three villagers.").reports[0].type == "ASSAULT"


def test_whose_offer_it_is(read: Read) -> None:
    reading = read("<p a1>Lind</p> declined <p a2>Berg</p>’s offer to resign.")
    assert [one.actor for one in first(reading, "RETREAT").actors] == ["a2"]


def test_a_call_keeps_its_addressees(read: Read) -> None:
    report = first(read("“<o a1>Delta Union</o> calls on <g a2>rebels</g> and <o a3>police</o> to stop.”"), "REQUEST")
    assert (report.realis, who(report)) == ("occurred", (["Delta Union"], ["rebels", "police"]))


@pytest.mark.parametrize(
    ("marked", "actors", "recipients"),
    [
        ("<x1>“Gunmen attacked guards,”</x1> <s1><o a1>Fram News</o></s1> <c1>reports</c1>.", ["Gunmen"], ["guards"]),
        ("<x1>Some fuel,</x1> <s1>officials</s1> <c1>said</c1>, <x1>ignited near the port</x1>.", [], []),
        ("<s1><p a1>Ruiz</p></s1> <c1>called</c1> <x1>the attack a reprisal</x1>.", [], []),
        ("<p a1>Ana Ruiz</p>, 39, who attacked <g a2>guards</g>, left.", ["Ana Ruiz"], ["guards"]),
        ("Rebels struck, with 12 <g a2>guards</g> attacked in Klow.", [], ["12 guards"]),
        ("<p a1>Ruiz</p> waived her right to a trial.", ["Ruiz"], []),
    ],
)  # fmt: skip
def test_who_only_tells_it_or_stands_near_takes_no_part(
    read: Read, marked: str, actors: list[str], recipients: list[str]
) -> None:
    told = read(marked).reports[-1]
    assert ([one.text for one in told.actors], [one.text for one in told.recipients]) == (actors, recipients)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("A knife attack killed three people and injured two others.", "ASSAULT"),
        ("Ebola killed three people.", "death"),
        ("Three people were injured at home.", "accident"),
    ],
)
def test_harm_is_of_the_kind_of_what_did_it(read: Read, text: str, kind: str) -> None:
    harm = next(one for one in reversed(read(text).reports) if one.trigger.lemma in ("injure", "kill"))
    assert kind in (harm.type, harm.extension)


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("“<x1>Congratulations to <p a2>Lind</p></x1>”, <c1>wrote</c1> <s1><p a1>Berg</p></s1>.", ["Berg"]),
        ("<s1><p a1>Berg</p></s1> <c1>said</c1> <x1>congratulations to <p a2>Lind</p> were in order</x1>.", []),
    ],
)
def test_who_congratulates_by_saying_so(read: Read, text: str, actors: list[str]) -> None:
    assert who(first(read(text), "SUPPORT"))[0] == actors


@pytest.mark.parametrize(
    "text",
    [
        "Polls showed support for <p a1>Lind</p>.",
        "The conflict between congressional leaders and the president went on.",
        "Warm water is attacking the ice.",
        "<l actor a1>Borduria</l> ordered the killing of pigs.",
    ],
)
def test_what_only_sounds_like_an_event(read: Read, text: str) -> None:
    assert {one.type for one in read(text).reports} <= {"REQUEST"}


@pytest.mark.parametrize(
    ("text", "recipients"),
    [
        ("<p a1>Lind</p> sued over the state of emergency.", []),
        ("<p a1>Lind</p> sued the state of <l actor a2>Borduria</l>.", ["the state of Borduria"]),
    ],
)
def test_a_state_of_emergency_is_nobody(read: Read, text: str, recipients: list[str]) -> None:
    assert who(first(read(text), "ACCUSE"))[1] == recipients


def test_what_is_discussed_does_not_discuss(read: Read) -> None:
    text = "<p a1>Lind</p> left to discuss her campaign for mayor of <o a2>Klow City</o>."
    assert who(first(read(text), "CONSULT"))[0] == ["Lind"]
    text = "<p a1>Lind</p> left to discuss <l actor a2>Syldavia</l>'s borders."
    assert who(first(read(text), "CONSULT"))[0] == ["Lind"]
    text = "<p a1>Lind</p> discussed her campaign with <o a2>Klow City</o>."
    assert who(first(read(text), "CONSULT"))[0] == ["Lind", "Klow City"]


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("<o a1>The ministry</o> condemned the outcome of the summit in <l>Klow</l>.", []),
        ("<p a1>Lind</p> said so at the summit in <l>Klow</l>.", ["Lind"]),
    ],
)
def test_who_speaks_at_a_summit_is_there(read: Read, text: str, actors: list[str]) -> None:
    assert who(first(read(text), "CONSULT"))[0] == actors
