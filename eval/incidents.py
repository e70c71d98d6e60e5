"""Reports of violence against MUC-4's templates: is there an incident, of which type, and the names in its roles.

A template's strings stand for a whole article, so types and names are compared article by article. Victims are human
targets *by name*: of 212 in the first 500 articles of the train part one is "leftist politicians" and all others are
persons' names. "Five people", which other slots of the keys hold, is neither right nor wrong here.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from eval.bootstrap import Tally, total
from eval.overlaps import match, touch
from eval.realis import told_as_so
from reportedly.nouns.findings import Participant, Reading, Report, Thing
from reportedly.text.clauses import DETERMINERS
from reportedly.text.lemmas import noun_lemma
from reportedly.text.wordset import word_set

# PLOVER modes by the incident types of MUC-4; violence of any other mode is an attack.
INCIDENTS = {
    "abduct": "KIDNAPPING", "explosives": "BOMBING", "suicide-attack": "BOMBING", "aerial": "BOMBING",
    "arson": "ARSON",
}  # fmt: skip
ROLES = {"perpetrators": ("PerpInd", "PerpOrg"), "targets": ("Target",), "victims": ("Victim",)}
_PEOPLE = ("person", "population", "unknown", "military", "armed-group", None)
_NAMELESS = DETERMINERS | word_set("one another nobody someone")
_PRONOUNS = word_set("he she it they him her them who which that this these those we us i")


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
        if one.type == "ASSAULT" and told_as_so(one.realis, one.polarity)
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
    kinds = {actor.id: actor.kind for actor in reading.actors}
    return IncidentScore(
        seen, typed, *(_names(row, roles, _found(_taking(told, name, kinds))) for name, roles in ROLES.items())
    )


class _Named(NamedTuple):
    """Somebody or something found in a role: the words of all its places, and these places."""

    words: frozenset[str]
    spans: frozenset[tuple[int, int]]


def _taking(told: Sequence[Report], name: str, kinds: Mapping[str, str]) -> list[Participant | Thing]:
    """Who acts; or of what is acted on the named persons (victims) or what is no people (targets)."""
    if name == "perpetrators":
        return [actor for one in told for actor in one.actors]
    recipients = [one for report in told for one in report.recipients]
    if name == "victims":
        return [one for one in recipients if kinds.get(one.actor or "") == "person" and _is_named(one.text)]
    harmed = [one for one in recipients if kinds.get(one.actor or "") not in _PEOPLE]
    return [*harmed, *(thing for report in told for thing in report.objects)]


def _is_named(text: str) -> bool:
    """Whether a person's words, all in lower case, can be a name: "the attacker" and "2 officers" can't."""
    first = text.split()[0]
    return first not in _NAMELESS and not first[0].isdigit()


def _found(taking: Sequence[Participant | Thing]) -> list[_Named]:
    """Each actor or thing once, whatever the number of reports."""
    groups: dict[str, list[Participant | Thing]] = {}
    for one in taking:
        groups.setdefault(getattr(one, "actor", None) or one.text.lower(), []).append(one)
    return [
        _Named(
            frozenset(_head(one.text) for one in same), frozenset((s.start, s.end) for one in same for s in one.spans)
        )
        for same in groups.values()
        if not all(one.text.lower() in _PRONOUNS for one in same)
    ]


def _names(row: Mapping[str, Any], roles: Sequence[str], found: Sequence[_Named]) -> Tally:
    """Entities of these roles named, by a place of theirs or the last word of their name."""
    gold = [_entity(row, mentions) for role in roles for mentions in row["roles"].get(role, ())]
    hits = match(gold, found, lambda one, other: float(_same(one, other)))
    return Tally(len(hits), len(found), len(gold))


def _entity(row: Mapping[str, Any], mentions: Sequence[tuple[int, int]]) -> _Named:
    return _Named(
        frozenset(_head(row["text"][start:end]) for start, end in mentions),
        frozenset((start, end) for start, end in mentions),
    )


def _same(one: _Named, other: _Named) -> bool:
    return touch([*one.spans], [*other.spans]) or bool(one.words & other.words)


def _head(text: str) -> str:
    """The last word of a name or description, in the singular."""
    words = text.split()
    return noun_lemma(words[-1]) if words else ""
