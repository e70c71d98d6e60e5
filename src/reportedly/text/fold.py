"""Matching keys for slices of text: case, diacritics, typographic marks and spaces folded away.

Folding changes lengths, so it is never applied to an article's text, only to slices that are compared.
"""

from __future__ import annotations

import unicodedata

from reportedly.text.remembered import WORDS, remembered

_MARKS = str.maketrans(
    dict.fromkeys("‘’‚‛`´ʼʻʹ′", "'") | dict.fromkeys("“”„‟«»″", '"') | dict.fromkeys("‐‑‒–—―−", "-")
    | {"\u00ad": None, "\u200b": None, "\u200c": None, "\u200d": None, "\ufeff": None, "…": "..."}
    # letters that Unicode doesn't take apart into a base and a mark
    | {"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ð": "d", "Ð": "D", "þ": "th", "Þ": "Th",
       "æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe", "ı": "i", "ħ": "h", "Ħ": "H"}
)  # fmt: skip
_COMBINING = "\u0300"  # the first character that combines with the one before it


def squeeze(text: str) -> str:
    """The text with each run of white space as one space, and none at its edges."""
    return " ".join(text.split())


def straighten(text: str) -> str:
    """The text with typographic quotes, apostrophes and hyphens as plain ones, and invisible characters gone."""
    return text.translate(_MARKS)


def without_marks(text: str) -> str:
    """The text without diacritics: "Erdoğan" → "Erdogan", "Łódź" → "Lodz"."""
    plain = text.translate(_MARKS)
    if plain.isascii():
        return plain
    apart = unicodedata.normalize("NFKD", plain)
    return unicodedata.normalize("NFC", "".join([c for c in apart if c < _COMBINING or not unicodedata.combining(c)]))


@remembered(most=WORDS)
def fold(text: str) -> str:
    """The key by which two slices match: no case, diacritics, typographic marks or odd spaces."""
    if text.isascii():
        return squeeze(text).casefold()
    return squeeze(without_marks(without_marks(text).casefold()))
