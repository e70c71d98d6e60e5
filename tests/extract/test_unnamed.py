"""Who takes part without a name is an actor of the article: one for the same words, tied to them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from reportedly.extract.stage import extract
from reportedly.knowledge.ontology import ontology
from reportedly.nouns.findings import Actor, Participant, ReaderVersion, Reading
from tests.extract.conftest import resolved

Read = Callable[[str], Reading]
VERSION = ReaderVersion(name="test", version="0")


def actor_of(reading: Reading, one: Participant) -> Actor | None:
    return next((actor for actor in reading.actors if actor.id == one.actor), None)


def everybody(reading: Reading) -> list[Participant]:
    return [one for report in reading.reports for one in (*report.actors, *report.recipients)]


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("<g a1>Rebels</g> killed a teacher.", "teacher", "person"),
        ("<g a1>Rebels</g> killed two teachers.", "two teachers", "population"),
        ("<g a1>Rebels</g> attacked the police.", "police", "organisation"),
        ("<g a1>Rebels</g> killed the bystander.", "bystander", "person"),
        ("<g a1>Rebels</g> attacked protesters.", "protesters", "population"),
        ("<g a1>Rebels</g> attacked several protesters.", "protesters", "population"),
        ("<g a1>Rebels</g> attacked several thousand protesters.", "several thousand protesters", "population"),
        ("<g a1>Rebels</g> attacked “the protesters”.", "protesters", "population"),
    ],
)
def test_the_described_are_actors(read: Read, text: str, name: str, kind: str) -> None:
    reading = read(text)
    (one,) = reading.reports[0].recipients
    actor = actor_of(reading, one)
    assert actor is not None
    assert (actor.name, actor.kind) == (name, kind)
    (mention,) = [mention for mention in reading.mentions if mention.id in actor.mentions]
    assert (mention.spans, mention.text, mention.refers_to) == (one.spans, one.text, actor.id)


def test_the_same_words_are_the_same_actor(read: Read) -> None:
    reading = read("<g a1>Rebels</g> killed a teacher. Later they attacked the teacher. Then they shot a nurse.")
    names = [(actor_of(reading, one) or reading.actors[0]).name for r in reading.reports for one in r.recipients]
    assert names == ["teacher", "teacher", "nurse"]
    assert len({actor.id for actor in reading.actors}) == len(reading.actors) == 3
    assert len(next(actor for actor in reading.actors if actor.name == "teacher").mentions) == 2


@pytest.mark.parametrize("whom", ["him", "at least 20", "others", "them", "dozens"])
def test_pronouns_and_bare_numbers_are_nobody(read: Read, whom: str) -> None:
    reading = read(f"<g a1>Rebels</g> killed {whom}.")
    assert [actor.name for actor in reading.actors] == ["Rebels"]


def test_a_name_inside_a_description_is_its_affiliation(read: Read) -> None:
    reading = read("<l actor a1>Bordurian</l> soldiers attacked <g a2>rebels</g>.")
    (one,) = reading.reports[0].actors
    actor = actor_of(reading, one)
    assert actor is not None
    assert (actor.name, actor.affiliation) == ("Bordurian soldiers", "a1")


def test_a_name_that_heads_the_words_stays(read: Read) -> None:
    reading = read("The old <g a1>rebels</g> attacked <p a2>Berg</p>.")
    assert [one.actor for one in everybody(reading)] == ["a1", "a2"]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("<x1>“I attacked the camp,”</x1> <c1>said</c1> <s1><p a1>Berg</p></s1>.", "a1"),
        ("<x1>“We attacked the camp,”</x1> <c1>said</c1> <s1>the <o a1>Army</o></s1>.", "a1"),
        ("<x1>“We attacked the camp,”</x1> <c1>said</c1> <s1><p a1>Berg</p></s1>.", "a2"),
        ("<s1><p a1>Berg</p></s1> <c1>said</c1> <x1>we attacked the camp</x1>.", None),
        ("“I attacked the camp,” it read.", None),
    ],
)
def test_i_and_we_are_who_says_so(text: str, who: str | None) -> None:
    made = resolved(text)
    side = Actor(id="a2", name="Army", kind="military")
    actors = tuple(replace(one, affiliation="a2") for one in made.actors)
    reading = extract(replace(made, actors=(*actors, side)), ontology=ontology(), version=VERSION)
    assert [one.actor for report in reading.reports for one in report.actors] == ([who] if who else [])


@pytest.mark.parametrize(
    ("roles", "meant"),
    [
        (("president of Klow", "nurse"), "Ana Ruiz"),
        (("president", "president"), "president"),
        (("nurse", ""), "president"),
    ],
)
def test_the_only_holder_of_an_office_is_meant_by_it(roles: tuple[str, str], meant: str) -> None:
    made = resolved("<p a1>Ana Ruiz</p> met <p a2>Ben Lind</p>. Rebels attacked the president.")
    given = tuple(replace(one, role=role or None) for one, role in zip(made.actors, roles, strict=True))
    reading = extract(replace(made, actors=given), ontology=ontology(), version=VERSION)
    attacked = next(one for report in reading.reports if report.type == "ASSAULT" for one in report.recipients)
    actor = actor_of(reading, attacked)
    assert actor is not None
    assert actor.name == meant


@pytest.mark.parametrize(
    ("text", "actors", "recipients"),
    [
        # a body of several is "they"; somebody who is told by age is "him"
        ("<o a1>Police</o> arrested a 36-year-old man. They released him.", ["Police"], ["36-year-old man"]),
        ("<o a1>The bank</o> sued a man. They released him.", [], ["man"]),
        ("<s1>The report</s1> <c1>showed</c1> <x1>men as they released a nurse</x1>.", [], ["nurse"]),
        # never both: who is released released nobody
        ("Two men were arrested. They released them.", [], ["Two men"]),
        ("<g a1>Rebels</g> seized two men. They released them.", ["Rebels"], ["two men"]),
    ],
)
def test_whom_they_and_him_take_up(read: Read, text: str, actors: list[str], recipients: list[str]) -> None:
    reading = read(text)
    names = {one.id: one.name for one in reading.actors}
    release = next(one for one in reading.reports if one.type == "RETREAT")
    sides = (release.actors, release.recipients)
    assert tuple([names.get(one.actor or "") for one in side] for side in sides) == (actors, recipients)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("<p a1>Irma Denk</p>, the owner's lawyer, killed <p a2>Lind</p>.", "Irma Denk"),
        ("An anti-<g a1>Houthi</g>, pro-government group killed <p a2>Lind</p>.", "anti-Houthi, pro-government group"),
    ],
)
def test_words_that_say_who_a_name_is_make_no_actor(read: Read, text: str, name: str) -> None:
    reading = read(text)
    (one,) = reading.reports[0].actors
    actor = actor_of(reading, one)
    assert actor is not None
    assert actor.name == name


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "<l actor a1>Borduria</l> left <l actor a2>Syldavia</l>. The two countries killed a guard.",
            ["Borduria", "Syldavia"],
        ),
        ("<p a1>Ana Lind</p> saw <p a2>Ben Orr</p>. Both leaders killed a guard.", ["Ana Lind", "Ben Orr"]),
        (
            "<l actor a1>Borduria</l> and <l actor a2>Syldavia</l> met <l actor a3>Elbonia</l>. "
            "The two countries killed a guard.",
            [],
        ),
        ("<p a1>Ana Lind</p> saw <p a2>Ben Orr</p>. The two countries killed a guard.", []),
    ],
)
def test_two_countries_are_the_two_named_last(read: Read, text: str, names: list[str]) -> None:
    reading = read(text)
    killed = next(one for one in reading.reports if one.type == "ASSAULT")
    known = {one.id: one.name for one in reading.actors}
    assert [known[one.actor] for one in killed.actors if one.actor and known[one.actor][0].isupper()] == names


def test_its_troops_are_of_the_body_that_says_so(read: Read) -> None:
    reading = read("<s1><o a1>The ministry</o></s1> <c1>said</c1> <x1>its troops had attacked <p a2>Lind</p></x1>.")
    names = {one.id: (one.name, one.affiliation) for one in reading.actors}
    (report,) = reading.reports
    assert [names[one.actor or ""] for one in report.actors] == [("The ministry’s troops", "a1")]
