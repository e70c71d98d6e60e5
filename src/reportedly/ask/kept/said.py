"""The kept rows of propositions: what claims are made of, without reading the articles of all that say so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

import msgspec

from reportedly.ask.across import Across
from reportedly.ask.kept.naming import NOTHING, Named, barred, ids_of, named_by_report, named_by_statement, sentence
from reportedly.ask.names import Names
from reportedly.ask.said import Said, said_in
from reportedly.nouns.findings import Statement
from reportedly.nouns.kept import Kept
from reportedly.store.protocols import Shelf

COLUMNS = ("row", "said", "named", "words", "sources", "source_words")


class Told(NamedTuple):
    """A proposition with the actors and the words that it names, and who is its source."""

    said: Said
    named: tuple[str, ...]
    words: str
    sources: tuple[str, ...]
    source_words: str


def said_rows(across: Across, names: Names) -> Iterator[Kept]:
    """The kept rows of what an article's propositions say."""
    for one in said_in(across, names):
        named, sources = _named(across, names, one), _sources(across, names, one)
        yield {
            "row": one.row, "article": names.ref.key, "said": msgspec.json.encode(one).decode(),
            "named": sorted(named.actors), "words": barred(named.words),
            "sources": sorted(sources.actors), "source_words": barred(sources.words),
        }  # fmt: skip


def told(rows: Iterable[Kept]) -> dict[str, Told]:
    """What kept rows tell, by row."""
    return {row["row"]: _told(*(row[name] for name in COLUMNS)) for row in rows}


def told_by(shelf: Shelf, rows: Iterable[str]) -> dict[str, Told]:
    """What is kept of these rows that are propositions."""
    sql = f"SELECT {', '.join(COLUMNS)} FROM kept_said WHERE row IN (SELECT unnest(?::VARCHAR[]))"
    return {found[0]: _told(*found) for found in shelf.ask(sql, [sorted(rows)])}


def saids(found: Mapping[str, Told]) -> dict[str, Said]:
    """The propositions themselves."""
    return {row: one.said for row, one in found.items()}


def _told(row: str, said: str, named: Iterable[str], words: str, sources: Iterable[str], source_words: str) -> Told:
    return Told(msgspec.json.decode(said, type=Said), tuple(named), words, tuple(sources), source_words)


def _named(across: Across, names: Names, one: Said) -> Named:
    found = across.row(one.row)
    if isinstance(found, Statement):
        return named_by_statement(names, found)
    own = Named(frozenset(), (sentence(names, one.line.spans),))
    return own | named_by_report(names, found) if found is not None else own


def _sources(across: Across, names: Names, one: Said) -> Named:
    """Who tells it: actors by id, and all words that they are called by who resolve to nobody or are heard."""
    found = across.row(one.row)
    heard = NOTHING
    if isinstance(found, Statement):
        heard = Named(ids_of(names, found.source.actors), (found.source.text,))
    return heard | Named(frozenset(), tuple(teller.name for teller in one.line.tellers if not teller.resolved))
