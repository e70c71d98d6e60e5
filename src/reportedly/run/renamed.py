"""Whom judgements name otherwise than kept answers do: in whose articles lines change, and where names alone."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import NamedTuple

from reportedly.ask.judged import JUDGED, KNOWN, Judged, Part
from reportedly.ask.kept.lines import cast_names
from reportedly.ask.kept.naming import barred
from reportedly.nouns.findings import Actor
from reportedly.nouns.ids import split_row_id
from reportedly.nouns.kept import Kept, Touched
from reportedly.nouns.record import Where
from reportedly.run.reached import rows_of
from reportedly.store.protocols import Shelf, View

CAST = """
SELECT id, who, alias, node = id, len(names), hash(names) FROM kept_cast WHERE id IN (SELECT unnest(?::VARCHAR[]))"""
HASHES = "SELECT hash(names) FROM (SELECT unnest(?::VARCHAR[][]) AS names)"


class Renamed(NamedTuple):
    """The articles whose lines name somebody otherwise than before, the rows of actors who only have other names
    beside the one that lines give, and who is who among all these."""

    articles: frozenset[str]
    names: tuple[Kept, ...]
    judged: Judged


def renamed(view: View, shelf: Shelf, touched: Touched) -> Renamed:
    """The touched articles, and what judgements on their actors change in others."""
    articles = {*touched.articles, *(split_row_id(node)[0] for node in touched.nodes if _is_told(node))}
    nodes = rows_of(shelf, "actors", articles, "coalesce(known, '') = ''") | set(touched.nodes)
    judged = Judged(view, part=Part(frozenset(), frozenset(nodes)))
    others = {one for one in judged.nodes if split_row_id(one)[0] not in articles}
    names = list(_changed(view, shelf, _doubtful(shelf, judged, others), judged))
    other = {row["article"] for row in names if row["other"]}
    found = tuple(row for row in names if row["article"] not in other)
    return Renamed(frozenset(articles | other), found, judged)


def _is_told(node: str) -> bool:
    """Whether a judgement is on an article, or on a report, statement or figure, whose answers it changes."""
    article, local = split_row_id(node)
    return article != KNOWN and (not node.startswith(JUDGED) if local is None else local[:1] in ("r", "s", "f"))


def _doubtful(shelf: Shelf, judged: Judged, rows: Collection[str]) -> list[str]:
    """The actors among these rows of which something else may be kept than is judged now. Names are compared by their
    hashes: a head of state is in tens of thousands of rows that are all kept alike."""
    clusters = {row: found for row in rows if (found := judged.cluster(row)) is not None}
    names = list({names for _, names in clusters.values()})
    hashes = dict(zip(names, (one for (one,) in shelf.ask(HASHES, [list(map(list, names))])), strict=True))
    doubtful = []
    for row, who, alias, own, count, hashed in shelf.ask(CAST, [sorted(rows)]):
        found = clusters.get(row)
        alike = (who, hashed) == (found[0], hashes[found[1]]) if found else count == 1 and who in (alias, row)
        if not own or not alike:
            doubtful.append(row)
    return doubtful


def _changed(view: View, shelf: Shelf, rows: Collection[str], among: Judged) -> Iterator[Kept]:
    """The kept rows of these actors that say other than what is judged now; `other`: their id or first name does."""
    sql = "SELECT id, who, names FROM kept_cast WHERE id IN (SELECT unnest(?::VARCHAR[]))"
    kept = shelf.ask(sql, [sorted(rows)]) if rows else []
    own = {row.id: row for row in view.rows(Actor, Where(ids=tuple(ident for ident, _, _ in kept)))} if kept else {}
    articles = frozenset(split_row_id(ident)[0] for ident in own)
    judged = Judged(view, part=Part(articles, frozenset()), found=among)
    for ident, who, names in kept:
        article, actor = split_row_id(ident)[0], own[ident].noun
        now = cast_names(judged.names(article, actor), actor)
        other = judged.ident(article, actor) != who or now[0] != names[0]
        if other or now != names:
            yield {"id": ident, "article": article, "who": who, "names": now, "words": barred(now), "other": other}
