"""What the words of a noun phrase tell of whom or what it means: its form, head, number and gender."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from functools import lru_cache
from typing import NamedTuple

from reportedly.text.lemmas import noun_lemma
from reportedly.text.names import gender_of
from reportedly.text.wordset import word_set

KINDS = ("person", "organisation", "place", "time", "object", "event", "abstract")  # GUM's, rare ones under object
WIDEST = 30  # words of a phrase; one in a hundred of GUM's is longer
QUERY = 64  # numbers of a query and of a key


class Form(IntEnum):
    """How a phrase is put: which pronoun, or what its first word and its head are."""

    I, WE, YOU, HE, SHE, IT, THEY, THIS, THESE, WHICH, SOME = range(11)  # noqa: E741
    NAME, THE, A, THAT, THEIR, BARE, PLURAL, NUMBER = range(11, 19)


FIRST_NOUN = Form.NAME  # forms from here on are no pronouns


class Gender(IntEnum):
    UNKNOWN, MALE, FEMALE, NEUTER = range(4)


class Number(IntEnum):
    UNKNOWN, ONE, MANY = range(3)


class Phrase(NamedTuple):
    """What a phrase's words tell. `body` is the phrase without determiner and possessive, in lower case."""

    form: Form
    body: str
    head: str
    lemma: str
    content: frozenset[str]
    names: frozenset[str]
    digits: frozenset[str]
    number: Number
    gender: Gender
    joined: bool  # "Ana and Ben"
    initials: str  # of a name of several words


_PRONOUNS: dict[str, Form] = {
    word: form
    for form, words in (
        (Form.I, "i me my mine myself"), (Form.WE, "we us our ours ourselves"),
        (Form.YOU, "you your yours yourself yourselves"), (Form.HE, "he him his himself"),
        (Form.SHE, "she her hers herself"), (Form.IT, "it its itself"),
        (Form.THEY, "they them their theirs themselves"), (Form.THIS, "this that"), (Form.THESE, "these those"),
        (Form.WHICH, "who which whom whose"),
        (Form.SOME, "everyone everybody everything anyone anything something someone nothing nobody one what others"
                    " other all some many most much none several few"),
    )
    for word in words.split()
}  # fmt: skip
_DETERMINERS: dict[str, Form] = {
    word: form
    for form, words in (
        (Form.THE, "the"), (Form.A, "a an some any another no every each"), (Form.THAT, "this that these those such"),
        (Form.THEIR, "my your his her its our their"),
    )
    for word in words.split()
}  # fmt: skip
_GENDER = {
    Form.HE: Gender.MALE,
    Form.SHE: Gender.FEMALE,
    **dict.fromkeys((Form.IT, Form.THIS, Form.THESE), Gender.NEUTER),
}
_NUMBER = {
    **dict.fromkeys((Form.I, Form.HE, Form.SHE, Form.IT, Form.THIS), Number.ONE),
    **dict.fromkeys((Form.WE, Form.THEY, Form.THESE), Number.MANY),
}
# What a head noun doesn't stand behind: "the head | of state", "a man | who …".
_AFTER_HEAD = word_set(
    "of in on at for from with by to that which who whose whom where when about against between during into among under"
    " over after before since as than including within near outside inside across behind beyond without toward towards"
    ' because if while is are was were has have had , ( ) - – — ; : " “ ”'
)
_MASCULINE = word_set(
    "man boy father brother son husband uncle king prince spokesman chairman businessman congressman actor priest"
    " cardinal pope imam bishop gentleman nephew grandfather lord policeman guy"
)
_FEMININE = word_set(
    "woman girl mother sister daughter wife aunt queen princess spokeswoman chairwoman businesswoman congresswoman"
    " actress lady niece grandmother policewoman"
)
_PEOPLE = word_set("people police men women children troops")
_LONGEST_NAME = 6  # words


@lru_cache(maxsize=8192)
def phrase_of(words: tuple[str, ...], capitals: tuple[bool, ...]) -> Phrase:
    """What these words (lower case; `capitals` says which are written with one) tell as a phrase."""
    words, capitals = _without_possessive(words, capitals)
    if len(words) == 1 and words[0] in _PRONOUNS:
        return _pronoun(words[0])
    determiner = _DETERMINERS.get(words[0]) if len(words) > 1 else None
    first = int(determiner is not None)
    body, capital = words[first:], capitals[first:]
    at = _head(body)
    head, said = body[at], [word for word in body if word.isalnum() or any(c.isalnum() for c in word)]
    lemma = noun_lemma(head)
    names = frozenset(word for word, big in zip(body, capital, strict=True) if big and word not in _DETERMINERS)
    content = frozenset(word for word in said if word not in _AFTER_HEAD and word not in _DETERMINERS)
    digits = frozenset(word for word in said if any(c.isdigit() for c in word))
    joined = "and" in body[: at + 1] or ("and" in body and "," in body)
    form = _form(determiner, name=capital[at] and bool(names), number=bool(digits) and len(digits) >= len(content) - 1,
                 plural=lemma != head)  # fmt: skip
    many = joined or head in _PEOPLE or (lemma != head and not capital[at])
    gender = _gender(form, head, body[: at + 1])
    initials = _initials(body[: at + 1]) if form == Form.NAME else ""
    return Phrase(
        form,
        " ".join(body),
        head,
        lemma,
        content,
        names,
        digits,
        Number.MANY if many else Number.ONE,
        gender,
        joined,
        initials,
    )


def _pronoun(word: str) -> Phrase:
    form, none = _PRONOUNS[word], frozenset[str]()
    number, gender = _NUMBER.get(form, Number.UNKNOWN), _GENDER.get(form, Gender.UNKNOWN)
    return Phrase(form, word, word, word, none, none, none, number, gender, False, "")


def _without_possessive(words: tuple[str, ...], capitals: tuple[bool, ...]) -> tuple[tuple[str, ...], tuple[bool, ...]]:
    """Without a final "'s", which the tokenizer gives as two words."""
    if len(words) > 2 and words[-1] == "s" and words[-2] in ("'", "’"):
        return words[:-2], capitals[:-2]
    if len(words) > 1 and words[-1] in ("'", "’"):
        return words[:-1], capitals[:-1]
    return words, capitals


def _head(body: Sequence[str]) -> int:
    """Where the head noun stands: before the first preposition, comma or relative pronoun, else at the end."""
    return next((at - 1 for at in range(1, len(body)) if body[at] in _AFTER_HEAD), len(body) - 1)


def _form(determiner: Form | None, *, name: bool, number: bool, plural: bool) -> Form:
    if number:
        return Form.NUMBER
    if name:
        return Form.NAME
    if determiner is not None:
        return determiner
    return Form.PLURAL if plural else Form.BARE


def _gender(form: Form, head: str, name: Sequence[str]) -> Gender:
    if head in _MASCULINE:
        return Gender.MALE
    if head in _FEMININE:
        return Gender.FEMALE
    if form != Form.NAME or len(name) > _LONGEST_NAME:
        return Gender.UNKNOWN
    told = gender_of(" ".join(word.title() for word in name))
    return Gender.UNKNOWN if told is None else Gender[told.upper()]


def _initials(name: Sequence[str]) -> str:
    letters = [word[0] for word in name if word[0].isalnum() and word not in _AFTER_HEAD]
    return "".join(letters) if len(letters) > 1 else ""
