"""Words as two articles' words are compared: each as its shortest base, numbers in digits, names apart."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from functools import cache, lru_cache

from reportedly.connect.stories import unit, words_in
from reportedly.text.lemmas import noun_lemma, verb_lemma
from reportedly.text.wordset import word_set

# Words for one thing in accounts that disagree, each group by its first: two sides seldom choose the same word. Only
# groups in which one word can stand for another whatever is told.
_ALIKE = (
    "kill die dead death fatality perish slay murder alive",
    "hurt injure injury wound harm unharmed unhurt uninjured maim",
    "attack strike assault raid bombard shell shelling airstrike", "blast explosion explode blow",
    "soldier troop serviceman", "fighter militant rebel insurgent gunman", "release free", "capture seize",
    "abduct kidnap", "truce ceasefire armistice", "agree agreement deal accord", "quit resign resignation",
    "sell sale", "cause blame trigger", "protest demonstration march rally", "protester demonstrator marcher",
    "police policeman officer", "flee escape", "victory win", "bribe bribery", "arrest detain detention",
    "plane aircraft jet", "ship vessel boat", "child kid", "company firm", "damage damaged undamaged intact",
    "destroy destruction", "aboard board", "collapse fall", "vote ballot", "poison poisoning", "torture torturing",
    "withdraw withdrawal retreat", "cross crossing", "spread spreading", "shoot shot gunfire", "hide conceal",
    "steal theft", "violate violation breach", "threaten threat", "warn warning", "test testing", "leak leakage",
)  # fmt: skip
_ANY = word_set(
    "anyone anything anybody anywhere someone something somebody everyone everything nothing nobody none neither such"
    " ever never have having least can within without"
)  # words that say nothing by themselves
NEAR_WORDS = 5  # from this distance on a word around a figure weighs half as much as one beside it


def lemmas(text: str) -> list[str]:
    """The words that say something, each as its shortest base, and numbers in digits."""
    return [*(base(word) for word in words_in(text) if word not in _ANY), *_numbers().findall(text)]


def words_of_letters(text: str) -> list[str]:
    """Its words of letters alone, in lower case."""
    return _letters().findall(text.lower())


def names_in(text: str) -> frozenset[str]:
    """The bases of the words in capitals, other than the first: a story's articles share them, whatever they say."""
    return frozenset(one for found in _capitals().finditer(text) for one in lemmas(found[0]))


def near(before: str, after: str) -> Mapping[str, float]:
    """The bases around a place in a sentence as a bag of length 1, those that stand close weighing most."""
    bag: dict[str, float] = defaultdict(float)
    for words in (_words().findall(before)[::-1], _words().findall(after)):
        for distance, word in enumerate(words):
            for one in words_in(word):
                bag[base(one)] += NEAR_WORDS / (NEAR_WORDS + distance)
    return unit(bag)


@lru_cache(maxsize=65_536)
def base(word: str) -> str:
    """A word's shortest base, whether noun or verb; of words that say the same the first."""
    bare = word.removesuffix("'s").removesuffix("’s")
    forms = {verb_lemma(bare), noun_lemma(bare)}
    form = min(forms - {bare} or forms, key=lambda one: (len(one), one))  # "held" is of "hold", though no longer
    return _first_of().get(form) or _first_of().get(bare) or form


@cache
def _first_of() -> dict[str, str]:
    return {word: group.split()[0] for group in _ALIKE for word in group.split()}


@cache
def _letters() -> re.Pattern[str]:
    return re.compile(r"[^\W\d_]+")


@cache
def _words() -> re.Pattern[str]:
    return re.compile(r"\d[\d,.]*|[^\W\d_][^\W_]*(?:['’-][^\W_]+)*")


@cache
def _capitals() -> re.Pattern[str]:
    return re.compile(r"(?<=[\w,’'] )[^\W\d_a-zß-öø-ÿ][\w’'-]+")


@cache
def _numbers() -> re.Pattern[str]:
    return re.compile(r"\b\d[\d,.]*\d\b|\b\d\b")
