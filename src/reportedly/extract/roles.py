"""Who did it to whom: a unit's role slots filled from the noun phrases around its trigger."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from msgspec.structs import replace

from reportedly.extract.acts import OF_THINGS, act_at, likely, seen_on
from reportedly.extract.blame import perpetrators
from reportedly.extract.draft import Draft
from reportedly.extract.found import Found
from reportedly.extract.framing import fill, full_frame, slot
from reportedly.extract.participants import NOBODY, Sides, owners, sides, without
from reportedly.extract.prose import Phrase, Sentence, VerbGroup
from reportedly.extract.prose.complements import Phrases
from reportedly.extract.prose.frames import Frame, carried_out
from reportedly.extract.prose.subjects import subjects_of
from reportedly.extract.scene import FORCE, Scene
from reportedly.extract.steps import outside, recipients_of, sufferers, tried
from reportedly.knowledge.ontology_units import LexicalUnit
from reportedly.nouns.findings import Participant, Thing
from reportedly.nouns.kinds import RoleFound

# CONSULT modes with a visitor or caller and a host; and slots of those met: there all are actors (RULES 14)
_ONE_WAY = frozenset(("visit", "phone"))
_MUTUAL = frozenset(("with", "between"))

_AROUND = frozenset(("after", "before", "following"))  # "said after the talks"
_DURING = frozenset(("in", "on", "at", "during"))
EVENT = 0.5  # chance from which a phrase's head tells an event: as likely as not
_DEEDS = frozenset(("ASSAULT", "COERCE", "RETREAT", "SANCTION", "AID", "CONCEDE", "OTHER/death", "OTHER/accident"))
_SHARES = frozenset(("percent", "pct", "point", "points", "cent", "cents"))
_MISHAPS = frozenset(("death", "disaster", "accident"))  # nobody carries these out: "the city had three deaths"


class Cast(NamedTuple):
    """The participants of one event and what it is about, and by which step each side was found."""

    actors: tuple[Participant, ...]
    recipients: tuple[Participant, ...]
    objects: tuple[Thing, ...]
    actors_by: RoleFound = "unknown"
    recipients_by: RoleFound = "unknown"


def cast_of(draft: Draft, sentence: Sentence, found: Found) -> Cast:
    """The roles of a trigger: each side as the first step has it that finds somebody."""
    frame = full_frame(draft, sentence, found)
    subjects = _subjects(sentence, found, frame)
    phrases, in_slots = _acted_on(draft, sentence, found, frame, subjects)
    acting = subjects or _met_by(sentence, found)
    blamed = () if acting else _blamed(sentence, found)
    actors, actors_by = _actors(draft, sentence, found, acting or blamed)
    if blamed and actors_by == "slot":
        actors_by = "blamed"
    acting = acting or blamed
    rest = tuple(p for p in frame.objects if p not in phrases and p not in acting and not _how_much(sentence, p))
    left = sides(draft, sentence, outside(found, rest))
    if found.unit.extension is not None or phrases == frame.after("in"):
        in_slots = replace(in_slots, things=tuple(one for one in in_slots.things if not _located(draft, one)))
    scene = Scene(draft, sentence, found, frame, acting, actors, in_slots, left)
    recipients, recipients_by, things = recipients_of(scene)
    if actors_by == "model" and recipients_by == "slot":
        whole = found.unit.quad == FORCE  # "Lind's conviction": he convicted nobody
        scene = replace(scene, actors=tuple(one for one in actors if not _is_one_of(one, recipients, whole=whole)))
    objects = (*things, *left.things, *(_thing(one) for one in left.participants if one not in recipients))
    actors, recipients = _may_act(scene), _may_befall(scene, recipients)
    if found.unit.extension == "economy" and not (actors or recipients or objects):
        objects = sides(draft, sentence, acting).things  # "revenue rose"
    if _all_act(found.unit):
        actors, recipients, actors_by = (*actors, *recipients), (), actors_by if actors else recipients_by
    things = _apart(objects, (*actors, *recipients))
    return Cast(_once(actors), _once(recipients), things, actors_by, recipients_by)


def _subjects(sentence: Sentence, found: Found, frame: Frame) -> Phrases:
    """The phrases of who acts: in the actor's slots, else of a noun whose verb has a subject that may do it."""
    if phrases := fill(frame, _acting(found, frame), found):
        return phrases
    if found.phrase is None:
        return ()
    unit = found.unit
    may_act = bool(unit.actor) and "poss" not in unit.recipient
    carries = unit.extension not in _MISHAPS and carried_out(sentence, found.phrase)
    return frame.subjects if may_act or carries else ()


