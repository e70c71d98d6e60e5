"""What hands on words, and what doesn't."""

from __future__ import annotations

import pytest

from reportedly.annotate.speech import is_saying
from reportedly.nouns.article import Article
from reportedly.nouns.ids import text_sha256
from reportedly.nouns.stages import Attribution


@pytest.mark.parametrize(
    ("source", "cue", "saying"),
    [
        ("This week", "saw", False),
        ("The past year", "showed", False),
        ("The Week", "said", True),
        ("Berg", "said", True),
    ],
)
def test_a_time_says_nothing(source: str, cue: str, saying: bool) -> None:
    text = f"{source} {cue} that ships left."
    article = Article(id="a", key="a", sha256=text_sha256(text), text=text)
    at = len(source) + 1
    found = Attribution(
        source=(article.cite(0, len(source)),),
        cue=(article.cite(at, at + len(cue)),),
        content=(article.cite(at + len(cue) + 1, len(text) - 1),),
        confidence=0.9,
    )
    assert is_saying(article, found) is saying


def test_harm_is_claimed_by_nobody() -> None:
    text = "The storm claimed about 3000 lives."
    article = Article(id="a", key="a", sha256=text_sha256(text), text=text)
    found = Attribution(
        source=(article.cite(0, 9),), cue=(article.cite(10, 17),), content=(article.cite(18, 34),), confidence=0.9
    )
    assert not is_saying(article, found)
