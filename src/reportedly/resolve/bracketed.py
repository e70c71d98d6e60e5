"""A place and its abbreviation in brackets, which the model sees as one name ("Republic of Klow (RK)"), as two."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from reportedly.nouns.article import Article
from reportedly.nouns.findings import Mention
from reportedly.nouns.ids import last_number

BOTH = re.compile(r"(\S.*?)\s*\(([A-Z][A-Z.]{1,7})\)?")


def unbracketed(article: Article, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions with such places taken apart, in text order; the abbreviations are numbered from the last one on."""
    last: int | None = None
    found: list[Mention] = []
    for one in mentions:
        both = BOTH.fullmatch(one.text) if one.kind == "place" and len(one.spans) == 1 else None
        if both is None:
            found.append(one)
            continue
        last = 1 + (last_number([other.id for other in mentions]) if last is None else last)
        found += [_part(article, one, one.id, both.span(1)), _part(article, one, f"m{last}", both.span(2))]
    return found


def _part(article: Article, one: Mention, name: str, part: tuple[int, int]) -> Mention:
    span = article.cite(one.spans[0].start + part[0], one.spans[0].start + part[1])
    return msgspec.structs.replace(one, id=name, spans=(span,), text=article.words((span,)))
