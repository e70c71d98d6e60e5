"""What words say is not so in themselves: after "not" and "nobody", and harms done to nobody."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from reportedly.connect.bases import lemmas, words_of_letters
from reportedly.text.wordset import word_set

AFTER_NOT = 3  # words that say something after "not": "not | shell the market"
AFTER_NO = 6  # after "no", "none", "nobody": "none | of the people aboard was injured"
MERE = word_set("seem appear even see know think want come go make take yet too very so")  # that tell nothing negated
STILL_TO_COME = frozenset(("until", "unless", "except"))  # what ends a clause that negates only for now, or in part
NO = frozenset(("no", "none", "nobody", "no-one", "nothing", "nowhere", "neither"))
NO_DEEDS = word_set(
    "is are was were be been being has have had having there that with by in of at to and but or for on from said says"
    " say as if than who which when while because after before though over under into about between against"
)  # what stands before "no" and tells nothing done
HARM = frozenset(("kill", "hurt", "damage"))  # bases
SPARED = {  # words that say that something isn't so, most of them a harm
    "unaware": "know", "innocent": "guilt", "unhurt": "hurt", "unharmed": "hurt", "uninjured": "hurt",
    "unscathed": "hurt", "undamaged": "damage", "intact": "damage", "alive": "kill",
}  # fmt: skip


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
        after = text[negation.end() :]
        ends = _clause_end().search(after)
        if ends is not None and ends[0] in STILL_TO_COME:
            continue  # "he won't tell until she is dead"
        clause = after[: ends.start()] if ends is not None else after
        word = negation[0].lower()
        most = AFTER_NO if word in NO else AFTER_NOT
        yield word, lemmas(clause)[:most]
        deed = _before().search(text[: negation.start()]) if word in NO else None
        if deed is not None and deed[1] not in NO_DEEDS:
            yield word, lemmas(deed[1])  # "paid | nothing", "flew | no missions"
    yield from ((word, [SPARED[word]]) for word in words_of_letters(text) if word in SPARED)


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
def _negations() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:not|never|no(?= )|none|nobody|no-one|nothing|nowhere|neither|cannot|hardly|scarcely"
        r"|(?:ca|do|did|is|was|wo|would|could)nt"
        r"|fail(?:s|ed)? to|refus(?:e|es|ed) to|n['’]t)\b(?!\s*(?:doubt|only|just|least|longer)\b)"
        r"(?!\s+(?:(?:yet|immediately|fully|exactly)\s+)*(?:known|clear|sure|certain|believe)\b)",
        re.IGNORECASE,
    )


@cache
def _before() -> re.Pattern[str]:
    return re.compile(r"\b([a-z]+)\s+$")


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
        r"[.,;:!?—–]|\b(?:but|because|although|though|while|and|after|before|until|unless|except|when|if|which|who|as|since)\b"
    )
