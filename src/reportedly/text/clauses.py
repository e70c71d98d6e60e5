"""A sentence's words, and its subject by their order alone, for rooms in which no parser runs."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

from reportedly.text.irregular import verbs
from reportedly.text.wordset import word_set

OPENERS = word_set(
    "that which who whom what where when while as because though although if whether after before since until and but "
    "or including"
)
JOINING = word_set("and but or")
AUXILIARIES = word_set(
    "is are was were am be been has have had will would can could may might must should shall do does did says say "
    "says believes thinks wants"
)
ADVERBS = word_set("also then later further however again still now never not first once soon reportedly previously to")
PREPOSITIONS = word_set("on in at during after before since for with from by under amid despite following according")
DETERMINERS = word_set("the a an this that these those his her its their our my some many several two three both all")
PRONOUNS = word_set("he she it they we i")
_BEGINNING = PRONOUNS | DETERMINERS
TOLD_OF = word_set(  # which take "to" only where they are told of somebody: "said to be"
    "said believed thought reported estimated alleged understood known rumoured rumored presumed considered deemed "
    "suspected assumed supposed"
)
PARTICIPLES_ONLY = word_set(
    "been done gone known given taken seen written spoken broken held found made led called shown"
)
LONGEST = 16  # words of a subject
_TOKEN = re.compile(r"[^\W_](?:[\w’'&.-]*[\w])?\.?(?<=\w)|[,;:()\"“”—–]|[^\w\s]")
_ASIDE = re.compile(
    r",\s(?:who|which|whose|whom|where|when|according to|formerly|however|along with|a|an|the|\w+ing|\w+ed)\b[^,;:]*,"
    r"|\([^()]*\)"
)


class Word(NamedTuple):
    """A word or mark of a sentence and where it stands."""

    start: int
    end: int
    text: str

    @property
    def lower(self) -> str:
        """The word in lower case."""
        return self.text.lower()

    @property
    def is_word(self) -> bool:
        """Whether it is no mark."""
        return self.text[0].isalnum()


def words_before(text: str, start: int, at: int) -> list[Word]:
    """The words and marks between a sentence's start and an offset, asides between commas and in brackets left out."""
    blank = _ASIDE.sub(_blanked, text[start:at])
    return [Word(start + hit.start(), start + hit.end(), hit[0]) for hit in _TOKEN.finditer(blank)]


def _blanked(aside: re.Match[str]) -> str:
    """Blanks for an aside; not for a clause that follows an adverbial: "On Monday, the court met for an hour,"."""
    words = [Word(hit.start(), hit.end(), hit[0]) for hit in _TOKEN.finditer(aside[0])]
    opens = len(words) > 1 and words[1].lower in ("a", "an", "the")
    return aside[0] if opens and has_verb(words) else " " * len(aside[0])


def has_verb(words: list[Word]) -> bool:
    """Whether any of some words but the first looks like a verb that has a subject."""
    return any(is_finite(word, before) for before, word in pairwise(words))


def is_finite(word: Word, before: Word | None) -> bool:
    """Whether a word looks like a verb that has a subject: an auxiliary, or a past form not behind a determiner."""
    low = word.lower
    if low in AUXILIARIES:
        return True
    if not word.text.islower() or low in PARTICIPLES_ONLY or (before is not None and before.lower in DETERMINERS):
        return False
    if before is not None and not before.is_word:
        return False  # ", based in"
    return (low.endswith("ed") and len(low) > 3) or (low in verbs() and verbs()[low] != low and low[-1] not in "gs")


def right_before(words: list[Word]) -> list[Word]:
    """The phrase that ends where the cue begins."""
    phrase: list[Word] = []
    for at in range(len(words) - 1, -1, -1):
        word, previous = words[at], words[at - 1] if at else None
        if not word.is_word or word.lower in OPENERS or is_finite(word, previous):
            break
        phrase.insert(0, word)
    return _as_subject(phrase)


def noun_before(words: list[Word]) -> list[Word]:
    """The last noun of these words as far back as its article, a preposition, a verb or a mark; "of" is part of it."""
    start = len(words)
    for at in range(len(words) - 1, -1, -1):
        word, previous = words[at], words[at - 1] if at else None
        if not word.is_word or word.lower in OPENERS | PREPOSITIONS or is_finite(word, previous):
            break
        start = at
        if word.lower in DETERMINERS and (previous is None or previous.lower != "of"):
            break
    return words[start:]


def first_subject(words: list[Word]) -> list[Word]:
    """The subject that a sentence opens with, else nothing."""
    return _up_to_verb(words, 0)


def of_clause(words: list[Word]) -> list[Word]:
    """The subject of the last clause before the cue that has one, else nothing."""
    starts = [0, *(at + 1 for at, word in enumerate(words) if word.text == ";" or word.lower in OPENERS)]
    for start in reversed(starts):
        phrase = _up_to_verb(words, start)
        if phrase:
            return phrase
    return []


def _up_to_verb(words: list[Word], start: int) -> list[Word]:
    """The words from a clause's start, its opening adverbial left out, up to its verb."""
    phrase: list[Word] = []
    for at in range(start, len(words)):
        word, previous = words[at], words[at - 1] if at > start else None
        if word.text == ",":
            phrase = []  # "On Friday, …"
        elif word.lower in JOINING and at == start:
            continue  # "But the mayor …"
        elif not word.is_word or word.lower in OPENERS:
            return []
        elif phrase and is_finite(word, previous):
            return _as_subject(phrase)
        else:
            phrase.append(word)
    return []


def _as_subject(phrase: list[Word]) -> list[Word]:
    """The phrase without adverbs at its end, if it can be a subject: a name, pronoun, or noun with a determiner."""
    while phrase and (phrase[-1].lower in ADVERBS or phrase[-1].lower.endswith("ly")):
        phrase = phrase[:-1]
    if not phrase or len(phrase) > LONGEST or phrase[0].lower in PREPOSITIONS:
        return []
    first = phrase[0]
    fits = first.text[0].isupper() or first.lower in _BEGINNING or phrase[-1].text[0].isupper()
    fits = fits or phrase[-1].lower.endswith("s")
    return phrase if fits else []
