"""A request's query as what is asked: filters, limit, cursor, moment and format; each error names its parameter."""

from __future__ import annotations

import math
from collections.abc import Mapping
from datetime import date, datetime
from functools import cache
from typing import Any, Literal, TypeVar

import msgspec
from starlette.datastructures import QueryParams

from reportedly.faces.api.errors import ApiError
from reportedly.run.open_record import moment

A = TypeVar("A", bound=msgspec.Struct)
Form = Literal["json", "csv", "geojson"]
LIMIT = 50
LIMIT_MOST = 500
WORDS_MOST = 500  # characters of a filter
WHOLE_MOST = 2**31 - 1
LISTS = frozenset(("near", "bbox"))  # filters of several numbers, written with commas
BOUNDS: Mapping[str, tuple[tuple[float, float], ...]] = {  # of each of their numbers
    "near": ((-90, 90), (-180, 180), (0, 20_040)),  # km: half the earth's girth
    "bbox": ((-180, 180), (-90, 90), (-180, 180), (-90, 90)),
}


class Part(msgspec.Struct, frozen=True, kw_only=True):
    """Which part of a list, as of when, in which form."""

    limit: int = LIMIT
    after: str | None = None
    as_of: str | None = None
    format: Form = "json"


class Moment(msgspec.Struct, frozen=True, kw_only=True):
    """As of when."""

    as_of: str | None = None


class Words(msgspec.Struct, frozen=True, kw_only=True):
    """Words to search."""

    q: str


class BriefAsked(msgspec.Struct, frozen=True, kw_only=True):
    """A brief: about what, of which days, and (`new_since`) only what became known after a day or moment; or
    (`since_last`) only what changed since the last brief of the same question, which isn't remembered by asking; or the
    lines of a brief that was made (`of`, an id of /briefs)."""

    about: str | None = None
    since: date | None = None
    until: date | None = None
    new_since: str | None = None
    since_last: bool | None = None
    of: str | None = None


class Nothing(msgspec.Struct, frozen=True, kw_only=True):
    """A list without filters."""


def parsed(query: QueryParams, *kinds: type[msgspec.Struct]) -> list[Any]:
    """One struct of each kind, made of the parameters that are its fields; ApiError for any other parameter, one given
    twice, and a value that doesn't fit. An empty parameter is one that isn't given."""
    given = _once(query)
    fields = {name: kind for kind in kinds for name in _names(kind)}
    for name in given:
        if name not in fields:
            raise ApiError("bad_request", f"no such parameter; known: {', '.join(fields)}", field=name)
    return [_made(kind, {name: given[name] for name in _names(kind) if name in given}) for kind in kinds]


def part_of(part: Part) -> Part:
    """The same part; ApiError for a limit that is none."""
    if not 1 <= part.limit <= LIMIT_MOST:
        raise ApiError("bad_request", f"limit is from 1 to {LIMIT_MOST}", field="limit")
    return part


def as_of(written: str | None, *, field: str = "as_of") -> datetime | None:
    """The moment that is meant: a day to its end, or an ISO time; ApiError for anything else."""
    if written is None:
        return None
    try:
        short = len(written) <= len("2024-10-28")
        return moment(date.fromisoformat(written) if short else datetime.fromisoformat(written))
    except (ValueError, OverflowError):
        told = "it is no date or time; write 2024-10-28 or 2024-10-28T12:00Z"
        raise ApiError("bad_request", told, field=field) from None


def _once(query: QueryParams) -> dict[str, str]:
    given: dict[str, str] = {}
    for name, value in query.multi_items():
        if name in given:
            raise ApiError("bad_request", "it is given twice", field=name)
        if value:
            given[name] = value
    return given


def _names(kind: type[msgspec.Struct]) -> tuple[str, ...]:
    return kind.__struct_fields__


def _made(kind: type[A], given: Mapping[str, str]) -> A:
    """The struct of these words; each is converted alone, so that an error names it."""
    made: dict[str, Any] = {}
    for field in _fields(kind):
        if field.name in given:
            made[field.name] = _value(field.name, given[field.name], field.type)
        elif field.required:
            raise ApiError("bad_request", "it has to be given", field=field.name)
    return kind(**made)


@cache
def _fields(kind: type[msgspec.Struct]) -> tuple[msgspec.structs.FieldInfo, ...]:
    """To look them up takes as long as a row of the record."""
    return msgspec.structs.fields(kind)


def _value(name: str, words: str, kind: Any) -> Any:
    if len(words) > WORDS_MOST:
        raise ApiError("bad_request", f"it has at most {WORDS_MOST} characters", field=name)
    try:
        value = msgspec.convert(words.split(",") if name in LISTS else words, kind, strict=False)
    except msgspec.ValidationError as error:
        raise ApiError("bad_request", str(error), field=name) from None
    _require_bounds(name, value)
    return value


def _require_bounds(name: str, value: Any) -> None:
    if isinstance(value, int) and abs(value) > WHOLE_MOST:
        raise ApiError("bad_request", "the number is too large", field=name)
    bounds = BOUNDS.get(name, ())
    for number, (low, high) in zip(value if bounds else (), bounds, strict=True):
        if not (math.isfinite(number) and low <= number <= high):
            raise ApiError("bad_request", f"{number} is not from {low:g} to {high:g}", field=name)
