"""Reports: found, found with the right type, and on the matched ones who takes part, where, when and how real."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from eval.areas.common import Measures, actor_name, compare, judge, offsets, settle, share
from eval.bootstrap import Tally, total
from eval.calibration import Judged
from eval.gold.rows import GoldArticle, GoldParticipant, GoldReport
from eval.names import same_name
from eval.overlaps import match, touch
from eval.times import same_value
from reportedly.nouns.findings import Participant, Reading, Report
from reportedly.nouns.kinds import typed

MEASURES = (
    "reports", "reports typed", "participants", "actors", "recipients", "report place", "report time", "realis",
    "report polarity",
)  # fmt: skip


def measure(gold: GoldArticle, reading: Reading | None) -> Measures:
    """The tallies of reports. Plain OTHER findings without a gold row don't count: not all of those are gold."""
    found = _told(reading.reports) if reading else ()
    pairs, tally = compare(gold.reports, found, _likeness, _touches)
    used = {id(f) for _, f in pairs}
    plain = [f for f in found if id(f) not in used and not f.in_furniture and typed(f.type, f.extension) == "OTHER"]
    free = [f for f in plain if not any(_touches(g, f) for g in gold.reports if not g.counts)]
    tally = Tally(tally.right, tally.found - len(free), tally.gold)
    if reading is None:
        return {"reports": tally, "reports typed": tally}
    return {
        "reports": tally,
        "reports typed": Tally(sum(_typed(g, f) for g, f in pairs), tally.found, tally.gold),
        "participants": total([_participants(g, f, reading) for g, f in pairs]),
        "actors": total([_role(g.actors, f.actors, reading) for g, f in pairs]),
        "recipients": total([_role(g.recipients, f.recipients, reading) for g, f in pairs]),
        "report place": total([_linked(_place_right(g, f, gold, reading), g.place, f.place) for g, f in pairs]),
        "report time": total([_linked(_time_right(g, f, gold, reading), g.time, f.time) for g, f in pairs]),
        "realis": share([f.realis in g.realis for g, f in pairs]),
        "report polarity": share([f.polarity == g.polarity for g, f in pairs]),
    }


def matched(gold: GoldArticle, reading: Reading) -> list[tuple[GoldReport, Report]]:
    """The gold reports that count, with those that stand for them."""
    return compare(gold.reports, _told(reading.reports), _likeness, _touches)[0]


def _told(reports: Sequence[Report]) -> list[Report]:
    """Each report once for every passage that tells it, as gold has it: at its trigger and at each later mention."""
    return [
        replace(one, trigger=replace(one.trigger, spans=spans))
        for one in reports
        for spans in (one.trigger.spans, *one.mentions)
    ]


def judged(gold: GoldArticle, reading: Reading) -> list[Judged]:
    """Reports: right where one is there, of this type; plain OTHER findings without a gold row are left out."""
    pairs, wrong = settle(gold.reports, _told(reading.reports), _likeness, _touches)
    return judge(pairs, [f for f in wrong if typed(f.type, f.extension) != "OTHER"], right=_typed)


def is_right(gold: GoldArticle, report: Report) -> bool | None:
    """Whether a row of the gold stands for a report, with its type; None where the report counts neither way."""
    told = _told((report,))
    touched = [row for row in gold.reports if any(_touches(row, one) for one in told)]
    counting = [row for row in touched if row.counts]
    if counting:
        return any(_typed(row, report) for row in counting)
    unheld = touched or report.in_furniture or typed(report.type, report.extension) == "OTHER"
    return None if unheld else False


def _likeness(gold: GoldReport, found: Report) -> float:
    """Triggers must meet; among those that do, rows that count and the right type come first."""
    return 1.0 + _typed(gold, found) + 0.5 * gold.counts if _touches(gold, found) else 0.0


def _touches(gold: GoldReport, found: Report) -> bool:
    return touch(offsets(found.trigger.spans), gold.trigger)


def _typed(gold: GoldReport, found: Report) -> bool:
    return typed(found.type, found.extension) in gold.types


def _participants(gold: GoldReport, found: Report, reading: Reading) -> Tally:
    """Actors and recipients, each in its role; optional ones count neither way."""
    roles = ((gold.actors, found.actors), (gold.recipients, found.recipients))
    return total([_role(right, got, reading) for right, got in roles])


def _role(gold: Sequence[GoldParticipant], found: Sequence[Participant], reading: Reading) -> Tally:
    pairs = match(gold, found, lambda g, f: float(_same(g, f, reading)) * (2 - g.optional))
    right = sum(not gold[i].optional for i, _ in pairs)
    stray = len(found) - len(pairs)
    return Tally(right, right + stray, sum(not one.optional for one in gold))


def _same(gold: GoldParticipant, found: Participant, reading: Reading) -> bool:
    """By name where the gold has one, else by words."""
    if gold.names:
        return same_name(actor_name(reading, found.actor), gold.names)
    return touch(offsets(found.spans), gold.spans)


def _linked(right: bool, accepted: Sequence[str | None], found: str | None) -> Tally:
    """A link that may be empty: naming none is no fault where none is among the right answers."""
    wanted = None not in accepted
    return Tally(int(right), int(found is not None), int(wanted or right))


def _place_right(gold: GoldReport, found: Report, article: GoldArticle, reading: Reading) -> bool:
    got = next((place for place in reading.places if place.id == found.place), None)
    rows = [row for row in article.places if row.id in gold.place]
    return got is not None and any(touch(offsets(got.spans), r.spans) or same_name(got.name, r.names) for r in rows)


def _time_right(gold: GoldReport, found: Report, article: GoldArticle, reading: Reading) -> bool:
    got = next((moment for moment in reading.times if moment.id == found.time), None)
    rows = [row for row in article.times if row.id in gold.time]
    return got is not None and any(
        touch(offsets(got.spans), r.spans) or any(same_value(got.value, value) for value in r.values) for r in rows
    )
