"""Whom a pronoun means: by gender, number and kind, then by who spoke last, who is the subject, and what is near."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable
from typing import Literal, NamedTuple

from reportedly.resolve.cast import Draft, Gender, Seen
from reportedly.resolve.discourse import Discourse
from reportedly.resolve.heads import PREPOSITIONS
from reportedly.text.wordset import word_set

Person = Literal["first", "second", "he", "she", "it", "they"]
PERSON: dict[str, Person] = {
    **dict.fromkeys(("i", "me", "my", "we", "us", "our", "myself", "ourselves"), "first"),
    **dict.fromkeys(("you", "your"), "second"),
    **dict.fromkeys(("he", "him", "his", "himself"), "he"),
    **dict.fromkeys(("she", "her", "hers", "herself"), "she"),
    **dict.fromkeys(("it", "its", "itself"), "it"),
    **dict.fromkeys(("they", "them", "their", "theirs", "themselves"), "they"),
}  # fmt: skip
GENDER: dict[Person, Gender] = {"he": "m", "she": "f"}
BODY_KINDS = word_set("state government military igo ngo media party armed-group company organisation document")

# Weights in units of one sentence of distance; set by hand on GUM news (24 Wikinews articles with marked chains).
SPOKE_LAST, SPOKE, SUBJECT, SAME_PARAGRAPH, AGREES, OFTEN = 1.5, 0.7, 0.8, 0.5, 0.6, 0.35
QUOTED, OWN_CONTENT, AFTER_PREPOSITION, POSSESSIVE, OUTER_SPEAKER = -2.5, -2.0, -0.5, -0.4, 2.5
SAME_SENTENCE = 0.8  # "Brandt was jailed after he …": the clause's own subject
TAKES_UP, BEGINS = 2.5, 3  # "Ruiz resigned. He said …"; characters, so that a quotation mark may stand before
OPENING = 40  # characters from a sentence's start within which a name is its subject more often than not
LATELY = 2  # sentences since somebody spoke whom "they" still goes with
FURTHEST = 6.0  # sentences; beyond it a pronoun has no antecedent
MARGIN = 0.5  # the best must lead the next by half a sentence's worth


class Meant(NamedTuple):
    """Whom a reference means, or why nobody."""

    actors: tuple[int, ...]
    why: str | None = None


def pronoun(discourse: Discourse, word: str, at: int, own: int | None) -> Meant:
    """Whom this pronoun (lower case) at this offset means, as the source of attribution `own` or in the narration."""
    person = PERSON[word]
    if person == "first":
        return _speaker(discourse, at, own)
    if person == "second":
        return Meant((), "addressee")
    scores = _scores(discourse, person, at, own)
    if person == "they" and (joint := _joint(discourse, at)):
        return Meant(joint)
    meant = _decide(scores)
    if person == "they" and meant.why == "no_antecedent":
        return _body_as_they(discourse, at)
    return meant


def _body_as_they(discourse: Discourse, at: int) -> Meant:
    """The body that spoke last, where nobody plural has been named since: "the union", then "they"."""
    last = discourse.last_source(at)
    if last is None or len(last[1]) != 1 or discourse.ground.sentence(at) - discourse.ground.sentence(last[0]) > LATELY:
        return Meant((), "no_antecedent")
    draft = discourse.cast.drafts[last[1][0]]
    return Meant(last[1]) if draft.kind in BODY_KINDS and _is_body(draft) else Meant((), "no_antecedent")


def _is_body(draft: Draft) -> bool:
    return draft.kind not in ("state", "document")


def _speaker(discourse: Discourse, at: int, own: int | None) -> Meant:
    """I and we inside a quotation are whoever is quoted."""
    outer = discourse.enclosing(at, own)
    if outer is None:
        return Meant((), "first_person_outside_quotation")
    actors = discourse.speakers.get(outer, ())
    return Meant(actors[:1]) if actors else Meant((), "speaker_unknown")


def _joint(discourse: Discourse, at: int) -> tuple[int, ...]:
    """The several sources that spoke last together, if that was a sentence or two ago."""
    last = discourse.last_source(at)
    if last is None or len(last[1]) < 2:
        return ()
    ground = discourse.ground
    return last[1] if ground.sentence(at) - ground.sentence(last[0]) <= 2 else ()


def _scores(discourse: Discourse, person: Person, at: int, own: int | None) -> Counter[int]:
    cast = discourse.cast
    outer = discourse.enclosing(at, own)
    quoted = discourse.ground.quoted(at)
    outer_speakers = discourse.speakers.get(outer, ()) if outer is not None else ()
    best: dict[int, float] = {}
    for seen in discourse.before(at):
        draft = cast.drafts[seen.actor]
        if not agrees(draft, person) or (quoted and seen.actor in outer_speakers):
            continue
        score = _weigh(discourse, seen, at, own, quoted)
        best[seen.actor] = max(score, best.get(seen.actor, -math.inf))
    last = discourse.last_source(at)
    scores: Counter[int] = Counter()
    for actor, score in best.items():
        bonus = OFTEN * math.log(len(cast.drafts[actor].mentions) or 1)
        bonus += SPOKE_LAST if last is not None and actor in last[1] else 0.0
        bonus += OUTER_SPEAKER if actor in outer_speakers else 0.0
        bonus += AGREES if _surely(cast.drafts[actor], person) else 0.0
        scores[actor] = score + bonus  # type: ignore[assignment]
    return scores


def agrees(draft: Draft, person: Person) -> bool:
    """Whether an actor can be meant by such a pronoun at all."""
    if person in ("he", "she"):
        return draft.kind == "person" and not draft.plural and draft.gender in (None, GENDER[person])
    if person == "it":
        return draft.kind in BODY_KINDS and not draft.plural
    return draft.plural or draft.kind in ("population", "armed-group", "military", "party")


def _surely(draft: Draft, person: Person) -> bool:
    if person in ("he", "she"):
        return draft.gender == GENDER[person]
    return draft.plural == (person == "they")


def _weigh(discourse: Discourse, seen: Seen, at: int, own: int | None, quoted: bool) -> float:
    ground = discourse.ground
    apart = ground.sentence(at) - ground.sentence(seen.start)
    if apart > FURTHEST:
        return -math.inf
    score = -float(apart)
    score += SAME_SENTENCE if not apart and _position(discourse, seen) == SUBJECT else 0.0
    score += SAME_PARAGRAPH if ground.paragraph(at) == ground.paragraph(seen.start) else 0.0
    score += TAKES_UP if apart == 1 and _takes_up(discourse, seen, at) else 0.0
    score += SPOKE if discourse.is_source(seen) else 0.0
    score += OWN_CONTENT if discourse.in_content_of(seen, own) else 0.0
    score += QUOTED if ground.quoted(seen.start) and not quoted else 0.0
    return score + _position(discourse, seen)


def _takes_up(discourse: Discourse, seen: Seen, at: int) -> bool:
    """Whether a sentence that begins with the pronoun follows one that begins with this name, in one paragraph."""
    ground = discourse.ground
    joint = any(word.lower in ("and", "or") for word in ground.after(seen.end))
    begin = seen.start - ground.sentence_span(seen.start)[0] < BEGINS and at - ground.sentence_span(at)[0] < BEGINS
    return begin and not joint and ground.paragraph(at) == ground.paragraph(seen.start)


def _position(discourse: Discourse, seen: Seen) -> float:
    """A subject weighs more than what follows a preposition or owns something."""
    ground = discourse.ground
    before, after = ground.before(seen.start), ground.after(seen.end)
    if after and after[0].possessive:
        return POSSESSIVE
    if before and before[0].lower in PREPOSITIONS:
        return AFTER_PREPOSITION
    starts = ground.sentence_span(seen.start)[0]
    return SUBJECT if seen.start - starts < OPENING or _verb_follows(discourse, seen) else 0.0


def _verb_follows(discourse: Discourse, seen: Seen) -> bool:
    after = discourse.ground.after(seen.end)
    return bool(after) and (after[0].lower.endswith("ed") or after[0].lower in _VERBS)


_VERBS = word_set("said says say has had was is will would told tells added adds thinks believes wants did does")


def _decide(scores: Counter[int]) -> Meant:
    ranked = [(actor, score) for actor, score in scores.most_common(2) if score > -FURTHEST]
    if not ranked:
        return Meant((), "no_antecedent")
    if len(ranked) == 2 and ranked[0][1] - ranked[1][1] < MARGIN:
        return Meant((), "two_candidates")
    return Meant((ranked[0][0],))


def relative(discourse: Discourse, at: int) -> Meant:
    """Whom "who" or "which" goes back to: the mention right before it."""
    gap = [seen for seen in discourse.before(at) if _adjoins(discourse, seen, at)]
    return Meant((gap[-1].actor,)) if gap else Meant((), "no_antecedent")


def _adjoins(discourse: Discourse, seen: Seen, at: int) -> bool:
    between = discourse.ground.between(seen.end, at)
    return between.strip(" ,\u00a0") in ("", "and", "all of", "both of", "most of", "one of", "many of", "some of")


def most_recent(seen: Iterable[Seen], actors: set[int]) -> list[int]:
    """Those of the actors that were mentioned before, the latest first."""
    order: list[int] = []
    for one in reversed(list(seen)):
        if one.actor in actors and one.actor not in order:
            order.append(one.actor)
    return order
