"""What a lexical unit asks of its surroundings: words of its clause, and who or what may fill its slots.

In the `needs` column: `word`, `@class` (a word of the clause), `slot=word`, `slot=@class` (the noun in a slot): one of
all these must hold · with `+` before it: this one must · `-word`, `-@class`, `slot!=word`, `slot!=@class`: none of them
may · `slot=any`: the slot is filled · `slot=none`: it must be empty · `infinitive=any`: an infinitive hangs on it
(`infinitive=leave`: this one) · `passive=none`: the verb is active · `negated=any`: it is negated, and that is what
the unit tells.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec

from reportedly.nouns.errors import KnowledgeError

ANY, NONE = "any", "none"
# Slots that nothing need fill, or that no noun does.
_OPEN_SLOTS = frozenset(("subject", "infinitive", "passive", "negated"))


class Class(msgspec.Struct, frozen=True, kw_only=True):
    """A class of nouns: head words, and the kinds of actors (`kind:military`) and of mentions (`mention:weapon`)."""

    words: frozenset[str] = frozenset()
    kinds: frozenset[str] = frozenset()
    mentions: frozenset[str] = frozenset()


Classes = Mapping[str, Class]


class Demand(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """What may fill one slot: nouns, kinds of actors and mentions. `barred` turns it round; without any, the slot must
    be filled (or, barred, empty). Those that aren't a `must` are alternatives to each other and to words."""

    slot: str
    words: frozenset[str]
    kinds: frozenset[str]
    mentions: frozenset[str]
    barred: bool
    must: bool

    @property
    def bare(self) -> bool:
        """Whether it only asks whether the slot is filled."""
        return not (self.words or self.kinds or self.mentions)

    @property
    def asked(self) -> frozenset[str]:
        """The nouns of which its slot must hold one; none where something else will do."""
        open_ = self.barred or self.slot in _OPEN_SLOTS or bool(self.kinds or self.mentions)
        return frozenset() if open_ else self.words


class Needs(msgspec.Struct, frozen=True, kw_only=True):
    """A `needs` column taken apart."""

    needs: frozenset[str]
    bars: frozenset[str]
    demands: tuple[Demand, ...]

    @property
    def asked(self) -> tuple[frozenset[str], ...]:
        """Words of each set of which a sentence must have one if all this is to be met there: nouns that must stand in
        a slot, and those of its alternatives, where each asks for nouns."""
        must = [demand.asked for demand in self.demands if demand.must and demand.asked]
        either = [demand.asked for demand in self.demands if not demand.must]
        together = [self.needs.union(*either)] if either and all(either) else []
        return (*must, *together)


def class_of(listed: str) -> Class:
    """A class from its words; `kind:` and `mention:` name kinds of actors and mentions."""
    words = listed.split()
    return Class(
        words=frozenset(word for word in words if ":" not in word),
        kinds=frozenset(word.removeprefix("kind:") for word in words if word.startswith("kind:")),
        mentions=frozenset(word.removeprefix("mention:") for word in words if word.startswith("mention:")),
    )


def needs_of(column: str, classes: Classes, *, slots: Sequence[str], where: str) -> Needs:
    """The column taken apart; KnowledgeError with `where` for an unknown slot or class."""
    needs: set[str] = set()
    bars: set[str] = set()
    asked: dict[tuple[str, bool, bool], list[Class]] = {}
    for token in column.split():
        if "=" in token:
            left, value = token.removeprefix("+").split("=", 1)
            slot, barred = left.removesuffix("!"), left.endswith("!") or value == NONE
            if slot not in slots:
                raise KnowledgeError(f"{where}: unknown slot {slot!r} in {token!r}; known: {', '.join(slots)}")
            must = barred or token.startswith("+")
            asked.setdefault((slot, barred, must), []).append(_class(value, classes, where=where))
        elif token.startswith("-"):
            bars |= _class(token[1:], classes, where=where).words
        else:
            needs |= _class(token, classes, where=where).words
    demands = tuple(_demand(slot, found, barred=barred, must=must) for (slot, barred, must), found in asked.items())
    return Needs(needs=frozenset(needs), bars=frozenset(bars), demands=demands)


def _class(value: str, classes: Classes, *, where: str) -> Class:
    if value in (ANY, NONE):
        return Class()
    if not value.startswith("@"):
        return class_of(value)
    if value[1:] not in classes:
        raise KnowledgeError(f"{where}: unknown class {value!r}; known: {', '.join(classes)}")
    return classes[value[1:]]


def _demand(slot: str, found: Sequence[Class], *, barred: bool, must: bool) -> Demand:
    return Demand(
        slot=slot,
        words=frozenset().union(*(one.words for one in found)),
        kinds=frozenset().union(*(one.kinds for one in found)),
        mentions=frozenset().union(*(one.mentions for one in found)),
        barred=barred,
        must=must,
    )
