"""Cue words: verbs, nouns and phrases that make a statement, each with the class of RULES 4 and what it says of its
content."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Literal, cast, get_args

import msgspec

from reportedly.knowledge.tables import Row, one_of, rows
from reportedly.nouns.errors import KnowledgeError
from reportedly.nouns.kinds import CueClass, EventType
from reportedly.text.fold import fold

PartOfSpeech = Literal["v", "n", "p"]


class KnownCue(msgspec.Struct, frozen=True, kw_only=True):
    """A cue. `negates`: the source stands against the content ("deny"); `factive`: whoever writes the cue takes the
    content for true ("admit"); `thought`: believed or felt, not said; `plover`: the event that the act of speech
    itself is."""

    lemma: str
    pos: PartOfSpeech
    cls: CueClass
    negates: bool
    factive: bool
    thought: bool
    plover: EventType | None


def cue(lemma: str, *, pos: PartOfSpeech | None = None) -> KnownCue | None:
    """The cue with this lemma or phrase ("deny", "according to", "be believed to"); without `pos` a verb comes before
    a noun, a noun before a phrase. None when the word is no known cue: its class is then `other`."""
    known, folded = _cues(), fold(lemma)
    if pos is not None:
        return known.get((folded, pos))
    return next((known[folded, at] for at in get_args(PartOfSpeech) if (folded, at) in known), None)


def all_cues() -> tuple[KnownCue, ...]:
    """Every known cue, in the order of the table."""
    return tuple(_cues().values())


def _cue(row: Row) -> KnownCue:
    where, flags = f"cues.tsv, {row['lemma']}", row["flags"]
    return KnownCue(
        lemma=row["lemma"],
        pos=cast(PartOfSpeech, one_of(row["pos"], get_args(PartOfSpeech), where=where)),
        cls=cast(CueClass, one_of(row["class"], get_args(CueClass), where=where)),
        negates="n" in flags,
        factive="f" in flags,
        thought="t" in flags,
        plover=cast(EventType, one_of(row["plover"], get_args(EventType), where=where)) if row["plover"] else None,
    )


@cache
def _cues() -> Mapping[tuple[str, str], KnownCue]:
    found: dict[tuple[str, str], KnownCue] = {}
    for known in map(_cue, rows("cues.tsv", "lemma", "pos", "class", "flags", "plover")):
        key = (fold(known.lemma), known.pos)
        if key in found:
            raise KnowledgeError(f"cues.tsv: {known.lemma!r} as {known.pos!r} stands twice; merge the rows")
        found[key] = known
    return MappingProxyType(found)
