"""A brief of what changed since the last one, which is remembered in the record."""

from __future__ import annotations

from datetime import date, datetime

from reportedly.nouns.answers import BriefLine
from reportedly.nouns.record import Briefed
from reportedly.run.open_record import Record
from reportedly.store.protocols import Store


def brief_since_last(
    store: Store,
    *,
    about: str | None = None,
    since: date | None = None,
    until: date | None = None,
    at: datetime | None = None,
) -> tuple[Briefed, tuple[BriefLine, ...]]:
    """The brief and its lines: what changed since the last of the same question, for the first one everything.
    Remembered as made at this moment (None: now)."""
    record = Record(store.view())
    made = record.next_brief(about=about, since=since, until=until, at=at)
    lines = record.told(made)
    store.brief(made)
    return made, lines
