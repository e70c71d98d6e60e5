"""How far two annotators agree: the second's labels are scored against the first's as if they were a reading.

Run: python -m eval.gold.agree FIRST.json SECOND.json (both as written by eval.gold.make); only articles in both count.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import cast

from eval.findings import Line, score
from eval.gold import rows
from reportedly.nouns.article import Article, Span, Spans
from reportedly.nouns.findings import (
    Actor,
    Certainty,
    Content,
    Cue,
    Figure,
    Moment,
    Participant,
    Place,
    ReaderVersion,
    Reading,
    Report,
    Source,
    Statement,
    Trigger,
)
from reportedly.nouns.kinds import EventType, Extension

Ids = Mapping[str, str]  # an actor's name → its id


def agreement(first: Sequence[rows.GoldArticle], second: Sequence[rows.GoldArticle]) -> tuple[Line, ...]:
    """All measures of the second labels against the first, over the articles that both have.

    Of the second, only rows that count and only the best answers are taken.
    """
    both = {one.sha256 for one in first} & {one.sha256 for one in second}
    return score([one for one in first if one.sha256 in both], [as_reading(one) for one in second])


def as_reading(gold: rows.GoldArticle) -> Reading:
    """The rows that count, as a reader would have given them."""
    ids = {actor.names[0]: f"a{n}" for n, actor in enumerate(gold.actors, 1)}
    kinds = {actor.names[0]: actor for actor in gold.actors}
    return Reading(
        article=Article(id=gold.id, key=gold.id, sha256=gold.sha256, text=""),
        actors=tuple(Actor(id=id_, name=name, kind=kinds[name].kind[0]) for name, id_ in ids.items()),
        statements=tuple(_statement(row, ids) for row in gold.statements if row.counts),
        reports=tuple(_report(row, ids) for row in gold.reports if row.counts),
        figures=tuple(_figure(row) for row in gold.figures if row.counts),
        places=tuple(_place(row) for row in gold.places),  # all: reports link to minor ones too
        times=tuple(_time(row) for row in gold.times),
        mentions=(),
        refusals=(),
        reader=ReaderVersion(name="second annotator", version="0"),
    )


def _spans(spans: rows.Spans) -> Spans:
    return tuple(Span(start, end) for start, end in spans)


def _statement(row: rows.GoldStatement, ids: Ids) -> Statement:
    actors = tuple(ids[names[0]] for names in row.names)
    source = Source(spans=_spans(row.source), text="", actor=next(iter(actors), None), actors=actors, kind=row.kind[0])
    sure = row.certainty and Certainty(
        low=row.certainty[0], high=row.certainty[1], words=_spans(row.words), scope=_spans(row.scope)
    )
    return Statement(
        id=row.id, source=source, content=Content(spans=_spans(row.content[0]), text=""),
        cue=Cue(spans=_spans(row.cue[0]), core=_spans(row.core[0]), lemma=row.lemma, cls=row.cls[0]),
        manner=row.manner or "indirect", polarity=row.polarity[0], certainty=sure or None, evidential=row.evidential,
        said=row.said, within=row.within,
    )  # fmt: skip


def _report(row: rows.GoldReport, ids: Ids) -> Report:
    kind, _, extension = row.types[0].partition("/")
    return Report(
        id=row.id, type=cast(EventType, kind), extension=cast(Extension, extension) if extension else None, mode=None,
        trigger=Trigger(spans=_spans(row.trigger), lemma=row.lemma or ""), actors=_people(row.actors, ids),
        recipients=_people(row.recipients, ids), objects=(), place=row.place[0], time=row.time[0], figures=row.figures,
        realis=row.realis[0], polarity=row.polarity, statement=row.statement, speech=row.speech,
    )  # fmt: skip


def _people(listed: Sequence[rows.GoldParticipant], ids: Ids) -> tuple[Participant, ...]:
    wanted = (one for one in listed if not one.optional)
    return tuple(
        Participant(spans=_spans(one.spans), text="", actor=ids[one.names[0]] if one.names else None) for one in wanted
    )


def _figure(row: rows.GoldFigure) -> Figure:
    one = row.amounts[0]
    return Figure(
        id=row.id, spans=_spans(row.spans), counted_spans=_spans(row.counted_spans), text="", value=one.value,
        low=one.low, high=one.high, approximate=one.approximate, unit=row.unit, measure=row.measure,
    )  # fmt: skip


def _place(row: rows.GoldPlace) -> Place:
    return Place(
        id=row.id, spans=_spans(row.spans), text="", name=row.names[0], use=row.use[0], level=row.level[0], why="gold",
        country=row.country[0], countries=row.countries, in_furniture=not row.counts,
    )  # fmt: skip


def _time(row: rows.GoldTime) -> Moment:
    return Moment(
        id=row.id, spans=_spans(row.spans), text="", type=row.type[0], value=row.values[0], edtf=row.edtf[0],
        anchor="published", precision=None, in_furniture=not row.counts,
    )  # fmt: skip


def main() -> int:
    """Print the agreement of two gold files, a measure a line."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("first", type=Path)
    parser.add_argument("second", type=Path)
    options = parser.parse_args()
    for line in agreement(rows.load(options.first), rows.load(options.second)):
        print(line.row())
    return 0


if __name__ == "__main__":
    sys.exit(main())
