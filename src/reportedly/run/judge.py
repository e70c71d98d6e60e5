"""An analyst's judgement: whom the words mean, the judgement written, and what follows from it for others."""

from __future__ import annotations

from datetime import UTC, datetime

from reportedly.ask.history import found as found_across
from reportedly.ask.judged import Judged, rows_called
from reportedly.nouns.across import Claim, Event
from reportedly.nouns.errors import SettingsError
from reportedly.nouns.findings import Actor, Report, Statement
from reportedly.nouns.ids import digest
from reportedly.nouns.record import Judgement, Row, Verdict, Where
from reportedly.run.connect import connect
from reportedly.run.join import rejoin
from reportedly.run.keep import keep
from reportedly.run.settings import user_name
from reportedly.store.protocols import Store, View

SHOWN = 8  # of those that a name may mean


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
    signed = by or user_name()
    if not signed:
        raise SettingsError('who judges? give --by NAME, set REPORTEDLY_NAME, or put name = "…" into settings.toml')
    connect(store)
    view = store.view()
    (first, name), (second, other_name) = sorted([_meant(view, one), _meant(view, other)])
    if first == second:
        raise SettingsError(f"{one!r} and {other!r} are the same row, {first}")
    moment = at or datetime.now(UTC)
    made = Judgement(
        id="j-" + digest(first, second, verdict, signed, because, moment.isoformat()),
        about=first, other=second, verdict=verdict, score=None, by=signed, kind="analyst", reason=because,
        names=(name, other_name), at=moment,
    )  # fmt: skip
    store.judge([made])
    rejoin(store, {first, second})
    keep(store)
    return made


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
