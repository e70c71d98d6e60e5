"""The model adds events at words that no unit has, takes those it sees none at, and fills in who takes part."""

from __future__ import annotations

from msgspec.structs import replace

from reportedly.extract.stage import extract
from reportedly.knowledge.ontology import Ontology, ontology, with_ours
from reportedly.nouns.article import Article, Span
from reportedly.nouns.findings import ReaderVersion, Report
from reportedly.nouns.stages import Act, Resolved, Side
from tests.extract.conftest import resolved

VERSION = ReaderVersion(name="test", version="0")

OWN = """
version: 2
extends: plover
types:
  PROTEST:
    verbs: |
      honk
"""


def span(article: Article, words: str) -> Span:
    return article.cite(article.text.index(words), article.text.index(words) + len(words))


def seen(
    marked: str, *acts: tuple[str, dict[str, float]], sides: dict[str, str] | None = None, sure: float = 0.9
) -> Resolved:
    """The article with these acts, by trigger and chances of types; `sides` are those of all of them."""
    made = resolved(marked)
    article = made.annotated.article
    people = tuple(
        Side(side=side, spans=(span(article, words),), confidence=sure) for side, words in (sides or {}).items()
    )
    told = tuple(Act(span=span(article, words), types=tuple(types.items()), sides=people) for words, types in acts)
    return replace(made, annotated=replace(made.annotated, acts=told))


def reports(made: Resolved, by: Ontology | None = None) -> list[Report]:
    return list(extract(made, ontology=by or ontology(), version=VERSION).reports)


def triggers(made: Resolved, by: Ontology | None = None) -> list[tuple[str, str]]:
    return [(made.annotated.article.words(one.trigger.spans), one.type) for one in reports(made, by)]


ELSEWHERE = ("chair", {"AID": 0.1})  # some act, so that the model has been asked


def test_a_verb_that_no_unit_has_tells_what_the_model_sees() -> None:
    text = "<p a1>Lind</p> bloomed <p a2>Ruiz</p> at the port."
    assert triggers(resolved(text)) == []
    [report] = reports(seen(text, ("bloomed", {"ASSAULT": 0.8})))
    assert (report.type, report.trigger.lemma) == ("ASSAULT", "bloom")
    assert ([one.actor for one in report.actors], [one.actor for one in report.recipients]) == (["a1"], ["a2"])


def test_a_noun_does_so_too_and_an_unlikely_act_does_not() -> None:
    text = "The wirble in <l>Klow</l> began after <p a1>Lind</p> spoke."
    assert triggers(seen(text, ("wirble", {"PROTEST": 0.5, "ASSAULT": 0.3}))) == [("wirble", "PROTEST")]
    assert triggers(seen(text, ("wirble", {"PROTEST": 0.4, "ASSAULT": 0.1}))) == []
    assert triggers(seen(text, ("wirble", {"OTHER": 0.9}))) == []  # what has no type is told by nothing but units


def test_what_a_unit_tells_is_left_out_where_the_model_sees_no_event() -> None:
    text = "Rebels attacked <p a1>Lind</p> near the chair."
    assert triggers(seen(text, ("attacked", {"ASSAULT": 0.2}))) == [("attacked", "ASSAULT")]
    assert triggers(seen(text, ELSEWHERE)) == []
    assert triggers(resolved(text)) == [("attacked", "ASSAULT")]  # no model has been asked


def test_a_users_own_words_are_not_for_the_model_to_deny() -> None:
    text = "Drivers honked at <p a1>Lind</p> near the chair."
    own = with_ours(OWN, name="own.yaml")
    assert triggers(seen(text, ELSEWHERE), own) == [("honked", "PROTEST")]


def test_a_word_in_a_unit_that_tells_nothing_tells_nothing_alone() -> None:
    text = "<p a1>Lind</p> shot a film near the chair."
    assert triggers(seen(text, ("shot", {"ASSAULT": 0.9}))) == []
    assert triggers(seen(text.replace("film", "guard"), ("shot", {"ASSAULT": 0.9}))) == [("shot", "ASSAULT")]


def test_nobody_by_the_rules_is_whom_the_model_sees() -> None:
    text = "At the port, where <p a1>Lind</p> waited, the attack on <p a2>Ruiz</p> began by a chair."
    attack = ("attack", {"ASSAULT": 0.9})
    [bare] = reports(seen(text, attack))
    assert (bare.actors, [one.actor for one in bare.recipients]) == ((), ["a2"])
    [told] = reports(seen(text, attack, sides={"actor": "Lind"}))
    assert ([one.actor for one in told.actors], [one.actor for one in told.recipients]) == (["a1"], ["a2"])
    [unsure] = reports(seen(text, attack, sides={"actor": "Lind"}, sure=0.4))
    assert unsure.actors == ()


def test_whom_the_rules_see_stays() -> None:
    text = "<p a1>Holm</p> attacked <p a2>Ruiz</p> before <p a3>Lind</p> spoke."
    [report] = reports(seen(text, ("attacked", {"ASSAULT": 0.9}), sides={"recipient": "Lind"}))
    assert [one.actor for one in report.recipients] == ["a2"]


def test_what_bars_a_unit_bars_the_model() -> None:
    marched = ("marched", {"PROTEST": 0.95})
    assert triggers(seen("Troops marched into <l>Klow</l>.", marched)) == []
    assert triggers(seen("Nurses marched into <l>Klow</l>.", marched)) == [("marched", "PROTEST")]


def test_a_noun_tells_in_place_of_its_verb() -> None:
    text = "A fire wirbled in <l>Klow</l>."
    assert triggers(seen(text, ("fire", {"OTHER/accident": 0.9}), ("wirbled", {"OTHER/accident": 0.9}))) == [
        ("fire", "OTHER")
    ]


def test_a_noun_that_the_model_is_sure_of_needs_nobody() -> None:
    marked = "The town was spared protests."
    assert triggers(seen(marked, ("protests", {"PROTEST": 0.95}))) == [("protests", "PROTEST")]
    assert triggers(seen(marked, ("protests", {"PROTEST": 0.7}))) == []
    assert triggers(resolved(marked)) == []
