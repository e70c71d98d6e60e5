"""No edge cuts a number."""

from __future__ import annotations

import pytest

from reportedly.annotate.whole_amounts import with_whole_amount
from reportedly.nouns.article import Article
from reportedly.nouns.ids import text_sha256
from reportedly.nouns.stages import Attribution


@pytest.mark.parametrize(
    ("text", "cue", "content", "expected"),
    [
        ("The port said up to 40 ferries sank.", "said up to", "40 ferries sank", ("said", "up to 40 ferries sank")),
        ("The port estimated 40 ferries sank.", "estimated", "40 ferries sank", ("estimated", "40 ferries sank")),
        ("The port said at least 40 ferries sank.", "said", "40 ferries sank", ("said", "at least 40 ferries sank")),
        ("The port spoke about 40 ferries.", "spoke about", "ferries", ("spoke about", "ferries")),
        ("The port warned up to 40 crews.", "up to", "40 crews", ("up to", "40 crews")),
    ],
)
def test_what_bounds_a_number_is_said_with_it(text: str, cue: str, content: str, expected: tuple[str, str]) -> None:
    article = Article(id="a", key="a", sha256=text_sha256(text), text=text)
    spans = [article.cite(text.index(words), text.index(words) + len(words)) for words in (cue, content)]
    found = Attribution(source=(article.cite(0, 8),), cue=(spans[0],), content=(spans[1],), confidence=1)
    whole = with_whole_amount(article, found)
    assert (article.words(whole.cue), article.words(whole.content)) == expected
