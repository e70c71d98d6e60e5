"""Why a report says what it says: each field with the words it rests on and what it means."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.ask.names import Names
from reportedly.ask.readings import reading
from reportedly.ask.words import sentence_around
from reportedly.knowledge.ontology import ontology
from reportedly.nouns.answers import Because, Explanation
from reportedly.nouns.errors import KnowledgeError, UnknownId
from reportedly.nouns.findings import Participant, Report
from reportedly.nouns.ids import split_row_id
from reportedly.nouns.kinds import Found, Realis
from reportedly.nouns.reasons import REASONS
from reportedly.store.protocols import View

PARTS = ("reports", "statements", "actors", "places", "times", "refusals")  # of a reading, that reasons are made of
REALIS: dict[Realis, str] = {
    "occurred": "told as having happened",
    "ongoing": "told as going on",
    "future": "announced, scheduled or promised: not yet",
    "possible": "feared, wanted, asked for, planned or not sure to be: not told as having happened",
    "hypothetical": "under a condition, or only thought of",
    "generic": "a habit or a rule, no single event",
}
HOW: dict[Found, str] = {
    "clause": "from the event's own clause",
    "sentence": "from its sentence",
    "coreference": "from another passage on the same event",
    "unknown": "not said",
}


def explain(view: View, row_id: str) -> Explanation:
    """The reasons of a report's fields; UnknownId where the view has no such report."""
    key, local = split_row_id(row_id)
    found = reading(view, key, parts=PARTS)
    report = next((one for one in found.reports if one.id == local), None) if found else None
    if found is None or report is None:
        raise UnknownId(f"no report {row_id!r} in this view of the record; `reportedly events` lists them")
    names = Names(found)
    start, end = sentence_around(found.article.text, report.trigger.spans)
    return Explanation(
        row=row_id, article=names.ref, text=found.article.text[start:end], reasons=tuple(_reasons(names, report))
    )


def _reasons(names: Names, report: Report) -> Iterator[Because]:
    yield _type(names, report)
    yield from (_participant(names, "actor", one) for one in report.actors)
    yield from (_participant(names, "recipient", one) for one in report.recipients)
    denied = ", with a negation" if report.polarity == "negated" else ""
    yield Because(field="realis", value=report.realis, words="", why=REALIS[report.realis] + denied)
    yield _placed(names, report)
    yield _dated(names, report)
    for mention in report.mentions:
        yield Because(field="mention", value="", words=names.words(mention), why="told again here")
    yield _teller(names, report)


def _type(names: Names, report: Report) -> Because:
    value = "/".join(part for part in (report.type, report.extension, report.mode) if part)
    try:
        kind = ontology().kind(report.extension or report.type)
    except KnowledgeError:  # a user's own type: its file isn't in the record
        return Because(field="type", value=value, words=names.words(report.trigger.spans), why="a type of one's own")
    meant = kind.modes.get(report.mode or "")
    mode = f" Mode: {meant}." if meant else ""
    return Because(field="type", value=value, words=names.words(report.trigger.spans), why=kind.means + mode)


def _participant(names: Names, field: str, one: Participant) -> Because:
    name = names.name(one.actor)
    why = "resolves to this actor" if name is not None else "resolves to nobody"
    return Because(field=field, value=name or "", words=one.text, why=why)


def _placed(names: Names, report: Report) -> Because:
    place = names.places.get(report.place or "")
    why = HOW[report.how.place] if place else _undecided(names, f"{report.id}.place")
    return Because(
        field="place", value=(place.name or place.text) if place else "", words=place.text if place else "", why=why
    )


def _dated(names: Names, report: Report) -> Because:
    moment = names.times.get(report.time or "")
    why = HOW[report.how.time] if moment else _undecided(names, f"{report.id}.time")
    return Because(
        field="time", value=(moment.edtf or "") if moment else "", words=moment.text if moment else "", why=why
    )


def _undecided(names: Names, about: str) -> str:
    code = next((one.why for one in names.reading.refusals if one.about == about), "")
    return next((group[code] for group in REASONS.values() if code in group), HOW["unknown"])


def _teller(names: Names, report: Report) -> Because:
    statement = names.statements.get(report.statement or "")
    if statement is None:
        return Because(field="told by", value="", words="", why="the article itself tells it")
    stance = "stands against it" if statement.polarity == "negated" else "stands for it"
    who = ", ".join(teller.name for teller in names.tellers(statement.source))
    return Because(field="told by", value=who, words=names.words(statement.cue.spans), why=stance)
