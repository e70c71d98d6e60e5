"""Articles of one story meet and are alike; those of others aren't, in any order."""

from __future__ import annotations

from datetime import date

from reportedly.connect.stories import STORY_LEAST, Outline, cosine, keys_of, likeness, outline, story_chance, unit
from reportedly.nouns.findings import Actor
from tests.connect.test_copies import OWN, STORY
from tests.contracts.make import CAPTURED, article

OTHER = (
    "The central bank of Lindau raised its rate by half a point on Tuesday, the third time this year. Inflation has"
    " fallen since spring, its governor told reporters, but wages are rising. Markets had expected less."
)


def made(text: str, *names: str, title: str = "", day: int = 6) -> Outline:
    actors = [Actor(id=f"a{n}", name=name, kind="organisation") for n, name in enumerate(names)]
    return outline(article(text, title=title, published=date(2031, 5, day)), actors, (), None, CAPTURED)


def test_two_own_articles_on_one_event_are_of_one_story() -> None:
    one = made(STORY, "Elster Line", "Port Amsel", title="Ferry aground off Port Amsel")
    other = made(OWN, "Elster Line", "Port Amsel", title="Ninety saved from ferry")
    bank = made(OTHER, "Bank of Lindau", title="Rates up again")
    assert story_chance(one, other) == story_chance(other, one) >= STORY_LEAST > story_chance(one, bank)
    assert set(keys_of(one)) & set(keys_of(other))
    assert not set(keys_of(one)) & set(keys_of(bank))


def test_likeness_is_from_none_to_the_same() -> None:
    assert likeness(unit({"a": 1.0}), unit({"b": 1.0})) == likeness(unit({}), unit({"a": 1.0})) == 0.0
    assert round(likeness(unit({"a": 2.0, "b": 1.0}), unit({"a": 4.0, "b": 2.0})), 6) == 1.0
    assert cosine(b"", bytes(384)) is None
    assert round(cosine(b"\x7f" * 384, b"\x10" * 384) or 0, 3) == 1.0
