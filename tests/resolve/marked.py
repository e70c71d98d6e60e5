"""Annotated articles from marked-up sentences, and a gazetteer of a dozen places.

`{person|Ana Ruiz}` is a mention, `{source1|…}`, `{cue1|…}` and `{content1|…}` are an attribution's words.
"""

from __future__ import annotations

import re
from datetime import date
from typing import cast, get_args

from reportedly.knowledge.gazetteer import Gazetteer, GazetteerPlace
from reportedly.nouns.article import Article, Span
from reportedly.nouns.findings import Actor, Mention
from reportedly.nouns.ids import article_key, text_sha256
from reportedly.nouns.kinds import MentionKind, PlaceLevel
from reportedly.nouns.stages import Annotated, Attribution, Resolved
from reportedly.text.sentences import find_sentences

KINDS = get_args(MentionKind)
OPEN = re.compile(r"\{(\w+)\||\}")


def mark(marked: str, *, published: date | None = None) -> Annotated:
    """The article that the marked-up words describe."""
    text, found = _strip(marked)
    sha = text_sha256(text)
    article = Article(id="t", key=article_key(sha, None, "t"), sha256=sha, text=text, published=published)
    named = sorted((start, end, label) for label, start, end in found if label in KINDS)
    mentions = tuple(
        Mention(id=f"m{n}", spans=(article.cite(start, end),), text=text[start:end], kind=cast(MentionKind, label))
        for n, (start, end, label) in enumerate(named, start=1)
    )
    sentences = tuple((one.start, one.end) for one in find_sentences(text))
    return Annotated(
        article=article, sentences=sentences, mentions=mentions, attributions=_attributions(article, found)
    )


def _strip(marked: str) -> tuple[str, list[tuple[str, int, int]]]:
    text, at = "", 0
    opened: list[tuple[str, int]] = []
    found: list[tuple[str, int, int]] = []
    for hit in OPEN.finditer(marked):
        text += marked[at : hit.start()]
        at = hit.end()
        if hit.group(1):
            opened.append((hit.group(1), len(text)))
        else:
            label, start = opened.pop()
            found.append((label, start, len(text)))
    return text + marked[at:], found


def _attributions(article: Article, found: list[tuple[str, int, int]]) -> tuple[Attribution, ...]:
    numbers = sorted(
        {int(hit.group(2)) for label, *_ in found if (hit := re.fullmatch(r"(source|cue|content)(\d+)", label))}
    )

    def spans(role: str, number: int) -> tuple[Span, ...]:
        return tuple(sorted(article.cite(start, end) for label, start, end in found if label == f"{role}{number}"))

    return tuple(
        Attribution(source=spans("source", n), cue=spans("cue", n), content=spans("content", n), confidence=1.0)
        for n in numbers
    )


def who(resolved: Resolved, number: int = 1) -> list[str]:
    """Names of the actors that the attribution with this number (from 1) is attributed to."""
    by_id = {actor.id: actor.name for actor in resolved.actors}
    return [by_id[actor] for actor in resolved.sources[number - 1].actors]


def actor(resolved: Resolved, name: str) -> Actor:
    """The one actor of this name."""
    found = [one for one in resolved.actors if one.name == name]
    assert len(found) == 1, f"{name!r} is {len(found)} of {[one.name for one in resolved.actors]}"
    return found[0]


def spot(
    name: str, level: PlaceLevel, at: tuple[float, float], country: str, admin1: str, people: int
) -> GazetteerPlace:
    """A gazetteer entry of a small world; an oblast is found by its bare name too, a region is made by rule."""
    return GazetteerPlace(
        name=name,
        geonameid=None if level == "region" else int(at[0] * 1000 + at[1]) + people,
        lat=at[0],
        lon=at[1],
        level=level,
        radius_km=5.0,
        country=country,
        countries=(country,),
        admin1_code=None,
        admin1=admin1 or None,
        population=people,
        how=2 if name.endswith("Oblast") else 0,
        as_written=True,
        made=level == "region",
    )


SMALL_WORLD: dict[str, list[GazetteerPlace]] = {
    "france": [spot("France", "country", (46.0, 2.0), "FR", "", 67_000_000)],
    "russia": [spot("Russia", "country", (60.0, 90.0), "RU", "", 144_000_000)],
    "eastern russia": [spot("eastern Russia", "region", (60.0, 130.0), "RU", "", 0)],
    "texas": [spot("Texas", "admin1", (31.0, -99.0), "US", "Texas", 29_000_000)],
    "paris": [
        spot("Paris", "town", (48.9, 2.3), "FR", "Ile-de-France", 2_100_000),
        spot("Paris", "town", (33.7, -95.6), "US", "Texas", 25_000),
    ],
    "moscow": [spot("Moscow", "town", (55.8, 37.6), "RU", "Moscow", 10_400_000)],
    "tula": [
        spot("Tula", "town", (54.2, 37.6), "RU", "Tula Oblast", 470_000),
        spot("Tula Oblast", "admin1", (54.0, 37.5), "RU", "Tula Oblast", 1_400_000),
    ],
    "harwick": [spot("Harwick", "town", (41.7, -70.1), "US", "Massachusetts", 12_000)],
    "elmshire": [spot("Elmshire", "district", (42.0, -72.0), "US", "Massachusetts", 0)],
    "oakford": [spot("Oakford", "town", (40.0, -75.0), "US", "Pennsylvania", 9_000)],
    "ashford county": [
        spot("Ashford", "admin1", (14.9, -88.2), "HN", "Ashford", 320_000),
        spot("Ashford County", "district", (34.5, -120.0), "US", "California", 0),
    ],
    "mars": [spot("Mars", "town", (40.7, -80.0), "US", "Pennsylvania", 1_600)],
    "white house": [spot("White House", "town", (36.5, -86.7), "US", "Tennessee", 13_000)],
    "milford": [
        spot("Milford", "town", (41.2, -73.1), "US", "Connecticut", 52_001),
        spot("Milford", "town", (42.1, -71.5), "US", "Massachusetts", 52_002),
        spot("Milford", "town", (39.2, -84.3), "US", "Ohio", 52_003),
        spot("Milford", "town", (42.6, -83.6), "US", "Michigan", 52_004),
        spot("Milford", "town", (-44.7, 167.9), "NZ", "Southland", 52_005),
    ],
}


class SmallWorld(Gazetteer):
    """A gazetteer of a dozen places, without files."""

    def __init__(self) -> None:
        pass

    def __len__(self) -> int:
        return len(SMALL_WORLD)

    def lookup(self, surface: str) -> tuple[GazetteerPlace, ...]:
        """The places of this name, level words taken off."""
        name = surface.casefold().removesuffix(" oblast").removesuffix(" region")
        return tuple(SMALL_WORLD.get(name, ()))
