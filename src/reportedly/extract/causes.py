"""Harm told beside its cause: "a quake struck, killing dozens" is one event; a deadly attack keeps its attacker."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from msgspec.structs import replace

from reportedly.extract.draft import Draft
from reportedly.extract.found import Found
from reportedly.extract.framing import frame_of
from reportedly.extract.means import UNTOLD
from reportedly.extract.participants import sides
from reportedly.extract.prose import Clause, Sentence
from reportedly.extract.prose.frames import OWN
from reportedly.extract.when_where import WhenWhere
from reportedly.nouns.findings import Participant, Report
from reportedly.text.lemmas import noun_lemma
from reportedly.text.wordset import word_set

# What kills in somebody's hands; other lifeless things ("the virus killed three") are nobody's assault.
_WEAPONS = word_set(
    "bomb bombs missile missiles rocket rockets strike strikes airstrike airstrikes attack attacks drone drones "
    "shell shells blast blasts explosion explosions gunfire shooting shootings ambush raid raids mine mines "
    "bullet bullets device grenade grenades shelling bombing bombings fire clashes fighting war violence "
    "offensive operation battle assault weapon"
)
_ARMS = _WEAPONS - word_set("fire")  # after a blaze "the fire service" is no weapon
_OPEN = word_set("kill wound injure destruction devastation")  # harm that a mishap may have done as well
_NO_MEANS = (*UNTOLD, "destroy")
_IT = word_set("it that this which")
HARM = word_set("kill wound injure displace destroy damage hurt die dead")
BLOWS = word_set("strike hit rock devastate batter lash sweep")
_BURSTING = word_set("explode detonate burst collapse erupt blow")
_WHEN = frozenset(("when", "after", "as"))
_RUIN = word_set("destruction devastation")
_LIVES = frozenset(("take life", "claim life", "cost life", "leave dead"))
_HARMING = HARM | BLOWS | _RUIN
_NATURAL = frozenset(("disaster", "accident"))


class Told(NamedTuple):
    """A trigger with the report made of it."""

    found: Found
    report: Report
    where: WhenWhere


def with_causes(draft: Draft, sentence: Sentence, told: list[Told], *, before: Sequence[Report]) -> list[Told]:
    """The same reports: a disaster's or accident's harm is part of it, other actorless harm takes its cause's."""
    reports = {one.found.head: one for one in told}
    for one in told:
        lemma = one.found.unit.head
        if lemma not in _HARMING and " ".join(one.found.unit.words) not in _LIVES:
            continue
        cause = _cause(sentence, one.found, reports)
        if any(actor.actor is not None or actor.text.lower() not in _IT for actor in one.report.actors) and not (
            cause is not None and _crashed(one.found, cause)
        ):
            continue
        if cause is None and (blow := _blow(one, told)) is not None:
            reports[one.found.head] = one._replace(
                report=_by_event(one.report, type="ASSAULT", extension=None, actors=blow)
            )
            continue
        if cause is None:
            kind = _mishap(draft, sentence, one.found) or _lifeless(draft, sentence, one, before)
            beside = [reports[other.found.head].report for other in told if _tells_a_cause(other, one, reports)]
            kind = kind or _unexplained(sentence, one, [*before, *beside])
            if kind is None and one.found.unit.extension == "accident" and _says_no_more(one.found):
                joined = [other for other in reports.values() if other.found.head < one.found.head]
                reports[one.found.head] = one._replace(report=_with_doers(sentence, one, joined, before=before))
            if kind is not None:
                reports[one.found.head] = one._replace(
                    report=_by_event(one.report, type="OTHER", extension=kind, mode=None, actors=())
                )
            continue
        if _elsewhere(draft, cause.report, one.report):
            reports[one.found.head] = one._replace(report=_with_doers(sentence, one, (cause,), before=()))
        elif cause.report.extension in _NATURAL or lemma in BLOWS:
            whole = _where_told(cause.report, one.report)
            reports[cause.found.head] = cause._replace(report=_suffered(whole, one.report))
            del reports[one.found.head]
        elif cause.report.type == "ASSAULT" and (lemma in _HARMING or one.report.type == "ASSAULT"):
            mode = cause.report.mode if one.report.mode in UNTOLD and cause.report.mode else one.report.mode
            report = _by_event(one.report, actors=cause.report.actors, mode=mode)
            if report.extension == "accident":  # "a stabbing killed three and injured two"
                report = _by_event(report, type="ASSAULT", extension=None, mode=cause.report.mode)
            reports[one.found.head] = one._replace(report=_where_told(report, cause.report))
    _struck(sentence, told, reports)
    return [reports[one.found.head] for one in told if one.found.head in reports]


