"""Base forms of English verbs and nouns, by a small table and rules of spelling."""

from __future__ import annotations

import re
from functools import cache

from reportedly.text.irregular import SAME, e_stem, nouns, verbs
from reportedly.text.remembered import WORDS, remembered
from reportedly.text.wordset import word_set

# Verbs of two syllables that double their l in British spelling; "kill" and "call" keep theirs.
_DOUBLING_L = word_set(
    "control patrol cancel travel expel compel fuel label rebel propel signal model dispel quarrel channel"
    " counsel level tunnel equal total repel unravel shovel pummel initial"
)
# Words in -ed and -ing that are no inflected verbs, and verbs that end so.
_WHOLE = word_set(
    "need feed seed heed speed breed bleed succeed exceed proceed weed embed shed wed bring sing ring king"
    " sting cling fling swing spring string thing wing during nothing something anything everything ceiling"
    " evening morning"
)


@cache
def _vowel() -> re.Pattern[str]:
    return re.compile(r"[aeiouy]")


@remembered(most=WORDS)
def verb_lemma(word: str) -> str:
    """The verb's base form in lower case: "denies" → "deny", "fled" → "flee", "warning" → "warn"."""
    low = word.lower().replace("’", "'")
    if low in verbs():
        return verbs()[low]
    if low in _WHOLE or len(low) < 4:
        return low
    for ending in ("ied", "ies"):
        if low.endswith(ending) and len(low) > 4:
            return low[:-3] + "y"
    for ending in ("ing", "ed"):
        stem = low.removesuffix(ending)
        if stem != low and len(stem) > 1 and _vowel().search(stem):
            return _base(stem)
    return _third_person(low)


def _base(stem: str) -> str:
    """The base form of a stem without -ed or -ing: doubled letters undone, a lost e put back."""
    if len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] in "bdgklmnprtvz":
        single = stem[:-1]
        if stem[-1] == "l":
            return single if single in _DOUBLING_L else stem
        return stem if stem in ("add", "err", "purr", "buzz", "putt", "butt", "odd", "egg") else single
    if stem + "e" in verbs():
        return verbs()[stem + "e"]
    return stem + "e" if e_stem().search(stem) else stem


def _third_person(low: str) -> str:
    if not low.endswith("s") or low.endswith(("ss", "us", "is")) or low in SAME:
        return low
    if low.endswith(("sses", "shes", "ches", "xes", "zzes", "oes")):
        return low[:-2]
    return low[:-1]


@remembered(most=WORDS)
def noun_lemma(word: str) -> str:
    """The noun's singular in lower case: "soldiers" → "soldier", "spokeswomen" → "spokeswoman", "police" → "police"."""
    low = word.lower().replace("’", "'")
    low = low.removesuffix("'s").removesuffix("'")
    if low in nouns():
        return nouns()[low]
    if low in SAME or len(low) < 4 or not low.endswith("s") or low.endswith(("ss", "us", "is")):
        return low
    if low.endswith("ies"):
        return low[:-3] + "y" if len(low) > 4 else low[:-1]
    if low.endswith(("sses", "shes", "ches", "xes", "zzes", "oes")):
        return low[:-2]
    return low[:-1]


def forms_of(low: str) -> frozenset[str]:
    """A word in lower case as it stands, as a noun and as a verb."""
    return frozenset((low, noun_lemma(low), verb_lemma(low)))
