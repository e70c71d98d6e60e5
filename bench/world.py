"""An invented world to make records of: towns of the gazetteer, people, bodies and outlets, and events with articles.

All is drawn from a seed and an event's number, so that any event can be made again alone. Names and words are made of
syllables; towns and outlets are the package's own.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache, lru_cache
from itertools import accumulate, product
from typing import NamedTuple

from bench.kinds import KINDS, EventKind
from reportedly.knowledge.gazetteer import GazetteerPlace, gazetteer
from reportedly.knowledge.outlets import Outlet, outlets
from reportedly.knowledge.states import states
from reportedly.nouns.findings import Actor

FIRST_DAY = date(2031, 1, 1)
ARTICLES_A_DAY = 100  # the feed is as dense in a small record as in a large one, which goes on for longer
SIZE_MOST, SIZE_POWER = 50, 1.8  # articles an event: a chance of size ** -1.8, cut at 50
LAG_DAYS, LAG_MOST = 2.0, 20  # mean and most days from an event to an article on it
COPIED, TRIMMED = 0.3, 0.4  # chance that a later article of an event copies an earlier one, and that it cuts it
DENIED, DIFFERS = 0.15, 0.15  # chance that an article has a denial, another figure
FAMOUS, FAMOUS_SHARE = 60, 0.2  # people whom any article may name, the n-th in a share of 0.2 / n
UNTITLED, COMMON_SURNAME = 0.15, 0.1  # chance that a person stands without office or country, bears a common surname
BODIES_A_TOWN = 12
TOWNS = (
    "Plovdiv Burgas Varna Larissa Ioannina Kavala Skopje Bitola Tirana Shkoder Pristina Prizren Mostar Zenica Tuzla"
    " Split Rijeka Maribor Graz Linz Brno Ostrava Kosice Debrecen Szeged Pecs Timisoara Cluj-Napoca Iasi Odesa Lviv"
    " Kharkiv Dnipro Poltava Sumy Chernihiv Zhytomyr Gomel Vitebsk Kaunas Daugavpils Tartu Tampere Turku Uppsala Bergen"
    " Trondheim Aarhus Groningen Eindhoven Ghent Namur Metz Dijon Limoges Toulouse Bilbao Gijon Malaga Murcia Braga"
    " Tangier Fez Oran Sfax Tripoli Benghazi Aswan Luxor Nablus Homs Hama Aleppo Mosul Kirkuk Basra Tabriz Shiraz"
    " Herat Kandahar Quetta Peshawar Multan Lahore Jaipur Lucknow Patna Nagpur Indore Sylhet Khulna Mandalay"
    " Chiang Mai|Da Nang|Hue|Cebu|Davao|Medan|Surabaya|Makassar|Kumasi|Tamale|Kano|Jos|Kaduna|Maroua|Bangui|Goma"
    "|Bukavu|Kisumu|Mombasa|Arusha|Dodoma|Beira|Nampula|Bulawayo|Durban|Cordoba|Rosario|Mendoza|Valparaiso|Arequipa"
    "|Cusco|Quito|Cali|Medellin|Maracaibo|Merida|Puebla|Oaxaca|Tijuana"
)
_KNOWN = (("nato", "NATO"), ("un", "United Nations"), ("eu", "European Union"))


class Plan(NamedTuple):
    """One article of an event before it is written: when, where, and what it does with what others wrote."""

    day: date
    outlet: Outlet
    copies: int | None
    trimmed: bool
    denies: bool
    figure: int
    seed: str


class MadeEvent(NamedTuple):
    """An event: what, where, when, who speaks of it, in which words, and its articles in order of publication."""

    number: int
    kind: EventKind
    town: GazetteerPlace
    day: date
    site: str
    official: Actor
    body: Actor
    words: tuple[str, ...]
    plans: tuple[Plan, ...]


def size(rng: random.Random) -> int:
    """How many articles an event has: a power law up to 50."""
    return rng.choices(range(1, SIZE_MOST + 1), cum_weights=_cumulated())[0]


@lru_cache(maxsize=8192)  # those that articles of the same weeks are about
def event(number: int, *, seed: int, days: int) -> MadeEvent:
    """An event by its number, in a world that lasts so many days."""
    rng = random.Random(f"{seed}:{number}")
    count = size(rng)
    kind, town = rng.choice(KINDS), rng.choice(towns())
    day = FIRST_DAY + timedelta(days=rng.randrange(max(days, 1)))
    words = tuple(rng.choices(_words(), cum_weights=_word_weights(), k=40))
    site = f"{name(rng)} {rng.choice(kind.sites)}"
    toll = rng.randint(3, 90)
    return MadeEvent(
        number, kind, town, day, site, _official(rng, town), _body(rng, town), words,
        tuple(_plans(rng, number, day, count, toll, seed)),
    )  # fmt: skip


def _plans(rng: random.Random, number: int, day: date, count: int, toll: int, seed: int) -> Iterator[Plan]:
    lags = sorted(min(int(rng.expovariate(1 / LAG_DAYS)), LAG_MOST) for _ in range(count))
    own: list[int] = []
    for at, lag in enumerate(lags):
        copies = rng.choice(own) if own and rng.random() < COPIED else None
        own += [at] if copies is None else []
        yield Plan(
            day=day + timedelta(days=lag - lags[0]),
            outlet=rng.choice(outlets().all),
            copies=copies,
            trimmed=rng.random() < TRIMMED,
            denies=rng.random() < DENIED,
            figure=toll + lag // 2 + (rng.randint(1, 9) if rng.random() < DIFFERS else 0),
            seed=f"{seed}:{number}:{at}",
        )


def famous(rng: random.Random) -> list[Actor]:
    """Those whom any article may name that this one does: few are named in most, most in few."""
    return [one for at, one in enumerate(_famous(), start=1) if rng.random() < FAMOUS_SHARE / at]


@cache
def towns() -> tuple[GazetteerPlace, ...]:
    """The towns, as the gazetteer has them."""
    plain, _, spaced = TOWNS.partition(" Chiang Mai|")
    names = [*plain.split(), "Chiang Mai", *spaced.split("|")]
    found = (next((one for one in gazetteer().lookup(each) if one.level == "town"), None) for each in names)
    return tuple(one for one in found if one is not None)


def name(rng: random.Random) -> str:
    """A made name of two or three syllables."""
    return "".join(rng.choices(_SYLLABLES, k=rng.randint(2, 3))).capitalize()


_ONSETS = (*"bdfghklmnprstvz", "br", "dr", "st")
_SYLLABLES = tuple(map("".join, product(_ONSETS, (*"aeiou", "an", "or", "el"))))
_OFFICES = ("mayor", "governor", "spokesman", "police chief", "minister", "prosecutor", "rescue chief")


def _person(rng: random.Random, country: str | None) -> Actor:
    surname = rng.choice(("Kim", "Smith", "Singh", "Ali", "Silva")) if rng.random() < COMMON_SURNAME else name(rng)
    bare = rng.random() < UNTITLED
    return Actor(
        id="", name=f"{name(rng)} {surname}", kind="person", country=None if bare else country,
        role=None if bare else rng.choice(_OFFICES),
    )  # fmt: skip


def _official(rng: random.Random, town: GazetteerPlace) -> Actor:
    """One of the town's officials, who speak of many of its events; one in ten is new."""
    own = f"new:{rng.random()}" if rng.random() < 0.1 else f"{town.geonameid}:{rng.randrange(BODIES_A_TOWN)}"
    return _person(random.Random(own), _alpha3(town))


