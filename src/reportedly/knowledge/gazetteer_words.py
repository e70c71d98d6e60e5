"""Words around place names: those that tell a level ("Kursk Oblast", "city of Kursk") and directions ("eastern
Russia")."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from types import MappingProxyType
from typing import Literal, cast, get_args

import msgspec

from reportedly.knowledge.tables import one_of, parts, rows
from reportedly.nouns.kinds import PlaceLevel
from reportedly.text.fold import fold

Direction = Literal["north", "north-east", "east", "south-east", "south", "south-west", "west", "north-west", "central"]
DIRECTIONS: tuple[Direction, ...] = get_args(Direction)
_DIRECTED = re.compile(
    r"^(?:the\s+)?(?P<way>(?:north|south)[-\s]?(?:east|west)|north|south|east|west|central|far\s+(?:north|east|south|west))"
    r"(?P<ern>ern)?(?:most)?(?:\s+parts?\s+of)?\s+(?P<area>\S.*)$",
    re.IGNORECASE,
)
# What divisions are called in other languages, as the gazetteer packages have them; only for finding the bare name.
_FOREIGN = re.compile(
    r"(?i)^(?:provincia de|departamento de|departamento del|estado de|región de|region of|province of|state of"
    r"|county of|muhafazat|muḩāfaz̧at|wilayat|wilaya de|gouvernorat de|région de|département de|distrito de"
    r"|republic of|emirate of)\s+"
    r"|\s+(?:oblast['’]?|oblasts|kray|krai|rayon|raion|okrug|avtonomnyy okrug|respublika|sheng|zizhiqu|shi"
    r"|province|region|state|governorate|department|county|district|prefecture|republic|territory|canton"
    r"|voivodeship|emirate|municipality|parish|ken|fu|do|division|oblasty|oblısı|ili|megye|judeţ|județ|kraj|maakond|apskritis|län|fylke)$"
)


class LevelWord(msgspec.Struct, frozen=True, kw_only=True):
    """A level word: the levels it can mean, likeliest first, and where it may stand (before: with "of")."""

    word: str
    levels: tuple[PlaceLevel, ...]
    side: Literal["before", "after", "both"]


class LevelSplit(msgspec.Struct, frozen=True, kw_only=True):
    """A place name taken apart: the bare name and the level word beside it."""

    name: str
    word: LevelWord


class DirectionSplit(msgspec.Struct, frozen=True, kw_only=True):
    """A directed name taken apart: "eastern Russia" → east, Russia."""

    direction: Direction
    area: str


def split_level(surface: str) -> LevelSplit | None:
    """The name and its level word ("Kursk Oblast", "the province of Kursk", "port city of Odesa"); None without one."""
    words = surface.split()
    if words and words[0].lower() == "the":
        words = words[1:]
    for size in (2, 1):
        if len(words) <= size:
            continue
        after = level_words().get(fold(" ".join(words[-size:])))
        if after is not None and after.side != "before":
            return LevelSplit(name=" ".join(words[:-size]), word=after)
        before = level_words().get(fold(" ".join(words[:size])))
        if before is not None and before.side != "after":
            rest = words[size + 1 :] if words[size].lower() == "of" else words[size:]
            return LevelSplit(name=" ".join(rest), word=before) if rest else None
    return None


def split_direction(surface: str) -> DirectionSplit | None:
    """The direction and the area of "eastern Russia", "the north-western part of Syria"; None without a direction."""
    match = _DIRECTED.match(" ".join(surface.split()))
    if match is None:
        return None
    way = re.sub(r"^far\s+", "", match["way"].lower())
    way = re.sub(r"(north|south)[-\s]?(east|west)", r"\1-\2", way)
    return DirectionSplit(direction=cast(Direction, one_of(way, DIRECTIONS, where="direction")), area=match["area"])


@lru_cache(maxsize=65_536)
def bare_name(name: str) -> str:
    """A division's name without the words for its kind, in whatever language: "Kurskaya oblast'" → "Kurskaya"."""
    first, comma, second = name.partition(", ")
    turned = f"{second} {first}" if comma and " " not in second else name  # "Tatarstan, Respublika"
    return _FOREIGN.sub("", turned).strip() or name if not comma else first


@cache
def level_words() -> Mapping[str, LevelWord]:
    """All level words by folded form, read once."""
    known = {}
    for row in rows("level_words.tsv", "word", "levels", "side"):
        levels = tuple(one_of(level, get_args(PlaceLevel), where="level_words.tsv") for level in parts(row["levels"]))
        side = one_of(row["side"], ("before", "after", "both"), where="level_words.tsv")
        known[fold(row["word"])] = LevelWord(
            word=row["word"],
            levels=cast(tuple[PlaceLevel, ...], levels),
            side=cast(Literal["before", "after", "both"], side),
        )
    return MappingProxyType(known)
