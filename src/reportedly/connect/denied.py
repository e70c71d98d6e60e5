"""What a source stands against: the words it denies, or a claim that it calls false."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from reportedly.connect.bases import base, lemmas, words_of_letters
from reportedly.nouns.findings import Statement
from reportedly.text.wordset import word_set

_CLAIMS = (
    "claim allegation accusation charge report suggestion rumour rumor assertion notion story account version finding"
    " conclusion idea view argument criticism critique contention speculation assumption characterization"
    " characterisation description portrayal insinuation complaint theory"
)  # what says something that can be denied
CLAIMED = word_set(
    f"{_CLAIMS.replace(' idea', '')} figure involvement wrongdoing responsibility knowledge existence role link guilt"
)
FALSE = word_set(
    "lie lies false untrue baseless groundless unfounded nonsense rubbish invention fabrication fabricated fantasy"
    " slander libel fiction propaganda fake hoax theatre theater laughable absurd ridiculous preposterous"
    " ludicrous invented"
)  # what claims are called by those who deny them
SUBJECTS = word_set(
    "that it he she they there its his her their any having being i we you"
)  # how a clause begins that is denied
REFUSED = word_set(
    "access entry permission permit visa visas bail request requests asylum chance right rights service treatment food"
    " water aid motion appeal petition funding"
)  # what people are denied, which denies nothing
MEANT_ILL = word_set("provocation insult outrageous malicious")  # what else they are called
GUILT = (
    word_set("fault blame guilt crime offence misconduct responsible guilty finding politically politics motivate pack")
    | MEANT_ILL
)  # what else stands in denials that don't say of what
HOW = word_set(
    "again outright always both several repeatedly strongly vehemently categorically flatly publicly immediately"
    " completely totally entirely steadfastly unequivocally firmly strenuously vigorously consistently"
)  # how they are denied
DENIES = word_set("deny refute")  # cues whose bare object is denied: "denied an assault"; a witness is questioned
BEFORE = 40  # code points before a content in which "denied" and a verb may stand
CLAIMED_WITHIN = 5  # first words of what is rejected: "the company's own claim that …"


def stands_against(statement: Statement, text: str) -> bool:
    """Whether the source says that it isn't so: a clause, a deed or a claim. To reject a plan, to be denied a permit,
    or not to deny denies nothing. `text` is the article's."""
    begin = statement.content.spans[0].start if statement.content.spans else 0
    if _denying().search(text[max(0, begin - BEFORE) : begin]):
        return True  # "denied knowing | of any fault"
    cue = " ".join(text[span.start : span.end] for span in statement.cue.spans)
    rejects = statement.cue.cls == "reject" or bool(_pushing_back().search(cue))
    whole = f"{cue} {statement.content.text}"
    if _not_guilty().search(whole):
        return True
    if statement.cue.cls != "deny" and not rejects:
        return calls_false(statement.content.text) or bool(_belittled().search(whole))
    if _withheld().search(cue):
        return False
    words = words_of_letters(statement.content.text)
    named = [*words_of_letters(cue), *words[:CLAIMED_WITHIN]]  # "disputed accusations | by the union that …"
    clause = words[:1] == ["that"] and words[1:2] != ["idea"]
    claimed = clause or not CLAIMED.isdisjoint(map(base, named)) or ("idea", "that") in pairwise(words)
    if rejects:
        return claimed or calls_false(statement.content.text)
    clause = clause or not SUBJECTS.isdisjoint(words[:1]) or any(word.endswith("ing") for word in words[:2])
    deed = not DENIES.isdisjoint((statement.cue.lemma or "").split()[:1])
    return claimed or ((clause or deed) and REFUSED.isdisjoint(words[:CLAIMED_WITHIN]))


def calls_false(text: str) -> bool:
    """Whether words call a claim false: "the report of his death a lie", "there is no truth in these stories",
    "there is no evidence of a theft"."""
    if any(pattern.match(text) for pattern in (_untrue(), _unproven(), _false_itself(), _lied(), _made_up())):
        return True
    if _no_truth().search(text) or _is_false().search(text):
        return True
    words = words_of_letters(text)
    return not FALSE.isdisjoint(words) and not CLAIMED.isdisjoint(map(base, words))


class Within(NamedTuple):
    """What is denied: whose claim ("the rebels'" in "the rebels' report of his death a lie"), what it says ("his
    death"), and whether that is left out ("the accusations as propaganda", "any wrongdoing")."""

    accuser: str
    claim: str
    bare: bool


