"""Personal names: their parts, whether two may be one person's, and what titles and first names tell of gender."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from reportedly.text.first_names import Gender, given_gender
from reportedly.text.fold import fold, squeeze, straighten
from reportedly.text.wordset import word_set


class PersonName(NamedTuple):
    """A personal name in parts as written; empty strings where a part isn't there."""

    title: str
    given: str
    surname: str
    suffix: str


_TITLES = word_set(
    "mr mrs ms miss mx dr prof professor sir dame lord lady baroness baron count countess gen general lt"
    " lieutenant col colonel maj major sgt sergeant capt captain cmdr commander adm admiral brig brigadier cpl"
    " corporal pvt private field marshal president vice prime minister premier chancellor king queen prince"
    " princess pope cardinal archbishop bishop rev reverend fr father sister brother rabbi imam sheikh sheik"
    " ayatollah mullah emir sultan crown sen senator rep representative gov governor mayor judge justice"
    " ambassador secretary foreign defence defense interior speaker congressman congresswoman chief inspector"
    " officer detective constable superintendent director chairman chairwoman former deputy acting ex-"
    " president hon honourable honorable saint st spokesman spokeswoman coach archduke duke duchess monsignor msgr"
    " haji hajji maulana mufti mulla shri smt datuk dato ustad ustaz grand patriarch metropolitan warrant staff"
    " squadron wing group flight rear commodore marquess viscount pm"
)
_PARTICLES = word_set(
    "van von der den de del della di da dos du la le el al bin bint ibn ben abu umm ter ten zu af av st"
)
_BEN = word_set("ali gurion gvir bella barka jelloun salman youssef youssouf yehuda zvi dor eliezer ami jaafar shabbat")
_SUFFIXES = word_set("jr sr ii iii iv phd md esq obe mbe cbe kc qc mp mep")
_TITLE_GENDER: dict[str, Gender] = {
    **dict.fromkeys(word_set(
        "mr sir lord king prince baron count father brother pope cardinal congressman spokesman chairman"
        " businessman policeman sheikh sheik sultan emir imam ayatollah gunman salesman fisherman"
    ), "male"),
    **dict.fromkeys(word_set(
        "mrs ms miss dame lady queen princess baroness countess sister congresswoman spokeswoman chairwoman"
        " businesswoman policewoman actress duchess"
    ), "female"),
}  # fmt: skip
# Surnames that Slavic and a few other languages give one gender only. "-sky", "-ski" and "-poulos" are left out, since
# women abroad bear them ("Lewinsky"), and so are the Romance names that end the same way.
_FEMALE_SURNAME = re.compile(r".{2,}(?:[oe]va|skaya|skaia|ska|dottir|poulou|iene)$")
_MALE_SURNAME = re.compile(r".{2,}(?:[oe]v|skiy|skyi|skyy)$")
_ROMANCE = word_set("casanova villanova villanueva cordova canova terranova genova cueva esteva")


_DISEASES = re.compile(
    r"(?:COVID|Covid|SARS|MERS|HIV|AIDS|Ebola|Zika|H\dN\d)(?:-[A-Za-z0-9-]+)?(?: (?:virus|disease))?"
)


def is_disease(words: str) -> bool:
    """Whether a name with capitals is a disease's or a virus's: "COVID-19", "Ebola"."""
    return _DISEASES.fullmatch(words) is not None


def without_possessive(words: str) -> str:
    """The words without a final possessive: "Singh's" → "Singh", "the troops’" → "the troops"."""
    if words.endswith(("'s", "’s", "'S", "’S")):
        return words[:-2]
    return words[:-1] if words.endswith(("s'", "s’", "S'", "S’")) else words


def parse_name(words: str) -> PersonName:
    """The name in parts: title, given names, surname with its particles, suffix; one word alone is a surname."""
    parts = squeeze(without_possessive(words.strip()).replace(",", " ")).split(" ")
    first, last = 0, len(parts)
    while first < last - 1 and _is_title(parts[first]) and parts[first].lower() not in ("bin", "al"):
        first += 1
    while last - 1 > first and _key(parts[last - 1]) in _SUFFIXES:
        last -= 1
    core = parts[first:last]
    cut = max(0, len(core) - 1)
    while cut > 1 and _key(core[cut - 1]) in _PARTICLES:
        cut -= 1
    if cut == 1 and len(core) > 1 and _key(core[0]) in _PARTICLES and not _is_given_ben(core):
        cut = 0  # "bin Salman", "van Gogh"
    join = " ".join
    return PersonName(join(parts[:first]), join(core[:cut]), join(core[cut:]), join(parts[last:]))


def _is_given_ben(core: list[str]) -> bool:
    """Whether two words are a Benjamin's name for short, no surname of its own ("Ben Ali")."""
    return core[0] == "Ben" and len(core) == 2 and _key(core[1]) not in _BEN


