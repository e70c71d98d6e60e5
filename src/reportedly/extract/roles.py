"""Who did it to whom: a unit's role slots filled from the noun phrases around its trigger."""

from __future__ import annotations

from typing import NamedTuple

from reportedly.extract.acts import OF_THINGS, act_at, likely, seen_on
from reportedly.extract.blame import aimed_at, perpetrators
from reportedly.extract.draft import Draft
from reportedly.extract.found import Found
from reportedly.extract.framing import fill, full_frame, slot
from reportedly.extract.participants import NOBODY, Sides, owners, sides
from reportedly.extract.prose import Phrase, Sentence, VerbGroup
from reportedly.extract.prose.complements import Phrases
from reportedly.extract.prose.frames import Frame, carried_out
from reportedly.extract.prose.subjects import subjects_of
from reportedly.extract.whom import aimed_behind, answered, by_its_object, called, helped, of_own_words, through, tied
from reportedly.nouns.findings import Participant, Thing

# CONSULT modes with a visitor or caller and a host; and slots of those met: there all are actors (RULES 14)
_ONE_WAY = frozenset(("visit", "phone"))
_MUTUAL = frozenset(("with", "between"))

FORCE = 4  # quad class of acts that somebody is blamed for
VERBAL = (1, 3)  # quad classes of acts done by speaking
_AROUND = frozenset(("after", "before", "following"))  # "said after the talks"
_DURING = frozenset(("in", "on", "at", "during"))
_TAKEN = frozenset(("hostage", "captive", "prisoner"))  # stands right behind who is: "took nine guards hostage"
EVENT = 0.5  # chance from which a phrase's head tells an event: as likely as not
_DEEDS = frozenset(("ASSAULT", "COERCE", "RETREAT", "SANCTION", "AID", "CONCEDE", "OTHER/death", "OTHER/accident"))
# Acts towards whoever is spoken to, not towards whom what is asked for is to befall: "demanded her return"
_TO_THEIR_FACE = frozenset(("CONSULT", "REQUEST"))
_MISHAPS = frozenset(("death", "disaster", "accident"))  # nobody carries these out: "the city had three deaths"


class Cast(NamedTuple):
    """The participants of one event and what it is about."""

    actors: tuple[Participant, ...]
    recipients: tuple[Participant, ...]
    objects: tuple[Thing, ...]


