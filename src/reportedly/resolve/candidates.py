"""Whom a reference may mean, ranked: each candidate's features, weighed. A learned coreference head is one feature."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Mapping
from typing import NamedTuple

from reportedly.resolve.cast import Seen
from reportedly.resolve.discourse import Discourse
from reportedly.resolve.heads import PREPOSITIONS
from reportedly.text.wordset import word_set

REACH = 6  # sentences; beyond it a pronoun has no antecedent
BEGINS = 3  # characters, so that a quotation mark may stand before a sentence's first word
OPENING = 40  # characters from a sentence's start within which a name is its subject more often than not
AFTER_PREPOSITION, OWNER, SUBJECT = -0.5, -0.4, 0.8


class Features(NamedTuple):
    """What speaks for a candidate: of one of its mentions (the first eight) and of itself."""

    apart: float  # sentences between mention and reference
    own_subject: float  # subject of the reference's own sentence: "Brandt was jailed after he …"
    paragraph: float  # in the same paragraph
    takes_up: float  # "Ruiz resigned. He said …"
    source: float  # the mention is somebody's source; where the reference is no source itself, in this paragraph
    own_content: float  # lies in the content that the reference is to be the source of
    quoted: float  # lies in a quotation, the reference doesn't
    position: float  # a subject's or a complement's place
    often: float  # logarithm of how often it is mentioned
    last_source: float  # spoke last, in this paragraph
    outer_speaker: float  # speaks the words that the reference stands in
    agrees: float  # surely of the reference's gender and number
    linked: float  # confidence of the learned chain that holds both reference and candidate; 0 without one


# In units of one sentence of distance. Set by hand on GUM news (24 Wikinews articles with marked chains), but for
# `linked`, which no set has measured yet: a sure link outweighs a sentence and its subject.
WEIGHTS = Features(
    apart=-1.0, own_subject=0.8, paragraph=0.5, takes_up=2.5, source=0.7, own_content=-2.0, quoted=-2.5, position=1.0,
    often=0.35, last_source=1.5, outer_speaker=2.5, agrees=0.6, linked=4.5,
)  # fmt: skip


def ranked(
    discourse: Discourse,
    at: int,
    own: int | None,
    *,
    fits: Callable[[int], bool],
    surely: Callable[[int], bool],
) -> Counter[int]:
    """Scores of the actors mentioned before an offset that a reference there may mean; by its best mention each.

    `own` is the attribution that the reference is the source of. `fits` says whether an actor agrees with the
    reference at all, `surely` whether it is known to.
    """
    here = _here(discourse, at, own)
    barred = here.outer if here.quoted else ()
    scores: dict[int, float] = {}
    for seen in discourse.before(at):
        if here.sentence - discourse.ground.sentence(seen.start) > REACH or seen.actor in barred:
            continue
        if fits(seen.actor):
            features = _features(discourse, seen, here, sure=surely(seen.actor))
            score = sum([weight * value for weight, value in zip(WEIGHTS, features, strict=True)])
            scores[seen.actor] = max(score, scores.get(seen.actor, -math.inf))
    return Counter(scores)


class _Here(NamedTuple):
    """A reference: where, whose source, and the actors that the discourse brings with it there."""

    at: int
    sentence: int
    paragraph: int
    quoted: bool
    own: int | None
    outer: tuple[int, ...]
    last: tuple[int, ...]
    linked: Mapping[int, float]


def _here(discourse: Discourse, at: int, own: int | None) -> _Here:
    ground, outer, last = discourse.ground, discourse.enclosing(at, own), discourse.last_source(at)
    return _Here(
        at=at,
        sentence=ground.sentence(at),
        paragraph=ground.paragraph(at),
        quoted=ground.quoted(at),
        own=own,
        outer=discourse.speakers.get(outer, ()) if outer is not None else (),
        last=last[1] if last is not None and ground.paragraph(last[0]) == ground.paragraph(at) else (),
        linked=discourse.linked(at),
    )


def _features(discourse: Discourse, seen: Seen, here: _Here, *, sure: bool) -> Features:
    ground = discourse.ground
    apart = here.sentence - ground.sentence(seen.start)
    together = here.paragraph == ground.paragraph(seen.start)
    position = position_of(discourse, seen)
    return Features(
        apart=apart,
        own_subject=not apart and position == SUBJECT,
        paragraph=together,
        takes_up=apart == 1 and _takes_up(discourse, seen, here.at),
        source=(together or here.own is not None) and discourse.is_source(seen),
        own_content=discourse.in_content_of(seen, here.own),
        quoted=not here.quoted and ground.quoted(seen.start),
        position=position,
        often=math.log(len(discourse.cast.drafts[seen.actor].mentions) or 1),
        last_source=seen.actor in here.last,
        outer_speaker=seen.actor in here.outer,
        agrees=sure,
        linked=here.linked.get(seen.actor, 0.0),
    )


def _takes_up(discourse: Discourse, seen: Seen, at: int) -> bool:
    """Whether a sentence that begins with the reference follows one that begins with this name, in one paragraph."""
    ground = discourse.ground
    joint = any(word.lower in ("and", "or") for word in ground.after(seen.end))
    begin = seen.start - ground.sentence_span(seen.start)[0] < BEGINS and at - ground.sentence_span(at)[0] < BEGINS
    return begin and not joint and ground.paragraph(at) == ground.paragraph(seen.start)


def position_of(discourse: Discourse, seen: Seen) -> float:
    """A subject weighs more than what follows a preposition or owns something."""
    ground = discourse.ground
    before, after = ground.before(seen.start), ground.after(seen.end)
    if after and after[0].possessive:
        return OWNER
    if before and before[0].lower in PREPOSITIONS:
        return AFTER_PREPOSITION
    starts = ground.sentence_span(seen.start)[0]
    return SUBJECT if seen.start - starts < OPENING or _verb_follows(discourse, seen) else 0.0


def _verb_follows(discourse: Discourse, seen: Seen) -> bool:
    after = discourse.ground.after(seen.end)
    return bool(after) and (after[0].lower.endswith("ed") or after[0].lower in _VERBS)


_VERBS = word_set("said says say has had was is will would told tells added adds thinks believes wants did does")