def _blamed(sentence: Sentence, found: Found) -> Phrases:
    """Who is told to have done what a noun names, where no subject of its own does it."""
    return perpetrators(sentence, found.phrase) if found.phrase is not None and found.unit.quad == FORCE else ()


def _actors(
    draft: Draft, sentence: Sentence, found: Found, acting: Phrases
) -> tuple[tuple[Participant, ...], RoleFound]:
    """Who acts, and how that was found."""
    if actors := sides(draft, sentence, acting).participants:
        return actors, "slot"
    if found.unit.extension != "economy":  # a company's shares fell, not the company
        deeds = tuple(p for p in acting if not _befalls(draft, sentence, p))
        if actors := owners(draft, sentence, deeds):
            return actors, "owner"
    seen = seen_on(draft, sentence, found, "actor") if found.unit.actor else ()
    if actors := without(seen, (*sufferers(draft, sentence, found), *tried(draft, sentence, found))):
        return actors, "model"
    return (), "unknown"


def _may_act(scene: Scene) -> tuple[Participant, ...]:
    """Those found who may act: no state that an election only was in, "the 2020 Bordurian election"."""
    if scene.unit.extension != "election" or scene.found.group is not None:
        return scene.actors
    return tuple(one for one in scene.actors if scene.draft.kind_of(one.actor) != "state")


def _may_befall(scene: Scene, recipients: tuple[Participant, ...]) -> tuple[Participant, ...]:
    """Those found whom it may befall: no state dies ("1,000 US deaths") or crashes, nobody acts on themselves
    ("waived her right"), or on whose people they are ("police from Borduria")."""
    if scene.unit.extension in ("death", "accident"):
        recipients = tuple(one for one in recipients if scene.draft.kind_of(one.actor) != "state")
    actors = _may_act(scene)
    acting = {one.spans for one in actors}
    return tuple(one for one in recipients if one.spans not in acting and not _sent_by(one, actors))


def _all_act(unit: LexicalUnit) -> bool:
    """Whether those on both sides do it together: they meet."""
    return unit.type == "CONSULT" and unit.mode not in _ONE_WAY and not _MUTUAL.isdisjoint(unit.recipient)


def _thing(one: Participant) -> Thing:
    return Thing(spans=one.spans, text=one.text)


def _is_one_of(one: Participant, others: tuple[Participant, ...], *, whole: bool) -> bool:
    """Whether the words of somebody are within those of one of these, "army" in "the army", or are all of them."""
    return any(
        (whole or one.spans != who.spans) and all(span.lies_in(who.spans) for span in one.spans) for who in others
    )


def _sent_by(one: Participant, actors: tuple[Participant, ...]) -> bool:
    """Whether somebody is only named as whose people those who act are."""
    return any(who.text.endswith(f" from {one.text}") and who.spans[-1].covers(one.spans[-1]) for who in actors)


def _met_by(sentence: Sentence, found: Found) -> Phrases:
    """Who meets, where a clause tells what was done there: "said in talks with", "In talks with …, Lind said"."""
    phrase, verb = found.phrase, sentence.clause_at(found.head).verb
    if phrase is None or verb is None or found.unit.type != "CONSULT":
        return ()
    opens = phrase.first == 1 and sentence.tokens[0].low in _DURING and not verb.undergone
    bare = sentence.tokens[phrase.first].tag not in ("DT", "PRP")  # "went round the capitals, meeting with Berg"
    inside = verb.last <= phrase.first and (bare or sentence.tokens[phrase.first - 1].low in _DURING | _AROUND)
    return subjects_of(sentence, verb) if opens or inside else ()


