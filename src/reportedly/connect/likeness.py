"""How likely two profiles are one actor: the sum of shipped weights, never counted from the record.

A pair's score depends on that pair alone, so it is the same in every record and in any order.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from msgspec.structs import replace

from reportedly.connect.odds import chance_at
from reportedly.connect.profiles import Profile, keys_of
from reportedly.nouns.ids import digest
from reportedly.nouns.record import MARK
from reportedly.text.names import could_be_same_person, is_acronym_of
from reportedly.text.spelling import name_keys, word_key
from reportedly.text.wordset import word_set

# Weights are log odds. The name's start a pair at .90 (2.2) where it is the same in full; what else is known moves it.
EQUAL, SPELT, PART, INITIAL, ACRONYM, OTHER = 2.2, 1.2, 0.2, -1.2, -1.0, -9.0
COMMON_SURNAME = -2.0  # "Kim", "Smith": then the name alone leaves it open (.55)
ONE_WORD_BODY = -1.2  # "Concord" may be a company or a party (.73)
GENERIC_BODY = -4.0  # "Interior Ministry": every state has one
COUNTRY_SAME, COUNTRY_OTHER = 1.5, -4.0
ROLE_SAME, ROLE_OTHER = 1.5, -0.5
SIDE_SAME, SIDE_OTHER = 2.0, -0.5  # affiliation
BESIDE, BESIDE_MOST = 0.9, 3  # for each actor that both are named with, up to so many: two make up for a common name
GENDER_OTHER = -5.0
SUFFIX_OTHER = -7.0  # "Jr." on one side alone
KIND_OTHER = -2.0  # "organisation" is any kind
SAME_ARTICLE = -9.0  # resolving kept them apart
SAME_MIN = 0.88  # chance; a full name that is rare is .90, a common one needs two more things that agree
DIFFERENT_MAX = 0.10
UNSURE_MIN = 0.40  # below, a pair isn't worth a person's time

_COMMON = frozenset(map(word_key, word_set(
    "smith johnson williams brown jones garcia miller davis rodriguez martinez hernandez lopez gonzalez wilson anderson"
    " thomas taylor moore jackson martin lee perez thompson white harris sanchez clark ramirez lewis robinson walker"
    " young allen king wright scott torres nguyen hill flores green adams nelson baker hall rivera campbell mitchell"
    " carter roberts kim park choi jung kang cho yoon wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu"
    " singh kumar sharma patel khan ali ahmed hussein hassan muhammad abdullah ibrahim musa das shah begum rahman islam"
    " ivanov petrov smirnov silva santos oliveira souza muller schmidt schneider fischer rossi ferrari dubois sato"
    " suzuki tanaka watanabe tran le pham murphy kelly walsh evans davies hughes edwards gomez diaz cruz reyes castro"
    " fernandez morales ortiz vargas rojas mohamud omar osman yusuf abdi saleh mahmud"
)))  # fmt: skip
_GENERIC = word_set(
    "ministry department committee commission council court government party association university bank army police"
    " agency office bureau union company senate house congress parliament news times post national supreme high federal"
    " state regional local city county district provincial municipal central public general interior foreign defence"
    " defense health justice finance education transport security intelligence service services force forces guard navy"
    " air military armed civil criminal appeal appeals constitutional prosecutor attorney fire emergency human rights"
    " of and for the in affairs board authority assembly cabinet chamber hospital school institute center centre group"
    " international people's peoples democratic republic royal island north south east west northern southern eastern"
    " western special investigation investigations election elections electoral protection development"
)


class Likeness(NamedTuple):
    """A chance from 0 to 1, and what made it, for a person to read."""

    score: float
    reason: str


def likeness(one: Profile, other: Profile) -> Likeness:
    """How likely the two are one actor."""
    name = (_person_name if one.person else _body_name)(one.words, other.words)
    if name[0] == OTHER:
        return _ANOTHER  # nothing makes up for that
    found = [name, *_evidence(one, other)]
    odds = sum(weight for weight, _ in found)
    return Likeness(chance_at(odds), "; ".join(words for _, words in found))


_ANOTHER = Likeness(chance_at(OTHER), "another name")


def stands_alone(profile: Profile) -> bool:
    """Whether everybody of this name, country, role and affiliation is one actor, whoever is named beside."""
    twin = replace(profile, article="", beside=frozenset())
    return likeness(replace(profile, beside=frozenset()), twin).score >= SAME_MIN


def mark_of(profile: Profile) -> str:
    """The same for all that are one actor by what is said of them alone; a profile's own where more is needed."""
    if not stands_alone(profile):
        return profile.row
    told = (profile.kind, profile.suffix, profile.gender, profile.country, profile.role, profile.affiliation)
    return digest(*profile.words, *told, str(profile.nth))


