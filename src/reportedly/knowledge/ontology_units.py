"""The lines of an ontology's word lists: `words | needs | roles | mode` → lexical units."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

import msgspec

from reportedly.knowledge.ontology_needs import Classes, Demand, needs_of
from reportedly.nouns.errors import KnowledgeError
from reportedly.nouns.kinds import EventType
from reportedly.text.lemmas import noun_lemma

SLOTS = (
    "subject", "object", "by", "of", "poss", "from", "with", "to", "against", "at", "on", "over", "between", "in",
    "for", "toward", "towards", "into", "about", "near", "along", "behind", "through", "outside", "upon", "as", "onto",
    "under", "before", "across", "among", "alongside", "inside", "around", "out", "off", "within", "infinitive",
    "passive", "negated",
)  # fmt: skip
NOBODY = "none"  # in place of slots: the event has no such role
COLUMNS = 4
_NEGATING = frozenset(("no", "not", "never"))
_TYING = frozenset(("of", "for", "in", "on", "to"))  # what may stand behind a noun that heads a unit


class Kind(msgspec.Struct, frozen=True, kw_only=True):
    """A type or extension as its header says: what every unit under it shares.

    `quad` is PLOVER's class (0 for none), `intensity` runs from -10 (war) to 10 (union); `modes` are explained. The
    roles are those of units that name none of their own. `examples` tell it (marked as in docs/guide/ontology.md),
    `unlike` only seem to. `silent` units tell no event.
    """

    type: EventType
    extension: str | None
    quad: int = 0
    intensity: float = 0.0
    modes: Mapping[str, str] = {}
    means: str = ""
    examples: tuple[str, ...] = ()
    unlike: tuple[str, ...] = ()
    verb_roles: str = "subject > object"
    noun_roles: str = "by of poss > of on against"
    silent: bool = False

    @property
    def name(self) -> str:
        """What it is called: the extension, else the type."""
        return self.extension or self.type


class LexicalUnit(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """Words that may tell an event. `words` are lemmas (`every` of them once), `head` the one that carries the sense (a
    verb's first, a noun's last).

    One of `needs` (if any) must stand in the clause, none of `bars` may; `demands` say what may fill its slots, and one
    that is no `must`, so one of the `alternatives`, will do in place of a needed word. Of each set of words that its
    demands have `asked` for the sentence must have one. `actor` and `recipient` are role slots, the likeliest first:
    `subject` and `object` of a verb, `poss` a possessive, the rest prepositions.
    """

    type: EventType
    extension: str | None
    quad: int
    pos: Literal["v", "n"]
    words: tuple[str, ...]
    every: frozenset[str]
    head: str
    needs: frozenset[str]
    bars: frozenset[str]
    demands: tuple[Demand, ...]
    actor: tuple[str, ...]
    recipient: tuple[str, ...]
    mode: str | None
    silent: bool = False
    asked: tuple[frozenset[str], ...] = ()
    alternatives: tuple[Demand, ...] = ()

    @property
    def negates(self) -> bool:
        """Whether that something is not so is what the unit itself tells: "say no to", "comply | negated=any"."""
        return not _NEGATING.isdisjoint(self.words) or any(d.slot == "negated" and not d.barred for d in self.demands)

    def needs_met(self, sentence: frozenset[str]) -> bool:
        """Whether a sentence of these words (lower case, as written and lemmas) has one that the unit needs, or
        something else will do."""
        return not self.needs or not self.needs.isdisjoint(sentence) or self.alternatives != ()

    def demands_open(self, sentence: frozenset[str]) -> bool:
        """Whether a sentence of these words has the nouns without which its demands can't be met."""
        for nouns in self.asked:  # noqa: SIM110 — asked of each unit at hand, most of which ask for none
            if nouns.isdisjoint(sentence):
                return False
        return True


def unit(line: str, kind: Kind, *, pos: Literal["v", "n"], roles: str, classes: Classes, where: str) -> LexicalUnit:
    """The unit of one line; KnowledgeError with `where` for too many columns, an unknown slot, class or mode."""
    cells = [cell.strip() for cell in line.split("|")]
    if len(cells) > COLUMNS:
        raise KnowledgeError(f"{where}: {len(cells)} columns, at most {COLUMNS} (words | needs | roles | mode)")
    words, needs, own_roles, mode = cells + [""] * (COLUMNS - len(cells))
    if not words:
        raise KnowledgeError(f"{where}: no words before the first |")
    if mode and mode not in kind.modes:
        raise KnowledgeError(f"{where}: unknown mode {mode!r}; known here: {', '.join(kind.modes) or 'none'}")
    written = words.split()
    at = 0 if pos == "v" else len(written)  # a verb's own form stays, nouns are known by their singular
    lemmas = tuple(word if i == at else noun_lemma(word) for i, word in enumerate(written))
    actor, recipient = slots(own_roles or roles, where=where)
    wanted = needs_of(needs, classes, slots=SLOTS, where=where)
    return LexicalUnit(
        type=kind.type,
        extension=kind.extension,
        quad=kind.quad,
        pos=pos,
        words=lemmas,
        every=frozenset(lemmas),
        head=lemmas[0] if pos == "v" else _noun_head(lemmas),
        needs=wanted.needs,
        bars=wanted.bars,
        demands=wanted.demands,
        actor=actor,
        recipient=recipient,
        mode=mode or None,
        silent=kind.silent,
        asked=wanted.asked,
        alternatives=tuple(demand for demand in wanted.demands if not demand.must),
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
    """The last word before a preposition: round of talks → round, call for → call, air strike → strike."""
    at = next((at for at, word in enumerate(lemmas) if at and word in _TYING), len(lemmas))
    return lemmas[at - 1]
