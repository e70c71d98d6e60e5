"""Figures: what is counted, measured, by whom told, and what is no figure."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from reportedly.nouns.findings import Figure, Reading

Read = Callable[..., Reading]


def only(reading: Reading) -> Figure:
    """The one figure there is."""
    (figure,) = reading.figures
    return figure


@pytest.mark.parametrize(
    ("sentence", "value", "counted", "measure"),
    [
        ("The dead included four nurses.", 4, "nurse", "killed"),
        ("Among the wounded were at least four nurses.", 4, "nurse", "wounded"),
        ("The list included four nurses.", 4, "nurse", None),
        ("The blast killed 12 people.", 12, "people", "killed"),
        ("12 people were killed.", 12, "people", "killed"),
        ("Rebels shot 12 guards.", 12, "guard", "shot"),
        ("12 guards were shot.", 12, "guard", "shot"),
        ("12 guards were shot and wounded.", 12, "guard", "wounded"),
        ("12 guards were fatally shot.", 12, "guard", "killed"),
        ("Rebels shot dead 12 guards.", 12, "guard", "killed"),
        ("Rebels shot 12 guards dead.", 12, "guard", "killed"),
        ("The flood claimed 12 lives.", 12, "life", "killed"),
        ("The group claimed 12 raids.", 12, "raid", None),
        ("The blast left 12 dead.", 12, None, "killed"),
        ("The death toll of 12 may rise.", 12, None, "killed"),
        ("A bomb went off, injuring 40 guards.", 40, "guard", "wounded"),
        ("Some 40 people injured in the blast went home.", 40, "people", "wounded"),
        ("200 villagers are missing.", 200, "villager", "missing"),
        ("Police arrested 30 students.", 30, "student", "detained"),
        ("The floods displaced 3,000 families.", 3000, "family", "displaced"),
        ("The quake caused the death of at least 50 miners.", 50, "miner", "killed"),
        ("Some 51 were taken to the hospital.", 51, None, "hospitalised"),
        ("More than 50 people were flown to a hospital.", 50, "people", "hospitalised"),
        ("More than 50 taken to hospital after a crash.", 50, None, "hospitalised"),
        ("The ferry carried 90 old and young passengers.", 90, "passenger", None),
        ("The number of strikers in the yard grew to at least 300 Friday.", 300, "striker", None),
        ("The minister wants to cut permits for new wells to 2,000.", 2000, "permit", None),
        ("The toll rose to at least 14 Friday.", 14, None, "killed"),
        ("Fewer than 200 showed up at the gates.", 200, None, "participants"),
        ("The mayor is held in four corruption cases.", 4, "case", None),
        ("Doctors told of 40 new cholera cases.", 40, "case", "infected"),
        ("Some 43,000 settlers live in the valley.", 43000, "settler", None),
        ("The number of people hurt rose to 61 Friday.", 61, "people", "wounded"),
        ("The killing of at least 12 farmers was condemned.", 12, "farmer", "killed"),
        ("The release of 82 girls was welcomed.", 82, "girl", "released"),
        ("Aid groups fear the displacement of 40,000 people.", 40000, "people", "displaced"),
        ("A painting of 12 farmers was sold.", 12, "farmer", None),
    ],
)
def test_measure(read: Read, sentence: str, value: float, counted: str | None, measure: str) -> None:
    figure = only(read(sentence))
    assert (figure.value, figure.counted, figure.measure) == (value, counted, measure)


def test_second_of_two_measures(read: Read) -> None:
    killed, hurt = read("The blast killed 12 guards and wounded 40 others.").figures
    assert (killed.measure, hurt.measure) == ("killed", "wounded")


def test_others_are_what_was_counted_before(read: Read) -> None:
    found = read("The clinic took in 30 patients by car, while seven others came on foot.").figures
    assert [one.counted for one in found] == ["patient", "patient"]


def test_others_of_whom_a_harm_is_told_may_be_anybody(read: Read) -> None:
    assert [one.counted for one in read("The blast killed 12 guards and wounded 40 others.").figures] == ["guard", None]


def test_rates_are_no_tolls(read: Read) -> None:
    assert read("The death rate is seven per 100,000 people.").figures == ()
    assert only(read("There were four deaths per 10,000 births.")).measure is None
    assert only(read("There were four deaths.")).measure == "killed"


def test_the_size_of_one_thing_counts_no_things(read: Read) -> None:
    assert read("<p a1>Berg</p> sent a nine-page letter.").figures == ()
    assert read("The 20-member council met.").figures == ()
    assert only(read("<p a1>Berg</p> sent nine letters.")).counted == "letter"


def test_cases_in_which_something_is_so_are_no_infections(read: Read) -> None:
    assert only(read("In 20 cases the loans were kept.")).measure is None
    assert only(read("There were 20 cases in the town.")).measure == "infected"


def test_counted_and_of(read: Read) -> None:
    reading = read("About 9,000 <g a1>Bordurian</g> sailors are in the bay.")
    figure = only(reading)
    assert (figure.text, figure.value, figure.approximate, figure.of) == ("About 9,000", 9_000, True, "a1")
    assert reading.article.words(figure.counted_spans) == "sailors"


def test_range_bounds_and_units(read: Read) -> None:
    low, money = read("At least 5 trucks brought half a ton of documents worth $3 million.").figures[::2]
    assert (low.value, low.low, low.high) == (5, 5, None)
    assert money.unit == "USD"


def test_vague_partitive(read: Read) -> None:
    figure = only(read("Dozens of villagers fled."))
    assert (figure.value, figure.low, figure.high, figure.counted) == (None, 24, 99, "villager")
    assert figure.measure == "displaced"


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("The blast killed 12 civilians.", "civilian"),
        ("The blast killed 12 soldiers.", "combatant"),
        ("The blast killed 12 people.", None),
        ("She has three children.", None),
    ],
)
def test_who(read: Read, sentence: str, who: str | None) -> None:
    assert only(read(sentence)).who == who


def test_dozens_more_of_another_harm_add_nothing(read: Read) -> None:
    killed, hurt = read("Nine people died and dozens more have been injured.").figures
    assert (killed.run, hurt.measure, hurt.low, hurt.run) == (None, "wounded", 24, None)


def test_some_of_whom_are_of_what_was_counted_right_before(read: Read) -> None:
    guards, of_them = read("The court tried 25 guards, five of whom were fined.").figures
    assert (guards.counted, of_them.value, of_them.counted) == ("guard", 5, "guard")
    assert len(read("The court that tried 25 guards in the town fined all, five of whom fled.").figures) == 1


def test_what_some_of_them_are_is_counted(read: Read) -> None:
    people, children = read("Three people, two of them children, were killed.").figures
    assert (people.counted, children.value, children.counted, children.measure) == ("people", 2, "child", "killed")


def test_a_word_before_a_number_makes_no_name_but_a_grade(read: Read) -> None:
    assert only(read("The dead include nine women.")).counted == "woman"
    assert only(read("It helped scam thousands of dollars.")).unit == "USD"


def test_run(read: Read) -> None:
    new, total = read("Another 5 people died, bringing the total to 45 dead.").figures
    assert (new.run, total.run) == ("new", "total")


def test_as_of(read: Read) -> None:
    assert only(read("As of <t 2024-05-06>Monday</t>, 12 people were missing.")).as_of == "2024-05-06"


def test_statement_and_report(read: Read) -> None:
    reading = read("<s1><p a1>Berg</p></s1> <c1>said</c1> <x1><g a2>rebels</g> had killed 12 villagers</x1>.")
    figure = only(reading)
    assert figure.statement == "s1"
    assert figure.report == reading.reports[0].id
    assert reading.reports[0].figures == (figure.id,)


@pytest.mark.parametrize(
    "sentence",
    [
        "On <t 2024-05-06>6 May 2024</t> it rained.",
        "Berg, 45, was tired.",
        "The two countries agreed on little.",
        "One sailor sang.",
        "It was the third day.",
        "Fans of <o a1>Six Bells</o> sang.",
        "A magnitude 6 earthquake was felt.",
        "The 6.4 quake was felt.",
    ],
)
def test_no_figures(read: Read, sentence: str) -> None:
    assert read(sentence).figures == ()


def test_what_a_list_counts_is_measured_as_its_first_item(read: Read) -> None:
    reading = read("The flood damaged 143 buildings, including 70 schools and 40 houses, in <l>Zeta</l>.")
    assert [(one.value, one.measure) for one in reading.figures] == [(143, "damage"), (70, "damage"), (40, "damage")]
    assert len({one.report for one in reading.figures}) == 1


def test_the_dead_and_the_injured_go_each_to_their_own(read: Read) -> None:
    reading = read("<g a1>Gunmen</g> killed 12 people and wounded 30 others in <l>Klow</l>.")
    measured = {one.measure: one.report for one in reading.figures}
    told = {report.id: report.trigger.lemma for report in reading.reports}
    assert {measure: told[report] for measure, report in measured.items() if report} == {
        "killed": "kill",
        "wounded": "wound",
    }
    assert all(set(report.figures) <= {one.id for one in reading.figures} for report in reading.reports)


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("The 176 passengers were all killed.", "killed"),
        ("A storm killed over 6,000 people in <l>Zeta</l>.", "killed"),
        ("Around 20,000 people marched in <l>Klow</l>.", "participants"),
        ("About 400 supporters turned out in <l>Klow</l>.", "participants"),
        ("The party won over 60% of the vote.", "share"),
        ("The crash sent five people to a nearby hospital.", "hospitalised"),
        ("A court sent ten men to custody.", "detained"),
        ("<l country actor a1>Borduria</l> sent 500 troops to <l>Klow</l>.", "deployed"),
    ],
)
def test_more_measures(read: Read, text: str, measure: str) -> None:
    assert [one.measure for one in read(text).figures] == [measure]


def test_those_sent_to_jail_are_counted_where_it_is_told(read: Read) -> None:
    reading = read("<o a1>The court</o> sent ten men to prison.")
    assert [one.report for one in reading.figures] == [reading.reports[0].id]


@pytest.mark.parametrize(
    ("sentence", "run"),
    [
        ("<p a1>Lind</p> further claimed 90 nurses were hurt.", None),
        ("A further 90 nurses were hurt.", "new"),
    ],
)
def test_only_further_people_are_more(read: Read, sentence: str, run: str | None) -> None:
    assert only(read(sentence)).run == run


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        ("The storm damaged 143 houses, including 70 barns and 40 sheds.", ["damage", "damage", "damage"]),
        ("The war brought the deaths of 20 people and displacement of 4,000 others.", ["killed", "displaced"]),
    ],
)
def test_a_list_ends_where_another_deed_is_told(read: Read, text: str, measures: list[str]) -> None:
    assert [one.measure for one in read(text).figures] == measures


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("The raid took the lives of 49 miners.", "killed"),
        ("The raid cost 49 lives.", "killed"),
        ("The raid changed the lives of 49 miners.", None),
        ("The rebels freed three of the hostages.", "released"),
        ("The rebels took three hostages.", "abducted"),
    ],
)
def test_what_becomes_of_lives_and_hostages(read: Read, text: str, measure: str | None) -> None:
    assert only(read(text)).measure == measure


def test_a_number_is_put_at_another_for_the_same_thing(read: Read) -> None:
    reading = read("About 300 miners were killed, while the army put the number at about 120.")
    assert [(one.value, one.counted, one.measure) for one in reading.figures] == [
        (300, "miner", "killed"), (120, "miner", "killed"),
    ]  # fmt: skip
    assert len({one.report for one in reading.figures}) == 1
    assert [one.counted for one in read("The army estimated the crowd at 120.").figures] == ["crowd"]
    assert read("The army put the meeting at the port.").figures == ()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("All but one of the 16 miners died.", [(16, None)]),
        ("One of the 16 miners died.", [(16, None)]),
        ("The 16 miners died.", [(16, "killed")]),
        ("A fire forced 300 people from their homes.", [(300, "displaced")]),
        ("A fire forced 300 people to run.", [(300, None)]),
        ("The army lost 12 soldiers.", [(12, "killed")]),
        ("The ban would cost 60,000 jobs.", [(60000, None)]),
        ("The army lost 12 battles.", [(12, None)]),
        ("The firm held a 4% share of the market.", [(4, None)]),
        ("Police held 4 men.", [(4, "detained")]),
        ("At least 45 were aboard the ferry.", [(45, None)]),
        ("At least 45 were unsure.", []),
        ("Many thousands of nurses marched.", [(None, "participants")]),
        ("A judge jailed Tom Lind, now 22, for theft.", []),
    ],
)
def test_what_figures_of_some_or_of_things_measure(
    read: Read, text: str, told: list[tuple[float | None, str | None]]
) -> None:
    assert [(one.value, one.measure) for one in read(text).figures] == told
