"""Reads a record again: hashes, quoted words, and what is made by rule; says what rests on the model's word alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from reportedly.ask.readings import ByArticle, readings
from reportedly.nouns.article import Capture
from reportedly.nouns.record import Checked, Failure, Verification, Where
from reportedly.nouns.tables import FINDINGS
from reportedly.run.checks import CHECKS, Check
from reportedly.run.edges import edges_again
from reportedly.run.kept_again import kept_again
from reportedly.run.reread import Outcome, Reread
from reportedly.store.protocols import View

KEPT = "kept answers"  # the check of what lists are answered from
EDGES = "edges between articles"  # the check of what steps across articles found


def verify(view: View) -> Verification:
    """What re-reading every article of the view (all versions) finds; RecordError for a row too damaged to be read."""
    articles = rows = 0
    fields: Counter[str] = Counter()
    failures: list[Failure] = []
    for reread in _rereads(view):
        articles += 1
        rows += sum(1 for _ in reread.rows())
        for check, outcome in _outcomes(reread):
            fields[check.name] += 1
            if outcome.expected != outcome.found:
                failures.append(Failure(outcome.row, outcome.field, outcome.expected, outcome.found))
    for outcome in edges_again(view):
        fields[EDGES] += 1
        if outcome.expected != outcome.found:
            failures.append(Failure(outcome.row, outcome.field, outcome.expected, outcome.found))
    for outcome in kept_again(view):
        fields[KEPT] += 1
        if outcome.expected != outcome.found:
            failures.append(Failure(outcome.row, outcome.field, outcome.expected, outcome.found))
    checks = (
        *(Checked(check.name, check.how, fields[check.name]) for check in CHECKS),
        Checked(EDGES, "rule", fields[EDGES]),
        Checked(KEPT, "rule", fields[KEPT]),
    )
    return Verification(articles=articles, rows=rows, checks=checks, failures=tuple(failures))


def _rereads(view: View) -> Iterator[Reread]:
    captures = ByArticle(view.rows(Capture, Where(versions="all")))
    for reading in readings(view, versions="all", parts=FINDINGS):
        yield Reread(reading, tuple(row.noun for row in captures.of(reading.article.key)))


def _outcomes(reread: Reread) -> Iterator[tuple[Check, Outcome]]:
    return ((check, outcome) for check in CHECKS for outcome in check.of(reread))
