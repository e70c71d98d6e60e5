"""Clauses: one finite verb each, from where its subject or its opening word stands to where the next begins."""

from __future__ import annotations

from itertools import pairwise

import msgspec

from reportedly.extract.prose.grammar import CLAUSE_TAKERS
from reportedly.extract.prose.phrases import DESCRIBED_BARE, Phrase
from reportedly.extract.prose.tokens import Token
from reportedly.extract.prose.verbs import VerbGroup

_STOPS = frozenset(";:–—-()[]")
_SAYS = frozenset(
    ("said", "says", "saying", "thinks", "thought", "believes", "believed", "claims", "alleged", "reported")
)
_OBJECTS = frozenset(("it", "this", "that", "so", "him", "them", "much", "more"))


class Clause(msgspec.Struct, frozen=True, gc=False):
    """One clause: token range `[first, last)`, its opening word ("that", "if", "and", ""), its finite verb group."""

    first: int
    last: int
    opener: str
    verb: VerbGroup | None

    @property
    def relative(self) -> bool:
        """Whether it describes a noun before it."""
        return self.opener in ("who", "which", "whom", "whose")


def clauses(tokens: list[Token], groups: list[VerbGroup], phrases: list[Phrase]) -> list[Clause]:
    """The clauses of one sentence, together covering it; one without a verb where it has no finite one."""
    cores = [group for group in groups if group.finite]
    if not cores:
        return [Clause(0, len(tokens), "", None)]
    starts = [_start(tokens, 0, cores[0], phrases, after_relative=False)]
    for before, core in pairwise(cores):
        relative = tokens[starts[-1]].tag == "REL"
        starts.append(_start(tokens, before.last, core, phrases, after_relative=relative))
    found = []
    if starts[0] > 0:
        found.append(Clause(0, starts[0], _opener(tokens, 0), None))
    for at, (start, core) in enumerate(zip(starts, cores, strict=True)):
        end = starts[at + 1] if at + 1 < len(starts) else len(tokens)
        found.append(Clause(start, end, _opener(tokens, start), core))
    return found


def _start(tokens: list[Token], floor: int, core: VerbGroup, phrases: list[Phrase], *, after_relative: bool) -> int:
    """The first token of the clause around `core`, not before `floor`."""
    best: int | None = None
    for at in range(core.first - 1, floor - 1, -1):
        tag, low = tokens[at].tag, tokens[at].low
        if tag == "REL" or (tag == "SUB" and _opens(tokens, at, core)):
            return at
        if low in _STOPS or (low == "." and at > floor):
            return best if best is not None and _subject_between(tokens, best, core) else at + 1
        if (
            tag == "CC"
            and low in ("and", "but", "or")
            and best is None
            and _coordinates(tokens, at, core, floor, phrases)
        ):
            best = at
        if low == "but" and best is not None and at > floor and tokens[at - 1].low == "," and _lists(tokens, best):
            best = at  # ", but an appeal by Lind and Holm failed"
        if low == "," and best is None and _comma_splits(tokens, at, core, floor, phrases):
            best = at + 1
    if best is not None:
        apposed = (
            best >= core.first
            and floor
            and tokens[floor - 1].low in CLAUSE_TAKERS
            and _subject_between(tokens, floor - 1, core)
        )
        return floor if apposed else best  # "said Berg, the mayor, was hurt"
    bare = _described_bare(tokens, core, phrases)
    if bare is not None and bare > floor:
        return bare
    if floor == 0:
        return 0
    return core.first if after_relative and floor < core.first else floor


def _described_bare(tokens: list[Token], core: VerbGroup, phrases: list[Phrase]) -> int | None:
    """Where a clause starts that describes a noun without an opening word: "the night Bell was shot"."""
    for before, subject in pairwise(phrases):
        if subject.last == core.first and before.last == subject.first:
            return subject.first if tokens[before.head].low in DESCRIBED_BARE else None
    return None


def _opens(tokens: list[Token], at: int, core: VerbGroup) -> bool:
    """Whether a word like "after" opens the clause of this verb rather than a noun phrase set off by a comma."""
    commas = sum(tokens[i].low == "," for i in range(at + 1, core.first))
    apposed = commas == 2 and tokens[core.first - 1].low == ","  # "after Berg, the mayor of Klow, was stabbed"
    return commas == 0 or apposed or tokens[at].low in ("that", "if")


def _subject_between(tokens: list[Token], at: int, core: VerbGroup) -> bool:
    return any(tokens[i].tag in ("NN", "NNS", "NNP", "PRP", "CD") for i in range(at + 1, core.first))


def _coordinates(tokens: list[Token], at: int, core: VerbGroup, floor: int, phrases: list[Phrase]) -> bool:
    """Whether this "and" joins clauses: right before the verb, or with a subject of its own after an earlier verb."""
    after = at + 2 if tokens[at + 1].tag == "QT" else at + 1
    if after >= core.first or tokens[after].tag in ("RB", "NOT", "SUB"):
        return True
    comma = at > 0 and tokens[at - 1].low == ","
    return floor > 0 and (comma or _own_subject(tokens, at, core, phrases))


def _lists(tokens: list[Token], at: int) -> bool:
    """Whether an "and" stands between two nouns with nothing before it that ends a clause."""
    return tokens[at].tag == "CC" and tokens[at - 1].tag in ("NN", "NNS", "NNP", "PRP", "CD")


def _own_subject(tokens: list[Token], at: int, core: VerbGroup, phrases: list[Phrase]) -> bool:
    """Whether a noun phrase (with what hangs on it) lies between "and" and the verb: "A hit B and C hit D"."""
    nouns_before = at > 0 and tokens[at - 1].tag in ("NN", "NNS", "NNP", "PRP", "CD")
    told = _chain(tokens, phrases, at)
    if told is not None and tokens[told.first - 1].low in _SAYS and tokens[told.head].low not in _OBJECTS:
        return False  # "said the mayor and his wife fled", "said the bombings in Klow and Fram killed ten"
    return _subject_between(tokens, at, core) and (not nouns_before or not core.passive)


def _chain(tokens: list[Token], phrases: list[Phrase], end: int) -> Phrase | None:
    """The noun phrase that those up to token `end` hang on by prepositions; None where it opens the sentence."""
    head = next((one for one in phrases if one.last == end), None)
    while head is not None and head.first > 1 and tokens[head.first - 1].tag == "IN":
        before = next((one for one in phrases if head is not None and one.last == head.first - 1), None)
        if before is None:
            break
        head = before
    return head if head is not None and head.first > 0 else None


def _comma_splits(tokens: list[Token], at: int, core: VerbGroup, floor: int, phrases: list[Phrase]) -> bool:
    if at + 1 >= core.first:
        return True
    if not _subject_between(tokens, at, core):
        return floor > 0
    return floor > 0 and tokens[at + 1].tag != "IN"


def _opener(tokens: list[Token], at: int) -> str:
    token = tokens[at]
    if token.tag in ("SUB", "REL", "CC"):
        follows = tokens[at + 1] if at + 1 < len(tokens) else None
        return follows.low if token.tag == "CC" and follows is not None and follows.tag in ("SUB", "REL") else token.low
    return ""
