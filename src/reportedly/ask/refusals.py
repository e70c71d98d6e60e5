"""What was not taken in or not decided, counted by reason and one by one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from reportedly.ask.names import Names
from reportedly.ask.readings import readings
from reportedly.nouns.answers import RefusalCount, RefusalLine, Refusals
from reportedly.nouns.findings import InputRefusal
from reportedly.store.protocols import View


def refusals(view: View, *, why: str | None = None) -> Refusals:
    """All refusals, or those with one reason: inputs not taken in first, then what stayed undecided in articles."""
    lines = tuple(line for line in (*_inputs(view), *_findings(view)) if why in (None, line.why))
    counted = Counter((line.what, line.why) for line in lines)
    counts = [RefusalCount(what, reason, count) for (what, reason), count in counted.items()]
    return Refusals(tuple(sorted(counts, key=lambda one: (one.what != "input", -one.count, one.why))), lines)


def _inputs(view: View) -> Iterator[RefusalLine]:
    for row in view.rows(InputRefusal):
        noun = row.noun
        yield RefusalLine(
            row=row.id,
            what="input",
            article=None,
            about=noun.input,
            why=noun.why,
            message=noun.message,
            spans=(),
            text="",
        )


def _findings(view: View) -> Iterator[RefusalLine]:
    for names in map(Names, readings(view)):
        for ordinal, noun in enumerate(names.reading.refusals, start=1):
            yield RefusalLine(
                row=names.row(f"x{ordinal}"), what="finding", article=names.ref, about=noun.about, why=noun.why,
                message="", spans=noun.spans, text=names.words(noun.spans),
            )  # fmt: skip
