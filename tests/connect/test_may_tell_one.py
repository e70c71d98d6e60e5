"""Of many pairs at once: those whose chance of telling one story is as high as asked, and hardly any other."""

from __future__ import annotations

from math import exp, log

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from reportedly.connect.may_tell_one import SLACK, glance_of, may_tell_one
from reportedly.connect.stories import Outline, story_chance, unit
from tests.connect.test_copies import OWN, STORY
from tests.connect.test_stories import OTHER, made

BAGS = st.dictionaries(st.sampled_from([f"word{n}" for n in range(12)]), st.floats(1, 4), max_size=12)
VECTORS = st.sampled_from((b"", b"\x05\x7f\x10\x00", b"\x10\x7f\xf0\x01", b"\x81\x81\x00\x02"))


def found(ones: list[Outline], others: list[Outline], least: float) -> set[tuple[int, int]]:
    """The pairs, by their places, that may tell of one story."""
    glances = {f"{side}{at}": glance_of(o) for side, each in enumerate((ones, others)) for at, o in enumerate(each)}
    pairs = [(f"0{one}", f"1{other}") for other in range(len(others)) for one in range(len(ones))]
    return {(int(one[1:]), int(other[1:])) for one, other in may_tell_one(glances, pairs, least)}


def test_those_of_one_story_are_seen() -> None:
    ferry = [made(STORY, "Elster Line", "Port Amsel"), made(OWN, "Elster Line", "Port Amsel")]
    assert found(ferry, [*ferry, made(OTHER, "Bank of Lindau")], 0.1) == {(0, 0), (0, 1), (1, 0), (1, 1)}


def test_without_words_or_vectors_it_says_what_the_chance_says() -> None:
    nothing = replace(made(STORY), words={}, names={}, model=None, vector=b"")
    assert found([nothing], [nothing, made(STORY)], 0.01) == set()
    assert found([nothing], [nothing, made(STORY)], 0.001) == {(0, 0), (0, 1)}


@given(st.lists(st.tuples(BAGS, BAGS, st.sampled_from(("m/1", "m/2", None)), VECTORS), min_size=2, max_size=5))
def test_none_as_likely_as_asked_is_passed_over(
    given_: list[tuple[dict[str, float], dict[str, float], str, bytes]],
) -> None:
    blank = made("")
    outlines = [
        replace(blank, words=unit(words), names=unit(names), model=model, vector=vector if model else b"")
        for words, names, model, vector in given_
    ]
    for least in (0.05, 0.1, 0.5):
        chances = {
            (one, other): story_chance(outlines[one], outlines[other])
            for one in range(len(outlines))
            for other in range(len(outlines))
        }
        seen = found(outlines, outlines, least)
        below = 1 / (1 + exp(-(log(least / (1 - least)) - 2 * SLACK)))
        assert {pair for pair, chance in chances.items() if chance >= least} <= seen
        assert all(chances[pair] >= below - 0.0001 for pair in seen)
