"""Whom an event befalls, each rule with a sentence of its kind and one that only looks like it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from reportedly.nouns.findings import Reading
from tests.extract.test_acts import reports, seen
from tests.extract.told import first, who

Read = Callable[..., Reading]


@pytest.mark.parametrize(
    ("sentence", "type_", "recipients"),
    [
        # for which office somebody runs, and where, is nobody that the election befalls; against whom is
        ("<p a1>Lind</p> ran for <o a2>Congress</o> in 1992.", "election", []),
        ("<p a1>Lind</p> announced her candidacy for <o a2>the Fram Party</o>.", "election", []),
        ("<p a1>Lind</p> ran against <p a2>Berg</p> in 1992.", "election", ["Berg"]),
        ("The election in <l actor a1>Borduria</l> was called off.", "election", []),
        # a number of seats or votes is nobody; a number of people is
        ("The party won votes and lost 10 in the election.", "election", []),
        ("<g a1>Rebels</g> killed 10 in the raid.", "ASSAULT", ["10"]),
        # who answers a charge does so
        ("<p a1>Lind</p> pleaded guilty to fraud.", "trial", []),
        ("<p a1>Lind</p> went on trial in Klow.", "trial", ["Lind"]),
        # where a bomb went off isn't whom it was aimed at
        ("A car bomb exploded in <o a1>Klow</o>.", "ASSAULT", []),
        ("<g a2>Rebels</g> launched an attack on <o a1>the Fram Bank</o>.", "ASSAULT", ["the Fram Bank"]),
        # whom one agrees to sell has agreed to nothing; to whom it is sold is party to it
        ("<o a1>The firm</o> agreed to sell <o a2>Fram Foods</o> to <o a3>Brandt</o>.", "AGREE", ["Brandt"]),
        ("<o a1>The firm</o> agreed to <o a2>Brandt</o>'s terms.", "AGREE", ["Brandt"]),
        # whose return is asked for isn't asked; whose resignation is
        ("<g a1>Clerks</g> called for the return of <p a2>Lind</p>.", "REQUEST", []),
        ("<g a1>Clerks</g> called on <p a2>Lind</p> to return.", "REQUEST", ["Lind"]),
        # who condemns an attack blames whoever made it
        ("<o a1>The council</o> condemned the attack by <o a2>the Red Front</o> on <p a3>Lind</p>.", "ACCUSE",
         ["the Red Front"]),
        ("<o a1>The council</o> condemned the attack on <p a3>Lind</p>.", "ACCUSE", []),
        # "those" are people where it is told what they did or what befell them
        ("Police announced the arrest of those responsible for the fire.", "COERCE",
         ["those responsible for the fire"]),
        ("<g a1>Rebels</g> killed those who slept there and ran.", "ASSAULT", ["those who slept there"]),
        ("<g a1>Rebels</g> attacked those of tin.", "ASSAULT", []),
        ("The ailing couple was detained.", "COERCE", ["The ailing couple"]),
        ("<o a1>The firm</o> has been the subject of sanctions.", "SANCTION", ["The firm"]),
        # who meets with what others do doesn't do it
        ("<o a1>The mayor</o> faces criticism over the road.", "ACCUSE", ["The mayor"]),
        ("<o a1>The council</o> received death threats.", "THREATEN", ["The council"]),
        ("<o a1>The council</o> made death threats.", "THREATEN", []),
        ("<o a1>The court</o> forced plutocrats out of <l country>Borduria</l>.", "SANCTION", ["plutocrats"]),
        # whoever speaks isn't "his"
        ("We spoke of his arrest.", "COERCE", []),
    ],
)  # fmt: skip
def test_whom_it_befalls(read: Read, sentence: str, type_: str, recipients: list[str]) -> None:
    assert who(first(read(sentence), type_))[1] == recipients


def test_whom_a_deed_befell_did_not_do_what_the_deed_did() -> None:
    text = "The bombing of <o a1>the Fram Bank</o> killed <p a2>Lind</p> near a chair."
    killed = ("killed", {"ASSAULT": 0.9})
    told = [one for one in reports(seen(text, ("bombing", {"ASSAULT": 0.9}), killed)) if one.trigger.lemma == "kill"]
    assert [who(one) for one in told] == [([], ["Lind"])]
    text = "The guards of <o a1>the Fram Bank</o> killed <p a2>Lind</p> near a chair."
    [told_of] = reports(seen(text, killed))
    assert who(told_of)[0] == ["The guards of the Fram Bank"]


def test_a_companys_shares_are_not_the_company() -> None:
    fell = ("fell", {"OTHER/economy": 0.9})
    [report] = reports(seen("<o a1>Brandt</o>'s shares fell to $2 near a chair.", fell))
    assert report.actors == ()
    [report] = reports(seen("<o a1>Brandt</o> fell to $2 near a chair.", fell))
    assert [one.text for one in report.actors] == ["Brandt"]


@pytest.mark.parametrize(
    ("sentence", "lemma", "sides"),
    [
        # a passive goes on behind "and", or in a list that ends in one; an active verb doesn't
        ("<p a1>Lind</p> was arrested in Klow and charged with fraud.", "charge", ([], ["Lind"])),
        ("<p a1>Lind</p> was jailed in a small town, banned from a club and expelled from the school.", "ban",
         ([], ["Lind"])),
        ("<p a1>Lind</p> was jailed in a small town, banned from a club and expelled from the school.", "expel",
         ([], ["Lind"])),
        ("<g a1>Guards</g> were attacked in Klow and killed two rebels.", "kill", (["Guards"], ["two rebels"])),
        ("<g a1>Guards</g> were sent to Klow and arrested <p a2>Lind</p>.", "arrest", (["Guards"], ["Lind"])),
        # whom a relative clause describes didn't do what its own subject did
        ("<p a1>Lind</p>, whom <g a2>rebels</g> kidnapped in May, fled.", "kidnap", (["rebels"], ["Lind"])),
        ("<p a1>Lind</p>, who was kidnapped by <g a2>rebels</g> in May, fled.", "kidnap", (["rebels"], ["Lind"])),
        ("The town that <g a1>rebels</g> attacked was empty.", "attack", (["rebels"], [])),
        ("The <g a1>rebels</g> that were attacked fled.", "attack", ([], ["The rebels"])),
        # who tells it parts a subject from its verb
        ("<p a1>Lind</p>, <o a2>police</o> said, was arrested.", "arrest", ([], ["Lind"])),
        # an age is nobody; a number of people is
        ("The driver, <p a1>Lind</p>, 29, was arrested.", "arrest", ([], ["Lind"])),
        ("Of 40 miners, 29, police said, were arrested.", "arrest", ([], ["29"])),
        ("The driver, 29, and her husband were arrested.", "arrest", ([], ["The driver", "her husband"])),
        # an "-ing" form behind a comma goes on from the main verb
        ("<o a1>A court</o> convicted <p a2>Lind</p> of stabbing a judge, jailing <p a3>Berg</p> too.", "jail",
         (["A court"], ["Berg"])),
        # whose overthrow somebody led
        ("<p a1>Berg</p> led <p a2>Lind</p>'s overthrow.", "overthrow", (["Berg"], ["Lind"])),
        ("<p a1>Berg</p> launched her attack on <p a2>Lind</p>.", "attack", (["Berg"], ["Lind"])),
        # "which" is of what was in two places, not of the second
        ("Bombings at inns in <l>Fram</l> and <l actor a1>Borduria</l>, which have killed ten, went on.", "kill",
         ([], ["ten"])),
        ("<o a1>The army</o> and <o a2>the Guild</o>, which have killed ten, met.", "kill", (["the Guild"], ["ten"])),
        # what parts a charge from whom it is laid to
        ("<o a1>Police</o> accused <p a2>Lind</p>, based on a video, of insulting a judge.", "insult",
         (["Lind"], ["a judge"])),
        # who was arrested for it did it, wherever that was
        ("<p a1>Lind</p> was arrested in several states for insulting a judge.", "insult", (["Lind"], ["a judge"])),
        ("<o a1>Police</o> arrested <p a2>Lind</p> in May for insulting a judge.", "insult", (["Lind"], ["a judge"])),
        # behind an aside between dashes the subject is what stands before it
        ("<g a1>The Reds</g> – whose <p a2>leader</p> was jailed – attacked <p a3>Lind</p>.", "attack",
         (["The Reds"], ["Lind"])),
        ("<g a1>The Reds</g> fled – and <g a2>guards</g> attacked <p a3>Lind</p>.", "attack", (["guards"], ["Lind"])),
        # "get" tells what befell its subject, but for whom somebody got away
        ("<p a1>Lind</p> got arrested at the gate.", "arrest", ([], ["Lind"])),
        ("<p a1>Lind</p> is getting beaten up by <g a2>guards</g>.", "beat up", (["guards"], ["Lind"])),
        ("<p a1>Lind</p> did not get arrested.", "arrest", ([], ["Lind"])),
        ("<p a1>Lind</p> got <p a2>Berg</p> and arrested <p a3>Orr</p>.", "arrest", (["Lind"], ["Orr"])),
        ("An area doctor charged in a fraud case.", "charge", ([], ["An area doctor"])),
        ("<p a1>Lind</p> was taken to jail and booked in May.", "take to jail", ([], ["Lind"])),
        # how often is nobody
        ("A <l>Klow</l> driver shot twice in robbery", "shoot", ([], ["A Klow driver"])),
        ("A <l>Klow</l> driver shot three times", "shoot", ([], ["A Klow driver"])),
        ("A <l>Klow</l> driver shot three guards", "shoot", (["A Klow driver"], ["three guards"])),
        # where a town lies, between commas, parts nobody from it
        ("A sniper shot a <l>Fram</l>, <l>Borduria</l>, doctor on Monday.", "shoot",
         (["A sniper"], ["a Fram, Borduria, doctor"])),
        ("The <l actor a1>Fram</l>, <l actor a2>Klow</l> and Zeta police arrested a man.", "arrest",
         (["The Fram", "Klow", "Zeta police"], ["a man"])),
    ],
)  # fmt: skip
def test_whose_verb_it_is(read: Read, sentence: str, lemma: str, sides: tuple[list[str], list[str]]) -> None:
    assert [who(one) for one in read(sentence).reports if one.trigger.lemma == lemma] == [sides]


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        # "it" behind another sentence isn't whoever says so at the end
        ("A court fined Lind. <x1>It arrested Berg</x1>, <s1><o a1>the Herald</o></s1> <c1>said</c1>.", []),
        ("<x1>It arrested Berg</x1>, <s1><o a1>the Fram Guard</o></s1> <c1>said</c1>.", ["a1"]),
        ("A court fined Lind. <s1><o a1>The Fram Guard</o></s1> <c1>said</c1> <x1>it arrested Berg</x1>.", ["a1"]),
    ],
)
def test_who_it_is_in_what_is_said(read: Read, text: str, actors: list[str]) -> None:
    told = next(one for one in read(text).reports if one.type == "COERCE")
    assert [one.actor for one in told.actors] == actors


def test_a_verb_that_takes_a_clause_tells_nothing_of_its_own() -> None:
    confirmed = ("confirmed", {"SUPPORT": 0.9})
    assert reports(seen("<p a1>Lind</p> confirmed that guards are near a chair.", confirmed)) == []
    assert len(reports(seen("<p a1>Lind</p> confirmed <p a2>Berg</p> near a chair.", confirmed))) == 1


def test_in_what_state_somebody_was_left_is_no_leaving(read: Read) -> None:
    assert not [one for one in read("The army left the town burning.").reports if one.type == "RETREAT"]
    assert first(read("The army left the town."), "RETREAT").trigger.lemma == "leave"


def test_the_dead_rise_by_no_market() -> None:
    rose = ("rose", {"OTHER/economy": 0.9})
    assert reports(seen("The death toll of the wave rose to ten percent.", rose)) == []
    assert [one.trigger.lemma for one in reports(seen("The price of tin rose to ten percent.", rose))] == ["rise"]


def test_rumours_are_dismissed_from_no_office(read: Read) -> None:
    assert who(first(read("<g a1>Officials</g> dismissed rumours that <p a2>Lind</p> died."), "REJECT"))[0] == [
        "Officials"
    ]
    assert who(first(read("<g a1>Officials</g> dismissed the minister."), "SANCTION"))[0] == ["Officials"]


def test_a_sum_acts_on_nobody(read: Read) -> None:
    assert who(first(read("<o a1>The Guild</o> received aid of US$86,000."), "AID")) == ([], ["The Guild"])


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        # who denies a deed, hasn't claimed it or is cleared of it isn't told to have done it
        ("<s1><o a1>The Front</o></s1> <c1>claimed</c1> <x1>responsibility for the blast</x1>.", ["The Front"]),
        ("<s1><o a1>The Front</o></s1> <c1>has not claimed</c1> <x1>responsibility for the blast</x1>.", []),
        ("<s1>No group</s1> <c1>claimed</c1> <x1>responsibility for the blast</x1>.", []),
        ("<s1><o a1>The Front</o></s1> <c1>denied</c1> <x1>responsibility for the blast</x1>.", []),
        ("<s1><o a1>The Front</o></s1> <c1>denied</c1> <x1>being behind the blast</x1>.", []),
        ("<s1><o a1>The Front</o></s1> <c1>took credit for</c1> <x1>the blast</x1>.", ["The Front"]),
        (
            "Police held two members of <o a1>the Front</o>, <s1>which</s1> <c1>claimed</c1> <x1>responsibility for the"
            " blast</x1>.",
            ["the Front"],
        ),
        ("<s1><p a1>Lind</p></s1> <c1>denied</c1> <x1>the blast</x1>.", []),
        ("<p a1>Lind</p> was acquitted of the blast.", []),
        ("<p a1>Lind</p> was convicted of arson and the blast.", ["Lind"]),
        ("<p a1>Lind</p> faces two counts of arson, three counts of theft and one count of the blast.", ["Lind"]),
        ("<p a1>Lind</p> is wanted in connection with the blast.", ["Lind"]),
        ("<p a1>Lind</p> met Berg in connection with the blast.", []),
        ("<o a1>The Front</o> was involved in the blast.", ["The Front"]),
        ("<o a1>The Front</o> was not involved in the blast.", []),
        ("The blast was blamed on <o a1>the Front</o>.", ["the Front"]),
        ("The blast was not blamed on <o a1>the Front</o>.", []),
        ("Police did not attribute the blast to <o a1>the Front</o>.", []),
    ],
)
def test_who_is_told_to_be_behind_a_deed(read: Read, text: str, actors: list[str]) -> None:
    blast = next(one for one in read(text).reports if one.trigger.lemma == "blast")
    assert (who(blast)[0], blast.polarity) == (actors, "affirmed")


def test_what_rises_is_what_it_is_about_and_by_how_much_is_not(read: Read) -> None:
    (report,) = read("Revenue rose 3.5 percent to $27 million.").reports
    assert [one.text for one in report.objects] == ["Revenue"]


def test_who_reports_deaths_isnt_who_dies_or_kills(read: Read) -> None:
    report = first(read("<s1><o a1>The ministry</o></s1> <c1>reported</c1> <x1>484 deaths</x1>."), "death")
    assert (report.actors, report.recipients, report.statement) == ((), (), "s1")


def test_none_of_them_is_told_of_all_of_them_and_two_of_them_of_two(read: Read) -> None:
    report = first(read("None of <g a1>the miners</g> was arrested."), "COERCE")
    assert ([one.text for one in report.recipients], report.polarity) == (["None of the miners"], "negated")
    assert report.recipients[0].actor == "a1"
    report = first(read("Two of <g a1>the miners</g> were arrested."), "COERCE")
    assert [(one.text, one.actor == "a1") for one in report.recipients] == [("Two of the miners", False)]


@pytest.mark.parametrize(
    ("text", "struck"),
    [
        ("<g a1>Rebels</g> have set up blocks near <l>Klow</l> and <g a2>guards</g> have been attacked.", ["guards"]),
        ("<g a1>Rebels</g> launched two bombs against <o a2>the Fram Bank</o>.", ["the Fram Bank"]),
    ],
)
def test_what_is_struck_stands_behind_or_before(read: Read, text: str, struck: list[str]) -> None:
    assert who(first(read(text), "ASSAULT"))[1] == struck


def test_who_is_named_by_by_did_not_meet_with_it(read: Read) -> None:
    report = first(read("The train was derailed by <g a1>rebels</g>."), "accident")
    assert (report.recipients, [one.text for one in report.objects]) == ((), ["The train"])


@pytest.mark.parametrize("pronoun", ["that", "which", "who"])
def test_the_subject_stands_before_what_describes_it(read: Read, pronoun: str) -> None:
    text = f"<g a1>The rebels</g> {pronoun} fled Klow have attacked <p a2>Lind</p>."
    assert who(first(read(text), "ASSAULT")) == (["The rebels"], ["Lind"])


def test_a_fire_that_breaks_out_is_one_fire(read: Read) -> None:
    (report,) = read("A fire broke out in <l>Klow</l> on <t 2024-05-06>Monday</t>.").reports
    assert (report.trigger.lemma, report.place, report.time, len(report.mentions)) == ("fire", "p1", "t1", 1)


def test_who_is_suspected_of_plotting_a_deed_is_told_to_be_behind_it(read: Read) -> None:
    report = first(read("<p a1>Lind</p> is suspected of planning an attack on <o a2>the bank</o>."), "ASSAULT")
    assert (who(report), report.realis) == ((["Lind"], ["the bank"]), "possible")


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("<g a1>Soldiers</g> at bases in <l>Klow</l> and <l>Fram</l> attacked <p a2>Orr</p>.", ["Soldiers"]),
        ("<p a1>Ana Berg</p> of <l>Fram</l> and <p a3>Bo Lind</p> of <l>Klow</l> attacked <p a2>Orr</p>.",
         ["Ana Berg", "Bo Lind"]),
        ("<p a1>Ana Berg</p>, once envoy to <l>Fram</l>, and <p a3>Bo Lind</p> attacked <p a2>Orr</p>.",
         ["Ana Berg", "Bo Lind"]),
        ("<g a1>Rebels</g> in the north and <o a3>army units</o> attacked <p a2>Orr</p>.", ["Rebels", "army units"]),
        ("A man in <l>Klow</l> and a woman in <l>Fram</l> attacked <p a2>Orr</p>.", ["A man", "a woman"]),
    ],
)  # fmt: skip
def test_what_and_joins_behind_a_preposition_hangs_on_the_noun_before_it(
    read: Read, text: str, actors: list[str]
) -> None:
    assert who(first(read(text), "ASSAULT"))[0] == actors


def test_what_is_bombed_stands_right_before_the_bombing(read: Read) -> None:
    assert who(first(read("The <l actor a1>Borduria</l> embassy bombing was condemned."), "ASSAULT"))[0] == []
    assert who(first(read("The <l actor a1>Borduria</l> bombing was condemned."), "ASSAULT"))[0] == ["Borduria"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Five miners were killed when a shaft collapsed in <l>Klow</l>.", [("accident", ["Five miners"])]),
        ("Five miners were killed and 12 others injured in <l>Klow</l>.",
         [("ASSAULT", ["Five miners"]), ("ASSAULT", ["12 others"])]),
    ],
)  # fmt: skip
def test_harm_is_of_what_burst_or_fell_and_of_those_counted(
    read: Read, text: str, told: list[tuple[str, list[str]]]
) -> None:
    reading = read(text)
    assert [(one.extension or one.type, who(one)[1]) for one in reading.reports] == told
    assert {one.place for one in reading.reports} == {"p1"}
