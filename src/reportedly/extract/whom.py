"""Whom an act is aimed at or done for, where its own slots hold nobody: through what it is about, or what is behind."""

from __future__ import annotations

from reportedly.extract.framing import complement, governed
from reportedly.extract.members import of_phrase
from reportedly.extract.participants import NOBODY, Sides, owners, sides, without
from reportedly.extract.prose import Sentence
from reportedly.extract.prose.complements import Phrases, complements
from reportedly.extract.prose.frames import Frame, verb_frame
from reportedly.extract.prose.subjects import owner_of, says_to
from reportedly.extract.scene import VERBAL, Scene
from reportedly.knowledge.ontology_units import LexicalUnit
from reportedly.text.lemmas import verb_lemma
from reportedly.text.wordset import word_set

_COOPERATIVE = (1, 2)  # quad classes of acts done for somebody, or with somebody
_TOWARDS = frozenset(("to", "with", "against", "on", "from", "for", "into", "of"))
# Acts towards whoever is spoken to, not towards whom what is asked for is to befall: "demanded her return"
_TO_THEIR_FACE = frozenset(("CONSULT", "REQUEST"))
_ANSWERING = frozenset(("REJECT", "CONCEDE", "AGREE"))
_BY_SLOTS = frozenset(("COERCE", "RETREAT", "REQUEST", "ACCUSE"))  # of such acts their slots alone say towards whom
_BORDERS = frozenset(("border", "borders", "frontier"))
_TALKED_WITH = frozenset(("with", "to"))
_SPOKEN_OF = frozenset(("against", "on"))
_AIMED_BY = _TOWARDS | {"by", "upon", "at"}
_AIMING = frozenset(("targeting", "hitting", "striking", "injuring", "wounding", "killing"))
_SERVING = word_set(
    "help aid assist support fuel arm equip feed supply sustain bolster back boost strengthen reinforce protect defend "
    "shelter relieve rebuild"
)


def through(scene: Scene) -> Sides:
    """Whom what is promised, threatened or asked is to be done to or with: "agreed to sell Borduria ten tanks", "agreed
    to help rebuild a bridge for Borduria", "voted to remove Lind"."""
    draft, sentence, unit = scene.draft, scene.sentence, scene.unit
    if unit.quad not in VERBAL or unit.type in _TO_THEIR_FACE or not unit.recipient:
        return NOBODY
    inner = complement(sentence, scene.found)
    while inner is not None:
        frame = verb_frame(sentence, inner, last=inner.last)
        given = (("to", frame.after("to")),) if frame.objects else ()  # "to contribute soldiers to the force"
        linked = ((word, there) for word, there in frame.linked if word in _TOWARDS)
        for linking, phrases in (*given, ("", frame.objects), *linked):
            found_there = sides(draft, sentence, phrases).participants
            found_there = found_there or (() if linking else owners(draft, sentence, phrases))
            if kept := without(found_there, scene.actors):
                return Sides(kept, ())
        inner = governed(sentence, inner.last)
    return NOBODY


def tied(scene: Scene) -> Sides:
    """The known actors that a preposition ties to the event, where its own slots hold nobody: "signed with Klow"; none
    of those that are only spoken of, or helped against: "discussed sanctions against Klow", "backed raids on Klow"."""
    unit = scene.unit
    if not _asks_for_some(unit) or unit.type in _BY_SLOTS:
        return NOBODY
    taken = {one.actor or one.text for one in scene.actors}
    towards = _TOWARDS - _SPOKEN_OF if unit.quad in _COOPERATIVE else _TOWARDS
    towards = _TALKED_WITH if unit.type == "CONSULT" else towards
    for word, phrases in scene.frame.linked:
        if word in towards and not _bounds(scene.sentence, phrases) and not _does_more(scene.sentence, phrases):
            people = sides(scene.draft, scene.sentence, phrases).participants
            if kept := tuple(one for one in people if one.actor is not None and one.actor not in taken):
                return Sides(kept, ())
    return NOBODY


def _asks_for_some(unit: LexicalUnit) -> bool:
    """Whether an act, and no mere happening, is done towards somebody."""
    return bool(unit.recipient) and unit.extension is None


def _does_more(sentence: Sentence, phrases: Phrases) -> bool:
    """Whether an "-ing" form tells what those do beside it: "attacked the base, with Lind describing how"."""
    return any(group.first == phrases[-1].last and group.form == "gerund" for group in sentence.groups)


