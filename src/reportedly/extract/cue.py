"""A cue read: the fewest words that carry the saying, lemma, class, and whether the source stands for the content."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from reportedly.extract.draft import Draft
from reportedly.extract.prose import Token
from reportedly.extract.prose.tokens import VERBS
from reportedly.knowledge.cues import KnownCue, cue
from reportedly.nouns.article import Article, Spans
from reportedly.nouns.findings import Cue
from reportedly.nouns.kinds import CueClass, Polarity
from reportedly.nouns.stages import Attribution
from reportedly.text.lemmas import noun_lemma, verb_lemma
from reportedly.text.nobody import is_nobody
from reportedly.text.wordset import word_set

LONGEST = 5  # words of the longest phrase in the table of cues: "put the death toll at"
KEPT_WHOLE = "be quoted as saying"  # RULES 2: whole, its auxiliary included
_NOT_ALL = re.compile(r"not (?:all|every|everyone|everybody|many)\b", re.IGNORECASE)
_LEFT_OUT = frozenset(("RB", "PU", "QT", "NOT"))
_AUXILIARY = frozenset(("BE", "HV", "DO", "MD", "TO"))
PLEADING = frozenset(("plead guilty", "plead guilty to"))
_SILENT = frozenset(["decline", "refuse"])
# Negated, these say that nothing was said: "did not comment", "would not elaborate".
_SPEAKING = word_set(
    "say comment respond reply elaborate confirm specify identify disclose provide give reveal answer explain "
    "name discuss tell return release"
)


_TELLING: frozenset[CueClass] = frozenset(
    ("say", "confirm", "deny", "show", "report", "announce", "estimate", "predict", "claim")
)


class ReadCue(NamedTuple):
    """A statement's cue, and whether its source stands for the content or against it."""

    cue: Cue
    polarity: Polarity


class _Match(NamedTuple):
    """The tokens that carry the saying, and what the table of cues knows of them."""

    tokens: Sequence[Token]
    lemma: str
    known: KnownCue | None


def read_cue(draft: Draft, attribution: Attribution) -> ReadCue:
    """The cue of an attribution; one without words is class `say`, lemma None (RULES 1)."""
    spans = attribution.cue
    if not spans:
        return ReadCue(Cue(spans=(), core=(), lemma=None, cls="say"), "affirmed")
    tokens = _tokens(draft, spans)
    words = [t for t in tokens if t.tag not in _LEFT_OUT and not draft.dates(t.start)]
    negated = any(t.tag == "NOT" or t.low == "cannot" for t in tokens) or _not_all(draft, attribution)
    if not words:
        return ReadCue(Cue(spans=spans, core=spans, lemma=None, cls="say"), "affirmed")
    match = _match(words)
    cls = _class(draft, attribution, match, negated=negated)
    against = match.known is not None and match.known.negates
    polarity: Polarity = "negated" if against != negated and cls != "decline" else "affirmed"
    return ReadCue(Cue(spans=spans, core=_core(draft.article, match), lemma=match.lemma, cls=cls), polarity)


def _not_all(draft: Draft, attribution: Attribution) -> bool:
    """Whether it is not everybody who says so, or nobody: "Not everyone agreed that …", "No group claimed …"."""
    source = draft.article.words(attribution.source)
    return _NOT_ALL.match(source) is not None or is_nobody(source)


def _tokens(draft: Draft, spans: Spans) -> list[Token]:
    found = []
    for span in spans:
        for sentence in draft.prose.touching(span):
            first, last = sentence.token_at(span.start), sentence.token_at(span.end - 1)
            found += [t for t in sentence.tokens[first : last + 1] if span.start <= t.start and t.end <= span.end]
    return found


def _match(words: Sequence[Token]) -> _Match:
    return _phrase(words) or _refusal(words) or _single(words)


def _phrase(words: Sequence[Token]) -> _Match | None:
    """The longest phrase of the table among the words, a "be" before it optional in the text."""
    lemmas = [_lemma(token) for token in words]
    for size in range(min(LONGEST, len(words)), 0, -1):
        for first in range(len(words) - size + 1):
            part = " ".join(lemmas[first : first + size])
            known = _known_phrase(part, size)
            if known is not None:
                return _Match(_carrying(words[first : first + size], known), known.lemma, known)
    return None


