"""Judgements as a view has them: the latest of each pair, the clusters they make, and what waits for a person."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from functools import cached_property
from typing import NamedTuple

from reportedly.ask.judgements import judgements, names_of
from reportedly.connect.actors import JOINER, clusters
from reportedly.connect.clusters import Clusters, Pair, cluster_id, pair
from reportedly.connect.profiles import is_named
from reportedly.nouns.answers import QueueLine
from reportedly.nouns.findings import Actor
from reportedly.nouns.ids import row_id
from reportedly.nouns.record import EVERYTHING, AnyOf, Equal, Joining, Judgement, Row, Where
from reportedly.store.protocols import View
from reportedly.text.fold import fold

JUDGED = "j-"  # what the ids of judgements begin with
KNOWN = "known"  # the row of an actor of knowledge/, whichever articles it is in: "known/nato"


def undone(view: View) -> frozenset[str]:
    """The ids of judgements that another took back and that stay so: what takes back may be taken back itself."""
    # judgements belong to no article, so which version is the latest needn't be found out
    wanted = Where(equal=(Equal("verdict", "retracted"), Equal("other", None)), versions="all")
    gone: set[str] = set()
    for row in sorted(view.rows(Judgement, wanted), key=_order, reverse=True):  # it is later than what it takes back
        if row.id not in gone:
            gone.add(row.noun.about)
    return frozenset(gone)


def latest(rows: Iterable[Row[Judgement]], undone: Collection[str] = ()) -> dict[Pair, Judgement]:
    """The judgement of each pair that was recorded last, of those that weren't taken back."""
    found: dict[Pair, Row[Judgement]] = {}
    for row in rows:
        if row.noun.other is not None and row.id not in undone:
            key = pair(row.noun.about, row.noun.other)
            before = found.get(key)
            if before is None or _order(row) > _order(before):
                found[key] = row
    return {key: row.noun for key, row in found.items()}


def in_force(one: Judgement, names: Mapping[str, str]) -> bool:
    """Whether its rows bear the names that they were judged by, however written; a row without one is gone and bears
    what it did."""
    named = zip((one.about, one.other or ""), one.names, strict=False)
    return all((now := names.get(row, name)) == name or fold(now) == fold(name) for row, name in named)


def _order(row: Row[Judgement]) -> tuple[object, ...]:
    return row.recorded_at, row.noun.at, row.noun.id


def node(article: str, actor: Actor) -> str:
    """What judgements call an actor: its row, or for one of knowledge/ its key, which is the same in all articles."""
    return row_id(KNOWN, actor.known) if actor.known else row_id(article, actor.id)


class Part(NamedTuple):
    """A part of a record: its articles, and what judgements may call its actors and rows."""

    articles: frozenset[str]
    nodes: frozenset[str]


