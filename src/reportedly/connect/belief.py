"""How far something can be believed, by the rule of the Admiralty code: roots, origins, denials; never by articles."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from reportedly.nouns.across import Belief, Credibility, Root

NAMED_KINDS = frozenset(("named", "organisation", "document"))


class Heard(NamedTuple):
    """One row that speaks for or against something: where it stands, whose reporting it is, who is behind it."""

    article: str
    outlet: str | None
    owner: str | None
    origin: str
    root: Root | None
    against: bool
    at: date | None
    likelihood: tuple[float, float] | None = None


def belief(heard: Sequence[Heard]) -> Belief:
    """The counts, and the credibility that they propose, with reasons. The same for any order."""
    stand = stands_for(one.root for one in heard if one.root)
    heard = [one._replace(root=stand[one.root.id]) if one.root else one for one in heard]
    given = [one for one in heard if not one.against]
    against = [one for one in heard if one.against]
    roots, denying = _roots(given), _roots(against)
    withdrew = {root.id for root in roots} & {root.id for root in denying}
    credibility, reasons = credible(given, against, withdrawn=bool(withdrew))
    days = sorted(one.at for one in heard if one.at)
    hedges = [one.likelihood for one in given if one.likelihood]
    return Belief(
        articles=len({one.article for one in given}),
        outlets=_each(one.outlet for one in given), owners=_each(one.owner for one in given),
        origins=_each(one.origin for one in given), roots=roots, sides=_each(root.side for root in roots),
        origins_against=_each(one.origin for one in against), roots_against=denying,
        first=days[0] if days else None, last=days[-1] if days else None,
        credibility=credibility, reasons=reasons,
        likelihood=(min(low for low, _ in hedges), max(high for _, high in hedges)) if hedges else None,
    )  # fmt: skip


def stands_for(roots: Iterable[Root]) -> Mapping[str, Root]:
    """By id, the root that each of these stands for: who speaks for a body by one article speaks for it in all; two
    bodies that one person speaks for are one by two names."""
    each = sorted(roots, key=lambda root: (root.id, root.speaker or ""))
    bodies: dict[str, Root] = {}
    for root in each:
        if root.speaker is not None:
            bodies.setdefault(root.speaker, root)
    return {root.id: bodies.get(root.speaker or root.id, root) for root in each}


def credible(
    given: Sequence[Heard], against: Sequence[Heard], *, withdrawn: bool = False
) -> tuple[Credibility, tuple[str, ...]]:
    """1 to 6, and why.

    1: two roots and more through two origins and more, no named denial · 2: two and more, but one of them anonymous,
    through one origin or with a named denial · 3: one named root · 4: one anonymous, or as many deny · 5: more deny, or
    its own source withdrew it · 6: no root known.
    """
    if not given and not against:
        return 6, ("all that said so was retracted",)
    roots, denying = _roots(given), _roots(against)
    counted = (f"{len(roots)} root source{'' if len(roots) == 1 else 's'} for", f"{len(denying)} against")
    if withdrawn:
        return 5, (*counted, "its own source withdrew it")
    if len(denying) > len(roots):
        return 5, (*counted, "more deny it")
    if not roots:
        return 6, ("no root source is known",)
    if denying and len(denying) == len(roots):
        return 4, (*counted, "as many deny it")
    if len(roots) == 1:
        (only,) = roots
        return (3, (f"one root source: {only.name}",)) if only.kind in NAMED_KINDS else (4, ("one root, not named",))
    return _several(given, against, counted)


def _several(
    given: Sequence[Heard], against: Sequence[Heard], counted: tuple[str, ...]
) -> tuple[Credibility, tuple[str, ...]]:
    named = [root for root in _roots(given) if root.kind in NAMED_KINDS]
    through = _through(given, {root.id for root in named})
    if any(root.kind in NAMED_KINDS for root in _roots(against)):
        return 2, (*counted, "a named source denies it")
    if len(named) < 2:
        return 2, (*counted, "fewer than two of them are named")
    if through < 2:
        return 2, (*counted, "all through one origin")
    return 1, (*counted, f"through {through} origins")


def _through(given: Iterable[Heard], roots: set[str]) -> int:
    """How many origins these roots are heard through, each root through another."""
    heard: dict[str, set[str]] = defaultdict(set)
    for one in given:
        if one.root is not None and one.root.id in roots:
            heard[one.origin].add(one.root.id)
    return len(heard)


def _roots(heard: Iterable[Heard]) -> tuple[Root, ...]:
    return tuple(sorted({one.root.id: one.root for one in heard if one.root}.values(), key=lambda root: root.id))


def _each(found: Iterable[str | None]) -> tuple[str, ...]:
    return tuple(sorted({one for one in found if one}))
