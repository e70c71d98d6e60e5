"""Reports of texts that the reader model itself has read: what markup can't show."""

from __future__ import annotations

import pytest

from reportedly.run.api import extract


def test_no_word_of_the_trigger_takes_part_in_it() -> None:
    reading = extract("The Presidential election was held on Monday in Borduria.")
    [election] = [one for one in reading.reports if one.extension == "election"]
    assert election.trigger.lemma == "presidential election"
    assert election.actors == ()


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("In a phone call with Anna Holm on Saturday, Tom Lind said his party had raised money.", ["Tom Lind"]),
        ("During a phone call with Anna Holm on Saturday, Tom Lind was shot.", []),
    ],
)
def test_who_speaks_in_a_call_has_called(text: str, actors: list[str]) -> None:
    call = next(one for one in extract(text).reports if one.type == "CONSULT")
    assert [one.text for one in call.actors if one.text != "Anna Holm"] == actors


@pytest.mark.parametrize(
    ("headline", "dead"),
    [
        ("Anna Holm, swimming star, dies at 91", [["Anna Holm"]]),
        ("Anna Holm, Klow baker turned actress, dies at 91", [["Anna Holm"]]),
        ("Anna Holm, poet and singer, dead at 80", [["Anna Holm"]]),
        ("Three die in Klow hotel", [["Three"]]),
        ("12 soldiers dead after row in Klow", [["12 soldiers"]]),
        ("Talks dead after Klow vote", []),
        ("Holm Tools sells moulds, dies and stamps", []),
    ],
)
def test_a_headline_says_who_died(headline: str, dead: list[list[str]]) -> None:
    deaths = [one for one in extract(headline).reports if one.extension == "death"]
    assert [[who.text for who in one.recipients] for one in deaths] == dead


def test_a_mishap_keeps_its_name_before_an_early_hour() -> None:
    reading = extract("The mill was nearly destroyed by a fire early Tuesday morning, officials said.")
    assert [(one.extension, one.trigger.lemma) for one in reading.reports] == [("accident", "fire")]


@pytest.mark.parametrize(
    ("text", "trigger", "recipients"),
    [
        ("Holm wept when convicted.", "convicted", ["Holm"]),
        ("The officers, although initially suspended from duty, are back.", "suspended", ["The officers"]),
        ("While jailed, Ana Lind wrote a book.", "jailed", ["Ana Lind"]),
        ("Holm wept when the court convicted Berg of theft.", "convicted", ["Berg"]),
    ],
)
def test_a_short_passive_is_of_its_clauses_subject(text: str, trigger: str, recipients: list[str]) -> None:
    report = next(one for one in extract(text).reports if trigger in text[one.trigger.spans[0].start :][:10])
    assert [one.text for one in report.recipients] == recipients


def test_the_capital_that_opens_a_quotation_names_nobody() -> None:
    reading = extract('She told the court "Basic investigations of the theft were carried out."')
    assert all(one.text != "Basic" for report in reading.reports for one in report.actors)


@pytest.mark.parametrize(
    ("text", "done"),
    [
        ("No guards were injured fighting the fire.", {"injure": ([], ["No guards"]), "fight": ([], [])}),
        ("Guards were injured fighting the fire.", {"injure": ([], ["Guards"]), "fight": (["Guards"], [])}),
        ("None of the rebels in the town was arrested.", {"arrest": ([], ["None of the rebels"])}),
        (
            "The ministry cited the fear of aggression from the United States.",
            {"aggression": (["the United States"], [])},
        ),
    ],
)
def test_nobody_takes_part_in_what_was_done(text: str, done: dict[str, tuple[list[str], list[str]]]) -> None:
    told = {one.trigger.lemma: one for one in extract(text).reports}
    for lemma, (actors, recipients) in done.items():
        assert ([one.text for one in told[lemma].actors], [one.text for one in told[lemma].recipients]) == (
            actors,
            recipients,
        )
        assert told[lemma].polarity == (
            "negated" if recipients in (["No guards"], ["None of the rebels"]) else "affirmed"
        )


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("Anna Holm was convicted before yesterday's announcement.", None),
        ("Anna Holm was convicted yesterday, before the announcement.", "2024-10-27"),
        ("The Front had sent the police a plan for yesterday's march, which they rejected.", "2024-10-27"),
    ],
)
def test_another_events_day(text: str, time: str | None) -> None:
    reading = extract(text, published="2024-10-28")
    report = next(one for one in reading.reports if one.trigger.lemma in ("convict", "march"))
    assert next((one.edtf for one in reading.times if one.id == report.time), None) == time


@pytest.mark.parametrize(
    ("text", "hurt"),
    [
        ("The blast left ten dead and 40 injured in the square.", ["40"]),
        ("Ten miners were killed and 40 injured in a blast.", ["40"]),
        ("Dozens were injured when a bomb exploded at the gate.", ["Dozens"]),
    ],
)
def test_the_hurt_are_those_counted_and_their_harm_is_the_blasts(text: str, hurt: list[str]) -> None:
    (report,) = [one for one in extract(text).reports if one.trigger.lemma == "injure"]
    assert ([one.text for one in report.recipients], report.type) == (hurt, "ASSAULT")


@pytest.mark.parametrize(
    ("text", "use"),
    [
        ("A bomb went off at the Ukraine embassy in Nairobi.", "actor"),
        ("A bomb went off in Ukraine.", "location"),
        ("A flood in the African country of Zimbabwe killed ten people.", "location"),
        ("The country of Zimbabwe condemned the raid.", "actor"),
    ],
)
def test_a_state_acts_through_its_embassy_and_lies_where_words_say_in(text: str, use: str) -> None:
    assert [one.use for one in extract(text).places if one.text in ("Ukraine", "Zimbabwe")] == [use]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("State television said that the raid failed.", "State television"),
        ("“It is late,” said the 13-year-old seventh-grader.", "13-year-old seventh-grader"),
        ("“We go,” a post on the group's Telegram channel said.", "post on the group's Telegram channel"),
    ],
)
def test_who_speaks_is_called_as_the_words_call_them(text: str, source: str) -> None:
    reading = extract(text)
    names = {one.id: one.name for one in reading.actors}
    assert [names[one.source.actor] for one in reading.statements if one.source.actor] == [source]


def test_what_dates_another_event_has_not_that_ones_time_nor_who_acts_there() -> None:
    told = {
        one.trigger.lemma: one for one in extract("Ten miners have fled since fighting broke out in April.").reports
    }
    assert [one.text for one in told["fighting"].actors] == []
    reading = extract("The council fined the mill on Friday after an attack on a guard.")
    assert [one.time is None for one in reading.reports if one.type == "ASSAULT"] == [True]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("The Taliban took Kunduz on Monday.", "Kunduz"),
        ("Rebels shot down a drone over Idlib.", "Idlib"),
        ("The team took bronze.", None),
    ],
)
def test_a_town_that_is_taken_is_a_place(text: str, place: str | None) -> None:
    reading = extract(text)
    taken = next((one for one in reading.reports if one.type == "ASSAULT"), None)
    names = {one.id: one.text for one in reading.places}
    assert (None if taken is None else names[taken.place or ""]) == place
