"""Who did it to whom: a unit's role slots filled from the noun phrases around its trigger."""

from __future__ import annotations

from typing import NamedTuple

from reportedly.extract.draft import Draft
from reportedly.extract.participants import sides
from reportedly.extract.predicates import completed, frame_of_predicate, predicate_at
from reportedly.extract.prose import Phrase, Sentence, VerbGroup
from reportedly.extract.prose.complements import Phrases
from reportedly.extract.prose.frames import Frame, noun_frame, verb_frame
from reportedly.extract.triggers import Found, head_span
from reportedly.nouns.findings import Participant, Thing

_ALL_ACTORS = frozenset(
    ("visit", "phone")
)  # CONSULT modes with a visitor or caller and a host; else all are actors (RULES 14)


class Cast(NamedTuple):
    """The participants of one event and what it is about."""

    actors: tuple[Participant, ...]
    recipients: tuple[Participant, ...]
    objects: tuple[Thing, ...]


def cast_of(draft: Draft, sentence: Sentence, found: Found) -> Cast:
    """The roles of a trigger, by its unit's slots."""
    frame = frame_of(sentence, found)
    predicate = predicate_at(draft, head_span(sentence, found))
    if predicate is not None:
        frame = completed(frame, frame_of_predicate(sentence, found, predicate))
    actor_phrases = _fill(frame, found.unit.actor, found)
    if not actor_phrases and found.phrase is not None and found.unit.actor:
        actor_phrases = frame.subjects
    recipient_phrases = tuple(p for p in _fill(frame, found.unit.recipient, found) if p not in actor_phrases)
    actors = sides(draft, sentence, actor_phrases).participants
    recipients, things = sides(draft, sentence, _outside(found, recipient_phrases))
    if found.unit.extension is not None:
        things = tuple(thing for thing in things if not _located(draft, thing))
    rest = tuple(p for p in frame.objects if p not in recipient_phrases and p not in actor_phrases)
    left = sides(draft, sentence, _outside(found, rest))
    objects = (*things, *left.things, *(Thing(spans=one.spans, text=one.text) for one in left.participants))
    if found.unit.type == "CONSULT" and found.unit.mode not in _ALL_ACTORS:
        actors, recipients = (*actors, *recipients), ()
    return Cast(_once(actors), _once(recipients), objects)


def _located(draft: Draft, thing: Thing) -> bool:
    """Whether a thing is only the place of it: "an accident in the harbour of Klow"."""
    return any(place.use == "location" and place.spans[0].overlaps(thing.spans[0]) for place in draft.resolved.places)


def frame_of(sentence: Sentence, found: Found) -> Frame:
    """The phrases around a trigger, read as verb or noun."""
    if found.group is not None:
        last = max(
            (i + 1 for i in found.tokens if i >= found.group.last and _adjoins(found, i)), default=found.group.last
        )
        return verb_frame(sentence, found.group, last=last)
    assert found.phrase is not None
    return noun_frame(sentence, found.phrase, found.head)


def _adjoins(found: Found, at: int) -> bool:
    """Whether the tokens from the verb to `at` are all the trigger's own."""
    assert found.group is not None
    return all(i in found.tokens for i in range(found.group.last, at))


def _fill(frame: Frame, slots: tuple[str, ...], found: Found) -> Phrases:
    for slot in slots:
        phrases = _slot(frame, slot, found)
        if phrases:
            return phrases
    return ()


def _slot(frame: Frame, slot: str, found: Found) -> Phrases:
    passive = found.group is not None and (found.group.passive or found.group.form == "participle")
    if slot == "subject":
        return frame.agents if passive else frame.subjects
    if slot == "object":
        return frame.objects
    if slot == "by":
        return frame.agents
    if slot == "poss":
        return frame.subjects
    if slot in found.unit.words[1:]:
        return frame.objects  # "calls on …": the preposition is the trigger's own
    return frame.after(slot)


def _outside(found: Found, phrases: Phrases) -> Phrases:
    """The phrases that aren't themselves part of the trigger."""
    return tuple(p for p in phrases if p.head not in found.tokens)


def _once(people: tuple[Participant, ...]) -> tuple[Participant, ...]:
    seen: set[object] = set()
    kept = []
    for one in people:
        key = one.actor or one.spans
        if key not in seen:
            seen.add(key)
            kept.append(one)
    return tuple(kept)


def light_governor(sentence: Sentence, phrase: Phrase) -> VerbGroup | None:
    """The verb that governs an event noun: the one whose object it is, else the one whose subject."""
    before = [group for group in sentence.groups if group.last <= phrase.first]
    if before:
        gap = sentence.tokens[before[-1].last : phrase.first]
        if (
            all(token.tag in ("RB", "QT", "IN", "TO") or token.low in ("out", "off", "up") for token in gap)
            and len(gap) <= 2
        ):
            return before[-1]
    after = next((group for group in sentence.groups if group.first >= phrase.last), None)
    if after is None:
        return None
    gap = sentence.tokens[phrase.last : after.first]
    return None if any(t.low in (",", ";") or t.tag in ("REL", "SUB", "CC") for t in gap) else after
