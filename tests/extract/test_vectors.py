"""Title and lead, statements and reports get the vectors of their own words."""

from __future__ import annotations

from msgspec.structs import replace

from reportedly.annotate.vectors import ArticleVectors
from reportedly.extract.stage import extract
from reportedly.knowledge.ontology import ontology
from reportedly.nouns.article import Furniture
from reportedly.nouns.findings import ReaderVersion, Reading, Vector
from tests.extract.conftest import resolved
from tests.learned.by_word import by_word

STORY = (
    "Monday, May 6\n\n<g a2>Rebels</g> killed 12 people in the harbour of <l>Klow</l>. "
    "<s1><p a1>Berg</p></s1> <c1>said</c1> <x1>the harbour was burning</x1>. "
    "Ships left for the open sea. No ship has come back since then."
)
VERSION = ReaderVersion(name="test", version="0")


def read(marked: str, *, title: str | None = None, furniture: str = "", vectors: bool = True) -> Reading:
    made = resolved(marked)
    article = replace(made.annotated.article, title=title)
    if furniture:
        start = article.text.index(furniture)
        mark = Furniture((article.cite(start, start + len(furniture)),), "caption")
        article = replace(article, furniture=(mark,))
    given = ArticleVectors("words", by_word(article.text), None) if vectors else None
    annotated = replace(made.annotated, article=article, vectors=given)
    return extract(replace(made, annotated=annotated), ontology=ontology(), version=VERSION)


def words(reading: Reading, vector: Vector) -> str:
    return reading.article.words(vector.spans)


def test_each_stands_for_its_own_words() -> None:
    reading = read(STORY)
    head, *others = reading.vectors
    assert [one.id for one in reading.vectors] == [f"v{n}" for n in range(1, len(reading.vectors) + 1)]
    assert (head.kind, head.of) == ("title_lead", None)
    assert [one.of for one in others] == [one.id for one in (*reading.statements, *reading.reports)]
    assert words(reading, others[0]) == "the harbour was burning"
    assert words(reading, others[1]) == "Rebels … killed … 12 people"
    assert {(one.model, len(one.numbers)) for one in reading.vectors} == {("words", 384)}


def test_the_lead_is_three_sentences_without_date_line_and_furniture() -> None:
    start = "Rebels killed 12 people in the harbour of Klow. … Berg said the harbour was burning. … "
    reading = read(STORY)
    assert words(reading, reading.vectors[0]) == start + "Ships left for the open sea."
    reading = read(STORY, furniture="Ships left for the open sea.")
    assert words(reading, reading.vectors[0]) == start + "No ship has come back since then."


def test_a_title_in_the_text_is_cited_one_beside_it_is_not() -> None:
    titled = "Rebels kill people in Klow harbour"
    reading = read(f"{titled}\n\n{STORY}", title=titled)
    assert words(reading, reading.vectors[0]).startswith(f"{titled} … Rebels killed")
    reading = read(STORY, title=titled)
    assert words(reading, reading.vectors[0]).startswith("Rebels killed")


def test_without_a_model_that_gives_them_there_are_none() -> None:
    reading = read(STORY, vectors=False)
    assert reading.vectors == ()
    assert reading.reports


def test_a_statement_without_content_has_none() -> None:
    reading = read("<s1><p a1>Berg</p></s1> <c1>spoke</c1>.")
    assert [one.kind for one in reading.vectors if one.kind == "statement"] == []
