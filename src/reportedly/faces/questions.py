"""The verbs that ask a record: brief, sources, queue, show, explain, history, refusals."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, Literal

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
    moment_of,
    opened_at,
)
from reportedly.faces.render import As, Column, as_of_flags, clipped, console, plain, printable, render
from reportedly.faces.timeline import timeline
from reportedly.faces.whole import tell_whole
from reportedly.faces.words import against, article, corrected, dated, doubt, judged, judged_line, told_by, where
from reportedly.nouns.across import Change
from reportedly.nouns.answers import (
    BriefLine,
    Decided,
    Passage,
    QueueLine,
    RefusalCount,
    RefusalLine,
    SourceLine,
)
from reportedly.nouns.errors import RecordError
from reportedly.nouns.ids import split_row_id

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from rich.text import Text

    from reportedly.run.open_record import Record

Page = Literal["markdown", "html"]
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
    Column[BriefLine]("credibility", lambda line: str(line.credibility or "")),
    Column[BriefLine]("against", lambda line: against(line), "red"),
    Column[BriefLine]("judged", judged_line, "yellow"),
    Column[BriefLine]("rows", lambda line: " ".join(line.rows), "dim"),
)
SOURCES = (
    Column[SourceLine]("source", lambda line: line.name, "bold"),
    Column[SourceLine]("also", lambda line: "; ".join(line.names)),
    Column[SourceLine]("kind", lambda line: line.kind),
    Column[SourceLine]("country", lambda line: line.country or ""),
    Column[SourceLine]("roles", lambda line: "; ".join(line.roles)),
    Column[SourceLine]("statements", lambda line: str(line.statements), "green"),
    Column[SourceLine]("articles", lambda line: str(line.articles)),
    Column[SourceLine]("reliability", lambda line: line.reliability),
    Column[SourceLine]("origins", lambda line: str(len(line.origins))),
    Column[SourceLine]("outlets", lambda line: "; ".join(line.outlets)),
    Column[SourceLine]("id", lambda line: line.who or "", "dim"),
)
QUEUE = (
    Column[QueueLine]("one", lambda line: line.about, "dim"),
    Column[QueueLine]("name", lambda line: next(iter(line.names), ""), "bold"),
    Column[QueueLine]("other", lambda line: line.other, "dim"),
    Column[QueueLine]("name", lambda line: next(iter(line.names[1:]), ""), "bold"),
    Column[QueueLine]("chance", lambda line: "" if line.score is None else f"{line.score:.2f}", "green"),
    Column[QueueLine]("why open", lambda line: line.reason or "", "yellow"),
)
HISTORY = (
    Column[Change]("known", lambda line: line.at.isoformat(timespec="minutes"), "cyan"),
    Column[Change]("what", lambda line: clipped(line.what, PASSAGE)),
    Column[Change]("why", lambda line: line.why, "yellow"),
    Column[Change]("row", lambda line: line.row, "dim"),
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


def brief(
    record: RecordPath = RECORD,
    about: About = None,
    since: Since = None,
    until: Until = None,
    since_last: Annotated[
        bool,
        typer.Option("--since-last", help="Only what changed since the last brief so made (first: all); remembered."),
    ] = False,
    dry: Annotated[bool, typer.Option("--dry", help="With --since-last: look only, and remember nothing.")] = False,
    new_since: Annotated[
        str | None, typer.Option(metavar="DATE", help="Only what became known after this day or ISO time.")
    ] = None,
    as_of: AsOf = None,
    page: Annotated[
        str | None, typer.Option(help="As a page: markdown, or html that needs nothing else.", parser=choice(Page))
    ] = None,
    json: AsJson = False,
    csv: AsCsv = False,
) -> None:
    """Tell the record as a sourced timeline: when, who says, what, how surely, where, figures, who says otherwise."""
    if since_last and (new_since or as_of):
        raise typer.BadParameter("--since-last is asked of now; leave out --new-since and --as-of")
    if since_last:
        lines = _since_last(record, about=about, since=day_of(since), until=day_of(until), dry=dry)
    else:
        with opened_at(record, as_of) as opened:
            moment = moment_of(new_since, "--new-since")
            lines = opened.brief(about=about, since=day_of(since), until=day_of(until), new_since=moment)
    if page is not None:
        from reportedly.faces import page as pages

        typer.echo(pages.html(lines) if page == "html" else pages.markdown(lines), nl=False)
    else:
        tell(lines, as_of_flags(json, csv))


def _since_last(
    record: Path, *, about: str | None, since: date | None, until: date | None, dry: bool
) -> tuple[BriefLine, ...]:
    """What changed since the last brief of this question; the moment is remembered unless the look is dry."""
    from reportedly.run.briefing import brief_since_last
    from reportedly.store.opened import store_of

    if dry:
        with opened_at(record, None) as opened:
            made = opened.next_brief(about=about, since=since, until=until)
            lines = opened.told(made)
    elif not record.exists():
        raise RecordError(f"no record at {record}; make one with: reportedly add")
    else:
        with store_of(record) as store:
            made, lines = brief_since_last(store, about=about, since=since, until=until)
    before = f"after {made.after.isoformat(timespec='seconds')}" if made.after else "from the beginning"
    typer.echo(f"what was recorded {before}{' (dry: not remembered)' if dry else ''}", err=True)
    return lines


def tell(lines: Sequence[BriefLine], form: As) -> None:
    """The brief: a timeline for people, lines for programs."""
    if form is As.TABLE and lines:
        timeline(lines)
    else:
        render(lines, BRIEF, form, empty=NOTHING)


def sources(record: RecordPath = RECORD, as_of: AsOf = None, json: AsJson = False, csv: AsCsv = False) -> None:
    """List who is heard, and how often."""
    with opened_at(record, as_of) as opened:
        lines = opened.sources()
    render(lines, SOURCES, as_of_flags(json, csv), empty=NOTHING)


def queue(record: RecordPath = RECORD, as_of: AsOf = None, json: AsJson = False, csv: AsCsv = False) -> None:
    """List pairs of actors that wait for a person: are they one? Answer with: reportedly judge."""
    with opened_at(record, as_of) as opened:
        lines = opened.queue()
    render(lines, QUEUE, as_of_flags(json, csv), empty="Nothing waits for a person.")


def show(
    row: Annotated[
        str, typer.Argument(help="An id as other verbs print it: of a row, article, event, claim or ledger.")
    ],
    record: RecordPath = RECORD,
    as_of: AsOf = None,
    json: AsJson = False,
) -> None:
    """Show the passage a row rests on, its words marked; of an event, claim or ledger all that it is made of."""
    import msgspec

    with opened_at(record, as_of) as opened:
        whole = opened.found(row)
        if whole is None and row.startswith(("event-", "claim-", "ledger-")):
            raise RecordError(f"no {row!r} in this view of the record; see: reportedly events, claims, figures")
        found = opened.passage(row) if whole is None else None
        told = _judged(opened, row) if whole is None else ()
    if json:
        typer.echo(msgspec.json.encode(whole or found))
    elif whole is not None:
        tell_whole(whole)
    elif found is not None:
        from rich.text import Text

        terminal = console()
        terminal.print(Text(plain(f"{found.noun} {found.row} in {article(found.article)}"), "bold"))
        terminal.print(styled(found) if terminal.is_terminal else Text(bracketed(found)))
        for one in told:
            terminal.print(Text(plain(one), "yellow"))


def history(
    ident: Annotated[str, typer.Argument(help="An id as other verbs print it.", metavar="ID")],
    record: RecordPath = RECORD,
    as_of: AsOf = None,
    json: AsJson = False,
    csv: AsCsv = False,
) -> None:
    """Tell what became known of something, when and why: its rows, changed versions of articles, judgements."""
    with opened_at(record, as_of) as opened:
        lines = opened.history(ident)
    render(lines, HISTORY, as_of_flags(json, csv), empty=NOTHING)


def explain(
    row: Annotated[str, typer.Argument(help="A report's id as `events` prints it.")],
    record: RecordPath = RECORD,
    json: AsJson = False,
) -> None:
    """Say why a report has its type, sides, realis, place and time: the words, and what they mean."""
    import msgspec

    with opened_at(record, None) as opened:
        found = opened.explain(row)
    if json:
        typer.echo(msgspec.json.encode(found))
        return
    typer.echo(f"{found.row} in {article(found.article)}\n  {plain(found.text)}")
    for one in found.reasons:
        words = f" “{plain(one.words)}”" if one.words else ""
        typer.echo(f"  {one.field:<10} {plain(one.value) or '–'}{words}: {one.why}")


def refusals(
    record: RecordPath = RECORD,
    why: Annotated[str | None, typer.Option(help="Only this reason, row by row.")] = None,
    as_of: AsOf = None,
    json: AsJson = False,
    csv: AsCsv = False,
) -> None:
    """Count what was not taken in or not decided, by reason; with --why, row by row."""
    with opened_at(record, as_of) as opened:
        found = opened.refusals(why=why)
    form = as_of_flags(json, csv)
    if why is None:
        render(found.counts, COUNTS, form, empty="Nothing was refused.")
    else:
        render(found.rows, REFUSALS, form, empty=f"Nothing was refused for the reason {why!r}.")


def _judged(opened: Record, row: str) -> tuple[str, ...]:
    """What persons decided of a row or article, and by which judgement that can be taken back."""
    found = next((one for one in opened.decided(split_row_id(row)[0]) if one.row == row), Decided(row=row))
    told = [f"{corrected(one)} ({one.judgement})" for one in found.corrections]
    if found.retracted is not None:
        told.insert(0, f"{judged(Decided(row=row, retracted=found.retracted))} ({found.retracted.judgement})")
    return tuple(told)


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
