"""What the model says of a predicate fills the gaps of the rules: who, to whom, where, when, and how real."""

from __future__ import annotations

from typing import NamedTuple

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from reportedly.extract.draft import Draft, begin
from reportedly.extract.predicates import SURE, completed, frame_of_predicate, predicate_at, weighed, words_of_role
from reportedly.extract.prose import Phrase, Sentence
from reportedly.extract.prose.frames import Frame
from reportedly.extract.realis import Reality
from reportedly.extract.stage import extract
from reportedly.extract.triggers import Found, triggers
from reportedly.knowledge.ontology import ontology
from reportedly.nouns.article import Article, Span
from reportedly.nouns.findings import ReaderVersion, Report
from reportedly.nouns.stages import Argument, Predicate, Resolved
from tests.extract.conftest import resolved

VERSION = ReaderVersion(name="test", version="0")


def span(article: Article, words: str) -> Span:
    return article.cite(article.text.index(words), article.text.index(words) + len(words))


def seen(marked: str, trigger: str, factuality: float = 3.0, **roles: str) -> Resolved:
    """The article with one predicate; roles are written ARG0="the army", ARGM_LOC="in Klow"."""
    made = resolved(marked)
    article = made.annotated.article
    arguments = tuple(
        Argument(role=role.replace("_", "-"), spans=(span(article, words),), confidence=0.9)
        for role, words in roles.items()
    )
    predicate = Predicate(
        span=span(article, trigger), factuality=factuality, event=0.9, confidence=0.9, arguments=arguments
    )
    return replace(made, annotated=replace(made.annotated, predicates=(predicate,)))


def report(made: Resolved) -> Report:
    (found,) = extract(made, ontology=ontology(), version=VERSION).reports
    return found


class At(NamedTuple):
    """A trigger where it stands."""

    draft: Draft
    sentence: Sentence
    found: Found
    predicate: Predicate

    def words(self, phrases: tuple[Phrase, ...]) -> list[str]:
        cited = [self.sentence.cite(one.first, one.last) for one in phrases]
        return [self.draft.article.words((one,)) for one in cited]


def at_trigger(made: Resolved) -> At:
    draft = begin(made, ontology=ontology())
    (sentence,) = draft.prose.sentences
    (predicate,) = made.annotated.predicates
    (found,) = [
        one for one in triggers(draft, sentence) if sentence.cite(one.head, one.head + 1).overlaps(predicate.span)
    ]
    return At(draft, sentence, found, predicate)


def test_a_predicate_is_found_at_its_trigger_alone() -> None:
    draft = at_trigger(seen("The army attacked Klow and then withdrew.", "attacked")).draft
    article = draft.article
    assert predicate_at(draft, span(article, "attacked")) == draft.resolved.annotated.predicates[0]
    assert predicate_at(draft, span(article, "withdrew")) is None
    assert predicate_at(draft, span(article, "army")) is None


def test_an_argument_the_model_is_unsure_of_does_not_count() -> None:
    (predicate,) = seen("The army attacked Klow.", "attacked", ARG0="The army").annotated.predicates
    unsure = replace(predicate, arguments=(replace(predicate.arguments[0], confidence=SURE - 0.01),))
    assert len(words_of_role(predicate, "ARG0", "ARG1")) == 1
    assert words_of_role(unsure, "ARG0") == ()