def _known_phrase(part: str, size: int) -> KnownCue | None:
    if size > 1:
        return cue(part, pos="p") or cue(part, pos="v") or cue(part, pos="n")
    return cue(f"be {part}", pos="p") if cue(part, pos="v") is None else None


def _carrying(words: Sequence[Token], known: KnownCue) -> Sequence[Token]:
    """A phrase's words without its auxiliary, save "was quoted as saying"."""
    if known.lemma == KEPT_WHOLE:
        return words
    kept = [token for token in words if token.tag not in _AUXILIARY or token.tag == "TO"]
    return kept or words


def _refusal(words: Sequence[Token]) -> _Match | None:
    """ "declined to say": the declining carries it."""
    silent = next((token for token in words if verb_lemma(token.low) in _SILENT), None)
    if silent is None:
        return None
    lemma = verb_lemma(silent.low)
    return _Match((silent,), lemma, cue(lemma, pos="v"))


def _single(words: Sequence[Token]) -> _Match:
    """The last verb that is a known cue, else a noun that is, else the last verb, else the last word."""
    verbs = [token for token in words if token.tag in VERBS]
    nouns = [token for token in words if token.tag not in _AUXILIARY]
    for token in reversed(verbs):
        if (known := cue(verb_lemma(token.low), pos="v")) is not None and not _light(token, words):
            return _Match((token,), known.lemma, known)
    for token in reversed(nouns):
        if (known := cue(noun_lemma(token.low), pos="n") or cue(verb_lemma(token.low), pos="v")) is not None:
            return _Match((token,), known.lemma, known)
    last = (verbs or nouns or list(words))[-1]
    return _Match((last,), verb_lemma(last.low) if last in verbs else noun_lemma(last.low), None)


def _light(token: Token, words: Sequence[Token]) -> bool:
    """Whether a verb only carries a noun that is the cue: "issued a warning", "made the claim"."""
    if verb_lemma(token.low) not in (
        "issue",
        "make",
        "give",
        "express",
        "voice",
        "release",
        "raise",
        "offer",
        "deliver",
        "have",
    ):
        return False
    after = [other for other in words if other.start > token.start]
    return any(cue(noun_lemma(other.low), pos="n") is not None for other in after)


def _lemma(token: Token) -> str:
    if token.tag == "BE":
        return "be"
    if token.tag in VERBS or token.tag in ("HV", "DO"):
        return "saying" if token.low == "saying" else verb_lemma(token.low)
    return noun_lemma(token.low) if token.tag == "NNS" else token.low


def _content_opening(draft: Draft, attribution: Attribution) -> Sequence[Token]:
    """The first words of the content."""
    return _tokens(draft, attribution.content[:1])[:4]


def _class(draft: Draft, attribution: Attribution, match: _Match, *, negated: bool) -> CueClass:
    if negated and match.lemma in _SPEAKING:
        return "decline"
    if negated and match.lemma in PLEADING:
        return "deny"  # "pleaded not guilty"
    if match.lemma in _SILENT and _refused_deed(_content_opening(draft, attribution)):
        return "reject"
    return match.known.cls if match.known else "other"


def _refused_deed(opening: Sequence[Token]) -> bool:
    """Whether what is refused is a deed or thing, not words: "refused to sign"; "refused to comment" declines."""
    if not opening:
        return False
    verbs = [verb_lemma(token.low) for token in opening if token.tag in VERBS]
    known = cue(verbs[0], pos="v") if verbs else None
    return not verbs or (verbs[0] not in _SPEAKING and (known is None or known.cls not in _TELLING))


def _core(article: Article, match: _Match) -> Spans:
    """The spans of the words that carry the saying, neighbours joined."""
    runs: list[list[int]] = []
    for token in match.tokens:
        if runs and not article.text[runs[-1][1] : token.start].strip():
            runs[-1][1] = token.end
        else:
            runs.append([token.start, token.end])
    return tuple(article.cite(start, end) for start, end in runs)
