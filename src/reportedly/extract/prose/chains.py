"""Noun phrases beside one another: which hangs on another, explains it, or is joined to it."""

from __future__ import annotations

from reportedly.extract.prose.complements import Phrases
from reportedly.extract.prose.phrases import Phrase
from reportedly.extract.prose.prose import Sentence
from reportedly.knowledge.roles import head_role
from reportedly.text.wordset import word_set

_OF_ONE = word_set("was is has")
_ONCE = word_set("once now formerly long then still")


def hangs(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether a phrase stands after a preposition or inside a participle's object."""
    if phrase.first == 0:
        return False
    before = sentence.tokens[phrase.first - 1]
    return before.tag in ("IN", "TO", "VBG", "VBN") or (
        before.tag == "SUB" and before.low in ("after", "before", "since", "until", "as")
    )


def behind(sentence: Sentence, phrase: Phrase, *more: str) -> bool:
    """Whether a phrase stands right after "of", "in", "from", "at" or one of these words."""
    return phrase.first > 0 and sentence.tokens[phrase.first - 1].low in ("of", "in", "from", "at", *more)


def apposed(sentence: Sentence, phrase: Phrase, earlier: Phrase, verb: int) -> bool:
    """Whether a phrase between commas explains the earlier one: "Berg, the minister, said", "Berg, once mayor, won"."""
    tokens = sentence.tokens
    first = phrase.first - 1 if phrase.first and tokens[phrase.first - 1].low in _ONCE else phrase.first
    comma_before = tokens[first - 1].low == ","
    between = tokens[phrase.last : verb]
    bare_name = all(token.tag == "NNP" for token in tokens[phrase.first : phrase.last])
    located = earlier.first > 0 and tokens[earlier.first - 1].tag == "IN"
    placed = tokens[earlier.head].tag == "NNP" and located and earlier.last == phrase.first - 1
    if comma_before and bare_name and not between and placed:
        return True  # "a plane in Klow, Borduria crashed"; not "in 1998, Borduria fell"
    if comma_before and not between and _is_office_of(sentence, phrase, earlier, verb):
        return True
    return (
        comma_before
        and tokens[first - 2].tag != "CC"
        and any(t.low == "," for t in between)
        and earlier.last <= phrase.first
    )


def _is_office_of(sentence: Sentence, phrase: Phrase, earlier: Phrase, verb: int) -> bool:
    """Whether a phrase behind a name is its office though no comma closes it: "Denk, the trade minister praised her";
    not "Denk, the minister said, was wrong"."""
    tokens = sentence.tokens
    named = tokens[earlier.head].tag == "NNP" and earlier.last == phrase.first - 1 and not hangs(sentence, earlier)
    office = tokens[phrase.first].low == "the" and head_role(tokens[phrase.head].low) is not None
    return named and office and tokens[min(verb + 1, len(tokens) - 1)].low != ","


def joined_back(sentence: Sentence, inside: list[Phrase], at: int) -> Phrases:
    """The phrase at a place with those that "and" or a list's commas join to it, past what hangs on them by "of"."""
    joint = [inside[at]]
    while at > 0:
        gap = sentence.tokens[inside[at - 1].last : inside[at].first]
        aged = [token.tag for token in gap[:3]] == ["PU", "CD", "PU"]  # "the driver, 29, and her husband"
        words = [token.low for token in (gap[3:] if aged and len(gap) > 3 else gap)]
        listed = len(joint) > 1 and words == [","]
        if not (words in (["and"], ["or"], [",", "and"], ["nor"]) or listed):
            break
        if words == ["and"] and _opens_clause(sentence, inside[at - 1], inside[at]):
            break
        if sentence.tokens[inside[at - 1].last - 1].low == "dead" and sentence.tokens[inside[at].first].tag == "CD":
            break  # "left ten dead and | 40 | injured"
        if words == [","] and _places_it(sentence, inside, at - 1):
            break
        head = at - 1
        if words[0] == "," or _joins_higher(sentence, inside[head], inside[at]):
            while head > 0 and behind(sentence, inside[head]) and inside[head - 1].last == inside[head].first - 1:
                head -= 1
        at = head
        joint.insert(0, inside[at])
    return tuple(joint)


def _joins_higher(sentence: Sentence, left: Phrase, right: Phrase) -> bool:
    """Whether "and" joins a phrase to what the one before it hangs on: "the mayor of Klow and the governor"."""
    return sentence.tokens[right.first].tag == "DT" and sentence.tokens[left.first].tag == "NNP"


def _opens_clause(sentence: Sentence, left: Phrase, right: Phrase) -> bool:
    """Whether "and" goes on with another clause, as its verb's number tells: "left the city of Klow and Berg was …"."""
    verb = sentence.tokens[right.last].low if right.last < len(sentence.tokens) else ""
    if verb not in _OF_ONE or not hangs(sentence, left):
        return False
    told = sentence.group_before(left.first)
    return told is not None and told.finite


def _places_it(sentence: Sentence, inside: list[Phrase], at: int) -> bool:
    """Whether a name before a comma closes words of where: "On Route 2 in Klow, Borduria, a car and a bus collided"."""
    tokens = sentence.tokens
    while at > 0 and tokens[inside[at].head].tag == "NNP":
        if [token.low for token in tokens[inside[at - 1].last : inside[at].first]] != [","]:
            break
        at -= 1
    return tokens[inside[at].head].tag == "NNP" and hangs(sentence, inside[at])