def _by_event(report: Report, **fields: object) -> Report:
    """The report with these fields as another event beside it has them, and saying so of those that this changes."""
    how = {
        name: "event" if fields[name] else "unknown"
        for name in ("type", "actors", "recipients")
        if name in fields and fields[name] != getattr(report, name)
    }
    return replace(report, how=replace(report.how, **how), **fields)


def _says_no_more(harm: Found) -> bool:
    """Whether nothing around a word of harm tells that it was an accident: "injured", not "struck a tree"."""
    return not (harm.unit.needs or any(demand.must for demand in harm.unit.demands))


def _struck(sentence: Sentence, told: Sequence[Told], reports: dict[int, Told]) -> None:
    """Gives violence that names nobody struck those whom it harmed: "the raid that killed Berg"."""
    for one in told:
        if one.found.unit.head not in HARM or one.found.head not in reports or not one.report.recipients:
            continue
        if one.report.polarity == "negated":
            continue  # "nobody was hurt in the attack"
        cause = _cause(sentence, one.found, reports)
        if (
            cause is not None
            and cause.report.type == "ASSAULT"
            and not (cause.report.recipients or cause.report.objects)
        ):
            report = _by_event(cause.report, recipients=one.report.recipients)
            reports[cause.found.head] = cause._replace(report=report)


def _mishap(draft: Draft, sentence: Sentence, harm: Found) -> str | None:
    """Which mishap did the harm where its noun, told before, is only taken up again: "the crash killed seven"."""
    frame = frame_of(sentence, harm)
    for phrase in (*frame.subjects, *frame.agents, *frame.after("in")):
        for unit in draft.ontology.starting(noun_lemma(sentence.tokens[phrase.head].low), pos="n"):
            if unit.extension in _NATURAL:
                return unit.extension
    return None


def _lifeless(draft: Draft, sentence: Sentence, told: Told, before: Sequence[Report]) -> str | None:
    """What harm is that something lifeless did ("it killed eight"): the mishap told last before, else a death."""
    harm = told.found
    subjects = frame_of(sentence, harm).subjects
    if harm.unit.head not in HARM or not subjects or harm.unit.type != "ASSAULT":
        return None
    lows = {sentence.tokens[phrase.head].low for phrase in subjects}
    people = sides(draft, sentence, subjects).participants
    if lows & _WEAPONS or any(one.actor is not None or one.text.lower() not in _IT for one in people):
        return None
    if "it" in lows and _a_body_tells(draft, told.report):
        return None
    last = next((one.extension for one in reversed(before) if one.extension in _NATURAL), None)
    return last or ("death" if harm.unit.head == "kill" else None)


def _tells_a_cause(other: Told, harm: Told, reports: Mapping[int, Told]) -> bool:
    """Whether an event of the same sentence may be what did the harm, not harm itself."""
    return other is not harm and other.found.head in reports and other.found.unit.head not in HARM


def _unexplained(sentence: Sentence, told: Told, before: Sequence[Report]) -> str | None:
    """What mishap told last before did harm of which nothing says who or what did it: "… Twenty people were killed"."""
    harm, report = told.found, told.report
    if report.type != "ASSAULT" or harm.unit.head not in _OPEN or report.actors or report.mode not in _NO_MEANS:
        return None
    if (harm.group is not None and not harm.group.undergone) or not _ARMS.isdisjoint(sentence.lows):
        return None
    last = next((r for r in reversed(before) if r.type == "ASSAULT" or r.extension in _NATURAL), None)
    return last.extension if last is not None and last.extension in _NATURAL else None


def _crashed(harm: Found, cause: Told) -> bool:
    """Whether harm is only what a crash did, whoever drove: "struck a tree, killing two"."""
    return harm.group is not None and harm.group.form == "gerund" and cause.report.extension == "accident"


def _a_body_tells(draft: Draft, report: Report) -> bool:
    """Whether a body says it, so that "it" may be that body: "the army says it has killed five"."""
    teller = next((one for one in draft.statements if one.id == report.statement), None)
    return teller is not None and draft.kind_of(teller.source.actor) not in (None, "person", "document")


def _blow(harm: Told, told: Sequence[Told]) -> tuple[Participant, ...] | None:
    """Who struck those harmed, by another act on them in the sentence: "was hurt after being attacked by rebels"."""
    hurt = {one.actor or one.text for one in harm.report.recipients}
    for other in told:
        struck = {one.actor or one.text for one in other.report.recipients}
        if other is not harm and other.report.type == "ASSAULT" and other.report.actors and hurt & struck:
            return other.report.actors
    return None