def _bounds(sentence: Sentence, phrases: Phrases) -> bool:
    """Whether a state is only named as beyond a border: "a wall along the border with Syldavia"."""
    return bool(phrases) and phrases[0].first > 1 and sentence.tokens[phrases[0].first - 2].low in _BORDERS


def answered(scene: Scene) -> Sides:
    """Whose words an act answers: "rejected accusations by the union", "met the demands of farmers"."""
    group = scene.found.group
    if group is None or group.passive or not _asks_for_some(scene.unit):
        return NOBODY
    return _others(scene, scene.frame.after("by")) if scene.unit.type in _ANSWERING else NOBODY


def called(scene: Scene) -> Sides:
    """Whom somebody called to say it to: "summoned the envoy to complain"."""
    sentence, group = scene.sentence, scene.found.group
    if scene.unit.quad not in VERBAL or group is None or group.form != "infinitive":
        return NOBODY
    governor = sentence.group_before(group.first)
    if governor is None or not says_to(sentence, governor, group):
        return NOBODY
    return _others(scene, complements(sentence, governor.last)[0])


def by_its_object(scene: Scene) -> Sides:
    """Whom what an act is about is told to be aimed at or to come from: "lifted a ban imposed on Klow"."""
    sentence = scene.sentence
    for phrase in scene.frame.objects if _asks_for_some(scene.unit) else ():
        group = next((g for g in sentence.groups if g.first == phrase.last and g.form == "participle"), None)
        linked = complements(sentence, group.last)[1] if group is not None else ()
        for word, phrases in linked:
            if word in _AIMED_BY and (people := _others(scene, phrases)).participants:
                return people
    return NOBODY


def helped(scene: Scene) -> Sides:
    """Whom what is given is to serve: "provided shells to arm Borduria's guards"."""
    sentence, frame, group = scene.sentence, scene.frame, scene.found.group
    aim = sentence.group_after(group.last) if group is not None and scene.unit.type == "AID" else None
    behind = any(one.last == aim.first for one in (*frame.objects, *_of_objects(sentence, frame))) if aim else False
    if (
        aim is None
        or not behind
        or aim.form != "infinitive"
        or verb_lemma(sentence.tokens[aim.main].low) not in _SERVING
    ):
        return NOBODY
    served = complements(sentence, aim.last)[0]
    people = sides(scene.draft, sentence, served).participants or owners(scene.draft, sentence, served)
    return Sides(without(people, scene.actors), ())


def _of_objects(sentence: Sentence, frame: Frame) -> Phrases:
    """What "of" ties to the things given: "stockpiles of shells"."""
    return tuple(one for thing in frame.objects if (one := of_phrase(sentence, thing)) is not None)


def of_own_words(scene: Scene) -> Sides:
    """Whose a noun is that belongs to the verb: "called for Berg's resignation", "Berg's body was found"."""
    sentence, found, unit = scene.sentence, scene.found, scene.unit
    asked = bool(unit.recipient) and unit.extension in (None, "death")
    if not asked or found.group is None or len(found.tokens) < 2:
        return NOBODY
    after = unit.extension is None  # what is acted on stands before a passive too
    nouns = (sentence.phrase_at(at) for at in found.tokens if at > found.group.last or not after)
    whose = tuple(
        owner for one in nouns if one is not None and one.head in found.tokens for owner in owner_of(sentence, one)
    )
    return _others(scene, whose)


def aimed_behind(scene: Scene) -> Sides:
    """Whom an "-ing" form right behind an attack tells as its aim: "fired rockets targeting army posts"."""
    if scene.unit.type != "ASSAULT":
        return NOBODY
    sentence, found = scene.sentence, scene.found
    ends = {max(found.tokens) + 1, *(one.last for one in scene.frame.objects)}
    ends |= {found.phrase.last} if found.phrase is not None else set()
    aims = (g for g in sentence.groups if g.first in ends and sentence.tokens[g.main].low in _AIMING)
    aimed: Phrases = next((complements(sentence, group.last)[0] for group in aims), ())
    return Sides(sides(scene.draft, sentence, aimed).participants, ())


def _others(scene: Scene, phrases: Phrases) -> Sides:
    """Those of some phrases who don't act themselves."""
    return Sides(without(sides(scene.draft, scene.sentence, phrases).participants, scene.actors), ())
