"""Propositions of a view as claims tell them: each with its line, and how it counts for what it says."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import msgspec

from reportedly.ask.across import Across, Place
from reportedly.ask.names import Names
from reportedly.connect.belief import Heard
from reportedly.connect.credits import outlet_of
from reportedly.connect.sayings import Proposition, propositions
from reportedly.nouns.across import ClaimLine
from reportedly.nouns.findings import Certainty, Statement


class Said(msgspec.Struct, frozen=True, kw_only=True):
    """A proposition that one row says. `line`: as that of who makes a claim of it alone. `against`: its source stands
    against the words; `copied`: they are another newsroom's; `owner`: of the outlet that they come from. All that
    claims are made of: of a row that is kept so its article needn't be read."""

    line: ClaimLine
    against: bool
    copied: bool
    owner: str | None
    likelihood: tuple[float, float] | None

    @property
    def row(self) -> str:
        """The row that says so."""
        return self.line.row

    @property
    def place(self) -> Place:
        """See Across.place."""
        article, spans = self.line.article, self.line.spans
        return article.published or date.max, self.copied, article.key, spans[0].start if spans else 0

    @property
    def order(self) -> tuple[bool, Place]:
        """Where it stands in a claim; retracted rows come last."""
        return self.line.retracted is not None, self.place

    def heard(self, *, against: bool) -> Heard:
        """The row as belief counts it."""
        line = self.line
        return Heard(
            article=line.article.key, outlet=line.article.outlet, owner=self.owner, origin=line.origin,
            root=line.root, against=against, at=line.article.published, likelihood=self.likelihood,
        )  # fmt: skip


def said_in(across: Across, names: Names) -> Iterator[Said]:
    """What the propositions of an article say."""
    return (_said(across, names, one) for one in propositions(names.reading))


def _said(across: Across, names: Names, one: Proposition) -> Said:
    row = names.row(one.told.id)
    statement = one.told if isinstance(one.told, Statement) else None
    behind = across.behind(names, one.spans, statement.id if statement else None)
    certainty: Certainty | None = statement.certainty if statement else None
    outlet = outlet_of(behind.origin)
    return Said(
        line=ClaimLine(
            row=row, article=names.ref, tellers=names.told_by(statement.id if statement else None), root=behind.root,
            origin=behind.origin, stance="makes", reason="", text=names.words(one.spans), spans=one.spans,
            corrections=names.corrections(row), retracted=across.retracted(row),
        ),
        against=one.against, copied=across.place(row, one.spans)[1], owner=outlet.owner if outlet else None,
        likelihood=(certainty.low, certainty.high) if certainty else None,
    )  # fmt: skip
