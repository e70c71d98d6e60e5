"""What the model decides between: the kinds of mention, the roles of an attribution and of a predicate, acts."""

from __future__ import annotations

from reportedly.nouns.kinds import MentionKind

KINDS: tuple[MentionKind, ...] = (
    "person", "organisation", "group", "place", "facility", "time", "quantity", "weapon", "event", "law", "work",
)  # fmt: skip
ROLES = ("none", "source", "cue", "content")
ARGUMENTS = (
    "none", "ARG0", "ARG1", "ARG2", "ARG3", "ARG4", "ARGM-TMP", "ARGM-LOC", "ARGM-MOD", "ARGM-NEG", "ARGM-ADV",
    "ARGM-MNR", "ARGM-ADJ", "ARGM-DIS", "ARGM-EXT", "ARGM-PRP", "ARGM-CAU", "ARGM-PRR", "ARGM-LVB", "ARGM-DIR",
    "ARGM-PRD", "ARGM-GOL", "ARGM-COM", "R-ARG0", "R-ARG1", "C-ARG1",
)  # fmt: skip
"""PropBank's roles of a predicate's arguments; what stands fewer than 100 times in the training data is left out."""

ACTS = (
    "none", "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT",
    "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT", "OTHER", "OTHER/accident", "OTHER/death",
    "OTHER/disaster", "OTHER/economy", "OTHER/election", "OTHER/trial",
)  # fmt: skip
"""Which event a word tells: none, or PLOVER's type, of OTHER with our extension."""

SIDES = ("none", "actor", "recipient", "object")
"""What somebody or something is in an act: who does it, to whom it is done, the thing it is about."""

MENTION_LABELS = 1 + 2 * len(KINDS)  # O, then begin and inside for each kind in turn


def begin(kind: str) -> int:
    """The output number of "a mention of this kind begins here"."""
    return 1 + 2 * KINDS.index(kind)


def inside(kind: str) -> int:
    """The output number of "a mention of this kind goes on here"."""
    return 2 + 2 * KINDS.index(kind)
