"""How reliable the user says that sources are, put on answers that were made without it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeVar

import msgspec
from msgspec.structs import replace

from reportedly.ask.words import folded
from reportedly.nouns.across import Belief, Claim, Event, Ledger, Reliability, Root

N = TypeVar("N", bound=msgspec.Struct)
Rated = Mapping[str, Reliability]


def rate(answer: N, rated: Rated) -> N:
    """The answer with each root source's reliability as the user gives it; what has no root sources, as it is."""
    if not rated:
        return answer
    match answer:
        case Event():
            return replace(answer, belief=_belief(answer.belief, rated))
        case Claim():
            lines = tuple(replace(line, root=_root(line.root, rated)) for line in answer.lines)
            return replace(answer, lines=lines, belief=_belief(answer.belief, rated))
        case Ledger():
            return replace(answer, lines=tuple(replace(line, root=_root(line.root, rated)) for line in answer.lines))
        case _:
            return answer


def _belief(belief: Belief, rated: Rated) -> Belief:
    return replace(belief, roots=_roots(belief.roots, rated), roots_against=_roots(belief.roots_against, rated))


def _roots(roots: Iterable[Root], rated: Rated) -> tuple[Root, ...]:
    return tuple(replace(root, reliability=rated.get(folded(root.name), "F")) for root in roots)


def _root(root: Root | None, rated: Rated) -> Root | None:
    return next(iter(_roots([root], rated)), None) if root is not None else None
