"""Statements: source, cue core and class, manner, polarity, hedge, time of saying, nesting, furniture."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from reportedly.nouns.article import Furniture, Span
from reportedly.nouns.findings import Reading, Statement

Read = Callable[..., Reading]


def only(reading: Reading) -> Statement:
    """The one statement there is."""
    (statement,) = reading.statements
    return statement


def core(reading: Reading, statement: Statement) -> str:
    """The words of the cue's core."""
    return reading.article.words(statement.cue.core)


@pytest.mark.parametrize(
    ("marked", "words", "lemma", "cls"),
    [
        ("<s1>Berg</s1> <c1>has repeatedly said</c1> <x1>it rains</x1>.", "said", "say", "say"),
        ("<x1>It rains</x1>, <c1>according to</c1> <s1>the ministry</s1>.", "according to", "according to", "say"),
        ("<s1>He</s1> <c1>was quoted</c1> on <c1>as saying</c1> <x1>no</x1>.", "quoted … as saying", None, "report"),
        ("<s1>Berg</s1> <c1>issued a warning</c1> <x1>that it would rain</x1>.", "warning", "warning", "warn"),
        ("<s1>Berg</s1> <c1>declined to comment</c1>.", None, None, "decline"),
        ("<s1>Berg</s1> <c1>did not respond to</c1> <x1>a request for comment</x1>.", None, None, "decline"),
        ("<s1>Berg</s1> <c1>refused</c1> <x1>to sign the treaty</x1>.", "refused", "refuse", "reject"),
        ("<s1>Borduria</s1> <c1>denies</c1> <x1>the charge</x1>.", "denies", "deny", "deny"),
        ("<s1>Berg</s1> <c1>fears</c1> <x1>a flood</x1>.", "fears", "fear", "fear"),
    ],
)  # fmt: skip
def test_cue(read: Read, marked: str, words: str | None, lemma: str | None, cls: str) -> None:
    reading = read(marked)
    statement = only(reading)
    assert statement.cue.cls == cls
    if words is not None:
        assert core(reading, statement).endswith(words)
    if lemma is not None:
        assert statement.cue.lemma == lemma


@pytest.mark.parametrize(
    ("content", "manner"),
    [
        ("“We will rebuild the bridge,”", "direct"),
        ("that the bridge “will be rebuilt by spring”", "mixed"),
        ("that “the bridge will be rebuilt by spring”", "direct"),
        ("he would “rebuild the whole bridge by spring and reopen every road”", "mixed"),
        ("the “Old Bridge” would be rebuilt", "indirect"),
        ("the so-called “experts” were wrong", "indirect"),
        ("the bridge will be rebuilt", "indirect"),
    ],
)
def test_manner(read: Read, content: str, manner: str) -> None:
    assert only(read(f"<s1>Berg</s1> <c1>said</c1> <x1>{content}</x1>.")).manner == manner


def test_polarity(read: Read) -> None:
    assert only(read("<s1>Berg</s1> <c1>denied</c1> <x1>that rebels hold the port</x1>.")).polarity == "negated"
    assert only(read("<s1>Berg</s1> <c1>said</c1> <x1>there is no war</x1>.")).polarity == "affirmed"
    pleaded = only(read("<s1>Berg</s1> <c1>pleaded not guilty</c1> <x1>to theft</x1>."))
    assert (pleaded.polarity, pleaded.cue.cls) == ("negated", "deny")
    assert only(read("<s1>Berg</s1> <c1>pleaded guilty</c1> <x1>to theft</x1>.")).cue.cls == "confirm"
    assert only(read("<s1>Not everyone</s1> <c1>agreed</c1> <x1>that it rained</x1>.")).polarity == "negated"
    assert only(read("<s1>No miner</s1> <c1>agreed</c1> <x1>that it rained</x1>.")).polarity == "negated"
    assert only(read("<s1>No fewer than ten</s1> <c1>agreed</c1> <x1>that it rained</x1>.")).polarity == "affirmed"
    assert only(read("<s1>Not only miners</s1> <c1>agreed</c1> <x1>that it rained</x1>.")).polarity == "affirmed"
    assert only(read("<s1>Berg</s1> <c1>did not deny</c1> <x1>the report</x1>.")).polarity == "affirmed"
    assert only(read("<s1>Berg</s1> <c1>not only said</c1> <x1>that it rained</x1>.")).polarity == "affirmed"
    assert only(read("<s1>Berg</s1> <c1>did not believe</c1> <x1>that it rained</x1>.")).polarity == "negated"


def test_hedge_governs_only_its_clause(read: Read) -> None:
    reading = read(
        "<s1>Berg</s1> <c1>said</c1> <x1>the ships are in the bay and are likely headed for the island</x1>."
    )
    certainty = only(reading).certainty
    assert certainty is not None
    assert (certainty.low, certainty.high) == (0.55, 0.80)
    assert reading.article.words(certainty.words) == "likely"
    assert reading.article.words(certainty.scope) == "are likely headed for the island"


@pytest.mark.parametrize(
    ("content", "scope"),
    [
        ("it is likely that the ships will attack the port", "it is likely that the ships will attack the port"),
        ("the bridge was damaged and probably destroyed", "probably destroyed"),
        (
            "the ships will probably sail north over the next week",
            "the ships will probably sail north over the next week",
        ),
    ],
)
def test_scope(read: Read, content: str, scope: str) -> None:
    reading = read(f"<s1>Berg</s1> <c1>said</c1> <x1>{content}</x1>.")
    certainty = only(reading).certainty
    assert certainty is not None
    assert reading.article.words(certainty.scope) == scope


