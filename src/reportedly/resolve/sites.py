"""Which place "the zoo" and "the city" mean: the one named with that noun before, the one town that is named at all."""

from __future__ import annotations

from reportedly.nouns.findings import Mention
from reportedly.resolve.bodies import bare_name
from reportedly.resolve.ground import Ground
from reportedly.resolve.lore import known_body, of_demonym, state_named
from reportedly.resolve.phrases import Names, Phrase
from reportedly.text.fold import fold
from reportedly.text.wordset import word_set

TOWNS = word_set("city town village municipality")
SITED = ("facility", "place", "organisation")


def site_meant(ground: Ground, names: Names, phrase: Phrase) -> Mention | None:
    """The mention of the place that a bare noun with "the" goes back to, if there is just one."""
    before = [spot.what for spot in names.inside(0, phrase.start) if spot.what.kind in SITED]
    named = {fold(bare_name(one.text)): one for one in before if _has_noun(one, phrase.lower)}
    if len(named) == 1:
        return next(iter(named.values()))
    if named or phrase.lower not in TOWNS:
        return None
    called = {fold(bare_name(one.text)): one for one in before if _is_called(ground, one, phrase.lower)}
    towns = called or {fold(bare_name(one.text)): one for one in before if _may_be_town(ground, names, one)}
    return next(iter(towns.values())) if len(towns) == 1 else None


def _has_noun(one: Mention, noun: str) -> bool:
    words = one.text.split()
    return len(words) > 1 and words[-1].lower() == noun


def _is_called(ground: Ground, one: Mention, noun: str) -> bool:
    """Whether the name stands behind "the city of"."""
    before = ground.before(one.spans[0].start, most=2)
    return len(before) == 2 and before[1].lower == "of" and before[0].lower == noun


def _may_be_town(ground: Ground, names: Names, one: Mention) -> bool:
    """Whether a name is of a place within a state that no comma ties to the place before, as "Ohio" in "Klow, Ohio"."""
    if one.kind != "place" or state_named(one.text) or known_body(one.text) or of_demonym(one.text):
        return False
    before = ground.before(one.spans[0].start)
    town = names.ending(before[0].end) if before else None
    comma = bool(before) and ground.between(before[0].end, one.spans[0].start).strip() == ","
    return not (town is not None and comma)
