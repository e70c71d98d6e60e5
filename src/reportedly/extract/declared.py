"""What a party says it will not do, or will on a condition: saying so rejects, threatens or offers it (RULES 11), and
the deed isn't done."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from msgspec.structs import replace

from reportedly.extract.causes import Told
from reportedly.extract.draft import Draft
from reportedly.extract.found import spans_of
from reportedly.extract.participants import PERSONAL, sides, without
from reportedly.extract.prose import Clause, Sentence, VerbGroup
from reportedly.extract.prose.subjects import subjects_of
from reportedly.extract.realis_words import CONDITIONS, FUTURE_MODALS
from reportedly.extract.reality import by_id
from reportedly.extract.speakers import speakers
from reportedly.knowledge.roles import role
from reportedly.nouns.findings import Actor, Mention, Participant, Report, Statement, Trigger
from reportedly.nouns.kinds import EventType
from reportedly.text.wordset import word_set

# What a type that somebody may ask for is rejected as, by PLOVER's modes
_REJECTED = {
    "AGREE": None, "SUPPORT": None, "COOPERATE": None, "CONSULT": "meet", "AID": "assist", "CONCEDE": "yield",
    "RETREAT": "yield",
}  # fmt: skip
_THREATENED = {"ASSAULT": "violence", "SANCTION": "relations", "COERCE": "restrict", "PROTEST": None, "MOBILIZE": None}
_CONTRIBUTED = word_set("send contribute commit provide")  # troops, where somebody asks for them
_WILL = FUTURE_MODALS | {"would", "'d"}
_CAN = word_set("can ca cannot could")
_OF_ASSENT = frozenset(("AGREE", "SUPPORT"))  # what one "cannot" do one will not
# Nobody's to grant, or to be asked for
_BEFALLING = word_set("reach escape receive come fall gain benefit achieve improve survive discuss")
_TOGETHER = word_set("agree strike settle seal clinch")  # "could not agree" rejects nothing
_ASSENTING = word_set("accept recognise recognize")  # not to do so is to reject
_SAYING = word_set("say confirm claim warn threaten promise announce report show reject decline other")  # cues' classes
_IN_OFFICE = frozenset(("GOV", "MIL", "COP", "SPY", "JUD", "LEG", "PTY", "LAB", "BUS"))
_OWN = re.compile(r"(?:its|his|her|their|our)\b", re.IGNORECASE)
_FOR_OTHERS = re.compile(r".*\b(?:spokes\w+|leader|chief|commander|office)\b", re.IGNORECASE)
_RIVALS = re.compile(r"\b(?:opposition|rival|former|analysts?|experts?|critics?|observers?)\b", re.IGNORECASE)


class _Declared(NamedTuple):
    """The verb group that says what somebody will do or not, and what saying so is."""

    group: VerbGroup
    type: EventType
    mode: str | None


def politely(sentence: Sentence, group: VerbGroup | None) -> bool:
    """Whether somebody says by "would" what they do by saying it: "I would urge them to stay"; not where it hangs on a
    condition."""
    if group is None or group.modal not in ("would", "'d") or group.negated or group.perfect or not group.first:
        return False
    return sentence.tokens[group.first - 1].low in ("i", "we") and CONDITIONS.isdisjoint(sentence.lows)


def as_declared(draft: Draft, sentence: Sentence, told: Told) -> Told | None:
    """The same report; where a party says that it will not do it, or will if, as what saying so is (a rejection, a
    threat, an offer). None where a unit tells a rejection by what isn't so of nobody: "the bridge is not ready"."""
    said, report = _declared(sentence, told), told.report
    if said is None:
        return told
    negates, teller = told.found.unit.negates, by_id(draft, report.statement)
    actors = _willing(draft, sentence, said.group, report, teller)
    own = bool(actors) and teller is not None and _own(draft, teller, actors)
    if not actors or not (negates or own or teller is None):
        return None if negates else told
    tokens = {*range(said.group.first, max(said.group.last, told.found.head + 1)), *told.found.tokens}
    return told._replace(
        report=replace(
            report,
            type=said.type,
            mode=said.mode,
            trigger=Trigger(spans=spans_of(sentence, sorted(tokens)), lemma=report.trigger.lemma),
            actors=actors,
            recipients=report.recipients or without(report.actors, actors),
            realis="occurred",
            polarity="affirmed",
            statement=teller.within if own and teller is not None else report.statement,
            speech=teller.id if own and teller is not None else report.speech,
        )
    )


