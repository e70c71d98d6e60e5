"""One statement, report or figure as lists have it."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from reportedly.ask.corrected import NOTHING, decided
from reportedly.ask.judged import Judged, Part, node
from reportedly.ask.listing import event_line, figure_line, statement_line
from reportedly.ask.names import Names
from reportedly.ask.readings import reading
from reportedly.nouns.answers import EventLine, FigureLine, StatementLine
from reportedly.nouns.errors import UnknownId
from reportedly.nouns.ids import split_row_id
from reportedly.store.protocols import Shelf, View

Line = StatementLine | EventLine | FigureLine
KEPT: Mapping[str, tuple[str, type[Line]]] = {  # by what the ids of such rows begin with within their article
    "s": ("kept_statements", StatementLine),
    "r": ("kept_reports", EventLine),
    "f": ("kept_figures", FigureLine),
}


def line(view: View, row: str, *, as_read: bool = False) -> Line:
    """The statement, report or figure of a row's id, as persons corrected it unless it is wanted as it was read;
    UnknownId where the view has none."""
    shelf = None if as_read else view.shelf()
    found = _kept(shelf, row) if shelf is not None else None
    found = found or _made(view, row, as_read=as_read)
    if found is None:
        told = f"no statement, report or figure {row!r} in this view of the record"
        raise UnknownId(f"{told}; give the id that lists print")
    return found


def _kept(shelf: Shelf, row: str) -> Line | None:
    """From kept answers; of an article's latest version alone."""
    table, kind = KEPT.get((split_row_id(row)[1] or "")[:1], (None, None))
    if table is None or kind is None:
        return None
    answers = shelf.ask(f"SELECT answer FROM {table} WHERE id = ?", (row,))
    return msgspec.json.decode(answers[0][0], type=kind) if answers else None


def _made(view: View, row: str, *, as_read: bool) -> Line | None:
    """From the rows of its article, whichever version that is."""
    key, local = split_row_id(row)
    found = reading(view, key)
    if found is None or local is None:
        return None
    actors = frozenset(node(key, actor) for actor in found.actors)
    given = NOTHING if as_read else decided(view).get(key, NOTHING)
    names = Names(found, Judged(view, part=Part(frozenset((key,)), actors)), given)
    if local in names.statements:
        return statement_line(names, names.statements[local])
    if local in names.reports and names.reports[local].trigger.spans:
        return event_line(names, names.reports[local])
    return figure_line(names, names.figures[local]) if local in names.figures else None
