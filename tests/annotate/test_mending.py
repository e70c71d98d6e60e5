"""Attributions put right: whole contents and sources, no addressees, no deeds, and a source where there was none."""

from __future__ import annotations

import pytest

from reportedly.annotate.mending import mended
from reportedly.nouns.stages import Argument, Predicate
from tests.annotate.told import told
from tests.resolve.marked import mark


@pytest.mark.parametrize(
    ("marked", "content"),
    [
        ("{source1|The mayor} {cue1|urged} {content1|the crews to wait}.", "to wait"),
        ("{source1|The mayor} {cue1|warned} {content1|Berg that it would rain}.", "that it would rain"),
        ("{source1|The mayor} {cue1|asked} {content1|him about the ferry}.", "about the ferry"),
        ("{source1|The mayor} {cue1|asked} {content1|questions about the ferry}.", "questions about the ferry"),
        ("{source1|The mayor} {cue1|told} {content1|crews not to sail}.", "not to sail"),
        ("{source1|The mayor} {cue1|said} {content1|crews have to wait}.", "crews have to wait"),
        ("{content1|Crews} {cue1|were advised} {content1|to wait}.", "to wait"),
        ("{content1|Crews} {cue1|were promised} {content1|a boat by} {source1|the mayor}.", "a boat"),
        (
            "{content1|Crews} {cue1|were assured by} {source1|the mayor} {content1|that it was late}.",
            "that it was late",
        ),
        ("{source1|The mayor} {cue1|told} {content1|her no}.", "no"),
        ("{source1|The mayor} {cue1|told} {content1|him a lie}.", "a lie"),
        ("{source1|The mayor} {cue1|told} {content1|her story}.", "her story"),
        ("{source1|The mayor} {cue1|told} {content1|us, to be sure, of rain}.", "us, to be sure, of rain"),
    ],
)
def test_an_addressee_is_no_content(marked: str, content: str) -> None:
    assert told(marked)[0][2] == content


def test_what_a_relative_clause_tells_is_no_part_of_a_source() -> None:
    marked = "{source1|Borduria}, which backs {source1|Berg}, {cue1|said} {content1|it would wait}."
    assert told(marked) == [("Borduria", "said", "it would wait")]
    listed = "{source1|Borduria}, {source1|Berg}, {cue1|said} {content1|it would wait}."
    assert told(listed) == [("Borduria … Berg", "said", "it would wait")]


def test_unquoted_words_end_with_their_sentence() -> None:
    marked = "{cue1|According to} {source1|the port}, {content1|ships wait. The harbour was built in 1910.}"
    assert told(marked) == [("the port", "According to", "ships wait")]


def test_a_quotation_goes_on_over_sentences() -> None:
    marked = "{source1|The port} {cue1|said} {content1|“ships wait. Nobody may sail.”}"
    assert told(marked)[0][2] == "“ships wait. Nobody may sail.”"


@pytest.mark.parametrize(
    "marked",
    [
        "{source1|The council} {cue1|voted on} {content1|a new bridge}.",
        "{source1|Berg} {cue1|planned} {content1|to go on}.",
        "{source1|The firm} {cue1|launched} {content1|a ferry}.",
    ],
)
def test_a_deed_is_no_statement(marked: str) -> None:
    assert told(marked) == []


@pytest.mark.parametrize(
    "marked",
    [
        "{source1|The council} {cue1|voted}, {content1|“with regret,”} for a bridge.",
        "{source1|Berg} {cue1|lashed out} {content1|at the port}.",
        "{cue1|Per} {source1|the port}, {content1|ships wait}.",
        "{source1|Berg} {cue1|winked} {content1|that it was late}.",
    ],
)
def test_what_hands_on_words_stays(marked: str) -> None:
    assert len(told(marked)) == 1


def test_declining_to_comment_is_all_cue() -> None:
    assert told("{source1|Berg} {cue1|declined to} {content1|comment}.") == [("Berg", "declined to comment", "")]


@pytest.mark.parametrize(
    ("marked", "source"),
    [
        ("{person|Ana Ruiz} thanked the crews and {cue1|promised} {content1|new boats}.", "Ana Ruiz"),
        ("{person|Ruiz}, who was mayor until May, {cue1|denied} {content1|the charge}.", "Ruiz"),
        ("On Monday, the court met for an hour, {cue1|finding} {content1|that the law was void}.", "the court"),
        ("{content1|The dam} {cue1|was called} {content1|unsafe} by the engineers on Monday.", "the engineers"),
        ("Berg sang, {cue1|it was said}, {content1|for hours}.", ""),
        ("{source1|Ana Ruiz} {cue1|praised} {content1|the crews} and {cue2|promised} {content2|boats}.", "Ana Ruiz"),
        ("The port, which Fram News {cue1|said} {content1|was shut}, is open.", "Fram News"),
    ],
)  # fmt: skip
def test_a_missing_source_is_found_in_the_sentence(marked: str, source: str) -> None:
    assert told(marked)[-1][0] == source