def _declared(sentence: Sentence, told: Told) -> _Declared | None:
    """What saying that it will not be done, or will be on a condition, is; None where that isn't said."""
    group, unit, report = told.found.group, told.found.unit, told.report
    if group is None:
        return None
    if unit.negates:
        return _Declared(group, "REJECT", unit.mode) if unit.type == "REJECT" else None
    if group.undergone or group.perfect:
        return None
    if report.polarity == "affirmed":
        return _on_condition(sentence, group, report)
    will_not = _not_willing(sentence, group, told) if "if" not in sentence.lows else None
    return _Declared(will_not, "REJECT", _REJECTED.get(report.type)) if will_not is not None else None


def _on_condition(sentence: Sentence, group: VerbGroup, report: Report) -> _Declared | None:
    """What it is to say that one will if: "would kill them if the army came" threatens; not "only if"."""
    clause = sentence.clause_at(group.main)
    if report.realis != "hypothetical" or group.modal not in _WILL or clause.opener in CONDITIONS:
        return None
    if not any(_open(one) for one in sentence.clauses) or "only" in sentence.lows:
        return None
    if report.type in _THREATENED:
        return _Declared(group, "THREATEN", _THREATENED[report.type])
    offered = report.type in _REJECTED and report.type != "AGREE" and report.mode != "resign"
    return _Declared(group, "AGREE", None) if offered else None


def _open(clause: Clause) -> bool:
    """Whether a clause is a condition that may yet come true: "if they pay", not "if they had paid"."""
    return clause.opener in CONDITIONS and clause.verb is not None and not clause.verb.perfect


def _not_willing(sentence: Sentence, group: VerbGroup, told: Told) -> VerbGroup | None:
    """The verb group that says somebody will not: "will not lift", "is not going to lift"; None where none does."""
    if not _may_be_asked(told) or told.found.unit.head in _BEFALLING:
        return None
    if group.negated and _of_the_will(group, told):
        return group
    before = sentence.group_before(group.first) if group.form == "infinitive" else None
    going = before is not None and before.negated and sentence.tokens[before.main].low == "going"
    return before if going and before is not None and before.last == group.first else None


def _of_the_will(group: VerbGroup, told: Told) -> bool:
    """Whether what isn't done is not done by will: "will not", "cannot accept", "did not accept"."""
    if told.found.unit.head in _ASSENTING and group.modal is None:
        return True
    assented = told.report.type in _OF_ASSENT and told.found.unit.head not in _TOGETHER
    return group.modal in _WILL or (group.modal in _CAN and assented)


def _may_be_asked(told: Told) -> bool:
    if told.report.type == "MOBILIZE":
        return told.found.unit.head in _CONTRIBUTED
    return told.report.type in _REJECTED


def _willing(
    draft: Draft, sentence: Sentence, group: VerbGroup, report: Report, teller: Statement | None
) -> tuple[Participant, ...]:
    """Who will or will not: the report's actors, of a meeting those before the verb, or for a pronoun that nothing
    resolved who says so."""
    subjects = subjects_of(sentence, group)
    people = sides(draft, sentence, subjects).participants if report.type == "CONSULT" else report.actors
    known = tuple(one for one in people if one.actor is not None or one.text.lower() not in PERSONAL)
    if known or teller is None or not teller.source.spans:
        return known
    pronoun = any(sentence.tokens[one.head].low in PERSONAL for one in subjects)
    return speakers(draft, teller, teller.source.spans) if pronoun else ()


def _own(draft: Draft, teller: Statement, actors: tuple[Participant, ...]) -> bool:
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
    return unknown or bool(ids & {one.affiliation for one in saying} or for_them) or _in_office(teller, saying)


def _bodies_in(draft: Draft, teller: Statement) -> list[Mention]:
    """The states and organisations that the words of a source name, save who says it."""
    inside = (m for m in draft.actor_mentions if m.spans[0].lies_in(teller.source.spans))
    named = (m for m in inside if m.refers_to not in teller.source.actors)
    return [m for m in named if draft.kind_of(m.refers_to) not in ("person", "population", "unknown")]


def _foreign(one: Actor, other: Actor) -> bool:
    return one.country is not None and other.country is not None and one.country != other.country


def _in_office(teller: Statement, saying: Sequence[Actor]) -> bool:
    """Whether who says it holds an office: "Foreign Minister Alan Kerr"."""
    words = " ".join((teller.source.text, *(one.role or "" for one in saying))).split()
    sectors = {one.sector for one in saying} | {found.sector for word in words if (found := role(word)) is not None}
    return not _IN_OFFICE.isdisjoint(sectors)
