"""A person's name as it is matched: its parts, gender, and the words by which others of the article are found."""

from __future__ import annotations

import re
from typing import NamedTuple

from rapidfuzz import fuzz

from reportedly.resolve.cast import Gender
from reportedly.resolve.lore import is_role, known_body, of_demonym, state_named
from reportedly.text.first_names import given_gender
from reportedly.text.fold import fold
from reportedly.text.names import gender_of, parse_name, without_possessive
from reportedly.text.remembered import remembered
from reportedly.text.wordset import word_set

GENDERS: dict[str, Gender] = {"male": "m", "female": "f"}
HONORIFICS = word_set(
    "mr mrs ms miss mx dr prof sir dame lord lady sen rep gov gen col lt maj capt cpt sgt adm cmdr cpl pvt det insp "
    "supt amb pres rev fr hon st mme mlle justice imam sheikh sheik rabbi pope"
)


NICKNAME = re.compile(r" [\"“‘'](?P<nick>[\w-]+)[\"”’'] ")  # Edward "Ted" Lind
SHORTEST, ALIKE = 5, 80.0  # letters; of 100, rapidfuzz ratio
PORTFOLIOS = word_set(
    "state defense defence justice commerce treasury labor labour education energy health agriculture transportation "
    "transport interior war homeland finance information culture tourism trade industry environment planning housing "
    "immigration sport sports youth religion oil petroleum water electricity mines fisheries science technology "
    "economy communications communication railways police security intelligence development employment forestry"
)
LONGEST_ROLE = 4  # words: "Deputy National Security Adviser"


class Name(NamedTuple):
    """`text` without a possessive; `words` of given names and surname, folded; `surname` folded; `title` as written."""

    text: str
    title: str
    words: tuple[str, ...]
    surname: str
    full: bool
    gender: Gender | None
    suffix: str

    @property
    def bare(self) -> str:
        """The name without its title."""
        return self.text[len(self.title) :].strip() if self.title else self.text


@remembered(most=4096)
def read_name(text: str) -> Name:
    """A person mention's name; `full` where it has more than a surname; no `words` where only a role stands there."""
    text = NICKNAME.sub(r" \g<nick> ", " ".join(without_possessive(text.strip(" ,.;:\"“”‘’'()")).split()))
    role_words = _leading_role(text)
    parts = parse_name(text[len(role_words) :].strip())
    title = f"{role_words} {parts.title}".strip()
    words = tuple(fold(f"{parts.given} {parts.surname}").split())
    gender = GENDERS.get(gender_of(text) or gender_of(f"{parts.given} {parts.surname}") or "")
    return Name(text, title, words, fold(parts.surname), bool(parts.given), gender, parts.suffix)


def _leading_role(text: str) -> str:
    """The words of an office that a mention begins with ("Home Secretary Ann Bell"), or all of it."""
    words = text.split()
    if seat := _seated(words):
        return " ".join(words[:seat])
    for size in range(min(LONGEST_ROLE, len(words)), 0, -1):
        role = is_role(" ".join(words[:size]).lower())
        if role or (size > 2 and is_role(" ".join(words[1:size]).lower())):  # not of two: "Larry King"
            return " ".join(words[:size]) if size > 1 or len(words) > 1 else ""
    return " ".join(words[: _past_roles(words)])


def _past_roles(words: list[str]) -> int:
    """How many words are a state's or house's name with an office after it ("United States President Ann Bell")."""
    last = max((n for n, word in enumerate(words[:-1]) if n and is_role(word.lower())), default=0)
    if not last or len(words) - last < 3:  # "Chad King Smith" is no king of Chad
        return 0
    named = " ".join(words[:last])
    if given_gender(fold(words[last + 1])) is not None and len(words) - last > 2:
        return last + 1
    return last + 1 if words[last][0].islower() or of_demonym(named) or known_body(named) else 0


def _seated(words: list[str]) -> int:
    """How many words are an office with "of" and its place, before a name: "Mayor of Ulm Ann Bell"."""
    if len(words) < 5 or words[1].lower() != "of" or not is_role(words[0].lower()):
        return 0
    given = next((n for n in range(3, len(words) - 1) if given_gender(fold(words[n])) is not None), 0)
    state = next((n for n in range(len(words) - 2, 2, -1) if state_named(" ".join(words[2:n])) is not None), 0)
    return state or (3 if words[2].lower() in PORTFOLIOS else given)


def spelt_alike(one: str, other: str) -> bool:
    """Whether two folded surnames are spellings of one: same beginning, about as long, one letter in five apart.

    "Harris" and "Harrison" differ by two letters in length, "Hansen" and "Jansen" at the start.
    """
    if min(len(one), len(other)) < SHORTEST or abs(len(one) - len(other)) > 1 or one[:3] != other[:3]:
        return False
    return fuzz.ratio(one, other) >= ALIKE


def is_honorific(word: str) -> bool:
    """Whether a word (lower case) is a title that goes before a name."""
    return word.rstrip(".") in HONORIFICS
