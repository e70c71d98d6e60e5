"""An analyst's judgement: what the words mean, the judgement written, and what follows from it for others."""

from __future__ import annotations

from collections.abc import Collection
from datetime import UTC, datetime
from typing import Any, get_args

from reportedly.ask.history import found as found_across
from reportedly.ask.judged import JUDGED, Judged, rows_called, undone
from reportedly.ask.lines import line
from reportedly.nouns.across import Claim, Event, Reliability
from reportedly.nouns.errors import SettingsError, UnknownId
from reportedly.nouns.findings import Actor, Report, Statement
from reportedly.nouns.ids import digest
from reportedly.nouns.record import Judgement, Row, Verdict, Where
from reportedly.run.connect import connect
from reportedly.run.corrections import as_read, fitting, placed, words_of
from reportedly.run.join import rejoin
from reportedly.run.keep import keep
from reportedly.run.settings import user_name
from reportedly.store.protocols import Store, View

SHOWN = 8  # of those that a name may mean
LETTERS: tuple[str, ...] = get_args(Reliability)


def judge(
    store: Store,
    verdict: Verdict,
    one: str,
    other: str,
    *,
    because: str,
    by: str | None = None,
    at: datetime | None = None,
) -> Judgement:
    """Writes an analyst's judgement on two actors, reports or statements and compares anew what it bears on.

    `one` and `other` are ids of rows, clusters, events or claims, or names. SettingsError where nobody or several are
    called so, both are the same row, or nobody signs.
    """
    signed = _signed(by)
    connect(store)
    view = store.view()
    (first, name), (second, other_name) = sorted([_meant(view, one), _meant(view, other)])
    if first == second:
        raise SettingsError(f"{one!r} and {other!r} are the same row, {first}")
    made = _made(first, second, verdict, signed, because, at, names=(name, other_name))
    store.judge([made])
    rejoin(store, {first, second})
    keep(store)
    return made


def correct(
    store: Store, row: str, field: str, value: str, *, because: str, by: str | None = None, at: datetime | None = None
) -> Judgement:
    """Writes that a field of a report, statement, figure or article should have another value than was read.

    What was read stays stored; answers are made with the new value and show both. UnknownId for no such row,
    SettingsError for a field that the row doesn't have, or a value that the field can't have.
    """
    signed = _signed(by)
    view = store.view()
    read, fits = as_read(view, row, field), fitting(field, value)
    meant = placed(view, row, fits) if field == "place" else fits
    made = _made(row, None, "corrected", signed, because, at, names=(read,), field=field, value=meant)
    store.judge([made])
    keep(store)
    return made


def retract(store: Store, row: str, *, because: str, by: str | None = None, at: datetime | None = None) -> Judgement:
    """Writes that a statement, report or figure was misread: it stays, reads as retracted, and counts for nothing.
    Undone like any judgement. UnknownId for no such row; SettingsError for one that is retracted already."""
    signed = _signed(by)
    view = store.view()
    words = words_of(view, row)
    if line(view, row).retracted is not None:
        raise SettingsError(f"{row} is retracted already")
    made = _made(row, None, "retracted", signed, because, at, names=(words,))
    store.judge([made])
    keep(store)
    return made


def take_back(
    store: Store, about: str, *, because: str, by: str | None = None, at: datetime | None = None
) -> Judgement:
    """Retracts a row, or undoes a judgement: whichever the id is of."""
    what = undo if about.startswith(JUDGED) else retract
    return what(store, about, because=because, by=by, at=at)


def rate(
    store: Store, source: str, letter: str, *, because: str, by: str | None = None, at: datetime | None = None
) -> Judgement:
    """Writes how reliable a source is (Admiralty A–F), for all names that it has in the record; it goes before the
    settings file. SettingsError for another letter, or where nobody is called so."""
    signed = _signed(by)
    if letter.upper() not in LETTERS:
        raise SettingsError(f"{letter!r} is no reliability; it is one of {', '.join(LETTERS)}")
    found = rows_called(store.view(), source)
    if not found:
        raise SettingsError(f"nobody in the record is called {source!r}; see: reportedly sources")
    names = tuple(dict.fromkeys(found[key].noun.name for key in sorted(found)))
    made = _made(min(found), None, "rated", signed, because, at, names=names, value=letter.upper())
    store.judge([made])
    keep(store)
    return made


