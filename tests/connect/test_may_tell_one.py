"""Of many pairs at once: those whose chance of telling one story is as high as asked, and hardly any other."""

from __future__ import annotations

from datetime import date
from itertools import product
from math import exp, log

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from reportedly.connect.may_tell_one import SLACK, glance_of, may_tell_one
from reportedly.connect.stories import FAR_KEPT, STORY_KEPT, Outline, kept_from, story_chance, unit
from tests.connect.test_copies import OWN, STORY
from tests.connect.test_stories import OTHER, made

BAGS = st.dictionaries(st.sampled_from([f"word{n}" for n in range(12)]), st.floats(1, 4), max_size=12)
DAYS = st.sampled_from((None, date(2031, 5, 6), date(2031, 6, 3), date(2031, 6, 4)))
Drawn = tuple[dict[str, float], dict[str, float], str | None, bytes, date | None]
VECTORS = st.sampled_from((b"", b"\x05\x7f\x10\x00", b"\x10\x7f\xf0\x01", b"\x81\x81\x00\x02"))


def found(ones: list[Outline], others: list[Outline]) -> set[tuple[int, int]]:
    """The pairs, by their places, that may tell of one story."""
    glances = {f"{side}{at}": glance_of(o) for side, each in enumerate((ones, others)) for at, o in enumerate(each)}
    pairs = [(f"0{one}", f"1{other}") for other in range(len(others)) for one in range(len(ones))]
    return {(int(one[1:]), int(other[1:])) for one, other in may_tell_one(glances, pairs)}


def test_those_of_one_story_are_seen() -> None:
    ferry = [made(STORY, "Elster Line", "Port Amsel"), made(OWN, "Elster Line", "Port Amsel")]
    assert found(ferry, [*ferry, made(OTHER, "Bank of Lindau")]) == {(0, 0), (0, 1), (1, 0), (1, 1)}


def test_far_apart_more_is_asked_than_near() -> None:
    one = replace(made(STORY), words={"ferry": 1.0}, names={})
    few = replace(made(OWN), words=unit({"ferry": 0.19, "dam": 0.98}), names={})
    assert STORY_KEPT < story_chance(one, few) < FAR_KEPT
    far = replace(few, published=date(2031, 6, 4))
    assert found([one], [few, replace(few, published=date(2031, 6, 3)), replace(few, published=None), far]) == {
        (0, 0), (0, 1), (0, 2),
    }  # fmt: skip
    assert found([one], [replace(one, published=date(2029, 5, 6))]) == {(0, 0)}


def test_without_words_or_vectors_they_are_no_story() -> None:
    nothing = replace(made(STORY), words={}, names={}, model=None, vector=b"")
    assert found([nothing], [nothing, made(STORY)]) == set()


@given(st.lists(st.tuples(BAGS, BAGS, st.sampled_from(("m/1", "m/2", None)), VECTORS, DAYS), min_size=2, max_size=5))
def test_none_that_is_likely_enough_is_passed_over(drawn: list[Drawn]) -> None:
    blank = made("")
    outlines = [
        replace(
            blank, words=unit(words), names=unit(names), model=model, vector=vector if model else b"", published=day
        )
        for words, names, model, vector, day in drawn
    ]
    seen = found(outlines, outlines)
    for one, other in product(range(len(outlines)), repeat=2):
        first, second = outlines[one], outlines[other]
        chance, least = story_chance(first, second), kept_from(first.published, second.published)
        below = 1 / (1 + exp(2 * SLACK - log(least / (1 - least))))
        assert (one, other) in seen or chance < least
        assert (one, other) not in seen or chance >= below - 0.0001
