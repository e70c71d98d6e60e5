"""Sentences by rule: stops that aren't abbreviations, closing quotes kept, lines and paragraphs as walls."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from reportedly.text.paragraphs import find_lines, find_paragraphs, is_wrapped, trim
from reportedly.text.wordset import word_set


class Sentence(NamedTuple):
    """Half-open offsets of a sentence, without white space at its edges."""

    start: int
    end: int


# Never end a sentence: a name or number must follow.
_TITLES = word_set(
    "mr mrs ms dr prof gen lt col maj sgt capt cmdr adm brig cpl pvt rep sen gov hon rev fr pres st mt ft"
    " supt insp det vs v eg ie cf viz messrs mme mlle sr sra no nos art sec fig vol pp ed approx ca al"
)
# Can end one: the next word decides.
_SHORT = word_set(
    "inc corp co ltd llc plc bros jr sr etc jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed"
    " thu thurs fri sat sun dept univ assn ave blvd rd est al ph.d m.d b.a calif fla ala ariz ark colo conn ga"
    " ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo ont que"
)
_ABBREVIATED = _TITLES | _SHORT
_BEFORE_NUMBERS = word_set("jan feb mar apr jun jul aug sept sep oct nov dec no nos art sec fig vol pp p")
_STARTERS = word_set(
    "the a an he she it they we i you his her its their our my this that these those there here in on at as"
    " but and or for from with after before since when while if although though however meanwhile one two some"
    " many most all both no not what who how why where by to of under during since mr mrs ms dr officials"
    " police another earlier later last then now so yet still also according asked"
)


@cache
def _stop() -> re.Pattern[str]:
    return re.compile(r"(?P<stop>[.!?…。！？]+)(?P<close>[\"”’'»)\]]*)(?:\[\d{1,3}\])?(?=\s|$)", re.MULTILINE)


@cache
def _next() -> re.Pattern[str]:
    return re.compile(r"\s*(?P<open>[\"“‘'«(\[—–-]*)\s*(?P<word>[^\W_]*)")


@cache
def _last_word() -> re.Pattern[str]:
    return re.compile(r"(?:^|[\s\"“”‘’'(\[«/—–-])((?:[^\W\d_]\.)*[^\W_]*)\Z")


@lru_cache(maxsize=4096)  # texts, some 7 kB each with their sentences: of the articles that kept answers are made of at
# once, each is asked for its lines, its claims and its figures
def sentences_of(text: str) -> tuple[Sentence, ...]:
    """What find_sentences gives, found once for all who ask in a row."""
    return tuple(find_sentences(text))


def find_sentences(text: str) -> list[Sentence]:
    """Sentences in order, none crossing a paragraph, nor a line break unless the text is merely wrapped."""
    wrapped, caseless = is_wrapped(text), text.islower()
    sentences: list[Sentence] = []
    for paragraph in find_paragraphs(text):
        blocks = [paragraph] if wrapped else find_lines(text, *paragraph)
        for block in blocks:
            _cut(text, block.start, block.end, sentences, caseless=caseless)
    return sentences


def _cut(text: str, start: int, end: int, sentences: list[Sentence], *, caseless: bool) -> None:
    at = start
    for found in _stop().finditer(text, start, end):
        if found.end() >= end or not _ends(text, at, found, caseless=caseless):
            continue
        sentences.append(Sentence(*trim(text, at, found.end())))
        at = found.end()
    last = trim(text, at, end)
    if last.start < last.end:
        sentences.append(Sentence(*last))


def _ends(text: str, start: int, found: re.Match[str], *, caseless: bool) -> bool:
    """Does the stop end its sentence, by the word before it and the word after it?

    In a `caseless` text (old wires: no capital anywhere) small letters say nothing; titles and initials don't end.
    """
    after = _next().match(text, found.end())
    assert after is not None  # every part of the pattern may be empty
    word = after["word"]
    if word and word[0].islower() and not caseless and not (after["open"] and after["open"][-1] in '"“'):
        return False
    if found["stop"] != "." or found["close"]:
        return bool(word) or bool(after["open"])
    before = _last_word().search(text[max(start, found.start() - 24) : found.start()])
    if before and caseless:
        return len(before[1]) > 1 and "." not in before[1] and before[1] not in _ABBREVIATED
    return not before or _ends_after(before[1], word, text[start : found.start()])


def _ends_after(before: str, after: str, sentence: str) -> bool:
    """Does a single stop after this word end the sentence?"""
    bare = before.lower()
    if bare in _BEFORE_NUMBERS:
        return not after[:1].isdigit()
    if (bare in _TITLES and before[:1].isupper()) or bare in ("vs", "v", "eg", "ie", "cf", "ca", "approx"):
        return False
    initial = len(before) == 1 and before.isupper()
    if initial or ("." in before and len(before) <= 8) or (bare in _SHORT and before[:1].isupper()):
        if initial and before == "I":
            return True
        return after.lower() in _STARTERS and after[:1].isupper() and not (initial and len(after) == 1)
    return not (before.isdigit() and sentence.strip() == before)  # "1. First point"
