"""One statement, report or figure as lists have it."""

from __future__ import annotations

from reportedly.ask.corrected import NOTHING, decided
from reportedly.ask.judged import Judged
from reportedly.ask.listing import event_line, figure_line, statement_line
from reportedly.ask.names import Names
from reportedly.ask.readings import reading
from reportedly.nouns.answers import EventLine, FigureLine, StatementLine
from reportedly.nouns.errors import UnknownId
from reportedly.nouns.ids import split_row_id
from reportedly.store.protocols import View

Line = StatementLine | EventLine | FigureLine


def line(view: View, row: str, *, as_read: bool = False) -> Line:
    """The statement, report or figure of a row's id, as persons corrected it unless it is wanted as it was read;
    UnknownId where the view has none."""
    key, local = split_row_id(row)
    found = reading(view, key)
    if found is not None and local is not None:
        given = NOTHING if as_read else decided(view).get(key, NOTHING)
        names = Names(found, Judged(view), given)
        if local in names.statements:
            return statement_line(names, names.statements[local])
        if local in names.reports and names.reports[local].trigger.spans:
            return event_line(names, names.reports[local])
        if local in names.figures:
            return figure_line(names, names.figures[local])
    raise UnknownId(f"no statement, report or figure {row!r} in this view of the record; give the id that lists print")
