"""The lines of an ontology's word lists: `words | needs | roles | mode` → lexical units."""

from __future__ import annotations

from typing import Literal

import msgspec

from reportedly.nouns.errors import KnowledgeError
from reportedly.nouns.kinds import EventType, Extension

SLOTS = (
    "subject", "object", "by", "of", "poss", "from", "with", "to", "against", "at", "on", "over", "between", "in",
    "for", "toward", "into", "about", "near", "along", "behind", "through", "outside", "upon", "as",
)  # fmt: skip
NOBODY = "none"  # in place of slots: the event has no such role
COLUMNS = 4


class LexicalUnit(msgspec.Struct, frozen=True, kw_only=True):
    """Words that may tell an event. `words` are lemmas, `head` the one that carries the sense (a verb's first, a
    noun's last).

    One of `needs` (if any) must stand in the clause, none of `bars` may. `actor` and `recipient` are role slots, the
    likeliest first: `subject` and `object` of a verb, `poss` a possessive, the rest prepositions.
    """

    type: EventType
    extension: Extension | None
    quad: int
    pos: Literal["v", "n"]
    words: tuple[str, ...]
    head: str
    needs: frozenset[str]
    bars: frozenset[str]
    actor: tuple[str, ...]
    recipient: tuple[str, ...]
    mode: str | None

    def allows(self, clause: frozenset[str]) -> bool:
        """Whether the other words of the clause (lower case, as written or lemmas) meet the constraints."""
        return not self.bars & clause and (not self.needs or bool(self.needs & clause))


class Kind(msgspec.Struct, frozen=True, kw_only=True):
    """A type or extension as its header says: what every unit under it shares."""

    type: EventType
    extension: Extension | None
    quad: int
    modes: tuple[str, ...]
    means: str


def unit(line: str, kind: Kind, *, pos: Literal["v", "n"], roles: str, where: str) -> LexicalUnit:
    """The unit of one line; KnowledgeError with `where` for too many columns, an unknown slot or mode."""
    cells = [cell.strip() for cell in line.split("|")]
    if len(cells) > COLUMNS:
        raise KnowledgeError(f"{where}: {len(cells)} columns, at most {COLUMNS} (words | needs | roles | mode)")
    words, needs, own_roles, mode = cells + [""] * (COLUMNS - len(cells))
    if not words:
        raise KnowledgeError(f"{where}: no words before the first |")
    if mode and mode not in kind.modes:
        raise KnowledgeError(f"{where}: unknown mode {mode!r}; known here: {', '.join(kind.modes) or 'none'}")
    lemmas = tuple(words.split())
    actor, recipient = slots(own_roles or roles, where=where)
    wanted = needs.split()
    return LexicalUnit(
        type=kind.type,
        extension=kind.extension,
        quad=kind.quad,
        pos=pos,
        words=lemmas,
        head=lemmas[0] if pos == "v" else _noun_head(lemmas),
        needs=frozenset(word for word in wanted if not word.startswith("-")),
        bars=frozenset(word[1:] for word in wanted if word.startswith("-")),
        actor=actor,
        recipient=recipient,
        mode=mode or None,
    )


def slots(roles: str, *, where: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Actor and recipient slots of `subject by > object to`; empty for `none`; KnowledgeError for an unknown slot."""
    sides = roles.split(">")
    if len(sides) != 2:
        raise KnowledgeError(f"{where}: roles are {roles!r}; write actor slots > recipient slots")
    actor, recipient = (tuple(slot for slot in side.split() if slot != NOBODY) for side in sides)
    for slot in (*actor, *recipient):
        if slot not in SLOTS:
            raise KnowledgeError(f"{where}: unknown role slot {slot!r}; known: {', '.join(SLOTS)}")
    return actor, recipient


def _noun_head(lemmas: tuple[str, ...]) -> str:
    """The last word before "of": round of talks → round, state of emergency → state, air strike → strike."""
    return lemmas[lemmas.index("of") - 1] if "of" in lemmas else lemmas[-1]
