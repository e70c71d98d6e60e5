"""Noun phrases: maximal runs of determiners, adjectives, numbers and nouns, with their head noun."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import msgspec
from msgspec.structs import replace

from reportedly.extract.prose.grammar import NUMBERED
from reportedly.extract.prose.tokens import NOUNS, Token
from reportedly.text.lemmas import verb_lemma
from reportedly.text.wordset import word_set

_INSIDE = frozenset(("DT", "POS", "JJ", "CD", "NN", "NNS", "NNP"))


_FINITE = frozenset(("BE", "HV", "MD", "VBD"))
_RANKING = word_set("last first next past top bottom best worst")  # "the last 500 soldiers"
WEEKDAYS = word_set("monday tuesday wednesday thursday friday saturday sunday yesterday today")
_BEHIND_NOUNS = word_set("responsible loyal close alive present absent involved guilty suspected missing dead")
TELLING = word_set("told tell tells telling informed assured reminded warned")
_GIVING = word_set("give lend grant offer pay send owe promise hand award pledge donate deny provide supply loan")
_TIMES = word_set("night week month year weekend morning evening afternoon")
# "the night Bell was shot", "the reason police left": a clause without an opening word describes these
DESCRIBED_BARE = word_set(
    "night day morning evening afternoon weekend week month year time moment minute hour way reason"
)
_TOWARDS_DAY = word_set("early late earlier")
_NEVER_HEADS = word_set("a an the its their his her no")
PARTS_OF_DAY = word_set("morning afternoon evening night noon lunchtime")


class Phrase(msgspec.Struct, frozen=True, gc=False, order=True):
    """One noun phrase: token range `[first, last)` within its sentence, and the head's token index."""

    first: int
    last: int
    head: int


def noun_phrases(tokens: list[Token]) -> list[Phrase]:
    """Base noun phrases in text order, pronouns included; "A's B" is one, "A of B" two."""
    found: list[Phrase] = []
    end = 0
    for at, token in enumerate(tokens):
        if at < end:
            continue
        if token.tag == "PRP":
            found.append(Phrase(at, at + 1, at))
        elif token.tag in _INSIDE:
            end = _end(tokens, at)
            head = _head(tokens, at, end)
            if head is not None:
                found.append(Phrase(at, end, head))
    return _with_partitives(tokens, found)


# Heads that only measure out what follows "of": "dozens of people" is one phrase, headed by "people".
PARTITIVES = word_set(
    "number majority portion handful couple group scores tens series string spate wave half most some many several few "
    "all each part front vicinity"
)


def _with_partitives(tokens: list[Token], phrases: list[Phrase]) -> list[Phrase]:
    joined: list[Phrase] = []
    for phrase in phrases:
        last = joined[-1] if joined else None
        if last is not None and _measures(tokens[last.head]) and _of_between(tokens[last.last : phrase.first]):
            joined[-1] = Phrase(last.first, phrase.last, phrase.head)
        else:
            joined.append(phrase)
    return joined


def with_whole_names(tokens: list[Token], phrases: list[Phrase], names: Sequence[tuple[int, int]]) -> list[Phrase]:
    """The phrases, those that are parts of one name (character offsets) made one: "the Bank of Klow and Fram"."""
    found = list(phrases)
    for start, end in names:
        inside = [p for p in found if tokens[p.first].start < end and start < tokens[p.last - 1].end]
        if len(inside) < 2 or tokens[inside[0].head].tag != "NNP":
            continue
        first, last = inside[0], inside[-1]
        head = first.head if tokens[last.last - 1].end <= end else last.head  # "Bank of Klow officials" are officials
        found = [p for p in found if p.last <= first.first or last.last <= p.first]
        found.append(Phrase(first.first, last.last, head))
    return sorted(found)


def with_addressees(tokens: list[Token], phrases: list[Phrase], said: Collection[int]) -> list[Phrase]:
    """The phrases, those parted in which what is said begins behind whom it is said to: "told Meridian Press arson
    was …". `said` are the offsets where contents of statements start."""
    found: list[Phrase] = []
    for one in phrases:
        if one.first == 0 or tokens[one.first - 1].low not in TELLING:
            found.append(one)
            continue
        cut = next((i for i in range(one.first + 1, one.last) if tokens[i].start in said), None)
        if cut is None or tokens[cut - 1].tag != "NNP":
            found.append(one)
            continue
        found += [Phrase(one.first, cut, cut - 1), replace(one, first=cut, head=max(one.head, cut))]
    return found


def _of_between(gap: list[Token]) -> bool:
    return [token.low for token in gap if token.tag != "QT"] == ["of"]


def _measures(token: Token) -> bool:
    return token.tag == "CD" or token.low in PARTITIVES


def _end(tokens: list[Token], first: int) -> int:
    """Where the run that starts here ends: where a new one starts, or something that can't stand inside."""
    for at in range(first + 1, len(tokens)):
        if (tokens[at].tag not in _INSIDE and not _goes_on(tokens, first, at)) or _starts_anew(tokens, first, at):
            return at
    return len(tokens)


