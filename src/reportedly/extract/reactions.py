"""Acts about other acts: who condemns, rejects or protests against what somebody did acts towards that somebody.

So does who threatens, agrees or refuses to do something to them, who protests to ask something of them, and who
threatens what comes if they do something.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from reportedly.extract.causes import Told
from reportedly.extract.draft import Draft
from reportedly.extract.framing import complement
from reportedly.extract.participants import owners, sides, without
from reportedly.extract.prose import Sentence, VerbGroup
from reportedly.extract.prose.subjects import subjects_of
from reportedly.nouns.findings import Participant, Report
from reportedly.text.wordset import word_set

REACTING = frozenset(("AGREE", "CONCEDE", "REQUEST", "ACCUSE", "REJECT", "SUPPORT", "THREATEN", "PROTEST"))
# What a noun behind a request, a concession or support tells was done by whom it is aimed at 1 time of 16 on our
# labelled articles
ABOUT_DEEDS = frozenset(("AGREE", "ACCUSE", "PROTEST", "REJECT", "THREATEN"))
PROMISING = frozenset(("AGREE", "CONCEDE", "REJECT", "THREATEN", "PROTEST"))
NEAR = 3  # words between who asks and what: "demanded on Monday that"
REACH = 10  # words from an act to the noun of the act that it is about: "rejected a second demand by …"
_RETURNS = word_set(
    "return repatriation reunion release freedom rights"
)  # of who isn't the one asked: "demanded her return"
_CONDITIONS = frozenset(("if", "unless"))


def with_whom(draft: Draft, sentence: Sentence, told: list[Told]) -> list[Told]:
    """The same reports; one that names nobody acted towards takes the sides of the act that it is about."""
    whole = list(told)
    for at in reversed(range(len(told))):  # those told later first: "threatened to stop sending them arms"
        whole[at] = _answered(draft, sentence, whole[at], whole)
    return whole


def _answered(draft: Draft, sentence: Sentence, one: Told, told: list[Told]) -> Told:
    if one.report.type not in REACTING:
        return one
    promised = _promised(sentence, one, told)
    whom = _others(one, promised.report.recipients) if promised is not None else ()
    if promised is not None and whom and _all_behind(sentence, one.report.recipients, promised):
        return _towards(one, whom)  # "to send soldiers to Klow": not to soldiers
    if one.report.recipients:
        return one
    said = (_warned(draft, sentence, one), _asked(draft, sentence, one))
    for people in (*_who_did(sentence, one, told), *said):
        if kept := _others(one, people):
            return _towards(one, kept)
    return one


def _towards(one: Told, people: tuple[Participant, ...]) -> Told:
    how = replace(one.report.how, recipients="event")
    return one._replace(report=replace(one.report, recipients=people, how=how))


def _all_behind(sentence: Sentence, people: Sequence[Participant], promised: Told) -> bool:
    """Whether all these are named behind the verb of what is promised, so taken from there (none are, of nobody)."""
    start = sentence.tokens[promised.found.head].start
    return all(who.spans[0].start > start for who in people)


def _who_did(sentence: Sentence, one: Told, told: list[Told]) -> list[Sequence[Participant]]:
    """Those who did the acts whose nouns follow: not whom these befell."""
    if one.report.type not in ABOUT_DEEDS:
        return []
    about = [other.report for other in told if _about(sentence, one, other) and other.found.unit.head not in _RETURNS]
    return [report.actors for report in about]


def _promised(sentence: Sentence, one: Told, told: list[Told]) -> Told | None:
    """The act that somebody threatens, agrees or refuses to do, or what is asked by a protest."""
    if one.report.type not in PROMISING:
        return None
    protest = one.report.type == "PROTEST"
    inner = _purpose(sentence, one) if protest else complement(sentence, one.found)
    promised = next((other for other in told if inner is not None and other.found.group == inner), None)
    return None if protest and promised is not None and _for_their_sake(promised.report) else promised


def _for_their_sake(report: Report) -> bool:
    """Whether what is demanded is for whom it names: "demanding her return"."""
    words = {word for thing in report.objects for word in thing.text.lower().split()}
    return report.how.recipients == "owner" and not _RETURNS.isdisjoint(words)


def _purpose(sentence: Sentence, one: Told) -> VerbGroup | None:
    """The infinitive or "-ing" form behind a protest that says what for: "marched on Friday, calling on him to …"."""
    after = sentence.group_after(max(one.found.tokens) + 1)
    return after if after is not None and after.form in ("infinitive", "gerund") else None


def _warned(draft: Draft, sentence: Sentence, one: Told) -> Sequence[Participant]:
    """Who is to do or to leave something undone if a threat isn't to come true: "unless the ministry pays"."""
    if one.report.type != "THREATEN":
        return ()
    later = (c for c in sentence.clauses if c.first > one.found.head and c.opener in _CONDITIONS and c.verb is not None)
    clause = next(later, None)
    if clause is None or clause.verb is None or clause.verb.undergone:
        return ()
    return sides(draft, sentence, subjects_of(sentence, clause.verb)).participants


def _asked(draft: Draft, sentence: Sentence, one: Told) -> Sequence[Participant]:
    """Who is to do what is asked: "demands that Borduria's army leave the valley"."""
    if one.report.type != "REQUEST":
        return ()
    last = max(one.found.tokens)
    near = (c for c in sentence.clauses if last - 1 <= c.first <= last + NEAR and c.opener == "that")
    verb = next((clause.verb for clause in near if clause.verb is not None), None)
    subjects = subjects_of(sentence, verb) if verb is not None and not verb.undergone else ()
    return sides(draft, sentence, subjects).participants or owners(draft, sentence, subjects)


def _others(one: Told, people: Sequence[Participant]) -> tuple[Participant, ...]:
    did = one.report.actors
    return tuple(who for who in without(people, did) if not _inside(who, did))


def _inside(who: Participant, people: Sequence[Participant]) -> bool:
    """Whether somebody's words are part of those of one of these: "the leader" of "the leader of the union, Berg"."""
    return any(span.covers(part) for one in people for span in one.spans for part in who.spans)


def _about(sentence: Sentence, one: Told, other: Told) -> bool:
    """Whether the other is an event noun that follows in the act's own clause."""
    head, last = other.found.head, max(one.found.tokens)
    if other.found.phrase is None or not last < head <= last + REACH:
        return False
    clause = sentence.clause_at(one.found.head)
    return clause.first <= head < clause.last
