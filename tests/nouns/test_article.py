"""Spans are cut by the article alone, and never wrong."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.nouns.article import Article, Furniture, Span
from reportedly.nouns.errors import CitationError


def article(text: str, furniture: tuple[Furniture, ...] = ()) -> Article:
    return Article(id="a", key="k", sha256="0" * 64, text=text, furniture=furniture)


@given(st.text(min_size=1), st.integers(-5, 60), st.integers(-5, 60))
def test_cite_gives_the_words_or_refuses(text: str, start: int, end: int) -> None:
    if 0 <= start < end <= len(text):
        span = article(text).cite(start, end)
        assert article(text).words([span]) == text[start:end]
    else:
        with pytest.raises(CitationError, match="is no span of article 'a'"):
            article(text).cite(start, end)


def test_words_of_several_spans_are_joined_with_an_ellipsis() -> None:
    told = article("“We leave,” she said, “at dawn.”")
    assert told.words([told.cite(0, 11), told.cite(22, 32)]) == "“We leave,” … “at dawn.”"


def test_a_span_that_touches_furniture_is_seen() -> None:
    plain = article("More: a link\nThe text.")
    marked = article(plain.text, (Furniture((plain.cite(0, 12),), "related-link"),))
    assert marked.furnishes([marked.cite(6, 12)])
    assert not marked.furnishes([marked.cite(13, 22)])


@given(st.lists(st.tuples(st.integers(0, 10**6), st.integers(0, 10**6))))
def test_spans_are_pairs_in_json_and_come_back(pairs: list[tuple[int, int]]) -> None:
    spans = tuple(Span(*pair) for pair in pairs)
    encoded = msgspec.json.encode(spans)
    assert msgspec.json.decode(encoded) == [list(pair) for pair in pairs]
    assert msgspec.json.decode(encoded, type=tuple[Span, ...]) == spans
