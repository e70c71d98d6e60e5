"""What of a row can be corrected, what was read there, and which values fit."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, get_args

from reportedly.ask.corrected import written
from reportedly.ask.lines import Line, line
from reportedly.ask.place_words import PlaceWords, place_words
from reportedly.ask.words import folded
from reportedly.nouns.answers import EventLine, FigureLine, StatementLine
from reportedly.nouns.article import Article
from reportedly.nouns.errors import SettingsError, UnknownId
from reportedly.nouns.findings import Place
from reportedly.nouns.ids import split_row_id
from reportedly.nouns.kinds import CueClass, EventType, Manner, Polarity, Realis
from reportedly.nouns.record import Where
from reportedly.store.protocols import View
from reportedly.text.days import days

Fits = Callable[[str], bool]


def _one_of(kinds: Any) -> Fits:
    return lambda value: value in get_args(kinds)


def _is_number(value: str) -> bool:
    try:
        return math.isfinite(float(value))
    except ValueError:
        return False


def _is_dated(value: str) -> bool:
    return days(value) is not None


def _is_day(value: str) -> bool:
    try:
        return date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False


WORDS = ("actors", "recipients", "place", "tellers", "counted", "of", "title", "outlet", "author")
VALUES: Mapping[str, tuple[Fits, str]] = {  # by field of a line: what fits, and how to say so
    "type": (_one_of(EventType), f"one of {', '.join(get_args(EventType))}"),
    "realis": (_one_of(Realis), f"one of {', '.join(get_args(Realis))}"),
    "polarity": (_one_of(Polarity), f"one of {', '.join(get_args(Polarity))}"),
    "class": (_one_of(CueClass), f"one of {', '.join(get_args(CueClass))}"),
    "manner": (_one_of(Manner), f"one of {', '.join(get_args(Manner))}"),
    "date": (_is_dated, "an EDTF date, such as 2024-10 or 2024-10-21/2024-10-27"),
    "said": (_is_dated, "an EDTF date, such as 2024-10-21"),
    "as_of": (_is_dated, "an EDTF date, such as 2024-10-21"),
    "published": (_is_day, "a day, such as 2024-10-28"),
    "value": (_is_number, "a number"),
    "low": (_is_number, "a number"),
    "high": (_is_number, "a number"),
    **dict.fromkeys(WORDS, (bool, "some words")),
}
FIELDS: Mapping[str, tuple[str, ...]] = {  # by noun: which of its line's fields can be corrected
    "report": ("type", "actors", "recipients", "date", "place", "realis", "polarity"),
    "statement": ("tellers", "class", "said", "manner", "polarity"),
    "figure": ("value", "low", "high", "counted", "of", "as_of"),
    "article": ("title", "outlet", "published", "author"),
}
NOUNS: Mapping[type[Line], str] = {EventLine: "report", StatementLine: "statement", FigureLine: "figure"}
NAMED = (0, 1)  # how the gazetteer's entry is named: by its own name, or another that it has
SHOWN = 8  # of places that a name may mean
WORDS_MOST = 1000  # characters of a corrected value; the longest source span of the demo has 90


def as_read(view: View, row: str, field: str) -> str:
    """What was read in a field of a report, statement, figure or article, as answers show it ("" where nothing was).

    UnknownId for no such row, SettingsError for another field.
    """
    found = _article(view, row) if split_row_id(row)[1] is None else line(view, row, as_read=True)
    noun = "article" if isinstance(found, Article) else NOUNS[type(found)]
    if field not in FIELDS[noun]:
        raise SettingsError(f"{field!r} of a {noun} can't be corrected; known: {', '.join(FIELDS[noun])}")
    return written(found, field) if hasattr(found, "cls" if field == "class" else field) else ""


def _article(view: View, key: str) -> Article:
    found = view.article(key)
    if found is None:
        raise UnknownId(f"no article {key!r} in this view of the record; give the key that lists print")
    return found.noun


def words_of(view: View, row: str) -> str:
    """The words of a statement, report or figure, by which its retraction is known later; UnknownId for no such row."""
    found = line(view, row, as_read=True)
    return found.trigger if isinstance(found, EventLine) else found.text


def fitting(field: str, value: str) -> str:
    """The value, without blanks around it; SettingsError where the field can't have it."""
    fits, meant = VALUES[field]
    bare = value.strip()
    if not fits(bare) or len(bare) > WORDS_MOST:
        raise SettingsError(f"{field} can't be {bare[:40]!r}: give {meant}")
    return bare


def placed(view: View, row: str, written: str) -> str:
    """A place as it is kept in a correction: with the point that was given, else that of the article's place of this
    name, else that of the gazetteer's only one (which may go by another name where the country is given).
    SettingsError where there are several; words that nobody knows stay words."""
    words = place_words(written)
    if words.lat is not None:
        if abs(words.lat) > 90 or abs(words.lon or 0) > 180:
            raise SettingsError(f"{written!r}: latitude is -90 to 90, longitude -180 to 180")
        return str(words)
    found = _own_places(view, row, words) or _known_places(words)
    if len(found) > 1:
        told = "; ".join(map(str, found[:SHOWN]))
        raise SettingsError(f"several places are called {words.called!r}; give one of: {told}")
    return str(found[0] if found else words)


def _own_places(view: View, row: str, words: PlaceWords) -> list[PlaceWords]:
    where = Where(articles=(split_row_id(row)[0],), versions="all")
    names = folded(words.name)
    found = [
        PlaceWords(one.name or one.text, one.country, one.lat, one.lon, one.radius_km, one.geonameid)
        for one in (each.noun for each in view.rows(Place, where))
        if one.lat is not None and names in (folded(one.name or ""), folded(one.text))
        and words.country in (None, one.country)
    ]  # fmt: skip
    return list(dict.fromkeys(found))


def _known_places(words: PlaceWords) -> list[PlaceWords]:
    from reportedly.knowledge.gazetteer import gazetteer

    known = gazetteer()
    found = known.in_country(words.name, words.country) if words.country else known.lookup(words.name)
    own = folded(words.name)
    return [
        PlaceWords(
            words.name, one.country, round(one.lat, 4), round(one.lon, 4), round(one.radius_km, 1), one.geonameid
        )
        for one in found
        if one.how in NAMED and not one.made and (words.country or folded(one.name) == own)
    ]
