"""The labelled pairs are what they say they are, and are counted as they should be."""

from __future__ import annotations

import csv
from collections.abc import Mapping

import pytest

from eval.pairs import rows
from eval.pairs.rows import Pair, Side, marked, news, our_pairs, ours
from eval.pairs.score import of_events, of_figures, of_sentences, shares

SIDE = Side("a", 0, 1)


def pair(label: str, *, event: str = "e", doubt: bool = False) -> Pair:
    return Pair(event, "dev", SIDE, SIDE, label, doubt)


def test_shares_are_of_what_was_said_or_wanted_and_leave_doubt_out() -> None:
    found = [
        (pair("denies"), "contradicts"), (pair("denies"), "none"), (pair("none"), "denies"),
        (pair("contradicts", doubt=True), "none"),
    ]  # fmt: skip
    made = {name: (value, of) for name, (value, _, of) in shares(found, of_sentences).items()}
    assert made["denials linked"] == (0.5, 2)
    assert made["contradictions, precision"] == (1.0, 1)
    assert made["denials, precision"] == (0.0, 1)
    assert "contradictions, recall" not in made


def test_an_unread_figure_is_taken_for_different_and_left_out_where_both_must_be_read() -> None:
    found = [(pair("same"), "unread"), (pair("update"), "rounding"), (pair("scope"), "different")]
    made = {name: (value, of) for name, (value, _, of) in shares(found, of_figures).items()}
    assert made["one ledger"] == (2 / 3, 3)
    assert made["one ledger, both read"] == (1.0, 2)
    assert made["comparable"] == (1 / 3, 3)


def test_what_is_taken_for_one_event_is_right_or_not_and_what_is_one_is_found_or_not() -> None:
    found = [
        (pair("same"), "same"),
        (pair("different"), "same"),
        (pair("same"), "unread"),
        (pair("different"), "different"),
    ]
    made = {name: (value, of) for name, (value, _, of) in shares(found, of_events).items()}
    assert made == {"one event, precision": (0.5, 2), "one event, recall": (0.5, 2)}


def test_our_sentences_are_whole_and_each_pair_of_an_event_is_there_once() -> None:
    texts = {row["id"]: row["text"] for row in ours()}
    pairs = list(our_pairs(ours()))
    assert len({(one.one, one.other) for one in pairs}) == len(pairs)
    for one in pairs:
        words = texts[one.one.article][one.one.start : one.one.end]
        assert words == words.strip()
        assert words[-1] in '.”"'


def test_no_event_stands_in_both_parts_and_every_named_pair_is_found() -> None:
    for name in ("figures.tsv", "sentences.tsv", "dispatches/pairs.tsv"):
        with (rows.HERE / name).open(encoding="utf-8", newline="") as lines:
            table = list(csv.DictReader(lines, delimiter="\t"))
        assert len({(row["event"], row["split"]) for row in table}) == len({row["event"] for row in table})
    named = {frozenset((row["event"], row["one"], row["other"])) for row in table}
    made = {row["id"]: row["sentences"] for row in ours()}
    labelled = {
        frozenset((one.event, *(f"{side.article[-1]}{_number(made, side)}" for side in (one.one, one.other))))
        for one in our_pairs(ours())
    }
    assert named <= labelled


def _number(sentences: Mapping[str, list[list[int]]], side: Side) -> int:
    return sentences[side.article].index([side.start, side.end]) + 1


def test_labels_of_another_text_are_refused() -> None:
    with pytest.raises(ValueError, match="has another text than when labelled"):
        next(marked("figures", {}))


def test_labelled_news_is_none_of_what_is_measured_and_no_pair_is_labelled_twice() -> None:
    pairs = list(news())
    assert {pair.label for _, pair in pairs} == {"denies", "contradicts", "none"}
    assert not any(file.startswith("stories/") for file, _ in pairs)
    assert len({(pair.one, pair.other) for _, pair in pairs}) == len(pairs)
    nothing = {pair.one for _, pair in pairs if pair.label == "none"}
    assert nothing.isdisjoint(pair.one for _, pair in pairs if pair.label == "denies" and not pair.doubt)
