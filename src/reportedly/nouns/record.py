"""The record's own words: rows, what is asked of them, what is put in, judgements, and what a run reports back."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import Generic, Literal, TypeVar

import msgspec

from reportedly.nouns.article import Article, Capture, Spans
from reportedly.nouns.findings import ReaderVersion, Reading
from reportedly.nouns.ids import digest

N = TypeVar("N", bound=msgspec.Struct)
Versions = Literal["latest", "all"]
KnownAt = Literal["captured", "published"]
Verdict = Literal["same", "different", "unsure", "retracted", "corrected", "rated"]
Judge = Literal["machine", "analyst"]
EdgeKind = Literal["copy", "story", "event", "claim"]
MARK = "#"  # in a key of a joining: what stands before it brings rows together, what stands after tells kinds of them


class Row(msgspec.Struct, Generic[N], frozen=True, kw_only=True):
    """A noun as the record keeps it: its row id (`<article key>/s1`) and its times, all UTC.

    Known from `known_at` until `until` (None: still). `article` is None for rows that belong to no article.
    """

    article: str | None
    id: str
    noun: N
    known_at: datetime
    until: datetime | None
    recorded_at: datetime


class Equal(msgspec.Struct, frozen=True):
    """A column (dotted for nested ones: `cue.class`) and the value it has to have; None asks for null."""

    column: str
    value: str | int | float | bool | date | None


class AnyOf(msgspec.Struct, frozen=True):
    """A column of words, single ones or lists of them, and the words of which it has to have one."""

    column: str
    words: tuple[str, ...]


class Where(msgspec.Struct, frozen=True, kw_only=True):
    """Which rows: all conditions hold together. `known_from` ≤ known_at < `known_before`."""

    ids: tuple[str, ...] | None = None
    articles: tuple[str, ...] | None = None
    equal: tuple[Equal, ...] = ()
    any_of: tuple[AnyOf, ...] = ()
    known_from: datetime | None = None
    known_before: datetime | None = None
    versions: Versions = "latest"


EVERYTHING = Where()


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """What is put into a record at once: a reading, the capture it was read from, and the key of all that went in."""

    reading: Reading
    capture: Capture
    known_at: datetime
    fingerprint: str


class Put(msgspec.Struct, frozen=True, kw_only=True):
    """What a put did: articles new to the record, those of them that are versions of a known one, re-readings."""

    added: int = 0
    new_versions: int = 0
    reread: int = 0
    already: int = 0


class Done(msgspec.Struct, frozen=True, kw_only=True):
    """A done-marker: this article was read whole, by this reader, from what this fingerprint hashes."""

    fingerprint: str
    reader: ReaderVersion


class Meta(msgspec.Struct, frozen=True):
    """One fact of the record itself, such as its schema version."""

    name: str
    value: str


class Judgement(msgspec.Struct, frozen=True, kw_only=True):
    """A dated, signed decision about one or two rows, machine's or analyst's; never edited, only followed by one.

    `names` are those that the rows bore when it was made: it holds while they do. `score` (0–1) is the machine's.
    same, different, unsure, retracted: of the pair `about` and `other`. retracted without `other`: takes back the
    judgement `about`, or says that the row `about` was misread. corrected: `field` of the row or article `about` should
    be `value`, `names` has what was read. rated: the
    source `about`, called `names`, is as reliable as `value` says (Admiralty A–F).
    """

    id: str
    about: str
    other: str | None
    verdict: Verdict
    score: float | None
    by: str
    kind: Judge
    reason: str | None
    names: tuple[str, ...]
    at: datetime
    field: str | None = None
    value: str | None = None


class Briefed(msgspec.Struct, frozen=True, kw_only=True):
    """A brief that was made of what changed since the last one of the same question: about what, of which days.

    It covers what was recorded after `after` (None: all) up to and with `upto`; `at`: when it was made.
    """

    id: str
    about: str | None
    first_day: date | None
    last_day: date | None
    after: datetime | None
    upto: datetime
    at: datetime


class Edge(msgspec.Struct, frozen=True, kw_only=True):
    """How rows of two articles stand to one another, from the two alone: which relation, why, the words on both sides.

    copy: `one` and `other` are the keys of a copy and of what it copies (`relation` copy or passage), `score` the share
    of the copy's words. story: two articles, `score` the chance that they tell of one. event, claim: rows of reports
    and statements, `relation` how the one stands to the other. `at`: when both were known.
    """

    id: str
    kind: EdgeKind
    articles: tuple[str, ...]
    one: str
    other: str
    relation: str
    score: float
    reason: str
    spans: Spans
    other_spans: Spans
    by: str
    at: datetime


Packed = Literal["glance", "whole"]  # of a joining


class Joining(msgspec.Struct, frozen=True, kw_only=True):
    """That an article was compared with others, by which version of which step ("actors/1"), under which keys: words,
    or where there are many `hashes` of 63 bits at most.

    So that it needn't be made of its rows again: `glance`, what shows that it can't have to do with another, and
    `whole`, all that it is compared by; only the step reads them.
    """

    keys: tuple[str, ...] = ()
    by: str
    hashes: tuple[int, ...] = ()
    glance: bytes = b""
    whole: bytes = b""


class Joined(msgspec.Struct, frozen=True, kw_only=True):
    """An article's joining as it is put into a record: `known_at` is the article's."""

    article: str
    joining: Joining
    known_at: datetime

    @property
    def step(self) -> str:
        """The step without its version."""
        return self.joining.by.partition("/")[0]


class Ingested(msgspec.Struct, frozen=True, kw_only=True):
    """What an `add` has done so far; every capture is counted once in added, reread, already or refused."""

    added: int = 0
    reread: int = 0
    already: int = 0
    refused: int = 0
    new_versions: int = 0

    @property
    def seen(self) -> int:
        """All captures and refusals that came in."""
        return self.added + self.reread + self.already + self.refused


class Failure(msgspec.Struct, frozen=True):
    """A field of a row that isn't what re-reading its words gives."""

    row: str
    field: str
    expected: str
    found: str


