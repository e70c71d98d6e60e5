"""One article's gold with its words, for the annotator's second look. For the screen only: it quotes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from eval.gold import rows


def show(text: str, gold: rows.GoldArticle) -> str:
    """The findings with the words they stand on, a line each."""
    return "\n".join((*_statements(text, gold), *_reports(text, gold), *_rest(text, gold)))


def _words(text: str, spans: Sequence[Sequence[int]]) -> str:
    return " … ".join(" ".join(text[s:e].split()) for s, e in spans) or "–"


def _mark(row: rows.Row) -> str:
    return "" if row.counts else " (optional)" if row.optional else " (may)"


def _statements(text: str, gold: rows.GoldArticle) -> Iterator[str]:
    for row in gold.statements:
        who = " + ".join(names[0] for names in row.names) or row.kind[0]
        yield f"{row.id}{_mark(row)} [{who}{', refers' if row.refers else ''}] {_words(text, row.source)}"
        said = f"{row.cls[0]} {row.polarity[0]} {row.manner}"
        yield f"    cue  {_words(text, row.cue[0])} / {_words(text, row.core[0])}  {said}"
        yield f"    con  {_words(text, row.content[0])}" + (f"   within {row.within}" if row.within else "")


def _reports(text: str, gold: rows.GoldArticle) -> Iterator[str]:
    places, times = {row.id: row for row in gold.places}, {row.id: row for row in gold.times}
    for row in gold.reports:
        at = places[row.place[0]].names[0] if row.place[0] else "–"
        when = times[row.time[0]].values[0] if row.time[0] else "–"
        roles = ", ".join(f"{role} {_people(text, who)}" for role, who in _roles(row) if who)
        what = f"{row.types[0]} {row.realis[0]} at {at}, {when}"
        yield f"{row.id}{_mark(row)} {_words(text, row.trigger)}: {what}; {roles}"


def _roles(row: rows.GoldReport) -> tuple[tuple[str, tuple[rows.GoldParticipant, ...]], ...]:
    return (("by", row.actors), ("to", row.recipients), ("of", row.objects))


def _people(text: str, who: tuple[rows.GoldParticipant, ...]) -> str:
    return " + ".join(f"{_words(text, one.spans)}" + (f" = {one.names[0]}" if one.names else "") for one in who)


def _rest(text: str, gold: rows.GoldArticle) -> Iterator[str]:
    for figure in gold.figures:
        one = figure.amounts[0]
        amount = f"{one.value} [{one.low}–{one.high}]{' ~' if one.approximate else ''} {figure.unit or ''}"
        counted = f"of {_words(text, figure.counted_spans)} {figure.measure}"
        yield f"{figure.id}{_mark(figure)} {_words(text, figure.spans)} = {amount} {counted}"
    for place in gold.places:
        what = f"{place.names[0]} {place.level[0]} {place.country[0]} {place.use[0]}"
        yield f"{place.id}{_mark(place)} {_words(text, place.spans)} = {what}"
    for time in gold.times:
        yield f"{time.id}{_mark(time)} {_words(text, time.spans)} = {time.type[0]} {time.values[0]} {time.edtf[0]}"
    for actor in gold.actors:
        said = " | ".join(_words(text, [span]) for span in actor.mentions)
        yield f"{actor.names[0]}{_mark(actor)}: {actor.kind[0]} {actor.country} {'/'.join(actor.sector)}: {said}"
    for piece in gold.furniture:
        yield f"furniture {piece.kind}: {_words(text, piece.spans)}"