def test_the_model_s_agent_goes_before_the_order_of_words() -> None:
    seen = mark("Ruiz met Berg and {cue1|promised} {content1|boats}.")
    at = seen.attributions[0].cue[0]
    agent = Argument(role="ARG0", spans=(seen.article.cite(9, 13),), confidence=0.9)
    verb = Predicate(span=at, factuality=3, event=1, confidence=1, arguments=(agent,))
    [found] = mended(seen.article, seen.sentences, seen.attributions, predicates=(verb,))
    assert seen.article.words(found.source) == "Berg"


def test_a_source_has_the_whole_name_that_it_cuts() -> None:
    marked = "The {place|San {source1|Remo} }police {cue1|said} {content1|so}."
    assert told(marked)[0][0].startswith("San Remo")


def test_according_to_is_followed_by_its_source() -> None:
    marked = "{source1|Berg}, the mayor, left, {cue1|according to} {source1|the port}, {content1|at noon}."
    assert told(marked)[0][0] == "the port"


def test_whoever_is_cited_before_the_verb_has_a_statement_too() -> None:
    marked = "{organisation|Fram News}, citing {source1|two officials}, {cue1|reported} {content1|ships wait}."
    assert told(marked) == [("Fram News", "reported", "ships wait"), ("two officials", "citing", "ships wait")]


def test_whoever_is_cited_after_the_words_has_a_statement_too() -> None:
    marked = "{source1|Fram News} {cue1|reported} {content1|ships wait, citing two officials}."
    assert told(marked) == [("Fram News", "reported", "ships wait"), ("two officials", "citing", "ships wait")]


def test_a_reason_that_is_cited_is_nobody() -> None:
    marked = "{source1|Berg} {cue1|said} {content1|he would go, citing poor health}."
    assert [source for source, _, _ in told(marked)] == ["Berg"]


@pytest.mark.parametrize(
    "marked",
    [
        "{source1|{source2|{organisation|Fram News}}}, {cue1|citing} {content1|two officials}, {cue2|reported} "
        "{content2|ships wait}.",
        "{source1|{source2|{organisation|Fram News}}} {cue2|reported}, {cue1|citing} {content1|two officials, that "
        "{content2|ships wait}}.",
    ],
)
def test_whom_an_outlet_cites_is_no_content_of_its_own(marked: str) -> None:
    found = told(marked)
    assert [one[:2] for one in sorted(found)] == [("Fram News", "reported"), ("two officials", "citing")]
    assert all(one[2].endswith("ships wait") for one in found)


def test_a_content_has_all_of_its_quotation() -> None:
    marked = "“The siren {content1|never sounded. We heard the water,”} {source1|she} {cue1|said}."
    assert told(marked)[0][2] == "“The siren never sounded. We heard the water,”"


def test_a_thought_within_a_quotation_keeps_its_own_edges() -> None:
    marked = "“{source1|I} {cue1|think} {content1|it will hold}, but who knows,” she said."
    assert told(marked)[0][2] == "it will hold"


def test_a_source_has_what_its_place_lies_in() -> None:
    marked = "{cue1|According to} {source1|police in {place|Klow}}, {content1|{place|Borduria}, the road is shut}."
    assert told(marked) == [("police in Klow, Borduria", "According to", "the road is shut")]
    other = "{cue1|According to} {source1|the port}, {content1|{place|Borduria}, at last, sails}."
    assert told(other) == [("the port", "According to", "Borduria, at last, sails")]


@pytest.mark.parametrize(
    ("marked", "found"),
    [
        ("He landed, {content1|a process Lind} {cue1|described} {content1|as slow}.",
         [("Lind", "described", "a process … as slow")]),
        ("They signed {content1|a deal the union} {cue1|called} {content1|a betrayal}.",
         [("the union", "called", "a deal … a betrayal")]),
        ("They signed {content1|a deal Klow} {cue1|was told} {content1|of}.", [("", "was told", "a deal Klow … of")]),
    ],
)  # fmt: skip
def test_whom_a_clause_without_that_is_of_says_it(marked: str, found: list[tuple[str, str, str]]) -> None:
    assert told(marked) == found


