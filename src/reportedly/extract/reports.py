"""Reports: each trigger with its participants, realis, place and time, inside the statement that tells it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from operator import attrgetter

from msgspec.structs import replace

from reportedly.extract.acts import act_at, likely
from reportedly.extract.befallen import with_state
from reportedly.extract.begun import with_begun
from reportedly.extract.causes import Told, with_causes
from reportedly.extract.chances import chance, facts_of
from reportedly.extract.contexts import contexts_of, telling_words
from reportedly.extract.declared import as_declared, politely
from reportedly.extract.draft import Draft
from reportedly.extract.found import Found, head_span, spans_of
from reportedly.extract.framing import full_frame
from reportedly.extract.hedging import governing
from reportedly.extract.means import SENDING, UNTOLD, is_weapon, mode_by_means
from reportedly.extract.merging import Placed, merged
from reportedly.extract.naming import fewest
from reportedly.extract.nesting import innermost
from reportedly.extract.prose import Sentence
from reportedly.extract.reactions import with_whom
from reportedly.extract.realis import DONE, REAL
from reportedly.extract.realis_of_nouns import comes_after, dates_another
from reportedly.extract.realis_words import COMES_AFTER
from reportedly.extract.reality import by_id, lies_ahead, lies_behind, reality_of
from reportedly.extract.roles import cast_of
from reportedly.extract.scene import VERBAL
from reportedly.extract.speakers import speech_at, touch, with_performer, with_speaker, without_denied, without_teller
from reportedly.extract.triggers import Told as Senses
from reportedly.extract.triggers import triggers
from reportedly.extract.when_where import WhenWhere, undated, when_where
from reportedly.nouns.article import Span, Spans
from reportedly.nouns.findings import Participant, Refusal, Report, Statement, Trigger
from reportedly.text.lemmas import verb_lemma
from reportedly.text.wordset import word_set

# Nouns of these types are events of their own even where nobody is named: an explosion, an earthquake, an election.
_ALONE = frozenset(("disaster", "accident", "election"))
_PRONOUNS = word_set("it i we you they he she them him her this that which who his its their our my your")
_ELECTING = word_set("elect vote run appoint reelect re-elect")  # verbs that tell nothing alone: "newly elected"
LOOK_BACK = 4  # reports; how far "it" or "the event" reaches back for what did the harm
_OUTCOMES = word_set("damage injury incident casualty")  # nouns that say little without whom or where
_SPOKEN = frozenset(("REQUEST", "AGREE", "ACCUSE", "REJECT", "THREATEN"))  # what is asked or promised may lie ahead
SURELY_TOLD = 0.9  # chance of any event from which a noun tells one that names nobody and no place
_PLACED = frozenset(("ASSAULT", "PROTEST", "COERCE", "SANCTION", "RETREAT"))


def reports(draft: Draft) -> Draft:
    """The draft with its reports in text order, and a refusal for each place and time that isn't said."""
    made: list[Report] = []
    refused: list[Refusal] = []
    for sentence, several in groupby(told_in(draft), key=attrgetter("sentence")):
        telling = telling_words(draft, sentence)
        for one in several:
            sure = chance(facts_of(draft, one.told))
            contexts = contexts_of(draft, sentence, one.told, telling)
            report = with_state(draft, one.report)
            made.append(replace(report, id=f"r{len(made) + 1}", confidence=sure, contexts=contexts))
            refused.extend(_refusals(made[-1], one.told.where))
    return replace(draft, reports=tuple(made), refusals=(*draft.refusals, *refused))


def told_in(draft: Draft) -> list[Placed]:
    """Every event that the units tell, each once, in text order."""
    placed: list[Placed] = []
    senses: Senses = {}
    for sentence in draft.prose.sentences:
        if draft.kept((sentence.span,)):
            before = [one.report for one in placed if not one.again][-LOOK_BACK:]
            placed += _in_sentence(draft, sentence, before, senses)
    return merged(draft, placed)


