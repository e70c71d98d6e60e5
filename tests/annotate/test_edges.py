"""A content runs to the end of its phrase, never into its source or cue."""

from __future__ import annotations

import pytest

from reportedly.annotate.edges import with_whole_content
from reportedly.nouns.article import Article, Spans
from reportedly.nouns.ids import text_sha256
from reportedly.nouns.stages import Attribution
from reportedly.text.sentences import find_sentences
from tests.annotate.told import told


def content(text: str, *, source: str, cue: str, pieces: list[str]) -> list[str]:
    article = Article(id="a", key="a", sha256=text_sha256(text), text=text)

    def cite(words: str) -> Spans:
        assert text.count(words) == 1, words
        return (article.cite(text.index(words), text.index(words) + len(words)),)

    found = Attribution(
        source=cite(source),
        cue=cite(cue),
        content=tuple(span for words in pieces for span in cite(words)),
        confidence=1,
    )
    sentences = tuple((one.start, one.end) for one in find_sentences(text))
    return [article.words([span]) for span in with_whole_content(article, sentences, found).content]


@pytest.mark.parametrize(
    ("text", "pieces", "whole"),
    [
        ("The ferry is bound for Oslo, the port said.", ["The ferry is bound for"], ["The ferry is bound for Oslo"]),
        ("The port said the ferry sails on Monday.", ["the ferry sails on"], ["the ferry sails on Monday"]),
        ("The port said that Oslo and Bergen are shut.", ["that Oslo", "are shut"], ["that Oslo and Bergen are shut"]),
        ("“We wait,” the port said, “for now.”", ["“We wait,”", "“for now.”"], ["“We wait,”", "“for now.”"]),
        (
            "“We wait,” she told us. “Be patient.” So the port said.",
            ["“We wait,”", "“Be patient.”"],
            ["“We wait,”", "“Be patient.”"],
        ),
        ("Ships wait, the port said, and the storm goes on.", ["Ships wait"], ["Ships wait"]),
        (
            "The port said the ferry sails at the turn of the next spring tide on Monday night, and rain is due.",
            ["the ferry sails at the"],
            ["the ferry sails at the turn of the next spring tide on Monday night"],
        ),
        (
            "The port said that trade in the bay was 14% greater than in the last year, with more to come.",
            ["that trade in the bay was"],
            ["that trade in the bay was 14% greater than in the last year"],
        ),
        ("One ship was, the port said, full of salt. It sank.", ["One ship was"], ["One ship was", "full of salt"]),
        ("Ships wait, the port said, in the rain.", ["Ships wait"], ["Ships wait"]),
        (
            "Ships wait off the coast until the wind drops again tonight, the port said.",
            ["Ships wait"],
            ["Ships wait"],
        ),
    ],
)
def test_ends_and_holes(text: str, pieces: list[str], whole: list[str]) -> None:
    source = "the port" if "the port" in text else "The port"
    assert content(text, source=source, cue="said", pieces=pieces) == whole


@pytest.mark.parametrize(
    ("marked", "content"),
    [
        ("{source1|Lind} {cue1|told} the Klow-{content1|Tora ferries wait}.", "ferries wait"),
        (
            "{source1|The court} {cue1|backed} {content1|the owner, Eva Lind-}Holm, on Monday.",
            "the owner, Eva Lind-Holm",
        ),
        ("{source1|The court} {cue1|backed} {content1|the own}er, Eva Lind.", "the owner"),
        ("{source1|The court} {cue1|backed} {content1|the owner} – Eva Lind.", "the owner"),
        (
            "{source1|The port} {cue1|said} {content1|it shuts a week before the November} 13 deadline, and left.",
            "it shuts a week before the November 13 deadline",
        ),
        ("{source1|The port} {cue1|said} {content1|it shuts in November}, 13 days early.", "it shuts in November"),
        (
            "{cue1|According to} {source1|reports}, of {content1|the 40 aboard, 22 were cooks}.",
            "of the 40 aboard, 22 were cooks",
        ),
        ("{source1|Lind} {cue1|spoke} of {content1|the 40 aboard}.", "the 40 aboard"),
        # the first words of its sentence, where only these are left before it
        (
            "Ferry talks {content1|last year failed}, {cue1|according to} {source1|Lind}.",
            "Ferry talks last year failed",
        ),
        ("Of {content1|the 40 aboard, 22 sang}, {source1|Lind} {cue1|said}.", "Of the 40 aboard, 22 sang"),
        ("Although {content1|talks failed}, {source1|Lind} {cue1|said}, he stayed.", "talks failed"),
        ("Holm said {content1|talks failed}, {cue1|according to} {source1|Lind}.", "talks failed"),
        ("{content1|KLOW, Borduria} {content1|(Fram Wire) — It rained}, {source1|Lind} {cue1|said}.", "It rained"),
        ("{content1|UPPER KLOW -- It rained}, {source1|Lind} {cue1|said}.", "It rained"),
        (
            "{content1|KLOW is wet (by far) — it rained}, {source1|Lind} {cue1|said}.",
            "KLOW is wet (by far) — it rained",
        ),
        (
            "Lind remarked — which {source1|Fram News} {cue1|called} {content1|odd — “It is over at last.”}",
            "odd",
        ),
        (
            "{source1|Lind} {cue1|remarked} — which Fram News called odd — {content1|“It is over at last.”}",
            "“It is over at last.”",
        ),
        (
            "{cue1|According to} {source1|reports}, {content1|22 were cooks}.\n\n{content1|Others sang in the rain}.",
            "22 were cooks",
        ),
        (
            "{source1|The port} {cue1|said} {content1|it shuts at ten (}0800 UTC) on Monday.",
            "it shuts at ten (0800 UTC) on Monday",
        ),
        ("{source1|The port} {cue1|said} {content1|it shuts (}for good, or so it seems.", "it shuts"),
        (
            "{cue1|According to} {source1|a memo}, {content1|they left as Holm did “}not see the need for talks.”",
            "they left as Holm did “not see the need for talks.”",
        ),
        (
            "{cue1|According to} {source1|a memo}, {content1|they left} “the very same day that talks began”.",
            "they left",
        ),
    ],
)
def test_a_content_ends_with_a_word(marked: str, content: str) -> None:
    assert [one for _, _, one in told(marked)] == [content]
