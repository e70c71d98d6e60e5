"""What persons decided of articles and rows: corrected fields, retracted rows, and how reliable sources are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import Any

import msgspec

from reportedly.ask.judged import undone
from reportedly.ask.words import folded
from reportedly.nouns.across import Reliability
from reportedly.nouns.answers import Correction, Decided, Retraction
from reportedly.nouns.ids import split_row_id
from reportedly.nouns.record import Equal, Judgement, Row, Verdict, Where
from reportedly.store.protocols import View

ByRow = Mapping[str, Decided]  # by row id, or by an article's key
NOTHING: ByRow = {}


def decided(view: View) -> Mapping[str, ByRow]:
    """What holds of each article and its rows, by the article's key: of each field the last correction that wasn't
    taken back, and the last retraction."""
    fields: dict[str, dict[str, Correction]] = defaultdict(dict)
    for one in _standing(view, "corrected"):
        fields[one.about][one.field or ""] = _correction(one)
    gone = {one.about: one for one in _standing(view, "retracted") if one.other is None}
    found: dict[str, dict[str, Decided]] = defaultdict(dict)
    for row in sorted(fields.keys() | gone.keys()):
        corrections = tuple(fields[row][name] for name in sorted(fields[row])) if row in fields else ()
        retracted = _retraction(gone[row]) if row in gone else None
        found[split_row_id(row)[0]][row] = Decided(row=row, corrections=corrections, retracted=retracted)
    return found


def rated(view: View) -> Mapping[str, Reliability]:
    """How reliable persons judged sources to be, by folded name: the last judgement of each name."""
    found: dict[str, Reliability] = {}
    for one in _standing(view, "rated"):
        letter = msgspec.convert(one.value, Reliability)
        found |= {folded(name): letter for name in one.names}
    return found


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
    """Persons' judgements of this verdict that weren't taken back, in the order of their recording."""
    wanted = Where(equal=(Equal("verdict", verdict), Equal("kind", "analyst")), versions="all")
    rows = list(view.rows(Judgement, wanted))
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


def _retraction(one: Judgement) -> Retraction:
    return Retraction(by=one.by, at=one.at, reason=one.reason, judgement=one.id)
