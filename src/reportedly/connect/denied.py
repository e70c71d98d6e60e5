"""What a source stands against: the words it denies, or a claim that it calls false."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from reportedly.connect.bases import base, words_of_letters
from reportedly.connect.called import PLOT
from reportedly.connect.claimed import CLAIMED, FALSE, MEANT_ILL, RESULTS, claim_nouns
from reportedly.connect.falsehoods import Within, calls_false, claim_within
from reportedly.nouns.findings import Statement
from reportedly.text.wordset import word_set

SUBJECTS = word_set(
    "that this these those it he she they there its his her their any having being i we you"
)  # how a clause begins that is denied
REFUSED = word_set(
    "access entry permission permit visa visas bail request requests asylum chance right rights service treatment food"
    " water aid motion appeal petition funding"
)  # what people are denied, which denies nothing
DENIES = word_set("deny refute")  # cues whose bare object is denied: "denied an assault"; a witness is questioned
BEFORE = 40  # code points before a content in which "denied" and a verb may stand
CLAIMED_WITHIN = 5  # first words of what is rejected: "the company's own claim that …"
SOMEBODY = 4  # words at most of whom somebody contradicts


def stands_against(statement: Statement, text: str) -> bool:
    """Whether the source says that it isn't so: a clause, a deed or a claim. To reject a plan, to be denied a permit,
    or not to deny denies nothing. `text` is the article's."""
    begin = statement.content.spans[0].start if statement.content.spans else 0
    if _denying().search(text[max(0, begin - BEFORE) : begin]):
        return True  # "denied knowing | of any fault"
    cue = _cue(statement, text)
    rejects = statement.cue.cls == "reject" or bool(_pushing_back().search(cue))
    whole = f"{cue} {statement.content.text}"
    if _not_guilty().search(whole) or _contradicts(statement):
        return True
    if _not_accepting().search(whole):
        return True
    if statement.cue.cls != "deny" and not rejects:
        return calls_false(statement.content.text) or bool(_belittled().search(whole))
    if _withheld().search(cue):
        return False
    words = words_of_letters(statement.content.text)
    named = [*words_of_letters(cue), *words[:CLAIMED_WITHIN]]  # "disputed accusations | by the union that …"
    clause = words[:1] == ["that"] and words[1:2] != ["idea"]
    said = ("idea", "that") in pairwise(words) or ("talk", "of") in pairwise(words[:CLAIMED_WITHIN])
    claimed = clause or said or not CLAIMED.isdisjoint(map(base, named))
    if rejects:
        said_before = statement.cue.cls == "deny" and words in (["this"], ["that"], ["it"])
        return claimed or said_before or calls_false(statement.content.text)
    clause = clause or not SUBJECTS.isdisjoint(words[:1]) or any(word.endswith("ing") for word in words[:2])
    deed = not DENIES.isdisjoint((statement.cue.lemma or "").split()[:1])
    return claimed or ((clause or deed) and REFUSED.isdisjoint(words[:CLAIMED_WITHIN]))


def what_is_denied(statement: Statement, text: str) -> Within:
    """What a statement that stands against something denies in these words of its content."""
    return Within(_whom(text), "", bare=True) if _contradicts(statement) else claim_within(text)


class Denied(NamedTuple):
    """Where the words stand that a sentence tells somebody denied, and who denies them in its words."""

    start: int
    end: int
    who: str


def denied_in(sentence: str) -> Denied | None:
    """What a sentence tells somebody denied: the words after "denied", "dismissed reports", or before ", which he
    denies"; else None."""
    found = _denials().search(sentence)
    if found is not None:
        return Denied(found.end(), len(sentence), sentence[: found.start()])
    aside = _which_is_denied().search(sentence)
    return Denied(0, aside.start(), aside["who"]) if aside is not None else None


def leaves_open(sentence: str) -> bool:
    """Whether a sentence tells that somebody neither says nor denies something, and so nothing that can be compared."""
    return bool(_neither().match(sentence))


def _cue(statement: Statement, text: str) -> str:
    return " ".join(text[span.start : span.end] for span in statement.cue.spans)


def _contradicts(statement: Statement) -> bool:
    """Whether somebody's words are denied without naming any: "contradicted the police", "took issue with her"."""
    words, lemma = words_of_letters(_whom(statement.content.text)), statement.cue.lemma or ""
    opposes = lemma.startswith("contradict") and statement.polarity == "negated"
    return (
        (opposes or lemma.startswith("take issue")) and len(words) <= SOMEBODY and CLAIMED.isdisjoint(map(base, words))
    )


def _whom(content: str) -> str:
    """Whom somebody contradicts, without what he says himself: "Ms Orr: a rope was found"."""
    return content.partition(":")[0]


@cache
def _neither() -> re.Pattern[str]:
    return re.compile(
        r"(?:(?!who\b)[^\s,;]+\s+){1,8}?(?:(?:would\s+)?neither\s+(?:confirm|den)\w*\s+n?or\s+(?:den|confirm)\w*\b"
        r"|(?:declin\w+|refus\w+)\s+to\s+(?:comment|say|confirm|deny|discuss|answer)\b"
        r"|would\s+not\s+(?:comment|say|confirm|deny|be\s+drawn)\b)",
        re.IGNORECASE,
    )


