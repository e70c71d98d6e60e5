"""Finding by words: actors and places by name, events, articles and statements by what they say; suggestions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

import msgspec

from reportedly.ask.kept.filters import all_words
from reportedly.ask.kept.shelf import shelf_of
from reportedly.ask.pages import LIMIT, cursor, most, opened
from reportedly.ask.words import folded
from reportedly.nouns.answers import Page, Retraction
from reportedly.nouns.errors import SettingsError
from reportedly.nouns.pages import Hit, Hitting, Suggestion
from reportedly.store.protocols import Shelf, View
from reportedly.store.sql import Query

SUGGESTIONS = 12  # names offered while one types
SEARCH = "search"


class Searched(NamedTuple):
    """A kept table in the order of hits, and in SQL what a hit of it shows; `retracted`: for each of its rows who
    retracted it, as JSON."""

    kind: Hitting
    table: str
    text: str
    article: str = "NULL"
    date: str = "NULL"
    retracted: str = "[]"


SEARCHED = (
    Searched("actor", "kept_actors", "name"),
    Searched("place", "kept_places", "name"),
    Searched("event", "kept_events", "what || ': ' || (answer->>'$.text')", date="answer->>'$.date'",
             retracted="json_extract(answer, '$.lines[*].retracted')"),
    Searched("article", "kept_articles", "coalesce(title, outlet, id)", "article", "strftime(\"first\", '%Y-%m-%d')"),
    Searched("statement", "kept_statements", "answer->>'$.text'", "article", retracted="[answer->'$.retracted']"),
)  # fmt: skip
NAMES = """
SELECT 'actor' AS kind, id, name, articles, 0 AS place FROM kept_actors WHERE contains(words, ?)
UNION ALL SELECT 'place', id, name, articles, 1 FROM kept_places WHERE contains(words, ?)
UNION ALL SELECT 'outlet', outlet, outlet, count(*), 2 FROM kept_articles
    WHERE contains(outlet_words, ?) GROUP BY outlet
ORDER BY articles DESC, place, name, id LIMIT ?"""


def search(view: View | Shelf, words: str, *, limit: int = LIMIT, after: str | None = None) -> Page[Hit]:
    """Everything that has all of these words, each whole, in any order: actors and places first, the most heard and
    named first, then events by date, articles from the newest, statements.

    SettingsError for no words at all, a limit out of range or a cursor of something else.
    """
    wanted = folded(words).split()
    if not wanted:
        raise SettingsError(f"{words!r} has no word to look for")
    shelf, room = view if isinstance(view, Shelf) else shelf_of(view), most(limit)
    tests = [_where(one, words, wanted) for one in SEARCHED]
    totals = [
        shelf.ask(f"SELECT count(*) FROM {one.table} WHERE {test.sql}", test.values)[0][0]
        for one, test in zip(SEARCHED, tests, strict=True)
    ]
    found = _found(shelf, zip(SEARCHED, tests, strict=True), _begin(after), room + 1)
    items = tuple(hit for _, hit in found[:room])
    return Page(items=items, next=cursor(found[room - 1][0], SEARCH) if len(found) > room else None, total=sum(totals))


def suggest(view: View | Shelf, prefix: str, *, limit: int = SUGGESTIONS) -> tuple[Suggestion, ...]:
    """Names of actors, places and outlets in which a word begins so, those of most articles first."""
    if not folded(prefix):
        return ()
    shelf = view if isinstance(view, Shelf) else shelf_of(view)
    begins = f" {folded(prefix)}"
    found = shelf.ask(NAMES, (begins, begins, begins, most(limit)))
    return tuple(Suggestion(kind=kind, id=id, name=name, articles=articles) for kind, id, name, articles, _ in found)


def _where(one: Searched, words: str, wanted: Iterable[str]) -> Query:
    inside = [Query("contains(words, ?)", (f" {word} ",)) for word in wanted if one.kind != "article"]
    parts = inside if one.kind in ("actor", "place", "event") else [all_words(words), *inside]
    return Query(" AND ".join(part.sql for part in parts), tuple(value for part in parts for value in part.values))


def _begin(after: str | None) -> tuple[int, str]:
    """The place in SEARCHED and the rank after which to go on."""
    if after is None:
        return 0, ""
    number, _, rank = opened(after, SEARCH).partition("/")
    return int(number), rank


def _found(
    shelf: Shelf, tests: Iterable[tuple[Searched, Query]], begin: tuple[int, str], most: int
) -> list[tuple[str, Hit]]:
    found: list[tuple[str, Hit]] = []
    for number, (one, test) in enumerate(tests):
        if number >= begin[0] and len(found) < most:
            rank = begin[1] if number == begin[0] else ""
            rows = shelf.ask(
                f"""SELECT rank, id, {one.text}, {one.article}, {one.date}, {one.retracted} FROM {one.table}
                    WHERE {test.sql} AND rank > ? ORDER BY rank LIMIT ?""",
                (*test.values, rank, most - len(found)),
            )
            found += [(f"{number}/{row[0]}", _hit(one, row)) for row in rows]
    return found


def _hit(one: Searched, row: tuple[Any, ...]) -> Hit:
    _, ident, text, article, day, retracted = row
    return Hit(kind=one.kind, id=ident, text=text, article=article, date=day, retracted=_whole(retracted))


def _whole(retracted: Sequence[str]) -> Retraction | None:
    """The first of these, where each row has one."""
    found = [msgspec.json.decode(one, type=Retraction | None) for one in retracted]
    return found[0] if found and all(found) else None
