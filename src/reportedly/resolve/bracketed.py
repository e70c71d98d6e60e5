"""A name and its short form in brackets: a place and its own, which the model sees as one name ("Republic of Klow
(RK)"), are two; that of a body is no place ("Klow Steel (KS)")."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

import msgspec

from reportedly.nouns.article import Article
from reportedly.nouns.findings import Mention
from reportedly.nouns.ids import last_number
from reportedly.text.names import is_acronym_of

_NAME_BEFORE = re.compile(r"(?:[A-Z][\w’'&-]* (?:(?:of|the|and|for|de) )*)+\($")
_REACH = 80  # characters of a name before its short form
BOTH = re.compile(r"(\S.*?)\s*\(([A-Z][A-Z.]{1,7})\)?")


def unbracketed(article: Article, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions with such places taken apart, in text order; the abbreviations are numbered from the last one on."""
    ends = {one.spans[-1].end for one in mentions if one.kind == "place"}
    mentions = [
        msgspec.structs.replace(one, kind="organisation") if _is_short_form(article, one, ends) else one
        for one in mentions
    ]
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


def _is_short_form(article: Article, one: Mention, places: Collection[int]) -> bool:
    """Whether what looks like a place is the short form, in brackets, of a name before it that is none."""
    start, end = one.spans[0].start, one.spans[-1].end
    if one.kind != "place" or not one.text.isupper() or article.text[end : end + 1] != ")":
        return False
    name = _NAME_BEFORE.search(article.text[max(0, start - _REACH) : start])
    if name is None or len(article.text[:start].rstrip("( ")) in places:
        return False
    return is_acronym_of(one.text, name[0].rstrip(" ("))


def _part(article: Article, one: Mention, name: str, part: tuple[int, int]) -> Mention:
    span = article.cite(one.spans[0].start + part[0], one.spans[0].start + part[1])
    return msgspec.structs.replace(one, id=name, spans=(span,), text=article.words((span,)))
