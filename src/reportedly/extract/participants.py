"""Noun phrases as participants (with the actors they resolve to) or as the things an event is about."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from reportedly.extract.appositions import includes_somebody, name_of, with_included, without_descriptions
from reportedly.extract.draft import Draft
from reportedly.extract.members import country_named, joined_states, member_of, of_phrase, sent_from
from reportedly.extract.prose import Phrase, Sentence
from reportedly.extract.prose.complements import Phrases
from reportedly.extract.prose.subjects import owner_of, subjects_of
from reportedly.extract.somebody import is_somebody
from reportedly.knowledge.platforms import PLATFORMS
from reportedly.nouns.article import Span
from reportedly.nouns.findings import Mention, Participant, Thing
from reportedly.text.names import is_disease
from reportedly.text.wordset import word_set

_PAPERS = word_set("bill act law treaty agreement resolution convention charter protocol amendment order")
_SOME = word_set("another others all some many several both more most few none")  # of whom was told before
_NONE = word_set("none neither")
_CURRENCIES = word_set("$ € £ ¥ usd eur gbp us$ dollars euros pounds yen % percent")
_OWNERS = word_set("its their his her")
_SPEAKERS = word_set("i we you")
PERSONAL = word_set("he she they him her them his their it its we i us who")


class Sides(msgspec.Struct, frozen=True, gc=False):
    """Noun phrases split into those who act or are acted on, and mere things."""

    participants: tuple[Participant, ...]
    things: tuple[Thing, ...]


NOBODY = Sides((), ())


def sides(draft: Draft, sentence: Sentence, phrases: Phrases) -> Sides:
    """Each phrase as participant if it names or refers to somebody, else as a thing."""
    if not phrases:
        return NOBODY
    people: list[Participant] = []
    things: list[Thing] = []
    told = without_descriptions(draft, sentence, with_included(sentence, phrases))
    for phrase in (meant for one in told for meant in (own_subject(draft, sentence, one) or (one,))):
        if draft.dates(sentence.tokens[phrase.head].start) or _is_where_posted(sentence, phrase):
            continue
        if _is_sum(sentence, phrase):
            amount = (_span(draft, sentence, phrase),)
            things.append(Thing(spans=amount, text=draft.article.words(amount)))
            continue
        phrase = name_of(draft, sentence, phrase)
        span = _span(draft, sentence, phrase)
        mention = mention_of(draft, sentence, phrase)
        head = sentence.tokens[phrase.head].low
        counted = sentence.tokens[phrase.head].tag == "CD" and not _is_money(sentence, phrase)
        number = (counted or head in _SOME) and not people
        of_whom = member_of(draft, sentence, phrase) if mention is None else None
        if of_whom is not None:
            span = draft.article.cite(span.start, max(span.end, of_whom.spans[-1].end))
            people.append(Participant(spans=(span,), text=draft.article.words((span,)), actor=of_whom.refers_to))
            people += joined_states(draft, sentence, phrase)
            continue
        if mention is None and (sent := sent_from(draft, sentence, phrase)):
            people += sent
            continue
        if number and mention is None and (after := of_phrase(sentence, phrase)) and is_somebody(sentence, after):
            people.append(_some_of(draft, sentence, span, after, none=head in _NONE))
            continue
        told_as_people = mention is not None or number or head in PERSONAL or is_somebody(sentence, phrase)
        if told_as_people or includes_somebody(draft, sentence, phrase):
            actor = mention.refers_to if mention else None
            people.append(Participant(spans=(span,), text=draft.article.words((span,)), actor=actor))
        elif (country := country_named(draft, span)) is not None:
            people.append(Participant(spans=(span,), text=draft.article.words((span,)), actor=country.actor))
        elif (
            sentence.tokens[phrase.head].tag == "NNP"
            and not _is_place(draft, span)
            and not _is_paper(sentence, phrase)
            and not is_disease(sentence.tokens[phrase.head].text)
            and not _is_event(draft, sentence, span)
        ):
            people.append(Participant(spans=(span,), text=draft.article.words((span,)), actor=_namesake(draft, span)))
        elif sentence.tokens[phrase.head].tag in ("NN", "NNS", "NNP") or _is_money(sentence, phrase):
            after = of_phrase(sentence, phrase)
            whole = span if after is None else draft.article.cite(span.start, sentence.tokens[after.last - 1].end)
            things.append(Thing(spans=(whole,), text=draft.article.words((whole,))))
    return Sides(tuple(people), tuple(things))


def _some_of(draft: Draft, sentence: Sentence, some: Span, whole: Phrase, *, none: bool) -> Participant:
    """Some of those that "of" names: "two of the miners", who of them nobody says; or "none of the miners", which is
    told of them all."""
    span = draft.article.cite(some.start, _span(draft, sentence, whole).end)
    mention = mention_of(draft, sentence, whole) if none else None
    actor = mention.refers_to if mention is not None else None
    return Participant(spans=(span,), text=draft.article.words((span,)), actor=actor)


def without(people: Iterable[Participant], others: Iterable[Participant]) -> tuple[Participant, ...]:
    """Those of some people who are none of the others, by the actors they resolve to, else by their words."""
    taken = {one.actor or one.text for one in others}
    return tuple(one for one in people if (one.actor or one.text) not in taken)


def _is_where_posted(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether a platform is only where something was put: "posted an invitation on Facebook"."""
    before = sentence.tokens[phrase.first - 1].low if phrase.first else ""
    return before in ("on", "via") and sentence.tokens[phrase.head].low in PLATFORMS


