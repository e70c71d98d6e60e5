"""Hedges in text: ICD 203 words of estimative probability with their ranges, evidentials, modals, and what only looks
like one."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Literal, cast, get_args

import msgspec

from reportedly.knowledge.tables import Row, one_of, rows
from reportedly.nouns.kinds import Evidential, Realis
from reportedly.text.openings import matches_of

HedgeKind = Literal["likelihood", "comparative", "evidential", "modal", "none"]
Standard = Literal["icd203", "near", "ours"]
COLUMNS = ("words", "kind", "low", "high", "evidential", "realis", "standard")
_MONTH = re.compile(r"\s*(?:\d|[,.]|$)")  # "May 5", "in May, …": the month


class HedgeWords(msgspec.Struct, frozen=True, kw_only=True):
    """A hedge of the table. `low`–`high` is a likelihood (0–1), both None where the words give none."""

    words: str
    kind: HedgeKind
    low: float | None
    high: float | None
    evidential: Evidential | None
    realis: Realis | None
    standard: Standard


class FoundHedge(msgspec.Struct, frozen=True, kw_only=True):
    """A hedge in a text: `[start, end)` in code points, and what the table says of it."""

    start: int
    end: int
    hedge: HedgeWords


def find_hedges(text: str, start: int = 0, end: int | None = None) -> tuple[FoundHedge, ...]:
    """The hedges of `text[start:end]` in order, longest first where several begin together ("not likely" is one, a
    range of its own). Whole words, case and kind of blank ignored; never the month of May. Offsets are into `text`.
    """
    found = []
    for match in matches_of(_patterns(), text, start, end):
        hedge = _table()[_key(match.group())]
        if hedge.kind != "none" and not _is_month(text, match):
            found.append(FoundHedge(start=match.start(), end=match.end(), hedge=hedge))
    return tuple(found)


def hedge_of(words: str) -> HedgeWords | None:
    """What the table says of these words as a whole; None when they are no hedge."""
    found = _table().get(_key(words))
    return None if found is None or found.kind == "none" else found


def _key(words: str) -> str:
    return " ".join(words.casefold().replace("’", "'").split())


def _is_month(text: str, match: re.Match[str]) -> bool:
    """Whether "May" is the month: capital inside a sentence, or before a number or a stop."""
    if match.group() != "May":
        return False
    before = text[: match.start()].rstrip()
    inside_sentence = bool(before) and before[-1] not in ".!?:“\"'‘(\n"
    return inside_sentence or _MONTH.match(text, match.end()) is not None


def _hedge(row: Row) -> HedgeWords:
    where = f"hedges.tsv, {row['words']}"
    return HedgeWords(
        words=row["words"],
        kind=cast(HedgeKind, one_of(row["kind"], get_args(HedgeKind), where=where)),
        low=float(row["low"]) if row["low"] else None,
        high=float(row["high"]) if row["high"] else None,
        evidential=cast(Evidential, one_of(row["evidential"], get_args(Evidential), where=where))
        if row["evidential"]
        else None,
        realis=cast(Realis, one_of(row["realis"], get_args(Realis), where=where)) if row["realis"] else None,
        standard=cast(Standard, one_of(row["standard"], get_args(Standard), where=where)),
    )


@cache
def _table() -> Mapping[str, HedgeWords]:
    return MappingProxyType({_key(row["words"]): _hedge(row) for row in rows("hedges.tsv", *COLUMNS)})


@cache
def _patterns() -> Mapping[str, re.Pattern[str]]:
    """By their first words all hedges as whole words, longest first."""
    found: dict[str, list[str]] = {}
    for words in sorted(_table(), key=len, reverse=True):
        found.setdefault(re.split(r"\W", words)[0], []).append(words)
    return {first: _pattern(hedges) for first, hedges in found.items()}


def _pattern(longest_first: list[str]) -> re.Pattern[str]:
    choices = (re.escape(words).replace(r"\ ", r"\s+").replace("'", "['’]") for words in longest_first)
    return re.compile(rf"(?<![\w'’-])(?:{'|'.join(choices)})(?![\w-])(?!['’]t)", re.IGNORECASE)