@cache
def _withheld() -> re.Pattern[str]:
    return re.compile(r"\b(?:not|never|neither|nor|cannot|declin\w+|refus\w+|unable)\b|n['’]t\b", re.IGNORECASE)


@cache
def _belittled() -> re.Pattern[str]:
    """What calls a claim false or ill meant: "called the rumours of a strike malicious"; or says that one is innocent:
    "maintained his innocence"."""
    ill = "|".join(sorted(FALSE | MEANT_ILL))
    return re.compile(
        rf"\b(?:call|describ|label|brand|denounc|decr|slam|term|dub|ridicul|condemn|portray)\w*\s+(?:[\w’']+\s+){{0,3}}"
        rf"(?:{claim_nouns()})\b[^.;]*\b(?:{ill}|{PLOT})\b"
        r"|\b(?:protest|maintain|insist|proclaim|profess|assert|declar|affirm|stress)\w*\s+(?:on\s+)?"
        r"(?:his|her|its|their|my|our)\s+(?:\w+\s+)?innocence\b",
        re.IGNORECASE,
    )


@cache
def _pushing_back() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:push(?:ed|es|ing)?\s+back|(?:brush|shrug|laugh|wav)(?:e?d|e?s|ging|ing)?\s+(?:off|aside|away)"
        r"|(?:shot|shoots?|struck|strikes?|knock\w*|bat\w*)\s+down|scoff\w*|discount(?:s|ed|ing)?|discredit\w*|quash\w*"
        r"|debunk\w*|rubbish\w*|pour(?:ed|s|ing)?\s+(?:cold\s+water|scorn)|h(?:it|its|itting)\s+(?:back|out)"
        r"|takes?\s+issue|took\s+issue|disagree(?:d|s|ing)?\s+with"
        r"|contest\w*|disput\w*|rebut\w*|repudiat\w*|mock\w*|ridicul\w*|slam\w*|denounc\w*|bristl\w*)\b",
        re.IGNORECASE,
    )


@cache
def _not_accepting() -> re.Pattern[str]:
    """What a claim is that somebody doesn't accept: "did not accept the auditors' finding"."""
    return re.compile(
        r"\b(?:(?:do|does|did|could|would|can)\s*(?:not|n['’]t)|refus(?:ed?|es)\s+to|cannot)\s+"
        rf"(?:accept\s+that\b|(?:accept|recogni[sz]e|share)\s+(?:[\w’']+\s+){{0,3}}(?:{claim_nouns()}|{RESULTS})\b)",
        re.IGNORECASE,
    )


@cache
def _not_guilty() -> re.Pattern[str]:
    return re.compile(r"\bple(?:ad\w*|d)\s+(?:not\s+guilty|innocent)\b", re.IGNORECASE)


@cache
def _denying() -> re.Pattern[str]:
    return re.compile(r"\bdenie[sd]\s+(?:ever\s+)?(?:having\s+)?\w+(?:ing|ed|wn)\s+(?:\w+\s+)?$", re.IGNORECASE)


@cache
def _denials() -> re.Pattern[str]:
    within = rf"(?=(?:[\w’']+\s+){{0,3}}(?:{claim_nouns()}|{RESULTS})\b)"
    return re.compile(
        r"\b(?<!not )(?<!n't )(?<!n’t )(?<!or )(?<!nor )(?<!never )"
        rf"(?:den(?:y|ies|ied)\s+(?:that\b|(?=\w+ing\b)|(?=any\b)|(?=(?:{claim_nouns()})\b)|(?=(?:this|it)\W*$))"
        r"|rul(?:ed|es)\s+(?=(?:this|that|it)\s+out\b)|disputed\s+(?=this\b|it\b)"
        rf"|(?:reject|dismiss|refut|disput|rebuff|rubbish|rebut|repudiat|contest|quash|debunk|contradict)(?:s|es|ed|e)\s+{within}"
        rf"|(?:pour(?:ed|s)?\s+cold\s+water\s+on|(?:shot|shoots)\s+down|laugh(?:ed|s)\s+off|shrug(?:ged|s)\s+off)"
        rf"\s+{within}"
        rf"|(?:brand|call|label|describe|denounce)(?:s|ed|d)?\s+{within}(?=[^.;]*\b(?:false|lies?|rubbish|nonsense"
        rf"|untrue|baseless)\b)"
        r"|rul(?:ed|es)\s+out\s+"
        r"|sp(?:oke|eaks?)\s+of\s+(?=(?:an?\s+)?(?:\w+\s+)?(?:slander|libel|smears?|lies|fabrications?|inventions?"
        r"|propaganda|disinformation|falsehoods?|fairy\s+tales?)\W*$)"
        r"|ple(?:aded|ads|d)\s+(?:not\s+guilty|innocent)\s+to\b"
        r"|there\s+(?:is|was|were)\s+no\s+evidence\s+(?:that|of)\b)",
        re.IGNORECASE,
    )


@cache
def _which_is_denied() -> re.Pattern[str]:
    """The end of a sentence that says that what it tells is denied: "charges of fraud, which he denies"."""
    return re.compile(
        r",?\s+(?:which|that|something|an?\s+\w+(?:\s+that)?)\s+(?P<who>(?:[\w’'.-]+\s+){1,5}?)(?:(?:has|have|had)\s+)?"
        r"(?:\w+ly\s+|always\s+|repeatedly\s+)?den(?:y|ies|ied)\W*$"
    )