def _starts_anew(tokens: list[Token], first: int, at: int) -> bool:
    """Whether a word of the run from `first` is no part of its phrase: a determiner after a noun, or words of time."""
    token, before = tokens[at], tokens[at - 1]
    if token.tag == "DT" and before.tag in ("NN", "NNS", "NNP", "CD"):
        return True
    if token.tag == "CD" and _counts_others(tokens, at):
        return True  # "as a result of the explosion 20 people were hurt"
    adds = token.tag in ("CD", "JJ") or token.low in "$€£"
    if adds and before.tag == "NNP" and first and verb_lemma(tokens[first - 1].low) in _GIVING:
        return True  # "gave Borduria 30 million dollars"
    if before.low in WEEKDAYS and token.low not in PARTS_OF_DAY and token.tag != "POS":
        return True  # "said Friday boats were …"
    if token.low in WEEKDAYS and before.tag in ("NN", "NNS"):
        return True  # "held a man Friday"
    if token.low in _TOWARDS_DAY and before.tag in ("NN", "NNS") and _low(tokens, at + 1) in WEEKDAYS:
        return True  # "in a fire early Tuesday morning"
    if before.low in DESCRIBED_BARE and token.tag == "NNP" and _tag(tokens, at + 1) in _FINITE:
        return tokens[first].tag == "DT"  # "the night Bell was shot"
    if at - first == 2 and before.low in _TIMES and tokens[first].low in ("last", "next", "this"):
        return True  # "last night soldiers from …"
    if token.low not in _BEHIND_NOUNS or (before.tag == "DT" and before.low != "those"):
        return False  # "the dead" are a phrase
    return _tag(tokens, at + 1) not in _INSIDE  # "the army responsible for"


def _counts_others(tokens: list[Token], at: int) -> bool:
    """Whether a number behind a noun begins what it counts; the number of a phase, level or page does not."""
    before, after = tokens[at - 1], at + 1
    if before.tag not in ("NN", "NNS") or before.low in NUMBERED or before.low in _RANKING:
        return False
    while _tag(tokens, after) in ("JJ", "CD"):
        after += 1
    return _tag(tokens, after) == "NNS"


def _goes_on(tokens: list[Token], first: int, at: int) -> bool:
    """Whether a mark or adverb stands inside a noun phrase: "old, rusty", "the “new” bridge", "$5", "J. Doe"."""
    token, before, after = tokens[at], tokens[at - 1], _tag(tokens, at + 1)
    if token.tag == "TO" and before.tag == "CD" and after == "CD":
        return True  # "two to three hundred cars"
    if token.low in (",", "-") and before.tag == "JJ" and after == "JJ":
        return True
    if token.low == "," and before.tag == "NNP":
        return _lies_where(tokens, first, at)
    if token.low in "$€£%" and (after == "CD" or before.tag == "CD"):
        return True
    if token.low == "." and after != "END" and before.tag == "NNP" and len(before.text) == 1:
        return True
    if at == first or after not in _INSIDE:
        return False
    if token.tag == "QT" and before.tag in ("NNP", "NN") and after in ("NN", "NNS"):
        return any(one.tag == "QT" for one in tokens[first:at])  # "the “Long Dike” farm"
    return (
        (token.tag == "QT" and before.tag in ("DT", "JJ", "CD", "POS"))
        or (token.tag in ("RB", "VBG") and before.tag == "DT")
        or (token.tag == "VBG" and before.tag == "CD" and after in ("NN", "NNS"))
    )


def _lies_where(tokens: list[Token], first: int, at: int) -> bool:
    """Whether a comma behind "a" and a name encloses where that lies: "a Klow, Borduria, doctor"."""
    if tokens[first].low not in ("a", "an", "the", "one"):
        return False
    inside = tokens[first + 1 : at]
    commas = [one.low for one in inside].count(",")
    if any(one.tag not in ("NNP", "JJ", "CD") and one.low not in (",", ".") for one in inside) or commas > 1:
        return False
    if commas:
        return _tag(tokens, at + 1) in ("NN", "JJ") and tokens[at - 1].tag == "NNP"
    close = next((n for n in range(at + 2, min(at + 6, len(tokens))) if tokens[n].low == ","), None)
    return close is not None and _lies_where(tokens, first, close)


def _tag(tokens: list[Token], at: int) -> str:
    return tokens[at].tag if at < len(tokens) else "END"


def _low(tokens: list[Token], at: int) -> str:
    return tokens[at].low if at < len(tokens) else ""


def _head(tokens: list[Token], first: int, last: int) -> int | None:
    for at in range(last - 1, first - 1, -1):
        if tokens[at].tag in NOUNS:
            return at
    for at in range(last - 1, first - 1, -1):
        if tokens[at].tag in ("CD", "DT", "JJ") and tokens[at].low not in _NEVER_HEADS:
            return at
    return None