def test_an_adjective_before_a_noun_is_no_hedge_of_the_statement(read: Read) -> None:
    assert only(read("<s1>Berg</s1> <c1>said</c1> <x1>most likely voters are old</x1>.")).certainty is None


@pytest.mark.parametrize(
    ("content", "evidential"),
    [
        ("40 suspected cases were found", None),
        ("a child found a powder that appeared to be salt", None),
        ("the powder appeared to be salt", "apparent"),
        ("the mayor allegedly fled", "alleged"),
    ],
)
def test_a_word_of_hearsay_is_of_the_statement_only_where_it_governs_it(
    read: Read, content: str, evidential: str | None
) -> None:
    assert only(read(f"<s1>Berg</s1> <c1>said</c1> <x1>{content}</x1>.")).evidential == evidential


def test_a_deeper_statements_hedge_is_not_the_outer_ones(read: Read) -> None:
    outer, inner = read(
        "<s1>Radio Klow</s1> <c1>said</c1> <x1><s2>Berg</s2> <c2>thinks</c2> <x2>rain is unlikely</x2></x1>."
    ).statements
    assert outer.certainty is None
    assert inner.certainty is not None
    assert inner.certainty.high == 0.45
    assert inner.within == outer.id


def test_evidential(read: Read) -> None:
    assert only(read("<s1>Berg</s1> <c1>said</c1> <x1>the man allegedly stole a boat</x1>.")).evidential == "alleged"


@pytest.mark.parametrize(
    ("marked", "said"),
    [
        ("<s1>Berg</s1> <c1>said</c1> <t 2024-05-06>Monday</t> <x1>boats had left</x1>.", "2024-05-06"),
        ("<x1>“Boats left,”</x1> <s1>Berg</s1> <c1>said</c1> in a letter on <t 2024-05-03>3 May</t>.", "2024-05-03"),
        ("<s1>Berg</s1> <c1>said</c1> <x1>boats left on <t 2024-05-06>Monday</t></x1>.", None),
        ("<s1>Berg</s1> <c1>said</c1> <x1>boats had left</x1>.", None),
        ("<s1>Berg</s1>, who resigned <t 2024-05-06>Monday</t>, <c1>said</c1> <x1>boats had left</x1>.", None),
        ("<s1>Berg, who saw them</s1> in <t 2024-05>May</t>, <c1>denied</c1> <x1>boats had left</x1>.", None),
        ("As of <t 2024-05-06>Monday</t> boats were few, <s1>Berg</s1> <c1>said</c1>.", None),
        ("<s1>Berg</s1> <c1>signed an order</c1> delaying it until <t 2024-06>June</t>, <x1>citing rain</x1>.", None),
        ("<s1>Berg</s1> <c1>said</c1> <x1>boats leave on <t 2024-05-06>Monday</t></x1> — <t 2024-05-06>today</t>.",
         None),
        ("<s1>Berg</s1> <c1>put</c1> <x1>the toll at 26</x1>, down from 30 <t 2024-05-05>a day earlier</t>.", None),
        ("At <t 2024>this year’s</t> fair <s1>Berg</s1> <c1>said</c1> <x1>boats had left</x1>.", None),
    ],
)  # fmt: skip
def test_said(read: Read, marked: str, said: str | None) -> None:
    assert only(read(marked)).said == said


def test_an_undated_saying_has_its_reason(read: Read) -> None:
    reading = read("<s1><p a1>Berg</p></s1> <c1>said</c1> <t>Monday</t> <x1>boats had left</x1>.")
    assert only(reading).said is None
    assert [(refusal.about, refusal.why) for refusal in reading.refusals] == [("s1.said", "no_anchor")]


def test_two_sources_of_the_same_words(read: Read) -> None:
    paper, official = read(
        "<s1>Radio Klow</s1> <c1>reported</c1>, <c2>citing</c2> <s2>an aide</s2>, <x1><x2>that boats left</x2></x1>."
    ).statements
    assert (paper.within, official.within) == (None, paper.id)


def test_source_lists_joint_actors_and_says_why_none(read: Read) -> None:
    reading = read("<s1><p a1>Berg</p> and <p a2>Lind</p></s1> <c1>said</c1> <x1>boats left</x1>.")
    assert only(reading).source.actors == ("a1", "a2")
    assert only(reading).source.actor == "a1"
    reading = read("<s1>Somebody</s1> <c1>said</c1> <x1>boats left</x1>.")
    assert only(reading).source.actor is None
    assert ("s1.source.actor", "no_referent") in [(refusal.about, refusal.why) for refusal in reading.refusals]


@pytest.mark.parametrize(("kind", "kept"), [("related-link", True), ("ad", False)])
def test_furniture(read: Read, kind: str, kept: bool) -> None:
    text = "<s1>Berg</s1> <c1>said</c1> <x1>boats left</x1>"
    reading = read(text, furniture=(Furniture((Span(0, 20),), kind),))  # type: ignore[arg-type]
    assert [statement.in_furniture for statement in reading.statements] == ([True] if kept else [])


def test_a_quotation_without_a_cue(read: Read) -> None:
    statement = only(read("<s1><p a1>Berg</p></s1> arrived. <x1>“We have come to help you all.”</x1>"))
    assert (statement.cue.spans, statement.cue.core, statement.cue.lemma, statement.cue.cls) == ((), (), None, "say")
    assert statement.manner == "direct"


def test_a_cue_alone_says_nothing(read: Read) -> None:
    assert read("It <c1>is still disputed</c1>.").statements == ()
    assert len(read("<s1><p a1>Lind</p></s1> <c1>disputed</c1> it.").statements) == 1
