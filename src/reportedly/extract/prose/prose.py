"""The shallow reading of a whole article, sentence by sentence, and where a character stands in it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Sequence

from reportedly.extract.prose.clauses import Clause, clauses
from reportedly.extract.prose.grammar import DETERMINERS
from reportedly.extract.prose.model_verbs import verbs_seen
from reportedly.extract.prose.phrases import TELLING, Phrase, noun_phrases, with_addressees, with_whole_names
from reportedly.extract.prose.tagging import tag
from reportedly.extract.prose.tokens import Lexicon, Token
from reportedly.extract.prose.verbs import VerbGroup, verb_groups
from reportedly.knowledge.roles import collective, head_role
from reportedly.nouns.article import Article, Span
from reportedly.nouns.findings import Mention
from reportedly.nouns.stages import Resolved
from reportedly.text.remembered import Kept

_PROPER = frozenset(("person", "organisation", "place"))
_WHOLE = frozenset(("organisation", "facility", "person"))
_NAMED = frozenset(("person", "organisation", "place", "facility", "group", "law", "work"))


class Sentence:
    """One sentence: offsets, its span, and words (`lows` are those in lower case); its noun phrases, verb groups and
    clauses are read when first asked for.

    `names` are the character offsets of names in it that may hold several noun phrases, `said` those where what
    somebody says begins.
    """

    def __init__(
        self, article: Article, start: int, end: int, tokens: list[Token],
        names: Sequence[tuple[int, int]] = (), said: Collection[int] = (),
    ) -> None:  # fmt: skip
        self.article = article
        self.start = start
        self.end = end
        self.tokens = tokens
        self.lows = frozenset([token.low for token in tokens])
        self.span = article.cite(start, end)
        self._ends = [token.end for token in tokens]
        self._last = len(tokens) - 1
        self._names = names
        self._said = said

    @Kept
    def phrases(self) -> list[Phrase]:
        """The noun phrases in order, none overlapping."""
        found = noun_phrases(self.tokens)
        if not TELLING.isdisjoint(self.lows):
            found = with_addressees(self.tokens, found, self._said)
        return with_whole_names(self.tokens, found, self._names) if self._names else found

    @Kept
    def groups(self) -> list[VerbGroup]:
        """The verb groups in order, none overlapping."""
        return verb_groups(self.tokens)

    @Kept
    def clauses(self) -> list[Clause]:
        """The clauses in order, together covering the sentence."""
        return clauses(self.tokens, self.groups, self.phrases)

    def clause_at(self, token: int) -> Clause:
        """The clause in which a token stands."""
        for clause in self.clauses:
            if clause.first <= token < clause.last:
                return clause
        return self.clauses[-1]

    def group_at(self, token: int) -> VerbGroup | None:
        """The verb group a token belongs to."""
        return self._group_of.get(token)

    def group_before(self, token: int) -> VerbGroup | None:
        """The last verb group that ends before a token."""
        for group in reversed(self.groups):
            if group.last <= token:
                return group
        return None

    def finite_before(self, token: int) -> VerbGroup | None:
        """The last verb group that ends before a token and can be the verb of a clause of its own."""
        return next((group for group in reversed(self.groups) if group.last <= token and group.finite), None)

    def group_after(self, token: int) -> VerbGroup | None:
        """The first verb group that begins at a token or after it."""
        for group in self.groups:
            if group.first >= token:
                return group
        return None

    def phrase_at(self, token: int) -> Phrase | None:
        """The noun phrase a token belongs to."""
        return self._phrase_of.get(token)

    def doing(self, group: VerbGroup) -> VerbGroup | None:
        """The verb whose subject an "-ing" form is: "*executing* him *would* not help"; None where it is none."""
        verb = self.clause_at(group.main).verb
        if group.form != "gerund" or verb is None or verb.first <= group.first:
            return None
        before = self.tokens[group.first - 1] if group.first else None
        opens = before is None or before.tag in ("PU", "QT", "SUB") or before.low in ("saying", "says", "said")
        between = self.tokens[group.last : verb.first]
        return verb if opens and not any(token.low == "," or token.tag in ("SUB", "REL") for token in between) else None

    def phrase_from(self, token: int) -> Phrase | None:
        """The noun phrase that begins with a token."""
        phrase = self._phrase_of.get(token)
        return phrase if phrase is not None and phrase.first == token else None

    def phrase_after(self, token: int) -> int:
        """Which of the noun phrases is the first that begins at a token or after it; their number if none does."""
        return bisect_left(self._phrase_starts, token)

    def token_at(self, offset: int) -> int:
        """The index of the token at or after a character offset (the last one if there is none)."""
        at = bisect_right(self._ends, offset)
        return at if at < self._last else self._last

    def cite(self, first: int, last: int) -> Span:
        """The words of the tokens `[first, last)`."""
        return self.article.cite(self.tokens[first].start, self.tokens[last - 1].end)

    @Kept
    def _group_of(self) -> dict[int, VerbGroup]:
        return {at: group for group in self.groups for at in range(group.first, group.last)}

    @Kept
    def _phrase_starts(self) -> list[int]:
        return [phrase.first for phrase in self.phrases]

    @Kept
    def _phrase_of(self) -> dict[int, Phrase]:
        return {at: phrase for phrase in self.phrases for at in range(phrase.first, phrase.last)}


class Prose:
    """All sentences with words in them, in order."""

    def __init__(self, sentences: list[Sentence]) -> None:
        self.sentences = sentences
        self._ends = [sentence.end for sentence in sentences]

    def sentence_at(self, offset: int) -> Sentence | None:
        """The sentence that holds a character offset, or the next one after it."""
        at = bisect_right(self._ends, offset)
        return self.sentences[at] if at < len(self.sentences) else None

    def before(self, sentence: Sentence) -> Sentence | None:
        """The sentence before this one."""
        at = bisect_left(self._ends, sentence.end)
        return self.sentences[at - 1] if at else None

    def touching(self, span: Span) -> list[Sentence]:
        """The sentences a span touches."""
        at = bisect_right(self._ends, span.start)
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
            found.append(Sentence(article, start, end, tokens, inside, said))
    return Prose(found)


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
