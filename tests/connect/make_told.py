"""Reports, statements and figures of invented articles, as they are compared across articles."""

from __future__ import annotations

from datetime import date
from typing import Any

from reportedly.connect.bases import lemmas, names_in
from reportedly.connect.blame import blamed
from reportedly.connect.deeds import deed
from reportedly.connect.sayings import Saying
from reportedly.connect.stories import unit
from reportedly.connect.tellings import Telling
from reportedly.nouns.findings import Figure, Place
from reportedly.text.days import days


def place(name: str, lat: float | None, lon: float | None, **given: Any) -> Place:
    plain: dict[str, Any] = {
        "use": "location",
        "level": "town",
        "why": "only_candidate",
        "radius_km": 5.0,
        "country": "BG",
    }
    return Place(**({"id": "p1", "spans": (), "text": name, "name": name, "lat": lat, "lon": lon} | plain | given))


def telling(row: str, lemma: str, who: str = "", whom: str = "", **given: Any) -> Telling:
    """A report of this trigger by and to whom, in a sentence of just these words."""
    when = given.pop("when", None)
    words = lemmas(f"{who} {lemma} {whom}")
    plain: dict[str, Any] = {
        "published": date(2031, 5, 6), "type": "OTHER", "spans": (), "labels": frozenset(), "place": None,
        "realis": "occurred", "polarity": "affirmed",
    }  # fmt: skip
    return Telling(
        **(plain | given), row=row, article=row.partition("/")[0], lemma=lemma, who=frozenset(who.split()),
        whom=frozenset(whom.split()), sentence=unit(dict.fromkeys(words, 1.0)), days=days(when) if when else None,
    )  # fmt: skip


def saying(text: str, row: str = "k/s1", **given: Any) -> Saying:
    """A proposition of these words."""
    plain: dict[str, Any] = {
        "against": False,
        "negated": frozenset(),
        "figures": (),
        "model": None,
        "vector": b"",
        "spans": (),
        "blames": blamed(lemmas(text)),
        "deed": deed(text),
    }
    words = unit(dict.fromkeys(lemmas(text), 1.0))
    return Saying(**(plain | given), row=row, article=row.partition("/")[0], words=words, names=names_in(text))


def figure(value: float, **given: Any) -> Figure:
    plain: dict[str, Any] = {"spans": (), "counted_spans": (), "low": None, "high": None, "approximate": False}
    return Figure(**({"id": "f1", "text": f"{value:g}", "value": value} | plain | given))
