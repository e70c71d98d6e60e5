"""What must hold of an article's gold besides its shape: unique ids, links that lead somewhere, one owner a mention."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from typing import Any, get_args

from eval.gold import rows
from eval.labels import LabelError
from reportedly.knowledge.sectors import sectors
from reportedly.nouns.kinds import EventType, Extension

_ALPHA2, _ALPHA3 = re.compile(r"[A-Z]{2}\Z"), re.compile(r"[A-Z]{3}\Z")
_DAY = r"[\dX]{4}(-\d\d(-\d\d)?)?[?~%]?"
_EDTF = re.compile(rf"{_DAY}(/({_DAY}|\.\.)?)?\Z|(\.\.)?/{_DAY}\Z")


def check(gold: rows.GoldArticle) -> None:
    """Raise LabelError naming the first thing that doesn't hold."""
    listed = (gold.statements, gold.reports, gold.figures, gold.places, gold.times)
    ids = [own_id(row) for kind in listed for row in kind]
    _no_twins(ids, "id")
    _no_twins([actor.names[0] for actor in gold.actors], "actor name")
    _links(gold)
    _owners(gold)
    for statement in gold.statements:
        _statement(statement)
    for actor in gold.actors:
        _fits(actor.country, _ALPHA3, f"actor {actor.names[0]}: country")
        for sector in actor.sector:
            if sector not in sectors():
                raise LabelError(f"actor {actor.names[0]}: {sector!r} is no PLOVER sector; known: {sorted(sectors())}")
    for place in gold.places:
        for code in (*place.country, *place.countries):
            _fits(code, _ALPHA2, f"{place.id}: country")
    for time in gold.times:
        for edtf in time.edtf:
            _fits(edtf, _EDTF, f"{time.id}: edtf")


def own_id(row: Any) -> str:
    """What a label or row is called in a message."""
    return str(getattr(row, "id", None) or getattr(row, "n", None) or row)


def known_name(name: str, names: Mapping[str, rows.Names]) -> rows.Names:
    """The right forms of an actor's name; LabelError when no actor of the article has it."""
    if name not in names:
        raise LabelError(f"{name!r} is no actor's name (n); known: {sorted(names)}")
    return names[name]


def type_word(word: str) -> str:
    """A type as "ASSAULT", "OTHER" or "OTHER/disaster"; LabelError for anything else."""
    kind, _, extension = word.partition("/")
    if kind not in get_args(EventType) or (extension and (kind != "OTHER" or extension not in get_args(Extension))):
        raise LabelError(f"type_alt: {word!r} is neither a type nor OTHER/extension")
    return word


def _statement(row: rows.GoldStatement) -> None:
    if not row.content[0] and row.cls[0] not in ("decline", "accept", "reject", "deny", "confirm"):
        raise LabelError(f"{row.id}: no content, but its class is {row.cls[0]}")
    if not row.cue[0] and row.core[0]:
        raise LabelError(f"{row.id}: a core without a cue")
    for core in row.core:
        if any(not any(s <= a and b <= e for cue in row.cue for s, e in cue) for a, b in core):
            raise LabelError(f"{row.id}: its core lies outside its cue")
    if row.kind[0] in ("named", "organisation") and not row.names:
        raise LabelError(f"{row.id}: a source of kind {row.kind[0]} needs `who`")
    if (row.certainty is None) != (not row.words):
        raise LabelError(f"{row.id}: certainty and words go together")
    _fits(row.said, _EDTF, f"{row.id}: said")


def _links(gold: rows.GoldArticle) -> None:
    statements = {row.id for row in gold.statements}
    places, times = {row.id for row in gold.places}, {row.id for row in gold.times}
    figures, reports = {row.id for row in gold.figures}, {row.id for row in gold.reports}
    for statement in gold.statements:
        _known(statement.id, "within", (statement.within,), statements - {statement.id})
    for report in gold.reports:
        _known(report.id, "st, speech", (report.statement, report.speech), statements)
        _known(report.id, "place", report.place, places)
        _known(report.id, "time", report.time, times)
        _known(report.id, "figs", report.figures, figures)
    for figure in gold.figures:
        _known(figure.id, "st", (figure.statement,), statements)
        _known(figure.id, "r", (figure.report,), reports)


def _known(about: str, field: str, wanted: tuple[str | None, ...], known: set[str]) -> None:
    for link in wanted:
        if link is not None and link not in known:
            raise LabelError(f"{about}: {field} names {link!r}, which isn't there")


def _owners(gold: rows.GoldArticle) -> None:
    owner: dict[tuple[int, int], str] = {}
    for actor in gold.actors:
        if not actor.mentions and not actor.joint:
            raise LabelError(f"actor {actor.names[0]}: no mention")
        for span in actor.mentions:
            if owner.setdefault(span, actor.names[0]) != actor.names[0]:
                raise LabelError(f"{span} is a mention of {owner[span]} and of {actor.names[0]}; use joint for both")


def _no_twins(items: list[str], what: str) -> None:
    twice = [item for item, count in Counter(items).items() if count > 1]
    if twice:
        raise LabelError(f"{what} given twice: {twice}")


def _fits(value: str | None, pattern: re.Pattern[str], what: str) -> None:
    if value is not None and not pattern.match(value):
        raise LabelError(f"{what}: {value!r} is not as it should be")
