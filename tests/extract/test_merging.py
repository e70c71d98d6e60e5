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


def test_a_price_that_falls_again_fell_twice(read: Read) -> None:
    assert len(read("The index fell 12 points. The index fell 40 points.").reports) == 2


def test_what_says_too_little_is_kept_only_where_it_takes_up_what_was_told(read: Read) -> None:
    told = "<p a1>Ruiz</p>'s trial began in <l>Klow</l>. The trial took a year."
    (report,) = [one for one in read(told).reports if one.extension == "trial"]
    assert len(report.mentions) == 1
    assert not [one for one in read("The trial took a year.").reports if one.extension == "trial"]


def test_one_of_several_is_not_what_was_told(read: Read) -> None:
    assert attacks(read("There were two attacks in <l>Klow</l>. The attacks lasted an hour.")) == [("attack", 1)]
    first = "There were two attacks in <l>Klow</l>. The first attack lasted an hour."
    assert attacks(read(first)) == [("attack", 0), ("attack", 0)]


def test_a_noun_made_otherwise_takes_up_its_verb(read: Read) -> None:
    died = read("<p a1>Ruiz</p> died. <p a1>Ruiz</p>'s death was mourned.")
    assert [len(one.mentions) for one in died.reports if one.extension == "death"] == [1]
    killed = read("A guard killed <p a1>Ruiz</p>. The killing took place on <t 2024-05-06>Monday</t>.")
    assert attacks(killed) == [("kill", 1)]
    other = read("A guard killed <p a1>Ruiz</p>. The killing of <p a2>Lind</p> took place on <t 2024-05-06>Monday</t>.")
    assert attacks(other) == [("kill", 0), ("killing", 0)]


def test_somebody_elses_deed_is_not_what_was_told(read: Read) -> None:
    assert attacks(read("Guards attacked a mill. The attack lasted an hour.")) == [("attack", 1)]
    assert attacks(read("Guards attacked a mill. The <g a1>rebels</g>' attack lasted an hour.")) == [
        ("attack", 0),
        ("attack", 0),
    ]
