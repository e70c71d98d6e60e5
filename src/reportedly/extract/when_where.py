"""Where and when a reported event took place: from its own clause, then its sentence, and nowhere else (RULES 15)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, TypeVar, get_args

from reportedly.extract.draft import Draft
from reportedly.extract.own_times import of_what_it_answers, opened_by, own_times, set_apart, within_own_words
from reportedly.extract.predicates import predicate_at, words_of_role
from reportedly.extract.prose import Clause, Sentence
from reportedly.extract.somebody import is_somebody
from reportedly.knowledge.roles import head_role
from reportedly.nouns.article import Span, Spans
from reportedly.nouns.findings import How, Moment, Place, Statement
from reportedly.nouns.kinds import Found, PlaceLevel
from reportedly.text.wordset import word_set

Findable = TypeVar("Findable", Place, Moment)
_LEVELS: tuple[PlaceLevel, ...] = get_args(PlaceLevel)  # from the finest on
_BODIES: tuple[PlaceLevel, ...] = ("admin1", "region", "country")  # what acts: nobody stands by a state
_LIVING = word_set(
    "resident residents native natives inhabitant inhabitants man men woman women boy boys girl girls teenager "
    "teenagers couple"
)
_SINCE = frozenset(("after", "before", "since"))
_TOWARDS = word_set("closer nearer threat threats danger risk challenge")
_LENGTHS = word_set("hour hours day days night nights week weeks month months year years decade decades")
_COMPARED = 6  # words from "than" to a place that something is set against
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
        one for one in _places(draft, sentence, told)
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


def _places(draft: Draft, sentence: Sentence, told: Spans) -> list[Place]:
    """The places of a sentence that may be an event's: none of what it says, none that only says where the one before
    it lies ("in Klow, Borduria") or where somebody is from."""
    located = draft.places_in(sentence.span)
    if not located:
        return []
    kept: list[Place] = []
    named = [spot.what for spot in draft.places.inside(sentence.start, sentence.end)]
    for place in located:
        if place.spans[0].lies_in(told) or _from_there(draft, sentence, place) or _by_it(sentence, place):
            continue
        if _explains(draft, sentence, place) or _compared_with(sentence, place):
            continue
        if _only_towards(sentence, place) or _an_owner(draft, place):
            continue
        if _says_of_what_kind(sentence, place, named):
            continue
        if not any(_contains(draft, place, before) for before in named):
            kept.append(place)
    return kept


def _explains(draft: Draft, sentence: Sentence, place: Place) -> bool:
    """Whether a place only says where it lies what somebody's office is of: "the governor of Borduria, a state on the
    Bordurian Sea, resigned"; not "in Klow, a town in Borduria,"."""
    tokens, at = sentence.tokens, sentence.token_at(place.spans[0].start)
    opened = next((n for n in range(at - 1, 0, -1) if tokens[n].low == ","), None)
    last = sentence.token_at(place.spans[-1].end - 1) + 1
    if opened is None or last >= len(tokens) or tokens[last].low != "," or tokens[opened + 1].low not in ("a", "an"):
        return False
    held = sentence.phrase_at(opened - 1)
    if held is None or held.first < 2 or any(opened < group.first < at for group in sentence.groups):
        return False
    office = sentence.phrase_at(held.first - 2) if tokens[held.first - 1].low == "of" else None
    return office is not None and head_role(tokens[office.head].low) is not None


def _compared_with(sentence: Sentence, place: Place) -> bool:
    """Whether something is only set against how it is there: "is calmer than other parts of Borduria"."""
    at = sentence.token_at(place.spans[0].start)
    lows = [token.low for token in sentence.tokens[max(at - _COMPARED, 0) : at]]
    between = lows[lows.index("than") + 1 :] if "than" in lows else None
    return between is not None and (between in ([], ["in"]) or between[0] in ("other", "any", "most", "elsewhere"))


def _says_of_what_kind(sentence: Sentence, place: Place, named: Sequence[Place]) -> bool:
    """Whether a place only describes the one that "of" names behind it: "the Bordurian Sea port of Klow"."""
    phrase = sentence.phrase_at(sentence.token_at(place.spans[0].start))
    if phrase is None or sentence.token_at(place.spans[-1].end - 1) >= phrase.head:
        return False
    of = sentence.tokens[phrase.last : phrase.last + 2]
    return len(of) == 2 and of[0].low == "of" and any(one.spans[0].start == of[1].start for one in named)


