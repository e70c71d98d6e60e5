"""The brief told to a person: day by day, who says what, how surely, and where it stands."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from reportedly.faces.render import clipped, console, plain
from reportedly.faces.words import against, amount_of, article, doubt, judged_line, told_by, where
from reportedly.nouns.answers import BriefLine

if TYPE_CHECKING:
    from rich.text import Text

PASSAGE = 400  # characters of a passage; `reportedly show ROW` has the whole


def timeline(lines: Sequence[BriefLine]) -> None:
    """The lines on standard output under their dates; undated ones last, as the brief orders them."""
    from rich.padding import Padding

    terminal = console()
    for date, group in groupby(lines, key=lambda line: line.date):
        terminal.print(f"\n[bold cyan]{date or 'undated'}[/]", highlight=False)
        for line in group:
            terminal.print(Padding(_told(line), (0, 0, 0, 2)))
            terminal.print(Padding(_notes(line), (0, 0, 0, 6)))


def _told(line: BriefLine) -> Text:
    from rich.text import Text

    who = (plain(told_by(line.tellers, line.through)), "bold")
    cue = f" {plain(line.cue)}" if line.cue else ""
    return Text.assemble(who, (f"{cue}: ", "dim"), clipped(line.text, PASSAGE))


def _counted(line: BriefLine) -> str:
    """How many origins stand behind several articles."""
    return f" ({amount_of(len(line.origins), 'origin')})" if len(line.articles) > 1 else ""


def _notes(line: BriefLine) -> Text:
    """Doubt, place, figures, then the articles and rows the line rests on."""
    from rich.text import Text

    said = "dated by the saying" if line.dated_by == "said" else ""
    hedge = doubt(line.certainty, line.evidential, line.realis, line.polarity)
    places = "; ".join(where(place) for place in line.places)
    figures = "; ".join(line.figures)
    held = f"credibility {line.credibility}" if line.credibility and len(line.origins) > 1 else ""
    known = [
        (judged_line(line), "yellow"), (hedge, "yellow"), (against(line), "red"), (held, ""), (said, ""),
        (places, "green"), (figures, "magenta"),
    ]  # fmt: skip
    stands = "; ".join(map(article, line.articles)) + _counted(line)
    parts = [(plain(words), style) for words, style in known if words] + [(plain(stands), "dim"), (line.rows[0], "dim")]
    joined = [part for pair in zip(parts, [(" · ", "dim")] * len(parts), strict=True) for part in pair]
    return Text.assemble(*joined[:-1])
