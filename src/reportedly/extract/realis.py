"""Whether an event is told as having happened: from tense, modals, governing words and conditions (RULES 13)."""

from __future__ import annotations

from typing import NamedTuple

from reportedly.extract.prose import Clause, Phrase, Sentence, VerbGroup
from reportedly.extract.realis_words import (
    ANNOUNCED,
    CANCELLING,
    CANCELLING_TWO,
    CONDITIONS,
    FAILED,
    FUTURE_MODALS,
    FUTURE_NOUNS,
    HABITS,
    HAPPENED,
    HAPPENING,
    NEGATIVE,
    ONGOING_NOUNS,
    POSSIBLE_NOUNS,
    UNSETTLED,
)
from reportedly.nouns.findings import Statement
from reportedly.nouns.kinds import Polarity, Realis
from reportedly.text.lemmas import verb_lemma
from reportedly.text.wordset import word_set

_NOBODY = ("no", "nobody", "none", "neither")
_NOMINAL = frozenset(("DT", "JJ", "NN", "NNS", "NNP", "CD", "PRP", "POS"))
_BARE = ("JJ", "NN", "NNS")  # first words of phrases without an article or an owner
_SIGNS = word_set("evidence sign signs suggestion suggestions indication indications hint hints trace traces proof")
_CLASSES = word_set("form type kind sort")
_GOALS = word_set("goal aim objective purpose idea hopes way means task mission policy intent")


class Reality(NamedTuple):
    """How an event is told: its realis, and whether it is told as not having been. Where no word decides, it is not
    `sure`, and the model may know better."""

    realis: Realis
    polarity: Polarity
    sure: bool = True


def reality_of_verb(sentence: Sentence, group: VerbGroup) -> Reality:
    """Realis and polarity of an event told by a verb group."""
    realis, polarity, sure = _own(sentence, group)
    if (opener := sentence.clause_at(group.main).opener) == "whether" or _asked_if(sentence, group, opener):
        realis, sure = "possible", True
    if _negated(sentence, group):
        # "no" before the verb may be another's
        polarity, sure = "negated", sure and (group.negated or _none_of_them(sentence, group))
    if _conditional(sentence, group.main):
        realis, sure = "hypothetical", True
    return Reality(realis, polarity, sure)


def reality_of_noun(
    sentence: Sentence, phrase: Phrase, at: int, governor: VerbGroup | None, statement: Statement | None
) -> Reality:
    """Realis and polarity of an event told by a noun: from its own modifiers, then what governs it."""
    tokens = sentence.tokens
    modifiers = {tokens[i].low for i in range(phrase.first, at)}
    polarity: Polarity = "negated" if modifiers & NEGATIVE or _before(sentence, phrase, 1) & {"without"} else "affirmed"
    if _conditional(sentence, at):
        return Reality("hypothetical", polarity)
    if _unfounded(sentence, phrase):
        return Reality("possible", "negated" if polarity == "affirmed" else polarity)
    if _classed(sentence, phrase):
        return Reality("generic", polarity)
    if modifiers & FUTURE_NOUNS and not (modifiers & {"next"} and not statement):
        return Reality("future", polarity)
    if (modifiers | _before(sentence, phrase, 3)) & POSSIBLE_NOUNS and not modifiers & {"the"} - _before(
        sentence, phrase, 3
    ):
        return Reality("possible", polarity)
    if modifiers & POSSIBLE_NOUNS:
        return Reality("possible", polarity)
    if modifiers & ONGOING_NOUNS:
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


