"""What changed in a record between two briefs: new articles, rows on which persons judged, and what now stands
against what was told before. By when it was recorded, so that an article that was added late isn't missed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple

from reportedly.ask.claims import SAME
from reportedly.ask.judged import JUDGED
from reportedly.ask.readings import MOMENT
from reportedly.ask.words import folded
from reportedly.nouns.across import Claim
from reportedly.nouns.answers import BriefLine
from reportedly.nouns.article import Capture
from reportedly.nouns.errors import SettingsError
from reportedly.nouns.ids import digest
from reportedly.nouns.record import Briefed, Equal, Judgement, Row, Where
from reportedly.store.protocols import View

ALL = Where(versions="all")
PERSONS = Where(equal=(Equal("kind", "analyst"),), versions="all")
BEGINNING = datetime(1970, 1, 1, tzinfo=UTC)


class Changed(NamedTuple):
    """New articles (with the texts of their earlier versions, by key), and the rows on which persons judged."""

    articles: frozenset[str]
    before: Mapping[str, tuple[str, ...]]
    rows: frozenset[str]

    def has(self, line: BriefLine, claim: Claim | None) -> bool:
        """Whether a line of the brief is new, was judged, or has something new against it. `claim` is what it is part
        of. Words that an earlier version of the article had are not new."""
        against = [one for one in claim.lines if one.stance not in SAME and one.retracted is None] if claim else []
        return (
            not self.rows.isdisjoint((*line.rows, *(row for copy in line.copies for row in copy.rows)))
            or any(self._is_new(article.key, line.text) for article in line.articles)
            or any(self._is_new(one.article.key, one.text) for one in against)
        )

    def _is_new(self, key: str, text: str) -> bool:
        return key in self.articles and not any(text in earlier for earlier in self.before.get(key, ()))


def briefs(view: View) -> tuple[Briefed, ...]:
    """The briefs that were made of what changed, the last first."""
    rows: list[Row[Briefed]] = list(view.rows(Briefed, ALL))
    return tuple(row.noun for row in sorted(rows, key=lambda row: (row.noun.upto, row.noun.at, row.id), reverse=True))


def next_brief(
    view: View,
    *,
    about: str | None = None,
    since: date | None = None,
    until: date | None = None,
    at: datetime | None = None,
) -> Briefed:
    """The brief that follows the last one of this question; it is not remembered by that. SettingsError for a view of
    a past moment."""
    if view.as_of is not None:
        raise SettingsError("what changed since the last brief is asked of the record as it is, not as of a moment")
    asked = folded(about or ""), since, until
    same = (one for one in briefs(view) if (folded(one.about or ""), one.first_day, one.last_day) == asked)
    last, moment = next(same, None), at or datetime.now(UTC)
    after = last.upto if last is not None else None
    upto = max(_recorded_upto(view), after or BEGINNING)
    ident = digest(*asked[:1], str(since), str(until), str(after), upto.isoformat(), moment.isoformat())
    return Briefed(id=f"brief-{ident}", about=about, first_day=since, last_day=until, after=after, upto=upto, at=moment)


def changed(view: View, brief: Briefed) -> Changed | None:
    """What changed between a brief and the one before; None for a first one, which covers everything."""
    if brief.after is None:
        return None
    after, upto = brief.after, brief.upto
    recorded = _recorded(view)
    new = frozenset(key for key, at in recorded.items() if after < at <= upto)
    judged = {row.id: row for row in view.rows(Judgement, PERSONS)}
    rows = {end for row in judged.values() if after < row.recorded_at <= upto for end in _ends(row.noun, judged)}
    earlier = {key: _earlier(view, key, recorded, after) for key in _in_versions(view, new)}
    return Changed(new, earlier, frozenset(rows))


def _ends(one: Judgement, judged: Mapping[str, Row[Judgement]]) -> Iterable[str]:
    """The rows that a judgement is on, or whose judgement it takes back."""
    while one.about.startswith(JUDGED) and one.about in judged:
        one = judged[one.about].noun
    return (one.about, one.other) if one.other is not None else (one.about,)


def _recorded_upto(view: View) -> datetime:
    """When the last of all was recorded that answers of this view may have. Kept answers that are behind lack what
    was touched since: what isn't in them is left to the next brief."""
    shelf, ends = view.shelf(), [BEGINNING]
    if shelf is None:
        ends += _recorded(view).values()
    else:
        ends += [
            moment_at(us) for (us,) in shelf.ask("SELECT epoch_us(max(recorded_at)) FROM captures") if us is not None
        ]
    ends += [row.recorded_at for row in view.rows(Judgement, PERSONS)]
    upto = max(ends)
    if shelf is not None:
        waiting = shelf.ask(
            """SELECT epoch_us(min(recorded_at)) FROM captures
                WHERE article IN (SELECT what FROM touched WHERE kind = 'article')"""
        )
        upto = min([upto, *(moment_at(us) - MOMENT for (us,) in waiting if us is not None)])
    return upto


def _recorded(view: View) -> dict[str, datetime]:
    """When each article was first recorded."""
    shelf = view.shelf()
    if shelf is not None:
        found = shelf.ask("SELECT article, epoch_us(min(recorded_at)) FROM captures GROUP BY article")
        return {key: moment_at(us) for key, us in found}
    made: dict[str, datetime] = {}
    for row in view.rows(Capture, ALL):
        key = row.article or ""
        made[key] = min(made.get(key, row.recorded_at), row.recorded_at)
    return made


def _in_versions(view: View, keys: frozenset[str]) -> Iterable[str]:
    """Those of these articles that may be versions of another."""
    shelf = view.shelf()
    if shelf is None:
        return keys
    found = shelf.ask(
        """SELECT DISTINCT article FROM articles WHERE article IN (SELECT unnest(?::VARCHAR[])) AND lineage IN (
            SELECT lineage FROM articles GROUP BY lineage HAVING count(DISTINCT article) > 1)""",
        (sorted(keys),),
    )
    return [key for (key,) in found]


def _earlier(view: View, key: str, recorded: Mapping[str, datetime], after: datetime) -> tuple[str, ...]:
    """The texts of an article's versions that earlier briefs covered."""
    versions = (row.noun for row in view.versions(key))
    return tuple(one.text for one in versions if one.key != key and recorded.get(one.key, BEGINNING) <= after)


def moment_at(us: int) -> datetime:
    """The moment that is so many microseconds after 1970, as a store tells it."""
    return BEGINNING + timedelta(microseconds=us)
