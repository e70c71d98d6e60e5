"""The brief as a page of its own, for others to read: Markdown, or HTML that needs nothing else."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from itertools import groupby

from reportedly.faces.render import plain
from reportedly.faces.words import against, amount_of, article, doubt, judged_line, told_by, where
from reportedly.nouns.answers import BriefLine

STYLE = (
    "body{font:16px/1.5 sans-serif;max-width:50em;margin:2em auto;padding:0 1em;color:#222}"
    "h2{font-size:1.1em;margin:1.5em 0 .3em}li{margin:.5em 0}"
    ".note{color:#666;font-size:.85em}.against{color:#a00}blockquote{margin:.2em 0 .2em 1em;color:#444}"
)


def markdown(lines: Sequence[BriefLine]) -> str:
    """The brief under its dates; an article's words are escaped, so that none becomes a heading or a link."""
    parts = ["# Brief\n"]
    for date, group in groupby(lines, key=lambda line: line.date):
        parts.append(f"\n## {date or 'Undated'}\n\n")
        for line in group:
            who = _safe(told_by(line.tellers, line.through))
            cue = f" {_safe(line.cue)}" if line.cue else ""
            parts.append(f"- **{who}**{cue}: {_safe(line.text)}\n")
            parts += [f"  - {_safe(note)}\n" for note in _notes(line)]
    return "".join(parts)


def html(lines: Sequence[BriefLine]) -> str:
    """The brief as one page: each line with its passage, notes, and the articles and rows that it rests on."""
    parts = [
        f'<!doctype html><html lang="en"><meta charset="utf-8"><title>Brief</title><style>{STYLE}</style><h1>Brief</h1>'
    ]
    for date, group in groupby(lines, key=lambda line: line.date):
        parts.append(f"<h2>{escape(date or 'Undated')}</h2><ul>")
        parts += [_item(line) for line in group]
        parts.append("</ul>")
    return "".join([*parts, "</html>\n"])


def _item(line: BriefLine) -> str:
    who, cue = escape(plain(told_by(line.tellers, line.through))), escape(plain(line.cue or ""))
    notes = "".join(f'<div class="note">{escape(plain(note))}</div>' for note in _notes(line))
    return f"<li><b>{who}</b> {cue}<blockquote>{escape(plain(line.text))}</blockquote>{notes}</li>"


def _notes(line: BriefLine) -> Iterator[str]:
    """Doubt, place and figures; who says otherwise; what it rests on."""
    hedge = doubt(line.certainty, line.evidential, line.realis, line.polarity)
    places = "; ".join(where(place) for place in line.places)
    told = " · ".join(filter(None, (hedge, places, "; ".join(line.figures))))
    if told:
        yield told
    yield from filter(None, (against(line), judged_line(line)))
    counted = f"{amount_of(len(line.articles), 'article')}, {amount_of(len(line.origins), 'origin')}"
    held = f"; credibility {line.credibility}" if line.credibility else ""
    yield f"{'; '.join(map(article, line.articles))} ({counted}{held}) {line.rows[0]}"


def _safe(text: str) -> str:
    flat = plain(text)
    return "".join(f"\\{char}" if char in "\\`*_{}[]<>#|!" else char for char in flat)
