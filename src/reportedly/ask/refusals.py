"""What was not taken in or not decided, counted by reason and one by one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from reportedly.ask.names import Names
from reportedly.ask.readings import readings
from reportedly.nouns.answers import RefusalCount, RefusalLine, Refusals
from reportedly.nouns.findings import InputRefusal, Refusal
from reportedly.nouns.record import Row
from reportedly.store.protocols import View


def refusals(view: View, *, why: str | None = None) -> Refusals:
    """All refusals, or those with one reason: inputs not taken in first, then what stayed undecided in articles."""
    lines = tuple(line for line in (*_inputs(view), *_findings(view)) if why in (None, line.why))
    counted = Counter((line.what, line.why) for line in lines)
    counts = [RefusalCount(what, reason, count) for (what, reason), count in counted.items()]
    return Refusals(tuple(sorted(counts, key=lambda one: (one.what != "input", -one.count, one.why))), lines)


def input_line(row: Row[InputRefusal]) -> RefusalLine:
    """An input that was not taken in."""
    return RefusalLine(
        row=row.id, what="input", article=None, about=row.noun.input, why=row.noun.why, message=row.noun.message,
        spans=(), text="",
    )  # fmt: skip


def finding_line(names: Names, number: int, noun: Refusal) -> RefusalLine:
    """What was not decided in an article; `number` is its place in the reading, from 1."""
    return RefusalLine(
        row=names.row(f"x{number}"), what="finding", article=names.ref, about=noun.about, why=noun.why,
        message="", spans=noun.spans, text=names.words(noun.spans),
    )  # fmt: skip


def _inputs(view: View) -> Iterator[RefusalLine]:
    return map(input_line, view.rows(InputRefusal))


def _findings(view: View) -> Iterator[RefusalLine]:
    for names in map(Names, readings(view)):
        for number, noun in enumerate(names.reading.refusals, start=1):
            yield finding_line(names, number, noun)
