"""Whether an event is told as having happened: from tense, modals and governing words, conditions (RULES 13)."""

from __future__ import annotations

from itertools import pairwise

import msgspec

from reportedly.extract.borne_out import borne_out_by, said_by_wishing
from reportedly.extract.conditions import asked_if, conditional
from reportedly.extract.headlines import to_come
from reportedly.extract.prose import Clause, Phrase, Sentence, VerbGroup
from reportedly.extract.prose.subjects import subjects_of
from reportedly.extract.prose.tokens import NOUNS
from reportedly.extract.realis_words import (
    ANNOUNCED,
    AT_LEAST,
    CONDITIONS,
    ESCAPING,
    FAILED,
    FUTURE_MODALS,
    HABITS,
    HAPPENED,
    MEANT,
    NOT_YET,
    POSSIBLE_NOUNS,
    SCHEDULED,
    SIGNS,
    UNSETTLED,
)
from reportedly.extract.wished import demanded, is_question, of_whomever
from reportedly.nouns.kinds import Decided, Polarity, Realis
from reportedly.text.lemmas import verb_lemma
from reportedly.text.wordset import word_set

REAL: tuple[Realis, ...] = ("occurred", "ongoing")  # told as having happened, or as happening
_NOBODY = word_set("no nobody none neither nothing")
_SPELLS = word_set("day week month year season summer winter")
_BY_DEGREES = word_set("double triple quadruple halve vanish empty fill finish complete reach")
DONE = ("past", "participle")  # forms of what is done, whatever day is named beside it
_HARDLY = word_set("hardly scarcely barely")
_ANY = word_set("any anyone anybody anything")
_DENYING = _NOBODY | _HARDLY | {"never"}
_ALL = word_set("all every everyone everybody many")  # "not everyone agreed"
NOMINAL = frozenset(("DT", "JJ", "NN", "NNS", "NNP", "CD", "PRP", "POS"))
_IN_PHRASES = NOMINAL | {"RB"}  # "hardly anyone"
_AIMS = word_set("goal aim objective purpose idea hopes way means task mission policy intent process") | POSSIBLE_NOUNS
_BENT = word_set("bent intent keen set")
_DECIDING = word_set("decide choose opt rule vote")  # "decided against selling"
_GOVERNING = UNSETTLED | ANNOUNCED | FAILED | POSSIBLE_NOUNS


class Reality(msgspec.Struct, frozen=True, gc=False):
    """How an event is told: its realis, and whether it is told as not having been. Where no word decides, it is not
    `sure`, and the model may know better; where words leave no doubt, it is `settled`, and the model isn't asked. `by`
    is what decided the realis."""

    realis: Realis
    polarity: Polarity
    sure: bool = True
    settled: bool = False
    by: Decided = "words"


def reality_of_verb(sentence: Sentence, group: VerbGroup) -> Reality:
    """Realis and polarity of an event told by a verb group."""
    own = _own(sentence, group)
    realis, polarity, sure = own.realis, own.polarity, own.sure
    if (opener := sentence.clause_at(group.main).opener) == "whether" or (
        asked_if(sentence, group, opener) or is_question(sentence, group)
    ):
        realis, sure = "possible", True
    if _negated(sentence, group):
        # "no" before the verb may be another's
        polarity, sure = (
            "negated",
            sure and (group.negated or _nearly(sentence, group) or _none_of_them(sentence, group)),
        )
    if polarity == "affirmed" and _withheld(sentence, group):
        polarity, sure = "negated", True
    if _unheard_of(sentence, group):
        realis, polarity, sure = "possible", "negated", True
    if conditional(sentence, group.main) or (realis in REAL and of_whomever(sentence, group)):
        realis, sure = "hypothetical", True
    return Reality(realis, polarity, sure, settled=own.settled and realis == own.realis)


def _unheard_of(sentence: Sentence, group: VerbGroup) -> bool:
    """Whether nothing is said to tell it: "there were no reports that anyone was hurt"."""
    clause = sentence.clause_at(group.main)
    phrase = sentence.phrase_at(clause.first - 1) if clause.opener == "that" and clause.first else None
    if phrase is None or sentence.tokens[phrase.head].low not in SIGNS:
        return False
    return sentence.tokens[phrase.first].low in ("no", "little")


def _withheld(sentence: Sentence, group: VerbGroup) -> bool:
    """Whether an infinitive hangs on what is told not to be meant, or not to be done: "does not intend to free them",
    "is not ready to"."""
    verb = sentence.group_before(group.first) if group.form == "infinitive" else None
    if verb is None or not verb.negated:
        return False
    near = group.first - 1
    governs = near == verb.main or (near == verb.last and sentence.tokens[verb.main].tag == "BE")
    return governs and sentence.tokens[near].low in MEANT


