"""Where and when a reported event took place: from its own clause, then its sentence, and nowhere else (RULES 15)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, TypeVar

from reportedly.extract.draft import Draft
from reportedly.extract.own_places import own_places
from reportedly.extract.own_times import of_what_it_answers, opened_by, own_times, set_apart, within_own_words
from reportedly.extract.predicates import predicate_at, words_of_role
from reportedly.extract.prose import Clause, Sentence
from reportedly.nouns.article import Span, Spans
from reportedly.nouns.findings import How, Moment, Place, Statement
from reportedly.nouns.kinds import Found
from reportedly.text.wordset import word_set

Findable = TypeVar("Findable", Place, Moment)
_SINCE = frozenset(("after", "before", "since"))
_LENGTHS = word_set("hour hours day days night nights week weeks month months year years decade decades")
_OF_PERSONS = word_set("who whom whose")


class WhenWhere(NamedTuple):
    """A place id and a moment id, each None where the words give none, how each was found, and why not."""

    place: str | None
    time: str | None
    how: How
    why_no_place: str | None
    why_no_time: str | None


_NO_PLACE, _NO_TIME = "no_place_in_sentence", "no_time_in_sentence"
_UNTOLD = WhenWhere(None, None, How(place="unknown", time="unknown"), _NO_PLACE, _NO_TIME)


def when_where(
    draft: Draft,
    sentence: Sentence,
    trigger: Span,
    *,
    busy: Sequence[Span],
    told: Spans,
    teller: Statement | None,
    near: Sequence[Statement],
) -> WhenWhere:
    """Place and time of the event at `trigger`.

    `busy` are the sentence's other triggers, whose clauses' places and times are theirs; `told` is what the event, an
    act of speech, says: places and times in it aren't its own; `teller` is the statement that tells the event: outside
    its content only the words of the event's own clause count; `near` are the statements that touch the sentence.
    """
    at = sentence.token_at(trigger.start)
    places = [
        one for one in own_places(draft, sentence, told)
        if not set_apart(sentence, one, at) and not of_what_it_answers(sentence, one, at)
        and not _where_said(one, near, trigger)
    ]  # fmt: skip
    dated = own_times(draft, sentence, at, told)
    if (since := _since(sentence, at)) is not None:
        places = [one for one in places if one.spans[0].start > since]
        dated = [one for one in dated if one.spans[0].start > since]  # "fined on Friday after an attack"
    clause = sentence.clause_at(at)
    opening = opened_by(draft, sentence, clause)
    if not places and not dated and opening is None:
        return _UNTOLD
    own = sentence.cite(clause.first, clause.last)
    times = [m for m in dated if told or m.spans[0] not in draft.saying]
    if sentence.tokens[clause.first].low in _OF_PERSONS:  # "named on Sunday after a boy who drowned": not on Sunday
        times = [m for m in times if own.covers(m.spans[0])]
    led = frozenset(p.id for p in places if _after_preposition(sentence, p))
    others = [*_others(sentence, own, busy), *_told_elsewhere(draft, sentence, teller, near)] if places or times else []
    predicate = predicate_at(draft, trigger)
    where, when = (words_of_role(predicate, role) if predicate else () for role in ("ARGM-LOC", "ARGM-TMP"))
    place, place_how = _within(places, where) or _nearest(places, trigger, own, others, led=led)
    by_all = frozenset(m.id for m in times)
    named_by = within_own_words(sentence, dated, at)
    opening = (named_by, "clause") if named_by is not None else opening
    time, time_how = opening or _within(dated, when) or _nearest(times, trigger, own, others, led=by_all)
    return WhenWhere(
        place.id if place else None,
        time.id if time else None,
        How(place=place_how, time=time_how),
        None if place else _NO_PLACE,
        None if time else _NO_TIME,
    )


def _where_said(place: Place, near: Sequence[Statement], trigger: Span) -> bool:
    """Whether a place stands between a cue and what is said, so that it is where it was said: "Lind, who was jailed in
    May, said at a meeting in Klow that …"; not of what took place there itself."""
    where = place.spans[0]
    for one in near:
        if one.cue.spans and one.content.spans:
            start, end = one.cue.spans[-1].end, one.content.spans[0].start
            if start <= where.start and where.end <= end and not start <= trigger.start < end:
                return one.cue.cls == "say"
    return False