def undo(store: Store, judgement: str, *, because: str, by: str | None = None, at: datetime | None = None) -> Judgement:
    """Writes that a person's judgement is taken back, and compares anew what it bore on; taking back can be taken back.

    UnknownId for no such judgement; SettingsError for a machine's, or one that is taken back already.
    """
    signed = _signed(by)
    view = store.view()
    found = _judgement(view, judgement)
    if found.kind == "machine":
        raise SettingsError(f"{judgement} is the machine's, which would judge so again; judge the pair yourself")
    if judgement in undone(view):
        raise SettingsError(f"{judgement} is taken back already")
    made = _made(judgement, None, "retracted", signed, because, at, names=())
    store.judge([made])
    rejoin(store, _bears_on(view, found))
    keep(store)
    return made


def _signed(by: str | None) -> str:
    signed = by or user_name()
    if not signed:
        raise SettingsError('who judges? give --by NAME, set REPORTEDLY_NAME, or put name = "…" into settings.toml')
    return signed


def _made(
    about: str, other: str | None, verdict: Verdict, by: str, reason: str, at: datetime | None, **more: Any
) -> Judgement:
    moment = at or datetime.now(UTC)
    own = [more[name] for name in ("field", "value") if more.get(name) is not None]
    return Judgement(
        id=JUDGED + digest(about, other, verdict, by, reason, moment.isoformat(), *own),
        about=about, other=other, verdict=verdict, score=None, by=by, kind="analyst", reason=reason, at=moment, **more,
    )  # fmt: skip


def _judgement(view: View, ident: str) -> Judgement:
    found = next(iter(list(view.rows(Judgement, Where(ids=(ident,))))), None)
    if found is None:
        raise UnknownId(f"no judgement {ident!r} in the record; `judge` and `history` tell their ids")
    return found.noun


def _bears_on(view: View, judgement: Judgement) -> Collection[str]:
    """The rows of the pair that a judgement decides, or whose decision it takes back."""
    while judgement.verdict == "retracted" and judgement.about.startswith(JUDGED):
        judgement = _judgement(view, judgement.about)
    return {judgement.about, judgement.other} if judgement.other is not None else ()


def _meant(view: View, words: str) -> tuple[str, str]:
    """The row that words mean, and its name: the smallest, where judgements say that all are one.

    The id of an event or claim means its first row; reports and statements are called by their words.
    """
    told = _told(view, words)
    if told is not None:
        return told
    found = rows_called(view, words)
    if not found:
        raise SettingsError(f"nobody in the record is called {words!r}; see: reportedly sources")
    judged = Judged(view)
    whole = {judged.clusters.id_of(key) for key in found}
    if len(whole) > 1:
        raise SettingsError(f"{len(whole)} actors are called {words!r}; give one's id: {_listed(found)}")
    key = min(found)
    return key, found[key].noun.name


def _told(view: View, words: str) -> tuple[str, str] | None:
    """A report or statement by its row's id, or by that of its event or claim; with its words."""
    whole = found_across(view, words)
    if isinstance(whole, Event | Claim):
        words = min(line.row for line in whole.lines)
    wanted = Where(ids=(words,))
    for report in view.rows(Report, wanted):
        return report.id, report.noun.trigger.lemma
    for statement in view.rows(Statement, wanted):
        return statement.id, statement.noun.content.text
    return None


def _listed(found: dict[str, Row[Actor]]) -> str:
    shown = [f"{key} ({row.noun.role or row.noun.country or row.noun.kind})" for key, row in sorted(found.items())]
    return "; ".join(shown[:SHOWN]) + ("; …" if len(shown) > SHOWN else "")
