"""Conditions: what is told only in case something else is so ("if they leave"), and "if" where it means "whether"."""

from __future__ import annotations

from reportedly.extract.prose import Clause, Sentence, VerbGroup
from reportedly.extract.realis_words import CONDITIONS


def conditional(sentence: Sentence, at: int) -> bool:
    """Whether a token stands in an if-clause or in the main clause of a condition that is not past."""
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
