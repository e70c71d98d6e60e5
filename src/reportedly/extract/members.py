"""The body or state that people are told to be of: "fighters of the Red Front", "soldiers from Borduria"."""

from __future__ import annotations

from typing import NamedTuple

from reportedly.extract.draft import Draft
from reportedly.extract.prose import Phrase, Sentence
from reportedly.extract.somebody import is_somebody
from reportedly.knowledge.roles import head_role
from reportedly.nouns.article import Span
from reportedly.nouns.findings import Mention, Participant, Place
from reportedly.text.wordset import word_set

_SENT = word_set("police army navy troops soldiers forces military personnel")  # by a state
_OPENING = frozenset(("SUB", "PU", "QT", "CC"))
_STATE_SECTORS = frozenset(("GOV", "MIL", "COP", "LEG", "SPY"))
_BODIES = frozenset(("organisation", "group", "place"))


class Country(NamedTuple):
    """A country named as a place that something is done to, and its actor if the article has one."""

    actor: str | None


def member_of(draft: Draft, sentence: Sentence, phrase: Phrase) -> Mention | None:
    """The mention of the body that people are told to be of: "fighters of the Red Front", "soldiers from Borduria"."""
    after = _whose(sentence, phrase)
    if after is None or sentence.tokens[phrase.head].tag not in ("NN", "NNS") or not is_somebody(sentence, phrase):
        return None
    return _body_at(draft, sentence, after)


def _whose(sentence: Sentence, phrase: Phrase) -> Phrase | None:
    """The noun phrase after an "of" right behind people, or after a "from", where no verb or noun before them may have
    it: "withdrew soldiers from Borduria"."""
    after, at = of_phrase(sentence, phrase), phrase.last
    if after is not None or at + 1 >= len(sentence.tokens) or sentence.tokens[at].low != "from":
        return after
    opens = phrase.first == 0 or sentence.tokens[phrase.first - 1].tag in _OPENING
    return sentence.phrase_from(at + 1) if opens else None


def _body_at(draft: Draft, sentence: Sentence, phrase: Phrase) -> Mention | None:
    head = sentence.tokens[phrase.head]
    bodies = [m for m in draft.actors_at(sentence.cite(phrase.first, phrase.last)) if m.kind in _BODIES]
    return next((m for m in bodies if m.spans[0].start <= head.start < m.spans[-1].end), None)


def sent_from(draft: Draft, sentence: Sentence, phrase: Phrase) -> list[Participant]:
    """Those in office or under arms whom a state has sent, by that state where it is named as a place only: "soldiers
    from Borduria"; with those that "and" joins to it."""
    after = _whose(sentence, phrase)
    if after is None or sentence.tokens[phrase.last].low != "from" or not _of_the_state(sentence, phrase):
        return []
    country = country_named(draft, sentence.cite(after.first, after.last))
    if country is None:
        return []
    whole = (sentence.cite(phrase.first, after.last),)
    first = Participant(spans=whole, text=draft.article.words(whole), actor=country.actor)
    return [first, *joined_states(draft, sentence, phrase)]


def _of_the_state(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether several people are of those that a state sends: "troops", "ministers"."""
    low, tag = sentence.tokens[phrase.head].low, sentence.tokens[phrase.head].tag
    held = head_role(low)
    return low in _SENT or (tag == "NNS" and held is not None and held.sector in _STATE_SECTORS)


def joined_states(draft: Draft, sentence: Sentence, phrase: Phrase) -> list[Participant]:
    """The states that "and" joins to the one which several people are of: "the presidents of Borduria and Syldavia"."""
    found: list[Participant] = []
    low, tokens = sentence.tokens[phrase.head].low, sentence.tokens
    after = _whose(sentence, phrase) if tokens[phrase.head].tag == "NNS" or low in _SENT else None
    while after is not None and after.last + 1 < len(tokens) and tokens[after.last].low in ("and", ","):
        after = sentence.phrase_from(after.last + 1)
        state = _state_at(draft, sentence, after) if after is not None else None
        if state is None:
            break
        found.append(state)
    return found


def _state_at(draft: Draft, sentence: Sentence, phrase: Phrase) -> Participant | None:
    body = _body_at(draft, sentence, phrase)
    if body is not None and draft.kind_of(body.refers_to) == "state":
        return Participant(spans=body.spans, text=body.text, actor=body.refers_to)
    span = sentence.cite(phrase.first, phrase.last)
    country = country_named(draft, span) if body is None else None
    return Participant(spans=(span,), text=draft.article.words((span,)), actor=country.actor) if country else None


def of_phrase(sentence: Sentence, phrase: Phrase) -> Phrase | None:
    """The noun phrase after an "of" right behind this one."""
    at = phrase.last
    if at + 1 >= len(sentence.tokens) or sentence.tokens[at].low != "of":
        return None
    return sentence.phrase_at(at + 1)


def country_named(draft: Draft, span: Span) -> Country | None:
    """The country that a phrase names, if it is marked as a place only: "sanctions on Borduria"."""
    inside = (spot.what for spot in draft.places.inside(span.start, span.end))
    place = next((one for one in inside if one.level == "country"), None)
    if place is None or place.spans[0].end != span.end:
        return None
    return Country(actor_of(draft, place))


def actor_of(draft: Draft, place: Place) -> str | None:
    """The actor that has a place's name, if the article has one."""
    names = {place.text, place.name}
    return next((one.id for one in draft.resolved.actors if one.name in names), None)