def own_subject(draft: Draft, sentence: Sentence, phrase: Phrase) -> Phrases:
    """The subject that an owner's pronoun behind the verb goes back to, where nothing resolved it: "the army ended its
    siege"."""
    low = sentence.tokens[phrase.head].low
    if phrase.last - phrase.first > 1 or low not in _OWNERS or mention_of(draft, sentence, phrase) is not None:
        return ()
    verb = sentence.clause_at(phrase.first).verb
    subjects = subjects_of(sentence, verb) if verb is not None and verb.last <= phrase.first else ()
    if len(subjects) > 1 and low != "their":
        return ()  # "Holt and Reed spoke after his arrest": one of them, or somebody else
    return subjects if subjects and all(_may_own(draft, sentence, one, low) for one in subjects) else ()


def _may_own(draft: Draft, sentence: Sentence, phrase: Phrase, low: str) -> bool:
    """Whether a subject goes with "his", with "its" or with "their"."""
    mention, tag = mention_of(draft, sentence, phrase), sentence.tokens[phrase.head].tag
    if sentence.tokens[phrase.head].low in _SPEAKERS:
        return False  # "we are worried about his capture"
    if low == "their":
        return tag == "NNS" and (mention is not None or is_somebody(sentence, phrase))
    if mention is None:
        return low == "its" and is_somebody(sentence, phrase) and tag != "NNS"
    return (mention.kind == "person") == (low in ("his", "her"))


def _is_sum(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether a name that ends right before a currency's sign is part of a sum: "US$86,000"."""
    after = sentence.tokens[phrase.head + 1] if phrase.head + 1 < len(sentence.tokens) else None
    return after is not None and after.low in "$€£¥" and after.start == sentence.tokens[phrase.head].end


def _is_money(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether a number is a sum: "$1 billion", "USD 88,550,000"."""
    near = sentence.tokens[max(phrase.first - 1, 0) : phrase.last + 1]
    return any(token.low in _CURRENCIES for token in near)


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
            for owner in owner_of(sentence, one):
                if is_somebody(sentence, owner):  # "their government's answer"
                    span = sentence.cite(owner.first, owner.last)
                    found.append(Participant(spans=(span,), text=draft.article.words((span,)), actor=None))
    return tuple(found)


def _is_paper(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether a name is that of a law or treaty: "the Harbour Reform Bill 2019"."""
    return any(sentence.tokens[i].low in _PAPERS for i in range(phrase.head, phrase.first, -1))


def _is_place(draft: Draft, span: Span) -> bool:
    return bool(draft.places.touching(span.start, span.end))


def _is_event(draft: Draft, sentence: Sentence, span: Span) -> bool:
    """Whether a name is that of an event, which nobody is: "the Harvest Day parade"."""
    return any(one.kind == "event" and span.covers(one.spans[0]) for one in draft.named_in(sentence))


def _namesake(draft: Draft, span: Span) -> str | None:
    """The actor that the same words mean elsewhere in the article, for a name that the reader model missed here."""
    text = draft.article.words((span,)).removeprefix("the ").removeprefix("The ")
    return next((m.refers_to for m in draft.actor_mentions if m.text.removeprefix("the ") == text), None)


def _span(draft: Draft, sentence: Sentence, phrase: Phrase) -> Span:
    first = phrase.first
    if first + 2 < phrase.last and sentence.tokens[first].low == "front":
        first += 2  # "in front of | the bank"
    while (
        first < phrase.head and sentence.tokens[first].tag in ("QT", "PU") and sentence.tokens[first].low not in "$€£"
    ):
        first += 1
    return sentence.cite(first, phrase.last if sentence.tokens[phrase.head].low != "those" else _told(sentence, phrase))


def _told(sentence: Sentence, phrase: Phrase) -> int:
    """Where the words end that say who "those" are: "those held in the camp", "those who slept there"; at most a mark
    or the next verb told of them."""
    last = phrase.last
    if last == len(sentence.tokens):
        return last
    own = sentence.group_after(last) if sentence.tokens[last].tag == "REL" else sentence.group_at(last)
    behind = own.last if own is not None else last
    end = next((one.first for one in sentence.groups if one.first >= behind and one.finite), len(sentence.tokens))
    return next((n for n in range(last, end) if sentence.tokens[n].tag in ("PU", "CC", "SUB")), end)


def mention_of(draft: Draft, sentence: Sentence, phrase: Phrase) -> Mention | None:
    """The mention of an actor on the phrase's head; else one before a head that is somebody ("Ruritanian soldiers")."""
    where = sentence.cite(phrase.first, phrase.last)
    head = sentence.tokens[phrase.head]
    inside = draft.actors_at(where)
    on_head = [m for m in inside if m.spans[0].start <= head.start < m.spans[-1].end]
    if on_head:
        return min(on_head, key=lambda m: m.spans[-1].end - m.spans[0].start)
    if inside and is_somebody(sentence, phrase) and not _owned(sentence, phrase, inside[-1]):
        return inside[-1]
    return None


def _owned(sentence: Sentence, phrase: Phrase, mention: Mention) -> bool:
    """Whether a person is only the one whose relative, lawyer or team is meant: "Berg's mother"."""
    after = sentence.token_at(mention.spans[-1].end)
    return mention.kind == "person" and after <= phrase.head and sentence.tokens[after].tag == "POS"
