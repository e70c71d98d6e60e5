"""Bodies that every state has, named without their state: "the Interior Ministry" in an article about Chad."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from reportedly.knowledge.states import states
from reportedly.nouns.article import Article
from reportedly.nouns.findings import Place
from reportedly.resolve.cast import Cast, countries_of
from reportedly.resolve.lore import Known, known_body, state_of_code

SHARE, LEAST = 2 / 3, 3  # of an article's places and its actors' countries, before it is about one state
# Whose body isn't the state's: "the commonwealth's House of Representatives", "Ohio's Supreme Court"
_OF_A_PART = re.compile(
    r"\b(?:commonwealth|state|island|territory|province|region|city|county|town|village|district|emirate|canton|tribe)"
    r"['’]s $"
)
_POSSESSIVE = re.compile(r"['’]s? ")


def give_homes(article: Article, cast: Cast, places: Sequence[Place]) -> None:
    """Gives each such body the name, kind and country of the one that the article's main state has."""
    state = _home(cast, places)
    if state is None:
        return
    taken = {draft.known for draft in cast.drafts}
    parts = _of_parts(article, cast, places)
    for number, draft in enumerate(cast.drafts):
        if draft.kind != "organisation" or draft.known or draft.country or not draft.named or number in parts:
            continue
        found = known_body(f"{state.name} {draft.name.lower()}")
        if found is None or found.country != state.country or found.kind == "state" or found.key in taken:
            continue
        draft.name, draft.kind, draft.known = found.name, found.kind, found.key
        draft.country, draft.sector = found.country, found.sector
        taken.add(found.key)


def _of_parts(article: Article, cast: Cast, places: Iterable[Place]) -> set[int]:
    """The actors, by number, that are said to be those of a part of a state."""
    smaller = (span.end for place in places if place.level != "country" for span in place.spans[-1:])
    owned = {hit.end() for end in smaller if (hit := _POSSESSIVE.match(article.text, end))}
    return {
        seen.actor
        for seen in cast.seen
        if seen.start in owned or _OF_A_PART.search(article.text, max(0, seen.start - 20), seen.start)
    }


def _home(cast: Cast, places: Iterable[Place]) -> Known | None:
    """The state of two thirds of the places and of the actors' countries; None where there is none."""
    weights: Counter[str] = Counter()
    for code, weight in countries_of(cast).items():
        weights[code] += int(weight)
    weights.update(place.country for place in places if place.country)
    best = weights.most_common(1)
    if not best or best[0][1] < LEAST or best[0][1] < SHARE * weights.total():
        return None
    found = states().by_code(best[0][0])
    return state_of_code(found.alpha3) if found else None
