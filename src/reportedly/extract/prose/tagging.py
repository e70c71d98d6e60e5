"""A coarse part of speech for each word of a sentence, in one pass left to right and two looks back."""

from __future__ import annotations

from reportedly.extract.prose.closed_class import closed_class
from reportedly.extract.prose.open_class import is_past, open_class
from reportedly.extract.prose.second_look import with_reduced_relatives, with_verbs_of_names
from reportedly.extract.prose.tokens import Lexicon, Token, lex

_NOMINAL = frozenset(("NN", "JJ"))
_AUXILIARIES = frozenset(("BE", "HV", "RB", "NOT"))


def tag(
    text: str, start: int, end: int, *, names: frozenset[int], lexicon: Lexicon, told: frozenset[int] = frozenset()
) -> list[Token]:
    """Tagged words of one sentence; `names` are the offsets where words of a named mention start, `told` those where
    the reader model saw a verb that has its subject before it."""
    words = lex(text, start, end)
    lows = [word.lower().replace("’", "'") for _, _, word in words]
    tokens: list[Token] = []
    before = "START"
    for at, (a, b, word) in enumerate(words):
        after = lows[at + 1] if at + 1 < len(lows) else ""
        choice = closed_class(word, lows[at], after, before)
        if choice is None and a in names and not _sure_verb(lows[at], before, lexicon.verbs):
            choice = "NNP"
        if choice is None:
            choice = open_class(word, lows[at], after, before, first=at == 0, lows=lows, at=at, lexicon=lexicon)
        if a in told and choice in _NOMINAL and before not in _AUXILIARIES and is_past(lows[at]):
            choice = "VBD"
        tokens.append(Token(a, b, word, lows[at], choice))
        before = choice
    return with_reduced_relatives(with_verbs_of_names(tokens, lexicon.verbs))


def _sure_verb(low: str, before: str, verbs: frozenset[str]) -> bool:
    return before in ("MD", "DO") or (before == "TO" and low in verbs)
