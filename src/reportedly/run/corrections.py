"""What of a row can be corrected, what was read there, and which values fit."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from typing import Any, get_args

from reportedly.ask.corrected import written
from reportedly.ask.lines import Line, line
from reportedly.nouns.answers import EventLine, FigureLine, StatementLine
from reportedly.nouns.errors import SettingsError
from reportedly.nouns.kinds import CueClass, EventType, Manner, Polarity, Realis
from reportedly.store.protocols import View
from reportedly.text.days import days

Fits = Callable[[str], bool]


def _one_of(kinds: Any) -> Fits:
    return lambda value: value in get_args(kinds)


def _is_number(value: str) -> bool:
    try:
        return math.isfinite(float(value))
    except ValueError:
        return False


def _is_dated(value: str) -> bool:
    return days(value) is not None


VALUES: Mapping[str, tuple[Fits, str]] = {  # by field of a line: what fits, and how to say so
    "type": (_one_of(EventType), f"one of {', '.join(get_args(EventType))}"),
    "realis": (_one_of(Realis), f"one of {', '.join(get_args(Realis))}"),
    "polarity": (_one_of(Polarity), f"one of {', '.join(get_args(Polarity))}"),
    "class": (_one_of(CueClass), f"one of {', '.join(get_args(CueClass))}"),
    "manner": (_one_of(Manner), f"one of {', '.join(get_args(Manner))}"),
    "date": (_is_dated, "an EDTF date, such as 2024-10 or 2024-10-21/2024-10-27"),
    "said": (_is_dated, "an EDTF date, such as 2024-10-21"),
    "as_of": (_is_dated, "an EDTF date, such as 2024-10-21"),
    "value": (_is_number, "a number"),
    "low": (_is_number, "a number"),
    "high": (_is_number, "a number"),
    **dict.fromkeys(("actors", "recipients", "place", "tellers", "counted", "of"), (bool, "some words")),
}
FIELDS: Mapping[str, tuple[str, ...]] = {  # by noun: which of its line's fields can be corrected
    "report": ("type", "actors", "recipients", "date", "place", "realis", "polarity"),
    "statement": ("tellers", "class", "said", "manner", "polarity"),
    "figure": ("value", "low", "high", "counted", "of", "as_of"),
}
NOUNS: Mapping[type[Line], str] = {EventLine: "report", StatementLine: "statement", FigureLine: "figure"}
WORDS_MOST = 1000  # characters of a corrected value; the longest source span of the demo has 90


def as_read(view: View, row: str, field: str) -> str:
    """What was read in a field of a report, statement or figure, as answers show it ("" where nothing was).

    UnknownId for no such row, SettingsError for another field.
    """
    found = line(view, row)
    noun = NOUNS[type(found)]
    if field not in FIELDS[noun]:
        raise SettingsError(f"{field!r} of a {noun} can't be corrected; known: {', '.join(FIELDS[noun])}")
    return written(found, field)


def fitting(field: str, value: str) -> str:
    """The value, without blanks around it; SettingsError where the field can't have it."""
    fits, meant = VALUES[field]
    bare = value.strip()
    if not fits(bare) or len(bare) > WORDS_MOST:
        raise SettingsError(f"{field} can't be {bare[:40]!r}: give {meant}")
    return bare
