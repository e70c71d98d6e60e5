"""Scores the reader on the bundled dispatches, whose gold this project wrote: what the gate can measure anywhere."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from eval.attribution import Count, characters, overlap
from eval.reading import readings
from reportedly.nouns.article import Span, Spans
from reportedly.nouns.findings import Reading, Statement
from reportedly.run.demo import dispatches
from reportedly.text.fold import fold

GOLD = Path(__file__).parent / "gold.json"
FOUND = 0.5  # intersection over union of contents from which a statement counts as found, as for PolNeAR
Row = dict[str, Any]


def score() -> dict[str, float]:
    """F1 of statements, figures, places, times and furniture; recall of sources' names and of the main reports."""
    gold = json.loads(GOLD.read_text(encoding="utf-8"))["articles"]
    lines = [json.loads(line) for line in Path(dispatches()[0]).read_text(encoding="utf-8").splitlines()]
    pairs = list(zip(gold, readings(lines), strict=True))
    counts = {name: _sum(measure(row, one) for row, one in pairs) for name, measure in MEASURES.items()}
    return {name: count.recall if name in RECALL else count.f1 for name, count in counts.items()}


def statements(gold: Row, read: Reading) -> Count:
    """Statements whose content overlaps by half and whose cues share a character (or are both empty)."""
    ours = [one for one in read.statements if not one.in_furniture]
    return Count(len(gold["statements"]), len(ours), len(_matched(gold, read)))


def sources(gold: Row, read: Reading) -> Count:
    """Of matched statements with a named source, those whose source resolves to that name."""
    names = {actor.id: actor.name for actor in read.actors}
    asked = [(row, one) for row, one in _matched(gold, read) if row["source_name"]]
    right = sum(fold(names.get(one.source.actor or "", "")) == fold(row["source_name"]) for row, one in asked)
    return Count(len(asked), len(asked), right)


def certainty(gold: Row, read: Reading) -> Count:
    """Hedge ranges of matched statements."""
    matched = _matched(gold, read)
    asked = [row for row, _ in matched if row["certainty"]]
    given = [one for _, one in matched if one.certainty]
    right = sum(one.certainty is not None and row["certainty"] == _range(one) for row, one in matched)
    return Count(len(asked), len(given), right)


def _range(one: Statement) -> list[float]:
    assert one.certainty is not None
    return [one.certainty.low, one.certainty.high]


def figures(gold: Row, read: Reading) -> Count:
    """Figures by overlapping span with equal value, low and high."""
    ours = [(_bounds(one.spans), (one.value, one.low, one.high)) for one in read.figures]
    theirs = [(tuple(row["span"]), (row["value"], row["low"], row["high"])) for row in gold["figures"]]
    return _pairs(theirs, ours)


def places(gold: Row, read: Reading) -> Count:
    """Places by overlapping span with equal level and country, those that the gazetteer knows."""
    asked = [row for row in gold["places"] if row["in_gazetteer"]]
    other = [tuple(row["span"]) for row in gold["places"] if not row["in_gazetteer"]]
    ours = [(_bounds(one.spans), (one.level, one.country)) for one in read.places]
    kept = [(span, value) for span, value in ours if not any(_touch(span, apart) for apart in other)]
    return _pairs([(tuple(row["span"]), (row["level"], row["country"])) for row in asked], kept)


def times(gold: Row, read: Reading) -> Count:
    """Time expressions by overlapping span with equal TIMEX3 value."""
    ours = [(_bounds(one.spans), one.value) for one in read.times if one.value != "PRESENT_REF"]
    return _pairs([(tuple(row["span"]), row["value"]) for row in gold["times"]], ours)


def reports(gold: Row, read: Reading) -> Count:
    """The main reports, by trigger and type (and extension); recall."""
    ours = [(_bounds(one.trigger.spans), (one.type, one.extension)) for one in read.reports if one.trigger.spans]
    return _pairs([(tuple(row["trigger"]), (row["type"], row["extension"])) for row in gold["reports"]], ours)


def furniture(gold: Row, read: Reading) -> Count:
    """Furniture by overlapping span and kind."""
    ours = [(_bounds(one.spans), one.kind) for one in read.article.furniture]
    return _pairs([(tuple(row["spans"][0]), row["kind"]) for row in gold["furniture"]], ours)


MEASURES = {
    "statements": statements, "sources": sources, "certainty": certainty, "figures": figures, "places": places,
    "times": times, "reports": reports, "furniture": furniture,
}  # fmt: skip
RECALL = ("sources", "reports")


def _matched(gold: Row, read: Reading) -> list[tuple[Row, Statement]]:
    """Gold statements with ours, each used once: cues share a character, contents overlap by half."""
    text = read.article.text
    free = list(read.statements)
    found = []
    for row in gold["statements"]:
        content, cue = characters(text, row["content_spans"]), characters(text, row["cue_spans"])
        near = [one for one in free if (cue & _chars(text, one.cue.spans)) or not (cue or one.cue.spans)]
        best = max(near, key=lambda one: overlap(content, _chars(text, one.content.spans)), default=None)
        if best and (
            overlap(content, _chars(text, best.content.spans)) >= FOUND or not (content or best.content.spans)
        ):
            free.remove(best)
            found.append((row, best))
    return found


def _chars(text: str, spans: Spans) -> frozenset[int]:
    return characters(text, [(span.start, span.end) for span in spans])


def _pairs(gold: Iterable[tuple[Any, Any]], found: Iterable[tuple[Any, Any]]) -> Count:
    free, theirs = list(found), list(gold)
    total, right = len(free), 0
    for span, value in theirs:
        match = next((one for one in free if _touch(one[0], span) and one[1] == value), None)
        if match is not None:
            free.remove(match)
            right += 1
    return Count(len(theirs), total, right)


def _bounds(spans: tuple[Span, ...]) -> tuple[int, int]:
    return spans[0].start, spans[-1].end


def _touch(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _sum(counts: Iterable[Count]) -> Count:
    total = Count()
    for count in counts:
        total = total.plus(count)
    return total
