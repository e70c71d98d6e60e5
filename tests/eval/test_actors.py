"""The scorer of actors: what counts as decided and right, and the two things that must never be."""

from __future__ import annotations

from eval.areas.actors import measure
from eval.bootstrap import Tally
from eval.gold.rows import GoldActor, GoldArticle, GoldParticipant, GoldReport, GoldStatement, Spans
from reportedly.nouns.article import Span
from reportedly.nouns.findings import Actor, Mention, Reading
from reportedly.nouns.kinds import ActorKind
from tests.contracts.make import article, bare

TEXT = "Envoy Ana Ruiz said Niger and Nigeria met. Eva Ruiz saw the man."


def at(words: str) -> tuple[int, int]:
    start = TEXT.index(words)
    return start, start + len(words)


def reading(*found: tuple[str, str, ActorKind, str | None], merged: bool = False) -> Reading:
    """A reading with an actor for each mention: words, name, kind, country; `merged`: one actor has them all."""
    mentions, actors = [], []
    for n, (words, name, kind, country) in enumerate(found, start=1):
        mentions.append(Mention(id=f"m{n}", spans=(Span(*at(words)),), text=words, kind="person", refers_to=f"a{n}"))
        actors.append(Actor(id=f"a{n}", name=name, kind=kind, country=country, mentions=(f"m{n}",)))
    if merged:
        actors[0] = Actor(id="a1", name=actors[0].name, kind="person", mentions=tuple(one.id for one in mentions))
    return bare(article(TEXT), mentions=tuple(mentions), actors=tuple(actors))


def part(words: str, *names: str) -> GoldParticipant:
    return GoldParticipant(spans=(at(words),), names=names or (words,))


def gold(*parts: GoldParticipant, people: tuple[str, ...] = (), source: Spans = ()) -> GoldArticle:
    report = GoldReport(id="r1", trigger=(at("met"),), types=("CONSULT",), actors=parts)
    said = GoldStatement(id="s1", source=source, names=(("Ana Ruiz",),), refers=False, kind=("named",), cue=((),),
                         core=((),), content=((at("Niger and Nigeria met"),),), cls=("say",), manner=None)  # fmt: skip
    actors = tuple(GoldActor(names=(name,), kind=("person",), mentions=(at(name),)) for name in people)
    return GoldArticle(id="x", sha256="h", reports=(report,), statements=(said,) if source else (), actors=actors)


def test_what_is_named_is_decided_and_right_or_wrong() -> None:
    found = reading(("Ana Ruiz", "Ana Ruiz", "person", None), ("Niger", "Niger", "state", "NER"))
    tallies = measure(gold(part("Niger"), part("Nigeria"), source=(at("Envoy Ana Ruiz"),)), found)
    assert tallies["actors decided"] == Tally(2, 3, 3)
    assert tallies["actors right"] == Tally(2, 2, 2)
    assert tallies["states apart"] == Tally(1, 1, 1)


def test_a_state_for_another_is_counted() -> None:
    tallies = measure(gold(part("Niger")), reading(("Niger", "Nigeria", "state", "NGA")))
    assert tallies["actors right"] == Tally(0, 1, 1)
    assert tallies["states apart"] == Tally(0, 1, 1)


def test_a_part_of_a_participant_is_not_the_whole() -> None:
    found = reading(("Niger and Nigeria", "Niger", "state", "NER"), ("Nigeria", "Nigeria", "state", "NGA"))
    assert measure(gold(part("Nigeria")), found)["states apart"] == Tally(1, 1, 1)


def test_a_mere_description_leaves_open_who_it_is() -> None:
    found = reading(("the man", "man", "person", None))
    assert measure(gold(part("the man", "Jo Brandt")), found)["actors decided"] == Tally(0, 1, 1)
    assert measure(gold(part("the man", "man")), found)["actors right"] == Tally(1, 1, 1)


def test_two_people_made_one_by_a_name_are_counted() -> None:
    found = (("Ana Ruiz", "Ana Ruiz", "person", None), ("Eva Ruiz", "Eva Ruiz", "person", None))
    people = gold(people=("Ana Ruiz", "Eva Ruiz"))
    assert measure(people, reading(*found))["people apart"] == Tally(2, 2, 2)  # type: ignore[arg-type]
    assert measure(people, reading(*found, merged=True))["people apart"].right == 1  # type: ignore[arg-type]


def test_without_a_reading_nothing_is_asked() -> None:
    assert measure(gold(part("Niger")), None)["actors decided"] == Tally()
