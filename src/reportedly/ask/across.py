"""A view as the questions across articles look at it: readings with names, edges, who is behind each row."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from functools import cached_property
from typing import NamedTuple

from reportedly.ask.corrected import NOTHING, decided
from reportedly.ask.judged import Judged, Part, node
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
from reportedly.nouns.answers import Retraction
from reportedly.nouns.article import Article, Spans
from reportedly.nouns.findings import Reading, Report, Statement
from reportedly.nouns.ids import row_id, split_row_id
from reportedly.nouns.record import AnyOf, Edge, EdgeKind, Equal, Where
from reportedly.store.protocols import View

Rated = Mapping[str, Reliability]
Rows = frozenset[str] | None  # row ids, or keys of articles; None: all
Place = tuple[date, bool, str, int]  # publication, whether copied, article's key, where its words begin


WHOLE_MOST = 2000  # articles of a view whose stories are looked for in all of it; of more, month by month: by chains of
# pairs that are a little alike everything hangs together, and every article would touch all


def window_of(published: date | None, *, split: bool) -> str:
    """Where an article's story is looked for: among all, or (`split`) among those of its month."""
    return (published.strftime("%Y-%m") if published else "undated") if split else ""


class Behind(NamedTuple):
    """Whose reporting a row is, and who is its root source."""

    origin: str
    root: Root | None


class Across:
    """Readings, edges and groups of a view, or of these articles (`part`) and what they copy; each made when first
    asked for. `rated`: the user's reliabilities.

    What is asked of a part is asked of rows or articles in it that nothing outside is connected with.
    """

    def __init__(
        self,
        view: View,
        *,
        rated: Rated = NOBODY,
        part: Iterable[str] | None = None,
        judged: Judged | None = None,
        since: datetime | None = None,
    ) -> None:
        self._view = view
        self._since = since
        self._judged = judged
        self._part = None if part is None else tuple(sorted(part))
        self.rated = rated
        self.originals = Originals(view, articles=self._part)
        self._places: dict[tuple[str, Spans], Place] = {}

    @cached_property
    def _readings(self) -> list[Reading]:
        return list(readings(self._view, articles=self._part))

    @cached_property
    def judged(self) -> Judged:
        """Who is who in them."""
        if self._part is None:
            return Judged(self._view)
        nodes = {node(one.article.key, actor) for one in self._readings for actor in one.actors}
        told = {row_id(one.article.key, row.id) for one in self._readings for row in one.reports}
        told |= {row_id(one.article.key, row.id) for one in self._readings for row in one.statements}
        return Judged(self._view, part=Part(frozenset(self._part), frozenset(nodes | told)), found=self._judged)

    @cached_property
    def articles(self) -> Mapping[str, Names]:
        """The latest version of each article by key, with its names, as persons corrected it."""
        given = decided(self._view)
        return {one.article.key: Names(one, self.judged, given.get(one.article.key, NOTHING)) for one in self._readings}

    @cached_property
    def known(self) -> Mapping[str, datetime]:
        """Since when each article is known."""
        return {row.noun.key: row.known_at for row in self._view.rows(Article, Where(articles=self._part))}

    def edges(self, kind: EdgeKind, rows: Rows = None) -> list[Edge]:
        """The edges of a kind whose rows are in these articles and (if given) among these rows, in the order of
        ids."""
        ends = () if rows is None else tuple(AnyOf(side, tuple(sorted(rows))) for side in ("one", "other"))
        where = Where(equal=(Equal("kind", kind),), any_of=ends, known_from=self._since, versions="all")
        found = (row.noun for row in self._view.rows(Edge, where))
        inside = (one for one in found if all(article in self.articles for article in one.articles))
        return sorted(inside, key=lambda edge: edge.id)

    def stories(self) -> Mapping[str, str]:
        """The smallest article of each article's story; one alone is its own."""
        windows = self.windows
        inside = (edge for edge in self.edges("story") if windows[edge.one] == windows[edge.other])
        alike = {pair(edge.one, edge.other): edge.score for edge in inside}
        return {key: key for key in self.articles} | groups(alike, least=STORY_LEAST)

    @cached_property
    def windows(self) -> Mapping[str, str]:
        """The window of each article of a whole view in which its story is looked for."""
        split = len(self.articles) > WHOLE_MOST
        days = {key: names.as_read.article.published for key, names in self.articles.items()}
        return {key: window_of(day, split=split) for key, day in days.items()}

    def said_by_persons(self, verdict: str, rows: Rows = None) -> list[Pair]:
        """The pairs of reports or statements on which a person decided so, of all or (if given) of these rows."""
        decided = (key for key, one in self.judged.standing.items() if one.kind == "analyst" and one.verdict == verdict)
        return [key for key in decided if self.row(key[0]) and (rows is None or not rows.isdisjoint(key))]

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

    def retracted(self, row: str) -> Retraction | None:
        """That a person says this row was misread."""
        article, local = split_row_id(row)
        return self.articles[article].retracted(local or "")

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
        if (row, spans) in self._places:
            return self._places[row, spans]
        names = self.articles[split_row_id(row)[0]]
        own = newsroom(names.reading.article)
        copied = self.originals.origins.of(names.ref.key, spans).newsroom != own
        found = names.ref.published or date.max, copied, names.ref.key, spans[0].start if spans else 0
        self._places[row, spans] = found
        return found


def gathered(of: Mapping[str, str], rows: Iterable[str]) -> list[list[str]]:
    """The rows by group, those that are in none alone; groups in the order of their smallest row."""
    found: dict[str, list[str]] = defaultdict(list)
    for row in sorted(rows):
        found[of.get(row, row)].append(row)
    return [found[smallest] for smallest in sorted(found)]
