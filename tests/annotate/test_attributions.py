"""A statement stands in the text or in furniture, and holds no scraps of other sentences."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.annotate.abbreviations import with_whole_abbreviations
from reportedly.annotate.attributions import attribution_of
from reportedly.learned.readings import RawAttribution
from reportedly.nouns.article import Article, Furniture
from reportedly.nouns.ids import text_sha256
from reportedly.nouns.stages import Attribution
from reportedly.text.sentences import find_sentences

PAGE = "Watch now\n\nThe port is shut, the mayor said.\n\nMore: Ships wait, pilots say\n\nNobody was hurt there."


def read(text: str, *, source: str, cue: str, content: list[str], furniture: list[str] | None = None) -> Attribution:
    plain = Article(id="a", key="a", sha256=text_sha256(text), text=text)

    def piece(words: str) -> tuple[int, int]:
        assert text.count(words) == 1, words
        return text.index(words), text.index(words) + len(words)

    marks = tuple(Furniture((plain.cite(*piece(words)),), "related-link") for words in furniture or [])
    article = Article(id="a", key="a", sha256=plain.sha256, text=text, furniture=marks)
    raw = RawAttribution((piece(source),), (piece(cue),), tuple(map(piece, content)), 0.9)
    found = attribution_of(article, tuple((s.start, s.end) for s in find_sentences(text)), raw)
    assert found is not None
    return found


def words(text: str, found: Attribution) -> list[str]:
    return [text[span.start : span.end] for span in found.content]


def test_a_label_above_the_text_is_cut_from_a_content_that_ran_over_it() -> None:
    found = read(
        PAGE, source="the mayor", cue="said", content=["Watch now\n\nThe port is shut"], furniture=["Watch now"]
    )
    assert words(PAGE, found) == ["The port is shut"]


def test_a_statement_in_a_related_link_stays_in_it() -> None:
    found = read(
        PAGE,
        source="pilots",
        cue="say",
        content=["Ships wait", "Nobody was hurt there."],
        furniture=["More: Ships wait, pilots say"],
    )
    assert words(PAGE, found) == ["Ships wait"]


def test_a_word_of_another_sentence_is_dropped() -> None:
    found = read(PAGE, source="the mayor", cue="said", content=["The port is shut", "Nobody"])
    assert words(PAGE, found) == ["The port is shut"]


def test_a_source_in_the_cue_s_sentence_is_not_eked_out_from_another() -> None:
    text = "Harbour news. The mayor said the port is shut."
    plain = Article(id="a", key="a", sha256=text_sha256(text), text=text)
    raw = RawAttribution(((0, 7), (14, 23)), ((24, 28),), ((29, 45),), 0.9)
    found = attribution_of(plain, tuple((s.start, s.end) for s in find_sentences(text)), raw)
    assert found is not None
    assert plain.words(found.source) == "The mayor"


def test_a_whole_sentence_beside_the_cue_s_is_kept() -> None:
    text = "“The port is shut. Nobody may sail,” the mayor said."
    found = read(text, source="the mayor", cue="said", content=["“The port is shut. Nobody may sail,”"])
    assert words(text, found) == ["“The port is shut. Nobody may sail,”"]


def test_marks_at_the_edges_of_a_content_are_no_part_of_it_but_those_of_a_quotation_are() -> None:
    text = "According to the port, ships wait off the U.S. coast. “We wait.” the pilots said."
    found = read(text, source="the port", cue="According to", content=[", ships wait off the U.S. coast."])
    assert words(text, found) == ["ships wait off the U.S. coast"]
    assert words(text, read(text, source="the pilots", cue="said", content=["“We wait.”"])) == ["“We wait.”"]
    dated = "OSLO (Wire) — The port is shut, the mayor said."
    assert words(dated, read(dated, source="the mayor", cue="said", content=["— The port is shut"])) == [
        "The port is shut"
    ]


@pytest.mark.parametrize(
    ("content", "kept"),
    [
        ("ships wait off the U.S.", "ships wait off the U.S."),
        ("the ship is that of Ana R.", "the ship is that of Ana R."),
        ("the ship waits at the port.", "the ship waits at the port"),
        (":— wait, wait;. ", "wait, wait"),
    ],
)
def test_a_stop_behind_one_letter_is_no_sentences(content: str, kept: str) -> None:
    text = f"According to the mayor {content}"
    found = read(text, source="the mayor", cue="According to", content=[content])
    assert words(text, found) == [kept]


def test_a_date_line_above_a_content_is_no_part_of_it() -> None:
    text = "Monday, May 4, 2020\n\nThe port is shut, the mayor said."
    found = read(text, source="the mayor", cue="said", content=["Monday, May 4, 2020\n\nThe port is shut"])
    assert words(text, found) == ["The port is shut"]


def test_a_colon_is_no_part_of_a_cue() -> None:
    text = "The mayor wrote: “The port is shut.”"
    found = read(text, source="The mayor", cue="wrote:", content=["“The port is shut.”"])
    assert [text[span.start : span.end] for span in found.cue] == ["wrote"]


@given(st.text(alphabet="ab .\n", min_size=3, max_size=50), st.data())
def test_what_is_kept_was_found(text: str, data: st.DataObject) -> None:
    def piece() -> tuple[int, int]:
        start = data.draw(st.integers(0, len(text) - 1))
        return start, data.draw(st.integers(start + 1, len(text)))

    article = Article(id="a", key="a", sha256=text_sha256(text), text=text)
    marked = Article(
        id="a", key="a", sha256=article.sha256, text=text, furniture=(Furniture((article.cite(*piece()),), "ad"),)
    )
    raw = with_whole_abbreviations(text, RawAttribution((piece(),), (piece(),), (piece(), piece()), 0.9))
    found = attribution_of(marked, tuple((s.start, s.end) for s in find_sentences(text)), raw)
    if found is not None:
        for role, pieces in ((found.source, raw.source), (found.cue, raw.cue), (found.content, raw.content)):
            had = {at for start, end in pieces for at in range(start, end)}
            assert all({*range(span.start, span.end)} <= had | blanks(text) for span in role)
            assert all(text[span.start : span.end].strip() == text[span.start : span.end] for span in role)


def blanks(text: str) -> set[int]:
    return {at for at, char in enumerate(text) if char.isspace()}
