"""How many events there are, of which kinds, and over time as bars: by day, week, month or year."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Literal, NamedTuple

from reportedly.faces.render import console
from reportedly.faces.words import amount_of
from reportedly.nouns.pages import Timeline

Step = Literal["day", "week", "month", "year"]
DAYS_MOST, WEEKS_MOST, MONTHS_MOST = 45, 300, 5 * 366  # days that are drawn by day, week, month: about a screen of bars
GAP_MOST = 2  # empty bars in a row that are drawn; more are left out, and said to be
LABEL = {"day": "%Y-%m-%d", "week": "week of %Y-%m-%d", "month": "%Y-%m", "year": "%Y"}


class Bars(NamedTuple):
    """Events by the first day of their bar; `wide` whose date is wider than a bar, `undated` that have none."""

    step: Step
    counts: Mapping[date, int]
    wide: int
    undated: int


def tell_plot(found: Timeline) -> None:
    """Bars of events over time on standard output, and what couldn't be drawn."""
    bars = bars_of(found)
    for line in drawn(bars, console().width):
        console().print(line, style="green", highlight=False)
    notes = [(bars.wide, f"with a date wider than a {bars.step}"), (bars.undated, "undated")]
    left = [f"{count} {what}" for count, what in notes if count]
    if left:
        console().print(f"not drawn: {', '.join(left)}", style="dim", highlight=False)


def tell_counts(found: Mapping[str, Mapping[str, int]]) -> None:
    """One line: how many events, of which types and realis."""
    parts = [" ".join(f"{name} {count}" for name, count in counts.items()) for counts in found.values()]
    total = amount_of(sum(found["type"].values()), "event")
    console().print(f"{total}: {' · '.join(part for part in parts if part)}", style="dim", highlight=False)


def bars_of(found: Timeline) -> Bars:
    """The events of a time line by bar; a bar is a day, week, month or year by how far the narrow dates lie apart."""
    dated = [
        (date.fromisoformat(start), date.fromisoformat(end))
        for start, end in zip(found.start, found.end, strict=True)
        if start is not None and end is not None
    ]
    narrow = [pair for pair in dated if (pair[1] - pair[0]).days < 7] or dated
    span = (max(end for _, end in narrow) - min(start for start, _ in narrow)).days if narrow else 0
    step: Step = (
        "day" if span <= DAYS_MOST else "week" if span <= WEEKS_MOST else "month" if span <= MONTHS_MOST else "year"
    )
    inside = [begin(start, step) for start, end in dated if begin(start, step) == begin(end, step)]
    return Bars(step, Counter(inside), len(dated) - len(inside), len(found.ids) - len(dated))


def begin(day: date, step: Step) -> date:
    """The first day of the bar that a day is in; weeks begin on Monday."""
    match step:
        case "day":
            return day
        case "week":
            return day - timedelta(days=min(day.weekday(), (day - date.min).days))
        case "month":
            return day.replace(day=1)
        case "year":
            return day.replace(month=1, day=1)


def drawn(bars: Bars, width: int) -> Iterator[str]:
    """A line for each bar, in order of time; long gaps are said, not drawn."""
    if not bars.counts:
        return
    most, last = max(bars.counts.values()), None
    room = max(10, width - len(max(LABEL.values(), key=len)) - len(f"{most:,}") - 8)
    for day in sorted(bars.counts):
        yield from _gap(last, day, bars.step)
        count, last = bars.counts[day], day
        bar = "█" * max(1, round(room * count / most))
        yield f"{day.strftime(LABEL[bars.step])}  {bar} {count:,}"


def _gap(last: date | None, day: date, step: Step) -> Iterator[str]:
    empty: list[date] = []
    at = _next(last, step) if last is not None else day
    while at < day and len(empty) <= GAP_MOST:
        empty.append(at)
        at = _next(at, step)
    if len(empty) > GAP_MOST:
        yield "…"
    else:
        yield from (one.strftime(LABEL[step]) for one in empty)


def _next(day: date, step: Step) -> date:
    return begin(day + timedelta(days={"day": 1, "week": 7, "month": 31, "year": 366}[step]), step)
