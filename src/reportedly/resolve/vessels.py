"""Ships and boats whose names the model takes for places: "the ferry, Klow, sank"; their names stand without one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reportedly.nouns.article import Article
from reportedly.nouns.findings import Mention

_VESSEL = re.compile(
    r"\b(?:boat|ship|warship|battleship|vessel|ferry|yacht|tanker|freighter|trawler|frigate|destroyer|corvette|submarine"
    r"|steamer|liner|schooner|icebreaker|tugboat|barge|flagship|catamaran)s?,? (?:named |called |the )?[“\"'‘]?$"
)
_PREFIXED = re.compile(r"(?:MV|MS|MT|MY|SS|RMS|HMS|HMAS|HMCS|USS|USNS|USCGC|RRS|RV|M/V) [A-Z]")
REACH = 30  # characters before a name


def without_vessels(article: Article, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions without places that are a vessel's name where the article brings it in, or that name with "the", and
    without vessels taken for persons ("MV Ana Ruiz")."""
    mentions = [one for one in mentions if one.kind != "person" or not _PREFIXED.match(one.text)]
    places = [one for one in mentions if one.kind == "place"]
    vessels = {one.text for one in places if _VESSEL.search(_before(article, one))}
    if not vessels:
        return mentions
    return [one for one in mentions if one.kind != "place" or one.text not in vessels or not _meant(article, one)]


def _meant(article: Article, mention: Mention) -> bool:
    before = _before(article, mention)
    return before.lower().endswith("the ") or _VESSEL.search(before) is not None


def _before(article: Article, mention: Mention) -> str:
    start = mention.spans[0].start
    return article.text[max(0, start - REACH) : start]
