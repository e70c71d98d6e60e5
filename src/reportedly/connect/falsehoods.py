"""Words that call false what others say: that they do, whose claim it is, and what it says."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from reportedly.connect.bases import words_of_letters
from reportedly.connect.called import BE, CALLED, FEW, HOW, NOT, QUOTE, SAYS, WEAK, endings
from reportedly.connect.claimed import FALSE, claim_nouns, is_bare, of_a_claim

# Who is behind a deed, not a wheel
_BEHIND = r"behind(?!\s+(?:the\s+)?(?:wheel|scenes|bars|schedule|counter)\b)"


class Within(NamedTuple):
    """What is denied: whose claim ("the rebels'" in "the rebels' report of his death a lie"), what it says ("his
    death"), and whether that is left out ("the accusations as propaganda", "any wrongdoing")."""

    accuser: str
    claim: str
    bare: bool


def calls_false(text: str) -> bool:
    """Whether words call a claim false: "the report of his death a lie", "there is no truth in these stories", "there
    is no evidence of a theft", "it had no part in the theft"."""
    if any(pattern.match(text) for pattern in _openings()) or any(pattern.search(text) for pattern in endings()):
        return True
    return not FALSE.isdisjoint(words_of_letters(text)) and of_a_claim(text)


def claim_within(text: str) -> Within:
    """What words that stand against a claim deny."""
    for whose in (_made_up(), _what_they_say(), _is_lying()):
        found = whose.match(text)
        if found is not None:
            return Within(found["who"], "", bare=True)
    if _false_itself().match(text) or _innocent().match(text):
        return Within("", "", bare=True)
    lied = _lied().match(text)
    if lied is not None:
        return Within(lied["who"], text[lied.end() :], bare=False)
    part = _no_part().match(text)
    if part is not None:
        return Within("", f"{part['who']}{text[part.end() :]}", bare=False)
    opened = _untrue().match(text) or _unproven().match(text) or _shut_out().match(text) or _accepting().match(text)
    if opened is not None:
        return Within("", text[opened.end() :], bare=is_bare(text[opened.end() :]))
    text = _no_such().sub(r"\g<before>", _no_truth().sub("", text))
    for ending in endings():
        text = ending.sub(r"\g<what>", text)
    return _of_a_claim(text)


def _of_a_claim(text: str) -> Within:
    """The same of a noun for what is said, and of what stands around it."""
    found = _claim().match(text)
    told = _told_by().match(text, found.end() if found else 0)
    if told is not None:
        return Within((found[1] if found else "") + told[1], text[told.end() :], bare=False)
    if found is None:
        return Within("", _taking_part().sub("", text), bare=is_bare(text))
    said = _judged().sub("", text[found.end() :]).partition(":")[0]
    if is_bare(_aside().sub("", said)):
        return Within(found[1] + _by().sub("", said), text, bare=True)
    return Within(found[1], said, bare=False)


@cache
def _openings() -> tuple[re.Pattern[str], ...]:
    """How words begin that call something false."""
    return (
        _untrue(), _unproven(), _false_itself(), _lied(), _made_up(), _what_they_say(), _is_lying(), _no_part(),
        _no_such(), _no_truth(), _innocent(), _shut_out(),
    )  # fmt: skip


@cache
def _lied() -> re.Pattern[str]:
    """Who lied in saying what: "the mayor lied when he said | the wall was sound"."""
    return re.compile(
        rf"(?P<who>{FEW})(?<!not )(?:(?:had\s+)?lied|(?:is|are|was|were)\s+(?:\w+ly\s+)?(?:lying|wrong))\s+"
        r"(?:when\s+\w+|in|by|to)\s+(?:claim|sa[iy]|assert|suggest)\w*(?:\s+that)?\b",
        re.IGNORECASE,
    )


@cache
def _is_lying() -> re.Pattern[str]:
    """Who lies, without saying in what: "the newspaper is lying", "the observers of spreading lies"."""
    lies = r"(?:lies|untruths|falsehoods|propaganda|rumou?rs|fake\s+news|disinformation|stories|reports|allegations)"
    return re.compile(
        rf"(?:that\s+)?(?P<who>{FEW})(?<!not )(?<!never )(?<!n't )(?<!n’t )(?:(?:(?:has|have|had)\s+)?lied"
        rf"|{BE}\s+{HOW}(?:lying|(?:an?\s+)?(?:\w+\s+)?liars?|telling\s+(?:\w+\s+)?lies|not\s+telling\s+the\s+truth|mistaken|misinformed|wrong\s+about\s+(?:this|that|it))"
        rf"|of\s+(?:lying|(?:telling|spreading|publishing|inventing)\s+(?:\w+\s+)?{lies}))\W*$",
        re.IGNORECASE,
    )


@cache
def _what_they_say() -> re.Pattern[str]:
    """Whose words are false altogether: "what the charity spreads is propaganda"."""
    return re.compile(
        rf"{QUOTE}(?:that\s+)?what\s+(?P<who>{FEW}){SAYS}\s+(?:[^\s.;]+\s+){{0,4}}?{BE}\s+{HOW}(?:{CALLED}"
        rf"|{WEAK})",
        re.IGNORECASE,
    )


@cache
def _made_up() -> re.Pattern[str]:
    """Who made a claim up: "the witness made up the story"."""
    what = rf"(?:it|that|this|(?:the|this|that|her|his|its|their)\s+(?:whole\s+)?(?:{claim_nouns()}|witnesses))"
    made = rf"(?:ma(?:d|k)(?:e|ing)\s+(?:up\s+{what}|{what}\s+up)|(?:fabricat|invent|concoct)(?:ed|ing)\s+{what})"
    return re.compile(rf"(?P<who>{FEW})(?<!not )(?<!never ){QUOTE}(?:just\s+)?{made}\b", re.IGNORECASE)


@cache
def _no_part() -> re.Pattern[str]:
    """Who had no part in what: "Valdia had nothing to do with | the attack"."""
    return re.compile(
        rf"{QUOTE}(?:that\s+)?(?P<who>{FEW})(?:(?:ha[sd]|have|having|plays?|played|took|takes?)\s+(?:\w+ly\s+"
        rf"|never\s+)?(?:had\s+)?"
        r"(?:(?:absolutely\s+)?nothing\s+(?:whatsoever\s+)?to\s+do\s+with|no\s+(?:part|role|hand|involvement|share"
        r"|connections?"
        r"|links?|ties)\s+(?:whatsoever\s+)?(?:in|to|with)|had\s+nothing\s+to\s+do\s+with)"
        r"|(?:is|are|was|were|(?:ha[sd]|have)\s+been|been)\s*(?:not|n['’]t|never|in\s+no\s+way)\s+(?:\w+ly"
        r"\s+)?(?:been\s+)?"
        rf"(?:involved\s+(?:in|with)|{_BEHIND}|responsible"
        r"\s+for|to\s+blame\s+for|(?:a\s+)?party\s+to|(?:a\s+)?part\s+of"
        r"|connected\s+(?:to|with)|linked\s+to)|(?:(?:ha[sd]|have)\s+)?(?:not|never)\s+(?:been\s+)?(?:involved"
        r"\s+(?:in|with)"
        r"|taken\s+part\s+in|played\s+(?:a|any)\s+(?:part|role)\s+in)|(?:did|does|do)\s*(?:not|n['’]t)\s+(?:take"
        r"\s+part\s+in"
        r"|play\s+(?:a|any)\s+(?:part|role)\s+in|have\s+(?:any(?:thing)?|a)\s+(?:(?:part|role|hand|involvement)"
        r"\s+in|to\s+do\s+with)))\b",
        re.IGNORECASE,
    )


@cache
def _no_such() -> re.Pattern[str]:
    """What is named as what somebody else told of, and isn't so: "no such | meeting took place"."""
    return re.compile(
        rf"^(?P<before>(?:[^\s.,;]+\s+){{0,8}}?){QUOTE}no\s+such\s+(?!luck\b|thing\b|person\b)", re.IGNORECASE
    )


@cache
def _no_truth() -> re.Pattern[str]:
    """What there is no truth in: "there is not a word of truth in | the story"."""
    return re.compile(
        rf"^{FEW}{QUOTE}(?:(?:absolutely\s+)?no|not\s+(?:an?|one|any)(?:\s+\w+\s+of)?|little|\w+n['’]t\s+(?:an?"
        rf"|any)(?:\s+\w+\s+of)?)\s+truth"
        r"(?:\s+(?:whatsoever|at\s+all|whatever))?(?:\s+(?:in|to|behind)\b\s*)?",
        re.IGNORECASE,
    )


@cache
def _claim() -> re.Pattern[str]:
    return re.compile(rf"^({FEW})(?:{claim_nouns()})\b[”\"]?(?:\s+(?:that|of|about)\b)?", re.IGNORECASE)


@cache
def _told_by() -> re.Pattern[str]:
    """By whom or where something is claimed, before what it says: "made by the mayor's brother that | he had paid"."""
    return re.compile(
        r"\s*((?:(?:made|levell?ed|raised|brought)\s+)?(?:by|from|in)\s+(?:[^\s.;:]+\s+){1,14}?)that\b", re.IGNORECASE
    )


@cache
def _taking_part() -> re.Pattern[str]:
    """That which is denied of a deed, before the deed: "any responsibility for | the deaths"."""
    return re.compile(
        r"^\s*(?:(?:any|all|having|its|his|her|their|ever|bearing)\s+)*(?:involvement|role|part|responsibility"
        r"|complicity|hand"
        r"|participation|participating|taking\s+part|playing\s+(?:a|any)\s+(?:part|role)|being\s+(?:involved"
        rf"|{_BEHIND}|responsible)"
        r"|been\s+involved|anything\s+to\s+do)\s+(?:in|for|with)\b(?=\s+\S)",
        re.IGNORECASE,
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
        rf"[“\"']?(?:that\s+)?it(?:\s+(?:is|was|would\s+be)|['’]s)\s+{HOW}(?:{CALLED}|wrong|incorrect|inaccurate"
        rf"|absurd"
        r"|ridiculous|misleading|outrageous)\s+(?:that\b|to\s+(?:say|claim|suggest|allege|assert|think|believe"
        r"|argue|imply|conclude"
        r"|speak\s+of|talk\s+of)\b(?:\s+that\b)?|to\s+(?=(?:blame|accuse|call|describe|hold|link)\b))",
        re.IGNORECASE,
    )


@cache
def _false_itself() -> re.Pattern[str]:
    """Words that call false what others said, without saying what: "no, that's not true", "it never happened", "I did
    nothing of the sort"."""
    return re.compile(
        rf"{QUOTE}(?:no,?\s+)?(?:that\s+)?(?:nothing\s+happened"
        r"|(?:(?:\w+\s+){1,3}?(?:did|do(?:es|ne)?)\s+|there\s+(?:is|was)\s+)?nothing\s+of\s+the\s+(?:sort|kind)"
        r"|(?:\w+\s+){1,3}?(?:did|does)\s+no\s+such\s+thing|no\s+such\s+thing\s+(?:ever\s+)?(?:happened|took"
        r"\s+place|occurred|was)"
        r"|(?:\w+\s+){1,3}?(?:did|(?:ha[sd]|have)\s+done|(?:ha[sd]|have)\s+committed)\s+(?:nothing|no)\s+(?:wrong"
        r"|crime|illegal)"
        rf"|(?:it|that|this|they|these|those|all\s+(?:of\s+)?(?:it|this|that))\s*(?:(?:{BE}|(?:is|are|was|were)"
        rf"\s+all)\s+{HOW}"
        rf"(?:{CALLED}|wrong|incorrect|absurd|ridiculous|rubbish|speculation)|(?:isn|aren|wasn|weren)['’]t"
        rf"\s+(?:true|so|the\s+case)"
        r"|(?:is|was)\s*(?:not|n['’]t)\s+(?:what|how)\s+(?:it\s+)?(?:happened|was)"
        r"|(?:never|did\s+not|didn['’]t)\s+(?:\w+\s+)?(?:happen(?:ed)?|occur(?:red)?|t(?:ake|ook)\s+place)))"
        r"(?!\s+(?:that|in|on|at|to)\b)",
        re.IGNORECASE,
    )


@cache
def _shut_out() -> re.Pattern[str]:
    """What somebody says can't have been: "we can exclude that | glass got in"."""
    return re.compile(
        rf"{QUOTE}(?:that\s+)?(?:(?:we|i|it|he|she|they|one|you)\s+(?:(?:can|could|had|has|have)\s+)?(?:\w+ly\s+)?)?"
        r"(?:exclude[sd]?\s+that\b|rul(?:e|es|ed)\s+out\s+that\b|rule\s+out\s+(?=any\b|an?\b))",
        re.IGNORECASE,
    )


@cache
def _accepting() -> re.Pattern[str]:
    """What is not accepted, before what it says: "to accept that | it had been a mistake"."""
    return re.compile(rf"(?:that\s+)?(?:{FEW}{NOT}\s+|to\s+)accept\s+that\b", re.IGNORECASE)


@cache
def _innocent() -> re.Pattern[str]:
    """Who is said to have done no wrong, without saying which: "the judge is innocent", "it had broken no law", "she
    had nothing to hide", "he was framed"."""
    return re.compile(
        rf"{QUOTE}(?:that\s+)?{FEW}(?:(?:is|was|are|were|am|being)\s+(?:\w+ly\s+)?(?:innocent|not\s+guilty)"
        r"|(?:ha[sd]|have|having)\s+(?:nothing\s+to\s+(?:hide|be\s+ashamed\s+of)|a\s+clear\s+conscience"
        r"|(?:broken\s+no\s+(?:laws?|rules?))|not\s+broken\s+(?:the|any)\s+(?:laws?|rules?)"
        r"|always\s+(?:kept\s+to|followed|respected|obeyed)\s+the\s+(?:law|rules)|acted\s+(?:with)?in\s+the\s+law)"
        r"|(?:is|was|are|were|(?:ha[sd]|have)\s+been)\s+(?:being\s+)?(?:framed|set\s+up|the\s+(?:victims?|targets?)\s+of\s+an?\s+"
        r"(?:\w+\s+){0,2}(?:witch[\s-]hunt|smear|campaign|conspiracy|plot|vendetta|intrigue))(?:\s+by\s+[\w’'\s-]+)?"
        r"|(?:acted|act|behaved)\s+(?:entirely\s+|fully\s+)?(?:lawfully|legally|properly|correctly|within\s+the\s+law))\W*$",
        re.IGNORECASE,
    )


@cache
def _unproven() -> re.Pattern[str]:
    """Words that say that nothing shows it: "there is no evidence that", "it found no trace of"."""
    return re.compile(
        rf"(?:[^\s.,;]+\s+){{0,7}}?{QUOTE}(?:no|(?:not|\w+n['’]t)\s+(?:\w+\s+){{1,2}}any)\s+(?:\w+\s+){{0,2}}?"
        r"(?:evidence|proof|traces?|indications?|signs?)\b(?:\s+(?:whatsoever|so far|yet))?"
        r"(?:\s+(?:that|of|for|to\s+(?:suggest|show|prove|support|indicate)(?:\s+that)?)\b)?",
        re.IGNORECASE,
    )
