"""Who is behind a statement: the innermost source of a chain, a spokesperson's body, and its side."""

from __future__ import annotations

from collections.abc import Mapping

from reportedly.ask.names import Names
from reportedly.ask.origins import is_outlet
from reportedly.ask.words import folded
from reportedly.nouns.across import Reliability, Root
from reportedly.nouns.findings import Actor, Statement

INNER_LEAST = 0.6  # of a statement's content that a statement within it has to cover to be what it says
SPEAKS = ("spokes", "press secretary", "press officer")  # roles whose holders speak for others


def root_of(names: Names, statement: str | None, origin: str, rated: Mapping[str, Reliability]) -> Root | None:
    """The root source of a statement; None where it leads to nobody, or to an outlet that names no source."""
    found = names.statements.get(statement or "")
    seen: set[str] = set()
    while found is not None and found.id not in seen and (inner := _inner(names, found)) is not None:
        seen.add(found.id)
        found = inner
    if found is None or found.source.kind == "unknown":
        return None
    actor = next((names.actors[one] for one in found.source.actors if one in names.actors), None)
    if actor is not None and is_outlet(names, names.name(actor.id) or actor.name):
        return None
    return _root(names, found, actor, origin, rated)


def _inner(names: Names, outer: Statement) -> Statement | None:
    size = sum(span.end - span.start for span in outer.content.spans)
    for one in names.reading.statements:
        if one.within == outer.id and size and one.id != outer.id:
            covered = sum(span.end - span.start for span in one.content.spans)
            if covered >= INNER_LEAST * size:
                return one
    return None


def _root(
    names: Names, statement: Statement, actor: Actor | None, origin: str, rated: Mapping[str, Reliability]
) -> Root | None:
    body = _spoken_for(names, actor)
    who = body or actor
    kind = "organisation" if body is not None else statement.source.kind
    called = (names.name(who.id) if who is not None else None) or statement.source.text
    if not called:
        return None
    ident = _ident(who, kind, called, origin)
    country = (who.country if who else None) or _home(names, who)
    reliability = rated.get(folded(called), "F")
    speaker = None
    if actor is not None and body is not None and statement.source.kind == "named":
        speaker = _ident(actor, "named", names.name(actor.id) or actor.name, origin)
    return Root(id=ident, name=called, kind=kind, side=country or ident, reliability=reliability, speaker=speaker)


def _spoken_for(names: Names, actor: Actor | None) -> Actor | None:
    """The body that somebody speaks for by role."""
    if actor is None or not actor.role or not actor.affiliation:
        return None
    speaks = any(word in actor.role.lower() for word in SPEAKS)
    return names.actors.get(actor.affiliation) if speaks else None


def _ident(who: Actor | None, kind: str, called: str, origin: str) -> str:
    """One for all articles where it is known or named: two of one fullest name behind one claim are taken for one,
    since one source heard twice must never count as two. One that isn't named is its newsroom's own."""
    if kind == "anonymous":
        return f"{origin}/{folded(called)}"
    return who.known if who is not None and who.known else f"name:{folded(called)}"


def _home(names: Names, who: Actor | None) -> str | None:
    body = names.actors.get(who.affiliation) if who is not None and who.affiliation else None
    return body.country if body is not None else None