def _own(sentence: Sentence, group: VerbGroup) -> Reality:
    if group.modal is not None:
        return Reality(_modal(sentence, group), "affirmed")
    if (coming := put_ahead(sentence, group)) is not None:
        return Reality(coming, "affirmed")
    if _not_yet(sentence, group):
        return Reality("possible", "affirmed")
    if group.form == "infinitive":
        return _infinitive(sentence, group)
    if group.form == "gerund":
        return _gerund(sentence, group)
    if group.form == "participle":
        brought = _brought_about(sentence, group)
        return Reality("occurred", "affirmed") if brought is None else reality_of_verb(sentence, brought)
    if group.progressive:
        being = any(sentence.tokens[at].low == "being" for at in range(group.first, group.main))
        return Reality("occurred" if group.form == "past" and not being else "ongoing", "affirmed")
    if group.form == "past" or group.perfect:
        return Reality("occurred", "affirmed")
    return _present(sentence, group)


def _brought_about(sentence: Sentence, group: VerbGroup) -> VerbGroup | None:
    """The verb by which somebody has it done to those between: "refused to have | their children | vaccinated"; None
    where there is no such one."""
    verb, whom = sentence.group_before(group.first), sentence.phrase_at(group.first - 1) if group.first else None
    if verb is None or whom is None or whom.first != verb.last or verb.form not in ("infinitive", "gerund"):
        return None
    return verb if verb_lemma(sentence.tokens[verb.main].low) in ("have", "get") else None


def _not_yet(sentence: Sentence, group: VerbGroup) -> bool:
    """Whether "to" ties an "-ing" form to what isn't done: "is committed to freeing them", "came close to signing"."""
    tokens = sentence.tokens
    to = group.first if tokens[group.first].low == "to" else group.first - 1
    return to > 0 and tokens[group.main].tag == "VBG" and tokens[to].low == "to" and tokens[to - 1].low in NOT_YET


def put_ahead(sentence: Sentence, group: VerbGroup) -> Realis | None:
    """How what is scheduled is told: "is scheduled for June", "had been planned for June", "is due in June". None where
    nothing is."""
    follows = sentence.tokens[group.last].low if group.last < len(sentence.tokens) else ""
    main = sentence.tokens[group.main]
    scheduled = group.undergone and (main.low in SCHEDULED or (main.low == "set" and follows == "for"))
    if not scheduled and not (main.tag == "BE" and follows in SCHEDULED):
        return None
    return "possible" if group.perfect and group.form == "past" else "future"


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
    if said_by_wishing(sentence, group):
        return Reality("occurred", "affirmed")
    if (borne := borne_out_by(sentence, group, verb)) is not None:
        told = reality_of_verb(sentence, borne)
        return Reality("occurred" if told.realis in REAL else told.realis, "affirmed", told.sure, settled=told.sure)
    if word in HAPPENED and verb is not None and verb.first != group.first:
        return reality_of_verb(sentence, verb)
    if word in SCHEDULED | ANNOUNCED and verb is not None and verb.perfect and verb.form == "past":
        return Reality("possible", "affirmed")  # "had planned to send"
    if word not in _GOVERNING and to_come(sentence, group):
        return Reality("future", "affirmed")
    if word in ANNOUNCED or (word in ("is", "are", "am") and verb is not None and verb.last == group.first):
        return Reality("future", "affirmed")  # "is to resign on Monday"
    return Reality("possible", "affirmed", sure=word in UNSETTLED or word in POSSIBLE_NOUNS)


def _gerund(sentence: Sentence, group: VerbGroup) -> Reality:
    word, verb = _governing(sentence, group)
    before = sentence.tokens[group.first - 1].low if group.first else ""
    if before == "," and verb is not None and verb.form == "infinitive":  # "sued to stop it, saying": sued and said
        verb = sentence.finite_before(group.first) or verb
        word = sentence.tokens[verb.main].low
    if (outcome := sentence.doing(group)) is not None and outcome.modal is not None:
        return Reality("hypothetical", "affirmed")  # "executing him would not help"
    if demanded(sentence, group.first):
        return Reality("possible", "affirmed")
    if before == "without" or _missed(sentence, group):
        return Reality("occurred", "negated")
    if group.perfect:
        return Reality("occurred", "affirmed")  # "denies having shelled"
    of = sentence.tokens[group.first - 2].low if before == "of" and group.first > 1 else ""
    if of == "process" and verb is not None and verb.finite and not verb.negated:
        told = reality_of_verb(sentence, verb)  # "is in the process of leaving"
        return Reality("ongoing" if told.realis in REAL else told.realis, "affirmed")
    topic = sentence.tokens[group.first - 2] if before == "on" and group.first > 1 else None
    if of in _AIMS or (topic is not None and (topic.tag in NOUNS or topic.low in _BENT)):
        return Reality("possible", "affirmed")  # "a ban on admitting them", "bent on attacking"
    if before == "against" and verb is not None and verb_lemma(word) in _DECIDING:
        return Reality("occurred", "negated" if not verb.negated else "affirmed")
    if before in ("against", "from") or (word in UNSETTLED and before not in (",", "after", "by", "of", "for")):
        return Reality("possible", "affirmed")
    if before in ("after", "by", "of", "for", "since") or verb is None or verb.first == group.first:
        return Reality("occurred", "affirmed")
    outer = reality_of_verb(sentence, verb)
    return Reality(outer.realis, "affirmed") if outer.realis != "generic" else Reality("occurred", "affirmed")