@pytest.mark.parametrize(
    ("marked", "found"),
    [
        ("Remarked guild scientist {person|Ana Lind}, “It is over at last.”",
         [("guild scientist Ana Lind", "Remarked", "“It is over at last.”")]),
        ("Said by all to be the best, {person|Ana Lind}, “the eel queen”, won.", []),
        ("Wrote {person|Ana Lind} of the guild, “It is over at last.”", []),
        ("{cue1|Wrote} {source1|{person|Ana Lind}}, {content1|“It is over at last.”}",
         [("Ana Lind", "Wrote", "“It is over at last.”")]),
    ],
)  # fmt: skip
def test_a_verb_that_opens_its_sentence_hands_on_words(marked: str, found: list[tuple[str, str, str]]) -> None:
    assert told(marked) == found


def test_a_pronoun_that_the_content_took_in_says_it() -> None:
    marked = "Lind told of {content1|an incident she} {cue1|said} {content1|took place in a hotel}."
    assert told(marked) == [("she", "said", "an incident … took place in a hotel")]
    last = "{content1|Nobody saw that it was she}, {cue1|said} {source1|Lind}."
    assert told(last) == [("Lind", "said", "Nobody saw that it was she")]


def test_the_next_sentence_is_no_part_of_a_source() -> None:
    marked = "{content1|“He was kind,”} {cue1|said} {source1|the rector, Pradeep Holt. Holt} spoke of loss."
    assert told(marked) == [("the rector, Pradeep Holt", "said", "“He was kind,”")]


def test_a_line_above_is_no_part_of_a_source_unless_the_text_is_wrapped() -> None:
    marked = "{source1|Newsview\nCarmaker Tolgard} {cue1|said} {content1|it would close a plant in Klow}."
    assert told(marked)[0][0] == "Carmaker Tolgard"


@pytest.mark.parametrize(
    ("marked", "source", "content"),
    [
        ("{content1|The firm}{source1|’s chief, Ana Lund,} {cue1|said} {content1|sales rose}.",
         "The firm’s chief, Ana Lund,", "sales rose"),
        ("{content1|“He was kind,”} {cue1|said} {source1|neighbour} {content1|{person|Ana Holt}}.",
         "neighbour Ana Holt", "“He was kind,”"),
        ("{source1|The mayor} {cue1|told} {content1|{person|Ana Holt}}.", "The mayor", "Ana Holt"),
    ],
)  # fmt: skip
def test_a_source_takes_back_its_owner_and_its_name(marked: str, source: str, content: str) -> None:
    assert [(who, what) for who, _, what in told(marked)] == [(source, content)]


@pytest.mark.parametrize(
    ("source", "kept"),
    [
        ("A few days later the council", "the council"),
        ("The next day, Ana Lind", "Ana Lind"),
        ("On Monday the mayor", "the mayor"),
        ("Monday Review", "Monday Review"),
        ("The Sunday Times", "The Sunday Times"),
        ("Two days of talks", "Two days of talks"),
    ],
)
def test_when_somebody_spoke_is_no_part_of_who(source: str, kept: str) -> None:
    assert told(f"{{source1|{source}}} {{cue1|said}} {{content1|it would rain}}.")[0][0] == kept


@pytest.mark.parametrize(
    ("source", "kept"),
    [
        ("police on Thursday", "police"),
        ("the mayor of Fram via news agency Elbe", "the mayor of Fram"),
        ("the mayor via Elbe News", "the mayor"),
        ("the Committee on Mondays", "the Committee on Mondays"),
        ("drivers on the via Appia", "drivers on the via Appia"),
    ],
)
def test_when_and_through_whom_somebody_spoke_is_no_part_of_who(source: str, kept: str) -> None:
    assert told(f"{{content1|It would rain}}, {{cue1|according to}} {{source1|{source}}}.")[0][0] == kept


def test_a_preposition_before_it_is_no_second_cue_of_the_same_words() -> None:
    marked = "{cue2|To} this, {source1|{source2|Lind}} {cue1|said}, {content1|{content2|“It would rain.”}}"
    assert [cue for _, cue, _ in told(marked)] == ["said"]
    assert [cue for _, cue, _ in told("{cue1|To} {source1|critics}, {content1|the dam is a waste}.")] == ["To"]


def test_whom_another_cites_within_its_words_says_them_too() -> None:
    marked = "{source1|Fram News} {cue1|cited} {content1|a police source that ships wait}."
    assert told(marked) == [
        ("Fram News", "cited", "a police source that ships wait"),
        ("a police source", "", "that ships wait"),
    ]


