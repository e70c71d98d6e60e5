"""Reports against coded sentences: is the event there with its PLOVER type, and are its actors and recipients.

A coded sentence is known by what was coded alone; what else its words tell is neither wanted nor wrong.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from eval.areas.common import offsets
from eval.bootstrap import Tally, total
from eval.overlaps import Offsets, match, touch
from reportedly.nouns.findings import Participant, Reading, Report

# PLOVER's earlier types by the ones that took them in (its second edition, 2022).
RENAMED = {"DEMAND": "REQUEST", "DISAPPROVE": "ACCUSE", "INVESTIGATE": "ACCUSE", "FIGHT": "ASSAULT"}
# Types that a CAMEO root (its first two digits) may be told by. 01, a bare statement, has none; 08 is yielding in
# words or in deed; 16 and 17 overlap where PLOVER counts dismissals and convictions as SANCTION; 18-20 are all force.
CAMEO_ROOTS: Mapping[str, frozenset[str]] = {
    root: frozenset(types.split())
    for root, types in {
        "02": "REQUEST", "03": "AGREE", "04": "CONSULT", "05": "SUPPORT", "06": "COOPERATE", "07": "AID",
        "08": "CONCEDE RETREAT", "09": "ACCUSE", "10": "REQUEST", "11": "ACCUSE", "12": "REJECT", "13": "THREATEN",
        "14": "PROTEST", "15": "MOBILIZE", "16": "SANCTION", "17": "COERCE SANCTION", "18": "ASSAULT",
        "19": "ASSAULT", "20": "ASSAULT",
    }.items()
}  # fmt: skip
# Types of which all who take part may be actors, with nobody else named (RULES 14); the codings have two sides
SYMMETRIC = frozenset(("CONSULT", "AGREE", "COOPERATE", "ASSAULT"))


COOPERATION = frozenset(("CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT"))
CONFLICT = frozenset(("PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"))


class Coded(NamedTuple):
    """One coded event: the types that are right, its words (empty where they aren't marked), its two sides' words."""

    types: frozenset[str]
    words: Offsets = ()
    actors: Sequence[tuple[int, int]] = ()
    recipients: Sequence[tuple[int, int]] = ()


class CodingScore(NamedTuple):
    """`found`: the share of events at whose words some report stands; `types`: the share with one of the right type."""

    found: Tally = Tally()
    types: Tally = Tally()
    actors: Tally = Tally()
    recipients: Tally = Tally()


def score_codings(pairs: Iterable[tuple[Coded, Reading]]) -> CodingScore:
    """The score over (coded event, reading of its sentence)."""
    scored = [_score(coded, reading) for coded, reading in pairs]
    return CodingScore(*(total([one[at] for one in scored]) for at in range(len(CodingScore._fields))))


def confusion(pairs: Iterable[tuple[Coded, Reading]]) -> Counter[tuple[str, str]]:
    """How often an event of one type is told with which other, "-" where no report stands at its words."""
    return Counter(
        ("/".join(sorted(coded.types)), report.type if report else "-")
        for coded, reading in pairs
        for report in (best(coded, reading),)
    )


def best(coded: Coded, reading: Reading) -> Report | None:
    """The report that stands for a coded event: at its words, of its type if there is one, else the first."""
    at = [one for one in reading.reports if not coded.words or touch(offsets(one.trigger.spans), coded.words)]
    return max(at, key=lambda one: (_right(one, coded), -one.trigger.spans[0].start), default=None)


def coded_as(report: Report) -> str:
    """The type as the two codebooks count it: cooperation still to come is an AGREE, conflict still to come a THREATEN.

    We keep such reports as what they are about, with realis future (RULES 13).
    """
    if report.realis == "future":
        return "AGREE" if report.type in COOPERATION else "THREATEN" if report.type in CONFLICT else report.type
    return report.type


def _right(report: Report, coded: Coded) -> bool:
    return bool({report.type, coded_as(report)} & coded.types)


def _score(coded: Coded, reading: Reading) -> CodingScore:
    report = best(coded, reading)
    actors, recipients = two_sides(report) if report else ((), ())
    if report is not None and _alike(report):
        both = match(coded.actors, actors, _touching), match(coded.actors, recipients, _touching)
        actors, recipients = (recipients, actors) if len(both[1]) > len(both[0]) else (actors, recipients)
    return CodingScore(*_counts(coded, report), _side(coded.actors, actors), _side(coded.recipients, recipients))


def two_sides(report: Report) -> tuple[Sequence[Participant], Sequence[Participant]]:
    """Who acts and who is acted on; of several who act together, the first and the others."""
    if _alike(report):
        return report.actors[:1], report.actors[1:]
    return report.actors, report.recipients


def _alike(report: Report) -> bool:
    return report.type in SYMMETRIC and len(report.actors) > 1 and not report.recipients


def _counts(coded: Coded, report: Report | None) -> tuple[Tally, Tally]:
    return Tally(int(report is not None), 1, 1), Tally(int(report is not None and _right(report, coded)), 1, 1)


def _side(wanted: Sequence[tuple[int, int]], found: Sequence[Participant]) -> Tally:
    """One side's words found: spans that touch."""
    pairs = match(wanted, found, _touching)
    return Tally(len(pairs), len(found), len(wanted))


def _touching(gold: tuple[int, int], one: Participant) -> float:
    return float(touch([gold], offsets(one.spans)))


def score_sides(rows: Iterable[tuple[Sequence[tuple[int, int]], Sequence[tuple[int, int]], Reading]]) -> CodingScore:
    """Sources and targets of sentences whose event isn't marked: against the sides of the sentence's leading report."""
    sides = [(_side(source, actors), _side(target, met)) for source, target, r in rows for actors, met in [_leading(r)]]
    return CodingScore(actors=total([one for one, _ in sides]), recipients=total([one for _, one in sides]))


def _leading(reading: Reading) -> tuple[Sequence[Participant], Sequence[Participant]]:
    """The sides of the first report that names both, else an actor, else anybody; of a meeting, the later is met."""
    acts = [one for one in reading.reports if one.extension is None]
    report = max(acts, key=lambda one: (len(one.actors) > 0, _sided(one)), default=None)
    if report is None:
        return (), ()
    return two_sides(report)


def _sided(report: Report) -> bool:
    return bool(report.recipients) or _alike(report)
