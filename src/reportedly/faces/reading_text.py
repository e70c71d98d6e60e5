"""A reading told to a person: who said what, what is told, with which numbers, each with its id."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.faces.render import clipped, plain
from reportedly.faces.words import BLAMED, amount, doubt
from reportedly.nouns.findings import Figure, Participant, Reading, Report, Statement

PASSAGE = 200  # characters of a passage shown


def reading_text(reading: Reading) -> str:
    """The reading as plain lines of text."""
    article = reading.article
    published = article.published.isoformat() if article.published else f"undated ({article.why_undated})"
    head = f"{plain(article.title or article.id)} — {plain(article.outlet or 'unknown outlet')}, {published}"
    return "\n".join([head, *_statements(reading), *_reports(reading), *_figures(reading), *_undecided(reading)])


def _statements(reading: Reading) -> Iterator[str]:
    names = {actor.id: actor.name for actor in reading.actors}
    yield "  statements"
    for one in reading.statements:
        who = " and ".join(names[actor] for actor in one.source.actors) or one.source.text or "unknown"
        yield f"    {one.id}  {plain(who)} [{one.cue.cls}]{_marks(one)}  {clipped(one.content.text, PASSAGE)}"


def _marks(one: Statement) -> str:
    marks = [
        f"“{plain(one.source.text)}”" if one.source.text else None,
        doubt(one.certainty, one.evidential, (), one.polarity) or None,
        f"said {one.said}" if one.said else None,
        f"within {one.within}" if one.within else None,
        "in furniture" if one.in_furniture else None,
    ]
    return "".join(f" · {mark}" for mark in marks if mark)


def _reports(reading: Reading) -> Iterator[str]:
    places = {place.id: place.name or place.text for place in reading.places}
    times = {time.id: time.edtf or time.text for time in reading.times}
    denying = {one.id for one in reading.statements if one.polarity == "negated"}
    yield "  reports"
    for one in reading.reports:
        parts = [
            _who(reading, one.actors) + (BLAMED if one.actors and one.how.actors == "blamed" else ""),
            f"“{plain(reading.article.words(one.trigger.spans))}”",
            f"→ {_who(reading, one.recipients)}" if one.recipients else "",
            "; ".join(plain(thing.text) for thing in one.objects),
            f"at {places[one.place]}" if one.place else "",
            f"on {times[one.time]}" if one.time else "",
        ]
        tells = "denied" if one.statement in denying else "told"
        told = f"  {tells} in {one.statement}" if one.statement else f"  is {one.speech}" if one.speech else ""
        yield f"    {one.id}  {_type(one)}  {' '.join(part for part in parts if part)}  ({_status(one)}){told}"


def _type(one: Report) -> str:
    return one.type if one.extension is None else f"{one.type}/{one.extension}"


def _status(one: Report) -> str:
    return doubt(one.certainty, None, (one.realis,), one.polarity) or "occurred"


def _who(reading: Reading, people: tuple[Participant, ...]) -> str:
    names = {actor.id: actor.name for actor in reading.actors}
    return ", ".join(plain(names.get(person.actor or "", person.text)) for person in people)


def _figures(reading: Reading) -> Iterator[str]:
    yield "  figures"
    for one in reading.figures:
        told = f"  told in {one.statement}" if one.statement else ""
        counted = " ".join(part for part in (one.unit, one.counted, one.measure) if part)
        yield f"    {one.id}  “{plain(one.text)}” {_value(one)} {counted}{told}"


def _value(one: Figure) -> str:
    bounds = f" [{amount(one.low)}–{amount(one.high)}]" if one.low is not None or one.high is not None else ""
    return ("~" if one.approximate else "") + amount(one.value) + bounds


def _undecided(reading: Reading) -> Iterator[str]:
    yield "  undecided"
    for one in reading.refusals:
        yield f"    {one.about}: {one.why}  “{clipped(reading.article.words(one.spans), 60)}”"