def _in_sentence(draft: Draft, sentence: Sentence, before: list[Report], senses: Senses) -> list[Placed]:
    found = [one for one in triggers(draft, sentence, told=senses) if not _predicate(sentence, one)]
    if not found:
        return []
    heads = [head_span(sentence, one) for one in found]
    near = draft.statements_at(sentence.span)
    kept: list[Placed] = []
    read = [_harming(sentence, _report(draft, sentence, one, heads, near), heads) for one in found]
    acts = [act for one in read if (act := as_declared(draft, sentence, one)) is not None]
    caused = with_causes(draft, sentence, with_begun(sentence, acts), before=before)
    for told in with_whom(draft, sentence, caused):
        bare = _bare_plural(sentence, told.found)
        sure = told.found.group is not None or likely(act_at(draft, told.report.trigger.spans)) >= SURELY_TOLD
        again = not _sensible(told.report, sure=sure, bare=bare, counted=_counts_the_dead(sentence, told))
        placed = Placed(sentence, told, again)
        if (placed.takes_up or not again) and not any(_duplicate(told.report, other.report) for other in kept):
            kept.append(placed)
    return kept


def _predicate(sentence: Sentence, found: Found) -> bool:
    """Whether a noun is only said of something: "the dam is a threat" threatens nobody."""
    if found.phrase is None or found.phrase.first == 0 or sentence.tokens[found.phrase.first].low not in ("a", "an"):
        return False
    if found.unit.type == "THREATEN" and sentence.tokens[found.phrase.first - 1].low == "as":
        return True  # "condemned the launch as a threat to peace"
    before = sentence.group_at(found.phrase.first - 1)
    if before is not None and before.first and sentence.tokens[before.first - 1].low == "there":
        return False
    return before is not None and verb_lemma(sentence.tokens[before.main].low) in (
        "be",
        "become",
        "remain",
        "represent",
    )


def _report(draft: Draft, sentence: Sentence, found: Found, heads: Sequence[Span], near: Sequence[Statement]) -> Told:
    """The report of a trigger, `heads` those of all in its sentence, `near` the statements that touch it."""
    trigger, words = head_span(sentence, found), spans_of(sentence, found.tokens)
    found = replace(found, frame=full_frame(draft, sentence, found))
    speech = speech_at(near, trigger)
    teller = by_id(draft, speech.within) if speech else innermost(near, trigger)
    cast = with_speaker(draft, cast_of(draft, sentence, found), speech, found, trigger)
    cast = with_performer(draft, without_teller(without_denied(cast, teller), teller, trigger), teller, found)
    reality = reality_of(draft, sentence, found, teller)
    if found.unit.quad in VERBAL and reality.realis == "hypothetical" and politely(sentence, found.group):
        reality = replace(reality, realis="occurred", by="words")
    said_once = found.unit.quad in VERBAL and found.group is not None and not found.group.progressive
    said_once = said_once and found.group is not None and found.group.form != "infinitive"
    if said_once and reality.realis == "ongoing":
        reality = replace(reality, realis="occurred", by="words")  # "Borduria calls for …": said once
    where = when_where(
        draft,
        sentence,
        trigger,
        busy=[head for head in heads if head != trigger],
        told=speech.content.spans if speech else (),
        teller=teller,
        near=near,
    )
    if reality.realis in REAL and lies_ahead(draft, sentence, found, where.time):
        before = found.phrase is not None and comes_after(sentence, found.phrase)
        done = found.group is not None and found.group.form in DONE
        if before or done or found.unit.type in _SPOKEN:  # "ordered them held until a hearing on 5 April"
            where = undated(where)
        else:
            reality = replace(reality, realis="future", by="time")
    elif reality.realis == "future" and lies_behind(draft, sentence, where.time):
        if found.phrase is not None and dates_another(sentence, found.phrase):
            reality = replace(reality, realis="occurred", by="time")  # "will win after Lind's win last week"
        elif _dated_behind(draft, sentence, found, where.time):
            where = undated(where)
    hedge = governing(draft.hedges, trigger)
    report = Report(
        id="",
        type=found.unit.type,
        extension=found.unit.extension,
        mode=_mode(draft, sentence, found),
        trigger=_named(draft, sentence, found),
        actors=_beside(cast.actors, words),
        recipients=_beside(cast.recipients, words),
        objects=cast.objects,
        place=where.place,
        time=where.time,
        figures=(),
        realis=reality.realis,
        polarity=reality.polarity,
        certainty=hedge.certainty() if hedge else None,
        statement=teller.id if teller else None,
        speech=speech.id if speech else None,
        how=replace(
            where.how,
            type="model" if found.alone else "words",
            actors=cast.actors_by,
            recipients=cast.recipients_by,
            realis=reality.by,
        ),
        in_furniture=draft.article.furnishes((trigger,)),
    )
    return Told(found, report, where)


