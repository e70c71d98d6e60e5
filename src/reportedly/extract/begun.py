"""An event and the verb that tells that it began are one event: "a fire broke out", "fighting erupted"."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from reportedly.extract.causes import Told, filled
from reportedly.extract.framing import frame_of
from reportedly.extract.prose import Sentence
from reportedly.nouns.findings import Report
from reportedly.text.wordset import word_set

_BEGINNING = word_set("break erupt rage flare burn")  # heads of verbs
_TAKING_EFFECT = frozenset(("take effect", "come into effect", "come into force", "go into effect"))


def with_begun(sentence: Sentence, told: Sequence[Told]) -> list[Told]:
    """The reports of a sentence, that an event began told as a mention of the event, which takes what the verb has."""
    reports = {one.found.head: one for one in told}
    for one in told:
        event = _what_began(sentence, one, reports)
        if event is not None:
            reports[event.found.head] = event._replace(report=_with_beginning(event.report, one.report))
            del reports[one.found.head]
    return [reports[one.found.head] for one in told if one.found.head in reports]


def _what_began(sentence: Sentence, one: Told, reports: dict[int, Told]) -> Told | None:
    """The event of the same kind whose noun is the subject of a verb of beginning."""
    begins = one.found.unit.head in _BEGINNING or " ".join(one.found.unit.words) in _TAKING_EFFECT
    if one.found.group is None or not begins:
        return None
    subjects = (reports.get(phrase.head) for phrase in frame_of(sentence, one.found).subjects)
    return next((event for event in subjects if event is not None and _kind(event) == _kind(one)), None)


def _kind(one: Told) -> tuple[str, str | None]:
    """Its type and extension; a forest fire, which is a disaster, burns as any other."""
    extension = one.report.extension
    return one.report.type, "accident" if extension == "disaster" else extension


def _with_beginning(event: Report, began: Report) -> Report:
    """The event with who, whom, where and when of the verb, where it has none of its own."""
    event = filled(event, began, "actors", "recipients", "place", "time")
    return replace(event, mentions=(*event.mentions, began.trigger.spans))
