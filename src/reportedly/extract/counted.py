"""What a number counts: the head noun of its phrase, or of the "of" phrase after it, and whose those things are."""

from __future__ import annotations

from typing import NamedTuple

from reportedly.extract.draft import Draft
from reportedly.extract.measure import NOUN_MEASURES
from reportedly.extract.prose import Phrase, Sentence
from reportedly.extract.prose.phrases import WEEKDAYS
from reportedly.text.lemmas import verb_lemma
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
_UNCOUNTED = _STAND_INS | WEEKDAYS
_CHANGING = word_set(
    "rise climb grow increase jump swell double fall drop sink shrink decline raise reduce cut lower limit"
)  # lemmas of verbs: "fell to 20"
_PUTTING = word_set("put estimate place count peg")  # lemmas: "put the number at 20"
_SUMS = word_set("toll tolls total count tally figure rate")  # what rises though nobody counts it


def is_put_at(sentence: Sentence, first: int) -> bool:
    """Whether a sum that names nothing, told before, is put at the number at token `first`: "police put the number at
    12,000"."""
    verb = sentence.group_before(first)
    at = first - 1
    while at > 0 and sentence.tokens[at].low != "at":
        if sentence.tokens[at].tag not in ("RB", "JJ", "IN"):
            return False  # "put it at about 12,000"
        at -= 1
    if verb is None or at < 1 or verb_lemma(sentence.tokens[verb.main].low) not in _PUTTING:
        return False
    return sentence.tokens[at - 1].low in _SUMS | {"number", "it", "turnout"}


class Counted(NamedTuple):
    """The phrase a number stands in, the token of the noun it counts (None where no noun is named), and its phrase."""

    phrase: Phrase
    head: int | None
    of: Phrase


def counted_by(sentence: Sentence, number: Number) -> Counted:
    """What a number counts, from its own noun phrase or the one after "of", else what rose or fell to it."""
    own = _by_phrase(sentence, number)
    changed = _changed(sentence, sentence.token_at(number.start)) if own.head is None else None
    return own if changed is None else Counted(own.phrase, changed.head, changed)


def _by_phrase(sentence: Sentence, number: Number) -> Counted:
    last = sentence.token_at(number.end - 1)
    after = sentence.token_at(number.unit_end - 1) if number.unit_end and number.unit_end > number.end else last
    phrase = sentence.phrase_at(last) or Phrase(last, last + 1, last)
    linked = _of_phrase(sentence, max(after + 1, min(phrase.last, after + 1)))
    if linked is not None:
        return Counted(phrase, _noun(sentence, linked.head), linked)
    joined = _behind_adjectives(sentence, after + 1)
    if joined is not None:
        return Counted(Phrase(phrase.first, joined.last, joined.head), joined.head, joined)
    if phrase.head > after:
        further = (
            _of_phrase(sentence, phrase.last)
            if sentence.tokens[phrase.head].low in ("members", "thousands", "hundreds")
            else None
        )
        chosen = further or phrase
        return Counted(phrase, _noun(sentence, chosen.head), chosen)
    following = sentence.phrase_from(after + 1)
    if following is not None and sentence.tokens[following.first].tag in ("JJ", "NN", "NNS", "NNP"):
        return Counted(Phrase(phrase.first, following.last, following.head), _noun(sentence, following.head), following)
    return Counted(phrase, None, phrase)


def _changed(sentence: Sentence, first: int) -> Phrase | None:
    """What rose or fell to the number at token `first`, or is put at it: "the number of strikers grew to 300 Friday",
    "police put the crowd at 300"."""
    verb = sentence.group_before(first)
    lemma = verb_lemma(sentence.tokens[verb.main].low) if verb is not None else ""
    led = sentence.tokens[first - 1].low if first else ""
    if verb is None or not ((led == "to" and lemma in _CHANGING) or (led == "at" and lemma in _PUTTING)):
        return None
    behind = [one for one in sentence.phrases if verb.last <= one.first and one.last < first]
    clause = sentence.clause_at(verb.main)
    before = [one for one in sentence.phrases if clause.first <= one.first and one.last <= verb.first]
    found = next(iter(behind or before), None)
    if found is None or sentence.tokens[found.head].low in _SUMS or _noun(sentence, found.head) is None:
        return None
    return found


def _behind_adjectives(sentence: Sentence, at: int) -> Phrase | None:
    """The noun phrase that goes on behind two joined adjectives at token `at`: "12 old and frail patients"."""
    if [token.tag for token in sentence.tokens[at : at + 3]] != ["JJ", "CC", "JJ"]:
        return None
    phrase = sentence.phrase_at(at + 2)
    return phrase if phrase is not None and _noun(sentence, phrase.head) is not None else None


def _of_phrase(sentence: Sentence, at: int) -> Phrase | None:
    """The noun phrase after an "of" at token `at`."""
    if at >= len(sentence.tokens) or sentence.tokens[at].low != "of":
        return None
    return sentence.phrase_at(at + 1) or sentence.phrase_from(at + 2)


def _noun(sentence: Sentence, head: int) -> int | None:
    token = sentence.tokens[head]
    return head if token.tag in ("NN", "NNS", "NNP") and token.low not in _UNCOUNTED else None


def owner(draft: Draft, sentence: Sentence, counted: Counted) -> str | None:
    """The actor that the counted things are or belong to: the mention on their noun, else one before it."""
    if counted.head is None:
        return None
    inside = draft.actors_at(sentence.cite(counted.of.first, counted.of.last))
    head = sentence.tokens[counted.head]
    on_head = [m for m in inside if m.spans[0].start <= head.start and head.end <= m.spans[-1].end]
    return next((mention.refers_to for mention in (*on_head, *inside)), None)