class Checked(msgspec.Struct, frozen=True):
    """How many fields one check of `verify` looked at: made again by rule, or found to rest on words that are there."""

    check: str
    how: Literal["rule", "model"]
    fields: int


class Verification(msgspec.Struct, frozen=True, kw_only=True):
    """What `verify` re-read, check by check, and every field that isn't what its words give."""

    articles: int
    rows: int
    checks: tuple[Checked, ...]
    failures: tuple[Failure, ...]

    @property
    def by_rule(self) -> int:
        """Fields that were made again from the words by rule and compared."""
        return sum(check.fields for check in self.checks if check.how == "rule")

    @property
    def by_model(self) -> int:
        """Fields that the model decided, of which only the words were found to be there."""
        return sum(check.fields for check in self.checks if check.how == "model")


def end_of_day(day: date) -> datetime:
    """The instant from which a whole day is past: 00:00 UTC of the day after.

    An article published on a day is known from then (its hour isn't known, and earlier it may not have been out); a
    day given as `as_of` means the same instant, so what was published on that day is in.
    """
    return datetime.combine(day + timedelta(days=1), time.min, UTC)


def known_at(article: Article, capture: Capture, *, by: KnownAt) -> datetime:
    """When an article is known: at its capture, or at the end of the day it was published (undated: at its capture)."""
    if by == "published" and article.published is not None and article.published < date.max:
        return end_of_day(article.published)
    return capture.at.astimezone(UTC)


def lineage(article: Article) -> str:
    """What the versions of one article share: its address, else its own input id within its outlet, else nothing.

    A file's path or a line's number in a file is no address of an article, so a text without url or id stands alone.
    """
    if article.url is not None:
        return digest("url", article.url)
    if article.id != article.key:
        return digest("id", article.outlet, article.id)
    return article.key
