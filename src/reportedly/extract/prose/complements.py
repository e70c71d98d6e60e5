"""What follows an event word: its direct object and its prepositional phrases, up to the next verb or clause."""

from __future__ import annotations

from reportedly.extract.prose.phrases import Phrase
from reportedly.extract.prose.prose import Sentence
from reportedly.text.wordset import word_set

_ENDING = frozenset(";:(–—")
_MONTHS_TOO = frozenset(("march", "may"))
_WHERE = (["in"], ["of"], ["from"], ["at"], ["near"])
Phrases = tuple[Phrase, ...]
_IN_SUCH = word_set("addition case order bid fact particular general favour favor response return turn line light view")
TIED_TO_NOUNS = word_set("related relating pertaining relevant similar linked border borders frontier boundary")
_JOINING = (["and"], ["or"], [",", "and"], [","], ["as", "well", "as"], [",", "as", "well", "as"])
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
        phrase = sentence.phrase_from(at)
        if phrase is not None:
            joint = joined_on(sentence, phrase, end)
            low = sentence.tokens[phrase.head].low
            if preposition == "in" and tokens[phrase.first].low == "front" and phrase.head > phrase.first:
                preposition = "outside"  # "exploded in front of the bank"
            set_phrase = (preposition == "in" and low in _IN_SUCH) or (preposition in ("on", "in") and low == "behalf")
            if is_temporal(sentence, phrase) or set_phrase:
                pass
            elif preposition == "with" and _acts(sentence, joint[-1]):
                pass  # "closed the road, with Berg calling it unsafe": not closed with Berg
            elif preposition:
                linked.append((preposition, joint))
            elif not objects and not linked:
                objects = joint
            at, preposition = joint[-1].last, ""
            continue
        if tokens[at].low == "," and at > last:
            if not _year_between(sentence, at):
                break
            at += 2  # "killed on 23 October, 1999, by a sniper"
            continue
        if tokens[at].tag in ("IN", "TO"):
            hangs = at > 0 and tokens[at - 1].low in TIED_TO_NOUNS
            preposition = tokens[at - 1 if hangs else at].low  # "handed over papers related to Klow": not to Klow
        at += 1
    return objects, tuple(linked)


def _year_between(sentence: Sentence, comma: int) -> bool:
    """Whether a comma stands between a day and its year, with more behind that year."""
    tokens = sentence.tokens
    if comma + 2 >= len(tokens) or tokens[comma - 1].tag != "CD" or not is_temporal_at(sentence, comma + 1):
        return False
    return tokens[comma + 1].low.isdigit() and tokens[comma + 2].tag in ("IN", "TO", "PU")


def _acts(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether an "-ing" form follows a phrase and tells what it does."""
    return any(group.first == phrase.last and group.form == "gerund" for group in sentence.groups)


def _reach(sentence: Sentence, last: int) -> int:
    """How far a word's complements go: to the next verb group, clause, or semicolon."""
    verb = sentence.group_after(last)
    end = len(sentence.tokens) if verb is None else verb.first
    for clause in sentence.clauses:
        if clause.first >= last:
            end = min(end, clause.first)
            break
    if _ENDING.isdisjoint(sentence.lows):
        return end
    return next((at for at in range(last, end) if sentence.tokens[at].low in _ENDING), end)


def joined_on(sentence: Sentence, phrase: Phrase, end: int) -> Phrases:
    """A phrase with those joined to it by "and", "or" or a list's commas, before token `end`."""
    joint = [phrase]
    phrases, at = sentence.phrases, sentence.phrase_after(phrase.last)
    while at < len(phrases) and phrases[at].last <= end:
        if _home(sentence, joint[-1], phrases[at]) or _placed(sentence, joint[-1], phrases[at]):
            at += 1
            if at == len(phrases) or phrases[at].last > end:
                break
        before, following = phrases[at - 1], phrases[at]
        words = [token.low for token in sentence.tokens[before.last : following.first]]
        if not (words in _JOINING or _again(sentence, phrase, words)) or is_temporal(sentence, following):
            return tuple(joint)
        if sentence.tokens[following.first].low in ("a", "an") and sentence.tokens[joint[-1].head].tag == "NNP":
            return tuple(joint)  # "in Borduria and a setback for …": two things, not two places
        if words == [","] and not _list_goes_on(sentence, following, end):
            return tuple(joint)
        joint.append(following)
        at += 1
    return tuple(joint)


def _again(sentence: Sentence, phrase: Phrase, words: list[str]) -> bool:
    """Whether "and" is followed by the preposition before the phrase: "the murder of Berg and of his driver"."""
    before = sentence.tokens[phrase.first - 1] if phrase.first else None
    return before is not None and before.tag in ("IN", "TO") and words in (["and", before.low], ["or", before.low])


def _home(sentence: Sentence, phrase: Phrase, following: Phrase) -> bool:
    """Whether a name only says where the one before is from, in a list: "Ana Ruiz of Klow, Ben Lind of Fram and"."""
    gap = [token.low for token in sentence.tokens[phrase.last : following.first]]
    named = sentence.tokens[phrase.head].tag == sentence.tokens[following.head].tag == "NNP"
    after = sentence.tokens[following.last].low if following.last < len(sentence.tokens) else ""
    return gap == ["of"] and named and after in (",", "and")


def _placed(sentence: Sentence, phrase: Phrase, following: Phrase) -> bool:
    """Whether a phrase only says where the one before is, and others like it come: "five men in Klow and two boys",
    "five men in a bus and two boys"."""
    gap = [token.low for token in sentence.tokens[phrase.last : following.first]]
    if gap not in _WHERE:
        return False
    at = sentence.phrase_after(following.last)
    if at == len(sentence.phrases):
        return False
    other = sentence.phrases[at]
    joining = [token.low for token in sentence.tokens[following.last : other.first]]
    counted = all(sentence.tokens[one.first].tag == "CD" for one in (phrase, other))
    if sentence.tokens[following.head].tag != "NNP" and not (counted and sentence.tokens[following.first].tag == "DT"):
        return False
    like = sentence.tokens[other.first].tag in ("DT", "CD") and sentence.tokens[other.head].tag in ("NN", "NNS")
    return like and joining in (["and"], [",", "and"]) and sentence.tokens[phrase.head].tag != "NNP"


def _list_goes_on(sentence: Sentence, phrase: Phrase, end: int) -> bool:
    return any(token.low in ("and", "or") for token in sentence.tokens[phrase.last : min(end, phrase.last + 8)])


def is_temporal(sentence: Sentence, phrase: Phrase) -> bool:
    tokens, head = sentence.tokens, phrase.head
    if tokens[head].low in _MONTHS_TOO and tokens[head].text == tokens[head].low:
        return False  # "dispersed a march"
    named = head > phrase.first and tokens[head].tag == tokens[head - 1].tag == "NNP"
    return tokens[head].low in TIME_NOUNS and (not named or tokens[head - 1].low in TIME_NOUNS)  # "Theresa May" is none


def is_temporal_at(sentence: Sentence, at: int) -> bool:
    """Whether a word of time stands at a token: a day, a month, a year."""
    if at >= len(sentence.tokens):
        return False
    low = sentence.tokens[at].low
    return low in TIME_NOUNS or (low.isdigit() and len(low) == len("2024"))
