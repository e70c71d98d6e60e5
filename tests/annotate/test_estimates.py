"""Numbers that somebody puts to something are that somebody's statements."""

from __future__ import annotations

import pytest

from reportedly.annotate.estimates import with_estimates
from reportedly.nouns.article import Article
from reportedly.nouns.ids import text_sha256
from reportedly.nouns.stages import Attribution
from reportedly.text.sentences import find_sentences


def told(text: str, *found: Attribution) -> list[tuple[str, str, str]]:
    """Source, cue and content of each attribution."""
    article = Article(id="a", key="a", sha256=text_sha256(text), text=text)
    sentences = tuple((start, end) for start, end, *_ in find_sentences(text))
    made = with_estimates(article, sentences, found)
    return [(article.words(one.source), article.words(one.cue), article.words(one.content)) for one in made]


@pytest.mark.parametrize(
    ("text", "statements"),
    [
        ("Forty died, the UN said, while the army puts the toll at 12.", [("the army", "puts … at", "the toll … 12")]),
        ("The health ministry put the number of dead at 14 on Monday.",
         [("The health ministry", "put … at", "the number of dead … 14 on Monday")]),
        ("The survey office has put its magnitude at 6.1.", [("The survey office", "put … at", "its magnitude … 6.1")]),
        ("Police put the crowd at 5,000, organisers at 20,000.",
         [("Police", "put … at", "the crowd … 5,000"), ("organisers", "put … at", "the crowd … 20,000")]),
        ("Police put the crowd at 5,000, down from at least 9,000.", [("Police", "put … at", "the crowd … 5,000")]),
        ("She puts the children to bed at 8.", []),
        ("He put the book at the end of row 12.", []),
        ("In May the book was put at 12.", []),
    ],
)  # fmt: skip
def test_who_puts_a_number_to_it_says_so(text: str, statements: list[tuple[str, str, str]]) -> None:
    assert told(text) == statements


def test_what_the_model_found_stays_as_it_is() -> None:
    text = "The army puts the toll at 12."
    article = Article(id="a", key="a", sha256=text_sha256(text), text=text)
    known = Attribution(
        source=(article.cite(0, 8),), cue=(article.cite(9, 13),), content=(article.cite(14, 28),), confidence=0.8
    )
    assert told(text, known) == [("The army", "puts", "the toll at 12")]
