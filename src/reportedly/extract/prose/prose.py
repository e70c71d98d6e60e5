"""The shallow reading of a whole article, sentence by sentence, and where a character stands in it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Sequence
from typing import NamedTuple

from reportedly.extract.prose.clauses import Clause, clauses
from reportedly.extract.prose.grammar import DETERMINERS
from reportedly.extract.prose.model_verbs import verbs_seen
from reportedly.extract.prose.phrases import Phrase, noun_phrases, with_addressees, with_whole_names
from reportedly.extract.prose.tagging import tag
from reportedly.extract.prose.tokens import Lexicon, Token
from reportedly.extract.prose.verbs import VerbGroup, verb_groups
from reportedly.knowledge.roles import collective, head_role
from reportedly.nouns.article import Article, Span
from reportedly.nouns.findings import Mention
from reportedly.nouns.stages import Resolved

_PROPER = frozenset(("person", "organisation", "place"))
_WHOLE = frozenset(("organisation", "facility", "person"))
_NAMED = frozenset(("person", "organisation", "place", "facility", "group", "law", "work"))


class Sentence(NamedTuple):
    """One sentence: offsets, and its words, noun phrases, verb groups and clauses."""

    article: Article
    start: int
    end: int
    tokens: list[Token]
    phrases: list[Phrase]
    groups: list[VerbGroup]
    clauses: list[Clause]

    def clause_at(self, token: int) -> Clause:
        """The clause in which a token stands."""
        for clause in self.clauses:
            if clause.first <= token < clause.last:
                return clause
        return self.clauses[-1]

    def group_at(self, token: int) -> VerbGroup | None:
        """The verb group a token belongs to."""
        for group in self.groups:
            if group.first <= token < group.last:
                return group
        return None

    def phrase_at(self, token: int) -> Phrase | None:
        """The noun phrase a token belongs to."""
        for phrase in self.phrases:
            if phrase.first <= token < phrase.last:
                return phrase
        return None

    def token_at(self, offset: int) -> int:
        """The index of the token at or after a character offset (the last one if there is none)."""
        low = bisect_right(self.tokens, offset, key=lambda token: token.end)
        return min(low, len(self.tokens) - 1)

    @property
    def span(self) -> Span:
        """The whole sentence."""
        return self.article.cite(self.start, self.end)

    def cite(self, first: int, last: int) -> Span:
        """The words of the tokens `[first, last)`."""
        return self.article.cite(*self.range(first, last))

    def range(self, first: int, last: int) -> tuple[int, int]:
        """Character offsets of the tokens `[first, last)`."""
        return self.tokens[first].start, self.tokens[last - 1].end


class Prose(NamedTuple):
    """All sentences with words in them, in order."""

    sentences: list[Sentence]

    def sentence_at(self, offset: int) -> Sentence | None:
        """The sentence that holds a character offset, or the next one after it."""
        at = bisect_right(self.sentences, offset, key=lambda sentence: sentence.end)
        return self.sentences[at] if at < len(self.sentences) else None

    def before(self, sentence: Sentence) -> Sentence | None:
        """The sentence before this one."""
        at = bisect_left(self.sentences, sentence.start, key=lambda one: one.start)
        return self.sentences[at - 1] if at else None

    def touching(self, span: Span) -> list[Sentence]:
        """The sentences a span touches."""
        at = bisect_right(self.sentences, span.start, key=lambda sentence: sentence.end)
        found = []
        while at < len(self.sentences) and self.sentences[at].start < span.end:
            found.append(self.sentences[at])
            at += 1
        return found


def read_prose(resolved: Resolved, *, lexicon: Lexicon) -> Prose:
    """The article's sentences read."""
    article = resolved.annotated.article
    names = _name_starts(article.text, resolved.mentions)
    seen = verbs_seen(resolved.annotated.predicates, article.text)
    longer = sorted((m.spans[0].start, m.spans[0].end) for m in resolved.mentions if _of_parts(m))
    said = {spans[0].start for one in resolved.annotated.attributions if (spans := one.content)}
    found = []
    for start, end in resolved.annotated.sentences:
        tokens = tag(article.text, start, end, names=names, lexicon=lexicon, seen=seen)
        if tokens:
            inside = longer[bisect_left(longer, (start,)) : bisect_left(longer, (end,))]
            found.append(_sentence(article, start, end, tokens, inside, said))
    return Prose(found)


def _sentence(
    article: Article,
    start: int,
    end: int,
    tokens: list[Token],
    longer: Sequence[tuple[int, int]],
    said: Collection[int],
) -> Sentence:
    phrases, groups = with_addressees(tokens, noun_phrases(tokens), said), verb_groups(tokens)
    phrases = with_whole_names(tokens, phrases, longer) if longer else phrases
    return Sentence(article, start, end, tokens, phrases, groups, clauses(tokens, groups, phrases))


def _of_parts(mention: Mention) -> bool:
    """Whether a name may hold several noun phrases: "the Ministry of Trade and Industry"."""
    return mention.kind in _WHOLE and len(mention.spans) == 1 and mention.text.count(" ") > 1


def _name_starts(text: str, mentions: tuple[Mention, ...]) -> frozenset[int]:
    """Where capitalised words of named mentions begin: these are never verbs. Of a text in small letters, all words of
    names but those of descriptions ("the pilot")."""
    starts: set[int] = set()
    small = text.islower()
    for mention in mentions:
        if mention.kind in _NAMED:
            for span in mention.spans:
                if small and mention.kind in _PROPER and not _describes(mention.text):
                    starts.update(_words(text, span))
                capitals = _capitals(text, span)
                starts.update(capitals)
                if mention.kind == "person" and len(capitals) > 1:
                    starts.update(_small(text, capitals[0], capitals[-1]))
    return frozenset(starts)


def _describes(words: str) -> bool:
    """Whether small letters describe somebody rather than name: "the pilot", "two guards"."""
    first, last = words.split()[0], words.split()[-1]
    return first in DETERMINERS or first[0].isdigit() or head_role(last) is not None or collective(last) is not None


def _words(text: str, span: Span) -> list[int]:
    """Where the words of a span begin."""
    return [i for i in range(span.start, span.end) if text[i].isalnum() and (i == span.start or text[i - 1] == " ")]


def _small(text: str, first: int, last: int) -> list[int]:
    """Where the small words inside a person's name begin: "Omar bin Rashid"."""
    return [i for i in range(first + 1, last) if text[i].islower() and not text[i - 1].isalnum()]


def _capitals(text: str, span: Span) -> list[int]:
    return [
        i for i in range(span.start, span.end)
        if text[i].isupper() and (i == span.start or not text[i - 1].isalnum())
    ]  # fmt: skip
