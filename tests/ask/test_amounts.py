"""Figures as their articles write them."""

from __future__ import annotations

import pytest

from reportedly.ask.amounts import as_written
from reportedly.nouns.article import Article
from reportedly.nouns.findings import Figure
from reportedly.nouns.ids import text_sha256


@pytest.mark.parametrize(
    ("text", "number", "counted", "unit", "expected"),
    [
        ("Only 15 percent of the houses stand.", "15", "houses", "percent", "15 percent of the houses"),
        ("Prices rose 15 percent.", "15", None, "percent", "15 percent"),
        ("Cracks up to four metres long showed.", "up to four", None, "metre", "up to four metres"),
        ("Thousands of people marched.", "Thousands", "people", None, "Thousands of people"),
        ("Some 10,000 Arden troops came.", "Some 10,000", "troops", None, "Some 10,000 Arden troops"),
        ("The troops numbered 10,000.", "10,000", "troops", None, "10,000 troops"),
        ("Of 300 on roofs and in cellars and on the far bank people died.", "300", "people", None, "300 people"),
        ("There were 12.\nPeople wept.", "12", "People", None, "12 People"),
        ("It cost $4 million.", "$4 million", None, "USD", "$4 million"),
    ],
)  # fmt: skip
def test_a_figure_is_told_in_its_own_words(
    text: str, number: str, counted: str | None, unit: str | None, expected: str
) -> None:
    article = Article(id="a", key="a", sha256=text_sha256(text), text=text)

    def cite(words: str | None) -> tuple:  # type: ignore[type-arg]
        return (article.cite(text.index(words), text.index(words) + len(words)),) if words else ()

    figure = Figure(
        id="f1", spans=cite(number), counted_spans=cite(counted), text=number, value=1, low=None, high=None,
        approximate=False, unit=unit,
    )  # fmt: skip
    assert as_written(article, figure) == expected
