"""What only the API says: the envelope of lists and of errors, the record itself, versions, jobs, what is posted."""

from __future__ import annotations

from datetime import date, datetime
from typing import Generic, Literal, TypeVar

import msgspec

from reportedly.nouns.findings import InputRefusal
from reportedly.nouns.record import Ingested

T = TypeVar("T")
Code = Literal["not_found", "bad_request", "unauthorized", "forbidden", "too_large", "too_many", "locked", "internal"]
Writing = Literal["no", "token", "yes"]
JobState = Literal["waiting", "running", "done", "failed"]


class Listed(msgspec.Struct, Generic[T], frozen=True, kw_only=True):
    """A part of a list: `next` is the cursor for `after` (None: nothing follows), `total` how many there are in all,
    `as_of` the moment asked about (None: now)."""

    items: tuple[T, ...]
    next: str | None
    total: int
    as_of: datetime | None


class Fault(msgspec.Struct, frozen=True, kw_only=True):
    """What is wrong, and with which parameter or field."""

    code: Code
    message: str
    field: str | None = None


class Problem(msgspec.Struct, frozen=True):
    """Every answer that is an error."""

    error: Fault


class Table(msgspec.Struct, frozen=True):
    """How many rows a table of the record has."""

    name: str
    rows: int


class RecordTold(msgspec.Struct, frozen=True, kw_only=True):
    """The record: its file's name, schema, what it holds as of a moment, who reads, and whether one may write.

    `writing`: "no" (the server only shows), "token" (with a token, which wasn't given), "yes" (with the one given).
    """

    name: str
    schema: int
    tables: tuple[Table, ...]
    as_of: datetime | None
    reader: str
    writing: Writing


class Health(msgspec.Struct, frozen=True, kw_only=True):
    """That the server answers, and the package's version."""

    status: Literal["ok"]
    version: str


class Version(msgspec.Struct, frozen=True, kw_only=True):
    """One version of an article, known from `known_at`."""

    key: str
    known_at: datetime
    outlet: str | None
    published: date | None
    title: str | None
    url: str | None
    sha256: str


class Judging(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A judgement as it is posted; see docs/guide/api.md. `author` signs it, `reason` is for who reads it later."""

    about: str
    author: str
    reason: str
    verdict: Literal["same", "different", "unsure", "retracted", "corrected", "rated"]
    other: str | None = None
    field: str | None = None
    value: str | None = None


class Undoing(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Who takes a judgement back, and why."""

    author: str
    reason: str


class Briefing(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A brief to be made of what changed since the last one of the same question: about what, of which days."""

    about: str | None = None
    since: date | None = None
    until: date | None = None


class Adding(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Articles as they are posted: a `text`, or `addresses` of pages; what is known of those that don't say it."""

    text: str | None = None
    addresses: tuple[str, ...] = ()
    title: str | None = None
    outlet: str | None = None
    published: date | None = None
    url: str | None = None


class Job(msgspec.Struct, frozen=True, kw_only=True):
    """An adding: how far it is, what it came to, and what was refused with which reason (at most 200 of them)."""

    id: str
    state: JobState
    inputs: tuple[str, ...]
    begun: datetime
    ended: datetime | None = None
    taken: Ingested = Ingested()
    refusals: tuple[InputRefusal, ...] = ()
    error: str | None = None
