"""One event told again is one report with several mentions; versions that contradict stay apart."""

from __future__ import annotations

from collections.abc import Callable

from reportedly.nouns.findings import Reading

Read = Callable[..., Reading]


def attacks(reading: Reading) -> list[tuple[str, int]]:
    return [(one.trigger.lemma, len(one.mentions)) for one in reading.reports if one.type == "ASSAULT"]


def test_an_event_taken_up_again_is_one_report(read: Read) -> None:
    reading = read(
        "<g a1>Rebels</g> attacked <o a2>the garrison</o>. The attack in <l>Klow</l> began on <t 2024-05-06>Monday</t>."
    )
    (report,) = reading.reports
    assert [len(spans) for spans in report.mentions] == [1]
    assert (report.place, report.how.place, report.time, report.how.time) == ("p1", "coreference", "t1", "coreference")
    assert not [one for one in reading.refusals if one.about.startswith("r1.")]


def test_headline_and_lead_are_one_report(read: Read) -> None:
    text = (
        "<g a1>Rebels</g> have attacked <o a2>garrison</o>\n\n"
        "<g a1>Rebels</g> attacked <o a2>the garrison</o> near <l>Klow</l>."
    )
    assert attacks(read(text)) == [("attack", 1)]


def test_other_sides_places_or_days_are_other_events(read: Read) -> None:
    assert len(attacks(read("<g a1>Rebels</g> attacked Klow. <g a3>Bandits</g> attacked Klow."))) == 2
    first = "<g a1>Rebels</g> attacked <o a2>guards</o> in <l>Klow</l>. "
    assert len(attacks(read(first + "<g a1>Rebels</g> attacked <o a2>guards</o> in <l>Zeta</l>."))) == 2
    days = "<g a1>Rebels</g> attacked <o a2>guards</o> on <t 2024-05-06>Monday</t>. "
    again = "<g a1>Rebels</g> attacked <o a2>guards</o> on <t 2024-05-07>Tuesday</t>."
    assert len(attacks(read(days + again))) == 2


def test_a_denied_version_and_anothers_words_stay_apart(read: Read) -> None:
    first = "<g a1>Rebels</g> attacked <o a2>guards</o>. "
    assert len(attacks(read(first + "<g a1>Rebels</g> did not attack <o a2>guards</o>."))) == 2
    said = "<s1><p a3>Berg</p></s1> <c1>said</c1> <x1>that <g a1>rebels</g> attacked <o a2>guards</o></x1>."
    assert len(attacks(read(first + said))) == 2


def test_whom_it_befell_by_the_text_did_not_do_it_by_the_headline(read: Read) -> None:
    (stabbing,) = read("<p a1>Berg</p> stabbed in Klow\n\n<p a1>Berg</p> was stabbed on Monday.").reports
    assert (stabbing.actors, [one.text for one in stabbing.recipients]) == ((), ["Berg"])
