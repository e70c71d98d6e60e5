"""Bodies of which the model saw only the initials in brackets: "Klow Harbour Watch (KHW)" is named by all its words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reportedly.nouns.article import Article
from reportedly.nouns.findings import Mention
from reportedly.nouns.ids import last_number
from reportedly.text.names import is_acronym_of
from reportedly.text.spots import Spots

NAME = re.compile(r"(?:[A-Z][\w’'-]*(?: (?:of|for|the|and|on|in))* ){1,7}[A-Z][\w’'-]*")
INITIALS = re.compile(r"[A-Z]{3,7}")
REACH = 120  # characters before the bracket


def with_long_forms(article: Article, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions in text order, with one for each such name; what the model saw within it is left out."""
    last = last_number(one.id for one in mentions if one.id[1:].isdigit())
    found = [spot for one in mentions if (spot := _long_form(article, one, mentions)) is not None]
    if not found:
        return list(mentions)
    within = Spots((start, end, None) for start, end in found)
    kept = [one for one in mentions if not within.touching(one.spans[0].start, one.spans[-1].end)]
    for number, (start, end) in enumerate(found, start=last + 1):
        span = article.cite(start, end)
        kept.append(Mention(id=f"m{number}", spans=(span,), text=article.words((span,)), kind="organisation"))
    return sorted(kept, key=lambda one: (one.spans[0], one.spans[-1].end))


def _long_form(article: Article, one: Mention, mentions: Sequence[Mention]) -> tuple[int, int] | None:
    """Where the words before a body's initials in brackets spell it out, if no name ends there or reaches over them."""
    start, text = one.spans[0].start, article.text
    if one.kind != "organisation" or not INITIALS.fullmatch(one.text) or not text.startswith(")", one.spans[-1].end):
        return None
    floor = max(text.rfind("\n", 0, start) + 1, start - REACH)
    hits = [hit.start() for hit in re.finditer(r"\b[A-Z]", text[floor:start])]
    spots = ((floor + at, start - 2) for at in reversed(hits) if text.endswith(" (", floor, start))
    spot = next((spot for spot in spots if _spells(article, one.text, *spot)), None)
    if spot is None or any(_keeps(other, *spot) for other in mentions):
        return None
    return spot


def _spells(article: Article, short: str, start: int, end: int) -> bool:
    words = article.text[start:end]
    return NAME.fullmatch(words) is not None and is_acronym_of(short, words)


def _keeps(other: Mention, start: int, end: int) -> bool:
    """Whether a mention is of a body that ends there, or reaches over an edge of the stretch."""
    first, last = other.spans[0].start, other.spans[-1].end
    crosses = first < start < last or first < end < last
    return crosses or (first >= start and last == end and other.kind == "organisation")