def cast_of(draft: Draft, sentence: Sentence, found: Found) -> Cast:
    """The roles of a trigger, by its unit's slots."""
    frame = full_frame(draft, sentence, found)
    actor_phrases = fill(frame, _acting(found, frame), found)
    if not actor_phrases and found.phrase is not None and found.unit.actor and "poss" not in found.unit.recipient:
        actor_phrases = frame.subjects
    done = found.phrase is not None and found.unit.extension not in _MISHAPS and carried_out(sentence, found.phrase)
    if not actor_phrases and done:
        actor_phrases = frame.subjects
    recipient_phrases, acted_on = _acted_on(draft, sentence, found, frame, actor_phrases)
    if not actor_phrases and found.phrase is not None and found.unit.type == "CONSULT":
        actor_phrases = _met_by(sentence, found.head, found.phrase)
    if not actor_phrases and found.phrase is not None and found.unit.quad == FORCE:
        actor_phrases = perpetrators(sentence, found.phrase)
    actors = sides(draft, sentence, actor_phrases).participants
    if not actors and found.unit.extension != "economy":  # a company's shares fell, not the company
        actors = owners(draft, sentence, tuple(p for p in actor_phrases if not _befalls(draft, sentence, p)))
    recipients, things = acted_on.participants, acted_on.things
    if found.unit.actor and not actors:
        actors = seen_on(draft, sentence, found, "actor")
    if not recipients and found.unit.type != "MOBILIZE":  # troops sent are what it is about
        recipients = seen_on(draft, sentence, found, "recipient")
    if not recipients and found.unit.extension is None:
        slots = (slot(frame, name, found) for name in found.unit.recipient)
        outside = (_outside(found, tuple(p for p in one if p not in actor_phrases)) for one in slots)
        recipients = next(filter(None, (owners(draft, sentence, one) for one in outside)), ())
    onwards = found.unit.quad in VERBAL and found.unit.type not in _TO_THEIR_FACE
    if not recipients and onwards and found.unit.recipient:  # "voted to remove Lind": for or against
        recipients = through(draft, sentence, found, actors)
    if found.unit.extension is not None or recipient_phrases == frame.after("in"):
        things = tuple(thing for thing in things if not _located(draft, thing))
    rest = tuple(p for p in frame.objects if p not in recipient_phrases and p not in actor_phrases)
    left = sides(draft, sentence, _outside(found, rest))
    talked = found.unit.type == "CONSULT" and "object" not in found.unit.recipient  # "discussed Syldavia's talks"
    may_be_meant = found.unit.type != "MOBILIZE" and found.unit.recipient and not talked
    if not recipients and may_be_meant and any(one.actor is not None for one in left.participants):
        recipients, left = left.participants, Sides((), left.things)
    if not recipients and found.unit.recipient and found.unit.extension is None:
        steps = (tied, answered, by_its_object)
        recipients = next(filter(None, (step(draft, sentence, found, frame, actors) for step in steps)), ())
    if not recipients and found.unit.type == "AID" and found.group is not None:
        recipients = helped(draft, sentence, found.group, frame, actors)
    if not recipients and found.unit.quad == FORCE and found.phrase is not None:
        aimed = sides(draft, sentence, aimed_at(sentence, found.phrase))
        recipients, things = aimed.participants, (*things, *aimed.things)
    if not recipients and found.unit.recipient and found.unit.extension in (None, "death"):
        recipients = of_own_words(draft, sentence, found, actors)
    if not recipients and found.unit.quad in VERBAL:
        recipients = called(draft, sentence, found, actors)
    if not recipients and found.unit.type == "ASSAULT":
        recipients = sides(draft, sentence, aimed_behind(sentence, found, frame)).participants
    if found.unit.extension == "death":  # "1,000 US deaths": no state died
        recipients = tuple(one for one in recipients if draft.kind_of(one.actor) != "state")
    if found.unit.extension == "election" and found.group is None:  # "the 2020 Bordurian election": where it is
        actors = tuple(one for one in actors if draft.kind_of(one.actor) != "state")
    acting = {one.spans for one in actors}
    # "waived her right": not towards herself; "police from Borduria": not towards Borduria
    recipients = tuple(one for one in recipients if one.spans not in acting and not _sent_by(one, actors))
    objects = (*things, *left.things, *(Thing(spans=one.spans, text=one.text) for one in left.participants))
    if (
        found.unit.type == "CONSULT"
        and found.unit.mode not in _ONE_WAY
        and not _MUTUAL.isdisjoint(found.unit.recipient)
    ):
        actors, recipients = (*actors, *recipients), ()
    return Cast(_once(actors), _once(recipients), objects)


def _sent_by(one: Participant, actors: tuple[Participant, ...]) -> bool:
    """Whether somebody is only named as whose people those who act are."""
    return any(who.text.endswith(f" from {one.text}") and who.spans[-1].covers(one.spans[-1]) for who in actors)


def _met_by(sentence: Sentence, head: int, phrase: Phrase) -> Phrases:
    """Who meets, where a clause tells what was done there: "said in talks with", "In talks with …, Lind said"."""
    verb = sentence.clause_at(head).verb
    if verb is None:
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
        meant = [p for p in slot(frame, name, found) if p not in acting and not _amount(sentence, found, p)]
        if phrases := tuple(meant):
            held = sides(draft, sentence, _outside(found, phrases))
            if held.participants:
                return phrases, held
            first = first or (phrases, held)
    return first or ((), NOBODY)


def _befalls(draft: Draft, sentence: Sentence, phrase: Phrase) -> bool:
    """Whether a phrase tells a deed, whose "of" names whom it befell: "the bombing of the embassy killed three"."""
    act = act_at(draft, [sentence.cite(phrase.head, phrase.head + 1)])
    return act is not None and likely(act) >= EVENT and act.types[0][0] in _DEEDS


def _amount(sentence: Sentence, found: Found, phrase: Phrase) -> bool:
    """Whether a number tells of seats, votes or points, not of people: "lost ten", "voted 66 to 27"."""
    return found.unit.extension in OF_THINGS and sentence.tokens[phrase.head].tag == "CD"


def _located(draft: Draft, thing: Thing) -> bool:
    """Whether a thing is only the place of it: "an accident in the harbour of Klow"."""
    where = thing.spans[0]
    return any(spot.what.use == "location" for spot in draft.places.touching(where.start, where.end))


def _outside(found: Found, phrases: Phrases) -> Phrases:
    """The phrases that aren't themselves part of the trigger; of "took nine guards hostage" those before its word."""
    return tuple([one for p in phrases for one in ((p,) if p.head not in found.tokens else _taken(found, p))])


def _taken(found: Found, phrase: Phrase) -> Phrases:
    last = phrase.last - 1
    if found.unit.words[-1] not in _TAKEN or phrase.head != last or phrase.first == last:
        return ()
    return (Phrase(phrase.first, last, last - 1),)


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
