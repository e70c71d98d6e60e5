"""The deed that words tell of first: "drive" in "that she had been driving the car", "contact" in "any contact"."""

from __future__ import annotations

import re
from functools import cache

from reportedly.connect.bases import lemmas

IRREGULAR = (  # verbs in the past that don't end in "-ed"
    "paid|ran|left|came|found|gave|bought|took|told|knew|held|hid|fled|fell|sold|shot|hit|wrote|stole|sent|met|made|kept"
    "|lost|won|spent|built|drew|drove|flew|threw|beat|broke|burst|caught|spread|went|put|saw|got|led|stood|set|sank|rose"
    "|hung|dealt|fought|grew|laid|lent|lit|rode|sought|shook|struck|swore|taught|tore|blew|began|bit|brought|chose|drank"
    "|ate|froze|heard|hurt|quit|rang|read|slept|slid|slipped|spoke|sprang|stuck|swam|woke|withdrew|overthrew"
)


def deed(text: str) -> frozenset[str]:
    """The base of the verb that words begin with in "-ing", or that stands after the first auxiliary, or in the past;
    else of the first word that says something."""
    words = text.strip("“”\"' ")
    found = _ing().match(words) or _after_auxiliary().search(words) or _past().search(words)
    return frozenset(lemmas(found["deed"] if found is not None else words)[:1])


_HOW = r"(?:(?:not|never|ever|also|only|just|both|all|already|once|since|either|\w+ly)\s+)*"


@cache
def _ing() -> re.Pattern[str]:
    return re.compile(rf"(?:that\s+)?(?:{_HOW})(?!having|being)(?P<deed>[a-z]{{3,}}ing)\b", re.IGNORECASE)


@cache
def _after_auxiliary() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:had|has|have|having|was|were|is|are|be|been|being|did|do|does|would|will|could|should|n['’]t)\s+"
        rf"{_HOW}(?:(?:to\s+)?(?:be|been|being|have|had|go(?:ing)?\s+to)\s+{_HOW})*(?:(?:an?|the|any|no|in|at|on|to)\s+)?(?P<deed>[a-z]{{3,}})",
        re.IGNORECASE,
    )


@cache
def _past() -> re.Pattern[str]:
    """A verb in the past, after a word or more."""
    return re.compile(rf"\s(?P<deed>[a-z]{{2,}}ed|{IRREGULAR})\b(?!\s+by\b)")
