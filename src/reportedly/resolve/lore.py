"""What knowledge/ and text/ say of a name, in the few forms that resolving asks for."""

from __future__ import annotations

from bisect import bisect_left
from functools import cache
from typing import NamedTuple

from rapidfuzz import fuzz, process

from reportedly.knowledge.actors import KnownActor, actors, state_actor
from reportedly.knowledge.outlets import outlets
from reportedly.knowledge.roles import Gender, collective, head_role, role
from reportedly.knowledge.states import State, states
from reportedly.nouns.kinds import ActorKind
from reportedly.text.fold import fold
from reportedly.text.remembered import WORDS, remembered
from reportedly.text.wordset import word_set

LONG_ENOUGH = 12  # letters of a name before a misspelling of it is looked for: "Iraq" is one letter from "Iran"
_SMALL_WORDS = word_set("of the for and on in to de la du")
NAMES = 32_768  # remembered with what is known of them: every stage asks again for those of its article; 295 have 9,000
CLOSE_ENOUGH = 92.0  # of 100, rapidfuzz ratio: one or two letters in a name of 25
# Letters. Two names that close are at most 8 % of their letters apart, each put in or left out touching one stretch of
# four: a name of LONG_ENOUGH has more of those than that, so that at least one stands in the other name as it is.
STRETCH = 4


class Known(NamedTuple):
    """An actor of knowledge/ or of the user's data, and the adjective of its state; `wikidata` is only ever of the
    latter."""

    key: str
    name: str
    kind: ActorKind
    country: str | None
    sector: str | None
    adjective: str | None
    wikidata: str | None = None


def _known(actor: KnownActor) -> Known:
    state = states().by_code(actor.country) if actor.country else None
    adjective = state.demonyms[0].lstrip("=") if state and state.demonyms else None
    return Known(actor.id, actor.name, actor.kind, actor.country, actor.sector, adjective)


def _known_state(state: State) -> Known:
    return _known(state_actor(state))


@remembered(most=NAMES)
def _lookup(name: str) -> KnownActor | None:
    return actors().lookup(name)


@remembered(most=NAMES)
def known_body(name: str) -> Known | None:
    """The known organisation, body of a state, or state of this name; a capital or seat of government is its state."""
    found = _lookup(name)
    if found is not None and found.kind != "person":
        return _known(found)
    metonym = states().by_metonym(name)
    return _known_state(metonym) if metonym and found is None else None


def known_office(name: str) -> Known | None:
    """The office of this name ("Russian president"), which some person holds."""
    found = _lookup(name)
    return _known(found) if found is not None and found.kind == "person" else None


@remembered(most=NAMES)
def is_metonym(name: str) -> bool:
    """Whether this is a capital or seat of government."""
    return states().by_metonym(name) is not None


def capital_of(name: str) -> str | None:
    """The two-letter code of the state whose capital this is, if it is no state's own name ("Luxembourg")."""
    found = states().by_metonym(name)
    return found.alpha2 if found and name in found.capitals and not states().all_by_name(name) else None


@remembered(most=NAMES)
def state_named(name: str) -> Known | None:
    """The state of this name, or of this misspelt long name."""
    found = states().by_name(name)
    return _known_state(found) if found else _near_state(name)


def state_of_code(alpha3: str) -> Known | None:
    """The state with this ISO 3166-1 alpha-3 code."""
    found = states().by_code(alpha3)
    return _known_state(found) if found else None


@remembered(most=NAMES)
def of_demonym(word: str) -> Known | None:
    """The state that an adjective or the name of a people is of."""
    found = states().by_demonym(word)
    return _known_state(found) if found else None


def alpha2(alpha3: str | None) -> str | None:
    """A state's two-letter code."""
    found = states().by_code(alpha3) if alpha3 else None
    return found.alpha2 if found else None


