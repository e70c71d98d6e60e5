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
from reportedly.nouns.kinds import Decided, Found, Realis, RoleFound
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
BY_ROLE: dict[RoleFound, str] = {
    "slot": "where it stands beside the event says so: as subject, as object, behind a preposition",
    "owner": "named as those whose deed, or whose thing or member, it is",
    "model": "no words beside it say so, the reader model sees them take part",
    "around": "told around it: through what it is about, answers or is aimed at",
    "blamed": "accused of it, charged with it, convicted of it or told to be behind it",
    "speaker": "says so, and saying it is the act, or its promise or refusal",
    "event": "taken from another event told beside it",
    "place": "nobody is named, so the state in whose country it is told to be",
    "passage": "from another passage on the same event",
    "unknown": "",
}
DECIDED: dict[Decided, str] = {
    "words": "by the words of its sentence",
    "model": "by the reader model, where the words of its sentence leave it open or mislead",
    "statement": "by the statement that tells it, which demands, promises or expects it",
    "time": "by its time, which lies ahead of the article's date",
    "event": "by another event told beside it",
    "unknown": "",
}
ALONE = "no words of the ontology tell it, the reader model sees it"


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
    yield from (_participant(names, "actor", one, report.how.actors) for one in report.actors)
    yield from (_participant(names, "recipient", one, report.how.recipients) for one in report.recipients)
    yield _realis(report)
    yield _placed(names, report)
    yield _dated(names, report)
    for mention in report.mentions:
        yield Because(field="mention", value="", words=names.words(mention), why="told again here")
    yield _teller(names, report)


def _type(names: Names, report: Report) -> Because:
    value = "/".join(part for part in (report.type, report.extension, report.mode) if part)
    sure = f"Right with a chance of {report.confidence:.2f}"
    by = {"model": f"; {ALONE}", "event": f"; {DECIDED['event']}"}.get(report.how.type, "")
    return Because(
        field="type", value=value, words=names.words(report.trigger.spans), why=f"{_meant(report)} {sure}{by}."
    )


def _meant(report: Report) -> str:
    """What the type and its mode stand for."""
    try:
        kind = ontology().kind(report.extension or report.type)
    except KnowledgeError:  # a user's own type: its file isn't in the record
        return "A type of one's own."
    meant = kind.modes.get(report.mode or "")
    return f"{kind.means} Mode: {meant}." if meant else kind.means


def _participant(names: Names, field: str, one: Participant, by: RoleFound) -> Because:
    name = names.name(one.actor)
    resolved = "resolves to this actor" if name is not None else "resolves to nobody"
    return Because(field=field, value=name or "", words=one.text, why="; ".join(filter(None, (BY_ROLE[by], resolved))))


def _realis(report: Report) -> Because:
    denied = "with a negation" if report.polarity == "negated" else ""
    why = ", ".join(filter(None, (REALIS[report.realis], denied)))
    by = DECIDED[report.how.realis]
    return Because(field="realis", value=report.realis, words="", why=f"{why}; {by}" if by else why)


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
