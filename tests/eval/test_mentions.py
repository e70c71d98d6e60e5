"""The mention scorer: sentences become documents, kinds become CoNLL types."""

from __future__ import annotations

from eval.mentions import Named, conll_documents, conll_names, read_whole, score_mentions

ROWS = [
    {"doc": 1, "text": "Ana left.", "entities": [[0, 3, "PER"]]},
    {"doc": 1, "text": "Oslo wept.", "entities": [[0, 4, "LOC"]]},
    {"doc": 2, "text": "Danes won.", "entities": [[0, 5, "MISC"]]},
]


def test_a_documents_sentences_are_its_lines() -> None:
    first, second = conll_documents(ROWS)
    assert first.text == "Ana left.\nOslo wept."
    assert [first.text[name.start : name.end] for name in first.names] == ["Ana", "Oslo"]
    assert second.names == (Named(0, 5, "MISC"),)


def test_kinds_conll_does_not_mark_are_left_out() -> None:
    assert conll_names([(0, 1, "facility"), (2, 3, "time"), (4, 5, "law")]) == [Named(0, 1, "LOC"), Named(4, 5, "MISC")]


def test_only_the_same_span_and_type_is_right() -> None:
    gold = [Named(0, 3, "PER"), Named(10, 14, "LOC")]
    score = score_mentions([(gold, [Named(0, 3, "ORG"), Named(10, 14, "LOC")])])
    assert score.f1() == 0.5
    assert score.f1("LOC") == 1.0
    assert score.f1("PER") == 0.0


NAMED = "Donald Trump left the White House press office in New York."


def test_a_name_within_a_longer_one_is_whole() -> None:
    office = NAMED.index("White"), NAMED.index(" in New")
    assert (read_whole(NAMED, [(0, 12), office]).right, read_whole(NAMED, []).gold) == (2, 3)


def test_two_halves_are_no_whole() -> None:
    assert read_whole(NAMED, [(0, 6), (7, 12)]).right == 0
