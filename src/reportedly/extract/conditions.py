"""Conditions: what is told only in case something else is so ("if they leave"), and "if" where it means "whether"."""

from __future__ import annotations

from reportedly.extract.prose import Clause, Sentence, VerbGroup
from reportedly.extract.realis_words import CONDITIONS
from reportedly.text.wordset import word_set

_BEGINS = word_set("had were should")
_THEN = word_set("would could might will")


def conditional(sentence: Sentence, at: int) -> bool:
    """Whether a token stands in an if-clause or in the main clause of a condition that is not past."""
    if (end := _inverted(sentence)) is not None:
        verb = sentence.clause_at(at).verb
        return at < end or (verb is not None and verb.modal in _THEN)
    if CONDITIONS.isdisjoint(sentence.lows):
        return False
    clause = sentence.clause_at(at)
    if clause.opener in CONDITIONS and not _asked(sentence, clause):
        return True
    if clause.verb is None:
        return any(t.low in CONDITIONS for t in sentence.tokens[clause.first : at])
    neighbours = _around(sentence, clause)
    conditional = any(c.opener in CONDITIONS and not _asked(sentence, c) for c in neighbours)
    return conditional and (clause.verb.modal is not None) and clause.verb.form == "present"


def _inverted(sentence: Sentence) -> int | None:
    """The token before which a condition ends that a sentence begins with: "Had they left, all would be well"."""
    first = next((n for n, token in enumerate(sentence.tokens) if token.tag != "PU"), 0)
    if sentence.tokens[first].low not in _BEGINS or "," not in sentence.lows:
        return None
    lows = [token.low for token in sentence.tokens]
    end = lows.index(",")
    return None if _THEN.isdisjoint(lows[end:]) else end


def _around(sentence: Sentence, clause: Clause) -> list[Clause]:
    index = sentence.clauses.index(clause)
    return sentence.clauses[max(0, index - 2) : index] + sentence.clauses[index + 1 : index + 2]


def _asked(sentence: Sentence, clause: Clause) -> bool:
    """Whether this "if" means "whether": "asked if …"."""
    before = sentence.tokens[clause.first - 1].low if clause.first else ""
    return before in ("asked", "ask", "asks", "know", "wonder", "wondered", "see", "clear", "unclear", "asking", "sure")


def asked_if(sentence: Sentence, group: VerbGroup, opener: str) -> bool:
    """Whether a verb stands in what is asked: "asked if they left"; `opener` is its clause's first word."""
    return opener == "if" and _asked(sentence, sentence.clause_at(group.main))
