"""Ships, storms, planets and diseases whose names the model takes for places or persons ("the ferry, Klow"), and the
sites that pages are on."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reportedly.nouns.article import Article
from reportedly.nouns.findings import Mention
from reportedly.text.names import is_disease

_VESSEL = re.compile(
    r"\b(?:boat|ship|warship|battleship|vessel|ferry|yacht|tanker|freighter|trawler|frigate|destroyer|corvette|submarine"
    r"|steamer|liner|schooner|icebreaker|tugboat|barge|flagship|catamaran)s?,? (?:named |called |the )?[“\"'‘]?$"
)
_PREFIXED = re.compile(r"(?:MV|MS|MT|MY|SS|RMS|HMS|HMAS|HMCS|USS|USNS|USCGC|RRS|RV|M/V) [A-Z]")
_STORM = re.compile(r"\b(?:typhoon|hurricane|cyclone|tropical (?:storm|depression)) $", re.IGNORECASE)
_A_STORM = re.compile(r"(?:Typhoon|Hurricane|Cyclone|Tropical (?:Storm|Depression)) (?!Cent)[A-Z]")
_MADE = re.compile(
    r" (?:(?:natural |offshore )?gas |oil |undersea )?(?:pipeline|cable|satellite|spacecraft|telescope)s?\b"
)
_ONLINE = re.compile(r" (?:page|account|feed|profile|timeline|livestream|handle|thread|post)s?\b")
_TITLED = re.compile(r"\b(?:en)?titled [“\"'‘]?$")
_PLANETS = frozenset({"Earth", "Mars", "Venus", "Jupiter", "Saturn", "Uranus", "Neptune", "Pluto", "Moon"})
_IN_STATE = re.compile(r",? [A-Z(]")  # "Mars, Pennsylvania" is a town
_NUMBERED = re.compile(r"-\d")  # "COVID-19"
_CONTRACTED = re.compile(r"['’]t\b")  # the "Don" of "Don't"
_KINDS = ("place", "person")
REACH = 30  # characters before a name


def without_named_things(article: Article, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions without places and persons that are none: a storm's name once the article has called it so, a
    vessel's where it is brought in or stands with "the", what a number is part of."""
    mentions = [
        one for one in mentions
        if not _MADE.match(article.text, one.spans[-1].end) and not _is_online(article, one)
        and not (one.kind in _KINDS and _is_thing(article, one))
        and not _A_STORM.match(one.text) and not is_disease(one.text)
    ]  # fmt: skip
    named = [one for one in mentions if one.kind in _KINDS]
    vessels = {one.text for one in named if one.kind == "place" and _VESSEL.search(_before(article, one))}
    storms = {one.text for one in named if _STORM.search(_before(article, one))}
    if not vessels and not storms:
        return mentions
    return [
        one for one in mentions
        if one.kind not in _KINDS
        or not (one.text in storms or (one.kind == "place" and one.text in vessels and _meant(article, one)))
    ]  # fmt: skip


def _is_online(article: Article, mention: Mention) -> bool:
    """Whether a name only says where something is put: a page on Facebook is no deed of Facebook's."""
    return mention.kind == "organisation" and _ONLINE.match(article.text, mention.spans[-1].end) is not None


def _is_thing(article: Article, mention: Mention) -> bool:
    """Whether a name alone says that it is a vessel ("MV Ana Ruiz"), a planet, or one of a series ("COVID-19"), or the
    word before it that it is a work's ("a novel entitled Borduria")."""
    if _TITLED.search(_before(article, mention)):
        return True
    if mention.text in _PLANETS and mention.kind == "place":
        return _IN_STATE.match(article.text, mention.spans[-1].end) is None
    if _CONTRACTED.match(article.text, mention.spans[-1].end):
        return True
    numbered = mention.text.isupper() and _NUMBERED.match(article.text, mention.spans[-1].end) is not None
    return numbered if mention.kind == "place" else _PREFIXED.match(mention.text) is not None


def _meant(article: Article, mention: Mention) -> bool:
    before = _before(article, mention)
    return before.lower().endswith("the ") or _VESSEL.search(before) is not None


def _before(article: Article, mention: Mention) -> str:
    start = mention.spans[0].start
    return article.text[max(0, start - REACH) : start]
