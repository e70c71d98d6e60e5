"""How real an event is told that a noun tells: by what describes the noun, then by what governs it (RULES 13)."""

from __future__ import annotations

from reportedly.extract.conditions import conditional
from reportedly.extract.prose import Phrase, Sentence, VerbGroup
from reportedly.extract.realis import NOMINAL, Reality, escaped, habitual, put_ahead, reality_of_verb
from reportedly.extract.realis_words import (
    ANNOUNCED,
    AT_LEAST,
    CANCELLING,
    CANCELLING_TWO,
    COMES_AFTER,
    COMMON,
    FUTURE_MODALS,
    FUTURE_NOUNS,
    HAPPENING,
    NEGATIVE,
    ONGOING_NOUNS,
    POSSIBLE_NOUNS,
    SIGNS,
    UNSETTLED,
)
from reportedly.extract.wished import demanded
from reportedly.nouns.findings import Statement
from reportedly.nouns.kinds import Polarity, Realis
from reportedly.text.lemmas import verb_lemma
from reportedly.text.wordset import word_set

_BARE = ("JJ", "NN", "NNS")  # first words of phrases without an article or an owner
_BRINGING = word_set(
    "agree sign reach hold carry stage launch make declare impose conduct mount negotiate conclude broker"
)
_PENALTIES = word_set(
    "expulsion deportation extradition eviction imprisonment prison jail execution dismissal removal suspension closure"
)
_MISSING = word_set("lack absence")
_CLASSES = word_set("form type kind sort")
_FORESEEN = word_set("expected forecast predicted feared hoped promised planned proposed")
_MEETING = word_set("face fight battle contest resist oppose challenge risk await appeal")
_CHANCES: dict[str, Realis] = {
    "likely": "possible", "unlikely": "possible", "possible": "possible", "probable": "possible",
    "conceivable": "possible", "imminent": "future", "inevitable": "future", "unavoidable": "future",
}  # fmt: skip
_CLUE = 8  # words from "information leading to" to what it should lead to
_TO_COME = UNSETTLED | ANNOUNCED


def reality_of_noun(
    sentence: Sentence, phrase: Phrase, at: int, governor: VerbGroup | None, statement: Statement | None
) -> Reality:
    """Realis and polarity of an event told by a noun: from its own modifiers, then what governs it."""
    tokens = sentence.tokens
    modifiers = {tokens[i].low for i in range(phrase.first, at)}
    none = bool(modifiers & NEGATIVE) and modifiers.isdisjoint(AT_LEAST)
    polarity: Polarity = "negated" if none or _before(sentence, phrase, 1) & {"without"} else "affirmed"
    if conditional(sentence, at) and tokens[phrase.first].low not in ("this", "these"):  # "if they join this war"
        return Reality("hypothetical", polarity)
    if _unfounded(sentence, phrase):
        return Reality("possible", "negated" if polarity == "affirmed" else polarity)
    if _lacking(sentence, phrase) or _is_none(sentence, phrase):
        return Reality("occurred", "negated" if polarity == "affirmed" else polarity)
    if _classed(sentence, phrase) or _at_times(sentence, phrase):
        return Reality("generic", polarity)
    escapable = tokens[phrase.first].tag in _BARE  # "escaped death"; not "escaped the attack", which was made
    if _unmade(sentence, phrase) or (escapable and escaped(sentence, phrase.first)):
        return Reality("occurred", "negated")
    if governor is not None and governor.passive and phrase.last <= governor.first and _cancels(sentence, governor):
        own = reality_of_verb(sentence, governor)
        return Reality("possible", "negated" if own.polarity == "affirmed" else "affirmed")
    if modifiers & FUTURE_NOUNS - _reached(sentence, at) and not (modifiers & {"next"} and not statement):
        return Reality("future", polarity)
    if phrase.first and sentence.tokens[phrase.first - 1].low in ("pending", "awaiting"):
        return Reality("future", polarity)
    if comes_after(sentence, phrase):
        return Reality("occurred", polarity)
    if (odds := _odds(sentence, phrase)) is not None:
        return Reality(odds, polarity)
    if _was_to_come(sentence, phrase):
        return Reality("possible", polarity)
    if demanded(sentence, phrase.first) or _looked_for(sentence, phrase) or _faced(sentence, phrase, at):
        return Reality("possible", polarity)
    if (modifiers | _before(sentence, phrase, 3)) & POSSIBLE_NOUNS and not modifiers & {"the"} - _before(
        sentence, phrase, 3
    ):
        return Reality("possible", polarity)
    if modifiers & POSSIBLE_NOUNS:
        return Reality("possible", polarity)
    if modifiers & ONGOING_NOUNS or _lasting(sentence, phrase, modifiers):
        return Reality("ongoing", polarity)
    if modifiers & {"any", "every"}:
        return Reality("generic" if "every" in modifiers else "possible", polarity)
    if governor is None or governor.last <= phrase.first - 2:
        drawn = _drawn_into(sentence, phrase)
        if drawn is not None:
            return Reality(drawn, polarity)
        coming = _clause_to_come(sentence, at) and not _definite(sentence, phrase)
        return Reality("future" if coming else "occurred", polarity)
    return _from_governor(sentence, phrase, governor, polarity)


