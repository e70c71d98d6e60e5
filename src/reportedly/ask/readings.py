"""A record's rows put together again: one reading per article, as it came from the reader."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import timedelta
from itertools import groupby
from typing import Any, Generic, TypeVar

import msgspec

from reportedly.nouns.article import Article
from reportedly.nouns.findings import ReaderVersion, Reading
from reportedly.nouns.record import Done, Row, Versions, Where
from reportedly.nouns.tables import FINDINGS, table_named
from reportedly.store.protocols import View

N = TypeVar("N", bound=msgspec.Struct)
TOLD = tuple(name for name in FINDINGS if name != "vectors")  # what questions need; vectors are for joining
MOMENT = timedelta(microseconds=1)  # what a store keeps of a time
UNKNOWN_READER = ReaderVersion(name="unknown", version="unknown")  # only where a done-marker was damaged or removed


def readings(
    view: View,
    *,
    articles: tuple[str, ...] | None = None,
    versions: Versions = "latest",
    parts: Collection[str] = TOLD,
) -> Iterator[Reading]:
    """Readings in the order of article keys, with these of their FINDINGS (the others are empty).

    Tables are read side by side, so memory holds one article at a time.
    """
    where = Where(articles=articles, versions=versions)
    rows: Iterable[Row[Article]] = view.rows(Article, where)
    if articles is not None:
        rows = list(rows)
        if not rows:
            return
        where = _put_with(rows)
    tables = {name: ByArticle(view.rows(table_named(name).noun, where)) for name in parts}
    done = ByArticle(view.rows(Done, where))
    for row in rows:
        key = row.noun.key
        found: dict[str, Any] = dict.fromkeys(FINDINGS, ())
        found |= {name: tuple(r.noun for r in groups.of(key)) for name, groups in tables.items()}
        readers = [r.noun.reader for r in done.of(key)]
        yield Reading(article=row.noun, reader=readers[0] if readers else UNKNOWN_READER, **found)


def reading(view: View, key: str, *, parts: Collection[str] = FINDINGS) -> Reading | None:
    """The reading of one article, whichever version it is, whole or with these of its FINDINGS; None if the record
    doesn't have it."""
    return next(readings(view, articles=(key,), versions="all", parts=parts), None)


def _put_with(rows: Sequence[Row[Article]]) -> Where:
    """The rows that were put in with these articles: no others became known with them, so that a store finds them
    without looking through all."""
    known = [row.known_at for row in rows]
    return Where(
        articles=tuple(row.noun.key for row in rows), versions="all",
        known_from=min(known), known_before=max(known) + MOMENT,
    )  # fmt: skip


class ByArticle(Generic[N]):
    """Rows ordered by article, handed out article by article in that order."""

    def __init__(self, rows: Iterable[Row[N]]) -> None:
        self._groups = groupby(rows, key=lambda row: row.article or "")
        self._next: tuple[str, list[Row[N]]] | None = None
        self._step()

    def of(self, key: str) -> list[Row[N]]:
        """The rows of this article; keys must be asked for in ascending order."""
        while self._next is not None and self._next[0] < key:
            self._step()
        return self._next[1] if self._next is not None and self._next[0] == key else []

    def _step(self) -> None:
        found = next(self._groups, None)
        self._next = None if found is None else (found[0], list(found[1]))