def _acting(found: Found, frame: Frame) -> tuple[str, ...]:
    """The actor's slots; an owner that may be either side acts only where "of" tells who is acted on: "his arrest".

    What follows an "of" acts on nobody where somebody else does: "Borduria's boycott of Klow".
    """
    unit = found.unit
    if "poss" in unit.actor and "poss" in unit.recipient and not frame.after("of"):
        return tuple(slot for slot in unit.actor if slot != "poss")
    if found.group is None and "of" in unit.actor and frame.subjects:
        return tuple(slot for slot in unit.actor if slot != "of")
    return unit.actor


def _acted_on(draft: Draft, sentence: Sentence, found: Found, frame: Frame, acting: Phrases) -> tuple[Phrases, Sides]:
    """The phrases in the first recipient's slot that holds somebody, else in the first that holds anything ("gave
    rifles to the guards"), and who and what they are."""
    first: tuple[Phrases, Sides] | None = None
    for name in found.unit.recipient:
        held = frame.objects if name == "subject" and _befell(found) else slot(frame, name, found)
        meant = [p for p in held if p not in acting and not _amount(sentence, found, p)]
        if phrases := tuple(meant):
            made = sides(draft, sentence, outside(found, phrases))
            if made.participants:
                return phrases, made
            first = first or (phrases, made)
    return first or ((), NOBODY)


def _befell(found: Found) -> bool:
    """Whether what stands before a trigger underwent it: "the train was derailed by rebels"."""
    return found.group is not None and found.group.undergone


def _befalls(draft: Draft, sentence: Sentence, phrase: Phrase) -> bool:
    """Whether a phrase tells a deed, whose "of" names whom it befell: "the bombing of the embassy killed three"."""
    act = act_at(draft, [sentence.cite(phrase.head, phrase.head + 1)])
    return act is not None and likely(act) >= EVENT and act.types[0][0] in _DEEDS


def _amount(sentence: Sentence, found: Found, phrase: Phrase) -> bool:
    """Whether a number tells of seats, votes or points, not of people: "lost ten", "voted 66 to 27"."""
    return found.unit.extension in OF_THINGS and sentence.tokens[phrase.head].tag == "CD"


def _how_much(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether a phrase only says by how much: "rose 3.5 percent"; not "pay 80 percent of the cost"."""
    if sentence.tokens[phrase.last : phrase.last + 1] and sentence.tokens[phrase.last].low == "of":
        return False
    head = sentence.tokens[phrase.head].low
    return head.endswith("%") or (head in _SHARES and sentence.tokens[phrase.first].tag == "CD")


def _located(draft: Draft, thing: Thing) -> bool:
    """Whether a thing is only the place of it: "an accident in the harbour of Klow"."""
    where = thing.spans[0]
    return any(spot.what.use == "location" for spot in draft.places.touching(where.start, where.end))


def _apart(things: tuple[Thing, ...], people: Iterable[Participant]) -> tuple[Thing, ...]:
    """The things whose words aren't within those of somebody or of another thing."""
    if not things:
        return ()
    wider = [*(one.spans for one in people), *(one.spans for one in things)]
    return tuple(
        one for n, one in enumerate(things)
        if not any(
            all(span.lies_in(spans) for span in one.spans) and (spans != one.spans or one in things[:n])
            for spans in wider
        )
    )  # fmt: skip


def _once(people: tuple[Participant, ...]) -> tuple[Participant, ...]:
    if len(people) < 2:
        return people
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
    before = sentence.group_before(phrase.first)
    if before is not None and phrase.first - before.last <= 2:
        gap = sentence.tokens[before.last : phrase.first]
        if all(token.tag in ("RB", "QT", "IN", "TO") or token.low in ("out", "off", "up") for token in gap):
            return before
    after = sentence.group_after(phrase.last)
    if after is not None and after.form == "infinitive" and after.first == phrase.last:
        after = next(
            (one for one in sentence.groups if one.first > after.first and one.finite), None
        )  # "a deal to end"
    if after is None:
        return None
    gap = sentence.tokens[phrase.last : after.first]
    return None if any(t.low in (",", ";") or t.tag in ("REL", "SUB", "CC") for t in gap) else after
