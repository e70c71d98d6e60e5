"""Runs the stages on rows of a data set, as far as a measure needs them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import cache
from typing import Any

from msgspec.structs import replace

from reportedly.learned.readings import Piece, RawPredicate, RawReading
from reportedly.nouns.article import Article
from reportedly.nouns.findings import InputRefusal, Reading
from reportedly.nouns.ids import article_key, text_sha256
from reportedly.nouns.stages import Annotated
from reportedly.run.journal import BATCH, Journal
from reportedly.run.shard import read_findings
from reportedly.run.tools import Tools, load_tools

Row = dict[str, Any]


@cache
def tools() -> Tools:
    """The shipped parts, on as many threads as the machine has cores; without actors that whoever measures imported."""
    import os

    from reportedly.run.settings import Settings

    return replace(load_tools(Settings(threads=os.cpu_count() or 1)), shelf=None)


def article_of(row: Row) -> Article:
    """A row's text as an article, without furniture: data sets are not pages."""
    sha = text_sha256(row["text"])
    published = date.fromisoformat(row["published"][:10]) if row.get("published") else None
    return Article(
        id=row["id"],
        key=article_key(sha, row.get("outlet"), row["id"]),
        sha256=sha,
        text=row["text"],
        outlet=row.get("outlet"),
        published=published,
        why_undated=None if published else "no_date",
    )


def annotated(rows: Sequence[Row]) -> list[Annotated]:
    """Each row's article after the reader model."""
    articles = [article_of(row) for row in rows]
    return [one for at in range(0, len(articles), BATCH) for one in tools().annotate(articles[at : at + BATCH])]


def raw_readings(texts: Sequence[str]) -> list[RawReading]:
    """What the reader model alone finds in each text."""
    return [one for at in range(0, len(texts), BATCH) for one in tools().reader.read(texts[at : at + BATCH])]


def raw_predicates_at(texts: Sequence[str], given: Sequence[Sequence[Piece]]) -> list[tuple[RawPredicate, ...]]:
    """What the reader model says of predicates at given places, in their order."""
    made: list[tuple[RawPredicate, ...]] = []
    for at in range(0, len(texts), BATCH):
        made += tools().reader.read_with(texts[at : at + BATCH], given[at : at + BATCH])
    return made


def readings(rows: Sequence[Row]) -> list[Reading]:
    """Each row's reading; RuntimeError naming the row if one can't be read, since a measure must not lose rows."""
    made = list(read_findings((article_of(row) for row in rows), tools(), Journal()))
    for one in made:
        if isinstance(one, InputRefusal):
            raise RuntimeError(f"{one.input}: {one.why}: {one.message}")
    return [one for one in made if isinstance(one, Reading)]
