"""What is denied, demanded, planned, threatened or conditional is never told as having happened; its twin is."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest

from reportedly.nouns.article import Article
from reportedly.nouns.findings import Reading, Report
from reportedly.nouns.ids import article_key, text_sha256
from reportedly.run.tools import load_tools

TWINS_TOLD = 0.90  # share of the affirmed twins that must be told as having happened


class Pair(NamedTuple):
    """A type, how the first sentence is unreal, and both sentences."""

    type: str
    how: str
    unreal: str
    told: str


def pairs() -> list[Pair]:
    """The list, written by us."""
    lines = (Path(__file__).parent / "minimal_pairs.tsv").read_text(encoding="utf-8").splitlines()
    return [Pair(*line.split("\t")) for line in lines if line and not line.startswith(("#", "type\t"))]


@pytest.fixture(name="readings", scope="module")
def _readings() -> dict[str, Reading]:
    tools = load_tools()
    texts = sorted({text for pair in pairs() for text in (pair.unreal, pair.told)})
    return {
        text: tools.extract(tools.resolve(one))
        for text, one in zip(texts, tools.annotate([_article(text) for text in texts]), strict=True)
    }


def _article(text: str) -> Article:
    sha = text_sha256(text)
    return Article(id=sha, key=article_key(sha, None, sha), sha256=sha, text=text, why_undated="no_date")


def happened(reading: Reading, type_: str) -> list[Report]:
    """The reports of a type that are told as having happened, and by nobody as not having."""
    denied = {statement.id for statement in reading.statements if statement.polarity == "negated"}
    return [
        one for one in reading.reports
        if one.type == type_ and one.realis in ("occurred", "ongoing") and one.polarity == "affirmed"
        and one.statement not in denied
    ]  # fmt: skip


def test_the_list_is_long() -> None:
    assert len(pairs()) >= 150


def test_nothing_unreal_is_told_as_having_happened(readings: dict[str, Reading]) -> None:
    assert [pair for pair in pairs() if happened(readings[pair.unreal], pair.type)] == []


def test_the_affirmed_twins_are(readings: dict[str, Reading]) -> None:
    missed = [pair.told for pair in pairs() if not happened(readings[pair.told], pair.type)]
    assert len(missed) <= (1 - TWINS_TOLD) * len(pairs()), missed
