"""Whose reporting each row is: through copies and credits to the newsroom that it came from."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from reportedly.ask.as_corrected import articles_as_corrected
from reportedly.ask.names import Names
from reportedly.connect.credits import names_outlet, newsroom_called
from reportedly.connect.origins import Origin, Origins
from reportedly.nouns.article import Spans
from reportedly.nouns.findings import Statement
from reportedly.nouns.record import AnyOf, Edge, Equal, Where
from reportedly.store.protocols import View

COPIES = Equal("kind", "copy")


class Originals:
    """The origins of the rows of a view, or of these articles alone. Nothing is read before the first question."""

    def __init__(self, view: View, *, articles: tuple[str, ...] | None = None) -> None:
        self._view = view
        self._keys = articles

    @cached_property
    def origins(self) -> Origins:
        """What copies what, and who credits whom, in this view."""
        if self._keys is not None:
            return self._origins_of(self._keys)
        articles = articles_as_corrected(self._view, Where(versions="all"))
        edges = (row.noun for row in self._view.rows(Edge, Where(equal=(COPIES,))))
        return Origins(articles, edges)

    def parents(self, article: str) -> tuple[Edge, ...]:
        """What an article copies, most of it first."""
        return self.origins.parents(article) if self._keys is None else self._copies.parents(article)

    @cached_property
    def _copies(self) -> Origins:
        """What these articles copy, without the articles."""
        where = Where(equal=(COPIES,), any_of=(AnyOf("one", self._keys or ()),), versions="all")
        return Origins({}, (row.noun for row in self._view.rows(Edge, where)))

    def _origins_of(self, keys: tuple[str, ...]) -> Origins:
        """Those of these articles, with all that they copy, and what that copies …"""
        edges: dict[str, Edge] = {}
        seen: set[str] = set()
        while fresh := tuple(sorted({*keys, *(edge.other for edge in edges.values())} - seen)):
            seen.update(fresh)
            found = self._view.rows(Edge, Where(equal=(COPIES,), any_of=(AnyOf("one", fresh),), versions="all"))
            edges |= {row.noun.id: row.noun for row in found}
        articles = articles_as_corrected(self._view, Where(articles=tuple(sorted(seen)), versions="all"))
        return Origins(articles, edges.values())

    def of(self, names: Names, spans: Spans, told_by: str | None = None) -> Origin:
        """The origin of words that this statement (None: the article itself) tells.

        An outlet that a chain of statements leads through is the origin of what is said ("Reuters reported, citing
        an official"), unless the article is that outlet's.
        """
        for statement in names.chain(told_by):
            found = self._outlet(names, statement)
            if found is not None:
                return found
        return self.origins.of(names.ref.key, spans)

    def _outlet(self, names: Names, statement: Statement) -> Origin | None:
        named = next(
            (name for name in map(names.name, statement.source.actors) if name and is_outlet(names, name)), None
        )
        return Origin(newsroom_called(named), (f"statement of {named}",)) if named else None


def is_outlet(names: Names, name: str) -> bool:
    """Whether somebody of this name in an article is an outlet, which passes on what others say."""
    return names_outlet(name) or any(actor.kind == "media" and actor.name == name for actor in names.reading.actors)


def distinct(origins: Iterable[str]) -> tuple[str, ...]:
    """The newsrooms, each once, in order."""
    return tuple(sorted(set(origins)))
