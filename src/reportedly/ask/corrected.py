"""What persons corrected, beside what was read, and how reliable they say that sources are."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, TypeVar

import msgspec
from msgspec.structs import replace

from reportedly.ask.judged import undone
from reportedly.ask.words import folded
from reportedly.nouns.across import Reliability
from reportedly.nouns.answers import Correction
from reportedly.nouns.record import Equal, Judgement, Row, Verdict, Where
from reportedly.store.protocols import View

T = TypeVar("T", bound=msgspec.Struct)
NONE: Mapping[str, tuple[Correction, ...]] = {}


def corrections(view: View) -> Mapping[str, tuple[Correction, ...]]:
    """The corrections that hold, by row: of each field the last that wasn't taken back."""
    last: dict[tuple[str, str], Judgement] = {}
    for one in _standing(view, "corrected"):
        last[one.about, one.field or ""] = one
    found: dict[str, tuple[Correction, ...]] = {}
    for (row, _), one in sorted(last.items()):
        found[row] = (*found.get(row, ()), _correction(one))
    return found


def rated(view: View) -> Mapping[str, Reliability]:
    """How reliable persons judged sources to be, by folded name: the last judgement of each name."""
    found: dict[str, Reliability] = {}
    for one in _standing(view, "rated"):
        letter = msgspec.convert(one.value, Reliability)
        found |= {folded(name): letter for name in one.names}
    return found


def with_corrections(view: View, items: Iterable[T]) -> tuple[T, ...]:
    """The same answers, each line with the corrections of its rows."""
    made, of = tuple(items), corrections(view)
    return tuple(_with(one, of) for one in made) if of else made


def written(line: msgspec.Struct, field: str) -> str:
    """A line's field as a person would write it: names joined, "" for what is unknown."""
    value: Any = getattr(line, "cls" if field == "class" else field)
    several = value if isinstance(value, tuple) else (value,)
    return "; ".join(_plain(one) for one in several if one is not None)


def _plain(value: Any) -> str:
    if isinstance(value, float):
        return f"{value:g}" if abs(value) < 1e6 else f"{value:.0f}"
    return str(getattr(value, "name", value))


def _standing(view: View, verdict: Verdict) -> list[Judgement]:
    """The judgements of this verdict that weren't taken back, in the order of their recording."""
    rows = list(view.rows(Judgement, Where(equal=(Equal("verdict", verdict),), versions="all")))
    gone = undone(view) if rows else frozenset()
    return [row.noun for row in sorted(rows, key=_order) if row.id not in gone]


def _order(row: Row[Judgement]) -> tuple[object, ...]:
    return row.recorded_at, row.noun.at, row.id


def _correction(one: Judgement) -> Correction:
    read = next(iter(one.names), "")
    return Correction(
        field=one.field or "", read=read or None, value=one.value or "", by=one.by, at=one.at,
        reason=one.reason, judgement=one.id,
    )  # fmt: skip


def _with(item: T, of: Mapping[str, tuple[Correction, ...]]) -> T:
    more: dict[str, Any] = {}
    names = item.__struct_fields__
    if "corrections" in names:
        rows = getattr(item, "rows", None) or (getattr(item, "row", ""),)
        found = tuple(one for row in rows for one in of.get(row, ()))
        more |= {"corrections": found} if found else {}
    if "lines" in names:
        more["lines"] = tuple(_with(line, of) for line in getattr(item, "lines", ()))
    return replace(item, **more) if more else item
