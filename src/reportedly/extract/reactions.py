"""Acts about other acts: who condemns, rejects or protests against what somebody did acts towards that somebody."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from reportedly.extract.causes import Told
from reportedly.extract.prose import Sentence
from reportedly.nouns.findings import Participant

REACTING = frozenset(("AGREE", "CONCEDE", "REQUEST", "ACCUSE", "REJECT", "SUPPORT", "THREATEN", "PROTEST"))
REACH = 10  # words from an act to the noun of the act that it is about: "rejected a second demand by …"


def with_whom(sentence: Sentence, told: list[Told]) -> list[Told]:
    """The same reports; one that names nobody acted towards takes the sides of the act that it is about."""
    return [_answered(sentence, one, told) for one in told]


def _answered(sentence: Sentence, one: Told, told: list[Told]) -> Told:
    if one.report.recipients or one.report.type not in REACTING:
        return one
    own = {actor.actor or actor.text for actor in one.report.actors}
    for other in told:
        if _about(sentence, one, other):
            for side in (other.report.actors, other.report.recipients):
                kept: tuple[Participant, ...] = tuple(
                    who for who in side if (who.actor or who.text) not in own and not _inside(who, one.report.actors)
                )
                if kept:
                    return one._replace(report=replace(one.report, recipients=kept))
    return one


def _inside(who: Participant, people: Sequence[Participant]) -> bool:
    """Whether somebody's words are part of those of one of these: "the leader" of "the leader of the union, Berg"."""
    return any(span.covers(part) for one in people for span in one.spans for part in who.spans)


def _about(sentence: Sentence, one: Told, other: Told) -> bool:
    """Whether the other is an event noun that follows in the act's own clause."""
    head, last = other.found.head, max(one.found.tokens)
    if other.found.phrase is None or not last < head <= last + REACH:
        return False
    clause = sentence.clause_at(one.found.head)
    return clause.first <= head < clause.last
