"""Copies are found however they were changed, go the right way, and two own articles are none."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from typing import Any

import pytest

from reportedly.connect.copies import Text, copy_of
from reportedly.connect.passages import passages
from reportedly.nouns.record import Edge
from tests.contracts.make import CAPTURED, article

STORY = (
    "The ferry Elster ran aground off Port Amsel before dawn on Tuesday with ninety people on board, the coast "
    "guard said. Divers searched the hull for two hours and found nobody inside. The captain, who is sixty, was"
    " taken to a hospital in the town with a broken arm. Winds of eighty kilometres an hour had closed the "
    "harbour since Sunday evening, and two other boats had turned back. The owner of the ferry, a family firm "
    "from Lindau, promised to refund all tickets. Fishermen towed the lifeboats to the old pier, where the "
    "school had been opened for families who waited."
)
OWN = (
    "Ninety people were saved when a ferry hit rocks near Port Amsel on Tuesday. The coast guard sent three "
    "helicopters and called off the search at noon. Its captain is in hospital. The harbour had been shut for "
    "the weather, officials say, and it isn't clear why the boat left. Relatives were brought to a school. The "
    "ferry line has apologised to passengers."
)
QUOTE = "“We heard a bang and then the lights went out and everybody ran for the stairs with the children first,” "


def text(words: str, outlet: str = "The Arlo Bee", published: date | None = date(2031, 5, 6), **given: Any) -> Text:
    return Text(article(words, outlet=outlet, published=published, **given), CAPTURED)


def edge(one: Text, other: Text) -> Edge:
    found = copy_of(one, other)
    assert found is not None
    assert found == copy_of(other, one)
    assert set(one.keys) & set(other.keys)
    return found


def trimmed(words: str) -> str:
    return " ".join(words.split()[:60])


def edited(words: str) -> str:
    return " ".join("about" if number % 10 == 9 else word for number, word in enumerate(words.split()))


@pytest.mark.parametrize(
    "changed",
    [STORY, trimmed(STORY), edited(STORY), "Ferry aground\n\n" + STORY, STORY + "\n\n" + OWN, STORY.upper()],
    ids=["reprint", "trimmed", "edited", "retitled", "merged", "capitals"],
)
def test_a_copy_is_one_however_it_was_changed(changed: str) -> None:
    source, copy = text(STORY), text(changed, "Hill Post", date(2031, 5, 7))
    found = edge(source, copy)
    assert (found.relation, found.one, found.other) == ("copy", copy.article.key, source.article.key)
    for here, there in zip(found.spans, found.other_spans, strict=True):
        assert copy.article.text[here.start : here.end].split()[0].lower() == (
            source.article.text[there.start : there.end].split()[0].lower()
        )


def test_two_own_articles_on_one_event_are_no_copies() -> None:
    assert copy_of(text(STORY), text(OWN, "Hill Post")) is None


def test_the_same_quotation_in_two_own_articles_is_no_copy() -> None:
    said = QUOTE + "said Lena Orlik, a passenger."
    assert copy_of(text(f"{OWN} {said}"), text(f"{STORY} {said}", "Hill Post")) is None


def test_a_sentence_taken_over_is_a_passage_and_no_copy_of_the_whole() -> None:
    taken = STORY.split(". ")[3] + ". " + STORY.split(". ")[4] + ". "
    found = edge(text(STORY), text(OWN * 2 + " " + taken, "Hill Post", date(2031, 5, 7)))
    assert found.relation == "passage"
    assert found.reason.endswith("published later")


@pytest.mark.parametrize(
    ("words", "outlet", "published", "reason"),
    [
        ("PORT AMSEL (Arlo Wire) — " + STORY, "Hill Post", date(2031, 5, 5), "credits Arlo Wire"),
        (STORY + "\n\nWith reporting by Arlo Wire", "Hill Post", date(2031, 5, 5), "credits Arlo Wire"),
        (STORY, "Hill Post", date(2031, 5, 5), "the other is a wire's"),
    ],
)
def test_a_wire_is_copied_whoever_was_first(words: str, outlet: str, published: date, reason: str) -> None:
    wire, copy = text(STORY, "Arlo Wire"), text(words, outlet, published)
    found = edge(wire, copy)
    assert (found.one, found.other) == (copy.article.key, wire.article.key)
    assert found.reason.endswith(reason)


def test_of_two_papers_the_later_copies_and_of_one_day_the_part() -> None:
    assert edge(text(STORY), text(STORY, "Hill Post", date(2031, 5, 4))).reason.endswith("published later")
    part = text(trimmed(STORY), "Hill Post")
    found = edge(text(STORY), part)
    assert found.one == part.article.key
    assert found.reason.endswith("a part of the other")


def test_a_version_is_no_copy_of_the_one_before() -> None:
    assert copy_of(text(STORY, url="https://bee.example/1"), text(edited(STORY), url="https://bee.example/1")) is None


def test_passages_share_no_word_and_are_in_order() -> None:
    one, other = text(STORY).words, text(edited(STORY) + " " + STORY).words
    found = passages(one, other)
    assert all(before.one[1] < after.one[0] for before, after in pairwise(found))
    for passage in found:
        for run in passage.runs:
            words = [word.key for word in one[run.one : run.one + run.length]]
            assert words == [word.key for word in other[run.other : run.other + run.length]]


def test_keys_depend_on_the_words_alone() -> None:
    once = set(text(STORY).keys)
    assert once <= set(text(OWN + "\n\n" + STORY, "Hill Post").keys)
    assert text(QUOTE).keys == ()
