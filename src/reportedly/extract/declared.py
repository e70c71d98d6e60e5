"""What a party says it will not do, or will on a condition: saying so rejects, threatens or offers it (RULES 11), and
the deed isn't done."""

from __future__ import annotations

from typing import NamedTuple

from msgspec.structs import replace

from reportedly.extract.causes import Told
from reportedly.extract.draft import Draft
from reportedly.extract.found import spans_of
from reportedly.extract.on_behalf import in_office, speaks_for
from reportedly.extract.participants import PERSONAL, sides, without
from reportedly.extract.prose import Clause, Phrase, Sentence, VerbGroup
from reportedly.extract.prose.subjects import subjects_of
from reportedly.extract.realis_words import CONDITIONS, FUTURE_MODALS
from reportedly.extract.reality import by_id
from reportedly.extract.speakers import speakers
from reportedly.nouns.findings import Participant, Report, Statement, Trigger
from reportedly.nouns.kinds import EventType
from reportedly.text.wordset import word_set

# What a type that somebody may ask for is rejected as, by PLOVER's modes
_REJECTED = {
    "AGREE": None, "SUPPORT": None, "COOPERATE": None, "CONSULT": "meet", "AID": "assist", "CONCEDE": "yield",
    "RETREAT": "yield",
}  # fmt: skip
_THREATENED = {"ASSAULT": "violence", "SANCTION": "relations", "COERCE": "restrict", "PROTEST": None, "MOBILIZE": None}
_CONTRIBUTED = word_set("send contribute commit provide")  # troops, where somebody asks for them
_WILL = FUTURE_MODALS | {"would", "'d"}
_CAN = word_set("can ca cannot could")
_OF_ASSENT = frozenset(("AGREE", "SUPPORT"))  # what one "cannot" do one will not
# Nobody's to grant, or to be asked for
_BEFALLING = word_set("reach escape receive come fall gain benefit achieve improve survive discuss")
_TOGETHER = word_set("agree strike settle seal clinch")  # "could not agree" rejects nothing
_ASSENTING = word_set("accept recognise recognize")  # not to do so is to reject


class _Declared(NamedTuple):
    """The tokens that say what somebody will do or not, with their verb if they have one, and what saying so is."""

    words: range
    group: VerbGroup | None
    type: EventType
    mode: str | None


def politely(sentence: Sentence, group: VerbGroup | None) -> bool:
    """Whether somebody says by "would" what they do by saying it: "I would urge them to stay"; not where it hangs on a
    condition."""
    if group is None or group.modal not in ("would", "'d") or group.negated or group.perfect or not group.first:
        return False
    return sentence.tokens[group.first - 1].low in ("i", "we") and CONDITIONS.isdisjoint(sentence.lows)


def as_declared(draft: Draft, sentence: Sentence, told: Told) -> Told | None:
    """The same report; where a party says that it will not do it, or will if, as what saying so is (a rejection, a
    threat, an offer). None where a unit tells a rejection by what isn't so of nobody: "the bridge is not ready"."""
    said, report = _declared(sentence, told), told.report
    if said is None:
        return told
    negates, teller = told.found.unit.negates, by_id(draft, report.statement)
    actors = _willing(draft, sentence, said, report, teller)
    own = bool(actors) and teller is not None and speaks_for(draft, teller, actors)
    if not actors or not (negates or own or teller is None):
        return None if negates else told
    words = spans_of(sentence, sorted({*said.words, *told.found.tokens}))
    how = replace(
        report.how,
        type="words",
        realis="words",
        actors=report.how.actors if all(one in report.actors for one in actors) else "speaker",
        recipients=report.how.recipients if report.recipients else report.how.actors,
    )
    return told._replace(
        report=replace(
            report,
            type=said.type,
            mode=said.mode,
            trigger=Trigger(spans=words, lemma=report.trigger.lemma),
            actors=actors,
            recipients=report.recipients or without(report.actors, actors),
            realis="occurred",
            polarity="affirmed",
            statement=teller.within if own and teller is not None else report.statement,
            speech=teller.id if own and teller is not None else report.speech,
            how=how,
        )
    )