def _is_title(part: str) -> bool:
    """Whether a word is a title, or several joined: "Lt.-Gen.", "Vice-President"."""
    return all(piece in _TITLES for piece in _key(part).split("-"))


def _key(part: str) -> str:
    return fold(part).replace(".", "")


def could_be_same_person(short: str, full: str) -> bool:
    """May the shorter name stand for the fuller one: by surname, given name or initials, spelt alike but for marks?

    "Mr. Peña" and "Ana Pena" may; "Ben Ali" and "Ali" may; "John Smith" and "Jane Smith" may not, nor names whose
    titles or given names are of different genders.
    """
    one, two = parse_name(short), parse_name(full)
    first, second = _told_gender(short), _told_gender(full)
    if first and second and first != second:
        return False
    if not one.surname or not two.surname:
        return False
    if not one.given:
        return _same_surname(one.surname, two.surname) or (not one.title and _in_given(one.surname, two.given))
    return _same_surname(one.surname, two.surname) and _given_fit(one.given, two.given)


def _bare_surname(surname: str) -> str:
    """The surname's key without particles and hyphens: "al-Assad" → "assad"."""
    parts = [part for part in re.split(r"[\s-]+", fold(surname)) if part]
    kept = [part for part in parts if part not in _PARTICLES]
    return " ".join(kept or parts)


def _same_surname(one: str, two: str) -> bool:
    first, second = _bare_surname(one), _bare_surname(two)
    if first == second or first.replace(" ", "") == second.replace(" ", ""):
        return True
    short, long = sorted((first.split(), second.split()), key=len)
    # half of a double-barrelled surname, where it is hyphenated
    return len(short) == 1 and len(long) > 1 and "-" in straighten(one + two) and short[0] in (long[0], long[-1])


def _in_given(word: str, given: str) -> bool:
    return fold(word) in [fold(part) for part in given.split()]


def _given_fit(one: str, two: str) -> bool:
    """Do the given names agree, an initial standing for any name that it begins?"""
    if not two:
        return True
    first, second = ([part for part in re.split(r"[\s.-]+", fold(given)) if part] for given in (one, two))
    if first and second and len(first[0]) > 1 and first[0] in second:
        return True
    return all(a == b or (min(len(a), len(b)) == 1 and a[0] == b[0]) for a, b in zip(first, second, strict=False))


def gender_of(name: str) -> Gender | None:
    """The gender that the title or first name clearly tells, else the surname ("Petrova"); None where unsure."""
    return _told_gender(name) or _surname_gender(parse_name(name))


def _told_gender(name: str) -> Gender | None:
    parts = [_key(part) for part in squeeze(name).split(" ") if part]
    for part in parts[:-1]:  # a name's last word is no title: "King", "Prince"
        if part in _TITLE_GENDER:
            return _TITLE_GENDER[part]
        if part not in _TITLES:
            break
    first = _first_given(parse_name(name).given.split(" "))
    return given_gender(first) if first else None


def _first_given(given: Sequence[str]) -> str:
    """The first given name that isn't an initial, folded, after any title's abbreviation ("Ohio Gov.")."""
    titles = [at for at, part in enumerate(given) if part.endswith(".") and _key(part) in _TITLES]
    names = (_key(part) for part in given[titles[-1] + 1 if titles else 0 :])
    return next((part for part in names if len(part) > 1), "")


def _surname_gender(name: PersonName) -> Gender | None:
    """What a surname's form tells, weakly; a man's form only after a first name, for wives and daughters abroad bear it
    too and are then called by it alone."""
    surname = _bare_surname(name.surname)
    if surname in _ROMANCE:
        return None
    if _FEMALE_SURNAME.fullmatch(surname):
        return "female"
    return "male" if name.given and _MALE_SURNAME.fullmatch(surname) else None


@cache
def _small_words() -> frozenset[str]:
    return word_set("of the and for in on to a an de du la le des et")


def is_acronym_of(acronym: str, full: str) -> bool:
    """May the acronym stand for the name: the initials of its words, small ones ("of the") left out or kept?"""
    letters = re.sub(r"[^a-z0-9]", "", fold(acronym))
    words = [word for word in re.split(r"[^a-z0-9]+", fold(without_possessive(full))) if word]
    if len(letters) < 2 or len(words) < 2:
        return False
    big = [word for word in words if word not in _small_words()]
    return letters in ("".join(word[0] for word in words), "".join(word[0] for word in big))


def acronym_of(full: str) -> str:
    """The acronym made of a name's main words: "North Atlantic Treaty Organization" → "NATO"."""
    words = [word for word in re.split(r"[^a-z0-9]+", fold(without_possessive(full))) if word]
    return "".join(word[0] for word in words if word not in _small_words()).upper()
