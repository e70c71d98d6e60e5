"""Actors where the gold names one as a source or participant: the share decided, the share right of those; and what
must never be: a state taken for another, two people made one by a name.

Asked at the gold's own words, so that a statement or report that was missed counts only where its actor is missed too.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from eval.areas import reports, statements
from eval.areas.common import Measures, offsets, share
from eval.bootstrap import Tally
from eval.gold.rows import GoldActor, GoldArticle, Names
from eval.names import same_name
from eval.overlaps import Offsets, iou, touch
from reportedly.knowledge.states import State, states
from reportedly.nouns.findings import Actor, Participant, Reading
from reportedly.text.wordset import word_set

HALF, WHOLE = 0.5, 0.9  # of the characters shared: of two phrases for one actor, and of the very same name
PRONOUNS = word_set("he she they i we you it his her their")
MEASURES = ("actors decided", "actors right", "states apart", "people apart")


class Asked(NamedTuple):
    """An actor that the gold names, and those that the reading has in its place (none: undecided).

    For an actor with a proper name, one of the article only that is merely described ("man") leaves open who it is.
    """

    names: Names
    found: tuple[Actor, ...]

    @property
    def right(self) -> bool:
        """Whether one of those found is the one."""
        return any(same_name(actor.name, self.names) for actor in self.found)


def measure(gold: GoldArticle, reading: Reading | None) -> Measures:
    """The tallies of actors."""
    asked = list(asked_of(gold, reading)) if reading else []
    decided = [one for one in asked if one.found]
    told = [one for one in decided if _state(one.names) and any(actor.kind == "state" for actor in one.found)]
    return {
        "actors decided": Tally(len(decided), len(asked), len(asked)),
        "actors right": share([one.right for one in decided]),
        "states apart": share([_same_state(one) for one in told]),
        "people apart": share(_apart(gold, reading)) if reading else Tally(),
    }


def asked_of(gold: GoldArticle, reading: Reading) -> Iterator[Asked]:
    """Each named source of a statement and each named participant of a report that counts, with what was found."""
    actors = {actor.id: actor for actor in reading.actors}
    said = {g.id: f for g, f in statements.matched(gold, reading)}
    told = {g.id: f for g, f in reports.matched(gold, reading)}
    for statement in gold.statements:
        if statement.counts:
            ids = said[statement.id].source.actors if statement.id in said else ()
            found = tuple(actors[one] for one in ids if one in actors) or _at(statement.source, reading, actors)
            yield from (_asked(names, found) for names in statement.names)
    for report in gold.reports:
        parts = [*told[report.id].actors, *told[report.id].recipients] if report.id in told else []
        for one in (*report.actors, *report.recipients) if report.counts else ():
            if one.names and not one.optional:
                yield _asked(one.names, _taking_part(one.spans, parts, actors) or _at(one.spans, reading, actors))


def _taking_part(spans: Offsets, parts: Sequence[Participant], actors: dict[str, Actor]) -> tuple[Actor, ...]:
    """The actor of the participant that these words are; none of one that they are only a part of ("Iran and Iraq")."""
    near = [(iou(offsets(part.spans), spans), actors[part.actor]) for part in parts if part.actor in actors]
    best = max(near, key=lambda item: item[0], default=None)
    return (best[1],) if best is not None and best[0] >= HALF else ()


def _asked(names: Names, found: tuple[Actor, ...]) -> Asked:
    if _is_described(names[0]):
        return Asked(names, found)
    return Asked(names, tuple(actor for actor in found if actor.known or not _is_described(actor.name)))


def _is_described(name: str) -> bool:
    """Whether a name is a description: its last word is in lower case."""
    return name.split()[-1][:1].islower()


def _at(spans: Offsets, reading: Reading, actors: dict[str, Actor]) -> tuple[Actor, ...]:
    """The actor of the mention that these words are, else the one person named in them ("Envoy Ana Ruiz of Fram")."""
    near = [
        (iou(offsets(one.spans), spans), actors[one.refers_to], one.kind)
        for one in reading.mentions
        if one.refers_to in actors and touch(offsets(one.spans), spans)
    ]
    best = max(near, key=lambda item: item[0], default=None)
    if best is not None and best[0] >= HALF:
        return (best[1],)
    people = {actor.id: actor for _, actor, kind in near if kind == "person" and not _is_described(actor.name)}
    return tuple(people.values()) if len(people) == 1 else ()


def _state(names: Names) -> State | None:
    return next((found for name in names if (found := states().by_name(name))), None)


def _same_state(one: Asked) -> bool:
    """Whether the state is among those found, of which joint sources have several ("Niger and Chad said")."""
    found = [_state((actor.name,)) for actor in one.found if actor.kind == "state"]
    return _state(one.names) in found or None in found


def _apart(gold: GoldArticle, reading: Reading) -> list[bool]:
    """For each person of the reading whose names stand at those of the gold's, whether it is one of them alone; what
    pronouns and descriptions mean is left out."""
    people = [one for one in gold.actors if "person" in one.kind]
    return [len(owners) == 1 for actor in reading.actors if (owners := _owners(actor, people, reading))]


def _owners(actor: Actor, people: Sequence[GoldActor], reading: Reading) -> set[Names]:
    """The gold's people at whose words this person is mentioned."""
    if actor.kind != "person":
        return set()
    own = [offsets(one.spans) for one in reading.mentions if one.id in actor.mentions and _is_name(one.text)]
    return {one.names for one in people if any(iou(spans, [at]) >= WHOLE for spans in own for at in one.mentions)}


def _is_name(words: str) -> bool:
    return words[:1].isupper() and words.lower() not in PRONOUNS
