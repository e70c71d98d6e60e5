"""A record's rows put together again: one reading per article, as it came from the reader."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
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
    tables = {name: ByArticle(view.rows(table_named(name).noun, where)) for name in parts}
    done = ByArticle(view.rows(Done, where))
    for row in view.rows(Article, where):
        key = row.noun.key
        found: dict[str, Any] = dict.fromkeys(FINDINGS, ())
        found |= {name: tuple(r.noun for r in groups.of(key)) for name, groups in tables.items()}
        readers = [r.noun.reader for r in done.of(key)]
        yield Reading(article=row.noun, reader=readers[0] if readers else UNKNOWN_READER, **found)


def reading(view: View, key: str) -> Reading | None:
    """The whole reading of one article, whichever version it is; None if the record doesn't have it."""
    return next(readings(view, articles=(key,), versions="all", parts=FINDINGS), None)


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
