"""The words that denials are made of: what says something, what it is called by those who deny it, and how they do."""

from __future__ import annotations

import re
from functools import cache

from reportedly.connect.bases import base, lemmas, words_of_letters
from reportedly.text.wordset import word_set

CLAIM_NOUNS = (
    "claim allegation accusation charge report suggestion rumour rumor assertion notion story account version finding"
    " conclusion idea view argument criticism critique contention speculation assumption characterization"
    " characterisation description portrayal insinuation complaint theory article statement explanation testimony"
    " assessment interpretation narrative reporting hearsay gossip remark"
)  # what says something that can be denied
CLAIMED = word_set(
    f"{CLAIM_NOUNS.replace(' idea', '').replace(' statement', '')} figure involvement wrongdoing responsibility"
    " knowledge existence role link guilt innocence result estimate"
)
FALSE = word_set(
    "lie lies false untrue baseless groundless unfounded nonsense rubbish invention fabrication fabricated fantasy"
    " slander libel fiction propaganda fake hoax theatre theater laughable absurd ridiculous preposterous"
    " ludicrous invented untruth untruths falsehood falsehoods bogus garbage hogwash bunk drivel claptrap balderdash"
    " disinformation misinformation incorrect inaccurate misleading erroneous concocted trumped-up smear smears"
    " far-fetched outlandish implausible unsubstantiated spurious scurrilous defamatory libellous slanderous"
    " fictitious fairy tale tales myth lying imagination figment farcical nonsensical"
)  # what claims are called by those who deny them
MEANT_ILL = word_set("provocation insult outrageous malicious betrayal")  # what else they are called
GUILT = (
    word_set("fault blame guilt crime offence misconduct responsible guilty finding politically politics motivate pack")
    | word_set("innocence campaign wrong foundation basis merit substance truth exaggerate exaggerated")
    | MEANT_ILL
)  # what else stands in denials that don't say of what
HOW = word_set(
    "again outright always both several repeatedly strongly vehemently categorically flatly publicly immediately"
    " completely totally entirely steadfastly unequivocally firmly strenuously vigorously consistently purely simply"
    " pure sheer utter utterly total complete grossly wildly wholly patently all"
)  # how they are denied


def is_bare(text: str) -> bool:
    """Whether words name what is denied by a word for claims or guilt alone: "any wrongdoing", "the charges"."""
    return all(word in _bare() for word in lemmas(text))


def of_a_claim(text: str) -> bool:
    """Whether words name what somebody says: "the accusation", "the foreman's words"."""
    return not CLAIMED.isdisjoint(map(base, words_of_letters(text))) or bool(_their_words().search(text))


@cache
def _their_words() -> re.Pattern[str]:
    return re.compile(rf"(?:{_WORDS})\b", re.IGNORECASE)


@cache
def claim_nouns() -> str:
    """The nouns for what says something, in one or more, as a choice in a pattern; "talk" where it says of what."""
    return "|".join(
        (*(f"{one[:-1]}(?:y|ies)" if one.endswith("y") else f"{one}s?" for one in CLAIM_NOUNS.split()), _TALK, _WORDS)
    )


_TALK = r"talk(?=\s+(?:of|that|about)\b)"
_WORDS = "|".join(rf"(?<={whose} )words" for whose in ("['’]s", "s['’]", "his", "her", "its", "their"))
RESULTS = (
    r"(?:results?|verdicts?|rulings?|estimates?|figures?|autops(?:y|ies)|diagnos[ie]s|measurements?|calculations?)"
)


@cache
def _bare() -> frozenset[str]:
    return frozenset(map(base, CLAIMED | FALSE | GUILT | HOW | {"words"}))
