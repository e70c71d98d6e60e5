"""English or not, offline: by script, else by the share of each language's small words.

An own table instead of a library: the question here is only "English, surely another, or undecided"
(docs/decisions/0004-own-language-table.md).
"""

from __future__ import annotations

import re
from collections import Counter

from reportedly.read.stopwords import languages_by_word

SAMPLE = 4000  # characters from the start; more changes no decision on 3,000 articles and costs time
LETTERS_MIN = 60  # fewer letters decide nothing: "North Korea denies" has no small word at all
UNKNOWN_WORDS_MIN = 80  # words without a capital; a table of results has names and numbers, but hardly those
ENGLISH_MIN = 0.10  # of the words; running English has .30–.50, a list of foreign names under .05
OTHER_MIN = 0.12  # of the words; running text of a known language has .25–.50
OTHER_WORDS_MIN = 3  # different ones: "U.S." and "http" taught us that one small word is an accident
UNKNOWN_BELOW = 0.05  # English share of the words without a capital, under which they are in some unlisted language
OWN_LETTERS_MIN = 3  # letters that only this language has
FOREIGN_SCRIPT_MIN = 0.4  # of the letters outside Latin script; an English article quoting Russian has under .2

_OTHER_SCRIPT = re.compile(
    "[\u0370-\u1fff\u2c80-\ua6ff\ua800-\ud7ff\uf900-\ufdff\ufe70-\ufeff\uff66-\uffdc\U00010000-\U0001efff\U00020000-\U0003ffff]"
)
_WORD = re.compile(r"[^\W\d_]+")
_SCRIPTS = (
    ("ja", re.compile("[\u3040-\u30ff]")),
    ("ko", re.compile("[\uac00-\ud7a3\u1100-\u11ff]")),
    ("zh", re.compile("[\u4e00-\u9fff]")),
    ("uk", re.compile("[іїєґІЇЄҐ]")),
    ("ru", re.compile("[ыэъёЫЭЪЁ]")),
    ("bg", re.compile("[\u0400-\u04ff]")),
    ("fa", re.compile("[پچژگی]")),
    ("ar", re.compile("[\u0600-\u06ff]")),
    ("el", re.compile("[\u0370-\u03ff]")),
    ("he", re.compile("[\u0590-\u05ff]")),
    ("hi", re.compile("[\u0900-\u097f]")),
    ("bn", re.compile("[\u0980-\u09ff]")),
    ("ta", re.compile("[\u0b80-\u0bff]")),
    ("th", re.compile("[\u0e00-\u0e7f]")),
    ("ka", re.compile("[\u10a0-\u10ff]")),
    ("hy", re.compile("[\u0530-\u058f]")),
    ("my", re.compile("[\u1000-\u109f]")),
    ("am", re.compile("[\u1200-\u137f]")),
)


def language(text: str) -> str | None:
    """ISO 639 code of the language: "en", another's, "und" for surely not English but unknown; None when undecided.

    Undecided are texts of under 60 letters and texts with too few small words of any language (lists, tables).
    """
    sample = text[:SAMPLE]
    words = _WORD.findall(sample)
    letters = sum(map(len, words))
    if letters < LETTERS_MIN:
        return None
    if len(_OTHER_SCRIPT.findall(sample)) > FOREIGN_SCRIPT_MIN * letters:
        return _by_script(sample)
    return _by_small_words(words)


def _by_script(sample: str) -> str:
    """The language whose own letters stand there; Japanese before Chinese, Persian before Arabic."""
    return next((code for code, own in _SCRIPTS if len(own.findall(sample)) >= OWN_LETTERS_MIN), "und")


def _by_small_words(words: list[str]) -> str | None:
    counts = Counter(word.lower() for word in words if len(word) > 1)
    hits = _hits(counts)
    english = hits.pop("en", 0) / len(words)
    other, count = max(hits.items(), key=lambda item: item[1], default=("und", 0))
    if count > max(OTHER_MIN, english) * len(words):
        return other
    if english >= ENGLISH_MIN:
        return "en"
    return "und" if _unlisted(words) else None


def _hits(counts: Counter[str]) -> dict[str, int]:
    """How many of the words are small words of each language, for those with enough different ones."""
    known = languages_by_word()
    found: Counter[str] = Counter()
    different: Counter[str] = Counter()
    for word, count in counts.items():
        for code in known.get(word, ()):
            found[code] += count
            different[code] += 1
    return {code: count for code, count in found.items() if code == "en" or different[code] >= OTHER_WORDS_MIN}


def _unlisted(words: list[str]) -> bool:
    """Whether this is running text, but not English."""
    small = [word for word in words if word.islower()]
    known = languages_by_word()
    english = sum("en" in known.get(word, ()) for word in small)
    return len(small) >= UNKNOWN_WORDS_MIN and english < UNKNOWN_BELOW * len(small)
