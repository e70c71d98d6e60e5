"""The verbs that ask across articles: events, claims, figures; with --rows what they are made of, row by row."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from reportedly.faces.options import (
    NOTHING,
    RECORD,
    About,
    AsCsv,
    AsJson,
    AsOf,
    RecordPath,
    Since,
    Until,
    choice,
    day_of,
    every,
    numbers,
    opened_at,
)
from reportedly.faces.plot import tell_counts, tell_plot
from reportedly.faces.render import As, Column, as_of_flags, clipped, render
from reportedly.faces.words import STANDS, amount, article, believed, doers, doubt, judged, told_by, where
from reportedly.nouns.across import Claim, Event, Ledger, LedgerLine
from reportedly.nouns.answers import EventLine, FigureLine, StatementLine
from reportedly.nouns.asked import EventsAsked, ReportsAsked
from reportedly.nouns.errors import SettingsError
from reportedly.nouns.kinds import CueClass, EventType, Realis

Rows = Annotated[bool, typer.Option("--rows", help="Row by row, as articles have them, not joined.")]
PASSAGE = 160  # characters of a passage shown in a table; `show` has the whole

EVENTS = (
    Column[Event]("event", lambda one: one.id, "dim"),
    Column[Event]("when", lambda one: one.date or "undated", "cyan"),
    Column[Event]("type", lambda one: one.type),
    Column[Event]("what", lambda one: one.what + (" [denied]" if one.denied else ""), "bold"),
    Column[Event]("who", lambda one: doers(one.actors, (line.report for line in one.lines))),
    Column[Event]("to whom", lambda one: "; ".join(one.recipients)),
    Column[Event]("where", lambda one: where(one.place)),
    Column[Event]("realis", lambda one: doubt(None, None, one.realis), "yellow"),
    Column[Event]("articles", lambda one: str(one.belief.articles)),
    Column[Event]("origins", lambda one: "; ".join(one.belief.origins), "green"),
    Column[Event]("credibility", lambda one: believed(one.belief)),
)
CLAIMS = (
    Column[Claim]("claim", lambda one: one.id, "dim"),
    Column[Claim]("first told by", lambda one: told_by(one.lines[0].tellers), "bold"),
    Column[Claim]("what", lambda one: clipped(one.text, PASSAGE)),
    Column[Claim]("articles", lambda one: str(one.belief.articles)),
    Column[Claim]("origins", lambda one: "; ".join(one.belief.origins), "green"),
    Column[Claim]("roots", lambda one: "; ".join(root.name for root in one.belief.roots)),
    Column[Claim]("against", lambda one: _against(one), "red"),
    Column[Claim]("credibility", lambda one: believed(one.belief)),
)
LEDGERS = (
    Column[Ledger]("ledger", lambda one: one.id, "dim"),
    Column[Ledger]("counted", lambda one: one.counted, "bold"),
    Column[Ledger]("low", lambda one: amount(one.low)),
    Column[Ledger]("best", lambda one: amount(one.best), "green"),
    Column[Ledger]("high", lambda one: amount(one.high)),
    Column[Ledger]("disputed", lambda one: "yes" if one.disputed else "", "red"),
    Column[Ledger]("who says which", lambda one: "; ".join(map(_given, one.lines))),
)
REPORTS = (
    Column[EventLine]("row", lambda line: line.row, "dim"),
    Column[EventLine]("when", lambda line: line.date or "undated", "cyan"),
    Column[EventLine](
        "type", lambda line: line.type if line.type != "OTHER" else f"OTHER {line.report.extension or ''}"
    ),
    Column[EventLine]("what", lambda line: line.trigger, "bold"),
    Column[EventLine]("who", lambda line: doers(line.actors, (line.report,))),
    Column[EventLine]("to whom", lambda line: "; ".join(line.recipients)),
    Column[EventLine]("where", lambda line: where(line.place)),
    Column[EventLine]("figures", lambda line: "; ".join(line.figures), "green"),
    Column[EventLine](
        "realis", lambda line: doubt(line.certainty, None, (line.realis,), STANDS[line.denied]), "yellow"
    ),
    Column[EventLine]("told by", lambda line: told_by(line.tellers)),
    Column[EventLine]("judged", judged, "yellow"),
    Column[EventLine]("in", lambda line: article(line.article)),
)
STATEMENTS = (
    Column[StatementLine]("row", lambda line: line.row, "dim"),
    Column[StatementLine]("who", lambda line: told_by(line.tellers, line.through), "bold"),
    Column[StatementLine]("cue", lambda line: f"{line.cue} [{line.cls}]"),
    Column[StatementLine]("what", lambda line: clipped(line.text, PASSAGE)),
    Column[StatementLine]("doubt", lambda line: doubt(line.certainty, line.evidential, (), line.polarity), "yellow"),
    Column[StatementLine]("said", lambda line: line.said or "", "cyan"),
    Column[StatementLine]("judged", judged, "yellow"),
    Column[StatementLine]("in", lambda line: article(line.article)),
)
FIGURES = (
    Column[FigureLine]("row", lambda line: line.row, "dim"),
    Column[FigureLine]("words", lambda line: line.text, "bold"),
    Column[FigureLine]("value", lambda line: ("~" if line.approximate else "") + amount(line.value), "green"),
    Column[FigureLine]("low", lambda line: amount(line.low)),
    Column[FigureLine]("high", lambda line: amount(line.high)),
    Column[FigureLine]("counted", lambda line: line.counted or line.figure.unit or ""),
    Column[FigureLine]("measure", lambda line: line.figure.measure or ""),
    Column[FigureLine]("of", lambda line: line.of or ""),
    Column[FigureLine]("told by", lambda line: told_by(line.tellers)),
    Column[FigureLine]("judged", judged, "yellow"),
    Column[FigureLine]("in", lambda line: article(line.article)),
)


def events(
    record: RecordPath = RECORD,
    type: Annotated[
        str | None, typer.Option(help="A PLOVER type, or OTHER.", parser=choice(EventType, upper=True))
    ] = None,
    extension: Annotated[str | None, typer.Option(help="disaster, accident, death, election …")] = None,
    actor: Annotated[str | None, typer.Option(help="Who takes part, by name or id.")] = None,
    recipient: Annotated[str | None, typer.Option(help="To whom it is done, by name or id.")] = None,
    place: Annotated[str | None, typer.Option(help="Where it was.")] = None,
    country: Annotated[str | None, typer.Option(help="Where it was, by ISO 3166-1 alpha-2 code.")] = None,
    near: Annotated[
        str | None, typer.Option(parser=numbers(3), metavar="LAT,LON,KM", help="Within so many km of a point.")
    ] = None,
    since: Since = None,
    until: Until = None,
    realis: Annotated[str | None, typer.Option(help="occurred, ongoing, future …", parser=choice(Realis))] = None,
    source: Annotated[str | None, typer.Option(help="Who tells it, or is its root source.")] = None,
    origins: Annotated[int | None, typer.Option(min=1, help="At least so many independent origins.")] = None,
    disputed: Annotated[
        bool | None, typer.Option("--disputed/--undisputed", help="Denied, or with figures that can't both be meant.")
    ] = None,
    about: About = None,
    rows: Rows = False,
    plot: Annotated[bool, typer.Option("--plot", help="Draw how many there are over time.")] = False,
    as_of: AsOf = None,
    json: AsJson = False,
    csv: AsCsv = False,
) -> None:
    """List what is said to have happened, with all reports of one thing together and what they rest on."""
    given = {
        "type": type, "extension": extension, "actor": actor, "recipient": recipient, "place": place,
        "country": country, "near": near, "since": day_of(since), "until": day_of(until), "realis": realis,
        "source": source, "origins_least": origins, "disputed": disputed, "about": about,
    }  # fmt: skip
    form = as_of_flags(json, csv)
    if plot and (rows or form is not As.TABLE):
        raise typer.BadParameter("--plot draws events; leave out --rows, --json and --csv")
    with opened_at(record, as_of) as opened:
        if rows:
            render(every(opened, _of_reports(given)), REPORTS, form, empty=NOTHING)
            return
        asked = EventsAsked(**given)  # type: ignore[arg-type]
        if plot:
            tell_plot(opened.timeline(asked))
        else:
            render(every(opened, asked), EVENTS, form, empty=NOTHING)
        if form is As.TABLE:
            tell_counts(opened.event_counts(asked))


def _of_reports(given: dict[str, Any]) -> ReportsAsked:
    """The same asked of reports; SettingsError for what can only be asked of events."""
    known = ReportsAsked.__struct_fields__
    other = [name.removesuffix("_least") for name, value in given.items() if value is not None and name not in known]
    if other:
        raise SettingsError(f"--{other[0]} can't be asked of single reports; leave out --rows")
    return ReportsAsked(**{name: value for name, value in given.items() if name in known})


def claims(
    record: RecordPath = RECORD,
    source: Annotated[str | None, typer.Option(help="Who says it.")] = None,
    cue_class: Annotated[
        str | None, typer.Option("--class", help="say, deny, accuse …", parser=choice(CueClass))
    ] = None,
    about: About = None,
    since: Since = None,
    rows: Rows = False,
    as_of: AsOf = None,
    json: AsJson = False,
    csv: AsCsv = False,
) -> None:
    """List what is said, who makes, repeats, supports, updates, contradicts and denies it, and how far it goes.

    With --rows or --class statement by statement.
    """
    form = as_of_flags(json, csv)
    with opened_at(record, as_of) as opened:
        if rows or cue_class:
            found = opened.statements(source=source, cls=cue_class, about=about, since=day_of(since))  # type: ignore[arg-type]
            render(found, STATEMENTS, form, empty=NOTHING)
        else:
            render(opened.claims(about=about, source=source, since=day_of(since)), CLAIMS, form, empty=NOTHING)


def figures(
    record: RecordPath = RECORD,
    counted: Annotated[str | None, typer.Option(help="What is counted: troops, people, USD …")] = None,
    about: About = None,
    rows: Rows = False,
    as_of: AsOf = None,
    json: AsJson = False,
    csv: AsCsv = False,
) -> None:
    """List comparable figures together: low, best, high, who says which, since when; with --rows all numbers."""
    form = as_of_flags(json, csv)
    with opened_at(record, as_of) as opened:
        if rows:
            render(opened.figures(counted=counted, about=about), FIGURES, form, empty=NOTHING)
        else:
            render(opened.ledgers(counted=counted, about=about), LEDGERS, form, empty=NOTHING)


def _against(one: Claim) -> str:
    """Who stands against a claim, and how."""
    lines = [line for line in one.lines if line.stance in ("contradicts", "denies") and line.retracted is None]
    return "; ".join(dict.fromkeys(f"{told_by(line.tellers)} {line.stance} it" for line in lines))


def _given(line: LedgerLine) -> str:
    since = line.since.isoformat() if line.since else "undated"
    return f"{line.text} ({told_by(line.tellers)}, {since}{_state(line)})"


def _state(line: LedgerLine) -> str:
    return ", retracted" if line.retracted else "" if line.current else ", since updated"
