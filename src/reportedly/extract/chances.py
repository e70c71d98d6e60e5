"""How likely a report is right, by learned weights over told facts: is the event one, and of this type?

The units' constraints choose the sense (`senses.py`); what they let through is weighed here, once its sides, place,
time and realis are known. It is the report's confidence and leaves none out (docs/decisions/0043).
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping

from reportedly.extract.acts import act_at, chance_of, likely
from reportedly.extract.causes import Told
from reportedly.extract.draft import Draft
from reportedly.extract.predicates import predicate_at
from reportedly.knowledge.report_weights import report_weights
from reportedly.nouns.findings import Report
from reportedly.nouns.kinds import typed
from reportedly.nouns.stages import Act, Predicate

FACTUALITY_MOST = 3.0  # the scale runs from -3 to 3
_UNREAL = ("possible", "hypothetical")


def chance(facts: Mapping[str, float]) -> float:
    """The chance that a report with these facts is right, 0–1, to four digits."""
    weights = report_weights()
    score = sum([weights.get(name, 0.0) * value for name, value in facts.items()])
    return round(1 / (1 + math.exp(-score)), 4)


def facts_of(draft: Draft, told: Told) -> dict[str, float]:
    """What speaks for or against a report, by name; only facts that hold."""
    words = told.report.trigger.spans
    predicate = next(filter(None, (predicate_at(draft, span) for span in words)), None)
    held = dict.fromkeys((*_of_unit(told), *_of_report(told.report)), 1.0)
    seen = _of_act(act_at(draft, words), told) if draft.resolved.annotated.acts else {}
    return {"always": 1.0, **held, **_of_model(predicate), **seen}


def _of_model(predicate: Predicate | None) -> dict[str, float]:
    """What the reader model makes of the trigger."""
    if predicate is None:
        return {"no_predicate": 1.0}
    told = predicate.factuality / FACTUALITY_MOST
    return {"predicate": predicate.confidence, "event": predicate.event, "factuality": told}


def _of_act(act: Act | None, told: Told) -> dict[str, float]:
    """Whether the reader model sees an event at the trigger, and one of this type."""
    name = typed(told.found.unit.type, told.found.unit.extension)
    return {"act": likely(act), "act_of_type": chance_of(act, name)}


def _of_unit(told: Told) -> Iterator[str]:
    """What the trigger's words and their line in the ontology are."""
    unit = told.found.unit
    yield f"type_{unit.type}"
    if unit.extension is not None:
        yield f"extension_{unit.extension}"
    yield "verb" if told.found.group is not None else "noun"
    if len(unit.words) > 1:
        yield "several_words"
    if unit.needs or unit.demands:
        yield "asked_of_surroundings"


def _of_report(report: Report) -> Iterator[str]:
    """Who takes part, where and when it is, how it is told."""
    for side, people in (("actor", report.actors), ("recipient", report.recipients)):
        if people:
            yield side
        if any(one.actor is not None for one in people):
            yield f"known_{side}"
    if report.objects:
        yield "thing"
    for field, known, how in (("place", report.place, report.how.place), ("time", report.time, report.how.time)):
        if known is not None:
            yield field
        if how == "clause":
            yield f"{field}_in_clause"
    if report.statement is not None:
        yield "in_statement"
    if report.speech is not None:
        yield "speech"
    if report.mentions:
        yield "told_again"
    if report.polarity == "negated":
        yield "negated"
    yield "unreal" if report.realis in _UNREAL else report.realis
