"""Noun phrases as participants (with the actors they resolve to) or as the things an event is about."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from reportedly.extract.draft import Draft
from reportedly.extract.prose import Phrase, Sentence
from reportedly.knowledge.roles import collective, head_role
from reportedly.nouns.article import Span
from reportedly.nouns.findings import Mention, Participant, Thing
from reportedly.text.lemmas import noun_lemma
from reportedly.text.wordset import word_set

_PEOPLE = word_set(
    "people person persons civilians civilian gunmen gunman attackers attacker militants militant rebels rebel "
    "troops soldiers soldier forces force fighters fighter police officers guards guard protesters protester "
    "demonstrators crowd crowds men man women woman children child boy girl residents villagers workers miners "
    "students victims passengers crew migrants refugees suspects suspect insurgents terrorists bomber bombers "
    "hostages survivors prisoners detainees pilots sailors journalists voters lawmakers authorities army navy "
    "government parliament court ministry military separatists mercenaries troop personnel servicemen thousands "
    "hundreds dozens others everyone nobody driver drivers accused deceased wounded injured dead missing teenager "
    "teenagers doctors nurses firefighters rescuers leaders officials ministers diplomats jury judge union unions "
    "individual individuals family families husband wife brother sister mother father son daughter parent parents "
    "relative relatives friend friends neighbour neighbours neighbor neighbors colleague colleagues citizen "
    "citizens agency agencies candidate candidates opposition rescuer team teams staff public population king "
    "queen prince bishop pope side sides party parties state states country countries company companies"
)
# Plurals in these endings are people, save the things among them: "divers", "activists", "technicians".
_DOERS = ("er", "or", "ist", "ian", "ee", "man", "woman")
_NOT_DOERS = word_set(
    "papers newspapers numbers letters waters powers towers rivers borders orders matters factors sectors errors "
    "motors corners shelters containers computers servers tankers helicopters trailers boilers reactors "
    "generators barriers hangars centers quarters headquarters chambers counters offers tenders covers answers "
    "winters summers showers flowers fibres layers rubbers trousers hammers daggers posters banners stickers fees "
    "trees degrees committees guarantees doors floors harbours harbors terrors mirrors metaphors favours favors "
    "neighborhoods mortars radars pillars dollars shoulders fingers parameters indicators corridors bunkers "
    "bombers destroyers freighters bulldozers filters transfers lasers meters kilometers disasters chapters "
    "registers semesters ladders folders cylinders disorders murders encounters figures mosquitoes lists"
)
_PERSONAL = word_set("he she they him her them his their it its we i us who")


class Sides(NamedTuple):
    """Noun phrases split into those who act or are acted on, and mere things."""

    participants: tuple[Participant, ...]
    things: tuple[Thing, ...]


def sides(draft: Draft, sentence: Sentence, phrases: Iterable[Phrase]) -> Sides:
    """Each phrase as participant if it names or refers to somebody, else as a thing."""
    people: list[Participant] = []
    things: list[Thing] = []
    for phrase in phrases:
        if draft.dates(sentence.tokens[phrase.head].start):
            continue
        phrase = _named_after(draft, sentence, phrase)
        span = _span(draft, sentence, phrase)
        mention = mention_of(draft, sentence, phrase)
        head = sentence.tokens[phrase.head].low
        number = sentence.tokens[phrase.head].tag == "CD" and not people
        if mention is not None or number or head in _PERSONAL or is_somebody(sentence, phrase):
            actor = mention.refers_to if mention else None
            people.append(Participant(spans=(span,), text=draft.article.words((span,)), actor=actor))
        elif (country := _country(draft, span)) is not None:
            people.append(Participant(spans=(span,), text=draft.article.words((span,)), actor=country.actor))
        elif sentence.tokens[phrase.head].tag == "NNP" and not _is_place(draft, span):
            people.append(Participant(spans=(span,), text=draft.article.words((span,)), actor=_namesake(draft, span)))
        elif sentence.tokens[phrase.head].tag in ("NN", "NNS", "NNP"):
            things.append(Thing(spans=(span,), text=draft.article.words((span,))))
    return Sides(tuple(people), tuple(things))


def _named_after(draft: Draft, sentence: Sentence, phrase: Phrase) -> Phrase:
    """The name that explains a description, where one stands behind it: "a former minister, Berg,"."""
    tokens = sentence.tokens
    at = phrase.last
    if at + 1 >= len(tokens) or tokens[at].low != "," or tokens[phrase.head].tag == "NNP":
        return phrase
    if tokens[phrase.first].tag == "CD" or not is_somebody(sentence, phrase):
        return phrase
    name = sentence.phrase_at(at + 1)
    if name is None or name.first != at + 1 or any(tokens[i].tag != "NNP" for i in range(name.first, name.last)):
        return phrase
    closed = name.last >= len(tokens) or tokens[name.last].tag == "PU"
    where = sentence.cite(name.first, name.last)
    person = any(m.kind == "person" for m in draft.actors_at(where))
    return name if closed and person else phrase


def owners(draft: Draft, sentence: Sentence, phrases: Iterable[Phrase]) -> tuple[Participant, ...]:
    """Whose things these are: the actors named in each phrase or in the "of" phrase after it ("the act of the NTC")."""
    found: list[Participant] = []
    for phrase in phrases:
        after = of_phrase(sentence, phrase)
        for one in (phrase,) if after is None else (phrase, after):
            where = sentence.cite(one.first, one.last)
            inside = [m for m in draft.actors_at(where) if where.covers(m.spans[0])]
            if inside:
                mention = max(inside, key=lambda m: (m.spans[0].end - m.spans[0].start, m.spans[0].start))
                found.append(Participant(spans=mention.spans, text=mention.text, actor=mention.refers_to))
                break
    return tuple(found)


def of_phrase(sentence: Sentence, phrase: Phrase) -> Phrase | None:
    """The noun phrase after an "of" right behind this one."""
    at = phrase.last
    if at + 1 >= len(sentence.tokens) or sentence.tokens[at].low != "of":
        return None
    return sentence.phrase_at(at + 1)


class _Country(NamedTuple):
    """A country named as a place that something is done to, and its actor if the article has one."""

    actor: str | None


def _is_place(draft: Draft, span: Span) -> bool:
    return any(place.spans[0].overlaps(span) for place in draft.resolved.places)


def _namesake(draft: Draft, span: Span) -> str | None:
    """The actor that the same words mean elsewhere in the article, for a name that the reader model missed here."""
    text = draft.article.words((span,)).removeprefix("the ").removeprefix("The ")
    return next((m.refers_to for m in draft.actor_mentions if m.text.removeprefix("the ") == text), None)


def _country(draft: Draft, span: Span) -> _Country | None:
    """The country that a phrase names, if it is marked as a place only: "sanctions on Borduria"."""
    place = next((p for p in draft.resolved.places if p.level == "country" and span.covers(p.spans[0])), None)
    if place is None or place.spans[0].end != span.end:
        return None
    names = {place.text, place.name}
    return _Country(next((a.id for a in draft.resolved.actors if a.name in names), None))


def _span(draft: Draft, sentence: Sentence, phrase: Phrase) -> Span:
    first = phrase.first
    while (
        first < phrase.head and sentence.tokens[first].tag in ("QT", "PU") and sentence.tokens[first].low not in "$€£"
    ):
        first += 1
    return sentence.cite(first, phrase.last)


def is_somebody(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether a phrase without a resolved mention still names people or a body, by its head noun."""
    low = sentence.tokens[phrase.head].low
    return (
        low in _PEOPLE
        or noun_lemma(low) in _PEOPLE
        or (sentence.tokens[phrase.head].tag == "NNS" and noun_lemma(low).endswith(_DOERS) and low not in _NOT_DOERS)
        or head_role(low) is not None
        or (collective(low) is not None and sentence.tokens[phrase.head].tag != "NNP")
    )


def mention_of(draft: Draft, sentence: Sentence, phrase: Phrase) -> Mention | None:
    """The mention of an actor on the phrase's head; else one before a head that is somebody ("Ruritanian soldiers")."""
    where = sentence.cite(phrase.first, phrase.last)
    head = sentence.tokens[phrase.head]
    inside = draft.actors_at(where)
    on_head = [m for m in inside if m.spans[0].start <= head.start < m.spans[-1].end]
    if on_head:
        return min(on_head, key=lambda m: m.spans[-1].end - m.spans[0].start)
    if inside and is_somebody(sentence, phrase):
        return inside[-1]
    return None
