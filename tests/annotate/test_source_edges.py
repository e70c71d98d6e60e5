"""A source holds whole names, and where it is."""

from __future__ import annotations

import pytest

from reportedly.annotate.source_edges import with_whole_sources
from reportedly.nouns.article import Article, Spans
from reportedly.nouns.findings import Mention
from reportedly.nouns.ids import text_sha256
from reportedly.nouns.stages import Attribution
from tests.annotate.told import told


def source(text: str, pieces: list[str], *, cue: str, places: list[str]) -> list[str]:
    article = Article(id="a", key="a", sha256=text_sha256(text), text=text)

    def spans(words: list[str]) -> Spans:
        return tuple(article.cite(text.index(one), text.index(one) + len(one)) for one in words)

    mentions = [Mention(id=one, spans=spans([one]), text=one, kind="place") for one in places]
    content = (article.cite(text.index(cue) + len(cue) + 1, len(text) - 1),)
    given = Attribution(source=spans(pieces), cue=spans([cue]), content=content, confidence=0.9)
    (found,) = with_whole_sources(article, (), mentions, [given])
    return [article.words((span,)) for span in found.source]


def test_a_state_behind_the_town_that_was_left_out_is_no_second_source() -> None:
    text = "The health office in Klow, Borduria confirmed a case."
    assert source(text, ["The health office", "Borduria"], cue="confirmed", places=["Klow", "Borduria"]) == [
        "The health office in Klow, Borduria"
    ]


def test_a_state_that_speaks_too_is_one() -> None:
    text = "The health office of Klow and Borduria confirmed a case."
    given = ["The health office", "Borduria"]
    assert source(text, given, cue="confirmed", places=["Klow", "Borduria"]) == given


def test_a_line_above_the_text_is_no_part_of_a_source() -> None:
    text = "One of the lawyers\n\nBoth officers said it was late."
    assert source(text, ["One of the lawyers\n\nBoth officers"], cue="said", places=[]) == ["Both officers"]


def test_a_passives_by_is_no_part_of_who_says_it() -> None:
    text = "Lind was tipped by nearly every poll as the next mayor."
    assert source(text, ["by nearly every poll"], cue="was tipped", places=[]) == ["nearly every poll"]


def test_whom_an_aside_names_does_not_speak() -> None:
    text = "The Union of Klow and the Fram, which is tied to the Lind Group, said so."
    assert source(text, ["The Union of Klow and", "the Lind Group"], cue="said", places=[]) == [
        "The Union of Klow and the Fram"
    ]
    assert source(text, ["The Union of Klow and the Fram", "the Lind Group"], cue="said", places=[]) == [
        "The Union of Klow and the Fram"
    ]


@pytest.mark.parametrize(
    ("text", "pieces", "cue", "kept"),
    [
        # what is quoted, owned or told of it is no part of a source
        (
            "“Lind was kind”, reads a note by the union.",
            ["Lind", "a note by the union"],
            "reads",
            ["a note by the union"],
        ),
        ("Right after Lind's speech, the council said so.", ["Lind", "the council"], "said", ["the council"]),
        ("The note, which was posted, announced so.", ["The note", "which was posted"], "announced", ["The note"]),
        ("Lind and, in Klow, the council said so.", ["Lind", "the council"], "said", ["Lind", "the council"]),
    ],
)
def test_pieces_of_other_words_are_no_source(text: str, pieces: list[str], cue: str, kept: list[str]) -> None:
    assert source(text, pieces, cue=cue, places=[]) == kept


def test_a_word_that_goes_on_is_no_part_of_a_source() -> None:
    text = "According to Fram University, as of Monday it rained."
    assert source(text, ["Fram University, as"], cue="According to", places=[]) == ["Fram University"]


@pytest.mark.parametrize(
    ("marked", "who", "what"),
    [
        ("{cue1|According to} {source1|his wife}, {content1|{person|Ana}, Lind died at home}.", "his wife, Ana",
         "Lind died at home"),
        ("{cue1|According to} {source1|police}, {content1|{person|Lind}, Berg and Orr died}.", "police",
         "Lind, Berg and Orr died"),
        ("{cue1|According to} {source1|the mayor}, {content1|{person|Lind}, Berg and Orr died}.", "the mayor",
         "Lind, Berg and Orr died"),
        ("{cue1|According to} {source1|the mayor}, {content1|{person|Lind}, 34, died}.", "the mayor", "Lind, 34, died"),
    ],
)  # fmt: skip
def test_a_name_behind_whom_words_are_from_is_theirs(marked: str, who: str, what: str) -> None:
    assert [(one, content) for one, _, content in told(marked)] == [(who, what)]


