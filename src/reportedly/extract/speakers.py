"""Who says it: the source of a statement as who acts in the event that saying it is, or as nobody in what is told."""

from __future__ import annotations

from collections.abc import Sequence

from reportedly.extract.draft import Draft
from reportedly.extract.found import Found
from reportedly.extract.roles import Cast
from reportedly.nouns.article import Span, Spans
from reportedly.nouns.findings import Participant, Statement
from reportedly.text.wordset import word_set

_PERFORMED = word_set("thank thanks congratulation congratulate")


def speech_at(statements: Sequence[Statement], trigger: Span) -> Statement | None:
    """The statement whose cue the trigger is."""
    return next((s for s in statements if trigger.lies_in(s.cue.spans)), None)


def with_speaker(draft: Draft, cast: Cast, speech: Statement | None, found: Found, trigger: Span) -> Cast:
    """The cast with a statement's resolved source as actor where the event is that statement.

    Of a passive ("Lind, charged with murder") the words before it never say it.
    """
    spans = speech.source.spans if speech is not None else ()
    suffered = found.group is not None and found.group.undergone
    if speech is None or not spans or (suffered and spans[-1].end <= trigger.start):
        return cast
    if suffered and draft.article.text[: spans[0].start].endswith(" to "):
        return cast  # "the flag was offered to the mayor"
    if (
        len(spans) > 1 and cast.recipients
    ):  # "the ministry warned farmers": words of those addressed aren't the source's
        spans = tuple(one for one in spans if not any(touch((one,), who.spans) for who in cast.recipients)) or spans
    actors = speakers(draft, speech, spans)
    taken = set(speech.source.actors)
    recipients = tuple(one for one in cast.recipients if not touch(one.spans, spans) and one.actor not in taken)
    return cast._replace(actors=actors, recipients=recipients, actors_by="speaker")


def without_teller(cast: Cast, teller: Statement | None, trigger: Span) -> Cast:
    """The cast without the words that say, behind what is told or in its midst, who tells it: "… of the deal,"
    according to the BBC", "the fuel, police said, ignited"."""
    if teller is None or not teller.content.spans:
        return cast
    first, last = teller.content.spans[0].end, teller.content.spans[-1].start
    said = (*teller.source.spans, *teller.cue.spans)
    behind = tuple(span for span in said if span.start >= trigger.end or first <= span.start <= span.end <= last)
    if not behind:
        return cast
    actors, recipients = (
        tuple(one for one in side if not all(span.lies_in(behind) for span in one.spans))
        for side in (cast.actors, cast.recipients)
    )
    objects = tuple(one for one in cast.objects if not touch(one.spans, behind))
    return cast._replace(actors=actors, recipients=recipients, objects=objects)


def without_denied(cast: Cast, teller: Statement | None) -> Cast:
    """The roles without those who are only told to be behind a deed by who denies it: "denied a part in it"."""
    denied = teller is not None and teller.polarity == "negated" and cast.actors_by == "blamed"
    return cast._replace(actors=(), actors_by="unknown") if denied else cast


def with_performer(draft: Draft, cast: Cast, teller: Statement | None, found: Found) -> Cast:
    """The cast with the speaker as actor of what is done by saying so: "“Congratulations to the team,” he wrote"."""
    if cast.actors or teller is None or teller.manner == "indirect" or found.unit.head not in _PERFORMED:
        return cast
    spans = teller.source.spans
    bare = found.group is None or (found.group.form == "present" and found.group.modal is None)
    if not spans or not bare:
        return cast
    return cast._replace(actors=speakers(draft, teller, spans), actors_by="speaker")


def speakers(draft: Draft, statement: Statement, spans: Spans) -> tuple[Participant, ...]:
    """Those a statement is from, by these words of its source."""
    actors = statement.source.actors
    return tuple(_speaking(draft, spans, actor, actors) for actor in actors or (None,))


def _speaking(draft: Draft, spans: Spans, actor: str | None, actors: tuple[str, ...]) -> Participant:
    """One of those a statement is from, with its own words where several speak together."""
    own = [m.spans for m in draft.actor_mentions if m.refers_to == actor and m.spans[0].lies_in(spans)]
    words = own[0] if len(actors) > 1 and own else spans
    return Participant(spans=words, text=draft.article.words(words), actor=actor)


def touch(one: Spans, other: Spans) -> bool:
    """Whether any of some spans overlaps one of others."""
    return any(a.overlaps(b) for a in one for b in other)
