"""What is only claimed: told to be untrue ("reports that soldiers fled are false"), or left open ("suspicion of")."""

from __future__ import annotations

from reportedly.extract.prose import Phrase, Sentence, VerbGroup
from reportedly.text.lemmas import verb_lemma
from reportedly.text.wordset import word_set

_CLAIMS = word_set(
    "claim claims report reports allegation allegations accusation accusations rumour rumours rumor rumors story "
    "stories suggestion suggestions assertion assertions theory theories"
)
_OPEN = word_set("accusation accusations allegation allegations suspicion suspicions rumour rumours rumor rumors")
_NOUNS = _CLAIMS | _OPEN
_TYING = word_set("that of about regarding concerning")
_FALSE = word_set(
    "false untrue baseless unfounded groundless fabricated fake wrong incorrect inaccurate nonsense lies fiction "
    "propaganda absurd invented"
)
_TRUE = word_set("true correct accurate")
_REFUTED = word_set("deny refute debunk disprove")
_NEAR = 3  # words from "are" to "false"


def claim_of(sentence: Sentence, at: int) -> Phrase | None:
    """The nearest noun for a claim before a token, tied to what the token tells by "that", "of" or "about"."""
    if _NOUNS.isdisjoint(sentence.lows):
        return None
    tokens = sentence.tokens
    for phrase in reversed(sentence.phrases):
        if phrase.last < at and tokens[phrase.last].low in _TYING and tokens[phrase.head].low in _NOUNS:
            told = any(phrase.last < one.first and one.last <= at and one.finite for one in sentence.groups)
            return None if told else phrase
    return None


def untrue(sentence: Sentence, at: int) -> bool:
    """Whether what a claim tells at a token is called untrue by the sentence itself."""
    verb = next((one for one in sentence.groups if one.first > at and one.finite), None)
    if verb is None or any(token.low in (";", ":") for token in sentence.tokens[at : verb.first]):
        return False
    return _called_false(sentence, verb)


def left_open(sentence: Sentence, at: int, claim: Phrase) -> bool:
    """Whether a token is what accusations, suspicions or rumours are of: nothing says that it was so."""
    group = sentence.group_at(at)
    told = group is not None and group.finite and sentence.tokens[claim.last].low != "that"
    return sentence.tokens[claim.head].low in _OPEN and at - claim.last <= _NEAR and not told


def _called_false(sentence: Sentence, verb: VerbGroup) -> bool:
    tokens = sentence.tokens
    if verb.passive:  # "were refuted"; "were unfounded" looks like one
        low = tokens[verb.main].low
        return (low in _FALSE or verb_lemma(low) in _REFUTED) and not verb.negated
    if tokens[verb.main].tag != "BE":
        return False
    said = [token.low for token in tokens[verb.last : verb.last + _NEAR]]
    return any(word in (_TRUE if verb.negated else _FALSE) for word in said)
