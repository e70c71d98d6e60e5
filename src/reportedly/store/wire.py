"""What a server and those who go through it say to each other: MessagePack of the nouns, rows as Arrow streams."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, TypeVar

import msgspec

from reportedly.nouns.findings import InputRefusal
from reportedly.nouns.record import (
    AnyOf,
    Briefed,
    Edge,
    EdgeKind,
    Entry,
    Equal,
    Joined,
    Judgement,
    Packed,
    Versions,
    Where,
)  # fmt: skip

T = TypeVar("T")
Frozen = msgspec.Struct
MEDIA = "application/vnd.msgpack"
ARROW = "application/vnd.apache.arrow.stream"
ROOT = "/internal/v1"  # the routes' prefix
_DAY = 1  # the extension of MessagePack that a day is


class EqualSaid(Frozen, frozen=True, kw_only=True):
    """An Equal on the way: MessagePack has no dates, so `day` says that the value is one."""

    column: str
    value: str | int | float | bool | None
    day: bool = False


class WhereSaid(Frozen, frozen=True, kw_only=True):
    """A Where on the way."""

    ids: tuple[str, ...] | None = None
    articles: tuple[str, ...] | None = None
    equal: tuple[EqualSaid, ...] = ()
    any_of: tuple[AnyOf, ...] = ()
    known_from: datetime | None = None
    known_before: datetime | None = None
    versions: Versions = "latest"


class RowsAsked(Frozen, frozen=True, kw_only=True):
    """Rows of a table, or the keys of the articles that have some."""

    table: str
    where: WhereSaid = WhereSaid()
    as_of: datetime | None = None


class VersionsAsked(Frozen, frozen=True, kw_only=True):
    """All versions of an article."""

    ref: str
    as_of: datetime | None = None


class CountsAsked(Frozen, frozen=True, kw_only=True):
    """How many rows each table has."""

    as_of: datetime | None = None


class Asked(Frozen, frozen=True, kw_only=True):
    """A question to the kept answers, in SQL."""

    sql: str
    values: tuple[Any, ...] = ()
    as_of: datetime | None = None


class PutSaid(Frozen, frozen=True, kw_only=True):
    """What `put_all` is given."""

    entries: tuple[Entry, ...]


class RefuseSaid(Frozen, frozen=True, kw_only=True):
    """What `refuse` is given."""

    refusal: InputRefusal
    known_at: datetime


class JudgeSaid(Frozen, frozen=True, kw_only=True):
    """What `judge` is given."""

    judgements: tuple[Judgement, ...]
    joined: tuple[Joined, ...] = ()


class BriefSaid(Frozen, frozen=True, kw_only=True):
    """What `brief` is given."""

    made: Briefed


class ConnectSaid(Frozen, frozen=True, kw_only=True):
    """What `connect` is given."""

    kinds: tuple[EdgeKind, ...]
    edges: tuple[Edge, ...]
    joined: tuple[Joined, ...]


class DoneAsked(Frozen, frozen=True, kw_only=True):
    """Of which articles the done-markers are asked."""

    keys: tuple[str, ...]


class KeysAsked(Frozen, frozen=True, kw_only=True):
    """Under which keys of a step's version articles are asked for."""

    by: str
    keys: tuple[str, ...]
    as_of: datetime | None = None


class WaitingAsked(Frozen, frozen=True, kw_only=True):
    """Which articles a step's version has not compared is asked for."""

    by: str
    as_of: datetime | None = None


class HashesAsked(Frozen, frozen=True, kw_only=True):
    """Under which hashes of a step's version articles are asked for."""

    by: str
    hashes: tuple[int, ...]
    as_of: datetime | None = None


class PackedAsked(Frozen, frozen=True, kw_only=True):
    """Which part of what a step's version kept of these articles is asked for."""

    by: str
    part: Packed
    articles: tuple[str, ...]
    as_of: datetime | None = None


class Hello(Frozen, frozen=True, kw_only=True):
    """Which record a server has open."""

    record: str


def encode(said: object) -> bytes:
    """MessagePack; half surrogate pairs (file names' bytes that aren't UTF-8) are written out, as stores do."""
    try:
        return msgspec.msgpack.encode(said)
    except UnicodeEncodeError:
        plain = msgspec.to_builtins(said, builtin_types=(bytes, datetime))
        return msgspec.msgpack.encode(_written(plain))


def decode(body: bytes, kind: type[T]) -> T:
    """What was said; msgspec.DecodeError where it isn't that."""
    return msgspec.msgpack.decode(body, type=kind)


def encode_cells(said: object) -> bytes:
    """MessagePack of what SQL takes or gives, in which a day stays a day."""
    return msgspec.msgpack.encode(_with_days(said))


def decode_cells(body: bytes, kind: type[T]) -> T:
    """What SQL takes or gives; msgspec.DecodeError where it isn't that."""
    return msgspec.msgpack.decode(body, type=kind, ext_hook=_day)


def said(where: Where) -> WhereSaid:
    """A Where as it goes on its way."""
    equal = tuple(_equal_said(one) for one in where.equal)
    return WhereSaid(
        ids=where.ids, articles=where.articles, equal=equal, any_of=where.any_of,
        known_from=where.known_from, known_before=where.known_before, versions=where.versions,
    )  # fmt: skip


def heard(where: WhereSaid) -> Where:
    """The Where that was said; ValueError for a day that is none."""
    equal = tuple(Equal(one.column, _value(one)) for one in where.equal)
    return Where(
        ids=where.ids, articles=where.articles, equal=equal, any_of=where.any_of,
        known_from=where.known_from, known_before=where.known_before, versions=where.versions,
    )  # fmt: skip


def _equal_said(one: Equal) -> EqualSaid:
    if isinstance(one.value, date):
        return EqualSaid(column=one.column, value=one.value.isoformat(), day=True)
    return EqualSaid(column=one.column, value=one.value)


def _value(one: EqualSaid) -> str | int | float | bool | date | None:
    return date.fromisoformat(str(one.value)) if one.day else one.value


def _written(value: Any) -> Any:
    match value:
        case dict():
            return {name: _written(one) for name, one in value.items()}
        case list() | tuple():
            return [_written(one) for one in value]
        case str():
            return value.encode("utf-8", "backslashreplace").decode()
    return value


def _with_days(value: Any) -> Any:
    match value:
        case datetime():
            return value
        case date():
            return msgspec.msgpack.Ext(_DAY, value.isoformat().encode())
        case list() | tuple():
            return [_with_days(one) for one in value]
        case msgspec.Struct():
            return {name: _with_days(getattr(value, name)) for name in value.__struct_fields__}
    return value


def _day(code: int, body: memoryview) -> date:
    if code != _DAY:
        raise ValueError(f"an extension {code} that isn't known")
    return date.fromisoformat(bytes(body).decode())
