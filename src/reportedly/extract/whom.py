"""Whom an act is aimed at or done for, where its own slots hold nobody: through what it is about, or what is behind."""

from __future__ import annotations

from reportedly.extract.draft import Draft
from reportedly.extract.found import Found
from reportedly.extract.framing import complement, governed
from reportedly.extract.participants import of_phrase, owners, sides, without
from reportedly.extract.prose import Sentence, VerbGroup
from reportedly.extract.prose.complements import Phrases, complements
from reportedly.extract.prose.frames import Frame, verb_frame
from reportedly.extract.prose.subjects import owner_of, says_to
from reportedly.nouns.findings import Participant
from reportedly.text.lemmas import verb_lemma
from reportedly.text.wordset import word_set

_COOPERATIVE = (1, 2)  # quad classes of acts done for somebody, or with somebody
_TOWARDS = frozenset(("to", "with", "against", "on", "from", "for", "into", "of"))
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


def through(draft: Draft, sentence: Sentence, found: Found, actors: tuple[Participant, ...]) -> tuple[Participant, ...]:
    """Whom what is promised, threatened or asked is to be done to or with: "agreed to sell Borduria ten tanks", "agreed
    to help rebuild a bridge for Borduria"."""
    inner = complement(sentence, found)
    while inner is not None:
        frame = verb_frame(sentence, inner, last=inner.last)
        given = (("to", frame.after("to")),) if frame.objects else ()  # "to contribute soldiers to the force"
        linked = ((word, there) for word, there in frame.linked if word in _TOWARDS)
        for linking, phrases in (*given, ("", frame.objects), *linked):
            found_there = sides(draft, sentence, phrases).participants
            found_there = found_there or (() if linking else owners(draft, sentence, phrases))
            if kept := without(found_there, actors):
                return kept
        inner = governed(sentence, inner.last)
    return ()


def tied(
    draft: Draft, sentence: Sentence, found: Found, frame: Frame, actors: tuple[Participant, ...]
) -> tuple[Participant, ...]:
    """The known actors that a preposition ties to the event, where its own slots hold nobody: "signed with Klow"; none
    of those that are only spoken of, or helped against: "discussed sanctions against Klow", "backed raids on Klow"."""
    if found.unit.type in _BY_SLOTS:
        return ()
    taken = {one.actor or one.text for one in actors}
    towards = _TOWARDS - _SPOKEN_OF if found.unit.quad in _COOPERATIVE else _TOWARDS
    towards = _TALKED_WITH if found.unit.type == "CONSULT" else towards
    for word, phrases in frame.linked:
        if word in towards and not _bounds(sentence, phrases):
            people = sides(draft, sentence, phrases).participants
            if kept := tuple(one for one in people if one.actor is not None and one.actor not in taken):
                return kept
    return ()


def _bounds(sentence: Sentence, phrases: Phrases) -> bool:
    """Whether a state is only named as beyond a border: "a wall along the border with Syldavia"."""
    return bool(phrases) and phrases[0].first > 1 and sentence.tokens[phrases[0].first - 2].low in _BORDERS


def answered(
    draft: Draft, sentence: Sentence, found: Found, frame: Frame, actors: tuple[Participant, ...]
) -> tuple[Participant, ...]:
    """Whose words an act answers: "rejected accusations by the union", "met the demands of farmers"."""
    if found.group is None or found.group.passive or found.unit.type not in ("REJECT", "CONCEDE", "AGREE"):
        return ()
    return without(sides(draft, sentence, frame.after("by")).participants, actors)


def called(draft: Draft, sentence: Sentence, found: Found, actors: tuple[Participant, ...]) -> tuple[Participant, ...]:
    """Whom somebody called to say it to: "summoned the envoy to complain"."""
    group = found.group
    governor = sentence.group_before(group.first) if group is not None else None
    if governor is None or group is None or group.form != "infinitive" or not says_to(sentence, governor, group):
        return ()
    return without(sides(draft, sentence, complements(sentence, governor.last)[0]).participants, actors)


def by_its_object(
    draft: Draft, sentence: Sentence, found: Found, frame: Frame, actors: tuple[Participant, ...]
) -> tuple[Participant, ...]:
    """Whom what an act is about is told to be aimed at or to come from: "lifted a ban imposed on Klow"."""
    for phrase in frame.objects:
        group = next((g for g in sentence.groups if g.first == phrase.last and g.form == "participle"), None)
        linked = complements(sentence, group.last)[1] if group is not None else ()
        for word, phrases in linked:
            people = sides(draft, sentence, phrases).participants if word in _AIMED_BY else ()
            if kept := without(people, actors):
                return kept
    return ()


def helped(
    draft: Draft, sentence: Sentence, group: VerbGroup, frame: Frame, actors: tuple[Participant, ...]
) -> tuple[Participant, ...]:
    """Whom what is given is to serve: "provided shells to arm Borduria's guards"."""
    aim = sentence.group_after(group.last)
    behind = any(one.last == aim.first for one in (*frame.objects, *_of_objects(sentence, frame))) if aim else False
    if (
        aim is None
        or not behind
        or aim.form != "infinitive"
        or verb_lemma(sentence.tokens[aim.main].low) not in _SERVING
    ):
        return ()
    served = complements(sentence, aim.last)[0]
    people = sides(draft, sentence, served).participants or owners(draft, sentence, served)
    return without(people, actors)


def _of_objects(sentence: Sentence, frame: Frame) -> Phrases:
    """What "of" ties to the things given: "stockpiles of shells"."""
    return tuple(one for thing in frame.objects if (one := of_phrase(sentence, thing)) is not None)


def of_own_words(
    draft: Draft, sentence: Sentence, found: Found, actors: tuple[Participant, ...]
) -> tuple[Participant, ...]:
    """Whose a noun is that belongs to the verb: "called for Berg's resignation", "Berg's body was found"."""
    if found.group is None or len(found.tokens) < 2:
        return ()
    after = found.unit.extension is None  # what is acted on stands before a passive too
    nouns = (sentence.phrase_at(at) for at in found.tokens if at > found.group.last or not after)
    whose = tuple(
        owner for one in nouns if one is not None and one.head in found.tokens for owner in owner_of(sentence, one)
    )
    return without(sides(draft, sentence, whose).participants, actors)


def aimed_behind(sentence: Sentence, found: Found, frame: Frame) -> Phrases:
    """Whom an "-ing" form right behind an attack tells as its aim: "fired rockets targeting army posts"."""
    ends = {max(found.tokens) + 1, *(one.last for one in frame.objects)}
    ends |= {found.phrase.last} if found.phrase is not None else set()
    aims = (g for g in sentence.groups if g.first in ends and sentence.tokens[g.main].low in _AIMING)
    return next((complements(sentence, group.last)[0] for group in aims), ())