def _body(rng: random.Random, town: GazetteerPlace) -> Actor:
    own = random.Random(f"{town.geonameid}:body:{rng.randrange(BODIES_A_TOWN)}")
    kind = own.choice(("Water Board", "Hospital", "Harbour Union", "Rescue Service", "Teachers Forum", "Council"))
    return Actor(id="", name=f"{town.name} {name(own)} {kind}", kind="organisation", country=_alpha3(town))


@cache
def _famous() -> tuple[Actor, ...]:
    """People and bodies in many articles, some of them in knowledge/ and some not, some with a common surname."""
    rng = random.Random("famous")
    people = [_person(rng, rng.choice(("BGR", "GRC", "UKR", "KEN"))) for _ in range(FAMOUS)]
    known = [Actor(id="", name=name, kind="igo", known=key) for key, name in _KNOWN]
    return (*people[:2], *known, *people[2:])


@cache
def _alpha3(town: GazetteerPlace) -> str | None:
    return next((one.alpha3 for one in states().all if one.alpha2 == town.country), None)


@cache
def _words() -> tuple[str, ...]:
    rng = random.Random("words")
    return tuple(dict.fromkeys("".join(rng.choices(_SYLLABLES, k=rng.randint(2, 4))) for _ in range(8000)))


@cache
def _word_weights() -> tuple[float, ...]:
    """By Zipf, without the words that are everywhere."""
    return tuple(accumulate(1 / (at + 200) for at in range(len(_words()))))


@cache
def _cumulated() -> tuple[float, ...]:
    return tuple(accumulate(size**-SIZE_POWER for size in range(1, SIZE_MOST + 1)))