def claim_within(text: str) -> Within:
    """What words that stand against a claim deny."""
    made_up = _made_up().match(text)
    if made_up is not None or _false_itself().match(text):
        return Within(made_up[1] if made_up else "", "", bare=True)
    lied = _lied().match(text)
    if lied is not None:
        return Within(lied[1], text[lied.end() :], bare=False)
    text = _is_false().sub("", text)
    opened = _untrue().match(text) or _unproven().match(text)
    if opened is not None:
        return Within("", text[opened.end() :], bare=is_bare(text[opened.end() :]))
    found = _claim().match(text)
    told = _told_by().match(text, found.end() if found else 0)
    if told is not None:
        return Within((found[1] if found else "") + told[1], text[told.end() :], bare=False)
    if found is None:
        return Within("", text, bare=is_bare(text))
    said = _judged().sub("", text[found.end() :]).partition(":")[0]
    if is_bare(_aside().sub("", said)):
        return Within(found[1] + _by().sub("", said), text, bare=True)
    return Within(found[1], said, bare=False)


def is_bare(text: str) -> bool:
    """Whether words name what is denied by a word for claims or guilt alone: "any wrongdoing", "the charges"."""
    return all(word in _bare() for word in lemmas(text))


def denied_in(sentence: str) -> int | None:
    """Where the words begin that a sentence tells somebody denied: after "denied", "dismissed reports"; else None."""
    found = _denials().search(sentence)
    return found.end() if found else None


@cache
def _bare() -> frozenset[str]:
    return frozenset(map(base, CLAIMED | FALSE | GUILT | HOW))


@cache
def _claims() -> str:
    """The nouns for what says something, in one or more."""
    return "|".join(f"{one[:-1]}(?:y|ies)" if one.endswith("y") else f"{one}s?" for one in _CLAIMS.split())


@cache
def _withheld() -> re.Pattern[str]:
    return re.compile(r"\b(?:not|never|neither|nor|cannot|declin\w+|refus\w+|unable)\b|n['’]t\b", re.IGNORECASE)


@cache
def _belittled() -> re.Pattern[str]:
    """What calls a claim false or ill meant: "called the rumours of a strike malicious"."""
    ill = "|".join(sorted(FALSE | MEANT_ILL))
    return re.compile(
        rf"\b(?:call|describ|label|brand)\w*\s+(?:[\w’']+\s+){{0,3}}(?:{_claims()})\b[^.;]*\b(?:{ill})\b", re.IGNORECASE
    )


@cache
def _pushing_back() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:push(?:ed|es|ing)?\s+back|brush(?:ed|es|ing)?\s+(?:off|aside)|(?:shot|struck|knocked)\s+down|scoff\w*|discount(?:s|ed|ing)?"
        r"|wav(?:ed|es|ing)\s+(?:off|away)|discredit\w*)\b",
        re.IGNORECASE,
    )


@cache
def _not_guilty() -> re.Pattern[str]:
    return re.compile(r"\bple(?:ad\w*|d)\s+(?:not\s+guilty|innocent)\b", re.IGNORECASE)


@cache
def _lied() -> re.Pattern[str]:
    """Who lied in saying what: "the mayor lied when he said | the wall was sound"."""
    return re.compile(
        r"((?:[^\s.,;]+\s+){0,6}?)(?:(?:had\s+)?lied|(?:is|are|was|were)\s+(?:\w+ly\s+)?(?:lying|wrong))\s+"
        r"(?:when\s+\w+|in|by|to)\s+(?:claim|sa[iy]|assert|suggest)\w*(?:\s+that)?\b",
        re.IGNORECASE,
    )


@cache
def _made_up() -> re.Pattern[str]:
    """Who made a claim up: "the witness made up the story"."""
    what = rf"(?:it|that|this|(?:the|this|that|her|his)\s+(?:whole\s+)?(?:{_claims()}))"
    made = rf"(?:ma(?:d|k)(?:e|ing)\s+(?:up\s+{what}|{what}\s+up)|fabricat(?:ed|ing)\s+{what})"
    return re.compile(rf"((?:[^\s.,;]+\s+){{0,6}}?)[“\"'`]*(?:just\s+)?{made}\b", re.IGNORECASE)


@cache
def _is_false() -> re.Pattern[str]:
    """How words end that call false what comes before: "the scene in the film | is entirely untrue"."""
    return re.compile(
        r"\s+(?:is|are|was|were)\s+(?:\w+ly\s+)?[“\"'`]*(?:\w+ly\s+)?"
        r"(?:not\s+true|untrue|false|baseless|groundless|unfounded|made\s+up|fabricated|a\s+lie|nonsense)\W*$",
        re.IGNORECASE,
    )


@cache
def _denying() -> re.Pattern[str]:
    return re.compile(r"\bdenie[sd]\s+(?:ever\s+)?(?:having\s+)?\w+(?:ing|ed|wn)\s+(?:\w+\s+)?$", re.IGNORECASE)