@pytest.mark.parametrize(
    ("marked", "who", "what"),
    [
        ("{cue1|According to} {source1|{organisation|Elbe}}, {content1|a security firm, two ports were shut}.",
         "Elbe, a security firm", "two ports were shut"),
        ("{cue1|According to} {source1|a report by {organisation|Elbe},} {content1|a firm in Klow, ports shut}.",
         "a report by Elbe, a firm in Klow", "ports shut"),
        ("{cue1|According to} {source1|{person|Ana Lind}}, {content1|a doctor, two nurses and a cook died}.",
         "Ana Lind", "a doctor, two nurses and a cook died"),
        ("{cue1|According to} {source1|{organisation|Elbe}}, {content1|a dam, which is old, broke}.",
         "Elbe", "a dam, which is old, broke"),
    ],
)  # fmt: skip
def test_what_a_source_is_stands_behind_its_name(marked: str, who: str, what: str) -> None:
    assert [(one, content) for one, _, content in told(marked)] == [(who, what)]


@pytest.mark.parametrize(
    ("marked", "who", "what"),
    [
        ("{content1|Lind, aged 22, has died, wrestling promotion} {source1|Fram Ring} {cue1|announced}.",
         "wrestling promotion Fram Ring", "Lind, aged 22, has died"),
        ("{content1|The dam broke, injuring two}, {source1|Fram Ring} {cue1|announced}.",
         "Fram Ring", "The dam broke, injuring two"),
        ("{content1|Crews fled to the hills, from} {source1|Fram} {cue1|on}.", "Fram", "Crews fled to the hills, from"),
    ],
)  # fmt: skip
def test_what_a_source_is_stands_before_its_name(marked: str, who: str, what: str) -> None:
    assert [(one, content) for one, _, content in told(marked)] == [(who, what)]


def test_of_whom_something_is_told_does_not_say_it() -> None:
    marked = "{content1|Lind}, {source1|the chief of Elbe}, {content1|was held}, {source1|her lawyer} {cue1|said}."
    assert [(one, what) for one, _, what in told(marked)] == [("her lawyer", "Lind … was held")]
    both = "{content1|It rained}, {source1|the mayor} and {source1|her lawyer} {cue1|said}."
    assert [one for one, _, _ in told(both)] == ["the mayor … her lawyer"]


@pytest.mark.parametrize(
    ("marked", "who", "what"),
    [
        ("It broke in May, a senior official {source1|who} {cue1|asked} not {content1|to be named said on Monday}.",
         "a senior official", "It broke in May"),
        ("A diplomat who spoke on condition of anonymity {cue1|said} {content1|it broke}.", "A diplomat", "it broke"),
        ("{source1|A man who was named in the report} {cue1|said} {content1|it broke}.",
         "A man who was named in the report", "it broke"),
        ("KLOW, Borduria (Fram Wire) — It broke in May, an aide who asked not to be named {cue1|said}.",
         "an aide", "It broke in May"),
    ],
)  # fmt: skip
def test_who_asks_not_to_be_named_says_it(marked: str, who: str, what: str) -> None:
    assert [(one, content) for one, _, content in told(marked)] == [(who, what)]


def test_a_place_that_ends_where_somebody_was_is_no_second_source() -> None:
    text = "Holm issued it at his club outside Fram, Borduria saying, it was over."
    assert source(text, ["Holm", "Borduria"], cue="saying", places=["Fram", "Borduria"]) == ["Holm"]


def test_in_whose_time_it_was_is_no_source() -> None:
    text = "The pact was agreed under Ana Holm."
    assert source(text, ["under Ana Holm"], cue="agreed", places=[]) == []


@pytest.mark.parametrize(
    ("marked", "who"),
    [
        (
            "{content1|The deal} {cue1|was described} by {source1|Lind} {content1|as late}, "
            "{cue2|saying} {content2|it failed}.",
            "Lind",
        ),
        (
            "{source1|Lind} {cue1|described} {content1|the deal}, {source2|Holm} {cue2|saying} {content2|it failed}.",
            "Holm",
        ),
    ],
)
def test_who_is_told_to_describe_it_goes_on_saying(marked: str, who: str) -> None:
    assert [one for one, _, content in told(marked) if content == "it failed"] == [who]
