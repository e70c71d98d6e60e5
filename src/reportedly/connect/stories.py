"""Which articles tell of one story: what of two articles is compared, how alike they are, and where they can meet."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from functools import cache, lru_cache
from hashlib import blake2b
from itertools import combinations
from math import log, sqrt

import msgspec
import numpy as np
import numpy.typing as npt

from reportedly.connect.odds import chance_at
from reportedly.connect.profiles import EVERYWHERE, is_named
from reportedly.knowledge.common_words import common_words
from reportedly.nouns.article import Article
from reportedly.nouns.findings import Actor, Place, Vector
from reportedly.text.fold import fold
from reportedly.text.wordset import word_set

FloatArray = npt.NDArray[np.float32]

NAMES_MOST = 8  # of an article's names, the most frequent, that make keys of two with its weeks
NAMES_MOST_ALONE = 6  # and that make keys of three at any time, with rare words of the title
TITLE_MOST = 6  # of its title's words, the first
RARE_MOST = 8  # of its title's words that are no common ones, the first
WEEKS = 14  # days; two articles up to so many apart meet under two marks, none of more than twice as many
KEY_BYTES = 5  # of a key's hash: with 40 million keys in a record, one in 30,000 is met by chance, which costs a look
WIDE = frozenset(("country", "region", "water", "unknown"))  # places that are in too many stories to be keys
_STOP = word_set(
    "the and for that with from was were has have had been its his her their they she but who said says not will"
    " would this which after are more than also about into over out one two three new when what there where can"
    " could may might being because before between during against through only other some such them then these"
    " those under until very we you your our own all any both each few most nor off once same too don now just"
    " while since still according told people year years day days week month time first last made make many much"
    " how why him did does doing upon among mr mrs ms monday tuesday wednesday thursday friday saturday sunday"
    " january february march april june july august september october november december news report reports"
    " reported"
)  # fmt: skip


class Outline(msgspec.Struct, frozen=True):
    """What an article is compared by: its words and names with how often they stand there, and the vector of title and
    lead, if the reader gave one."""

    key: str
    published: date | None
    known_at: datetime
    title: tuple[str, ...]
    rare: tuple[str, ...]
    named: Mapping[str, frozenset[str]]
    words: Mapping[str, float]
    names: Mapping[str, float]
    keen: tuple[str, ...]
    model: str | None
    vector: bytes


def outline(
    article: Article, actors: Sequence[Actor], places: Sequence[Place], vector: Vector | None, known_at: datetime
) -> Outline:
    """An article as it is compared with others."""
    title = words_in(article.title or article.text[:120])
    counts = Counter(words_in(f"{article.title or ''}. {article.text}"))
    names, keen, named = _names(actors, places)
    return Outline(
        key=article.key,
        published=article.published,
        known_at=known_at,
        title=tuple(dict.fromkeys(title)),
        rare=tuple(dict.fromkeys(word for word in title if word not in common_words())),
        named=named,
        words=unit({word: 1 + log(count) for word, count in counts.items()}),
        names=unit({name: 1 + log(count) for name, count in names.items()}),
        keen=keen,
        model=vector.model if vector else None,
        vector=vector.numbers if vector else b"",
    )


def keys_of(one: Outline) -> tuple[int, ...]:
    """Pairs of names or title words that the article has, each with its weeks, and triples of names and rare title
    words; of the article alone.

    Without weeks, as many more articles meet as the record goes on for longer (docs/decisions/0054). Triples are for
    pages that give wrong dates and for stories that go on; a town, its name once more and "dead" are no triple (0074).
    """
    weeks = (one.published or one.known_at.date()).toordinal() // WEEKS
    dated = combinations(sorted({*one.keen[:NAMES_MOST], *one.title[:TITLE_MOST]}), 2)
    marks = [(*both, str(at)) for both in dated for at in (weeks, weeks + 1)]
    alone = combinations(sorted({*one.keen[:NAMES_MOST_ALONE], *one.rare[:RARE_MOST]}), 3)
    marks += (each for each in alone if _tells(one, each))
    return tuple(_hashed(each) for each in marks)


def _tells(one: Outline, marks: tuple[str, ...]) -> bool:
    """Whether a word of the title is among three marks, and no name together with a word of itself: of three who are
    in the news for years there are too many stories."""
    words = [mark for mark in marks if mark not in one.names]
    return bool(words) and not any(one.named.get(word, frozenset()).intersection(marks) for word in words)


def _hashed(marks: tuple[str, ...]) -> int:
    hashed = blake2b("|".join(marks).encode("utf-8", "surrogatepass"), digest_size=KEY_BYTES)
    return int.from_bytes(hashed.digest())


def _names(
    actors: Sequence[Actor], places: Sequence[Place]
) -> tuple[Counter[str], tuple[str, ...], dict[str, frozenset[str]]]:
    """Names of actors and places by how often they stand there, those of them that few stories share, and the words
    of these, each with the names that have it."""
    names: Counter[str] = Counter()
    wide: set[str] = set()
    called: dict[str, str] = {}
    for actor in actors:
        label = f"a:{actor.known}" if actor.known else f"n:{fold(actor.name)}" if is_named(actor) else ""
        if label:
            names[label] += len(actor.mentions) or 1
            called[label] = actor.name
            wide |= {label} if actor.known and actor.kind in EVERYWHERE else set()
    for place in places:
        if place.name and place.use == "location":
            label = f"g:{place.geonameid or fold(place.name)}"
            names[label] += 1
            called[label] = place.name
            wide |= {label} if place.level in WIDE else set()
    keen = sorted(names.keys() - wide, key=lambda label: (-names[label], label))
    named: dict[str, set[str]] = defaultdict(set)
    for label in keen:
        for word in words_in(called[label]):
            named[word].add(label)
    return names, tuple(keen), {word: frozenset(labels) for word, labels in named.items()}


def words_in(text: str) -> list[str]:
    return [word for found in _word().finditer(text) if (word := fold(found[0])) not in _STOP]


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"[^\W\d_][^\W\d_’'-]{2,}")


# Weights are log odds, fitted on 296,000 pairs of articles of ECB+ (same seminal event or not; pairs of one topic's two
# events count a tenth, of two topics a twentieth: of eight such ways the one best on Giveme5W1H): words alike, names
# alike, vectors of title and lead alike.
WORDS, NAMES, MEANING, BIAS = 22.2, 6.3, 1.0, -6.4
MEANING_USUAL = 0.75  # of two articles of one story: where there is no vector
STORY_LEAST = 0.3  # of the mean chance between two groups: best grouping (B³) of ECB+'s articles by its events
STORY_KEPT = 0.1  # a chance from which an edge is kept; below, a pair counts nothing
FAR = 2 * WEEKS  # days between two articles past which they meet under three marks alone
FAR_KEPT = 0.5  # as STORY_KEPT, of such: a town and its mayor are named by turns for years


def story_chance(one: Outline, other: Outline) -> float:
    """How likely two articles tell of one story."""
    meaning = cosine(one.vector, other.vector) if one.model == other.model else None
    odds = WORDS * likeness(one.words, other.words) + NAMES * likeness(one.names, other.names) + BIAS
    return chance_at(odds + MEANING * (MEANING_USUAL if meaning is None else meaning))


def kept_from(one: date | None, other: date | None) -> float:
    """The chance from which articles of these days have an edge; below it nothing of the two is compared."""
    return FAR_KEPT if one is not None and other is not None and abs((one - other).days) > FAR else STORY_KEPT


def likeness(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    """The cosine of two bags of words, each of length 1: from 0 to 1."""
    few, many = (one, other) if len(one) <= len(other) else (other, one)
    return sum([many[word] * weight for word, weight in few.items() if word in many])


def unit(bag: Mapping[str, float]) -> dict[str, float]:
    """A bag of words made of length 1, its words in order so that sums come out the same to the last digit."""
    length = sqrt(sum(bag[word] ** 2 for word in sorted(bag)))
    return {word: bag[word] / length for word in sorted(bag)}


def cosine(one: bytes, other: bytes) -> float | None:
    """The cosine of two int8 vectors; None where there is none."""
    return float(_unit(one) @ _unit(other)) if one and other else None


@lru_cache(maxsize=32_768)  # 65 MB; those of the articles that are compared together
def _unit(numbers: bytes) -> FloatArray:
    vector: FloatArray = np.frombuffer(numbers, np.int8).astype(np.float32)
    return vector / max(float(np.linalg.norm(vector)), 1.0)
