"""The verbs that ask a record: brief, events, claims, figures, sources, queue, show, refusals."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from reportedly.faces.options import RECORD, AsCsv, AsJson, AsOf, RecordPath, Since, choice, day, moment_of
from reportedly.faces.render import As, Column, as_of_flags, clipped, console, plain, printable, render
from reportedly.faces.timeline import timeline
from reportedly.faces.words import amount, article, dated, doubt, told_by, where
from reportedly.nouns.answers import (
    BriefLine,
    EventLine,
    FigureLine,
    Passage,
    QueueLine,
    RefusalCount,
    RefusalLine,
    SourceLine,
    StatementLine,
)
from reportedly.nouns.kinds import CueClass, EventType, Realis

if TYPE_CHECKING:
    from rich.text import Text

    from reportedly.run.open_record import Record

About = Annotated[str | None, typer.Option(help="Only what names or mentions this (whole words).")]
PASSAGE = 160  # characters of a passage shown in a table; `show` has the whole

BRIEF = (
    Column[BriefLine]("when", dated, "cyan"),
    Column[BriefLine]("who says", lambda line: told_by(line.tellers, line.through), "bold"),
    Column[BriefLine]("what", lambda line: clipped(line.text, PASSAGE)),
    Column[BriefLine](
        "doubt", lambda line: doubt(line.certainty, line.evidential, line.realis, line.polarity), "yellow"
    ),
    Column[BriefLine]("where", lambda line: "; ".join(where(place) for place in line.places)),
    Column[BriefLine]("figures", lambda line: "; ".join(line.figures), "green"),
    Column[BriefLine](
        "in", lambda line: "; ".join([article(line.article), *(article(c.article) for c in line.copies)])
    ),
    Column[BriefLine]("origins", lambda line: "; ".join(line.origins)),
    Column[BriefLine]("rows", lambda line: " ".join(line.rows), "dim"),
)
EVENTS = (
    Column[EventLine]("row", lambda line: line.row, "dim"),
    Column[EventLine]("when", lambda line: line.date or "undated", "cyan"),
    Column[EventLine](
        "type", lambda line: line.type if line.type != "OTHER" else f"OTHER {line.report.extension or ''}"
    ),
    Column[EventLine]("what", lambda line: line.trigger, "bold"),
    Column[EventLine]("who", lambda line: "; ".join(line.actors)),
    Column[EventLine]("to whom", lambda line: "; ".join(line.recipients)),
    Column[EventLine]("where", lambda line: where(line.place)),
    Column[EventLine]("figures", lambda line: "; ".join(line.figures), "green"),
    Column[EventLine]("realis", lambda line: doubt(line.certainty, None, (line.realis,), line.polarity), "yellow"),
    Column[EventLine]("told by", lambda line: told_by(line.tellers)),
    Column[EventLine]("in", lambda line: article(line.article)),
)
CLAIMS = (
    Column[StatementLine]("row", lambda line: line.row, "dim"),
    Column[StatementLine]("who", lambda line: told_by(line.tellers, line.through), "bold"),
    Column[StatementLine]("cue", lambda line: f"{line.cue} [{line.cls}]"),
    Column[StatementLine]("what", lambda line: clipped(line.text, PASSAGE)),
    Column[StatementLine]("doubt", lambda line: doubt(line.certainty, line.evidential, (), line.polarity), "yellow"),
    Column[StatementLine]("said", lambda line: line.said or "", "cyan"),
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
    Column[FigureLine]("in", lambda line: article(line.article)),
)
SOURCES = (
    Column[SourceLine]("source", lambda line: line.name, "bold"),
    Column[SourceLine]("kind", lambda line: line.kind),
    Column[SourceLine]("country", lambda line: line.country or ""),
    Column[SourceLine]("roles", lambda line: "; ".join(line.roles)),
    Column[SourceLine]("statements", lambda line: str(line.statements), "green"),
    Column[SourceLine]("articles", lambda line: str(line.articles)),
    Column[SourceLine]("origins", lambda line: str(len(line.origins))),
    Column[SourceLine]("outlets", lambda line: "; ".join(line.outlets)),
)
QUEUE = (
    Column[QueueLine]("one", lambda line: line.about, "dim"),
    Column[QueueLine]("name", lambda line: next(iter(line.names), ""), "bold"),
    Column[QueueLine]("other", lambda line: line.other, "dim"),
    Column[QueueLine]("name", lambda line: next(iter(line.names[1:]), ""), "bold"),
    Column[QueueLine]("chance", lambda line: "" if line.score is None else f"{line.score:.2f}", "green"),
    Column[QueueLine]("why open", lambda line: line.reason or "", "yellow"),
)
COUNTS = (
    Column[RefusalCount]("what", lambda line: line.what),
    Column[RefusalCount]("why", lambda line: line.why, "bold"),
    Column[RefusalCount]("how often", lambda line: str(line.count), "green"),
)
REFUSALS = (
    Column[RefusalLine]("row", lambda line: line.row, "dim"),
    Column[RefusalLine]("why", lambda line: line.why, "bold"),
    Column[RefusalLine]("about", lambda line: line.about),
    Column[RefusalLine]("words", lambda line: clipped(line.message or line.text, PASSAGE)),
    Column[RefusalLine]("in", lambda line: article(line.article) if line.article else ""),
)
NOTHING = "Nothing in the record answers this; see what it holds with: reportedly sources"


def brief(
    record: RecordPath = RECORD,
    about: About = None,
    since: Since = None,
    until: Annotated[str | None, typer.Option(parser=day, metavar="DATE", help="Up to this day.")] = None,
    as_of: AsOf = None,
    json: AsJson = False,
    csv: AsCsv = False,
) -> None:
    """Tell the record as a sourced timeline: when, who says, what, how surely, where, with what figures."""
    with _opened(record, as_of) as opened:
        lines = opened.brief(about=about, since=_date(since), until=_date(until))
    tell(lines, as_of_flags(json, csv))


def tell(lines: Sequence[BriefLine], form: As) -> None:
    """The brief: a timeline for people, lines for programs."""
    if form is As.TABLE and lines:
        timeline(lines)
    else:
        render(lines, BRIEF, form, empty=NOTHING)


def events(
    record: RecordPath = RECORD,
    type: Annotated[
        str | None, typer.Option(help="A PLOVER type, or OTHER.", parser=choice(EventType, upper=True))
    ] = None,
    actor: Annotated[str | None, typer.Option(help="Who takes part.")] = None,
    place: Annotated[str | None, typer.Option(help="Where it was.")] = None,
    realis: Annotated[str | None, typer.Option(help="occurred, ongoing, future …", parser=choice(Realis))] = None,
    as_of: AsOf = None,
    json: AsJson = False,
    csv: AsCsv = False,
) -> None:
    """List what is said to have happened, report by report."""
    with _opened(record, as_of) as opened:
        lines = opened.events(type=type, actor=actor, place=place, realis=realis)  # type: ignore[arg-type]
    render(lines, EVENTS, as_of_flags(json, csv), empty=NOTHING)


def claims(
    record: RecordPath = RECORD,
    source: Annotated[str | None, typer.Option(help="Who says it.")] = None,
    cue_class: Annotated[
        str | None, typer.Option("--class", help="say, deny, accuse …", parser=choice(CueClass))
    ] = None,
    about: About = None,
    since: Since = None,
    as_of: AsOf = None,
    json: AsJson = False,
    csv: AsCsv = False,
) -> None:
    """List who said what, statement by statement (not yet joined across articles)."""
    with _opened(record, as_of) as opened:
        lines = opened.statements(source=source, cls=cue_class, about=about, since=_date(since))  # type: ignore[arg-type]
    render(lines, CLAIMS, as_of_flags(json, csv), empty=NOTHING)


def figures(
    record: RecordPath = RECORD,
    counted: Annotated[str | None, typer.Option(help="What is counted: troops, people, USD …")] = None,
    about: About = None,
    as_of: AsOf = None,
    json: AsJson = False,
    csv: AsCsv = False,
) -> None:
    """List the numbers, what they count, and who gives them."""
    with _opened(record, as_of) as opened:
        lines = opened.figures(counted=counted, about=about)
    render(lines, FIGURES, as_of_flags(json, csv), empty=NOTHING)


def sources(record: RecordPath = RECORD, as_of: AsOf = None, json: AsJson = False, csv: AsCsv = False) -> None:
    """List who is heard, and how often."""
    with _opened(record, as_of) as opened:
        lines = opened.sources()
    render(lines, SOURCES, as_of_flags(json, csv), empty=NOTHING)


def queue(record: RecordPath = RECORD, as_of: AsOf = None, json: AsJson = False, csv: AsCsv = False) -> None:
    """List pairs of actors that wait for a person: are they one? Answer with: reportedly judge."""
    with _opened(record, as_of) as opened:
        lines = opened.queue()
    render(lines, QUEUE, as_of_flags(json, csv), empty="Nothing waits for a person.")


def show(
    row: Annotated[str, typer.Argument(help="A row's id as other verbs print it, or an article's key.")],
    record: RecordPath = RECORD,
    json: AsJson = False,
) -> None:
    """Show the passage a row rests on, its words marked."""
    import msgspec

    with _opened(record, None) as opened:
        found = opened.passage(row)
    if json:
        typer.echo(msgspec.json.encode(found))
        return
    from rich.text import Text

    terminal = console()
    terminal.print(Text(plain(f"{found.noun} {found.row} in {article(found.article)}"), "bold"))
    terminal.print(styled(found) if terminal.is_terminal else Text(bracketed(found)))


def refusals(
    record: RecordPath = RECORD,
    why: Annotated[str | None, typer.Option(help="Only this reason, row by row.")] = None,
    as_of: AsOf = None,
    json: AsJson = False,
    csv: AsCsv = False,
) -> None:
    """Count what was not taken in or not decided, by reason; with --why, row by row."""
    with _opened(record, as_of) as opened:
        found = opened.refusals(why=why)
    form = as_of_flags(json, csv)
    if why is None:
        render(found.counts, COUNTS, form, empty="Nothing was refused.")
    else:
        render(found.rows, REFUSALS, form, empty=f"Nothing was refused for the reason {why!r}.")


def styled(passage: Passage) -> Text:
    """The passage with the row's words reversed."""
    from rich.text import Text

    text = Text(printable(passage.text))
    for span in passage.spans:
        text.stylize("reverse", span.start - passage.start, span.end - passage.start)
    return text


def bracketed(passage: Passage) -> str:
    """The passage with the row's words in ⟦ ⟧, for files and pipes."""
    text = printable(passage.text)
    opens = Counter(span.start - passage.start for span in passage.spans)
    closes = Counter(span.end - passage.start for span in passage.spans)
    parts = ("⟧" * closes[at] + "⟦" * opens[at] + text[at : at + 1] for at in range(len(text) + 1))
    return "".join(parts)


def _opened(path: Path, as_of: str | None) -> Record:
    from reportedly.run.open_record import open_record

    return open_record(path, as_of=moment_of(as_of))


def _date(written: str | None) -> date | None:
    return date.fromisoformat(written) if written else None
