"""Hedges with the clause each governs: "was damaged and probably destroyed" doubts only the second (RULES 9)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from reportedly.extract.prose import Clause, Phrase, Prose, Sentence
from reportedly.nouns.article import Article, Span, Spans
from reportedly.nouns.findings import Certainty

_TRIMMED = " \t\r\n ,;:.“”\"'‘’—–-"
_CLAUSE_OPENERS = frozenset(("that", "whether"))


class Hedge(NamedTuple):
    """A hedge's words, the ICD 203 range it gives, and the characters it governs."""

    words: Span
    low: float
    high: float
    scope: Span
    clausal: bool  # false where it only describes a noun: "a likely successor"

    def within(self, content: Spans) -> Certainty | None:
        """This hedge as a certainty, its scope cut to a content; None where its words lie outside."""
        holder = next((span for span in content if span.covers(self.words)), None)
        if holder is None:
            return None
        scope = self.scope.shared(holder) or self.words
        return Certainty(low=self.low, high=self.high, words=(self.words,), scope=(scope,))

    def certainty(self) -> Certainty:
        """This hedge as a certainty with its whole scope."""
        return Certainty(low=self.low, high=self.high, words=(self.words,), scope=(self.scope,))


def hedge_at(article: Article, prose: Prose, words: Span, *, low: float, high: float) -> Hedge:
    """The hedge at these words, with the clause it governs, without the "and" or "that" that opens it."""
    sentence = prose.sentence_at(words.start)
    if sentence is None:
        return Hedge(words, low, high, words, clausal=False)
    at = sentence.token_at(words.start)
    last = sentence.token_at(words.end - 1)
    phrase = _described(sentence, at, last)
    if phrase is not None:
        return Hedge(words, low, high, _trimmed(article, sentence, at, phrase.last), clausal=False)
    clause = sentence.clause_at(at)
    end = _end(sentence, clause, last)
    return Hedge(words, low, high, _trimmed(article, sentence, _start(sentence, clause, at), end), clausal=True)


def governs_clause(prose: Prose, words: Span) -> bool:
    """Whether a hedge doubts what its sentence says, not only a noun of it: neither in "40 suspected cases" nor in "a
    powder that appeared to be salt"."""
    sentence = prose.sentence_at(words.start)
    if sentence is None:
        return False
    at, last = sentence.token_at(words.start), sentence.token_at(words.end - 1)
    follows = sentence.tokens[last + 1].tag if last + 1 < len(sentence.tokens) else ""
    phrase = sentence.phrase_at(last)
    inside = phrase is not None and phrase.head > last and follows in ("NN", "NNS")
    relative = sentence.tokens[sentence.clause_at(at).first].tag == "REL"
    return not (inside or relative or _described(sentence, at, last) is not None)


def _described(sentence: Sentence, at: int, last: int) -> Phrase | None:
    """The noun phrase that a hedge stands in as an adjective ("likely voters"), None where it governs a verb."""
    phrase = sentence.phrase_at(last)
    tokens = sentence.tokens
    if phrase is None or phrase.head <= last or tokens[last].tag != "JJ":
        return None
    before = tokens[at - 1].tag if at else ""
    return None if before in ("BE", "NOT", "RB") and tokens[last + 1].tag not in ("NN", "NNS") else phrase


def _start(sentence: Sentence, clause: Clause, at: int) -> int:
    """Where the scope starts: after "and" when the hedge follows it, else where the clause does."""
    for back in range(at, clause.first - 1, -1):
        if back < at and sentence.tokens[back].tag == "CC" and _joins_predicates(sentence, back, at):
            return back + 1
    first = clause.first
    while first < at and (
        sentence.tokens[first].tag in ("CC", "PU", "QT")
        or sentence.tokens[first].low in ("that", "but", "which", "who")
    ):
        first += 1
    return first


def _joins_predicates(sentence: Sentence, at: int, hedge: int) -> bool:
    """Whether an "and" before the hedge joins verbs ("damaged and probably destroyed"), not two nouns."""
    return at + 1 == hedge or any(group.first == at + 1 for group in sentence.groups)


def _end(sentence: Sentence, clause: Clause, last: int) -> int:
    """Where the scope ends: with its clause, or with the one that "it is likely that …" brings in."""
    follows = sentence.tokens[last + 1].low if last + 1 < len(sentence.tokens) else ""
    index = sentence.clauses.index(clause)
    at_edge = last + 1 >= clause.last or follows in _CLAUSE_OPENERS
    if at_edge and index + 1 < len(sentence.clauses) and sentence.clauses[index + 1].opener in _CLAUSE_OPENERS:
        return sentence.clauses[index + 1].last
    return clause.last


def _trimmed(article: Article, sentence: Sentence, first: int, last: int) -> Span:
    start, end = sentence.tokens[first].start, sentence.tokens[last - 1].end
    while end > start and article.text[end - 1] in _TRIMMED:
        end -= 1
    while start < end and article.text[start] in _TRIMMED:
        start += 1
    return article.cite(start, max(end, start + 1))


def governing(hedges: Sequence[Hedge], trigger: Span) -> Hedge | None:
    """The hedge whose scope covers a trigger; the narrowest of several."""
    around = [hedge for hedge in hedges if hedge.scope.covers(trigger) and not hedge.words.overlaps(trigger)]
    return min(around, key=lambda hedge: hedge.scope.end - hedge.scope.start, default=None)