def _contains(draft: Draft, place: Place, before: Place) -> bool:
    """Whether a place behind a comma is what the one before it lies in."""
    joined = draft.article.text[before.spans[-1].end : place.spans[0].start] == ", "
    coarser = before.level == "unknown" or _LEVELS.index(before.level) < _LEVELS.index(place.level)
    return joined and coarser and (before.country is None or place.country in (None, before.country))


def _from_there(draft: Draft, sentence: Sentence, place: Place) -> bool:
    """Whether a place only says where somebody is from: "the senator from Klow won", "Orr, a nurse from Klow, won",
    "Orr, from Klow, won", "a resident of Klow won", "a Klow man won", "Orr, 40, of Klow, won"."""
    tokens, at = sentence.tokens, sentence.token_at(place.spans[0].start)
    phrase = sentence.phrase_at(at)
    last = sentence.token_at(place.spans[-1].end - 1)
    owns = phrase is not None and any(token.tag == "POS" for token in tokens[last : phrase.head])
    if phrase is not None and last < phrase.head and not owns and _lives_there(tokens[phrase.head].low):
        return True
    led = phrase.first if phrase is not None and tokens[phrase.first].tag == "CD" else at  # "of 12 Harbour Street"
    if led > 1 and tokens[led - 1].low == "of":
        aside = tokens[led - 2].low == ","
        if aside or tokens[led - 2].tag == "NNP":
            return _a_person(draft, sentence, led - (3 if aside else 2))
        return tokens[led - 2].low in _LIVING or tokens[led - 2].low.endswith("-year-old")
    if at < 2 or tokens[at - 1].low != "from":
        return False
    if tokens[at - 2].low == ",":
        return last + 1 < len(tokens) and tokens[last + 1].low == "," and _a_person(draft, sentence, at - 3)
    who = sentence.phrase_at(at - 2)
    if who is None or who.last != at - 1:
        return False
    described = who.first > 0 and tokens[who.first - 1].low == "," and tokens[who.first].low in ("a", "an")
    if described or head_role(tokens[who.head].low) is not None:
        return True
    verb = sentence.group_after(last + 1)
    between = tokens[last + 1 : verb.first] if verb is not None else tokens
    return all(token.tag == "RB" for token in between) and is_somebody(sentence, who)


def _lives_there(noun: str) -> bool:
    """Whether who is called so lives or serves in the place that stands before: "a Klow man", "the Klow mayor"."""
    return noun in _LIVING or head_role(noun) is not None


def _a_person(draft: Draft, sentence: Sentence, at: int) -> bool:
    """Whether the words up to token `at` are somebody's: a name, with an age or without, or "the driver"."""
    tokens = sentence.tokens
    if at > 1 and tokens[at].tag == "CD" and tokens[at - 1].low == ",":
        at -= 2
    phrase = sentence.phrase_at(at)
    if phrase is not None and phrase.head == at and is_somebody(sentence, phrase):
        return True
    return any(m.kind == "person" and m.spans[-1].covers(sentence.cite(at, at + 1)) for m in draft.named_in(sentence))


def _by_it(sentence: Sentence, place: Place) -> bool:
    """Whether something was done by a place, not in it: "a lawsuit filed by Texas"."""
    at = sentence.token_at(place.spans[0].start)
    before = at - 2 if at and sentence.tokens[at - 1].tag == "DT" else at - 1
    if before < 0 or sentence.tokens[before].low != "by":
        return False
    return place.level in _BODIES or (place.level == "unknown" and sentence.tokens[before - 1].tag == "VBN")


def _an_owner(draft: Draft, place: Place) -> bool:
    """Whether a place that no gazetteer has only owns something: "the Soviet Union's station"."""
    end = place.spans[-1].end
    return place.level == "unknown" and draft.article.text[end : end + 2] in ("'s", "’s")


def _only_towards(sentence: Sentence, place: Place) -> bool:
    """Whether something only comes nearer to a place, or bodes it ill: "moved closer to Klow", "a threat to Klow"."""
    at = sentence.token_at(place.spans[0].start)
    to = at - 1
    while to > 0 and (sentence.tokens[to].tag == "DT" or sentence.tokens[to].low == "both"):
        to -= 1
    return to > 0 and sentence.tokens[to].low == "to" and sentence.tokens[to - 1].low in _TOWARDS


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
