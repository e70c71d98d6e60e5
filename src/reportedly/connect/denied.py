"""What words say is not so: by their source, who stands against them, or in themselves."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from reportedly.connect.bases import base, lemmas
from reportedly.nouns.findings import Statement
from reportedly.text.wordset import word_set

CLAIMED = word_set(
    "claim allegation accusation charge report figure suggestion assertion notion rumour rumor involvement wrongdoing"
    " responsibility knowledge existence role link guilt story account version finding conclusion"
)
CLAIMS = (
    r"(?:claims?|allegations?|accusations?|charges?|reports?|suggestions?|rumou?rs?|assertions?|notions?|stor(?:y|ies)"
    r"|accounts?|versions?|findings?|conclusions?)"
)
FALSE = word_set(
    "lie lies false untrue baseless groundless unfounded nonsense rubbish invention fabrication fabricated fantasy"
    " slander libel fiction propaganda fake hoax theatre theater laughable absurd ridiculous preposterous"
    " ludicrous invented"
)  # what claims are called by those who deny them
SUBJECTS = word_set(
    "that it he she they there its his her their any having being"
)  # how a clause begins that is denied
REFUSED = word_set(
    "access entry permission permit visa visas bail request requests asylum chance right rights service treatment food"
    " water aid"
)  # what people are denied, which denies nothing
GUILT = word_set(
    "fault blame guilt crime offence misconduct responsible guilty finding provocation insult politically politics"
    " motivate outrageous malicious pack"
)  # what else stands in denials that don't say of what
DENIES = word_set("deny refute")  # cues whose bare object is denied: "denied an assault"; a witness is questioned
BEFORE = 40  # code points before a content in which "denied" and a verb may stand
CLAIMED_WITHIN = 5  # first words of what is rejected: "the company's own claim that …"
AFTER_NOT = 3  # words that say something after "not": "not | shell the market"
AFTER_NO = 6  # after "no", "none", "nobody": "none | of the people aboard was injured"
MERE = word_set("seem appear even see know think want come go make take yet too very so")  # that tell nothing negated
NO = frozenset(("no", "none", "nobody", "nothing", "neither"))
HARM = frozenset(("kill", "hurt", "damage"))  # bases
SPARED = {  # words that say that something isn't so, most of them a harm
    "unaware": "know", "innocent": "guilt", "unhurt": "hurt", "unharmed": "hurt", "uninjured": "hurt",
    "unscathed": "hurt", "undamaged": "damage", "intact": "damage", "alive": "kill",
}  # fmt: skip


def stands_against(statement: Statement, text: str) -> bool:
    """Whether the source says that it isn't so: a clause, a deed or a claim. To reject a plan, or to be denied a
    permit, denies nothing. `text` is the article's."""
    begin = statement.content.spans[0].start if statement.content.spans else 0
    if _denying().search(text[max(0, begin - BEFORE) : begin]):
        return True  # "denied knowing | of any fault"
    words = _said().findall(statement.content.text.lower())
    claimed = words[:1] == ["that"] or not CLAIMED.isdisjoint(map(base, words[:CLAIMED_WITHIN]))
    if statement.cue.cls == "deny":
        clause = not SUBJECTS.isdisjoint(words[:1]) or any(word.endswith("ing") for word in words[:2])
        cue = (statement.cue.lemma or "").split()[:1]
        deed = not DENIES.isdisjoint(cue) and REFUSED.isdisjoint(words[:CLAIMED_WITHIN])
        return claimed or clause or deed
    return (statement.cue.cls == "reject" and claimed) or calls_false(statement.content.text)


def calls_false(text: str) -> bool:
    """Whether words call a claim false: "the report of his death a lie", "there is no truth in these stories"."""
    if _no_truth().search(text) or _untrue().match(text):
        return True
    words = _said().findall(text.lower())
    return not FALSE.isdisjoint(words) and not CLAIMED.isdisjoint(map(base, words))


class Within(NamedTuple):
    """What is denied: whose claim ("the rebels'" in "the rebels' report of his death a lie"), what it says ("his
    death"), and whether that is left out ("the accusations as propaganda", "any wrongdoing")."""

    accuser: str
    claim: str
    bare: bool


def claim_within(text: str) -> Within:
    """What words that stand against a claim deny."""
    untrue = _untrue().match(text)
    if untrue is not None:
        return Within("", text[untrue.end() :], bare=False)
    found = _claim().match(text)
    if found is None:
        return Within("", text, bare=is_bare(text))
    said = _judged().sub("", text[found.end() :])
    if is_bare(_aside().sub("", said)):
        return Within(found[1] + _by().sub("", said), text, bare=True)
    return Within(found[1], said, bare=False)


def is_bare(text: str) -> bool:
    """Whether words name what is denied by a word for claims or guilt alone: "any wrongdoing", "the charges"."""
    return all(word in _bare() for word in lemmas(text))


@cache
def _bare() -> frozenset[str]:
    return frozenset(map(base, CLAIMED | FALSE | GUILT))


@cache
def _aside() -> re.Pattern[str]:
    """What is said of how, against whom or by whom something is denied."""
    return re.compile(
        r"\b(?:through|via|in|at|on|outside|during|by|against|from|made|levell?ed)\b.*|\s+as\s.*",
        re.IGNORECASE | re.DOTALL,
    )