def country_of_outlet(outlet: str | None) -> str | None:
    """The two-letter code of the country an outlet writes from, if it is known or its web domain ends in it ("uk" is
    GB); none for wire agencies, which write from everywhere.
    """
    known = outlets().by_name(outlet) if outlet else None
    if known is not None:
        return None if known.wire else alpha2(known.country)
    end = (outlet or "").rstrip("/").rpartition(".")[2].upper()
    code = "GB" if end == "UK" else end
    return code if any(state.alpha2 == code for state in states().all) else None


def near_body(name: str) -> Known | None:
    """The known body or state that a long name is a misspelling of, if there is just one."""
    if len(name) < LONG_ENOUGH or " " not in name:
        return None
    near = _nearest(fold(name))
    return _known(near) if near else None


def _near_state(name: str) -> Known | None:
    near = near_body(name)
    return near if near is not None and near.kind == "state" else None


@remembered(most=NAMES)
def _nearest(folded: str) -> KnownActor | None:
    table, words = long_names(), set(folded.split())
    found = process.extract(folded, alike(folded), scorer=fuzz.ratio, score_cutoff=CLOSE_ENOUGH, limit=None)
    best = {table[name].id: table[name] for name, _score, _ in found if not _shortened(words, set(name.split()))}
    return next(iter(best.values())) if len(best) == 1 else None


def _shortened(some: set[str], others: set[str]) -> bool:
    """Whether two names only differ by a word that one leaves out: "Ministry of Defence" is no misspelt "UK Ministry
    of Defence" but any state's."""
    return (some < others or others < some) and not (some ^ others) <= _SMALL_WORDS


@cache
def long_names() -> dict[str, KnownActor]:
    """The names of which a misspelling is looked for, folded, with whom each names."""
    everyone = [*actors().organisations, *(state_actor(state) for state in states().all)]
    names = ((name.lstrip("="), actor) for actor in everyone for name in (actor.name, *actor.aliases))
    return {fold(name): actor for name, actor in names if len(name) >= LONG_ENOUGH and " " in name}


def alike(folded: str) -> set[str]:
    """The long names that one may be a misspelling of: those about as long that share a stretch of letters with it."""
    lengths, found = lengths_near(len(folded)), set[str]()
    for at in range(0, len(folded) - STRETCH + 1, STRETCH):
        names = _by_stretch().get(folded[at : at + STRETCH], ())
        first = bisect_left(names, lengths.start, key=len)
        found.update(names[first : bisect_left(names, lengths.stop, lo=first, key=len)])
    return found


def lengths_near(length: int) -> range:
    """How long a name may be that is close enough to one so long: as many letters as it has more were put in."""
    most = (200 - CLOSE_ENOUGH) / CLOSE_ENOUGH
    return range(int(length / most), int(length * most) + 2)


@cache
def _by_stretch() -> dict[str, tuple[str, ...]]:
    """The long names that each stretch of letters stands in, shortest first."""
    found: dict[str, list[str]] = {}
    for name in sorted(long_names(), key=len):
        for stretch in {name[at : at + STRETCH] for at in range(len(name) - STRETCH + 1)}:
            found.setdefault(stretch, []).append(name)
    return {stretch: tuple(names) for stretch, names in found.items()}


@remembered(most=WORDS)
def is_role(word: str) -> bool:
    """Whether a word (lower case) is a noun for what a person is by office or trade."""
    found = role(word.removesuffix("-elect").removesuffix("-designate"))
    return found is not None and not found.plural


def role_sector(noun: str) -> str | None:
    """The PLOVER sector that a role noun gives."""
    found = role(noun)
    return found.sector if found else None


def role_gender(phrase: str) -> Gender | None:
    """The gender that a role's noun tells."""
    found = head_role(phrase)
    return found.gender if found else None


def is_anonymous(noun: str) -> bool:
    """Whether a noun may head an unnamed source ("officials")."""
    found = role(noun)
    return found is not None and found.anonymous


def is_people(noun: str) -> bool:
    """Whether a noun is of people in general ("residents")."""
    found = role(noun)
    return found is not None and found.group


def kinds_meant(noun: str) -> tuple[str, ...]:
    """The kinds of organisation that a noun may refer back to ("alliance"), likeliest first."""
    found = collective(noun)
    return found.kinds if found else ()
