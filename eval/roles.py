"""Scores of predicates and of their arguments against PropBank: predicate words found, and argument spans with roles.

Arguments are scored with gold predicates: the reader is told where they are. Every gold argument counts, roles that the
reader doesn't know included; the verb itself (V, C-V) is none. Each part of a broken argument is an argument, as the
data has it ("ARG1 … C-ARG1").
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from eval.bootstrap import Tally, total
from reportedly.learned.readings import RawArgument, RawPredicate

VERB = frozenset({"V", "C-V"})
WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")  # a run of letters and digits, with its apostrophes: "don't"
Argument = tuple[str, int, int]  # role, and half-open offsets


class Predicate(NamedTuple):
    """A word that says that something happens or is, by half-open offsets, and its arguments."""

    start: int
    end: int
    arguments: frozenset[Argument] = frozenset()


class RoleScore(NamedTuple):
    """Counts; `arguments` widens spans to whole words, `arguments_strict` takes them as they are."""

    predicates: Tally = Tally()
    arguments: Tally = Tally()
    arguments_strict: Tally = Tally()

    def plus(self, other: RoleScore) -> RoleScore:
        return RoleScore(*(total(pair) for pair in zip(self, other, strict=True)))

    def row(self) -> str:
        """The F1 figures as one line of a table."""
        return "  ".join(f"{name} {count.f1:.3f}" for name, count in zip(self._fields, self, strict=True))


def gold_predicates(row: dict[str, Any]) -> list[Predicate]:
    """The predicates of a row of srl/ewt."""
    return [
        Predicate(
            one["start"],
            one["end"],
            frozenset((a["role"], a["start"], a["end"]) for a in one["arguments"] if a["role"] not in VERB),
        )
        for one in row["predicates"]
    ]


def found_predicate(one: RawPredicate) -> Predicate:
    """A reader's predicate in the shape of the gold."""
    return Predicate(one.start, one.end, frozenset(part for a in one.arguments for part in parts_of(a)))


def parts_of(argument: RawArgument) -> list[Argument]:
    """A broken argument as PropBank writes it: numbered roles go on as C-ARG1, modifiers start anew."""
    role = argument.role
    later = f"C-{role}" if role.startswith("ARG") and not role.startswith("ARGM") else role
    return [(later if at else role, start, end) for at, (start, end) in enumerate(argument.pieces)]


def score_predicates(gold: Sequence[Predicate], found: Sequence[Predicate]) -> Tally:
    """Predicate words found, one for one: a found one is right where it touches a gold one."""
    return Tally(sum(mate is not None for mate in mates(gold, found)), len(found), len(gold))


def mates(gold: Sequence[Predicate], found: Sequence[Predicate]) -> list[Predicate | None]:
    """For each found predicate the gold one that it stands for, each used once."""
    free = list(gold)
    out: list[Predicate | None] = []
    for one in found:
        mate = next((g for g in free if g.start < one.end and one.start < g.end), None)
        if mate is not None:
            free.remove(mate)
        out.append(mate)
    return out


def score_arguments(text: str, gold: Sequence[Predicate], given: Sequence[Predicate]) -> RoleScore:
    """The argument counts of one text; `given` are the reader's answers for the gold predicates, in their order."""
    score = RoleScore()
    for right, ours in zip(gold, given, strict=True):
        score = score.plus(
            RoleScore(
                arguments=_shared(whole_words(text, right.arguments), whole_words(text, ours.arguments)),
                arguments_strict=_shared(right.arguments, ours.arguments),
            )
        )
    return score


def whole_words(text: str, arguments: Iterable[Argument]) -> frozenset[Argument]:
    """The arguments with spans widened to whole words, since a reader that gives whole words can't find "n't"."""
    words = [match.span() for match in WORD.finditer(text)]
    return frozenset((role, *_widened(words, start, end)) for role, start, end in arguments)


def _shared(gold: frozenset[Argument], found: frozenset[Argument]) -> Tally:
    return Tally(len(gold & found), len(found), len(gold))


def _widened(words: Sequence[tuple[int, int]], start: int, end: int) -> tuple[int, int]:
    touched = [word for word in words if word[0] < end and start < word[1]]
    return (min(start, touched[0][0]), max(end, touched[-1][1])) if touched else (start, end)
