"""What articles of invented events say: titles and sentences, with where the marked words stand in them."""

from __future__ import annotations

import random
import re
from functools import cache, lru_cache
from typing import NamedTuple

from bench.kinds import ASIDES, CLAIMS, DENIAL, FILLING, Told
from bench.world import MadeEvent, famous
from reportedly.nouns.findings import Actor

FILLED = 4  # sentences of an article that tell nothing, besides the 3 to 6 that do
KEPT_OF_TRIMMED = 4  # sentences of a copy that cuts
ASIDES_MOST = 2  # famous people whom one article quotes
AT_LEAST = 0.3  # chance that a toll is given as a lower bound
LETTERS = "abcdefgh"  # slots of the event's words
Marks = dict[str, tuple[int, int]]


class Sentence(NamedTuple):
    """A sentence with where its marked words stand in it, what it tells, and who speaks."""

    text: str
    marks: Marks
    told: Told | None
    speaker: Actor | None


class Page(NamedTuple):
    """A title, and sentences."""

    title: str
    sentences: tuple[Sentence, ...]


def page(event: MadeEvent, number: int) -> Page:
    """What an event's article says; a copy says what its source does, or the first sentences of that."""
    plan = event.plans[number]
    if plan.copies is None:
        return _written(event, number)
    source = _written(event, plan.copies)
    return Page(source.title, source.sentences[:KEPT_OF_TRIMMED]) if plan.trimmed else source


@lru_cache(maxsize=1024)  # those that copies may be made of in the same weeks
def _written(event: MadeEvent, number: int) -> Page:
    plan = event.plans[number]
    rng = random.Random(plan.seed)
    bound = "at least " if rng.random() < AT_LEAST else ""
    slots = {
        "town": event.town.name, "site": event.site, "day": f"{event.day.day} {event.day:%B %Y}",
        "figure": f"{bound}{plan.figure}", "number": f"{100 * rng.randint(11, 90):,}",
        "official": called(event.official), "body": event.body.name, "claim": " ".join(event.words[:5]),
    }  # fmt: skip
    speakers = {"official": event.official, "body": event.body}
    told = [rng.choice(event.kind.leads), rng.choice(CLAIMS), rng.choice(event.kind.counts)]
    told += [DENIAL] if plan.denies else []
    made = [_sentence(one, rng, event, slots, speakers) for one in told]
    for other in famous(rng)[:ASIDES_MOST]:
        more = {"famous": called(other)}
        made.append(_sentence(rng.choice(ASIDES), rng, event, slots | more, speakers | {"famous": other}))
    made += [Sentence(_filled(rng.choice(FILLING), rng, event, slots), {}, None, None) for _ in range(FILLED)]
    return Page(_filled(rng.choice(event.kind.titles), rng, event, slots), tuple(made))


def called(actor: Actor) -> str:
    """An actor as it is written: the office before the name."""
    return f"{actor.role.capitalize()} {actor.name}" if actor.role else actor.name


def _sentence(
    told: Told, rng: random.Random, event: MadeEvent, slots: dict[str, str], speakers: dict[str, Actor]
) -> Sentence:
    text, marks = unmarked(_filled(told.marked, rng, event, slots))
    return Sentence(text[0].upper() + text[1:], marks, told, speakers.get(told.speaker or ""))


def _filled(template: str, rng: random.Random, event: MadeEvent, slots: dict[str, str]) -> str:
    chosen = rng.sample(event.words, len(LETTERS))
    words = dict(zip(LETTERS, chosen, strict=True))
    capitals = {letter.upper(): word.capitalize() for letter, word in words.items()}
    return template.format(**words, **capitals, **slots)


def unmarked(marked: str) -> tuple[str, Marks]:
    """The text without its marks, and where each mark's words stand in it."""
    text, marks, open_ = "", {}, []
    for piece in _pieces().split(marked):
        if piece.startswith("["):
            open_.append((piece[1:-1], len(text)))
        elif piece == "]":
            name, start = open_.pop()
            marks[name] = (start, len(text))
        else:
            text += piece
    return text, marks


@cache
def _pieces() -> re.Pattern[str]:
    return re.compile(r"(\[[a-z]+\||\])")