def _unfounded(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether nothing is said to point to it: "no evidence of an attack", "no suggestion on Sunday of sabotage"."""
    tokens = sentence.tokens
    if phrase.first < 2 or tokens[phrase.first - 1].low != "of":
        return False
    clause = sentence.clause_at(phrase.first)
    earlier = [one for one in sentence.phrases if clause.first <= one.first and one.last < phrase.first]
    signs = [one for one in earlier[-2:] if tokens[one.head].low in _SIGNS]
    return bool(signs) and tokens[signs[-1].first].low in ("no", "without", "little")


def _classed(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether it is said what such an event is: "a hurricane is a form of cyclone"."""
    tokens, at = sentence.tokens, phrase.last
    before = [token.low for token in tokens[max(phrase.first - 2, 0) : phrase.first]]
    if len(before) == 2 and before[0] in _CLASSES and before[1] == "of":
        return True
    said = [token.low for token in tokens[at : at + 2]]
    return tokens[phrase.first].low in ("a", "an") and said in (["is", "a"], ["is", "an"])


def _drawn_into(sentence: Sentence, phrase: Phrase) -> Realis | None:
    """How a bare event is told that somebody would be drawn into: "intends to use them in combat". None where it isn't
    bare, nobody is drawn into it, or that is told as having happened."""
    tokens = sentence.tokens
    if phrase.first < 1 or tokens[phrase.first - 1].low not in ("in", "into") or tokens[phrase.first].tag not in _BARE:
        return None
    verb = next((group for group in reversed(sentence.groups) if group.last <= phrase.first), None)
    if verb is None or any(token.tag not in _NOMINAL for token in tokens[verb.last : phrase.first - 1]):
        return None
    realis = reality_of_verb(sentence, verb).realis
    return realis if realis in ("possible", "future", "hypothetical") else None


def _clause_to_come(sentence: Sentence, at: int) -> bool:
    """Whether the noun's clause tells of what will be: "after elections, we will …"."""
    verb = sentence.clause_at(at).verb
    return verb is not None and verb.modal in FUTURE_MODALS


def _from_governor(sentence: Sentence, phrase: Phrase, governor: VerbGroup, polarity: Polarity) -> Reality:
    main = sentence.tokens[governor.main].low
    own = reality_of_verb(sentence, governor)
    if _cancels(sentence, governor) and governor.last <= phrase.first:
        return Reality("possible", "negated" if own.polarity == "affirmed" else "affirmed")
    if main in UNSETTLED | ANNOUNCED and governor.last <= phrase.first and not _definite(sentence, phrase):
        return Reality("possible" if main in UNSETTLED else "future", polarity)
    if own.realis in ("ongoing", "generic"):
        return Reality("occurred", polarity)
    if _definite(sentence, phrase) and main not in HAPPENING:
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


def _own(sentence: Sentence, group: VerbGroup) -> Reality:
    if group.modal is not None:
        return Reality(_modal(sentence, group), "affirmed")
    if group.form == "infinitive":
        return _infinitive(sentence, group)
    if group.form == "gerund":
        return _gerund(sentence, group)
    if group.form == "participle":
        return Reality("occurred", "affirmed")
    if group.progressive:
        return Reality("occurred" if group.form == "past" else "ongoing", "affirmed")
    if group.form == "past" or group.perfect:
        return Reality("occurred", "affirmed")
    return _present(sentence, group)


def _modal(sentence: Sentence, group: VerbGroup) -> Realis:
    if group.modal in FUTURE_MODALS:
        return "future"
    if group.modal in ("would", "'d"):
        return "future" if _reported(sentence, group) else "hypothetical"
    if group.modal in ("could", "might") and any(t.low in CONDITIONS for t in sentence.tokens):
        return "hypothetical"
    return "possible"


def _reported(sentence: Sentence, group: VerbGroup) -> bool:
    """Whether "would" is a "will" told in the past: in a that-clause, no condition around."""
    clause = sentence.clause_at(group.main)
    behind = sentence.clauses[: sentence.clauses.index(clause)]
    return bool(behind) and any(c.verb is not None and c.verb.form == "past" for c in behind)


def _infinitive(sentence: Sentence, group: VerbGroup) -> Reality:
    word, verb = _governing(sentence, group)
    if group.perfect:
        return Reality("occurred", "affirmed")
    if word in FAILED:
        return Reality("occurred", "negated")
    if word in HAPPENED and verb is not None and verb.first != group.first:
        return reality_of_verb(sentence, verb)
    if word in ANNOUNCED or (word in ("is", "are", "am") and verb is not None and verb.last == group.first):
        return Reality("future", "affirmed")  # "is to resign on Monday"
    return Reality("possible", "affirmed", sure=word in UNSETTLED or word in POSSIBLE_NOUNS)


def _gerund(sentence: Sentence, group: VerbGroup) -> Reality:
    word, verb = _governing(sentence, group)
    before = sentence.tokens[group.first - 1].low if group.first else ""
    if before == "without":
        return Reality("occurred", "negated")
    if before == "of" and group.first > 1 and sentence.tokens[group.first - 2].low in _GOALS | POSSIBLE_NOUNS:
        return Reality("possible", "affirmed")
    if before in ("against", "from") or (word in UNSETTLED and before not in (",", "after", "by", "of", "for")):
        return Reality("possible", "affirmed")
    if before in ("after", "by", "of", "for", "since") or verb is None or verb.first == group.first:
        return Reality("occurred", "affirmed")
    outer = reality_of_verb(sentence, verb)
    return Reality(outer.realis, "affirmed") if outer.realis != "generic" else Reality("occurred", "affirmed")


def _governing(sentence: Sentence, group: VerbGroup) -> tuple[str, VerbGroup | None]:
    """The word an infinitive or "-ing" form hangs on (noun, adjective or verb), and the verb group before it."""
    verb = next((g for g in reversed(sentence.groups) if g.last <= group.first), None)
    near = sentence.tokens[group.first - 1] if group.first else None
    if near is not None and near.low in UNSETTLED | ANNOUNCED | FAILED | POSSIBLE_NOUNS:
        return near.low, verb
    return (sentence.tokens[verb.main].low if verb else ""), verb


def _present(sentence: Sentence, group: VerbGroup) -> Reality:
    """The simple present: habits are generic, headlines tell what happened, the rest goes on."""
    clause = sentence.clause_at(group.main)
    inside = {sentence.tokens[i].low for i in range(clause.first, clause.last)}
    if inside & HABITS:
        return Reality("generic", "affirmed")
    if sentence.tokens[-1].low not in (".", "!", "?", "”", '"'):
        return Reality("occurred", "affirmed")
    return Reality("ongoing", "affirmed")


def _negated(sentence: Sentence, group: VerbGroup) -> bool:
    """Whether the verb is negated by "not" or by a subject or object like "no one"."""
    if group.negated:
        return True
    clause = sentence.clause_at(group.main)
    if _none_of_them(sentence, group):
        return True
    return any(_denies(sentence, i) or sentence.tokens[i].low == "never" for i in range(clause.first, group.first))


def _denies(sentence: Sentence, at: int) -> bool:
    """Whether a word says that it was nobody; "no" after "with" only describes: "a guard with no helmet"."""
    without = at > 0 and sentence.tokens[at - 1].low in ("with", "despite")
    return sentence.tokens[at].low in _NOBODY and not without


def _none_of_them(sentence: Sentence, group: VerbGroup) -> bool:
    """Whether the noun phrase right before or behind a verb says that it is nobody: "no one was hurt", "hurt none"."""
    if group.last < len(sentence.tokens) and sentence.tokens[group.last].low in ("no", "nobody", "none"):
        return True
    at = group.first - 1
    while at >= 0 and (sentence.tokens[at].tag in _NOMINAL or sentence.tokens[at].low == "of"):
        if _denies(sentence, at):
            return True
        at -= 1
    return False


def _conditional(sentence: Sentence, at: int) -> bool:
    """Whether a token stands in an if-clause or in the main clause of a condition that is not past."""
    clause = sentence.clause_at(at)
    if clause.opener in CONDITIONS and not _asked(sentence, clause):
        return True
    if clause.verb is None:
        return any(t.low in CONDITIONS for t in sentence.tokens[clause.first : at])
    neighbours = _around(sentence, clause)
    conditional = any(c.opener in CONDITIONS and not _asked(sentence, c) for c in neighbours)
    return conditional and (clause.verb.modal is not None) and clause.verb.form == "present"


def _around(sentence: Sentence, clause: Clause) -> list[Clause]:
    index = sentence.clauses.index(clause)
    return sentence.clauses[max(0, index - 2) : index] + sentence.clauses[index + 1 : index + 2]


def _asked(sentence: Sentence, clause: Clause) -> bool:
    """Whether this "if" means "whether": "asked if …"."""
    before = sentence.tokens[clause.first - 1].low if clause.first else ""
    return before in ("asked", "ask", "asks", "know", "wonder", "wondered", "see", "clear", "unclear", "asking", "sure")


def _asked_if(sentence: Sentence, group: VerbGroup, opener: str) -> bool:
    return opener == "if" and _asked(sentence, sentence.clause_at(group.main))


def _before(sentence: Sentence, phrase: Phrase, reach: int) -> frozenset[str]:
    """The words right before a phrase, up to the last stop."""
    found = set()
    for at in range(phrase.first - 1, max(-1, phrase.first - 1 - reach), -1):
        if sentence.tokens[at].tag in ("PU", "CC", "SUB"):
            break
        found.add(sentence.tokens[at].low)
    return frozenset(found)


def told_by(statement: Statement | None, reality: Reality, *, backed: bool) -> Reality:
    """The reality inside a statement: what is demanded, threatened or promised has not occurred (RULES 13).

    `backed` is whether the words themselves place it in the past: "demanded that they return what they *seized*".
    """
    if statement is None or backed or reality.realis not in ("occurred", "ongoing"):
        return reality
    turned: Realis | None = _UNREAL.get(statement.cue.cls)
    return Reality(turned, reality.polarity) if turned else reality


_UNREAL: dict[str, Realis] = {
    "demand": "possible", "threaten": "possible", "promise": "future", "propose": "possible",
    "ask": "possible", "predict": "future", "hope": "possible", "fear": "possible",
}  # fmt: skip