def _elsewhere(draft: Draft, cause: Report, harm: Report) -> bool:
    """Whether the harm is told at another place than its cause: a dam bursts here, people drown there."""
    names = {draft.place_name(report.place) for report in (cause, harm)} - {None}
    return len(names) > 1


def _as_last(harm: Report, before: Sequence[Report]) -> Report:
    """Harm of which nothing says how it came about, as part of the violence or mishap told last before it."""
    last = next((r for r in reversed(before) if r.type == "ASSAULT" or r.extension in _NATURAL), None)
    if last is None:
        return harm
    return _by_event(harm, type=last.type, extension=last.extension, mode=None)


def _with_doers(sentence: Sentence, harm: Told, joined: Sequence[Told], *, before: Sequence[Report]) -> Report:
    """The harm as part of what was told last, and done by who did that where both have one subject."""
    last = _as_last(harm.report, [*before, *(other.report for other in joined)])
    doers = _doers_of_both(sentence, harm.found, joined)
    return _by_event(last, actors=doers) if doers and last.type == "ASSAULT" else last


def _doers_of_both(sentence: Sentence, harm: Found, joined: Sequence[Told]) -> tuple[Participant, ...]:
    """Who did the violence before it that has the same subject: "killed a woman and injured nineteen others"."""
    subjects = frame_of(sentence, harm).subjects if harm.group is not None else ()
    for other in reversed(joined):
        verb = other.found.group is not None and other.report.type == "ASSAULT"
        if verb and subjects and frame_of(sentence, other.found).subjects == subjects:
            return other.report.actors
    return ()


def _suffered(cause: Report, harm: Report) -> Report:
    """The cause with those harmed as its recipients."""
    recipients = tuple(one for one in harm.recipients if one not in cause.recipients)
    things = tuple(one for one in harm.objects if one not in cause.objects)
    return _by_event(
        cause,
        recipients=(*cause.recipients, *recipients),
        objects=(*cause.objects, *things),
        mentions=(*cause.mentions, harm.trigger.spans),
    )


def _where_told(one: Report, beside: Report) -> Report:
    """A cause or its harm with where and when the other was that is told beside it, if nothing else says where and when
    it was: "the quake that hit in May", "was killed when a bomb exploded in Klow"."""
    return filled(one, beside, "place", "time")


def filled(one: Report, beside: Report, *names: str) -> Report:
    """The report with these fields of another, and how they were found, where it has none of its own."""
    for name in names:
        if not getattr(one, name) and getattr(beside, name):
            how = replace(one.how, **{name: getattr(beside.how, name)})
            one = replace(one, how=how, **{name: getattr(beside, name)})
    return one


def _cause(sentence: Sentence, harm: Found, reports: dict[int, Told]) -> Told | None:
    """The event that is a harm verb's subject, or stands after "in" or "by"; for ", killing …" the one told before."""
    frame = frame_of(sentence, harm)
    own = (*frame.after(OWN), *frame.objects)
    inside = own if "in" in harm.unit.words[1:] else ()  # "died in" has the preposition in itself
    near = (*frame.subjects, *frame.agents, *inside, *frame.after("in"), *frame.after("after"), *frame.after("when"))
    for phrase in near:
        if phrase.head in reports and phrase.head != harm.head:
            return reports[phrase.head]
    if (burst := _when_it_burst(sentence, harm, reports)) is not None:
        return burst
    if harm.group is None or harm.group.form != "gerund":
        return None
    before = [one for head, one in reports.items() if head < harm.head and one.found.unit.head not in HARM]
    return before[-1] if before and _goes_on(sentence, harm) else None


def _when_it_burst(sentence: Sentence, harm: Found, reports: dict[int, Told]) -> Told | None:
    """What the clause behind harm tells to have burst, fallen or crashed: "was killed when a bomb exploded"."""
    if harm.group is None or not harm.group.undergone:
        return None
    clause = next((c for c in sentence.clauses if c.first > harm.head and c.opener in _WHEN), None)
    if clause is None or clause.verb is None or any(one.verb for one in _between(sentence, harm, clause)):
        return None
    burst = reports.get(clause.verb.main)
    mishap = burst is not None and (burst.report.extension in _NATURAL or burst.found.unit.head in _BURSTING)
    return burst if mishap else None


def _between(sentence: Sentence, harm: Found, clause: Clause) -> list[Clause]:
    """The clauses between a word of harm and a later clause."""
    return [one for one in sentence.clauses if harm.head < one.first < clause.first]


def _goes_on(sentence: Sentence, harm: Found) -> bool:
    """Whether an "-ing" form adds to what was told before: after a comma, or "and" after another such form."""
    assert harm.group is not None
    at = harm.group.first
    return at > 0 and sentence.tokens[at - 1].low in (",", "and")