def _declared(sentence: Sentence, told: Told) -> _Declared | None:
    """What saying that it will not be done, or will be on a condition, is; None where that isn't said."""
    group, unit, report = told.found.group, told.found.unit, told.report
    if group is None:
        phrase = told.found.phrase
        none = phrase is not None and _will_be_none(sentence, phrase) and report.type in _REJECTED
        words = range(phrase.first, told.found.head + 1) if phrase is not None else range(0)
        return _Declared(words, None, "REJECT", _REJECTED[report.type]) if none else None
    if unit.negates:
        return _Declared(_words(group), group, "REJECT", unit.mode) if unit.type == "REJECT" else None
    if group.undergone or group.perfect:
        return None
    if report.polarity == "affirmed":
        return _on_condition(sentence, group, report)
    will_not = _not_willing(sentence, group, told) if "if" not in sentence.lows else None
    if will_not is None:
        return None
    return _Declared(range(will_not.first, group.last), will_not, "REJECT", _REJECTED.get(report.type))


def _words(group: VerbGroup) -> range:
    return range(group.first, group.last)


def _will_be_none(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether it is said that there will be none: "there will be no talks"."""
    verb = sentence.group_before(phrase.first)
    if sentence.tokens[phrase.first].low != "no" or verb is None or verb.last != phrase.first or not verb.first:
        return False
    return verb.modal in FUTURE_MODALS and sentence.tokens[verb.first - 1].low == "there"


def _on_condition(sentence: Sentence, group: VerbGroup, report: Report) -> _Declared | None:
    """What it is to say that one will if: "would kill them if the army came" threatens; not "only if"."""
    clause = sentence.clause_at(group.main)
    if report.realis != "hypothetical" or group.modal not in _WILL or clause.opener in CONDITIONS:
        return None
    if not any(_open(one) for one in sentence.clauses) or "only" in sentence.lows:
        return None
    if report.type in _THREATENED:
        return _Declared(_words(group), group, "THREATEN", _THREATENED[report.type])
    offered = report.type in _REJECTED and report.type != "AGREE" and report.mode != "resign"
    return _Declared(_words(group), group, "AGREE", None) if offered else None


def _open(clause: Clause) -> bool:
    """Whether a clause is a condition that may yet come true: "if they pay", not "if they had paid"."""
    return clause.opener in CONDITIONS and clause.verb is not None and not clause.verb.perfect


def _not_willing(sentence: Sentence, group: VerbGroup, told: Told) -> VerbGroup | None:
    """The verb group that says somebody will not: "will not lift", "is not going to lift"; None where none does."""
    if not _may_be_asked(told) or told.found.unit.head in _BEFALLING:
        return None
    if group.negated and _of_the_will(group, told):
        return group
    before = sentence.group_before(group.first) if group.form == "infinitive" else None
    going = before is not None and before.negated and sentence.tokens[before.main].low == "going"
    return before if going and before is not None and before.last == group.first else None


def _of_the_will(group: VerbGroup, told: Told) -> bool:
    """Whether what isn't done is not done by will: "will not", "cannot accept", "did not accept"."""
    if told.found.unit.head in _ASSENTING and group.modal is None:
        return group.finite
    assented = told.report.type in _OF_ASSENT and told.found.unit.head not in _TOGETHER
    return group.modal in _WILL or (group.modal in _CAN and assented)


def _may_be_asked(told: Told) -> bool:
    if told.report.type == "MOBILIZE":
        return told.found.unit.head in _CONTRIBUTED
    return told.report.type in _REJECTED


def _willing(
    draft: Draft, sentence: Sentence, said: _Declared, report: Report, teller: Statement | None
) -> tuple[Participant, ...]:
    """Who will or will not: the report's actors, of a meeting those before the verb; or where nothing resolved a
    pronoun, or nobody is named, who says so."""
    telling = speakers(draft, teller, teller.source.spans) if teller is not None and teller.source.spans else ()
    if said.group is None:
        return telling if teller is not None and in_office(draft, teller) else ()
    subjects = subjects_of(sentence, said.group)
    people = sides(draft, sentence, subjects).participants if report.type == "CONSULT" else report.actors
    known = tuple(one for one in people if one.actor is not None or one.text.lower() not in PERSONAL)
    pronoun = any(sentence.tokens[one.head].low in PERSONAL for one in subjects)
    return known or (telling if pronoun else ())
