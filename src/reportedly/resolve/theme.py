"""The one state that an article is about, if one is: whose government "the government" then is."""

from __future__ import annotations

import re
from collections import Counter

from reportedly.resolve.cast import Cast, Draft
from reportedly.resolve.ground import Ground
from reportedly.resolve.lore import Known, known_body, of_demonym, state_named, state_of_code
from reportedly.resolve.phrases import Phrase
from reportedly.resolve.uses import is_dateline
from reportedly.text.wordset import word_set

# Set by judgement, not tuned: one state in two thirds of the mentions is what an article is about; at half two can be.
MAIN_SHARE = 2 / 3
LEAST = 3  # mentions of a state, its people, capital and bodies, before an article is about it
LEAST_FILED = 2  # the same, where one is in its dateline and no other state is named
OF_A_STATE = word_set("government army military navy parliament ministry cabinet regime")
STATE_KINDS = ("government", "military")


def police_force(cast: Cast, at: int) -> int | None:
    """The one force of police that the article has named by this offset, else the one that it names at all."""
    forces = {seen.actor: seen.start for seen in reversed(cast.seen) if _is_police(cast.drafts[seen.actor])}
    for found in ([n for n, start in forces.items() if start < at], list(forces)):
        if found:
            return found[0] if len(found) == 1 else None
    return None


def force_name(name: str) -> str:
    """The force's own name, without the unit of it that was named ("Elm Police Fraud Unit" → "Elm Police")."""
    found = re.match(r".+?\bPolice(?: (?:Department|Service|Force))?\b", name)
    return found.group() if found else name


def _is_police(draft: Draft) -> bool:
    return draft.kind in ("organisation", "government") and bool(re.search(r"\w [Pp]olice\b", draft.name))


def main_state(cast: Cast, ground: Ground) -> Known | None:
    """The state that two thirds of the mentions of states, their peoples, capitals and bodies go to, or all where the
    article is filed from there and names it twice; None if none."""
    weights: Counter[str] = Counter()
    filed: set[str] = set()
    for mention in cast.mentions.values():
        actor = cast.points.get(mention.id)
        country = cast.drafts[actor].country if actor is not None else None
        if country is None and mention.kind in ("place", "group"):
            found = state_named(mention.text) or of_demonym(mention.text) or known_body(mention.text)
            country = found.country if found else None
        if country is not None:
            weights[country] += 1
            if mention.kind == "place" and is_dateline(ground, mention.spans[0].start):
                filed.add(country)
    if not weights:
        return None
    best, times = weights.most_common(1)[0]
    alone = best in filed and len(weights) == 1
    if times < (LEAST_FILED if alone else LEAST) or times < MAIN_SHARE * weights.total():
        return None
    return state_of_code(best)


def body_of(state: Known, phrase: Phrase) -> Known | None:
    """The state's body that "the government", "the foreign ministry" means; None for other nouns and for names."""
    words = phrase.core[1:]
    if phrase.determiner != "the" or phrase.lower not in OF_A_STATE or any(w.text[0].isupper() for w in words):
        return None
    if len(words) == 1 and phrase.lower == "ministry":
        return None
    found = known_body(f"{state.name} {' '.join(word.lower for word in words)}")
    return found if found is not None and found.kind in STATE_KINDS else None
