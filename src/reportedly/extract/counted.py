"""What a number counts: the head noun of its phrase, or of the "of" phrase after it, and whose those things are."""

from __future__ import annotations

from typing import NamedTuple

from reportedly.extract.draft import Draft
from reportedly.extract.measure import NOUN_MEASURES
from reportedly.extract.prose import Phrase, Sentence
from reportedly.text.numbers import Number
from reportedly.text.wordset import word_set

# Heads that stand for the counted things without naming them: "five others were hurt", "12 dead".
_STAND_INS = (
    NOUN_MEASURES
    - word_set("death deaths fatalities fatality injuries hostage hostages infections cases votes ballots")
) | word_set(
    "others other more total them us those number portion day days year years month months week weeks hour hours "
    "percent cent record half figure"
)


class Counted(NamedTuple):
    """The phrase a number stands in, the token of the noun it counts (None where no noun is named), and its phrase."""

    phrase: Phrase
    head: int | None
    of: Phrase


def counted_by(sentence: Sentence, number: Number) -> Counted:
    """What a number counts, from its own noun phrase or the one after "of"."""
    last = sentence.token_at(number.end - 1)
    after = sentence.token_at(number.unit_end - 1) if number.unit_end and number.unit_end > number.end else last
    phrase = sentence.phrase_at(last) or Phrase(last, last + 1, last)
    linked = _of_phrase(sentence, max(after + 1, min(phrase.last, after + 1)))
    if linked is not None:
        return Counted(phrase, _noun(sentence, linked, linked.head), linked)
    if phrase.head > after:
        further = (
            _of_phrase(sentence, phrase.last)
            if sentence.tokens[phrase.head].low in ("members", "thousands", "hundreds")
            else None
        )
        chosen = further or phrase
        return Counted(phrase, _noun(sentence, chosen, chosen.head), chosen)
    following = sentence.phrase_from(after + 1)
    if following is not None and sentence.tokens[following.first].tag in ("JJ", "NN", "NNS", "NNP"):
        return Counted(
            Phrase(phrase.first, following.last, following.head), _noun(sentence, following, following.head), following
        )
    return Counted(phrase, None, phrase)


def _of_phrase(sentence: Sentence, at: int) -> Phrase | None:
    """The noun phrase after an "of" at token `at`."""
    if at >= len(sentence.tokens) or sentence.tokens[at].low != "of":
        return None
    return sentence.phrase_at(at + 1) or sentence.phrase_from(at + 2)


def _noun(sentence: Sentence, phrase: Phrase, head: int) -> int | None:
    token = sentence.tokens[head]
    return (
        head if token.tag in ("NN", "NNS", "NNP", "JJ") and token.low not in _STAND_INS and token.tag != "JJ" else None
    )


def owner(draft: Draft, sentence: Sentence, counted: Counted) -> str | None:
    """The actor that the counted things are or belong to: the mention on their noun, else one before it."""
    where = sentence.cite(counted.of.first, counted.of.last)
    inside = [m for m in draft.actor_mentions if m.spans[0].overlaps(where)]
    if counted.head is None:
        return None
    head = sentence.tokens[counted.head]
    on_head = [m for m in inside if m.spans[0].start <= head.start and head.end <= m.spans[-1].end]
    return next((mention.refers_to for mention in (*on_head, *inside)), None)
