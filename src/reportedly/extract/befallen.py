"""Whom a deed befalls that names nobody: the state in which its own clause tells it, as codebooks of events have it."""

from __future__ import annotations

from msgspec.structs import replace

from reportedly.extract.draft import Draft
from reportedly.extract.members import actor_of
from reportedly.extract.speakers import touch
from reportedly.nouns.findings import Participant, Report

# Deeds that are done to somebody. Not those that their own side may do alone: it protests, resigns, meets, asks.
_BEFALLING = frozenset(("AID", "MOBILIZE", "SANCTION", "COOPERATE", "CONCEDE", "COERCE", "ASSAULT"))


def with_state(draft: Draft, report: Report) -> Report:
    """The report, the state it is told in for its recipient where it has none and that state doesn't act itself."""
    if report.recipients or report.type not in _BEFALLING or report.how.place != "clause":
        return report
    place = next((one for one in draft.resolved.places if one.id == report.place), None)
    if place is None or place.level != "country":
        return report
    state = actor_of(draft, place)
    if any((state is not None and one.actor == state) or touch(one.spans, place.spans) for one in report.actors):
        return report
    whom = Participant(spans=place.spans, text=place.text, actor=state)
    return replace(report, recipients=(whom,), how=replace(report.how, recipients="place"))