def _missed(sentence: Sentence, group: VerbGroup) -> bool:
    """Whether an "-ing" form tells what was not done after all: "stopped short of attacking", "escaped being shot",
    "instead of attacking"."""
    before = [token.low for token in sentence.tokens[max(group.first - 2, 0) : group.first]]
    return before in (["short", "of"], ["instead", "of"], ["rather", "than"], ["far", "from"]) or escaped(
        sentence, group.first
    )


def escaped(sentence: Sentence, at: int) -> bool:
    """Whether what begins with a token is told to have been escaped, by the verb right before it."""
    verb = sentence.group_before(at)
    if verb is None or verb.last != at or verb.form not in DONE or verb.negated:
        return False
    return verb_lemma(sentence.tokens[verb.main].low) in ESCAPING


def _governing(sentence: Sentence, group: VerbGroup) -> tuple[str, VerbGroup | None]:
    """The word an infinitive or "-ing" form hangs on (noun, adjective or verb), and the verb group before it."""
    verb = sentence.group_before(group.first)
    near = sentence.tokens[group.first - 1] if group.first else None
    if near is not None and near.low in _GOVERNING:
        return near.low, verb
    whose = sentence.phrase_at(group.first - 1) if group.first else None
    if whose is not None and whose.first > 1 and sentence.tokens[whose.first - 1].low == "by":
        tried = sentence.tokens[whose.first - 2].low  # "an attempt by Lind to leave"
        if tried in _GOVERNING and sentence.tokens[whose.first - 2].tag in NOUNS:
            return tried, verb
    return (sentence.tokens[verb.main].low if verb else ""), verb


def _present(sentence: Sentence, group: VerbGroup) -> Reality:
    """The simple present: habits are generic, headlines tell what happened, the rest goes on."""
    clause = sentence.clause_at(group.main)
    if habitual(sentence, clause):
        return Reality("generic", "affirmed")
    if clause.opener in ("until", "once"):
        return Reality("future", "affirmed")
    if sentence.tokens[-1].low not in (".", "!", "?", "”", '"'):
        return Reality("occurred", "affirmed")
    return Reality("ongoing", "affirmed")


def habitual(sentence: Sentence, clause: Clause) -> bool:
    """Whether a clause says that something is so at all such times: "usually", "annually", "each year"."""
    words = [sentence.tokens[i].low for i in range(clause.first, clause.last)]
    return not HABITS.isdisjoint(words) or any(one == "each" and then in _SPELLS for one, then in pairwise(words))


def _negated(sentence: Sentence, group: VerbGroup) -> bool:
    """Whether the verb is negated by "not" or by a subject or object like "no one"."""
    if group.negated or _nearly(sentence, group):
        return True
    if _DENYING.isdisjoint(sentence.lows) and "not" not in sentence.lows:
        return False
    clause = sentence.clause_at(group.main)
    if _none_of_them(sentence, group):
        return True
    return any(_denies(sentence, i) or sentence.tokens[i].low == "never" for i in range(clause.first, group.first))


def _nearly(sentence: Sentence, group: VerbGroup) -> bool:
    """Whether what is told came close and was not: "nearly took the town"."""
    before = sentence.tokens[group.main - 1].low if group.main else ""
    return before in ("nearly", "almost") and verb_lemma(sentence.tokens[group.main].low) not in _BY_DEGREES


def _denies(sentence: Sentence, at: int) -> bool:
    """Whether a word says that it was nobody; "no" after "with" only describes: "a guard with no helmet"; "no fewer
    than ten" are some."""
    without = at > 0 and sentence.tokens[at - 1].low in ("with", "despite")
    word, after = sentence.tokens[at].low, "".join(token.low for token in sentence.tokens[at + 1 : at + 2])
    if word in _HARDLY:
        return after in _ANY
    return word in _NOBODY and not without and after not in AT_LEAST


def _is_none(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether a phrase is of nobody: "no rebels", "none of | the rebels"."""
    of = phrase.first > 1 and sentence.tokens[phrase.first - 1].low == "of"
    return _denies(sentence, phrase.first) or (of and _denies(sentence, phrase.first - 2))


def _none_of_them(sentence: Sentence, group: VerbGroup) -> bool:
    """Whether the noun phrase right before or behind a verb says that it is nobody: "no one was hurt", "hurt none"."""
    behind = group.last
    if behind < len(sentence.tokens) and sentence.tokens[behind].low != "neither" and _denies(sentence, behind):
        return True
    clause = sentence.clause_at(group.main)
    whole = group.finite and not clause.relative  # "none of those who fled was hurt": they did flee
    if whole and any(_is_none(sentence, phrase) for phrase in subjects_of(sentence, group)):
        return True
    at, first = group.first - 1, clause.first
    while at >= first and (sentence.tokens[at].tag in _IN_PHRASES or sentence.tokens[at].low == "of"):
        if _denies(sentence, at):
            return True
        at -= 1
    return at >= first and sentence.tokens[at].low == "not" and sentence.tokens[at + 1].low in _ALL
