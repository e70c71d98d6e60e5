"""Whom "both countries", "the two companies" and "the couple" mean, and the one whom only an age describes."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise

from reportedly.resolve.cast import Draft
from reportedly.resolve.discourse import FAR_BACK, Discourse
from reportedly.resolve.phrases import Phrase
from reportedly.resolve.references import Meant
from reportedly.text.wordset import word_set

STATE_NOUNS = word_set("country countries nation nations state states side sides neighbours neighbors")
FIRM_NOUNS = word_set(
    "companies firms groups banks airlines unions parties teams clubs agencies organisations organizations"
)
COUPLES = word_set("pair couple duo two")
PEOPLE_NOUNS = word_set(
    "men women leaders ministers presidents politicians candidates brothers sisters senators mayors"
)
PAIRS = word_set("both two")
BESIDE = 3  # sentences before "both countries" within which the two are named
NO_FIRMS = ("person", "state", "population", "document")
AGED = "year-old"


def pair_meant(discourse: Discourse, phrase: Phrase) -> Meant | None:
    """The two that a phrase means, or why nobody; None where it is of no pair."""
    noun, two = phrase.lower, phrase.determiner == "both" or any(word.lower in PAIRS for word in phrase.core)
    bare = phrase.rest[0] >= phrase.rest[1]
    if two and bare and (brought := _brought_in(discourse, phrase)):
        return Meant(brought)
    if noun in STATE_NOUNS and two:
        return _pair(discourse, phrase.start, _is_state)
    if noun in FIRM_NOUNS and two and bare:
        return _pair(discourse, phrase.start, _is_firm)
    if bare and ((noun in PEOPLE_NOUNS and two) or (noun in COUPLES and phrase.determiner == "the")):
        meant = _pair(discourse, phrase.start, _is_person)
        return meant if meant.actors or noun in COUPLES else None
    return None


def _brought_in(discourse: Discourse, phrase: Phrase) -> tuple[int, ...]:
    """The two persons whom the noun of "both officers" brought in: "the officers Ana Lund and Jan Holm"."""
    ground, cast = discourse.ground, discourse.cast
    named = [seen for seen in discourse.before(phrase.start, most=FAR_BACK) if _is_person(cast.drafts[seen.actor])]
    pairs = {
        (one.actor, other.actor)
        for one, other in pairwise(named)
        if ground.between(one.end, other.start) == " and "
        and any(word.lower == phrase.lower for word in ground.before(one.start))
    }
    return pairs.pop() if phrase.plural and len(pairs) == 1 else ()


def by_age(discourse: Discourse, phrase: Phrase) -> Meant | None:
    """Whom "the 34-year-old" means: the one of that age ("Ana Ruiz, 34,"), else the only one named just before."""
    age = phrase.core[-2].text if len(phrase.core) > 1 else ""
    if not age.isdigit():
        return None
    aged = re.compile(rf",? \(?{age}\b(?!-)")
    people = [
        seen for seen in discourse.before(phrase.start, most=FAR_BACK) if _is_person(discourse.cast.drafts[seen.actor])
    ]
    told = {seen.actor for seen in people if aged.match(discourse.ground.text, seen.end)}
    last = max((discourse.ground.sentence(seen.start) for seen in people), default=-1)
    near = {seen.actor for seen in people if discourse.ground.sentence(seen.start) == last}
    fits = told or (near if discourse.ground.sentence(phrase.start) - last <= BESIDE else set())
    return Meant((fits.pop(),)) if len(fits) == 1 else None


def _pair(discourse: Discourse, at: int, fits: Callable[[Draft], bool]) -> Meant:
    """The two such actors that the nearest sentence with several names, if it has just two."""
    cast, ground = discourse.cast, discourse.ground
    here = last = ground.sentence(at)
    found: set[int] = set()
    for seen in reversed(discourse.before(at)):
        before, last = last, ground.sentence(seen.start)
        if here - last > BESIDE or (last < before and len(found) > 1):
            break
        if fits(cast.drafts[seen.actor]):
            found.add(seen.actor)
    return Meant(tuple(sorted(found))) if len(found) == 2 else Meant((), "not_two_candidates")


def _is_state(draft: Draft) -> bool:
    return draft.kind == "state"


def _is_firm(draft: Draft) -> bool:
    return draft.named and draft.kind not in NO_FIRMS


def _is_person(draft: Draft) -> bool:
    return draft.named and draft.kind == "person"
