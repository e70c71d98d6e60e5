"""Reprints in a brief: the same words are told once, with everyone who published them; and the order of lines."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

import msgspec

from reportedly.ask.days import days
from reportedly.ask.words import folded
from reportedly.nouns.answers import BriefLine, Copy

NEVER = date.max  # sorts what has no date after what has one


def told_once(lines: Iterable[BriefLine]) -> tuple[BriefLine, ...]:
    """The lines in order; one with equal words, tellers, date and polarity in another article is a copy of the first.

    Equal is meant literally, case and punctuation aside. It says that the words were published there too, no more.
    """
    kept: dict[_Sameness, list[_Once]] = {}
    for line in sorted(lines, key=_order):
        same = kept.setdefault(_sameness(line), [])
        once = next((one for one in same if line.article.key not in one.copies), None)
        if once is None:
            same.append(_Once(line, {line.article.key: None}))
        else:
            once.copies[line.article.key] = Copy(line.article, line.rows)
    return tuple(sorted((_with_copies(once) for same in kept.values() for once in same), key=_order))


class _Once(NamedTuple):
    """A line as it is told, and by article key where else its words stand (None: its own article)."""

    line: BriefLine
    copies: dict[str, Copy | None]


def _with_copies(once: _Once) -> BriefLine:
    copies = tuple(copy for copy in once.copies.values() if copy is not None)
    return msgspec.structs.replace(once.line, copies=copies) if copies else once.line


class _Sameness(NamedTuple):
    words: str
    tellers: tuple[str, ...]
    date: str | None
    polarity: str
    cls: str | None


def _sameness(line: BriefLine) -> _Sameness:
    tellers = tuple(folded(teller.name) for teller in (*line.tellers, *line.through))
    return _Sameness(folded(line.text), tellers, line.date, line.polarity, line.cls)


def _order(line: BriefLine) -> tuple[date, date, date, str, str, int]:
    covered = days(line.date) if line.date else None
    first = covered.first or date.min if covered else NEVER
    last = covered.last or NEVER if covered else NEVER
    published = line.article.published or NEVER
    return first, last, published, line.article.id, line.article.key, line.spans[0].start
