"""Why a number is no figure: it dates, names, orders, scores, or only picks out (RULES 16)."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from reportedly.text.times.context import ends_in
from reportedly.text.wordset import word_set

Kind = Literal[
    "figure", "date", "time", "duration", "age", "ordinal", "score", "phone", "name", "list", "pick", "compound",
    "fraction",
]  # fmt: skip
_NAMERS = (
    "Resolution|Article|Articles|Section|Chapter|Paragraph|Clause|Annex|Protocol|Boeing|Airbus|Flight|Route|Highway"
    "|Interstate|Motorway|Junction|Exit|No|Nos|Number|Room|Channel|Level|Phase|Grade|Type|Class|Page|Part|Title|Group"
    "|Formula|Apollo|Soyuz|Falcon|Windows|iPhone|Pier|Gate|Platform|Terminal|Line|Day|Week|Game|Round|Area|Zone"
    "|District|Ward|Precinct|Building|Suite|Box|Proposition|Amendment|Bill|Act|Rule|Order|Figure|Table|Unit|Reactor"
    "|Block|Station|School|Hospital|Episode|Season|Series|Version|Model|Mark|Agenda|Vision|Radio|BBC|Category|Bus|Train"
    "|Psalm|Tower|Squadron|Camp|Sector|Stage|Mission|Case|Docket|Directive|Law|Decree|Convention|Pub|Volume|Super Bowl"
)


ID_MIN_DIGITS = 7  # counts so long are written with commas; identifiers aren't


@cache
def _left_rules() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<name>\b(?:{_NAMERS})\.?\s+(?:\d+[\s,]+(?:and\s+)?)?|[A-Za-z]-|[A-Za-z_#@/]|\d['’′]|\b(?:flight|page|room|route"
        r"|channel|article|section|chapter|phase|number|no\.)\s+|[A-Z][A-Za-z]*-)\Z"
        r"|(?P<age>,\s+now\s+|\b(?:aged|ages?(?:\s+of)?|turned|turns|[Dd](?:ied|ies|ead)\s+[Aa]t)\s+(?:between\s+)?"
        r"(?:\d+\s+(?:and|to|or)\s+|about\s+|around\s+)?)\Z"
        r"|(?P<date>\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)[a-z]*\.?\s+\d{1,2}(?:,|\s+and|\s+or"
        r"|\s?[-–]|\s+to)\s?)\Z"
        r"|(?P<score>\d\s?[-–:/]|\b(?:won|lost|beat|win|victory|defeat|draw|drew)\b[^.]{0,20}\d[-–])\Z"
        r"|(?P<list>(?:^|\n)\s*)\Z"
    )


@cache
def _left_words() -> frozenset[str]:
    """What _left_rules can end in before a blank."""
    namers = {namer.split()[-1].lower() for namer in _NAMERS.split("|")}
    return frozenset(namers) | word_set(
        "flight page room route channel article section chapter phase number . now aged age ages of turned turns"
        " between and to or about around at –"
    )


def _may_rule(left: str) -> bool:
    """Whether one of _left_rules may match: they look from each of 40 places, this at the last word only."""
    blanks = left[len(left.rstrip()) :]
    return not blanks or "\n" in blanks or blanks == left or ends_in(left, _left_words())


@cache
def _right_rules() -> re.Pattern[str]:
    return re.compile(
        r"(?P<age>[-\s](?:years?|months?|weeks?|days?)[-\s]olds?\b|\s+years\s+of\s+age\b)"
        r"|(?P<date>(?:st|nd|rd|th)?\s?(?:-|–|and|to|or)\s?\d{1,2}(?:st|nd|rd|th)?\s+(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep"
        r"|Oct|Nov|Dec)[a-z]*\b)"
        r"|(?P<ordinal>(?:st|nd|rd|th)\b|-(?:first|second|third|[a-z]+th)\b)"
        r"|(?P<fraction>[-\s](?:halves|thirds?|quarters|fourths?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?"
        r"|hundredths?)\b|/\d+\b)"
        r"|(?P<duration>[-\s](?:more\s+|straight\s+|consecutive\s+|full\s+)?(?:seconds?|minutes?|hours?|days?|weeks?"
        r"|weekends?|months?|years?|decades?|centuries)\b)"
        r"|(?P<name>\.\d|['’′]\d|[A-Za-z](?<!s)\w*|-[A-Z])"
        r"|(?P<compound>-(?!strong\b|member|person|man\b|woman\b|plus\b|odd\b|seat|page|round)[a-z]+)"
        r"|(?P<score>[-–]\d{1,2}\b(?:\s+(?:win|victory|defeat|loss|draw|lead|vote|decision|ruling|majority|margin)\b)?)"
        r"|(?P<list>[.)]\s+\S)"
    )


@cache
def _phones() -> re.Pattern[str]:
    return re.compile(
        r"\+\d{1,3}[\s().-]*\d[\d\s().-]{6,}\d|\(\d{3}\)\s?\d{3}-\d{4}|\b\d{3}[-.]\d{3}[-.]\d{4}\b|\b1-\d{3}-\d{3}-\d{4}"
    )


def phone_spans(text: str) -> list[tuple[int, int]]:
    """Half-open offsets of telephone numbers."""
    dialled = "+" in text or _dialled().search(text) is not None
    return [found.span() for found in _phones().finditer(text)] if dialled else []


@cache
def _dialled() -> re.Pattern[str]:
    return re.compile(r"\d[-.]\d{4}")  # a part of every number without a plus


def exclusion(text: str, start: int, end: int, *, words: str) -> Kind:
    """What the number at the offsets is by the text round it: a figure, or the reason that it isn't.

    `words` is the amount itself, without approximator or bound.
    """
    left, right = text[max(0, start - 40) : start], text[end : end + 40]
    if words.isdigit() and len(words) > ID_MIN_DIGITS:
        return "name"
    if words.lower() in ("one", "two", "zero"):
        after = _right_rules().match(right)
        if after and after.lastgroup in ("age", "ordinal", "fraction", "duration", "compound"):
            return _named(after.lastgroup)
        return "pick" if _only_picks(words.lower(), left, right) else "figure"
    after = _right_rules().match(right)
    if after and after.lastgroup in ("age", "ordinal", "fraction", "duration", "compound", "score", "name", "date"):
        return _named(after.lastgroup)
    before = _left_rules().search(left) if _may_rule(left) else None
    if before and before.lastgroup in ("name", "age", "date"):
        return _named(before.lastgroup)
    if before and before.lastgroup == "score" and words.isdigit():
        return "score"
    at_line_start = bool(before and before.lastgroup == "list") and (start <= 40 or "\n" in left)
    if at_line_start and after and after.lastgroup == "list" and len(words) <= 2 and words.isdigit():
        return "list"
    if words.isdigit() and _is_apposed_age(left, right):
        return "age"
    return "figure"


def _named(group: str) -> Kind:
    kinds: dict[str, Kind] = {
        "age": "age", "ordinal": "ordinal", "fraction": "fraction", "duration": "duration", "compound": "compound",
        "score": "score", "name": "name", "date": "date",
    }  # fmt: skip
    return kinds[group]


@cache
def _apposed() -> tuple[re.Pattern[str], re.Pattern[str]]:
    return re.compile(r"(?:[A-Z][\w’'.-]*,\s|[A-Z][\w’'-]+\s\()$"), re.compile(r"[,).;]|\s+(?:and|who|from|of)\b")


def _is_apposed_age(left: str, right: str) -> bool:
    """Is this the age in "Maria Lopez, 34, said", "Maria Lopez (34)" or "who is 34"?"""
    name, rest = _apposed()
    if re.search(r"\b(?:who|he|she)(?:[’']s|\s+is|\s+was)\s+$", left) and re.match(r"[.,;]", right):
        return True  # "she was 70."
    return bool(name.search(left) and rest.match(right)) and not re.match(r",\s?\d{3}", right)


@cache
def _pick_rules() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    return (
        re.compile(r"\b(?:the|this|that|no|any|each|every|which|another|these|those|its|their|only|either)\s+$", re.I),
        re.compile(
            r"\s+(?:of|another|who|that|which|is|was|has|had|can|could|may|might|must|should|will|would|to|and|or|day"
            r"|thing|in|for|on|by|at|with|from|side|hand|way|reason|after|as|more|could|side|where|if|but|else)\b"
        ),
        re.compile(r"\s+[^\W\d_]"),
    )


def _only_picks(words: str, left: str, right: str) -> bool:
    """Does "one" or "two" only pick out ("one of them", "the two countries")?"""
    if words == "zero":
        return not re.match(r"\s+[a-z]+s\b", right)
    if words not in ("one", "two"):
        return False
    determined, pronoun, noun = _pick_rules()
    if re.search(r"\bat\s+least\s+$", left, re.IGNORECASE):
        return False
    if determined.search(left):
        return True
    if words == "two":
        return False
    return bool(pronoun.match(right)) or not noun.match(right)
