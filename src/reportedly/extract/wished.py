"""What is only demanded or asked, and what a law would do to whomever it concerns: none of it has happened."""

from __future__ import annotations

from reportedly.extract.prose import Sentence, VerbGroup
from reportedly.text.lemmas import verb_lemma
from reportedly.text.wordset import word_set

_ASKING = word_set("is are was were do does did has have had can could will would should")
_HOLDING = word_set("include be contain cover expand comprise range list")
_WISHES = word_set("demands proposals requests wishes goals aims conditions recommendations plans")
_WHOMEVER = word_set("people persons those anyone individuals residents citizens suspects criminals")


def demanded(sentence: Sentence, at: int) -> bool:
    """Whether what begins at a token is one of the things demanded or proposed: "their demands include | the release of
    the crews and | dropping charges"; not what hangs on one ("a release of those hurt in | the raid")."""
    verb = sentence.clause_at(at).verb
    if verb is None or verb.last > at or verb_lemma(sentence.tokens[verb.main].low) not in _HOLDING:
        return False
    subject = sentence.phrase_at(verb.first - 1) if verb.first else None
    if subject is None or sentence.tokens[subject.head].low not in _WISHES:
        return False
    return at - verb.last < 2 or sentence.tokens[at - 1].tag != "IN"


def of_whomever(sentence: Sentence, group: VerbGroup) -> bool:
    """Whether it befell nobody in particular, in a clause that only says whom something would concern: "the law would
    send people who are accused of theft abroad"."""
    clause = sentence.clause_at(group.main)
    whom = sentence.phrase_at(clause.first - 1) if clause.relative and clause.first and group.undergone else None
    if (
        whom is None
        or sentence.tokens[whom.head].low not in _WHOMEVER
        or sentence.tokens[whom.first].tag in ("DT", "CD")
    ):
        return False
    return any(
        one.modal in ("would", "could", "may", "might", "can") for one in sentence.groups if one.last <= whom.first
    )


def is_question(sentence: Sentence, group: VerbGroup) -> bool:
    """Whether the sentence asks whether it is so: "Did the army shoot them?"; not "Why did the army shoot them?"."""
    tokens = sentence.tokens
    asks = any(token.low.startswith("?") for token in tokens[-2:])
    first = next((n for n, token in enumerate(tokens) if token.tag not in ("QT", "PU")), 0)
    if not asks or tokens[first].low not in _ASKING:
        return False
    return group.first <= first < group.last or sentence.group_after(first + 1) == group