class Judged:
    """Who is who in a view, or (`part`) among these actors and rows and all who are judged with them, directly or
    through others. Nothing is read before the first question. Of those who are `found` already nothing is read again.
    """

    def __init__(self, view: View, *, part: Part | None = None, found: Judged | None = None) -> None:
        self._view = view
        self._part = part
        self._found = found

    @cached_property
    def nodes(self) -> frozenset[str]:
        """All on whom something was judged, whether it holds or not."""
        own = frozenset(node for row in self._rows for node in (row.noun.about, row.noun.other or row.noun.about))
        return own | self._found.nodes if self._found is not None else own

    @cached_property
    def _rows(self) -> Collection[Row[Judgement]]:
        if self._part is None:
            return judgements(self._view, EVERYTHING)
        found: dict[str, Row[Judgement]] = {}
        seen = set(self._found.nodes) if self._found is not None else set[str]()
        fresh = set(self._part.nodes) - seen
        while fresh:
            seen |= fresh
            asked = [Where(any_of=(AnyOf(side, tuple(sorted(fresh))),), versions="all") for side in ("about", "other")]
            more = {row.id: row.noun for where in asked for row in self._read(where, found)}
            fresh = {node for one in more.values() for node in (one.about, one.other or one.about)} - seen
        return list(found.values())

    def _read(self, where: Where, found: dict[str, Row[Judgement]]) -> list[Row[Judgement]]:
        """The judgements that aren't among those found yet, which they join."""
        more = judgements(self._view, where, known=found)
        found |= {row.id: row for row in more}
        return more

    @cached_property
    def _own(self) -> Mapping[Pair, Judgement]:
        found = latest(self._rows, undone(self._view)) if self._rows else {}
        names = names_of(self._view, {row for key in found for row in key}) if found else {}
        return {key: one for key, one in found.items() if in_force(one, names)}

    @cached_property
    def standing(self) -> Mapping[Pair, Judgement]:
        """The latest judgement of each pair, of those made of the names that the rows bear."""
        return {**self._found.standing, **self._own} if self._found is not None else self._own

    @cached_property
    def clusters(self) -> Clusters:
        """The clusters that they make; nothing joins those found before with the others."""
        made = clusters(self._own.values())
        if self._found is None:
            return made
        before = self._found.clusters
        return Clusters({**before.of, **made.of}, before.used + made.used, before.contradicted + made.contradicted)

    @cached_property
    def joined(self) -> frozenset[str]:
        """The articles whose actors were compared with those of others."""
        articles = None if self._part is None else tuple(sorted(self._part.articles))
        return self._view.articles_with(Joining, Where(equal=(Equal("by", JOINER),), articles=articles))

    @cached_property
    def _names(self) -> Mapping[str, str]:
        """Each judged row's name."""
        found: dict[str, str] = {}
        for one in self.standing.values():
            found.update(zip((one.about, one.other or ""), one.names, strict=False))
        return found

    @cached_property
    def _fellows(self) -> Mapping[str, tuple[str, ...]]:
        """Each cluster's names by its smallest row, the fullest first."""
        names: dict[str, Counter[str]] = defaultdict(Counter)
        for row, smallest in self.clusters.of.items():
            if name := self._names.get(row):
                names[smallest][name] += 1
        return {key: _fullest(found) for key, found in names.items()}

    def who(self, article: str, actor: Actor) -> str | None:
        """The id of the cluster that an actor is in, alone if need be; None for one that nothing is judged of: an
        actor without a name, or of an article that was never compared."""
        own = node(article, actor)
        smallest = self.clusters.of.get(own)
        if smallest is not None:
            return cluster_id(smallest)
        return cluster_id(own) if article in self.joined and is_named(actor) and not actor.known else None

    @cached_property
    def _known(self) -> Mapping[str, str]:
        """The actor of knowledge/ in each cluster that has one, by the cluster's smallest row."""
        known = sorted((row for row in self.clusters.of if row.startswith(f"{KNOWN}/")), reverse=True)
        return {self.clusters.of[row]: row for row in known}

    def cluster(self, row: str) -> tuple[str, tuple[str, ...]] | None:
        """The id and the names, the fullest first, of the cluster that a row is in; None for one that stands alone."""
        return self._clusters.get(self.clusters.of.get(row, ""))

    @cached_property
    def _clusters(self) -> Mapping[str, tuple[str, tuple[str, ...]]]:
        """Each cluster's id and names by its smallest row."""
        return {
            smallest: (self._known.get(smallest) or cluster_id(smallest), self._fellows.get(smallest, ()))
            for smallest in set(self.clusters.of.values())
        }

    def ident(self, article: str, actor: Actor) -> str:
        """The id of an actor across articles: its key in knowledge/ or that of one whom it is judged to be, else its
        cluster's, else its own row's."""
        own = node(article, actor)
        known = own if actor.known else self._known.get(self.clusters.of.get(own, ""))
        return known or self.who(article, actor) or own

    def names(self, article: str, actor: Actor) -> tuple[str, ...]:
        """All names of an actor in the record, the fullest first; its own alone where it stands alone or is known in
        knowledge/."""
        smallest = self.clusters.of.get(node(article, actor))
        found = self._fellows.get(smallest, ()) if smallest is not None else ()
        return tuple(dict.fromkeys([*found, actor.name])) if found and not actor.known else (actor.name, *found)


def _fullest(names: Counter[str]) -> tuple[str, ...]:
    """The names by how many words they have; of those with as many, the more frequent is likelier spelt right."""
    return tuple(sorted(names, key=lambda name: (-len(name.split()), -names[name], -len(name), name)))


def analysts(view: View) -> tuple[Judgement, ...]:
    """What persons judged, the last first; those that were taken back are there with what took them back."""
    rows = view.rows(Judgement, Where(equal=(Equal("kind", "analyst"),), versions="all"))
    return tuple(row.noun for row in sorted(rows, key=_order, reverse=True))


def queue(view: View) -> tuple[QueueLine, ...]:
    """Pairs that wait for a person: open ones, the likeliest first, after those on which persons contradict each
    other through others."""
    asked = view.rows(Judgement, Where(any_of=(AnyOf("verdict", ("unsure", "different")),), versions="all"))
    nodes = frozenset(node for row in asked for node in (row.noun.about, row.noun.other or row.noun.about))
    judged = Judged(view, part=Part(frozenset(), nodes))
    against = {link.pair for link in judged.clusters.contradicted}
    lines = [
        QueueLine(
            about=one.about,
            other=one.other or "",
            names=one.names,
            score=one.score,
            contradicted=key in against,
            reason=_through(one.reason) if key in against else one.reason,
        )
        for key, one in judged.standing.items()
        if key in against or (one.verdict == "unsure" and one.kind == "machine")
    ]
    return tuple(sorted(lines, key=lambda line: (not line.contradicted, -(line.score or 0.0), line.about, line.other)))


def _through(reason: str | None) -> str:
    return f"{reason + '; ' if reason else ''}judged the same, but different through others"


def rows_called(view: View, name: str) -> dict[str, Row[Actor]]:
    """The actors of this name, row id, cluster id or key in knowledge/ ("known/nato"), by what judgements call them."""
    if name.startswith("who-"):
        rows = tuple(row for row in Judged(view).clusters.of if cluster_id(row) == name)
        return {key: row for one in rows for key, row in rows_called(view, one).items()}
    room, slash, local = name.partition("/")
    if slash:
        wanted = Where(equal=(Equal("known", local),)) if room == KNOWN else Where(ids=(name,))
        found = list(view.rows(Actor, wanted))
    else:
        found = [row for row in view.rows(Actor) if fold(row.noun.name) == fold(name)]
    return {node(row.article or "", row.noun): row for row in found}
