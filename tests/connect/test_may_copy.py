"""Of many pairs at once: none that copies is passed over, and what shares a phrase isn't looked at."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from reportedly.connect.copies import PASSAGE_LEAST, Text, copy_of
from reportedly.connect.may_copy import glance_of, may_copy
from tests.connect.test_copies import OWN, QUOTE, STORY, edited, text, trimmed

WORDS = st.lists(st.sampled_from(("rain", "dam", "Elbe", "held", "town", "mayor", "said", "night")), max_size=60)


def found(ones: list[Text], others: list[Text]) -> set[tuple[int, int]]:
    """The pairs, by their places, that may be copies."""
    glances = {
        f"{side}{at}": glance_of(t.shingles) for side, ts in enumerate((ones, others)) for at, t in enumerate(ts)
    }
    pairs = [(f"0{one}", f"1{other}") for other in range(len(others)) for one in range(len(ones))]
    return {(int(one[1:]), int(other[1:])) for one, other in may_copy(glances, pairs, PASSAGE_LEAST)}


def test_copies_are_seen_and_a_phrase_is_none() -> None:
    ones = [text(STORY), text(OWN)]
    others = [text(trimmed(STORY), "B"), text(edited(STORY), "C"), text(f"{OWN}\n\n{STORY}", "D"), text(QUOTE, "E")]
    phrase = text("Nobody knew why Winds of eighty kilometres an hour had come so early in that year at all.", "F")
    assert found(ones, [*others, phrase]) == {(0, 0), (0, 1), (0, 2), (1, 2)}


def test_texts_shorter_than_a_run_of_words_share_nothing() -> None:
    assert found([text("Rain fell."), text(STORY)], [text("Rain fell.", "B"), text("It was so.", "C")]) == set()


def test_a_refrain_counts_as_often_as_it_stands() -> None:
    refrain = "The rain has come to the town. "
    often, once = text(refrain * 4), text(f"{refrain} Nobody was surprised.", "B")
    assert {(0, 0)} == found([often], [once]) == found([once], [often])


@given(st.lists(WORDS, min_size=2, max_size=4))
def test_no_copy_is_passed_over(words: list[list[str]]) -> None:
    texts = [text(" ".join(each), f"Outlet {at}", date(2031, 5, 6 + at)) for at, each in enumerate(words)]
    copies = {
        (one, other)
        for one in range(len(texts))
        for other in range(len(texts))
        if one != other and copy_of(texts[one], texts[other]) is not None
    }
    assert copies <= found(texts, texts)
