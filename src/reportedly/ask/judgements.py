"""Many judgements read at once: column by column, since one by one a head of state's would take seconds."""

from __future__ import annotations

from collections.abc import Container, Iterable
from datetime import datetime
from typing import Any

from reportedly.nouns.record import Judgement, Row, Where
from reportedly.nouns.tables import values_of
from reportedly.store.protocols import View

OWN = Judgement.__struct_fields__


def judgements(view: View, where: Where, *, known: Container[str] = ()) -> list[Row[Judgement]]:
    """The judgements of a view that a condition lets through, but for those of `known` ids."""
    import pyarrow as pa

    found = view.arrow("judgements", where)
    found = found.filter(pa.array([ident not in known for ident in values_of(found["id"])], pa.bool_()))
    own = dict(zip(OWN, (values_of(found[name]) for name in OWN), strict=True))
    own["names"] = list(map(tuple, own["names"]))
    times = (values_of(found[name]) for name in ("known_at", "until", "recorded_at"))
    return [
        _row(dict(zip(OWN, cells, strict=True)), *moments)
        for cells, moments in zip(zip(*own.values(), strict=True), zip(*times, strict=True), strict=True)
    ]


def names_of(view: View, rows: Iterable[str]) -> dict[str, str]:
    """The names that these actors' rows bear; of rows that aren't there, or are no actors', none."""
    found = view.arrow("actors", Where(ids=tuple(sorted(rows)), versions="all"))
    return dict(zip(values_of(found["id"]), values_of(found["name"]), strict=True))


def _row(cells: dict[str, Any], known_at: datetime, until: datetime | None, recorded_at: datetime) -> Row[Judgement]:
    made = Judgement(**cells)
    return Row(article=None, id=made.id, noun=made, known_at=known_at, until=until, recorded_at=recorded_at)
