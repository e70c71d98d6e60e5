"""Keys: the same words from two outlets are two articles; the same everything is one."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reportedly.nouns.ids import article_key, digest, row_id, split_row_id, text_sha256

MAYBE = st.none() | st.text(max_size=20)


@given(st.tuples(MAYBE, MAYBE, MAYBE), st.tuples(MAYBE, MAYBE, MAYBE))
def test_keys_are_equal_only_for_equal_parts(one: tuple[str | None, ...], other: tuple[str | None, ...]) -> None:
    assert (digest(*one) == digest(*other)) == (one == other)


def test_outlet_and_address_tell_articles_of_the_same_words_apart() -> None:
    words = text_sha256("The bridge has reopened.")
    keys = {article_key(words, outlet, address) for outlet in ("A", "B", None) for address in ("x", "y", None)}
    assert len(keys) == 9


@given(st.text(min_size=1).filter(lambda key: "/" not in key), st.text())
def test_row_ids_come_apart_as_they_were_put_together(key: str, local: str) -> None:
    assert split_row_id(row_id(key, local)) == (key, local)


def test_an_article_id_has_no_local_part() -> None:
    assert split_row_id("abc") == ("abc", None)


def test_a_lone_surrogate_can_be_hashed() -> None:
    assert len(text_sha256("\ud800")) == 64