@pytest.mark.parametrize(
    ("text", "trigger", "roles", "subjects", "objects"),
    [
        ("The army and the navy attacked Klow.", "attacked",
         {"ARG0": "The army and the navy", "ARG1": "Klow"}, ["The army", "the navy"], ["Klow"]),
        ("Klow was attacked by rebels who came by sea.", "attacked",
         {"ARG0": "by rebels who came by sea", "ARG1": "Klow"}, ["rebels"], ["Klow"]),
        ("Troops withdrew from the town.", "withdrew", {"ARG1": "Troops"}, ["Troops"], []),
        ("The attack on the port by rebels began.", "attack",
         {"ARG0": "by rebels", "ARG1": "on the port"}, ["rebels"], ["the port"]),
        ("Borduria’s attack failed.", "attack", {"ARG0": "Borduria’s"}, ["Borduria"], []),
        ("The Bordurian attack failed.", "attack", {"ARG0": "Bordurian"}, ["Bordurian"], []),
        ("Rebels attacked and he fled.", "attacked", {"ARG0": "Rebels", "ARG1": "he fled"}, ["Rebels"], ["he"]),
        ("The army, an old one, attacked Klow.", "attacked", {"ARG0": "The army, an old one,"}, ["The army"], []),
        ("Guns, shells and two tanks hit Klow.", "hit", {"ARG0": "Guns, shells and two tanks"},
         ["Guns", "shells", "two tanks"], []),
        ("They demanded that troops leave.", "demanded", {"ARG0": "They", "ARG1": "that troops leave"}, ["They"], []),
    ],
)  # fmt: skip
def test_arguments_become_the_phrases_of_a_frame(
    text: str, trigger: str, roles: dict[str, str], subjects: list[str], objects: list[str]
) -> None:
    at = at_trigger(seen(text, trigger, **roles))
    frame = frame_of_predicate(at.sentence, at.found, at.predicate)
    assert at.words(frame.subjects or frame.agents) == subjects
    assert at.words(frame.objects) == objects


def test_arguments_with_a_preposition_are_told_apart_by_it() -> None:
    at = at_trigger(seen("He attacked Klow with drones.", "attacked", ARG0="He", ARG1="Klow", ARGM_MNR="with drones"))
    frame = frame_of_predicate(at.sentence, at.found, at.predicate)
    assert at.words(frame.after("with")) == ["drones"]


def test_a_frame_is_filled_where_it_is_empty_and_put_right_by_what_is_sure() -> None:
    one, other, third = Phrase(0, 1, 0), Phrase(2, 3, 2), Phrase(4, 5, 4)
    rules, learned = Frame(subjects=(one,)), Frame((other,), (other,), (other,), (("on", (other,)),))
    assert completed(rules, learned, Frame()) == Frame((one,), (other,), (other,), (("on", (other,)),))
    assert completed(rules, learned, Frame(subjects=(third,))).subjects == (third,)
    assert completed(rules, learned, Frame(subjects=(one, third))).subjects == (one, third)
    assert completed(Frame(subjects=(one, other)), learned, Frame(subjects=(one, third))).subjects == (one, other)


@pytest.mark.parametrize(
    ("own", "factuality", "roles", "expected"),
    [
        (("occurred", "affirmed"), 3.0, {}, ("occurred", "affirmed")),
        (("occurred", "affirmed"), -2.5, {}, ("occurred", "negated")),
        (("occurred", "affirmed"), 0.0, {}, ("occurred", "affirmed")),
        (("occurred", "affirmed"), -2.5, {"ARGM_NEG": "never"}, ("occurred", "negated")),
        (("occurred", "affirmed"), 1.0, {"ARGM_MOD": "will"}, ("future", "affirmed")),
        (("ongoing", "affirmed"), 1.0, {"ARGM_MOD": "may"}, ("possible", "affirmed")),
        (("future", "affirmed"), 3.0, {"ARGM_MOD": "may"}, ("future", "affirmed")),
        (("possible", "affirmed", False), 2.8, {}, ("occurred", "affirmed")),
        (("possible", "affirmed"), 2.8, {}, ("possible", "affirmed")),
        (("ongoing", "affirmed"), -2.5, {}, ("possible", "affirmed")),
        (("occurred", "negated", False), 2.8, {}, ("occurred", "affirmed")),
        (("possible", "negated"), 0.5, {}, ("possible", "negated")),
        (("generic", "affirmed"), 3.0, {"ARGM_NEG": "never"}, ("generic", "negated")),
        (("hypothetical", "affirmed"), 3.0, {"ARGM_MOD": "may"}, ("hypothetical", "affirmed")),
    ],
)
def test_how_real_an_event_is_told(
    own: tuple[str, str, bool], factuality: float, roles: dict[str, str], expected: tuple[str, str]
) -> None:
    at = at_trigger(seen("Rebels will, may or never attack Klow.", "attack", factuality, **roles))
    told = weighed(Reality(*own), at.predicate, at.sentence)  # type: ignore[arg-type]
    assert (told.realis, told.polarity) == expected


