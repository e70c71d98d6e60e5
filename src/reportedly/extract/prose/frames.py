"""Who stands where around a verb or an event noun: subject, object, "by …" and the other prepositional phrases."""

from __future__ import annotations

import msgspec

from reportedly.extract.prose.complements import Phrases, complements
from reportedly.extract.prose.phrases import Phrase
from reportedly.extract.prose.prose import Sentence
from reportedly.extract.prose.subjects import fronted_object, modified_by, subjects_of
from reportedly.extract.prose.verbs import VerbGroup
from reportedly.text.lemmas import verb_lemma
from reportedly.text.wordset import word_set

OWN = ""  # stands for the preposition that is the verb's own: "killed in a raid"


class Frame(msgspec.Struct, frozen=True, gc=False):
    """The noun phrases around one event word; each tuple holds the joint ones ("A, B and C")."""

    subjects: Phrases = ()
    objects: Phrases = ()
    agents: Phrases = ()
    linked: tuple[tuple[str, Phrases], ...] = ()

    def after(self, *prepositions: str) -> Phrases:
        """The phrases after the first of these prepositions that there is."""
        for word, phrases in self.linked:
            if word in prepositions:
                return phrases
        return ()


def verb_frame(sentence: Sentence, group: VerbGroup, *, last: int) -> Frame:
    """The frame of a verb; `last` is where its own words end (after a particle: "shot down")."""
    objects, linked = complements(sentence, last)
    if group.undergone:
        agents = next((phrases for word, phrases in linked if word == "by"), ())
        modified = subjects_of(sentence, group) if group.passive else modified_by(sentence, group)
        own = ((OWN, objects),) if objects and last > group.last else ()
        return Frame((), modified, agents, (*own, *(pair for pair in linked if pair[0] != "by")))
    if not objects and (front := fronted_object(sentence, group)):
        objects = front
    return Frame(subjects_of(sentence, group), objects, (), linked)


SUFFERING = word_set(
    "suffer suffers suffered face faces faced facing receive receives received receiving undergo undergoes underwent"
)
LIGHT = SUFFERING | word_set(
    "carry carried carries carrying launch launched launches launching conduct conducted conducting performing "
    "hold held holds holding keep kept keeps keeping "
    "make made makes making stage staged mount mounted commit committed sign signed reach reached begin began "
    "begun impose imposed perform performed order ordered announce announced start started "
    "give gave given provide provided condemn declare declared wage "
    "waged open opened continue continued have had has strike struck undertake undertook "
    "undertaken plan planned orchestrate orchestrated mastermind masterminded execute executed perpetrate perpetrated "
    "coordinate coordinated instigate instigated lead led direct directed authorise authorised authorize authorized "
    "file filed call called plant planted place placed detonate detonated set hurl hurled throw thrown"
)
_STRUCK = word_set(
    "embassy consulate school university hospital church mosque synagogue temple hotel market mall airport station "
    "bank bridge barracks base club nightclub theatre theater stadium bus train metro subway tram ferry office building"
)  # what is attacked, right before an attack's noun
_JUDGING = word_set("find convict acquit clear charge accuse indict")
_OF_WHAT = frozenset(("of", "with"))
_TELLING = word_set("announce announced announces declare declared condemn")
_CALLING = word_set("call calls called calling")  # "called a strike", not "called the strike a mistake"
_DEFINITE = word_set("the this that these those his her its their")
_LOOKED_BACK_ON = word_set(
    "investigate probe examine review mark commemorate remember recall mourn honor honour condemn denounce decry"
    " deplore criticise criticize blame praise hail welcome protest oppose reject dispute deny discuss celebrate avenge"
)  # verbs whose object is another event


def noun_frame(sentence: Sentence, phrase: Phrase, at: int) -> Frame:
    """The frame of an event noun: "X's attack on Y", "the attack by X", "X launched an attack on Y"."""
    tokens = sentence.tokens
    linked = _tied(sentence, max(phrase.last, at + 1))
    agents = next((phrases for word, phrases in linked if word == "by"), ())
    if _judged(sentence, phrase):
        agents = ()  # "found guilty of the raid by a court"
    owner = _owner(sentence, phrase, at)
    subjects: Phrases = ()
    governor = _light_verb(sentence, phrase)
    if _in_support(sentence, phrase):
        governor = governor or sentence.group_before(phrase.first)
        linked = tuple(("for" if word == "of" else word, phrases) for word, phrases in linked)
    if governor is not None:
        frame = verb_frame(sentence, governor, last=governor.last)
        told = bool(owner) and tokens[governor.main].low in _TELLING  # "announced his death": not the announcer's
        subjects = () if told else frame.agents or frame.subjects
    named = bool(owner) and tokens[owner[0].last].tag == "POS"
    if named and subjects and not any(word == "of" for word, _ in linked):
        linked = (*linked, ("of", owner))  # "led Lind's overthrow"
    if not owner and not subjects:
        owner = _modifier(sentence, phrase, at)
        if owner and owner[0].last < at and tokens[at - 1].low in _STRUCK:  # "the Kenya embassy bombing"
            linked, owner = (*linked, ("of", (Phrase(phrase.first, at, at - 1),))), ()
    suffered = governor is not None and tokens[governor.main].low in SUFFERING
    return Frame(() if suffered else subjects or owner, subjects if suffered else (), agents, linked)


