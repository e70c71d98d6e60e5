"""The persons of an article: every mention by name, grouped so that one person is one actor and no two are merged."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from reportedly.nouns.findings import Mention
from reportedly.resolve.cast import Cast, Draft
from reportedly.resolve.ground import Ground
from reportedly.resolve.lore import is_role
from reportedly.resolve.naming import Name, read_name, spelt_alike
from reportedly.text.first_names import given_gender
from reportedly.text.names import could_be_same_person
from reportedly.text.spelling import word_key
from reportedly.text.wordset import word_set

SHARED = "shared_surname"
KIN = word_set(
    "daughter son wife husband brother sister father mother widow uncle aunt nephew niece cousin spouse parents "
    "children kids twins"
)
CHILDREN = word_set("daughter son children kids twins")
AGES = word_set("younger elder older")
JOINED = 7  # words before the second of two names: "her sons, Ana Ruiz and"
LONG = 4  # letters of a word that such headlines put in capitals, of which they have
TITLED_FROM = 4  # at least
MAIN_SHARE = 2  # times as many full-name mentions as the next: then a bare surname means this one ("Ruiz said")


class Told(NamedTuple):
    """A person mention, its name taken apart, and the title before it taken in ("Mr.", outside the mention)."""

    mention: Mention
    name: Name

    @property
    def start(self) -> int:
        """Where the mention begins."""
        return self.mention.spans[0].start


class Crowd:
    """Persons by full name, found by any word of it."""

    def __init__(self) -> None:
        self.people: list[list[Told]] = []
        self._names: list[dict[str, Name]] = []
        self._by_word: dict[str, set[int]] = {}
        self._by_key: dict[str, set[int]] = {}

    def add(self, one: Told) -> None:
        """Adds a full-name mention to the person it fits, the first named of several; else a new person."""
        ends = (one.name.words[-1], one.name.words[0])
        near = sorted(set().union(*(self._by_key.get(word_key(word), ()) for word in ends)))
        number = next((n for n in near if self._same(n, one)), len(self.people))
        if number == len(self.people):
            self.people.append([])
            self._names.append({})
        self.people[number].append(one)
        self._names[number][one.name.text] = one.name
        for word in one.name.words:
            self._by_word.setdefault(word, set()).add(number)
            self._by_key.setdefault(word_key(word), set()).add(number)

    def _same(self, number: int, one: Told) -> bool:
        return all(_may_be_one(name, one.name) for name in self._names[number].values())

    def fitting(self, one: Told) -> list[int]:
        """The persons a single name may mean: by surname, else by first name (or a surname that stands first)."""
        word = one.name.words[-1]
        fits = [n for n in sorted(self._by_word.get(word, ())) if self._agrees(n, one)]
        by_surname = [n for n in fits if any(name.surname == one.name.surname for name in self._names[n].values())]
        return by_surname or (fits if len(fits) == 1 or not one.name.title else [])

    def spelt_like(self, one: Told) -> int | None:
        """The one person whose surname differs from this one by a letter or so ("Saleh" and "Salih")."""
        near = {
            n
            for n, names in enumerate(self._names)
            if any(spelt_alike(one.name.surname, name.surname) for name in names.values()) and self._agrees(n, one)
        }
        return near.pop() if len(near) == 1 else None

    def _agrees(self, number: int, one: Told) -> bool:
        genders = {name.gender for name in self._names[number].values()} - {None}
        return not one.name.gender or one.name.gender in (genders or {one.name.gender})


def _may_be_one(a: Name, b: Name) -> bool:
    """Whether two full names of one article may be one person's: one is part of the other, they are spellings of one
    ("Mohammed Sallam", "Muhammad Salam"), or turned round ("Xi Minghao", "Minghao Xi")."""
    if a.suffix and b.suffix and a.suffix != b.suffix:
        return False
    if len(a.words) == len(b.words) > 1 and (a.gender == b.gender or None in (a.gender, b.gender)):
        one, other = (tuple(map(word_key, name.words)) for name in (a, b))
        if one == other or (len(one) == 2 and a.words == b.words[::-1]):
            return True
    short, full = sorted((a.text, b.text), key=len)
    return could_be_same_person(short, full)


def cast_people(cast: Cast, ground: Ground, mentions: Iterable[Mention]) -> dict[str, str]:
    """Adds every named person to the cast; gives mention id → reason for the names that stay undecided."""
    persons = [mention for mention in mentions if mention.kind == "person"]
    told = _called_otherwise(
        [Told(one, name) for one in persons if not _is_office(ground, one, name := _name(ground, one))], ground
    )
    crowd = Crowd()
    for one in told:
        if one.name.full:
            crowd.add(one)
    alone: dict[str, list[Told]] = {}
    undecided: dict[str, str] = {}
    for one in told:
        if one.name.full or not one.name.words:
            continue
        fits = crowd.fitting(one)
        choice = fits[0] if len(fits) == 1 else _single_out(crowd, fits, one, ground)
        if choice is not None:
            crowd.people[choice].append(one)
        elif fits:
            undecided[one.mention.id] = SHARED
        elif (near := crowd.spelt_like(one)) is not None:
            crowd.people[near].append(one)
        elif not is_role(one.name.surname):  # "the Sultan" marked as a person: a description
            alone.setdefault(one.name.surname, []).append(one)
    for group in [*crowd.people, *alone.values()]:
        _enter(cast, group)
    return undecided


def _called_otherwise(told: list[Told], ground: Ground) -> list[Told]:
    """The mentions, the one that opens a headline in capitals by its surname alone where a word before it is no first
    name that we know, and the only other one of that surname has such a name: "Nurse Berg Joins Race", of Ana Berg."""
    if not told or told[0].start or len(told[0].name.words) != 2 or given_gender(told[0].name.words[0]) is not None:
        return told
    first = told[0]
    named = {one.name.words for one in told[1:] if one.name.full and one.name.surname == first.name.surname}
    if len(named) != 1 or given_gender(next(iter(named))[0]) is None or not _in_capitals(ground):
        return told
    return [first._replace(name=read_name(first.mention.text.split()[-1])), *told[1:]]


def _in_capitals(ground: Ground) -> bool:
    """Whether the first sentence has its words in capitals, as some headlines do."""
    start, end = ground.sentence_span(0)
    words = [word for word in ground.text[start:end].split() if len(word) >= LONG and word[0].isalpha()]
    return len(words) >= TITLED_FROM and all(word[0].isupper() for word in words)


def _is_office(ground: Ground, mention: Mention, name: Name) -> bool:
    """Whether a mention only describes somebody by an office: "the Information Minister"."""
    before = ground.before(mention.spans[0].start)
    return name.full and bool(before) and before[0].lower == "the" and is_role(name.surname)


def _name(ground: Ground, mention: Mention) -> Name:
    """The mention's name, its gender from a title right before it where it has none of its own."""
    name = read_name(mention.text)
    before = ground.before(mention.spans[0].start)
    if name.gender is None and before and before[0].text[0].isupper():
        titled = read_name(f"{before[0].text} {name.text}")
        if titled.title and titled.gender:
            return name._replace(gender=titled.gender, title=name.title)
        adjoins = ground.text[before[0].end : mention.spans[0].start] == " "
        if titled.gender and titled.full and not name.full and adjoins:
            return titled  # the mention left out the given name: "Ana" before "Ruiz"
    return name