def _since(sentence: Sentence, at: int) -> int | None:
    """Where the preposition stands by which a noun only dates what is told before it, and elsewhere: "met in Klow two
    days after an attack". None where no such one leads it, or it opens the sentence."""
    phrase = sentence.phrase_at(at)
    if phrase is None or phrase.first < 2:
        return None
    before = sentence.tokens[phrase.first - 1]
    if before.low == "of":  # "took effect on Sunday after 15 months of war"
        long = sentence.phrase_at(phrase.first - 2)
        if long is None or not long.first or sentence.tokens[long.head].low not in _LENGTHS:
            return None
        before = sentence.tokens[long.first - 1]
    return before.start if before.low in _SINCE else None


def undated(found: WhenWhere) -> WhenWhere:
    """The same without its time."""
    return found._replace(time=None, how=How(place=found.how.place, time="unknown"), why_no_time=_NO_TIME)


def _within(found: Sequence[Findable], words: Spans) -> tuple[Findable, Found] | None:
    """The one in the words by which the model says where or when the event was, the nearest to where these begin: of
    "after a raid in 2015" and "in 2016" the latter; None if there is none."""
    inside = [
        (one.spans[0].start - span.start, one)
        for one in found
        for span in words
        if span.covers(one.spans[0])
    ]  # fmt: skip
    return (min(inside, key=lambda one: one[0])[1], "clause") if inside else None


def _told_elsewhere(
    draft: Draft, sentence: Sentence, teller: Statement | None, near: Sequence[Statement]
) -> list[Span]:
    """The stretches of the sentence that others tell: outside the teller's content, or inside any where nobody is."""
    if teller is None:
        return [span for statement in near for span in statement.content.spans]
    inside = sorted(teller.content.spans)
    edges = [sentence.start, *(edge for span in inside for edge in (span.start, span.end)), sentence.end]
    return [draft.article.cite(start, end) for start, end in zip(edges[::2], edges[1::2], strict=True) if start < end]


def _others(sentence: Sentence, own: Span, busy: Sequence[Span]) -> list[Span]:
    """The clauses of the sentence's other triggers."""
    if not busy:
        return []
    spans = [sentence.cite(one.first, one.last) for one in sentence.clauses if not _shared(sentence, one, own)]
    return [span for span in spans if span != own and any(span.covers(other) for other in busy)]


def _shared(sentence: Sentence, clause: Clause, own: Span) -> bool:
    """Whether a clause goes on with the subject of the one before, `own`: "shut the site and seized it in March"."""
    bare = clause.verb is not None and clause.opener in ("and", "or") and clause.verb.first == clause.first + 1
    return bare and clause.first > 0 and own.covers(sentence.cite(clause.first - 1, clause.first))


def _nearest(
    found: Sequence[Findable], trigger: Span, own: Span, others: Sequence[Span], *, led: frozenset[str]
) -> tuple[Findable | None, Found]:
    """The one nearest to the trigger in its own clause; else in a clause that no other event claims."""
    inside = [one for one in found if own.covers(one.spans[0])]
    if inside:
        return min(inside, key=lambda one: (one.id not in led, _distance(one.spans[0], trigger))), "clause"
    free = [one for one in found if not one.spans[0].lies_in(others)]
    if free:
        return min(free, key=lambda one: (one.id not in led, _distance(one.spans[0], trigger))), "sentence"
    return None, "unknown"


def _after_preposition(sentence: Sentence, place: Place) -> bool:
    """Whether a place's noun phrase stands after a preposition ("in Klow") or is listed after one."""
    if sentence.article.text[place.spans[-1].end : place.spans[-1].end + 2] in ("’s", "'s"):
        return False  # "in Borduria's north": the north
    phrase = sentence.phrase_at(sentence.token_at(place.spans[0].start))
    before = sentence.tokens[phrase.first - 1] if phrase is not None and phrase.first else None
    return before is not None and (before.tag in ("IN", "TO") or before.low == ",")


def _distance(span: Span, trigger: Span) -> int:
    """Characters between the two; what stands before the trigger counts as twice as far."""
    return span.start - trigger.end if span.start >= trigger.end else 2 * (trigger.start - span.end)
