"""What the model decides between: the kinds of mention and the roles of an attribution, in their output order."""

from __future__ import annotations

from reportedly.nouns.kinds import MentionKind

KINDS: tuple[MentionKind, ...] = (
    "person", "organisation", "group", "place", "facility", "time", "quantity", "weapon", "event", "law", "work",
)  # fmt: skip
ROLES = ("none", "source", "cue", "content")

MENTION_LABELS = 1 + 2 * len(KINDS)  # O, then begin and inside for each kind in turn


def begin(kind: str) -> int:
    """The output number of "a mention of this kind begins here"."""
    return 1 + 2 * KINDS.index(kind)


def inside(kind: str) -> int:
    """The output number of "a mention of this kind goes on here"."""
    return 2 + 2 * KINDS.index(kind)