def test_a_rule_that_is_cited_says_nothing() -> None:
    marked = "{source1|Fram News} {cue1|cited} {content1|a rule that ships wait}."
    assert told(marked) == [("Fram News", "cited", "a rule that ships wait")]


@pytest.mark.parametrize(
    ("marked", "source"),
    [
        ("After {cue1|asking} for {content1|leave}, Lind left the bank.", "Lind"),
        ("The bank shut after {cue1|asking} for {content1|leave}, and Lind left it.", ""),
    ],
)
def test_who_goes_on_is_who_asked_first(marked: str, source: str) -> None:
    assert [who for who, _, _ in told(marked)] == [source]


@pytest.mark.parametrize(
    ("marked", "content"),
    [
        ("{source1|Lind} {cue1|ordered} {content1|the town's flags be lowered to half mast}.",
         "the town's flags be lowered to half mast"),
        ("{source1|Lind} {cue1|ordered} {content1|the crews of the port to wait}.", "to wait"),
        ("{source1|Lind} {cue1|requested} {content1|postal ballots to vote with}.", "postal ballots to vote with"),
        ("{source1|Lind} {cue1|requested} {content1|the mayor to wait}.", "to wait"),
    ],
)  # fmt: skip
def test_what_is_ordered_to_be_done_is_nobody_addressed(marked: str, content: str) -> None:
    assert [what for _, _, what in told(marked)] == [content]


def test_a_deed_in_a_source_is_no_second_cue() -> None:
    marked = (
        "{content2|{source1|The note}} {cue2|signed} by {source2|the mayor} {cue1|read} "
        "{content1|{content2|“We regret it.”}}"
    )
    assert [cue for _, cue, _ in told(marked)] == ["read"]


def test_who_hands_on_what_another_says_stays() -> None:
    marked = (
        "{content2|{source1|Witnesses}}, {cue2|according to} {source2|the Klow Herald}, {cue1|said} "
        "{content1|{content2|the tram left}}."
    )
    assert sorted(cue for _, cue, _ in told(marked)) == ["according to", "said"]


def test_a_later_quotation_is_his_who_says_it_there() -> None:
    marked = (
        "{cue1|According to} {source1|the guild}, {content1|two ships sank}. {source2|Holm} {cue2|told} the whole "
        "harbour board of the northern district on Friday, {content1|{content2|“We mourn them.”}}"
    )
    assert told(marked) == [
        ("the guild", "According to", "two ships sank"),
        ("Holm", "told", "“We mourn them.”"),
    ]


def test_a_quotation_that_goes_on_without_another_stays() -> None:
    marked = "{cue1|According to} {source1|the guild}, {content1|“two ships sank”}. {content1|“We mourn them.”}"
    assert told(marked)[0][2] == "“two ships sank”. “We mourn them.”"


@pytest.mark.parametrize(
    ("marked", "first"),
    [
        ("{source1|Lind} {cue1|hinted} {content1|it was over: {content2|“It rained,”}} {source2|she} {cue2|said},"
         " {content2|“and hailed.”}", "it was over"),
        ("{source1|Lind} {cue1|hinted} {content1|it was over: “It rained.”}", "it was over: “It rained.”"),
        ("{source1|Fram Wire} {cue1|reported} {content1|that {content2|“it rained,”} {source2|Lind} {cue2|said}}.",
         "that “it rained,” Lind said"),
    ],
)  # fmt: skip
def test_a_quotation_behind_a_colon_is_the_next_cue_s(marked: str, first: str) -> None:
    assert told(marked)[0][2] == first


@pytest.mark.parametrize(
    ("marked", "source"),
    [
        ("{source1|It} {cue1|was later announced} {content1|that it rained}.", ""),
        ("{source1|It} {cue1|has been claimed} {content1|that it rained}.", ""),
        ("{source1|It} {cue1|has claimed} {content1|that it rained}.", "It"),
        ("{source1|It} {cue1|is warning} {content1|of rain}.", "It"),
    ],
)
def test_an_it_of_a_passive_says_nothing(marked: str, source: str) -> None:
    assert told(marked)[0][0] == source


def test_what_is_said_of_a_claim_is_no_part_of_it() -> None:
    marked = "{source1|The} {cue1|claim} {content1|that the dam leaks is wholly baseless}."
    assert told(marked) == [("", "claim", "that the dam leaks")]


def test_an_owner_that_is_a_day_is_left_out() -> None:
    marked = "{content1|The plan} {cue1|was reported} in Thursday{source1|'s Klow Herald}."
    assert told(marked) == [("Klow Herald", "was reported", "The plan")]
