"""For whom somebody says something: a state's minister for the state, a rival or an analyst for nobody else."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reportedly.extract.draft import Draft
from reportedly.knowledge.roles import role
from reportedly.nouns.findings import Actor, Mention, Participant, Statement
from reportedly.text.wordset import word_set

_SAYING = word_set("say confirm claim warn threaten promise announce report show reject decline other")  # cues' classes
_IN_OFFICE = frozenset(("GOV", "MIL", "COP", "SPY", "JUD", "LEG", "PTY", "LAB", "BUS"))
_OWN = re.compile(r"(?:its|his|her|their|our)\b", re.IGNORECASE)
_FOR_OTHERS = re.compile(r".*\b(?:spokes\w+|leader|chief|commander|office)\b", re.IGNORECASE)
_RIVALS = re.compile(r"\b(?:opposition|rival|former|analysts?|experts?|critics?|observers?)\b", re.IGNORECASE)


def speaks_for(draft: Draft, teller: Statement, actors: Sequence[Participant]) -> bool:
    """Whether a statement is from one of these, or from somebody in office who speaks for them."""
    if teller.cue.cls not in _SAYING or teller.polarity == "negated":
        return False
    if not {one.actor for one in actors if one.actor}.isdisjoint(teller.source.actors):
        return True
    if all(_OWN.match(one.text) or one.text.lower() == teller.source.text.lower() for one in actors):
        return True  # "Salas said her party would not join"
    known = {one.id: one for one in draft.resolved.actors}
    parties = [known[one.actor] for one in actors if one.actor in known]
    saying = [known[one] for one in teller.source.actors if one in known]
    if any(_foreign(one, party) for one in saying for party in parties) or _RIVALS.search(teller.source.text):
        return False
    ids = {party.id for party in parties}
    others = {one.id for one in saying if one.kind == "state"} | {m.refers_to for m in _bodies_in(draft, teller)}
    if others - ids:
        return False  # "Syldavia's foreign minister said Borduria would not withdraw"
    for_them = _OWN.match(teller.source.text) or _FOR_OTHERS.match(teller.source.text)
    unknown = bool(saying) and all(one.kind == "person" and one.role is None and one.sector is None for one in saying)
    return unknown or bool(ids & {one.affiliation for one in saying} or for_them) or in_office(draft, teller)


def _bodies_in(draft: Draft, teller: Statement) -> list[Mention]:
    """The states and organisations that the words of a source name, save who says it."""
    inside = (m for m in draft.actor_mentions if m.spans[0].lies_in(teller.source.spans))
    named = (m for m in inside if m.refers_to not in teller.source.actors)
    return [m for m in named if draft.kind_of(m.refers_to) not in ("person", "population", "unknown")]


def _foreign(one: Actor, other: Actor) -> bool:
    return one.country is not None and other.country is not None and one.country != other.country


def in_office(draft: Draft, teller: Statement) -> bool:
    """Whether who says it holds an office: "Foreign Minister Alan Kerr"."""
    saying = [one for one in draft.resolved.actors if one.id in teller.source.actors]
    words = " ".join((teller.source.text, *(one.role or "" for one in saying))).split()
    sectors = {one.sector for one in saying} | {found.sector for word in words if (found := role(word)) is not None}
    return not _IN_OFFICE.isdisjoint(sectors)
