"""Which statement lies within which is what a look at each pair of them gives."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reportedly.extract.nesting import holds, parents, size
from reportedly.nouns.article import Span, Spans
from reportedly.nouns.stages import Attribution

SPAN = st.tuples(st.integers(0, 40), st.integers(1, 15)).map(lambda one: Span(one[0], one[0] + one[1]))
SPANS = st.lists(SPAN, max_size=2).map(lambda spans: tuple(sorted(spans)))
ATTRIBUTION = st.builds(Attribution, source=SPANS, cue=SPANS, content=SPANS, confidence=st.just(0.9))


def smallest(attributions: list[Attribution], number: int, words: Spans, *, least: int) -> int | None:
    """The other attribution with the smallest content, larger than `least`, in which words lie, by a look at each."""
    others = [n for n in range(len(attributions)) if n != number and holds(attributions[n].content, words)]
    larger = [n for n in others if size(attributions[n].content) > least]
    return min(larger, key=lambda n: size(attributions[n].content), default=None)


def turns_in_a_circle(outer: list[int | None], number: int) -> bool:
    """Whether one would come to lie within itself, or within others that do."""
    seen: set[int | None] = {None}
    at: int | None = number
    while at not in seen:
        seen.add(at)
        at = None if at is None else outer[at]
    return at is not None


@given(st.lists(ATTRIBUTION, min_size=1, max_size=6))
def test_each_lies_in_the_smallest_content_around_it(attributions: list[Attribution]) -> None:
    expected: list[int | None] = []
    for number, one in enumerate(attributions):
        words = (*one.source, *one.cue) if one.cue else one.content
        found = smallest(attributions, number, words, least=size(one.cue))
        if found is None and one.cue:
            found = smallest(attributions, number, one.cue, least=0)
        expected.append(found)
    for number, outer in enumerate(parents(attributions, [""] * len(attributions))):
        assert outer == expected[number] or (outer is None and turns_in_a_circle(expected, number))


def test_one_in_anothers_content_lies_within_it() -> None:
    outer = Attribution(source=(Span(0, 4),), cue=(Span(5, 9),), content=(Span(10, 40),), confidence=0.9)
    inner = Attribution(source=(Span(11, 14),), cue=(Span(15, 19),), content=(Span(20, 40),), confidence=0.9)
    assert parents([outer, inner], ["said", "denied"]) == [None, 0]
