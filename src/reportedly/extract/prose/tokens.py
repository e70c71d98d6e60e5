"""Words with a coarse part of speech each: from closed classes, endings and the neighbours, in one pass left to right.

Tags: DT determiner or possessive · POS 's · PRP pronoun · NN noun · NNP name · NNS plural · CD number · JJ adjective ·
RB adverb · IN preposition · CC and, or · SUB that, if, after · REL who, which · TO · MD modal · BE · HV have · DO ·
NOT · VB base · VBP present plural · VBZ · VBD past · VBN participle · VBG · PU punctuation · QT quotation mark.
"""

from __future__ import annotations

import re
from typing import NamedTuple

import msgspec

from reportedly.text.remembered import WORDS, remembered


class Token(msgspec.Struct, frozen=True, gc=False):
    """One word: offsets into the article, the word, its lower case, its tag. A struct: it is made so often."""

    start: int
    end: int
    text: str
    low: str
    tag: str


_TOKEN = re.compile(
    r"(?:(?<!\s)\s++)?+("  # white space goes with what follows: else all the rest would be tried at it
    r"[A-Za-z]++(?= )"  # most words; tried first, since the rest is slow
    r"|n['’]t\b|['’](?:s|re|ve|ll|d|m)\b"
    r"|(?:[A-Za-z]\.){2,}(?:-\w+)*|(?:Mr|Mrs|Ms|Dr|Gen|Col|Lt|Maj|Capt|Sgt|Sen|Rep|Gov|Rev|St|No|Inc|Corp)\."
    r"|(?=[^\W\d_]++['’]t)[^\W\d_]+?(?=n['’]t\b)"  # looks ahead first: else it would at every letter
    r"|(?:[^\W_]+|[̀-ͯ]+)+(?:[-‑&/](?:[^\W_]+|[̀-ͯ]+)+)*(?:[.,]\d+)*"
    r"|[^\w\s]|_)"
)
QUOTES = frozenset("\"“”„«»‘’'")
NOUNS = frozenset(("NN", "NNS", "NNP"))
VERBS = frozenset(("VB", "VBP", "VBZ", "VBD", "VBN", "VBG"))
FINITE = frozenset(("VBP", "VBZ", "VBD"))


class Lexicon(NamedTuple):
    """Verb lemmas that are known, and those of them that are as often nouns."""

    verbs: frozenset[str]
    nouns_too: frozenset[str]


def lex(text: str, start: int, end: int) -> list[tuple[int, int, str]]:
    """Offsets and words of one sentence; contractions are cut ("did" "n't"), abbreviations and numbers kept whole."""
    return [(m.start(1), m.end(), m[1]) for m in _TOKEN.finditer(text, start, end)]


@remembered(most=WORDS)
def lowered(word: str) -> str:
    """A word in lower case: the same string each time, which look-ups tell from others at a glance."""
    return word.lower()


def base_form(low: str) -> str:
    """The base of a regular -s form: "denies" → "deny", "pushes" → "push", "seizes" → "seize"; other words as they
    are."""
    if low.endswith("ies") and len(low) > 4:
        return low[:-3] + "y"
    if low.endswith(("shes", "ches", "sses", "xes", "zzes", "tzes", "oes")):
        return low[:-2]
    return low[:-1] if low.endswith("s") and not low.endswith("ss") else low