def keys_to_meet(profile: Profile) -> tuple[str, ...]:
    """The profile's keys, each with its mark."""
    return tuple(f"{key}{MARK}{mark_of(profile)}" for key in keys_of(profile))


def _evidence(one: Profile, other: Profile) -> Iterator[tuple[float, str]]:
    """What speaks for and against two whose names may be one."""
    if one.person and _is_common(one):
        yield COMMON_SURNAME, "a common surname"
    if not one.person and one.words == other.words and (penalty := _generic(one)):
        yield penalty, "a name that several bodies bear"
    yield from _compared(one.country, other.country, COUNTRY_SAME, COUNTRY_OTHER, "country")
    yield from _compared(one.role, other.role, ROLE_SAME, ROLE_OTHER, "role")
    yield from _compared(one.affiliation, other.affiliation, SIDE_SAME, SIDE_OTHER, "affiliation")
    if shared := len(one.beside & other.beside - {one.affiliation, other.affiliation}):
        yield min(shared, BESIDE_MOST) * BESIDE, f"named with {shared} of the same"
    if one.gender and other.gender and one.gender != other.gender:
        yield GENDER_OTHER, "another gender"
    if one.suffix != other.suffix:
        yield SUFFIX_OTHER, "another suffix"
    if one.kind != other.kind and "organisation" not in (one.kind, other.kind):
        yield KIND_OTHER, "another kind"
    if one.article == other.article:
        yield SAME_ARTICLE, "in one article"


def _compared(one: str | None, other: str | None, same: float, differ: float, what: str) -> Iterator[tuple[float, str]]:
    if one and other:
        yield (same, f"same {what}") if one == other else (differ, f"another {what}")


@lru_cache(maxsize=65_536)
def _person_name(one: tuple[str, ...], other: tuple[str, ...]) -> tuple[float, str]:
    if one == other:
        return EQUAL, "same name"
    first, second = " ".join(one), " ".join(other)
    if name_keys(first) == name_keys(second):
        return SPELT, "a spelling of the name"
    if (_apart(one[0], other) and _apart(other[0], one)) or not could_be_same_person(*sorted((first, second), key=len)):
        return OTHER, "another name"
    initials = min(len(one[0]), len(other[0])) == 1
    return (INITIAL, "an initial of the name") if initials else (PART, "part of the name")


def _apart(first: str, words: tuple[str, ...]) -> bool:
    """Whether a first name is neither among the words of another name nor may be one of its initials: a quick no."""
    return all(first not in word and first[0] != word for word in words)


@lru_cache(maxsize=65_536)
def _body_name(one: tuple[str, ...], other: tuple[str, ...]) -> tuple[float, str]:
    if one == other:
        return EQUAL, "same name"
    short, long = sorted((" ".join(one), " ".join(other)), key=len)
    return (ACRONYM, "an acronym of the name") if is_acronym_of(short, long) else (OTHER, "another name")


def _is_common(one: Profile) -> bool:
    return word_key(one.words[-1]) in _COMMON


def _generic(one: Profile) -> float:
    if all(word in _GENERIC for word in one.words):
        return GENERIC_BODY
    return ONE_WORD_BODY if len(one.words) == 1 else 0.0