def _judged(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether a noun tells of what somebody is found guilty, charged or cleared, so that "by" names who judges."""
    verb = sentence.group_before(phrase.first)
    if verb is None or not verb.undergone or not phrase.first or sentence.tokens[phrase.first - 1].low not in _OF_WHAT:
        return False
    return verb_lemma(sentence.tokens[verb.main].low) in _JUDGING


def _in_support(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether a noun tells for whom something is done: "sent fighters in support of Borduria"."""
    bare = phrase.last - phrase.first == 1 and sentence.tokens[phrase.first].low == "support"
    return bare and phrase.first > 0 and sentence.tokens[phrase.first - 1].low == "in"


def _tied(sentence: Sentence, last: int) -> tuple[tuple[str, Phrases], ...]:
    """What prepositions tie to a noun that ends before token `last`; behind a comma only what one begins: "won the
    nomination, a total of nine votes" is no nomination of votes."""
    after = sentence.tokens[last : last + 2]
    if len(after) == 2 and after[0].low == "," and after[1].tag not in ("IN", "TO"):
        return ()
    return complements(sentence, last)[1]


def _owner(sentence: Sentence, phrase: Phrase, at: int) -> Phrases:
    """The owner before "'s" or the possessive pronoun in a phrase."""
    tokens = sentence.tokens
    mark = next((i for i in range(at - 1, phrase.first - 1, -1) if tokens[i].tag == "POS"), None)
    if mark is not None and mark > phrase.first:
        return (Phrase(phrase.first, mark, mark - 1),)
    if tokens[phrase.first].low in ("his", "her", "its", "their", "our", "my", "your"):
        return (Phrase(phrase.first, phrase.first + 1, phrase.first),)
    return ()


def _modifier(sentence: Sentence, phrase: Phrase, at: int) -> Phrases:
    """The names right before an event noun, as one phrase: "the Ruritanian attack"."""
    first = next((i for i in range(phrase.first, at) if sentence.tokens[i].tag == "NNP"), None)
    if first is None:
        return ()
    last = first
    while last < at and sentence.tokens[last].tag == "NNP":
        last += 1
    return (Phrase(first, last, last - 1),)


def _carries(sentence: Sentence, phrase: Phrase, group: VerbGroup) -> bool:
    """Whether a verb behind an event noun tells who made it: "the attack was launched by", "a curfew imposed by"."""
    gap = sentence.tokens[phrase.last : group.first]
    described = group.form == "participle" and all(token.low == "," or token.tag == "RB" for token in gap)
    return (group.passive or described) and sentence.tokens[group.main].low in LIGHT


def suffers(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether a verb says whom what a noun tells befell: "received threats", "faces charges"."""
    verb = _light_verb(sentence, phrase)
    return verb is not None and sentence.tokens[verb.main].low in SUFFERING


def carried_out(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether a verb says who did what a noun tells, and not whom it befell: "carried out rape"."""
    verb = _light_verb(sentence, phrase)
    return verb is not None and sentence.tokens[verb.main].low not in SUFFERING | _TELLING


def _light_verb(sentence: Sentence, phrase: Phrase) -> VerbGroup | None:
    """The verb whose object (or passive subject) the event noun is, if it only carries it: "carried out an attack"."""
    before, after = sentence.group_before(phrase.first), sentence.group_after(phrase.last)
    if before is not None and not before.passive and sentence.tokens[before.main].low in LIGHT:
        gap = sentence.tokens[before.last : phrase.first]
        named = sentence.tokens[before.main].low in _CALLING and sentence.tokens[phrase.first].low in _DEFINITE
        if not named and all(t.low in ("out", "off", "up", ",", "and") or t.tag in ("QT", "RB") for t in gap):
            return before
    aim = before is not None and before.form == "infinitive" and before.last == phrase.first
    if after is not None and not aim and _carries(sentence, phrase, after):  # "a deal to end the war was signed by"
        gap = sentence.tokens[phrase.last : after.first]
        described = after.form == "participle"  # "the attack, reportedly carried out by rebels"
        barred = any((t.low == "," and not described) or t.tag in ("CC", "REL", "SUB") for t in gap)
        return None if barred else after
    return None


def looks_back_on(sentence: Sentence, first: int) -> bool:
    """Whether the verb right before a phrase that begins at token `first` is aimed at an event that others made: "the
    UN condemned the attack"."""
    verb = sentence.group_before(first)
    return verb is not None and verb.last == first and verb_lemma(sentence.tokens[verb.main].low) in _LOOKED_BACK_ON
