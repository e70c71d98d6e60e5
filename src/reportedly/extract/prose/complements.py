"""What follows an event word: its direct object and its prepositional phrases, up to the next verb or clause."""

from __future__ import annotations

from reportedly.extract.prose.phrases import Phrase
from reportedly.extract.prose.prose import Sentence
from reportedly.text.wordset import word_set

Phrases = tuple[Phrase, ...]
TIME_NOUNS = word_set(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december week month year day today yesterday tomorrow night morning evening "
    "afternoon weekend hour hours days weeks months years tonight overnight time"
)


def complements(sentence: Sentence, last: int) -> tuple[Phrases, tuple[tuple[str, Phrases], ...]]:
    """The direct object and the prepositional phrases from token `last` on, up to the next verb or clause."""
    tokens = sentence.tokens
    end = _reach(sentence, last)
    objects: Phrases = ()
    linked: list[tuple[str, Phrases]] = []
    preposition = ""
    at = last
    while at < end:
        phrase = next((p for p in sentence.phrases if p.first == at), None)
        if phrase is not None:
            joint = _joined_on(sentence, phrase, end)
            if is_temporal(sentence, phrase):
                pass
            elif preposition:
                linked.append((preposition, joint))
            elif not objects and not linked:
                objects = joint
            at, preposition = joint[-1].last, ""
            continue
        if tokens[at].low == "," and at > last:
            break
        if tokens[at].tag in ("IN", "TO"):
            preposition = tokens[at].low
        at += 1
    return objects, tuple(linked)


def _reach(sentence: Sentence, last: int) -> int:
    """How far a word's complements go: to the next verb group, clause, or semicolon."""
    ends = [g.first for g in sentence.groups if g.first >= last]
    ends += [c.first for c in sentence.clauses if c.first >= last]
    ends += [at for at in range(last, len(sentence.tokens)) if sentence.tokens[at].low in (";", ":", "(", "–", "—")][:1]
    return min(ends, default=len(sentence.tokens))


def _joined_on(sentence: Sentence, phrase: Phrase, end: int) -> Phrases:
    joint = [phrase]
    while True:
        following = next((p for p in sentence.phrases if p.first >= joint[-1].last and p.last <= end), None)
        if following is None:
            return tuple(joint)
        words = [token.low for token in sentence.tokens[joint[-1].last : following.first]]
        if words not in (["and"], ["or"], [",", "and"], [","], ["as", "well", "as"]) or is_temporal(
            sentence, following
        ):
            return tuple(joint)
        if sentence.tokens[following.first].low in ("a", "an") and sentence.tokens[joint[-1].head].tag == "NNP":
            return tuple(joint)  # "in Borduria and a setback for …": two things, not two places
        if words == [","] and not _list_goes_on(sentence, following, end):
            return tuple(joint)
        joint.append(following)


def _list_goes_on(sentence: Sentence, phrase: Phrase, end: int) -> bool:
    return any(token.low in ("and", "or") for token in sentence.tokens[phrase.last : min(end, phrase.last + 8)])


def is_temporal(sentence: Sentence, phrase: Phrase) -> bool:
    return sentence.tokens[phrase.head].low in TIME_NOUNS


def is_temporal_at(sentence: Sentence, at: int) -> bool:
    """Whether a word of time stands at a token: a day, a month, a year."""
    if at >= len(sentence.tokens):
        return False
    low = sentence.tokens[at].low
    return low in TIME_NOUNS or (low.isdigit() and len(low) == len("2024"))
