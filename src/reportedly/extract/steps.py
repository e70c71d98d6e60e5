"""How whom an act befalls is found: one visible list of steps, the surest first."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from reportedly.extract.acts import seen_on
from reportedly.extract.blame import aimed_at, tried_for
from reportedly.extract.draft import Draft
from reportedly.extract.found import Found
from reportedly.extract.framing import full_frame, slot
from reportedly.extract.participants import NOBODY, Sides, owners, sides, without
from reportedly.extract.prose import Phrase, Sentence
from reportedly.extract.prose.complements import Phrases
from reportedly.extract.prose.frames import suffers
from reportedly.extract.scene import FORCE, Scene
from reportedly.extract.whom import aimed_behind, answered, by_its_object, called, helped, of_own_words, through, tied
from reportedly.nouns.findings import Participant, Thing
from reportedly.nouns.kinds import RoleFound

_TAKEN = frozenset(("hostage", "captive", "prisoner"))  # stands right behind who is: "took nine guards hostage"


class _Step(NamedTuple):
    """One way to find whom an act befalls, and what a report calls it."""

    by: RoleFound
    find: Callable[[Scene], Sides]


def recipients_of(scene: Scene) -> tuple[tuple[Participant, ...], RoleFound, tuple[Thing, ...]]:
    """Whom it befalls, how that was found, and the things met on the way."""
    things: list[Thing] = []
    for step in STEPS:
        found = step.find(scene)
        things += found.things
        if found.participants:
            return found.participants, step.by, tuple(things)
    return (), "unknown", tuple(things)


def _in_slots(scene: Scene) -> Sides:
    return scene.in_slots


def _suffering(scene: Scene) -> Sides:
    """Who is told to meet with what a noun names: "received threats", "faces criticism"."""
    return Sides(sufferers(scene.draft, scene.sentence, scene.found), ())


def sufferers(draft: Draft, sentence: Sentence, found: Found) -> tuple[Participant, ...]:
    """Those who meet with what a noun names, as its verb tells."""
    if found.phrase is None or not suffers(sentence, found.phrase):
        return ()
    return sides(draft, sentence, full_frame(draft, sentence, found).objects).participants


def _seen(scene: Scene) -> Sides:
    """Those whom the model sees befallen; of troops sent none: they are what it is about."""
    if scene.unit.type == "MOBILIZE":
        return NOBODY
    found = seen_on(scene.draft, scene.sentence, scene.found, "recipient")
    return Sides(without(found, tried(scene.draft, scene.sentence, scene.found)), ())


def tried(draft: Draft, sentence: Sentence, found: Found) -> tuple[Participant, ...]:
    """Those who are charged with a deed, cleared of it or deny it: by the words alone none of them took part."""
    if found.phrase is None or found.unit.quad != FORCE:
        return ()
    return sides(draft, sentence, tried_for(sentence, found.phrase)).participants


def _owning(scene: Scene) -> Sides:
    """Whose the things in the slots are: "attacked the army's base"."""
    if scene.unit.extension is not None:
        return NOBODY
    for name in scene.unit.recipient:
        meant = tuple(p for p in slot(scene.frame, name, scene.found) if p not in scene.acting)
        if people := owners(scene.draft, scene.sentence, outside(scene.found, meant)):
            return Sides(people, ())
    return NOBODY


def _objects(scene: Scene) -> Sides:
    """The objects that no slot asks for, where one of them is a known actor; of talks none: "discussed its talks"."""
    talked = scene.unit.type == "CONSULT" and "object" not in scene.unit.recipient
    if scene.unit.type == "MOBILIZE" or not scene.unit.recipient or talked:
        return NOBODY
    known = any(one.actor is not None for one in scene.left.participants)
    return Sides(scene.left.participants, ()) if known else NOBODY


def _aimed_at(scene: Scene) -> Sides:
    """Who or what is told to be the target of a deed that a noun names."""
    if scene.unit.quad != FORCE or scene.found.phrase is None:
        return NOBODY
    return sides(scene.draft, scene.sentence, aimed_at(scene.sentence, scene.found.phrase))


STEPS = (
    _Step("slot", _in_slots),
    _Step("slot", _suffering),
    _Step("model", _seen),
    _Step("owner", _owning),
    _Step("around", through),
    _Step("slot", _objects),
    _Step("around", tied),
    _Step("around", answered),
    _Step("around", by_its_object),
    _Step("around", helped),
    _Step("around", _aimed_at),
    _Step("owner", of_own_words),
    _Step("around", called),
    _Step("around", aimed_behind),
)
"""The steps; the first that finds somebody has whom it befalls (docs/decisions/0105, 0106)."""


def outside(found: Found, phrases: Phrases) -> Phrases:
    """The phrases that aren't themselves part of the trigger; of "took nine guards hostage" those before its word."""
    return tuple([one for p in phrases for one in ((p,) if p.head not in found.tokens else _taken(found, p))])


def _taken(found: Found, phrase: Phrase) -> Phrases:
    last = phrase.last - 1
    if found.unit.words[-1] not in _TAKEN or phrase.head != last or phrase.first == last:
        return ()
    return (Phrase(phrase.first, last, last - 1),)