def _dated_behind(draft: Draft, sentence: Sentence, found: Found, time: str | None) -> bool:
    """Whether a time stands behind what came before the event: "is to win after Lind's win last week"."""
    moment = draft.moment_of(time)
    last = found.head if moment is None else sentence.token_at(moment.spans[0].start)
    return any(token.low in COMES_AFTER for token in sentence.tokens[found.head : last])


def _named(draft: Draft, sentence: Sentence, found: Found) -> Trigger:
    words = fewest(draft.ontology, found.unit)
    return Trigger(
        spans=spans_of(sentence, found.tokens[:words]),
        lemma=" ".join(found.unit.words[:words]) if len(found.tokens) > 1 else found.unit.head,
    )


def _beside(people: tuple[Participant, ...], words: Spans) -> tuple[Participant, ...]:
    """Those who aren't words of the trigger itself: nobody is "Presidential" in a presidential election."""
    return tuple([one for one in people if not all(span.lies_in(words) for span in one.spans)])


def _harming(sentence: Sentence, told: Told, heads: list[Span]) -> Told:
    """Violence without the things that it doesn't befall: other events ("claimed the attack"), what it is done with."""
    if told.report.type != "ASSAULT" or not told.report.objects:
        return told
    own = head_span(sentence, told.found)
    others = [head for head in heads if head != own]
    kept = tuple(
        thing for thing in told.report.objects
        if not touch(thing.spans, tuple(others)) and not (told.found.unit.head in SENDING and is_weapon(thing.text))
    )  # fmt: skip
    return told._replace(report=replace(told.report, objects=kept))


def _mode(draft: Draft, sentence: Sentence, found: Found) -> str | None:
    """How it was done: by the unit, or where that doesn't say with what, by the weapon told beside it."""
    unit = found.unit
    if unit.type != "ASSAULT" or unit.mode not in UNTOLD:
        return unit.mode
    return mode_by_means(draft, sentence, found) or unit.mode


def _sensible(report: Report, *, sure: bool, bare: bool, counted: bool) -> bool:
    """Whether a report says enough. A verb always does, and a noun that the model is `sure` of; another noun does where
    somebody or something takes part, where its own clause places it, or where the event stands alone (an attack, an
    earthquake), or the dead are `counted`; a `bare` plural must be placed."""
    if report.trigger.lemma.split()[0] in _ELECTING and not (report.actors or report.recipients):
        return False
    if report.extension == "death" and not report.recipients and (report.objects or report.trigger.lemma == "die"):
        return False  # "Talks dead after vote", "sells moulds and dies"
    if sure or counted or any(_somebody(one) for one in (*report.actors, *report.recipients)) or report.objects:
        return True
    placed = "clause" in (report.how.place, report.how.time)
    if report.trigger.lemma not in _OUTCOMES and (report.extension in _ALONE or report.type in _PLACED):
        return placed or not bare
    return placed and not bare


def _counts_the_dead(sentence: Sentence, told: Told) -> bool:
    """Whether a noun tells deaths by their number: "reported 484 deaths"."""
    phrase = told.found.phrase
    if phrase is None or told.report.extension != "death":
        return False
    return any(token.tag == "CD" for token in sentence.tokens[phrase.first : told.found.head])


def _bare_plural(sentence: Sentence, found: Found) -> bool:
    """Whether an event noun is a plural without a determiner, so of no certain events: "risks and accidents"."""
    if found.phrase is None or sentence.tokens[found.head].tag != "NNS":
        return False
    return sentence.tokens[found.phrase.first].tag not in ("DT", "CD", "POS", "NNP")


def _somebody(one: Participant) -> bool:
    """Whether a participant is more than an unresolved pronoun."""
    return one.actor is not None or one.text.lower() not in _PRONOUNS


def _duplicate(one: Report, other: Report) -> bool:
    if one.trigger.lemma != other.trigger.lemma:
        return False

    def core(report: Report) -> tuple[object, ...]:
        people = (report.actors, report.recipients)
        return (
            report.type,
            report.extension,
            report.realis,
            report.polarity,
            report.statement,
            *(tuple(p.actor or p.text for p in side) for side in people),
        )

    return core(one) == core(other)


def _refusals(report: Report, where: WhenWhere) -> list[Refusal]:
    """Why a report's place or time is unknown."""
    reasons = (("place", where.why_no_place, report.place), ("time", where.why_no_time, report.time))
    return [
        Refusal(about=f"{report.id}.{field}", spans=report.trigger.spans, why=why)
        for field, why, known in reasons
        if why and known is None
    ]