@cache
def _claim() -> re.Pattern[str]:
    return re.compile(rf"^((?:[^\s.,;]+\s+){{0,6}}?)(?:{_claims()})\b[”\"]?(?:\s+(?:that|of|about)\b)?", re.IGNORECASE)


@cache
def _told_by() -> re.Pattern[str]:
    """By whom or where something is claimed, before what it says: "made by the mayor's brother that | he had paid"."""
    return re.compile(
        r"\s*((?:(?:made|levell?ed|raised|brought)\s+)?(?:by|from|in)\s+(?:[^\s.;:]+\s+){1,14}?)that\b", re.IGNORECASE
    )


@cache
def _aside() -> re.Pattern[str]:
    """What is said of how, against whom or by whom something is denied."""
    return re.compile(
        r"\b(?:through|via|in|at|on|outside|during|by|against|from|made|levell?ed)\b.*|\s+as(?:\s.*|$)",
        re.IGNORECASE | re.DOTALL,
    )


@cache
def _by() -> re.Pattern[str]:
    return re.compile(r"^(?!\s*(?:made |levell?ed )?(?:by|from)\b).*", re.IGNORECASE | re.DOTALL)


@cache
def _judged() -> re.Pattern[str]:
    false = "|".join(sorted(FALSE))
    judgement = rf"(?:an?\s+(?:(?!an?\b)\w+\s+){{0,3}})?[“\"']?(?:{false})\b.*"
    return re.compile(rf"\s+(?:as(?:\s+\S.*|$)|{judgement})$", re.IGNORECASE | re.DOTALL)


@cache
def _untrue() -> re.Pattern[str]:
    return re.compile(
        r"[“\"']?(?:that\s+)?it(?:\s+(?:is|was)|['’]s)\s+(?:\w+ly\s+)?"
        r"(?:not true|untrue|false|wrong|a lie|nonsense)\s+that\b",
        re.IGNORECASE,
    )


@cache
def _false_itself() -> re.Pattern[str]:
    """Words that call false what others said, without saying what: "no, that's not true", "it never happened"."""
    return re.compile(
        r"[“\"'`]*(?:no,?\s+)?(?:that\s+)?(?:nothing\s+happened|(?:it|that|this|they|these|those)\s*"
        r"(?:(?:(?:is|are|was|were)|['’](?:s|re))\s+(?:\w+ly\s+|all\s+|just\s+)*(?:not\s+true|untrue|false|a\s+lie|lies"
        r"|nonsense|rubbish)|(?:isn|aren|wasn|weren)['’]t\s+true|never\s+(?:\w+\s+)?happened))(?!\s+(?:that|in|on|at|to)\b)",
        re.IGNORECASE,
    )


@cache
def _unproven() -> re.Pattern[str]:
    """Words that say that nothing shows it: "there is no evidence that", "it found no trace of"."""
    return re.compile(
        r"(?:[^\s.,;]+\s+){0,7}?[“\"'`]*(?:no|(?:not|\w+n['’]t)\s+(?:\w+\s+){1,2}any)\s+(?:\w+\s+){0,2}?"
        r"(?:evidence|proof|traces?|indications?)\b(?:\s+(?:whatsoever|so far|yet))?"
        r"(?:\s+(?:that|of|for|to\s+(?:suggest|show|prove|support|indicate)(?:\s+that)?)\b)?",
        re.IGNORECASE,
    )


@cache
def _no_truth() -> re.Pattern[str]:
    return re.compile(
        rf"\bno truth\b|\b(?:{_claims()}) [^.;]{{0,60}}"
        r"\b(?:is|are|was|were|be) (?:simply |completely |totally |entirely )?"
        r"(?:not true|untrue|false|baseless|groundless|unfounded)\b",
        re.IGNORECASE,
    )


@cache
def _denials() -> re.Pattern[str]:
    return re.compile(
        r"\b(?<!not )(?<!n't )(?<!n’t )(?<!or )"
        rf"(?:den(?:y|ies|ied)\s+(?:that\b|(?=\w+ing\b)|(?=any\b)|(?=(?:{_claims()})\b))"
        rf"|(?:reject|dismiss|refut|disput|rebuff)(?:s|es|ed|e)\s+(?=(?:[\w’']+\s+){{0,3}}(?:{_claims()})\b)"
        r"|ple(?:aded|ads|d)\s+(?:not\s+guilty|innocent)\s+to\b"
        r"|there\s+(?:is|was|were)\s+no\s+evidence\s+(?:that|of)\b)",
        re.IGNORECASE,
    )
