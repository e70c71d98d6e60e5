"""Infinitives that tell what was done, as the words they hang on say: "the first to flee", "used gas to clear it"."""

from __future__ import annotations

from reportedly.extract.prose import Phrase, Sentence, VerbGroup
from reportedly.extract.realis_words import POSSIBLE_NOUNS
from reportedly.text.lemmas import verb_lemma
from reportedly.text.wordset import word_set

_RANKS = word_set("first second third fourth fifth sixth seventh last latest only")
_BY_VOTE = word_set(  # what a vote itself does
    "deny reject approve support back oppose pass adopt ratify legalise legalize repeal abolish impeach condemn "
    "confirm uphold overturn suspend expel censure acquit convict extend endorse elect remove oust lift"
)
_MEETING = word_set("gather meet convene assemble rally")
_THERE = word_set(  # what those do who come together for it
    "discuss debate protest demonstrate mourn celebrate pray march negotiate review demand condemn commemorate mark"
)
_MEANT_SO = word_set("like want wish")  # "I would like to express my thanks" expresses them
_POLITE = word_set("express extend thank congratulate apologise apologize")
_NO_DOERS = POSSIBLE_NOUNS | word_set(
    "step steps effort efforts move moves way ways time times thing things day days decision opportunity priority task "
    "goal aim stage phase order option measure measures"
)  # "the first step to free them"
_REACH = 24  # words from "the first" to the infinitive


def borne_out_by(sentence: Sentence, group: VerbGroup, verb: VerbGroup | None) -> VerbGroup | None:
    """The verb that is told to be as real as this infinitive, `verb` being the one before it; None where none says so,
    or it is negated."""
    if verb is None or verb.negated:
        return None
    lemma, own = verb_lemma(sentence.tokens[verb.main].low), verb_lemma(sentence.tokens[group.main].low)
    if group.first and sentence.tokens[group.first - 1].low in POSSIBLE_NOUNS:
        return None  # "voted on a motion to expel him"
    past = verb.form == "past" or verb.perfect
    if lemma == "use" and verb.last < group.first:
        return verb
    if (lemma == "vote" and past and own in _BY_VOTE) or (lemma in _MEETING and past and own in _THERE):
        return verb
    return None if _RANKS.isdisjoint(sentence.lows) else _ranked(sentence, group)


def said_by_wishing(sentence: Sentence, group: VerbGroup) -> bool:
    """Whether an infinitive does what it tells by being said: "we would like to thank the crew"."""
    before = sentence.tokens[group.first - 1].low if group.first else ""
    return before in _MEANT_SO and verb_lemma(sentence.tokens[group.main].low) in _POLITE


def _ranked(sentence: Sentence, group: VerbGroup) -> VerbGroup | None:
    """The verb that tells of somebody as the first or last who did it: "is the third resident to catch it"."""
    tokens = sentence.tokens
    for at in range(group.first - 1, max(group.first - _REACH, 0), -1):
        if tokens[at].low in _RANKS and tokens[at - 1].tag in ("DT", "POS"):
            phrase = sentence.phrase_at(at)
            of_whom = phrase is None or phrase.head == at or tokens[phrase.head].low not in _NO_DOERS
            return _told_before(sentence, at, phrase) if of_whom else None
        verb = sentence.group_at(at)
        if tokens[at].tag == "PU" or (verb is not None and verb.finite):
            return None
    return None


def _told_before(sentence: Sentence, at: int, phrase: Phrase | None) -> VerbGroup | None:
    verb = sentence.group_before(at if phrase is None else phrase.first)
    return verb if verb is not None and verb.form != "infinitive" and not verb.negated else None
