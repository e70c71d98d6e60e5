"""Bodies that every state has, named without their state: "the Interior Ministry" in an article about Chad."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from reportedly.knowledge.states import states
from reportedly.nouns.findings import Place
from reportedly.resolve.cast import Cast, countries_of
from reportedly.resolve.lore import Known, known_body, state_of_code

SHARE, LEAST = 2 / 3, 3  # of an article's places and its actors' countries, before it is about one state


def give_homes(cast: Cast, places: Iterable[Place]) -> None:
    """Gives each such body the name, kind and country of the one that the article's main state has."""
    state = _home(cast, places)
    taken = {draft.known for draft in cast.drafts}
    for draft in cast.drafts:
        if state is None or draft.kind != "organisation" or draft.known or draft.country or not draft.named:
            continue
        found = known_body(f"{state.name} {draft.name.lower()}")
        if found is None or found.country != state.country or found.kind == "state" or found.key in taken:
            continue
        draft.name, draft.kind, draft.known = found.name, found.kind, found.key
        draft.country, draft.sector = found.country, found.sector
        taken.add(found.key)


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
