"""An event, claim or ledger told whole: what it is, how far it can be believed and why, then all that it is made of."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.faces.render import clipped, console, plain
from reportedly.faces.words import Judged, amount, article, believed, judged, told_by, where
from reportedly.nouns.across import Belief, Claim, Event, Ledger

PASSAGE = 300  # characters of a passage; `show ROW` has the whole


def tell_whole(whole: Event | Claim | Ledger) -> None:
    """It on standard output, line by line."""
    from rich.text import Text

    terminal = console()
    for number, line in enumerate(_told(whole)):
        terminal.print(Text(plain(line) if not line.startswith("  ") else "  " + plain(line), "" if number else "bold"))


def _told(whole: Event | Claim | Ledger) -> Iterator[str]:
    match whole:
        case Event():
            yield f"{whole.id} · {whole.type} {whole.what} · {whole.date or 'undated'} · {where(whole.place)}"
            yield from _belief(whole.belief)
            for report in whole.lines:
                told = (
                    f"{told_by(report.tellers)}{' denies it' if report.denied else ''}: {clipped(report.text, PASSAGE)}"
                )
                yield f"  {report.row} {told} [{article(report.article)}]{_judged(report)}"
        case Claim():
            yield f"{whole.id} · {whole.text}"
            yield from _belief(whole.belief)
            for line in whole.lines:
                told = f"{told_by(line.tellers)} {line.stance} it: {clipped(line.text, PASSAGE)}"
                stands = f"{article(line.article)}; origin {line.origin}"
                yield f"  {line.row} {told} ({line.reason}) [{stands}]{_judged(line)}"
        case Ledger():
            span = f"{amount(whole.low)} – {amount(whole.best)} – {amount(whole.high)}"
            yield f"{whole.id} · {whole.counted} · {span}{' · disputed' if whole.disputed else ''}"
            for given in whole.lines:
                state = "" if given.current or given.retracted else "; since updated"
                told = f"{given.text}: {told_by(given.tellers)} ({given.against or 'first'}{state})"
                stands = f"{article(given.article)}; origins {', '.join(given.origins)}"
                yield f"  {' '.join(given.rows)} {told} [{stands}]{_judged(given)}"


def _judged(line: Judged) -> str:
    return f" [{words}]" if (words := judged(line)) else ""


def _belief(belief: Belief) -> Iterator[str]:
    yield f"credibility {believed(belief)}"
    yield f"{belief.articles} articles; outlets {', '.join(belief.outlets)}; origins {', '.join(belief.origins)}"
    roots = ", ".join(f"{root.name} ({root.kind}, reliability {root.reliability})" for root in belief.roots)
    against = ", ".join(root.name for root in belief.roots_against)
    sides = ", ".join(belief.sides)
    yield f"root sources: {roots or 'none known'}; sides: {sides or 'none'}; against: {against or 'nobody'}"
    if belief.likelihood is not None:
        yield f"likelihood by the sources' own words: {belief.likelihood[0]:.0%} to {belief.likelihood[1]:.0%}"
