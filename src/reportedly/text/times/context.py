"""What a rule sees: the text around a trigger word, the publication day, the last date told, the tense."""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from typing import Literal, NamedTuple

from reportedly.text.times import tense
from reportedly.text.times.days import Direction
from reportedly.text.wordset import word_set

Kind = Literal["DATE", "TIME", "DURATION", "SET"]
Anchor = Literal["published", "text", "none"]
REACH = 64  # characters looked at on each side of a trigger; the longest real modifier chains are about 40
SENTENCE_REACH = 240
COARSENESS = {"day": 0, "week": 1, "weekend": 1, "month": 2, "quarter": 3, "year": 4}  # year also for what is longer
HAD_REACH = 60  # characters: "had hoped to finish the work by May"; farther off, the "had" is another clause's


class Draft(NamedTuple):
    """One time expression as a rule found it; `edtf` only where it isn't what the value says."""

    start: int
    end: int
    type: Kind
    value: str | None
    precision: str
    anchor: Anchor = "none"
    mod: str | None = None
    edtf: str | None = None
    why: str | None = None
    moves: bool = True  # does what follows count on from here? Not from what a figure is compared with


class Context:
    """One text while it is read: the focus moves with the dates that are resolved, in text order."""

    def __init__(self, text: str, published: date | None) -> None:
        """A context with nothing read yet. (No dataclass: importing `dataclasses` costs 8 ms.)"""
        self.text = text
        self.published = published
        self.focus: date | None = None
        self.focus_precision = "day"
        self.focus_value: str | None = None
        self.focus_at = 0  # where it stands
        self.past_focus: tuple[date, str] | None = None  # the last one that isn't to come, with its precision
        self.period: date | None = None  # first day of the quarter that the text reports on
        self.clause_start: int | None = None  # where a time of day began, when the day after it is being read

    def capital_in_sentence(self, start: int) -> bool:
        """Is the word a name's ("USA Today", "60 Minutes"): capital, but after a word of its own sentence?"""
        left = self.text[max(0, start - 2) : start]
        return self.text[start].isupper() and left[-1:] in (" ", "-") and left[:1].isalnum()

    def told_day(self, kind: str) -> date | None:
        """The date that the text told last, where it is told no coarser than the unit; else None."""
        return _no_coarser(self.focus, self.focus_precision, kind)

    def told_day_then(self, start: int, end: int, kind: str) -> date | None:
        """The same; where the words at these offsets are told as past, the last date told that isn't to come."""
        ahead = self.focus is not None and self.published is not None and self.focus > self.published
        if ahead and self.past_focus is not None and self.direction(start, end) == "past":
            return _no_coarser(*self.past_focus, kind)
        return self.told_day(kind)

    def before(self, start: int) -> str:
        """Up to REACH characters before the offset, within its paragraph."""
        left = self.text[max(0, start - REACH) : start]
        return left.rsplit("\n\n", 1)[-1].rsplit("\n\r\n", 1)[-1]

    def after(self, end: int) -> str:
        """Up to REACH characters after the offset, within its paragraph."""
        right = self.text[end : end + REACH]
        return right.split("\n\n", 1)[0].split("\n\r\n", 1)[0]

    def direction(self, start: int, end: int) -> Direction:
        """Past or future, by the words right before, then by the nearest verb group of the clause."""
        start = start if self.clause_start is None else self.clause_start
        left = self.text[max(0, start - SENTENCE_REACH) : start]
        stop = _stops().match(left)
        left = left[stop.end() :] if stop else left
        near = _near().search(left) if ends_in(left, _near_words()) else None
        if near and not (near["future"] and re.search(r"\bhad\b", left[-HAD_REACH:] + self.text[end : end + 40])):
            return "future" if near["future"] else "past"
        right = _sentence_rest(self.text[end : end + SENTENCE_REACH])
        group = tense.group_next(right)
        if group is None or group["past"] is None:
            group = tense.last_group(left) or tense.first_group(right)
        return _direction_of(group)


def _no_coarser(day: date | None, precision: str, kind: str) -> date | None:
    return day if COARSENESS.get(precision, 9) <= COARSENESS.get(kind, 4) else None


def _direction_of(group: re.Match[str] | None) -> Direction:
    if group is None:
        return "unknown"
    return "future" if group["future"] or group["coming"] or group["present"] else "past"


def ends_in(before: str, words: frozenset[str]) -> bool:
    """May the text before a core end in one of the words, or in a number? Blanks, commas and hyphens don't count.

    The patterns that read modifiers leftwards try every place in their reach, up to 70 µs; nearly every core has a word
    before it that ends no modifier, which this tells in one or two.
    """
    found = _last_token().search(before[-16:])
    if found is None:
        return len(before) > 16  # a long run of blanks: the pattern itself must look
    token = found[1].casefold()
    return token in words or token[0].isdigit() or token[-1].isdigit()


@cache
def _last_token() -> re.Pattern[str]:
    return re.compile(r"([^\W_]+|[^\s,-])[\s,-]*$")


def _sentence_rest(right: str) -> str:
    stop = _end().search(right)
    return right[: stop.start()] if stop else right


@cache
def _end() -> re.Pattern[str]:
    return re.compile(r"[.!?][\s\"”']|\n")


@cache
def _stops() -> re.Pattern[str]:
    # greedy: eats all up to the last sentence stop, so that the first match ends where our sentence begins
    return re.compile(r"(?s).*(?:[a-z\d)”\"][.!?][\"”']?\s+(?=[\"“A-Z])|\n\s*)")


@cache
def _near() -> re.Pattern[str]:
    return re.compile(
        r"(?:\b(?P<past>according\sto\s(?:[\w’'.-]+\s){0,4}[\w’'.-]+|since|last|after|following|as of|ended|said|says"
        r"|told|announced|reported)"
        r"|\b(?P<future>by|until|next|till|due|effective|starting|beginning|as early as|as soon as|no(?:t)? later than"
        r"|(?<!\bwho\s)(?<!\bhe\s)(?:is|are)"
        r"|(?:postponed|rescheduled|delayed|extended|moved)\b.{0,40}\bto))\s+(?:on\s+|at\s+|late\s+|early\s+)?$",
        re.IGNORECASE,
    )


@cache
def _near_words() -> frozenset[str]:
    """What _near can end in."""
    return word_set(
        "since last after following of ended said says told announced reported by until next till due effective"
        " starting beginning as to on late early is are at than"
    )
