"""A view as the questions across articles look at it: readings with names, edges, who is behind each row."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from functools import cached_property
from typing import NamedTuple

from reportedly.ask.judged import Judged
from reportedly.ask.listing import NOBODY
from reportedly.ask.names import Names
from reportedly.ask.origins import Originals
from reportedly.ask.readings import readings
from reportedly.ask.roots import root_of
from reportedly.connect.belief import Heard
from reportedly.connect.clusters import Pair, pair
from reportedly.connect.credits import newsroom, outlet_of
from reportedly.connect.grouping import groups
from reportedly.connect.stories import STORY_LEAST
from reportedly.nouns.across import Reliability, Root
from reportedly.nouns.article import Article, Spans
from reportedly.nouns.findings import Report, Statement
from reportedly.nouns.ids import split_row_id
from reportedly.nouns.record import Edge, EdgeKind, Equal, Where
from reportedly.store.protocols import View

Rated = Mapping[str, Reliability]
Place = tuple[date, bool, str, int]  # publication, whether copied, article's key, where its words begin


class Behind(NamedTuple):
    """Whose reporting a row is, and who is its root source."""

    origin: str
    root: Root | None


class Across:
    """Readings, edges and groups of a view, each made when first asked for. `rated`: the user's reliabilities."""

    def __init__(self, view: View, *, rated: Rated = NOBODY) -> None:
        self._view = view
        self.rated = rated
        self.judged = Judged(view)
        self.originals = Originals(view)

    @cached_property
    def articles(self) -> Mapping[str, Names]:
        """The latest version of each article by key, with its names."""
        return {one.article.key: Names(one, self.judged) for one in readings(self._view)}

    @cached_property
    def known(self) -> Mapping[str, datetime]:
        """Since when each article is known."""
        return {row.noun.key: row.known_at for row in self._view.rows(Article)}

    def edges(self, kind: EdgeKind) -> list[Edge]:
        """The edges of a kind whose rows are in these articles, in the order of their ids."""
        found = (row.noun for row in self._view.rows(Edge, Where(equal=(Equal("kind", kind),))))
        inside = (one for one in found if all(article in self.articles for article in one.articles))
        return sorted(inside, key=lambda edge: edge.id)

    @cached_property
    def stories(self) -> Mapping[str, str]:
        """The smallest article of each article's story; one alone is its own."""
        alike = {pair(edge.one, edge.other): edge.score for edge in self.edges("story")}
        return {key: key for key in self.articles} | groups(alike, least=STORY_LEAST)

    def said_by_persons(self, verdict: str) -> list[Pair]:
        """The pairs of reports or statements on which a person decided so."""
        judgements = self.judged.standing.items()
        return [key for key, one in judgements if one.kind == "analyst" and one.verdict == verdict and self.row(key[0])]

    def row(self, row: str) -> Report | Statement | None:
        """The report or statement of a row id; None where there is none."""
        article, local = split_row_id(row)
        names = self.articles.get(article)
        if names is None or local is None:
            return None
        return names.reports.get(local) or names.statements.get(local)

    def rows(self) -> Iterator[tuple[Names, Report | Statement]]:
        """All reports and statements."""
        for names in self.articles.values():
            for statement in names.reading.statements:
                yield names, statement
            for report in names.reading.reports:
                yield names, report

    def behind(self, names: Names, spans: Spans, statement: str | None) -> Behind:
        """Whose reporting words are that this statement (None: the article itself) tells, and who is behind them."""
        origin = self.originals.of(names, spans, statement).newsroom
        return Behind(origin, root_of(names, statement, origin, self.rated))

    def heard(
        self, names: Names, behind: Behind, *, against: bool, likelihood: tuple[float, float] | None = None
    ) -> Heard:
        """A row as belief counts it."""
        outlet = outlet_of(behind.origin)
        return Heard(
            article=names.ref.key, outlet=names.ref.outlet, owner=outlet.owner if outlet else None,
            origin=behind.origin, root=behind.root, against=against, at=names.ref.published, likelihood=likelihood,
        )  # fmt: skip

    def place(self, row: str, spans: Spans) -> Place:
        """Where a row stands in the order of telling; on one day what is copied comes after what it copies."""
        names = self.articles[split_row_id(row)[0]]
        own = newsroom(names.reading.article)
        copied = self.originals.origins.of(names.ref.key, spans).newsroom != own
        return names.ref.published or date.max, copied, names.ref.key, spans[0].start if spans else 0


def gathered(of: Mapping[str, str], rows: Iterable[str]) -> list[list[str]]:
    """The rows by group, those that are in none alone; groups in the order of their smallest row."""
    found: dict[str, list[str]] = defaultdict(list)
    for row in sorted(rows):
        found[of.get(row, row)].append(row)
    return [found[smallest] for smallest in sorted(found)]
