"""Abbreviations with stops in them ("U.N.") are one word, though the model reads each letter and stop apart."""

from __future__ import annotations

import re
from collections.abc import Iterable

from reportedly.learned.readings import Piece, RawAttribution

_ABBREVIATION = re.compile(r"\b(?:[^\W\d_]\.){2,}")
Place = tuple[str, int, int]  # role, and half-open offsets


def with_whole_abbreviations(text: str, found: RawAttribution) -> RawAttribution:
    """The attribution with each abbreviation in the role that has most of it, so that "U" can't be who speaks."""
    roles = {"source": found.source, "cue": found.cue, "content": found.content}
    places = [(role, *piece) for role, pieces in roles.items() for piece in pieces]
    reach = [(start, end) for _, start, end in places]
    if not reach:
        return found
    first, last = min(start for start, _ in reach), max(end for _, end in reach)
    for match in _ABBREVIATION.finditer(text, max(0, first - 12), last + 12):
        places = _settled(places, *match.span())
    source, cue, content = (_of(places, role) for role in roles)
    return RawAttribution(source, cue, content, found.confidence)


def _settled(places: list[Place], start: int, end: int) -> list[Place]:
    """The places with `[start, end)` whole in the one that shares most characters with it, and in no other."""
    shares = [max(0, min(place[2], end) - max(place[1], start)) for place in places]
    most = max(range(len(places)), key=shares.__getitem__, default=0)
    if not places or not shares[most]:
        return places
    kept = []
    for at, (role, left, right) in enumerate(places):
        if at == most:
            kept.append((role, min(left, start), max(right, end)))
        elif not shares[at]:
            kept.append((role, left, right))
        else:
            kept += [(role, *part) for part in ((left, start), (end, right)) if part[0] < part[1]]
    return kept


def _of(places: Iterable[Place], role: str) -> tuple[Piece, ...]:
    """A role's pieces in text order, those that now touch as one."""
    pieces: list[Piece] = []
    for _, start, end in sorted(place for place in places if place[0] == role):
        if pieces and start <= pieces[-1][1]:
            pieces[-1] = pieces[-1][0], max(end, pieces[-1][1])
        else:
            pieces.append((start, end))
    return tuple(pieces)
