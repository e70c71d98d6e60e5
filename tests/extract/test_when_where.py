"""Where and when an event was: which place and which time of a sentence are its own."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from reportedly.nouns.findings import Reading, Report
from tests.extract.told import first

Read = Callable[..., Reading]
PUBLISHED = date(2024, 10, 30)


def place_of(reading: Reading, report: Report) -> str | None:
    return next((one.text for one in reading.places if one.id == report.place), None)


def time_of(reading: Reading, report: Report) -> str | None:
    return next((one.edtf for one in reading.times if one.id == report.time), None)


def test_where_a_place_lies_is_not_where_it_happened(read: Read) -> None:
    near = read("On Route 2 in <l>Fram</l>, <l country>Borduria</l>, rebels attacked a convoy.")
    assert place_of(near, first(near, "ASSAULT")) == "Fram"


def test_what_describes_a_town_is_not_where_it_happened(read: Read) -> None:
    reading = read("Rebels attacked a convoy in the <l>Red Sea</l> port town of <l>Fram</l>, <l country>Borduria</l>.")
    assert place_of(reading, first(reading, "ASSAULT")) == "Fram"


def test_a_list_of_places_is_no_place_within_another(read: Read) -> None:
    text = "Rebels attacked convoys in <l>Fram</l>, <l>Zeta</l> and <l country>Borduria</l>."
    assert place_of(read(text), first(read(text), "ASSAULT")) == "Fram"
    made = read("In <l country>Borduria</l>, <l>Zeta</l> fell as rebels attacked convoys.")
    assert place_of(made, first(made, "ASSAULT")) is not None


@pytest.mark.parametrize(
    "who",
    [
        "<p a1>Lena Orr</p>, a nurse from <l>Klow</l>, was",
        "The senator from <l>Klow</l> was",
        "<p a1>Lena Orr</p>, a 33-year-old of <l>Klow</l>, was",
        "A resident of <l>Klow</l> was",
        "<p a1>Lena Orr</p>, 33, of <l>Klow</l>, was",
        "<p a1>Lena Orr</p>, 33, of 12 <l>Harbour Road</l>, was",
        "<p a1>Lena Orr</p> of <l>Klow</l> was",
        "The <l>Klow</l> mayor was",
        "A <l>Klow</l> woman was",
        "<p a1>Lena Orr</p>, from <l>Klow</l>, was",
        "<p a1>Lena Orr</p>, 33, from <l>Klow</l>, was",
        "The driver, from <l>Klow</l>, was",
        "Pilgrims from <l>Klow</l> were",
        "Two pilgrims from <l>Klow</l> were also",
    ],
)
def test_where_somebody_is_from_is_not_where_it_happened(read: Read, who: str) -> None:
    reading = read(f"{who} arrested on <t 2024-05-06>Monday</t>.")
    assert place_of(reading, first(reading, "COERCE")) is None


def test_who_is_taken_from_a_place_is_taken_there(read: Read) -> None:
    reading = read("Police arrested pilgrims from <l>Klow</l>.")
    assert place_of(reading, first(reading, "COERCE")) == "Klow"
    near = read("Police in <l>Klow</l> arrested a man.")
    assert place_of(near, first(near, "COERCE")) == "Klow"


def test_where_a_mayors_town_lies_is_not_where_he_died(read: Read) -> None:
    reading = read("<p a1>Lind</p>, the mayor of <l actor a2>Klow</l>, <l country>Borduria</l>, died.")
    assert place_of(reading, first(reading, "death")) is None


def test_what_a_state_does_it_does_not_do_there(read: Read) -> None:
    reading = read("<p a1>Orr</p> was arrested by <l admin1>Borduria</l>.")
    assert place_of(reading, first(reading, "COERCE")) is None


def test_what_comes_from_a_place_may_be_hit_there(read: Read) -> None:
    reading = read("Shells from <l>Klow</l> killed a nurse.")
    assert place_of(reading, first(reading, "ASSAULT")) == "Klow"


@pytest.mark.parametrize(
    ("told", "time"),
    [
        ("The court detained <p a1>Orr</p> until <t 2024-06>June</t>.", None),
        ("As of <t 2024-05-04>Saturday</t> police had detained <p a1>Orr</p>.", None),
        ("Police did not detain <p a1>Orr</p> until <t 2024-06>June</t>.", "2024-06"),
        ("Police detained <p a1>Orr</p> in <t 2024-06>June</t>.", "2024-06"),
        ("Police detained <p a1>Orr</p>, the first since <t 1950>1950</t>.", None),
        ("Police have detained <p a1>Orr</p> since <t 2024-06>June</t>.", "2024-06"),
        ("Police have not detained <p a1>Orr</p> since <t 2024-06>June</t>.", None),
        ("Police detained <p a1>Orr</p> over the <t 1968>1968</t> attack.", None),
        ("Police detained <p a1>Orr</p> in the <t 1968>1968</t> unrest.", "1968"),
        ("Police detained <p a1>Orr</p> under the Harbour Act <t 1968>1968</t>.", None),
        ("Police detained <p a1>Orr</p> in retaliation for raids in <t 2024-06>June</t>.", None),
        ("Police detained <p a1>Orr</p> in retaliation for raids, it was said in <t 2024-06>June</t>.", "2024-06"),
        ("Police detained <p a1>Orr</p>, who hid papers while mayor in <t 2009>2009</t>.", None),
        ("Police detained <p a1>Orr</p> while driving in <t 2024-06>June</t>.", "2024-06"),
        ("Police detained <p a1>Orr</p> for his part in the <t 1968>1968</t> bombing of a school.", None),
        ("Police detained <p a1>Orr</p> after <t 2024-06-02>Sunday</t>'s crash.", None),
        ("Police detained <p a1>Orr</p> at a march to mark the <t 1968>1968</t> massacre.", None),
        ("Police detained <p a1>Orr</p> during <t 2024-06-02>Sunday</t>'s march.", "2024-06-02"),
        ("Police on <t 2024-06-02>Sunday</t> named a man who had detained <p a1>Orr</p>.", None),
        ("Police named a man who detained <p a1>Orr</p> on <t 2024-06-02>Sunday</t>.", "2024-06-02"),
        ("Police freed men detained <t 2022>two years ago</t>.", "2022"),
        ("Men attacked by <g a1>rebels</g> <t 2022>two years ago</t> were detained.", None),
        (
            "Men attacked on <t 2024-06-02>Sunday</t>, police said, were detained <t 2024-06-03>Monday</t>.",
            "2024-06-03",
        ),
        ("Police detained <p a1>Orr</p> at a club that was shut <t 2022>two years ago</t>.", None),
        ("Police, who had searched the club, detained <p a1>Orr</p> <t 2024-06-02>Sunday</t>.", "2024-06-02"),
        ("It was the first case since <t 1959>1959</t>, when police detained <p a1>Orr</p>.", "1959"),
        ("It rained on <t 2024-06-02>Sunday</t> when, he said, police detained <p a1>Orr</p>.", "2024-06-02"),
        # what a relative clause dates, but for when a rule comes into force
        ("Police, who had searched the club in <t 2023>2023</t>, detained <p a1>Orr</p>.", None),
        ("The rule, which is to take effect in <t 2025>2025</t>, bans <p a1>Orr</p>.", "2025"),
        # what is done since something else, for something, or over what arose from it
        ("Police have detained <p a1>Orr</p> since taking the town in <t 2023>2023</t>.", None),
        ("Police detained <p a1>Orr</p> for killing <p a2>Lind</p> in <t 2023>2023</t>.", None),
        ("Police detained <p a1>Orr</p> over debts arising from the <t 1968>1968</t> war.", None),
        ("Police detained <p a1>Orr</p>, an aide of the <t>current</t> mayor.", None),
        # nor when a car was made
        ("Police in a <t 1993>1993</t> brown sedan detained <p a1>Orr</p>.", None),
        ("Police detained <p a1>Orr</p> in a brown sedan in <t 1993>1993</t>.", "1993"),
        ("<t 2024-06-02>Today</t> at <t>9 a.m.</t> police detained <p a1>Orr</p>.", "2024-06-02"),
    ],
)
def test_what_bounds_or_names_something_else_is_not_when_it_happened(read: Read, told: str, time: str | None) -> None:
    reading = read(told)
    assert time_of(reading, first(reading, "COERCE")) == time


@pytest.mark.parametrize(
    ("told", "time"),
    [
        ("<o a1>Rebels</o> freed 20 girls kidnapped in <t 2014>2014</t>.", None),
        ("<o a1>Rebels</o> freed 20 girls in <t 2014>2014</t>.", "2014"),
        ("<o a1>Rebels</o> freed 20 girls, while another was found in <t 2014>2014</t>.", None),
        ("<o a1>Rebels</o> have freed 20 girls since talks began in <t 2014>2014</t>.", None),
    ],
)
def test_when_another_event_was_is_not_when_this_was(read: Read, told: str, time: str | None) -> None:
    reading = read(told)
    assert time_of(reading, first(reading, "RETREAT")) == time


@pytest.mark.parametrize(
    ("text", "kind", "time"),
    [
        # what is said already was not said on a day to come; what is to come is
        ("<o a1>The court</o> ordered <p a2>Lind</p> held until a hearing on <t 2024-11-05>5 November</t>.", "REQUEST",
         None),
        ("On <t 2024-10-28>Monday</t> <o a1>the court</o> ordered <p a2>Lind</p> held.", "REQUEST", "2024-10-28"),
        # a time in the event's own words is its time, whatever stands nearer
        ("<t 2024-10-28>Monday</t>'s attack was the worst since a raid in <t 2018-08>August 2018</t>.", "ASSAULT",
         "2024-10-28"),
        # what another clause counts from
        ("<o a1>Rebels</o> killed <p a2>Lind</p>, and since its founding in <t 1984>1984</t> the town has burnt.",
         "ASSAULT", None),
        ("<o a1>Rebels</o> killed <p a2>Lind</p> in <t 1984>1984</t>, and since then the town has burnt.", "ASSAULT",
         "1984"),
        # what somebody is convicted of has its own time
        ("<p a2>Lind</p> was convicted on <t 2024-10-28>Monday</t> of stabbing <p a3>Berg</p> in <t 2014>2014</t>.",
         "SANCTION", "2024-10-28"),
        # a clause that says when a noun took place dates it, and nothing before it
        ("<p a1>Lind</p> condemned the attacks on the port that took place <t 2024-10-28>Monday</t>.", "ASSAULT",
         "2024-10-28"),
        ("<p a1>Lind</p> approved the attacks on the port that took place <t 2024-10-28>Monday</t>.", "SUPPORT", None),
        ("Guards blamed a quake that hit on <t 2024-10-28>Monday</t> for it.", "OTHER", "2024-10-28"),
        # which murder it is that somebody is suspected of
        ("Police announced the arrest of a suspect in the <t 2007-06>June 2007</t> murder.", "COERCE", None),
        ("He is a suspect in the <t 2007-06>June 2007</t> murder of <p a2>Lind</p>.", "ASSAULT", "2007-06"),
        # what is to come after another event didn't come on that one's day; that one came
        ("<p a1>Lind</p> is expected to run after <p a2>Orr</p>'s attack on a guard <t 2024-10-21>last week</t>.",
         "ASSAULT", "2024-10-21"),
        # how old somebody is
        ("A woman in her <t 197X>seventies</t> was arrested.", "COERCE", None),
        # a resignation that a vote follows lies before it
        ("On <t 2024-11-05>5 November</t> a vote is due following the resignation of <p a2>Lind</p>.", "RETREAT", None),
    ],
)  # fmt: skip
def test_whose_time_it_is(read: Read, text: str, kind: str, time: str | None) -> None:
    reading = read(text, published=PUBLISHED)
    report = first(reading, kind)
    assert (time_of(reading, report), report.realis) == (time, "occurred")


def test_nothing_was_said_after_the_article(read: Read) -> None:
    text = "<s1>Lind</s1> <c1>promised</c1> <x1>a vote</x1> on <t 2024-{}>that day</t>."
    said = [read(text.format(day), published=PUBLISHED).statements[0].said for day in ("11-05", "10-28")]
    assert said == [None, "2024-10-28"]


def test_a_region_behind_an_unknown_town_is_where_that_lies(read: Read) -> None:
    text = "In <l>Fram</l>, <l unknown>Elmshire</l>, <l country>Borduria</l>, rebels attacked a convoy."
    assert place_of(read(text), first(read(text), "ASSAULT")) == "Fram"


def test_a_noun_that_only_dates_what_is_told_was_elsewhere(read: Read) -> None:
    reading = read("Envoys met in <l>Klow</l> two days after an attack that killed five guards.")
    assert place_of(reading, first(reading, "CONSULT")) == "Klow"
    assert place_of(reading, first(reading, "ASSAULT")) is None
    there = read("Envoys met two days after an attack in <l>Klow</l> that killed five guards.")
    assert place_of(there, first(there, "ASSAULT")) == "Klow"


def test_where_it_was_said_is_not_where_it_happened(read: Read) -> None:
    text = "<s1><p a1>Lind</p>, who was arrested in May,</s1> <c1>said</c1> in <l>Klow</l> <x1>that it rained</x1>."
    reading = read(text)
    assert place_of(reading, first(reading, "COERCE")) is None
    reading = read(text.replace("arrested in May", "arrested in <l>Fram</l>"))
    assert place_of(reading, first(reading, "COERCE")) == "Fram"


def test_the_first_of_those_seized_to_be_held_was_held_at_another_time(read: Read) -> None:
    reading = read("<p a1>Orr</p> is the first of the men seized in <t 2014>2014</t> to be arrested.")
    arrested = next(one for one in reading.reports if one.trigger.lemma == "arrest")
    assert time_of(reading, arrested) is None


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Rebels attacked as troops moved closer to <l>Klow</l>.", None),
        ("The attack is a threat to both the <l>Klow</l> and Fram valleys.", None),
        ("Rebels attacked a mill close to <l>Klow</l>.", "Klow"),
    ],
)
def test_what_something_only_comes_nearer_to_is_not_where_it_is(read: Read, text: str, place: str | None) -> None:
    reading = read(text)
    assert place_of(reading, first(reading, "ASSAULT")) == place


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("Police detained <p a1>Orr</p> at <t>6 p.m.</t>", "6 p.m."),
        ("Police detained <p a1>Orr</p> <t>recently</t>.", "recently"),
        ("Police detained <p a1>Orr</p>, a <t>recent</t> graduate.", None),
        ("Police may detain <p a1>Orr</p> in <t>the future</t>.", None),
        ("Police are <t>now</t> detaining <p a1>Orr</p>.", "now"),
        ("Police <t>recently</t> detained <p a1>Orr</p>.", "recently"),
        ("Police detained <p a1>Orr</p>, who is <t>now</t> ill.", None),
        ("<p a1>Lind</p> is <t>now</t> ill after police detained <p a2>Orr</p>.", None),
    ],
)
def test_a_time_without_a_date_may_say_when(read: Read, text: str, time: str | None) -> None:
    reading = read(text)
    report = first(reading, "COERCE")
    assert next((one.text for one in reading.times if one.id == report.time), None) == time


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("Forty flats in the <t 1973>1973</t> tower were damaged in a fire.", None),
        ("The fire damaged forty flats in <t 1973>1973</t>.", "1973"),
        ("The fire damaged more flats than in <t 1973>1973</t>.", None),
        ("The fire of <t 1973>1973</t> damaged more flats than others.", "1973"),
    ],
)
def test_a_year_that_something_is_from_or_set_against_dates_no_event(read: Read, text: str, time: str | None) -> None:
    reading = read(text)
    assert time_of(reading, first(reading, "accident")) == time


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("<p a1>The mayor of Fram, a town on the Gulf of Orm</p>, was shot.", None),
        ("<p a1>Lind</p>, the mayor of Fram, a town on the <l>Gulf of Orm</l>, was shot.", None),
        ("<p a1>Lind</p> was shot in Fram, a town on the <l>Gulf of Orm</l>.", "Gulf of Orm"),
        ("It is calmer there, and <p a1>Lind</p> was shot less than other mayors of <l>Fram</l>.", None),
        ("More than ten mayors were shot in <l>Fram</l>.", "Fram"),
    ],
)
def test_a_place_may_only_explain_or_compare(read: Read, text: str, place: str | None) -> None:
    reading = read(text)
    assert place_of(reading, first(reading, "ASSAULT")) == place


@pytest.mark.parametrize(
    ("text", "kind", "time"),
    [
        ("<p a1>Lind</p> will fly <t 2024-11>in November</t> to discuss the bombing of Fram.", "ASSAULT", None),
        ("<p a1>Lind</p> will discuss the bombing of Fram in <t 2024-03>March</t>.", "ASSAULT", "2024-03"),
        (
            "<p a1>Lind</p> was convicted of taking bribes between <t 2012>2012</t> and <t 2015>2015</t>.",
            "SANCTION",
            None,
        ),
        ("<p a1>Lind</p> was convicted of taking bribes on <t 2024-03>March</t>.", "SANCTION", None),
        ("<p a1>Lind</p> was convicted in <t 2024-03>March</t> of taking bribes.", "SANCTION", "2024-03"),
    ],
)
def test_a_time_may_be_of_the_talk_or_of_what_was_done_before(
    read: Read, text: str, kind: str, time: str | None
) -> None:
    reading = read(text, published=PUBLISHED)
    assert time_of(reading, first(reading, kind)) == time


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("A truce took effect <t 2024-10-27>on Sunday</t> after 15 months of war.", None),
        ("It rained <t 2024-10-27>on Sunday</t>, a day of war.", "2024-10-27"),
    ],
)
def test_what_lasted_before_is_not_of_the_day(read: Read, text: str, time: str | None) -> None:
    reading = read(text, published=PUBLISHED)
    assert time_of(reading, first(reading, "ASSAULT")) == time
