"""One word, several events or none: decided by who and what stands around it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from reportedly.extract.draft import begin
from reportedly.extract.found import Found
from reportedly.extract.triggers import triggers
from reportedly.knowledge.ontology import ontology
from reportedly.nouns.findings import Reading
from tests.extract.conftest import resolved

Read = Callable[..., Reading]


def told(reading: Reading) -> set[str]:
    return {report.extension or report.type for report in reading.reports}


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("<p a1>Lind</p> fired her minister.", "SANCTION"),
        ("<g a1>Gunners</g> fired two missiles.", "ASSAULT"),
        ("<g a1>Nurses</g> went on strike over pay.", "PROTEST"),
        ("An air strike hit <l>Zeta</l>.", "ASSAULT"),
        ("<o a1>Prosecutors</o> charged <p a2>Lind</p> with fraud.", "ACCUSE"),
        ("<o a1>The senate</o> killed the bill.", "REJECT"),
        ("<g a1>Gunmen</g> killed a judge.", "ASSAULT"),
        ("The bus collided with a tram in <l>Klow</l>.", "accident"),
        ("<o a1>The court</o> sentenced <p a2>Lind</p> to nine years.", "SANCTION"),
        ("<o a1>The central bank</o> raised interest rates.", "economy"),
        ("<p a1>Lind</p> will appear in court.", "trial"),
        ("<g a1>Rebels</g> burned the village.", "ASSAULT"),
        ("<p a1>Lind</p> defended <p a2>Berg</p>.", "SUPPORT"),
        ("<o a1>The union</o> sanctioned <o a2>Fram Bank</o>.", "SANCTION"),
        ("<g a1>Troops</g> left <l>Klow</l>.", "RETREAT"),
        ("<g a1>Rebels</g> released three hostages.", "RETREAT"),
        ("<o a1>Police</o> raided two offices in <l>Klow</l>.", "COERCE"),
        ("<p a1>Berg</p> attended the summit.", "CONSULT"),
        ("<p a1>Berg</p> conferred with <p a2>Lind</p>.", "CONSULT"),
        ("<p a1>Berg</p> flew to <l>Klow</l> for talks with <p a2>Lind</p>.", "CONSULT"),
        ("<p a1>Berg</p> ended her presidency in May.", "RETREAT"),
        ("<o a1>Police</o> held <p a2>Lind</p> in custody.", "COERCE"),
        ("<p a1>Berg</p> attributed the killing to <g a2>rebels</g>.", "ACCUSE"),
        ("<o a1>The donors</o> equipped <g a2>rebels</g> with radios.", "AID"),
        ("<l actor a1>Borduria</l> suspended flights to <l actor a2>Klow</l>.", "SANCTION"),
        ("<o a1>The army</o> left the village.", "RETREAT"),
        ("<p a1>Berg</p> defended <p a2>Lind</p>.", "SUPPORT"),
        ("<o a1>The army</o> deployed a tank.", "MOBILIZE"),
        ("<p a1>Berg</p> named <p a2>Lind</p> as prime minister.", "election"),
        ("<o a1>The firm</o> went under in May.", "economy"),
        ("<p a1>Berg</p> ran for office.", "election"),
        ("<o a1>Crews</o> responded to an emergency call.", "AID"),
        ("<o a1>The charity</o> helped <g a2>farmers</g>.", "AID"),
        ("<p a1>Lind</p> was elected president.", "election"),
        ("<g a1>Prisoners</g> escaped.", "RETREAT"),
        ("<o a1>The senate</o> shot down the bill.", "REJECT"),
        ("<g a1>Rebels</g> shot down a plane.", "ASSAULT"),
        ("The gas plant exploded.", "accident"),
        ("<p a1>Lind</p> was elected to the senate.", "election"),
        ("The girls were exchanged for four militants.", "COOPERATE"),
        ("A lorry struck a wall.", "accident"),
        ("A missile struck a house.", "ASSAULT"),
        ("<p a1>Berg</p> struck a tree.", "accident"),
        ("Twelve people were confirmed dead.", "death"),
        ("<g a1>Students</g> held a march.", "PROTEST"),
        ("<o a1>The government</o> plans to extradite the banker.", "AGREE COOPERATE"),
        ("<o a1>The government</o> plans to paint the bridge.", ""),
        ("<g a1>Rebels</g> vowed to retake the hill.", "THREATEN ASSAULT"),
        ("<o a1>The army</o> was left behind.", ""),
        ("The flag left in the village was red.", ""),
        ("<l actor a1>Borduria</l> sent a shipment of rice to <l actor a2>Syldavia</l>.", "AID"),
        ("<l actor a1>Borduria</l> sent a letter of thanks to <p a2>Lind</p>.", "CONSULT"),
        ("<l actor a1>Borduria</l> warned <l actor a2>Syldavia</l> not to swap the flags.", "REQUEST"),
        ("<o a1>Police</o> dispersed a march.", "COERCE"),
    ],
)
def test_what_a_word_tells(read: Read, text: str, type_: str) -> None:
    assert told(read(text)) == set(type_.split())


@pytest.mark.parametrize(
    "text",
    [
        "<p a1>Berg</p> shot a film in <l>Klow</l>.",
        "The hotel charged <p a1>Berg</p> a fee.",
        "<p a1>Berg</p> suffered a heart attack.",
        "The party paid for an attack ad.",
        "<o a1>The band</o> released an album.",
        "<o a1>The club</o> won the cup.",
        "<p a1>Berg</p> raised his hand.",
        "<o a1>The firm</o> deployed new software.",
        "<p a1>Berg</p> committed an hour to the garden.",
        "<p a1>Berg</p> attended the concert.",
        "The king conferred a title.",
        "The boy was flown to <l>Klow</l>, officials said.",
        "The bus firm ended its night service.",
        "The lawyer held charges to be a mistake.",
        "<p a1>Berg</p> attributed the paintings to <p a2>Lind</p>.",
        "<o a1>The builders</o> equipped rooms with lamps.",
        "A beetle was named after <p a1>Berg</p>.",
        "<g a1>Bettors</g> favoured the grey horse.",
        "A minister painted the port of departure.",
        "<o a1>The league</o> suspended its season.",
        "<p a1>Berg</p> cancelled his schedule.",
        "<p a1>Berg</p> was buried with full military honours.",
        "The storm left a trail of debris.",
        "The storm left <l country>Borduria</l>.",
        "<g a1>Farmers</g> defended themselves from wolves.",
        "<o a1>The team</o> deployed a camera.",
        "Some 40 people were named in the leaked papers.",
        "The boat went under the bridge.",
        "The line runs for 17 miles.",
        "<p a1>Berg</p> ran for cover.",
        "The fire house holds units containing tools.",
        "<o a1>Police</o> did not respond to a request for comment.",
        "The results helped <g a2>farmers</g>.",
        "<p a1>Lind</p> was elected a fellow of the academy.",
        "<p a1>Lind</p> escaped unhurt.",
        "The bill died in the senate.",
        "A guard armed with a knife sat there.",
        "Oil prices exploded.",
        "A cold front will invade the north.",
        "The euro came under attack.",
        "<p a1>Berg</p> faced a barrage of questions.",
        "<g a1>Players</g> elected to stay.",
        "The coins were exchanged for notes.",
        "He wrote of the world of offshore finances.",
        "The scandal brought the government crashing down.",
        "The lunch was held in <t 2024-03>March</t>.",
        "<p a1>Lind</p> asked not to be named.",
        "Bottles were ejected by the machine.",
        "The results demonstrated that it works.",
        "<g a1>Mills</g> burned fuel in <l>Klow</l>.",
        "The title was won by the defending champion, <p a1>Lind</p>.",
        "The race was sanctioned by <o a1>Fram Athletics</o>.",
        "The cold left them unable to swim.",
        "<p a1>Lind</p> said the judges appear to sleep.",
    ],
)
def test_what_tells_no_event(read: Read, text: str) -> None:
    assert told(read(text)) == set()


def test_a_rise_in_deaths_is_no_death(read: Read) -> None:
    (own,) = read("<o a1>Researchers</o> reported 12 deaths in the mines.").reports
    assert own.trigger.lemma == "death"
    reading = read("<o a1>Researchers</o> reported that deaths in <l>Klow</l> rose.")
    assert reading.reports == ()


def test_talks_that_collapse_are_no_accident_and_no_meeting_held(read: Read) -> None:
    assert "accident" not in told(
        read("The talks between <l actor a1>Borduria</l> and <l actor a2>Syldavia</l> collapsed.")
    )


def test_a_noun_keeps_the_sense_it_had(read: Read) -> None:
    reading = read("An air strike hit <l>Zeta</l>. The strike followed a quiet week in <l>Klow</l>.")
    assert told(reading) == {"ASSAULT"}
    words = {reading.article.words(one.trigger.spans) for one in reading.reports}
    words |= {reading.article.words(spans) for one in reading.reports for spans in one.mentions}
    assert "strike" in words


def test_another_scorer_can_choose() -> None:
    draft = begin(resolved("<g a1>Gunners</g> fired two missiles."), ontology=ontology())
    (sentence,) = draft.prose.sentences
    seen: list[int] = []

    def never(_draft: object, _sentence: object, candidates: object) -> Found | None:
        seen.append(len(list(candidates)))  # type: ignore[call-overload]
        return None

    assert triggers(draft, sentence, sense=never) == []
    assert seen


def test_who_reacts_to_an_act_acts_towards_whoever_did_it(read: Read) -> None:
    report = next(
        one for one in read("<p a1>Berg</p> condemned the attack by <g a2>rebels</g>.").reports if one.type == "ACCUSE"
    )
    assert [one.actor for one in report.recipients] == ["a2"]


def test_whom_words_are_meant_for(read: Read) -> None:
    (promise, *_) = read("<l actor a1>Borduria</l> agreed to sell tanks to <l actor a2>Syldavia</l>.").reports
    assert (promise.type, [one.actor for one in promise.recipients]) == ("AGREE", ["a2"])
    criticism = read("<p a1>Berg</p> denounced <p a2>Lind</p>’s plan.").reports[0]
    assert [one.actor for one in criticism.recipients] == ["a2"]


def test_an_owner_is_who_is_arrested(read: Read) -> None:
    report = read("<p a1>Lind</p>’s arrest by <o a2>police</o> angered <g a3>students</g>.").reports[0]
    assert ([one.actor for one in report.actors], [one.actor for one in report.recipients]) == (["a2"], ["a1"])


@pytest.mark.parametrize(
    ("sentence", "asked"),
    [
        ("<l actor a1>Borduria</l> asked <l actor a2>Syldavia</l>, an old ally, to move a buoy.", True),
        ("<l actor a1>Borduria</l> asked <l actor a2>Syldavia</l>, sang, and went to move a buoy.", False),
    ],
)
def test_what_is_asked_may_stand_behind_who_is(read: Read, sentence: str, asked: bool) -> None:
    assert ("REQUEST" in told(read(sentence))) == asked
