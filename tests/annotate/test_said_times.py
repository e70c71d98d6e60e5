"""The day of saying is no part of what was said."""

from __future__ import annotations

import pytest

from reportedly.annotate.said_times import without_said_time
from reportedly.nouns.article import Article
from reportedly.nouns.ids import text_sha256
from reportedly.nouns.stages import Attribution


@pytest.mark.parametrize(
    ("text", "content", "left"),
    [
        ("The port said Monday ferries would sail.", "Monday ferries would sail", "ferries would sail"),
        ("The port said late Friday evening the ferry sank.", "late Friday evening the ferry sank", "the ferry sank"),
        ("The port said yesterday the ferry sank.", "yesterday the ferry sank", "the ferry sank"),
        ("The port said on May 4 ferries sank.", "on May 4 ferries sank", "ferries sank"),
        ("The port said May 4 would be quiet.", "May 4 would be quiet", "May 4 would be quiet"),
        ("The port said Monday would be quiet.", "Monday would be quiet", "Monday would be quiet"),
        ("The port said Monday’s ferry sank.", "Monday’s ferry sank", "Monday’s ferry sank"),
        (
            "The port said Monday and Tuesday were quiet.",
            "Monday and Tuesday were quiet",
            "Monday and Tuesday were quiet",
        ),
        ("The port said ferries sail Monday nights.", "ferries sail Monday nights", "ferries sail Monday nights"),
        ("The port said that Monday ferries sail.", "that Monday ferries sail", "that Monday ferries sail"),
    ],
)
def test_a_day_right_after_the_cue_dates_the_saying(text: str, content: str, left: str) -> None:
    article = Article(id="a", key="a", sha256=text_sha256(text), text=text)

    def cite(words: str) -> tuple[int, int]:
        return text.index(words), text.index(words) + len(words)

    found = Attribution(
        source=(article.cite(*cite("The port")),),
        cue=(article.cite(*cite("said")),),
        content=(article.cite(*cite(content)),),
        confidence=1,
    )
    assert article.words(without_said_time(article, found).content) == left


def test_a_day_apart_from_the_cue_stays() -> None:
    text = "Monday ferries sail, the port said."
    article = Article(id="a", key="a", sha256=text_sha256(text), text=text)
    found = Attribution(source=(), cue=(article.cite(30, 34),), content=(article.cite(0, 19),), confidence=1)
    assert without_said_time(article, found) is found


@pytest.mark.parametrize(
    ("text", "cue", "content", "whole", "left"),
    [
        ("The port denied last week that it sank.", "denied last", "week that it sank",
         "denied last week", "that it sank"),
        ("The port ruled on May 11 the order void.", "ruled on May", "11 the order void",
         "ruled on May 11", "the order void"),
        ("The port said Friday, Dec. 29, 2017, that it sank.", "said Friday", ", Dec. 29, 2017, that it sank",
         "said Friday, Dec. 29, 2017", "that it sank"),
        ("The port said last week ferries sank.", "said", "last week ferries sank", "said", "last week ferries sank"),
        ("The port said week by week it sinks.", "said", "week by week it sinks", "said", "week by week it sinks"),
    ],
)  # fmt: skip
def test_a_time_that_cue_and_content_share_is_the_saying_s(
    text: str, cue: str, content: str, whole: str, left: str
) -> None:
    article = Article(id="a", key="a", sha256=text_sha256(text), text=text)
    spans = [article.cite(text.index(words), text.index(words) + len(words)) for words in (cue, content)]
    found = Attribution(source=(article.cite(0, 8),), cue=(spans[0],), content=(spans[1],), confidence=1)
    put = without_said_time(article, found)
    assert (article.words(put.cue), article.words(put.content)) == (whole, left)
