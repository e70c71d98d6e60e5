"""The vectors of a view, each with the row it stands for."""

from __future__ import annotations

from reportedly.nouns.answers import VectorLine
from reportedly.nouns.findings import Vector
from reportedly.nouns.ids import row_id
from reportedly.nouns.kinds import VectorKind
from reportedly.nouns.record import EVERYTHING, Equal, Where
from reportedly.store.protocols import View


def vectors(view: View, *, kind: VectorKind | None = None) -> tuple[VectorLine, ...]:
    """The vectors of this kind, or all, in the order of article keys; those of two reader models side by side."""
    where = EVERYTHING if kind is None else Where(equal=(Equal("kind", kind),))
    return tuple(
        VectorLine(
            row=row_id(row.article, row.noun.of) if row.noun.of else row.article,
            article=row.article,
            kind=row.noun.kind,
            model=row.noun.model,
            numbers=row.noun.numbers,
        )
        for row in view.rows(Vector, where)
        if row.article is not None
    )
