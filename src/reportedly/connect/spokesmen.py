"""Whom a source speaks for: "its spokesman", "the defence ministry of Kessia", "his lawyer"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from functools import cache

from reportedly.connect.bases import lemmas
from reportedly.nouns.findings import Mention, Reading, Statement

WHO = frozenset(("person", "organisation", "group", "place"))


def spokesmen(reading: Reading) -> Mapping[str, frozenset[str]]:
    """By statement, the bases of the names of those whom its source belongs to: its affiliation, or whom "its" is of
    where any statement of the same source says so."""
    named = {actor.id: actor for actor in reading.actors}
    by_actor: dict[str, set[str]] = defaultdict(set)
    by_statement: dict[str, set[str]] = defaultdict(set)
    for told in reading.statements:
        key = told.source.actor
        found = by_actor[key] if key else by_statement[told.id]
        source = named.get(key or "")
        of = named.get((source.affiliation if source else None) or "")
        found.update(lemmas(of.name) if of else ())
        owner = _owner(reading, told) if told.source.spans and _theirs().match(told.source.text) else None
        if owner is not None:
            actor = named.get(owner.refers_to or "")
            found.update(lemmas(actor.name if actor else owner.text))
    return {
        told.id: frozenset(by_actor[told.source.actor] if told.source.actor else by_statement[told.id])
        for told in reading.statements
    }


def _owner(reading: Reading, told: Statement) -> Mention | None:
    """Whom "its" is of: the first who is named in what is said, if that stands before it, else who is named last."""
    at = told.source.spans[0].start
    before = sorted(
        (one for one in reading.mentions if one.kind in WHO and one.spans[-1].end <= at),
        key=lambda one: one.spans[0].start,
    )
    begun = told.content.spans[0].start if told.content.spans else at
    inside = [one for one in before if one.spans[0].start >= begun]
    return inside[0] if inside else before[-1] if before else None


@cache
def _theirs() -> re.Pattern[str]:
    return re.compile(r"(?:its|his|her|their)\b", re.IGNORECASE)
