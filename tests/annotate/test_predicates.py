"""Predicates and chains are cited in text order and keep out of page furniture."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reportedly.annotate.predicates import chains_of, predicates_of
from reportedly.learned.readings import RawArgument, RawChain, RawPredicate
from reportedly.nouns.article import Article, Furniture
from reportedly.nouns.ids import text_sha256
from reportedly.nouns.stages import Predicate

TEXT = "🌍 Rebels took the port of Varna. Read more: Rebels leave Sofia. They left it on Friday."


def article(*furniture: str, text: str = TEXT) -> Article:
    bare = Article(id="a", key="a", sha256=text_sha256(text), text=text)
    marks = tuple(Furniture((bare.cite(*at(words)),), "related-link") for words in furniture)
    return Article(id="a", key="a", sha256=bare.sha256, text=text, furniture=marks)


def at(words: str) -> tuple[int, int]:
    return TEXT.index(words), TEXT.index(words) + len(words)


def raw(trigger: str, **arguments: str) -> RawPredicate:
    made = tuple(RawArgument(role, (at(words),), 0.8) for role, words in arguments.items())
    return RawPredicate(*at(trigger), 0.9, 0.7, 2.5, made)


def told(made: Article, found: Predicate) -> dict[str, str]:
    return {one.role: made.words(one.spans) for one in found.arguments}


def test_predicates_and_their_arguments_come_in_text_order() -> None:
    made = article()
    found = predicates_of(made, [raw("left", ARG1="it"), raw("took", ARG1="the port of Varna", ARG0="Rebels")])
    assert [made.words((one.span,)) for one in found] == ["took", "left"]
    assert [(one.factuality, one.event, one.confidence) for one in found] == [(2.5, 0.7, 0.9)] * 2
    assert list(told(made, found[0]).items()) == [("ARG0", "Rebels"), ("ARG1", "the port of Varna")]


def test_an_argument_stays_on_its_predicates_side_of_furniture() -> None:
    made = article("Read more: Rebels leave Sofia.")
    took, leave = predicates_of(
        made,
        [
            raw("took", ARG1="the port of Varna. Read more", ARG2="Sofia"),
            raw("leave", ARG0="Rebels", ARG1="Sofia. They"),
        ],
    )
    assert told(made, took) == {"ARG1": "the port of Varna."}
    assert told(made, leave) == {"ARG1": "Sofia."}


def test_a_predicate_half_in_furniture_is_left_out() -> None:
    assert predicates_of(article("took the port"), [raw("Rebels took")]) == ()


def test_an_argument_in_pieces_keeps_what_is_left_of_it() -> None:
    made = article("Read more: Rebels leave Sofia.")
    pieces = RawArgument("ARG0", (at("They"), at("Sofia"), at("Friday")), 0.5)
    (found,) = predicates_of(made, [RawPredicate(*at("left"), 0.9, 0.7, 1.0, (pieces,))])
    assert told(made, found) == {"ARG0": "They … Friday"}


def test_a_chain_needs_two_mentions_outside_furniture() -> None:
    made = article("Read more: Rebels leave Sofia.")
    kept = RawChain((at("it"), at("the port of Varna")), 0.6)
    found = chains_of(
        made, [kept, RawChain((at("Rebels"), at("Sofia")), 0.9), RawChain((at("They"), at("Rebels")), 0.7)]
    )
    assert [(made.words(one.mentions), one.confidence) for one in found] == [
        ("Rebels … They", 0.7), ("the port of Varna … it", 0.6),
    ]  # fmt: skip


SPOT = st.tuples(st.integers(0, len(TEXT) - 1), st.integers(1, 30)).map(lambda one: (one[0], min(len(TEXT), sum(one))))


@given(st.lists(SPOT, max_size=3), SPOT, st.lists(SPOT, max_size=3))
def test_no_argument_crosses_into_or_out_of_furniture(
    marks: list[tuple[int, int]], trigger: tuple[int, int], pieces: list[tuple[int, int]]
) -> None:
    made = article(*(TEXT[start:end] for start, end in marks))
    predicate = RawPredicate(*trigger, 0.9, 0.7, 1.0, (RawArgument("ARG0", tuple(pieces), 0.5),))
    for one in predicates_of(made, [predicate]):
        spans = [span for argument in one.arguments for span in argument.spans]
        inside = made.furnishes((one.span,))
        assert all(made.furnishes((span,)) is inside for span in spans)