def test_a_clause_that_describes_the_subject_denies_nothing_of_the_verb() -> None:
    text = "The rebels that were not caught attacked Klow."
    assert report(seen(text, "attacked", ARGM_NEG="not")).polarity == "affirmed"
    assert report(seen("The rebels did not attack Klow.", "attack", ARGM_NEG="not")).polarity == "negated"


def test_a_report_gets_the_actor_that_the_rules_miss() -> None:
    text = "<g a1>Rebels</g> meant it: an attack in <l>Klow</l>."
    bare = report(resolved(text))
    filled = report(seen(text, "attack", ARG0="Rebels"))
    assert [one.text for one in bare.actors] == []
    assert [(one.text, one.actor) for one in filled.actors] == [("Rebels", "a1")]


def test_the_place_and_time_the_model_binds_to_the_event_come_first() -> None:
    text = (
        "On <t 2024-05-06>Monday</t> <g a1>rebels</g> near <l>Klow</l>, who had rested, attacked troops on "
        "<t 2024-05-07>Tuesday</t> in <l>Zilin</l>."
    )
    there = report(seen(text, "attacked", ARGM_LOC="near Klow", ARGM_TMP="On Monday"))
    assert (there.place, there.time, there.how.place, there.how.time) == ("p1", "t1", "clause", "clause")
    there = report(seen(text, "attacked", ARGM_LOC="in Zilin", ARGM_TMP="on Tuesday"))
    assert (there.place, there.time) == ("p2", "t2")


def test_an_unsure_doer_is_no_reason_to_take_whom_it_befell_for_him() -> None:
    text = "The man whom <g a1>guards</g> of the port arrested left."
    one = seen(text, "arrested", ARG1="The man", ARG0="guards")
    weak = tuple(replace(a, confidence=0.5 if a.role == "ARG0" else 0.9) for a in one.annotated.predicates[0].arguments)
    predicates = (replace(one.annotated.predicates[0], arguments=weak),)
    made = report(replace(one, annotated=replace(one.annotated, predicates=predicates)))
    assert "The man" not in [who.text for who in made.actors]


TEXT = "Rebels, who left, attacked “the old port” of Klow and, with drones, Zilin’s dam. They withdrew."
SPOT = st.tuples(st.integers(0, len(TEXT) - 1), st.integers(1, 40)).map(lambda one: (one[0], min(len(TEXT), sum(one))))


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(["attacked", "withdrew", "left"]), st.lists(SPOT, max_size=4), st.sampled_from(["ARG0", "ARG1"]))
def test_whatever_the_arguments_a_reading_is_made(trigger: str, spots: list[tuple[int, int]], role: str) -> None:
    made = resolved(TEXT)
    article = made.annotated.article
    arguments = tuple(Argument(role=role, spans=(article.cite(*spot),), confidence=0.9) for spot in spots)
    predicate = Predicate(span=span(article, trigger), factuality=2.0, event=0.5, confidence=0.5, arguments=arguments)
    annotated = replace(made.annotated, predicates=(predicate,))
    reading = extract(replace(made, annotated=annotated), ontology=ontology(), version=VERSION)
    for one in reading.reports:
        assert all(party.text == article.words(party.spans) for party in (*one.actors, *one.recipients, *one.objects))