def _odds(sentence: Sentence, phrase: Phrase) -> Realis | None:
    """How an event is told of which only its chances are: "another outbreak is very likely". None of any other."""
    verb = sentence.clause_at(phrase.head).verb
    if verb is None or verb.first < phrase.last or sentence.tokens[verb.main].tag != "BE":
        return None
    if any(token.tag not in (*NOMINAL, "IN") for token in sentence.tokens[phrase.last : verb.first]):
        return None
    said = next((t.low for t in sentence.tokens[verb.last :] if t.tag != "RB" or t.low in _CHANCES), "")
    return _CHANCES.get(said)


def _was_to_come(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether a clause behind says that it was only expected: "the gain that was forecast"."""
    at = phrase.last
    if at >= len(sentence.tokens) or sentence.tokens[at].tag != "REL":
        return False
    verb = sentence.group_at(at + 1)
    return verb is not None and verb.passive and sentence.tokens[verb.main].low in _FORESEEN


def _unmade(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether it is told not to have been brought about: "a ceasefire has not been agreed"."""
    verb = sentence.group_after(phrase.last)
    if verb is None or verb.first != phrase.last or not (verb.passive and verb.negated):
        return False
    return not _definite(sentence, phrase) and verb_lemma(sentence.tokens[verb.main].low) in _BRINGING


def _faced(sentence: Sentence, phrase: Phrase, at: int) -> bool:
    """Whether it is a penalty that somebody may yet meet with, or fights: "faces deportation", "is battling
    extradition"; not "faces criticism"."""
    verb = sentence.group_before(phrase.first)
    if verb is None or verb.last != phrase.first or verb.negated:
        return False
    return verb_lemma(sentence.tokens[verb.main].low) in _MEETING and sentence.tokens[at].low in _PENALTIES


def _lasting(sentence: Sentence, phrase: Phrase, modifiers: set[str]) -> bool:
    """Whether it is told as lasting: "amid protests", "the decades-long conflict"."""
    before = sentence.tokens[phrase.first - 1].low if phrase.first else ""
    return before in ("amid", "amidst") or any(low.endswith("-long") for low in modifiers)


def dates_another(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether an event is only told as what came before another: "will win after Lind's win in May"."""
    return phrase.first > 0 and sentence.tokens[phrase.first - 1].low in COMES_AFTER


def comes_after(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether something certain is told only as what came before: "a vote is due following the resignation"."""
    before = sentence.tokens[phrase.first - 1].low if phrase.first else ""
    return before == "following" and _definite(sentence, phrase)


def _looked_for(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether it is what a reward is for: "information leading to the arrest and conviction of"."""
    if "information" not in sentence.lows:
        return False
    lows = [token.low for token in sentence.tokens[max(phrase.first - _CLUE, 0) : phrase.first]]
    at = next((n for n, low in enumerate(lows) if lows[n : n + 3] == ["information", "leading", "to"]), None)
    return at is not None and not any(low in (",", ".", "who", "that") for low in lows[at:])


def _unfounded(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether nothing is said to point to it: "no evidence of an attack", "no suggestion on Sunday of sabotage"."""
    tokens = sentence.tokens
    if phrase.first < 2 or tokens[phrase.first - 1].low != "of":
        return False
    clause = sentence.clause_at(phrase.first)
    earlier = [one for one in sentence.phrases if clause.first <= one.first and one.last < phrase.first]
    signs = [one for one in earlier[-2:] if tokens[one.head].low in SIGNS]
    return bool(signs) and tokens[signs[-1].first].low in ("no", "without", "little")


def _lacking(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether it is told to be missing: "the lack of an agreement", "in the absence of any attacks"."""
    before = [token.low for token in sentence.tokens[max(phrase.first - 2, 0) : phrase.first]]
    return len(before) == 2 and before[0] in _MISSING and before[1] == "of"


def _is_none(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether something is said not to be such an event: "the cause was not in fact a gas leak"."""
    tokens, at = sentence.tokens, phrase.first - 1
    if at > 0 and (tokens[at - 1].low, tokens[at].low) == ("in", "fact"):
        at -= 2
    while at > 0 and tokens[at].tag == "RB":
        at -= 1
    indefinite = tokens[phrase.first].low in ("a", "an")
    return indefinite and at > 0 and tokens[at].tag == "NOT" and tokens[at - 1].tag == "BE"


def _classed(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether it is said what such an event is: "a hurricane is a form of cyclone"."""
    tokens, at = sentence.tokens, phrase.last
    before = [token.low for token in tokens[max(phrase.first - 2, 0) : phrase.first]]
    if len(before) == 2 and before[0] in _CLASSES and before[1] == "of":
        return True
    said = [token.low for token in tokens[at : at + 2]]
    return tokens[phrase.first].low in ("a", "an") and said in (["is", "a"], ["is", "an"])


def _at_times(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether only events of a kind are meant: "fires are common", "causes 3,000 deaths annually"."""
    tokens, verb = sentence.tokens, sentence.clause_at(phrase.head).verb
    if tokens[phrase.head].tag != "NNS" or tokens[phrase.first].tag not in (*_BARE, "CD", "IN", "RB"):
        return False
    if verb is None or verb.form != "present" or verb.perfect or verb.progressive or verb.modal is not None:
        return False
    said = tokens[verb.last].low if verb.last < len(tokens) else ""
    return (verb.first == phrase.last and said in COMMON) or habitual(sentence, sentence.clause_at(phrase.head))


def _drawn_into(sentence: Sentence, phrase: Phrase) -> Realis | None:
    """How a bare event is told that somebody would be drawn into: "intends to use them in combat". None where it isn't
    bare, nobody is drawn into it, or that is told as having happened."""
    tokens = sentence.tokens
    if phrase.first < 1 or tokens[phrase.first - 1].low not in ("in", "into") or tokens[phrase.first].tag not in _BARE:
        return None
    verb = sentence.group_before(phrase.first)
    if verb is None or any(token.tag not in NOMINAL for token in tokens[verb.last : phrase.first - 1]):
        return None
    realis = reality_of_verb(sentence, verb).realis
    return realis if realis in ("possible", "future", "hypothetical") else None


def _reached(sentence: Sentence, at: int) -> frozenset[str]:
    """Words that put nothing ahead where the clause tells of what was: "the siege led to the eventual surrender"."""
    verb = sentence.clause_at(at).verb
    was = verb is not None and verb.modal is None and (verb.form == "past" or verb.perfect)
    return frozenset(("eventual",)) if was else frozenset()


def _clause_to_come(sentence: Sentence, at: int) -> bool:
    """Whether the noun's clause tells of what will be: "after elections, we will …"."""
    verb = sentence.clause_at(at).verb
    return verb is not None and verb.modal in FUTURE_MODALS


def _from_governor(sentence: Sentence, phrase: Phrase, governor: VerbGroup, polarity: Polarity) -> Reality:
    main = sentence.tokens[governor.main].low
    own = reality_of_verb(sentence, governor)
    if phrase.last <= governor.first and (coming := put_ahead(sentence, governor)) is not None:
        return Reality(coming, polarity)
    if _cancels(sentence, governor) and governor.last <= phrase.first:
        return Reality("possible", "negated" if own.polarity == "affirmed" else "affirmed")
    if main in _TO_COME and governor.last <= phrase.first and not _definite(sentence, phrase):
        return Reality("possible" if main in UNSETTLED else "future", polarity)
    if own.realis in ("ongoing", "generic"):
        return Reality("occurred", polarity)
    within = sentence.tokens[phrase.first - 1].low == "in" and phrase.first > governor.last  # "might be in the war"
    if _definite(sentence, phrase) and (main not in HAPPENING or within):
        return Reality("occurred", polarity)
    turned: Polarity = "negated" if own.polarity == "negated" and main in HAPPENING else polarity
    return Reality(own.realis, turned)


def _cancels(sentence: Sentence, governor: VerbGroup) -> bool:
    """Whether a verb says that what it governs won't be or wasn't: "called off the strike", "averted a war"."""
    low = sentence.tokens[governor.main].low
    after = sentence.tokens[governor.last].low if governor.last < len(sentence.tokens) else ""
    return verb_lemma(low) in CANCELLING or (verb_lemma(low), after) in CANCELLING_TWO


def _definite(sentence: Sentence, phrase: Phrase) -> bool:
    return sentence.tokens[phrase.first].low in (
        "the",
        "this",
        "that",
        "these",
        "those",
        "his",
        "her",
        "its",
        "their",
    ) or any(sentence.tokens[i].tag == "POS" for i in range(phrase.first, phrase.last))


def _before(sentence: Sentence, phrase: Phrase, reach: int) -> frozenset[str]:
    """The words right before a phrase, up to the last stop."""
    found = set()
    for at in range(phrase.first - 1, max(-1, phrase.first - 1 - reach), -1):
        if sentence.tokens[at].tag in ("PU", "CC", "SUB") or verb_lemma(sentence.tokens[at].low) == "follow":
            break  # "the ban followed talks"
        found.add(sentence.tokens[at].low)
    return frozenset(found)
