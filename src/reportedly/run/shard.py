"""The order of reading, as the body of a function: captures → articles → annotated → resolved → readings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reportedly.nouns.article import Article, Capture
from reportedly.nouns.findings import InputRefusal, Reading
from reportedly.read.article import read
from reportedly.run.journal import Journal
from reportedly.run.tools import Tools


def read_shard(
    captures: Iterable[Capture | InputRefusal], tools: Tools, journal: Journal
) -> Iterator[Reading | InputRefusal]:
    """One reading per capture, in order; a refusal stands where a capture could not be taken in."""
    return read_findings(read_articles(captures, journal), tools, journal)


def read_articles(captures: Iterable[Capture | InputRefusal], journal: Journal) -> Iterator[Article | InputRefusal]:
    """One article per capture, in order."""
    return journal.each(read, captures, name="read")


def read_findings(
    articles: Iterable[Article | InputRefusal], tools: Tools, journal: Journal
) -> Iterator[Reading | InputRefusal]:
    """One reading per article, in order."""
    annotated = journal.batches(tools.annotate, articles, name="annotate")
    resolved = journal.each(tools.resolve, annotated, name="resolve")
    return journal.each(tools.extract, resolved, name="extract")