def _single_out(crowd: Crowd, fits: list[int], one: Told, ground: Ground) -> int | None:
    """Of several who share a name the one whom other evidence singles out: named in full in the same paragraph, or not
    somebody's relative, or by far the most named."""
    if not fits:
        return None
    if len(fits) == 2 and (told := _by_age(crowd, fits, one, ground)) is not None:
        return told
    here = ground.paragraph(one.start)
    near = [n for n in fits if any(_just_before(told, one, ground, here) for told in crowd.people[n])]
    if len(near) > 1:  # "his parents, Ana Ruiz and Jan Ruiz": not they
        near = [n for n in near if not _kin(crowd.people[n], ground)]
        if len(near) > 1:
            return None
    if near:
        return near[0]
    main = [n for n in fits if not _kin(crowd.people[n], ground)]
    if len(main) == 1:
        return main[0]
    counts = sorted(((sum(told.name.full for told in crowd.people[n]), -n) for n in fits), reverse=True)
    return -counts[0][1] if counts[0][0] >= MAIN_SHARE * counts[1][0] else None


def _by_age(crowd: Crowd, fits: list[int], one: Told, ground: Ground) -> int | None:
    """Of two who share a name the one whom "the younger" or "the elder" means, where one is somebody's child."""
    word = next((word.lower for word in ground.before(one.start)), "")
    children = [n for n in fits if _is_kin(crowd.people[n], ground, CHILDREN)]
    if word not in AGES or len(children) != 1:
        return None
    return next(n for n in fits if (n in children) == (word == "younger"))


def _just_before(told: Told, one: Told, ground: Ground, here: int) -> bool:
    return told.name.full and told.start < one.start and ground.paragraph(told.start) == here


def _kin(group: list[Told], ground: Ground) -> bool:
    """Whether a person is brought in as somebody's relative: "his wife, …": then a bare surname means the other."""
    return _is_kin(group, ground, KIN)


def _is_kin(group: list[Told], ground: Ground, kin: frozenset[str]) -> bool:
    first = min(group, key=lambda told: told.start)
    before = ground.before(first.start, most=3)
    if before and before[-1].lower == "and":
        before = ground.before(first.start, most=JOINED)
    return any(word.lower in kin for word in before)


def _enter(cast: Cast, group: list[Told]) -> None:
    if not group:
        return
    fullest = max(group, key=lambda told: (len(told.name.words), len(told.name.bare), -told.start))
    genders = {told.name.gender for told in group if told.name.gender}
    number = cast.add(
        Draft(name=fullest.name.bare, kind="person", gender=next(iter(genders)) if len(genders) == 1 else None)
    )
    for told in sorted(group, key=lambda told: told.start):
        cast.drafts[number].names.add(told.name.surname)
        cast.point(told.mention.id, number)
