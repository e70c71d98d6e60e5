"""Whom "the father", "his mother" means: whoever the article brings in as that, or the one of two named parents."""

from __future__ import annotations

import re
from itertools import pairwise

from reportedly.resolve.cast import Cast, Draft, Gender
from reportedly.resolve.discourse import FAR_BACK, Discourse
from reportedly.resolve.ground import Ground
from reportedly.resolve.lore import is_role
from reportedly.resolve.phrases import Phrase
from reportedly.text.first_names import given_gender
from reportedly.text.fold import fold
from reportedly.text.wordset import word_set

FATHERS = word_set("father dad husband")
MOTHERS = word_set("mother mum mom wife")
HE = FATHERS | word_set("brother son uncle grandfather widower nephew")
SHE = MOTHERS | word_set("sister daughter aunt grandmother widow niece")
KIN = HE | SHE
WHOSE = word_set("the his her their")
COUPLE = re.compile(
    r"\b(?:both|two|the|their) parents\b|\b(?:the|married) couple\b|\btheir (?:\w+ )?(?:children|kids)\b"
)
LONGEST = 2  # words between "his" and "father": "his surviving father"


def kin_meant(discourse: Discourse, phrase: Phrase) -> int | None:
    """The one relative of this kind, or the mother or father of the one couple that the article names."""
    words = phrase.core[1:-1]
    if phrase.lower not in KIN or phrase.determiner not in WHOSE or phrase.rest[0] < phrase.rest[1]:
        return None
    if len(words) > LONGEST or any(word.possessive or word.text[0].isupper() for word in words):
        return None
    named = [seen for seen in discourse.cast.seen if seen.by_name]
    told = {seen.actor for seen in named if _is_told(discourse, seen.start, phrase.lower)}
    if told:
        return told.pop() if len(told) == 1 else None
    return _of_couple(discourse, phrase) if not words and phrase.determiner == "the" else None


def give_kin_genders(cast: Cast, ground: Ground) -> None:
    """Gives persons the gender of the relative that they are brought in as: "her first husband, Jan Holm"."""
    for seen in cast.seen:
        draft = cast.drafts[seen.actor]
        if draft.kind == "person" and draft.named and draft.gender is None:
            draft.gender = _gender_told(ground, seen.start)


def _gender_told(ground: Ground, start: int) -> Gender | None:
    """The gender of the noun for a relative before a name, where nothing but what somebody is stands between."""
    before = ground.before(start, most=3)
    while before and is_role(before[-1].lower) and before[-1].lower not in HE | SHE:
        before = before[:-1]
    if len(before) < 2 or ground.between(before[-1].end, start).count(",") > 1 or before[-1].lower not in HE | SHE:
        return None
    return "m" if before[-1].lower in HE else "f"


def _is_told(discourse: Discourse, start: int, noun: str) -> bool:
    """Whether a name stands right behind the noun with its owner: "his father, Jan Holm", "her father Jan Holm"."""
    before = discourse.ground.before(start, most=LONGEST + 2)
    gap = discourse.ground.between(before[-1].end, start).strip() if before else ""
    if not before or before[-1].lower != noun or gap not in ("", ","):
        return False
    return any(word.lower in WHOSE - {"the"} or word.possessive for word in before[:-1])


def _of_couple(discourse: Discourse, phrase: Phrase) -> int | None:
    """The man or the woman of the one pair with a name in common ("Jan and Ana Holm") in an article about parents."""
    if phrase.lower not in FATHERS | MOTHERS or COUPLE.search(discourse.ground.text) is None:
        return None
    cast, ground = discourse.cast, discourse.ground
    seen = [one for one in discourse.before(phrase.start, most=FAR_BACK) if cast.drafts[one.actor].kind == "person"]
    pairs = {
        (one.actor, other.actor)
        for one, other in pairwise(seen)
        if ground.between(one.end, other.start) == " and "
        and _surname(cast.drafts[one.actor]) == _surname(cast.drafts[other.actor])
        and one.actor != other.actor
    }
    wanted = "m" if phrase.lower in FATHERS else "f"
    fits = [number for number in pairs.pop() if _gender(cast.drafts[number]) == wanted] if len(pairs) == 1 else []
    return fits[0] if len(fits) == 1 else None


def _surname(draft: Draft) -> str:
    return fold(draft.name).rpartition(" ")[2]


def _gender(draft: Draft) -> str | None:
    return draft.gender or given_gender(fold(draft.name.split()[0]))