@cache
def _by() -> re.Pattern[str]:
    return re.compile(r"^(?!\s*(?:made |levell?ed )?(?:by|from)\b).*", re.IGNORECASE | re.DOTALL)


@cache
def _untrue() -> re.Pattern[str]:
    return re.compile(
        r"[“\"']?(?:that\s+)?it(?:\s+(?:is|was)|['’]s)\s+(?:\w+ly\s+)?"
        r"(?:not true|untrue|false|wrong|a lie|nonsense)\s+that\b",
        re.IGNORECASE,
    )


def denied_in(sentence: str) -> int | None:
    """Where the words begin that a sentence tells somebody denied: after "denied", "dismissed reports"; else None."""
    found = _denials().search(sentence)
    return found.end() if found else None


def negated(text: str) -> tuple[str, ...]:
    """The bases of what is said not to be: right after "not", all that "no" and "nobody" begin, harms not done."""
    return tuple(one for _, words in _after_negations(text) for one in words)


def not_so(text: str) -> frozenset[str]:
    """The first base after each negation: that which is said not to be, "attack" in "no attack on the base"."""
    first = frozenset(words[0] for begun, words in _after_negations(text) if words and begun != "none")
    return first - MERE


def _after_negations(text: str) -> Iterator[tuple[str, list[str]]]:
    """Each negation, and the bases of what it says is not so."""
    for negation in _negations().finditer(text):
        clause = _clause_end().split(text[negation.end() :], maxsplit=1)[0]
        most = AFTER_NO if negation[0].lower() in NO else AFTER_NOT
        yield negation[0].lower(), lemmas(clause)[:most]
    yield from ((word, [SPARED[word]]) for word in _said().findall(text.lower()) if word in SPARED)


def spared(text: str) -> frozenset[str]:
    """The harms that are said to have been done to nobody: "nobody was hurt", "no civilians were killed"."""
    if _of_old().search(text):
        return frozenset()  # "no deaths aboard a tram since 1959"
    found: set[str] = set()
    for negation in _nobody().finditer(text):
        clause = _of_the_dead().sub("", _clause_end().split(text[negation.end() :], maxsplit=1)[0])
        found.update(HARM.intersection(lemmas(clause)[:AFTER_NO]))
    return frozenset(found)


@cache
def _said() -> re.Pattern[str]:
    return re.compile(r"[^\W\d_]+")


@cache
def _denying() -> re.Pattern[str]:
    return re.compile(r"\bdenie[sd]\s+(?:ever\s+)?(?:having\s+)?\w+(?:ing|ed|wn)\s+(?:\w+\s+)?$", re.IGNORECASE)


@cache
def _claim() -> re.Pattern[str]:
    return re.compile(rf"^((?:[^\s.,;]+\s+){{0,6}}?){CLAIMS}\b[”\"]?(?:\s+(?:that|of|about)\b)?", re.IGNORECASE)


@cache
def _judged() -> re.Pattern[str]:
    false = "|".join(sorted(FALSE))
    judgement = rf"(?:an?\s+(?:(?!an?\b)\w+\s+){{0,3}})?[“\"']?(?:{false})\b.*"
    return re.compile(rf"\s+(?:as\s+\S.*|{judgement})$", re.IGNORECASE | re.DOTALL)


@cache
def _no_truth() -> re.Pattern[str]:
    return re.compile(
        r"\bno truth\b|\b(?:claims?|allegations?|reports?|accusations?|stories|story) [^.;]{0,60}"
        r"\b(?:is|are|was|were) (?:simply |completely |totally |entirely )?"
        r"(?:not true|untrue|false|baseless|groundless|unfounded)\b",
        re.IGNORECASE,
    )


@cache
def _denials() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:den(?:y|ies|ied)\s+(?:that\b|(?=\w+ing\b)|(?=any\b)|(?={CLAIMS}))"
        rf"|(?:reject|dismiss|refut|disput|rebuff)(?:s|es|ed|e)\s+(?=(?:[\w’']+\s+){{0,3}}{CLAIMS}\b))",
        re.IGNORECASE,
    )


@cache
def _negations() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:not|never|no(?= )|none|nobody|nothing|neither|cannot|(?:ca|do|did|is|was|wo|would|could)nt"
        r"|fail(?:s|ed)? to|refus(?:e|es|ed) to)\b(?!\s*(?:doubt|only|just|least|longer)\b)|n['’]t\b",
        re.IGNORECASE,
    )


@cache
def _of_old() -> re.Pattern[str]:
    return re.compile(r"\bsince\s+(?:the\s+)?\w*\d{2}|\bfirst\b", re.IGNORECASE)


@cache
def _of_the_dead() -> re.Pattern[str]:
    """Where "dead" says which, and not what happened: "no trace of a virus in the dead whales"."""
    return re.compile(r"\bdead\s+(?!(?:in|at|on|or|and|by|from)\b)(?=[a-z])")


@cache
def _nobody() -> re.Pattern[str]:
    return re.compile(r"\b(?:nobody|no one|no-one|none of|no)\b", re.IGNORECASE)


@cache
def _clause_end() -> re.Pattern[str]:
    return re.compile(
        r"[.,;:!?—–]|\b(?:but|because|although|though|while|and|after|before|until|when|if|which|who|as|since)\b"
    )
