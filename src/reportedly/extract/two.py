"""Whom "the two countries" and "both leaders" mean that take part in an event: the two named last."""

from __future__ import annotations

import re

from reportedly.extract.draft import Draft
from reportedly.nouns.findings import Participant
from reportedly.text.wordset import word_set

_TWO = re.compile(r"(?:(?:the|these) two|both(?: the)?) (?:[a-z-]+ )?(?P<noun>[a-z]+)", re.IGNORECASE)
_STATES = word_set("countries nations states neighbours neighbors governments")
_PERSONS = word_set("leaders presidents ministers politicians men women candidates premiers officials diplomats")
_REACH = 3  # sentences before, within which the two are named


def two_meant(draft: Draft, one: Participant) -> tuple[str, ...]:
    """The two actors of a participant that stands for two; () where it doesn't, or where there aren't just two.

    They are the two states (persons for "both leaders") of the nearest sentence, up to three back, that names more than
    one, or of it and those behind it.
    """
    told = _TWO.fullmatch(one.text)
    noun = told["noun"].lower() if told else ""
    kind = "state" if noun in _STATES else "person" if noun in _PERSONS else None
    at = draft.prose.sentence_at(one.spans[0].start)
    if kind is None or at is None:
        return ()
    found: dict[str, None] = {}
    for _ in range(_REACH + 1):
        for mention in draft.actors_at(at.span):
            actor = mention.refers_to
            if actor is not None and mention.spans[-1].end <= one.spans[0].start and draft.kind_of(actor) == kind:
                found[actor] = None
        before = draft.prose.before(at)
        if len(found) > 1 or before is None:
            break
        at = before
    return tuple(found) if len(found) == 2 else ()
