"""Reports of violence against MUC-4's templates: is there an incident, of which type, and the names in its roles.

A template's strings stand for a whole article, so types and names are compared article by article.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from eval.bootstrap import Tally, total
from eval.overlaps import match, touch
from reportedly.nouns.article import Spans
from reportedly.nouns.findings import Reading, Report

# PLOVER modes by the incident types of MUC-4; violence of any other mode is an attack.
INCIDENTS = {
    "abduct": "KIDNAPPING", "explosives": "BOMBING", "suicide-attack": "BOMBING", "aerial": "BOMBING",
    "arson": "ARSON",
}  # fmt: skip
ROLES = {"perpetrators": ("PerpInd", "PerpOrg"), "targets": ("Target",), "victims": ("Victim",)}
_TOLD = ("occurred", "ongoing")


class IncidentScore(NamedTuple):
    """`detected` counts articles; `types` the detected ones whose commonest type the templates have; names by role."""

    detected: Tally = Tally()
    types: Tally = Tally()
    perpetrators: Tally = Tally()
    targets: Tally = Tally()
    victims: Tally = Tally()

    @property
    def names(self) -> Tally:
        """All roles together."""
        return total([self.perpetrators, self.targets, self.victims])


def score_incidents(pairs: Iterable[tuple[Mapping[str, Any], Reading]]) -> IncidentScore:
    """The score over (article's row, its reading)."""
    scored = [_score(row, reading) for row, reading in pairs]
    return IncidentScore(*(total([one[at] for one in scored]) for at in range(len(IncidentScore._fields))))


def incidents(reading: Reading) -> list[Report]:
    """The reports of violence that is told as having been, by or against somebody or something."""
    return [
        one for one in reading.reports
        if one.type == "ASSAULT" and one.realis in _TOLD and one.polarity == "affirmed"
        and (one.actors or one.recipients or one.objects)
    ]  # fmt: skip


def incident_type(report: Report) -> str:
    """The MUC-4 type of a report of violence; burning is told by its words."""
    burnt = report.trigger.lemma.split()[0] in ("burn", "torch", "arson", "set")
    return "ARSON" if burnt else INCIDENTS.get(report.mode or "", "ATTACK")


def _score(row: Mapping[str, Any], reading: Reading) -> IncidentScore:
    wanted = {kind for one in row["templates"] for kind in one.get("incident_type") or ()}
    told = incidents(reading)
    seen = Tally(int(bool(told and wanted)), int(bool(told)), int(bool(wanted)))
    commonest = Counter(incident_type(one) for one in told).most_common(1)
    typed = Tally(int(commonest[0][0] in wanted), 1, 1) if told and wanted else Tally()
    if not wanted:
        return IncidentScore(seen)
    return IncidentScore(seen, typed, *(_names(row, roles, _spans(told, name)) for name, roles in ROLES.items()))


def _spans(told: Sequence[Report], name: str) -> list[Spans]:
    if name == "perpetrators":
        return [actor.spans for one in told for actor in one.actors]
    return [harmed.spans for one in told for harmed in (*one.recipients, *one.objects)]


def _names(row: Mapping[str, Any], roles: Sequence[str], found: Sequence[Spans]) -> Tally:
    """Entities of these roles named; found words that stand in another role's entity count for neither."""
    gold = [entity for role in roles for entity in row["roles"].get(role, ())]
    rest = [mention for role, all_ in row["roles"].items() if role not in roles for one in all_ for mention in one]
    spans = [[(span.start, span.end) for span in one] for one in found]
    hits = match(gold, spans, lambda entity, one: float(touch([tuple(m) for m in entity], one)))
    named = {pair.found for pair in hits}
    again = [
        at for at, one in enumerate(spans)
        if at not in named and any(touch([tuple(m) for m in e], one) for e in (*gold, rest))
    ]  # fmt: skip
    words = {row["text"][s:e] for at, one in enumerate(spans) if at not in named and at not in again for s, e in one}
    return Tally(len(hits), len(hits) + len(words), len(gold))
