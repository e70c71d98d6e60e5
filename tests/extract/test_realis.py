"""How real an event is told: what is scheduled, what happens at times, what one is only committed to."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from msgspec.structs import replace

from reportedly.extract.stage import extract
from reportedly.knowledge.ontology import ontology
from reportedly.nouns.findings import ReaderVersion, Reading
from tests.extract.conftest import resolved
from tests.extract.told import first

Read = Callable[..., Reading]


@pytest.mark.parametrize(
    ("sentence", "kind", "realis"),
    [
        ("<p a1>Lind</p>'s trial has been scheduled for <t 2024-11>November</t>.", "trial", "future"),
        ("<p a1>Lind</p>'s trial was held in <t 2024-03>March</t>.", "trial", "occurred"),
        ("The election is scheduled for June.", "election", "future"),
        ("Sentencing has been scheduled for June.", "SANCTION", "future"),
        ("Aid stopped ahead of a planned market bombing.", "ASSAULT", "future"),
        ("<p a1>Lind</p> stays pending the election.", "election", "future"),
        ("The ban followed talks with <l a1>Klow</l>.", "CONSULT", "occurred"),
        ("The states scheduled to hold elections are small.", "election", "future"),
        ("The election had been planned for April.", "election", "possible"),
        ("<p a1>Lind</p>'s trial is due in June.", "trial", "future"),
        ("<p a1>Lind</p>'s trial began in June.", "trial", "occurred"),
    ],
)
def test_what_is_scheduled_has_not_occurred(read: Read, sentence: str, kind: str, realis: str) -> None:
    assert first(read(sentence), kind).realis == realis


@pytest.mark.parametrize(
    ("month", "verb", "realis"),
    [("2024-11", "draws", "future"), ("2024-05", "draws", "occurred"), ("2024-11", "drew", "occurred")],
)
def test_a_month_after_publication_lies_ahead_unless_told_as_past(month: str, verb: str, realis: str) -> None:
    made = resolved(f"<p a1>Lind</p>'s trial of <t {month}>that month</t> {verb} crowds.")
    article = replace(made.annotated.article, published=date(2024, 5, 3))
    made = replace(made, annotated=replace(made.annotated, article=article))
    reading = extract(made, ontology=ontology(), version=ReaderVersion(name="test", version="0"))
    assert first(reading, "trial").realis == realis


@pytest.mark.parametrize(
    ("sentence", "realis"),
    [
        ("<l actor a1>Borduria</l> was committed to rescuing the miners.", "possible"),
        ("<l actor a1>Borduria</l> came close to rescuing the miners.", "possible"),
        ("<l actor a1>Borduria</l> was praised for rescuing the miners.", "occurred"),
    ],
)
def test_what_one_is_committed_to_is_not_done(read: Read, sentence: str, realis: str) -> None:
    assert first(read(sentence), "AID").realis == realis


@pytest.mark.parametrize(
    ("sentence", "realis"),
    [
        ("The talks will lead to the eventual withdrawal of <g a1>troops</g>.", "future"),
        ("The talks led to the eventual withdrawal of <g a1>troops</g>.", "occurred"),
        ("A vote is scheduled following the withdrawal of <g a1>troops</g>.", "occurred"),
        ("The withdrawal of <g a1>troops</g> is scheduled for June.", "future"),
    ],
)
def test_what_is_eventual_is_to_come_unless_it_came(read: Read, sentence: str, realis: str) -> None:
    assert first(read(sentence), "RETREAT").realis == realis


@pytest.mark.parametrize(
    ("sentence", "realis"),
    [
        ("Fires are common in <l country>Borduria</l>.", "generic"),
        ("Fires were reported in <l country>Borduria</l>.", "occurred"),
        ("It causes 3,000 deaths annually in <l country>Borduria</l>.", "generic"),
        ("It caused 12 deaths in <l country>Borduria</l>.", "occurred"),
    ],
)
def test_what_happens_at_times_is_no_event(read: Read, sentence: str, realis: str) -> None:
    assert read(sentence).reports[0].realis == realis


@pytest.mark.parametrize(
    ("sentence", "realis"),
    [
        ("<x1>“I would urge all residents to stay,”</x1> <s1><p a1>Lind</p></s1> <c1>said</c1>.", "occurred"),
        ("<x1>“I would urge all to stay if it rained,”</x1> <s1><p a1>Lind</p></s1> <c1>said</c1>.", "hypothetical"),
        ("<x1>“He would urge residents to stay,”</x1> <s1><p a1>Lind</p></s1> <c1>said</c1>.", "hypothetical"),
    ],
)
def test_i_would_urge_is_urging(read: Read, sentence: str, realis: str) -> None:
    assert first(read(sentence), "REQUEST").realis == realis


def test_what_somebody_continues_to_do_goes_on(read: Read) -> None:
    reading = read("<o a1>Police</o> are continuing to investigate the fire.")
    assert first(reading, "ACCUSE").realis == "ongoing"


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("<g a1>Rebels</g> stopped short of attacking the port.", ("occurred", "negated")),
        ("<g a1>Rebels</g> left instead of attacking the port.", ("occurred", "negated")),
        ("<p a1>Lind</p> escaped being attacked in <l>Klow</l>.", ("occurred", "negated")),
        ("<g a1>Rebels</g> were blamed for attacking the port.", ("occurred", "affirmed")),
        ("There were no reports that <g a1>rebels</g> attacked the port.", ("possible", "negated")),
        ("There were reports that <g a1>rebels</g> attacked the port.", ("occurred", "affirmed")),
        ("<g a1>Rebels</g> nearly attacked the port.", ("occurred", "negated")),
        ("<g a1>Rebels</g> attacked nearly 40 ports.", ("occurred", "affirmed")),
        ("<g a1>Rebels</g> had not only attacked the port but burned it.", ("occurred", "affirmed")),
        ("<g a1>Rebels</g> had not attacked the port, but only left.", ("occurred", "negated")),
        ("<g a1>Rebels</g> denied having attacked the port.", ("occurred", "negated")),
        ("No <g a1>group</g> yet attacked the port.", ("occurred", "negated")),
        ("No fewer than ten <g a1>rebels</g> attacked the port.", ("occurred", "affirmed")),
        ("There were no fewer than three attacks on the port.", ("occurred", "affirmed")),
        ("There were no attacks on the port.", ("occurred", "negated")),
        ("Hardly any <g a1>rebels</g> attacked the port.", ("occurred", "negated")),
        ("<g a1>Rebels</g> hardly ever saw any who attacked the port.", ("occurred", "affirmed")),
        ("<g a1>Rebels</g> attacked hardly", ("occurred", "affirmed")),
        ("<g a1>Rebels</g> attacked no", ("occurred", "negated")),
        ("Far from attacking the port, <g a1>rebels</g> left.", ("occurred", "negated")),
        ("Not far from the port <g a1>rebels</g> attacked.", ("occurred", "affirmed")),
        ("<g a1>Rebels</g> pretended to attack the port.", ("occurred", "negated")),
        ("Had <g a1>rebels</g> attacked the port, <p a2>Lind</p> would have fled.", ("hypothetical", "affirmed")),
        ("Had he stayed, <p a2>Lind</p> would have been attacked.", ("hypothetical", "affirmed")),
        ("<p a2>Lind</p> had left, but <g a1>rebels</g> attacked, and he would not return.", ("occurred", "affirmed")),
        ("An attack on the port has not been launched.", ("occurred", "negated")),
        ("An attack on the port has not been ruled out.", ("possible", "affirmed")),
        ("None of <g a1>the rebels</g> in the port was attacked.", ("occurred", "negated")),
        ("None of <g a1>the rebels</g> who fled was attacked.", ("occurred", "negated")),
        ("None of <g a1>the rebels</g> who attacked the port fled.", ("occurred", "affirmed")),
        ("<g a1>Rebels</g> had planned to attack the port.", ("possible", "affirmed")),
        ("A planned attack on the port was prevented.", ("possible", "negated")),
        ("An attack on the port was launched.", ("occurred", "affirmed")),
    ],
)
def test_what_was_missed_or_is_unheard_of_was_not(read: Read, sentence: str, told: tuple[str, str]) -> None:
    report = first(read(sentence), "ASSAULT")
    assert (report.realis, report.polarity) == told


@pytest.mark.parametrize(
    ("sentence", "kind", "told"),
    [
        ("<p a1>Lind</p> escaped arrest in the port.", "COERCE", ("occurred", "negated")),
        ("<p a1>Lind</p> escaped the blast.", "ASSAULT", ("occurred", "affirmed")),
        ("A ceasefire has not been agreed.", "RETREAT", ("occurred", "negated")),
        ("<p a1>Lind</p> faces expulsion.", "SANCTION", ("possible", "affirmed")),
        ("<p a1>Lind</p> resented expulsion.", "SANCTION", ("occurred", "affirmed")),
    ],
)
def test_what_was_escaped_or_not_brought_about_was_not(
    read: Read, sentence: str, kind: str, told: tuple[str, str]
) -> None:
    report = first(read(sentence), kind)
    assert (report.realis, report.polarity) == told


def test_reports_called_false_by_the_article_itself(read: Read) -> None:
    content = "that <g a1>rebels</g> attacked the port"
    assert first(read(f"<c1>Reports</c1> <x1>{content}</x1> were false."), "ASSAULT").polarity == "negated"
    assert first(read(f"<c1>Reports</c1> <x1>{content}</x1> were confirmed."), "ASSAULT").polarity == "affirmed"


def test_what_is_to_be_foiled_has_not_occurred(read: Read) -> None:
    report = first(read("It is a move to foil opposition to the plan."), "REJECT")
    assert report.realis == "possible"


@pytest.mark.parametrize(
    ("sentence", "realis"),
    [
        ("A deal to free <g a1>miners</g> fell through.", "occurred"),
        ("A deal to free <g a1>miners</g> will follow.", "future"),
    ],
)
def test_what_a_noun_aims_at_does_not_govern_it(read: Read, sentence: str, realis: str) -> None:
    assert first(read(sentence), "AGREE").realis == realis


@pytest.mark.parametrize(
    ("sentence", "kind", "realis"),
    [
        # what demands hold is not done, what they rest on is
        ("Their demands include the release of <p a1>Lind</p>.", "RETREAT", "possible"),
        ("Their demands include releasing <p a1>Lind</p>.", "RETREAT", "possible"),
        ("Their complaints include the release of <p a1>Lind</p>.", "RETREAT", "occurred"),
        ("Their demands include pay for those hurt in the attack on <p a1>Lind</p>.", "ASSAULT", "occurred"),
        # whom a law would concern
        ("The law would send people who are accused of theft abroad.", "ACCUSE", "hypothetical"),
        ("The law would free the men who are accused of theft.", "ACCUSE", "occurred"),
        ("<o a1>Police</o> saw people who were accused of theft.", "ACCUSE", "occurred"),
        # efforts that go on
        ("Efforts are ongoing to free <p a1>Lind</p>.", "RETREAT", "possible"),
        ("The process of electing <p a1>Lind</p> is slow.", "election", "possible"),
    ],
)
def test_what_is_asked_or_aimed_at_is_not_done(read: Read, sentence: str, kind: str, realis: str) -> None:
    assert first(read(sentence), kind).realis == realis


@pytest.mark.parametrize(
    ("sentence", "polarity"),
    [
        ("<p a1>Lind</p> conceded nothing to <p a2>Berg</p>.", "negated"),
        ("<p a1>Lind</p> conceded to <p a2>Berg</p>, with nothing left.", "affirmed"),
    ],
)
def test_nothing_is_nothing(read: Read, sentence: str, polarity: str) -> None:
    assert first(read(sentence), "CONCEDE").polarity == polarity


@pytest.mark.parametrize(
    ("sentence", "realis"),
    [
        ("Did <g a1>rebels</g> attack <p a2>Lind</p>?", "possible"),
        ("Was <p a2>Lind</p> shot by <o a1>the army</o>?", "possible"),
        ("Why was <p a2>Lind</p> shot by <o a1>the army</o>?", "occurred"),
        ("Did they know that <o a1>the army</o> had shot <p a2>Lind</p>?", "occurred"),
    ],
)
def test_what_is_asked_is_not_told(read: Read, sentence: str, realis: str) -> None:
    assert first(read(sentence), "ASSAULT").realis == realis


@pytest.mark.parametrize(
    ("sentence", "kind", "realis"),
    [
        ("<p a1>Lind</p> was being held by police.", "COERCE", "ongoing"),
        ("<p a1>Lind</p> was held by police.", "COERCE", "occurred"),
        ("The court is in the process of arresting <p a1>Lind</p>.", "COERCE", "ongoing"),
        ("The court may begin the process of arresting <p a1>Lind</p>.", "COERCE", "possible"),
        ("The shop shut amid protests by <g a1>clerks</g>.", "PROTEST", "ongoing"),
        ("<p a1>Lind</p> asked what their role might be in the war.", "ASSAULT", "occurred"),
        ("<p a1>Lind</p> asked if there might be a war.", "ASSAULT", "possible"),
        ("If <l a1>Borduria</l> joins this attack by <g a2>rebels</g>, it will lose.", "ASSAULT", "occurred"),
        ("If there is a war, <l a1>Borduria</l> will lose.", "ASSAULT", "hypothetical"),
        ("The shop shut after protests by <g a1>clerks</g>.", "PROTEST", "occurred"),
        (
            "The envoy spoke of the decade-long war between <l a1>Borduria</l> and <l a2>Syldavia</l>.",
            "ASSAULT",
            "ongoing",
        ),
    ],
)
def test_what_lasts_goes_on(read: Read, sentence: str, kind: str, realis: str) -> None:
    assert first(read(sentence), kind).realis == realis


@pytest.mark.parametrize(
    ("sentence", "time", "realis", "told"),
    [
        # a day ahead is not when something was that is told as done
        ("<o a1>The firm</o> extended its deal with <o a2>Brandt</o> to <t 2024-11-05>5 November</t>.", "AGREE",
         "occurred", None),
        ("<o a1>Rebels</o> killed <p a2>Lind</p>, <t 2024-11-05>5 November</t>.", "ASSAULT", "occurred", None),
        # a season lies ahead by its first month, a year by its first day
        ("The protest by <g a1>clerks</g> in <t 2024-21>spring</t> is over.", "PROTEST", "occurred", "2024-21"),
        ("The <t 2025>2025</t> election is near.", "election", "future", "2025"),
    ],
)  # fmt: skip
def test_what_lies_ahead(read: Read, sentence: str, time: str, realis: str, told: str | None) -> None:
    reading = read(sentence, published=date(2024, 10, 30))
    report = first(reading, time)
    assert (report.realis, next((one.edtf for one in reading.times if one.id == report.time), None)) == (realis, told)


@pytest.mark.parametrize(
    ("sentence", "kind", "polarity"),
    [
        ("The lack of a concession by <p a1>Lind</p> surprised many.", "CONCEDE", "negated"),
        ("The news of a concession by <p a1>Lind</p> surprised many.", "CONCEDE", "affirmed"),
        ("The cause was not in fact a gas leak.", "accident", "negated"),
        ("The cause was in fact a gas leak.", "accident", "affirmed"),
    ],
)
def test_what_is_lacking_or_is_something_else(read: Read, sentence: str, kind: str, polarity: str) -> None:
    assert first(read(sentence), kind).polarity == polarity
