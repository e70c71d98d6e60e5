"""An actor of one article as it is compared with those of others, and the keys under which the two may meet."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import datetime
from functools import lru_cache

import msgspec

from reportedly.knowledge.roles import head_role, role
from reportedly.nouns.findings import Actor
from reportedly.nouns.ids import row_id
from reportedly.nouns.kinds import ActorKind
from reportedly.text.first_names import Gender
from reportedly.text.fold import fold
from reportedly.text.names import acronym_of, gender_of, parse_name
from reportedly.text.spelling import name_keys
from reportedly.text.wordset import word_set

BODIES: frozenset[ActorKind] = frozenset(
    ("government", "military", "igo", "ngo", "media", "party", "armed-group", "company", "organisation")
)
EVERYWHERE: frozenset[ActorKind] = frozenset(("state", "government", "military", "igo", "media"))
JUNIOR = word_set("jr sr ii iii iv")  # what tells a father's name from a son's
SMALL = word_set("of the and for in on to a an de du la le des et und der die das al el y e van von bin ben ibn da dos")
LEGAL = word_set("inc corp corporation co company ltd limited llc plc ag gmbh sa spa nv oy group")
ARABIC = ("al-", "el-", "ad-", "ar-", "as-", "at-", "ash-", "an-", "ul-")  # articles, in lower case before a name
ACRONYM_LEAST = 3  # letters: two-letter acronyms stand for too much


class Profile(msgspec.Struct, frozen=True, kw_only=True):
    """An actor that knowledge/ doesn't know, with what its article says of it.

    `role` is the head noun, `affiliation` a key in knowledge/ or a folded name, `beside` the same of the other named
    actors of the article; `words` the folded words of the name without title; `nth` counts those of the same name in
    one article, which resolving kept apart.
    """

    row: str
    article: str
    name: str
    person: bool
    words: tuple[str, ...]
    kind: ActorKind
    suffix: str
    gender: Gender | None
    country: str | None
    role: str | None
    affiliation: str | None
    beside: frozenset[str]
    known_at: datetime
    nth: int = 0


def profiles(article: str, actors: Sequence[Actor], known_at: datetime) -> tuple[Profile, ...]:
    """The actors of one article that can be compared: named in full, and not known in knowledge/."""
    by_id = {actor.id: actor for actor in actors}
    labels = {actor.id: _label(actor) for actor in actors if _tells(actor)}
    found = [
        _profile(article, actor, by_id, labels, known_at) for actor in actors if not actor.known and is_named(actor)
    ]
    seen = Counter[tuple[str, ...]]()
    for at, one in enumerate(found):
        found[at] = msgspec.structs.replace(one, nth=seen[one.words])
        seen[one.words] += 1
    return tuple(found)


def is_named(actor: Actor) -> bool:
    """Whether the actor has a name by which it can be known elsewhere: a person's of two words and more, a body's in
    capitals; "a union official" and "Dam workers" are of their article only."""
    if actor.kind == "person":
        parts = _words(actor.name)
        return len(parts) > 1 and all(_is_capital(word) for word in actor.name.split()) and not _describes(actor.name)
    return actor.kind in BODIES and bool(actor.name) and all(_is_capital(word) for word in actor.name.split())


def keys_of(profile: Profile) -> tuple[str, ...]:
    """What this profile has in common with every one that it may be: surname and initial, or a body's name or
    acronym. They depend on the profile alone."""
    if profile.person:
        spelt = name_keys(" ".join(profile.words))
        return (f"p:{spelt[-1]} {spelt[0][0]}",) if len(spelt) > 1 else (f"p:{' '.join(profile.words)}",)
    name = " ".join(profile.words)
    acronym = acronym_of(name).lower()
    return (f"o:{name}", f"o:{acronym}") if len(acronym) >= ACRONYM_LEAST else (f"o:{name}",)


def _profile(
    article: str, actor: Actor, by_id: dict[str, Actor], labels: dict[str, str], known_at: datetime
) -> Profile:
    side = by_id.get(actor.affiliation or "")
    person = actor.kind == "person"
    return Profile(
        row=row_id(article, actor.id),
        article=article,
        name=actor.name,
        person=person,
        words=_words(actor.name) if person else body_words(actor.name),
        kind=actor.kind,
        suffix=_suffix(actor.name) if person else "",
        gender=gender_of(actor.name) if person else None,
        country=actor.country,
        role=_role(actor.role),
        affiliation=_label(side) if side is not None else None,
        beside=frozenset(label for ident, label in labels.items() if ident != actor.id and label),
        known_at=known_at,
    )


def _tells(actor: Actor) -> bool:
    """Whether being named with this actor tells anything; governments, the UN, news agencies are named everywhere."""
    return actor.kind not in EVERYWHERE if actor.known else is_named(actor)


def _label(actor: Actor) -> str:
    """What an actor is called where others are described by it; nothing for states, which every article names."""
    if actor.kind == "state":
        return ""
    return actor.known or fold(actor.name)


def _role(written: str | None) -> str | None:
    """The head noun of a role, also where words follow it ("spokesman for the Trust")."""
    words = (written or "").lower().split()
    for end in range(len(words), 0, -1):
        found = head_role(" ".join(words[:end]))
        if found is not None:
            return found.noun
    return None


@lru_cache(maxsize=16_384)
def _words(name: str) -> tuple[str, ...]:
    parts = parse_name(name)
    return tuple(word.strip(".,") for word in fold(f"{parts.given} {parts.surname}").split() if word.strip(".,"))


def _suffix(name: str) -> str:
    found = fold(parse_name(name).suffix).strip(".")
    return found if found in JUNIOR else ""


@lru_cache(maxsize=16_384)
def body_words(name: str) -> tuple[str, ...]:
    """The words of a body's name, folded, without article and legal form."""
    words = [word.strip(".,") for word in fold(name).replace("-", " ").split()]
    kept = [word for word in words if word and word != "the"]
    while len(kept) > 1 and kept[-1] in LEGAL:
        kept.pop()
    return tuple(kept)


def _describes(name: str) -> bool:
    """Whether words that look like a name are an office ("Prime Minister", "Deputy Foreign Minister"): its noun, or two
    and more words of it, stand at the end."""
    words = name.lower().split()
    return any(role(" ".join(words[at:])) is not None for at in range(len(words) - 1))


def _is_capital(word: str) -> bool:
    bare = word.strip("().,'\"’“”")
    return not bare or not bare[0].islower() or fold(bare) in SMALL or bare.startswith(ARABIC)
