"""The attribution scorer, on cases counted by hand."""

from __future__ import annotations

import pytest

from eval.attribution import Attribution, characters, score_article, score_attributions
from eval.bootstrap import Tally

TEXT = "Ann said “it rains,” adding: it pours. Bob agreed."
ANN, SAID, ADDING, BOB, AGREED = (0, 3), (4, 8), (21, 27), (39, 42), (43, 49)
RAINS, POURS = (9, 20), (29, 38)
GOLD = [
    Attribution([ANN], [SAID], [RAINS]),
    Attribution([ANN], [ADDING], [POURS]),
    Attribution([BOB], [AGREED], []),
]


def test_spans_are_what_they_seem() -> None:
    shown = [TEXT[start:end] for start, end in (ANN, SAID, ADDING, BOB, AGREED, RAINS, POURS)]
    assert shown == ["Ann", "said", "adding", "Bob", "agreed", "“it rains,”", "it pours."]


def test_gold_against_itself_is_all_right() -> None:
    score = score_article(TEXT, GOLD, GOLD)
    assert [count.f1 for count in score] == [1.0] * 6
    assert score.content_and_cue.gold == 2  # Bob's has no content


def test_roles_are_counted_once_an_article() -> None:
    score = score_article(TEXT, GOLD, [])
    assert score.source == Tally(gold=2, found=0, right=0)  # Ann twice, and Bob
    assert score.content == Tally(gold=2, found=0, right=0)  # Bob's is empty
    assert score.all_three.gold == 3


def test_edges_are_trimmed_and_blanks_do_not_count() -> None:
    assert characters(TEXT, [RAINS]) == characters(TEXT, [(10, 18)])
    assert characters(TEXT, [(10, 12), (13, 18)]) == characters(TEXT, [(10, 18)])


def test_stops_inside_do_count() -> None:
    assert len(characters(TEXT, [(10, 23)])) == len("itrains,”ad")


def test_a_content_half_found_counts_with_its_cue() -> None:
    found = [Attribution([BOB], [(4, 12)], [(13, 18)])]  # "rains" of "it rains", and a cue that is too long
    score = score_article(TEXT, GOLD[:1], found)
    assert score.content_and_cue == Tally(right=1, found=1, gold=1)
    assert score.source_given_content == Tally(right=0, found=1, gold=1)
    assert score.content.right == score.cue.right == 0


def test_a_content_found_under_another_cue_does_not_count_with_its_cue() -> None:
    score = score_article(TEXT, GOLD[:1], [Attribution([ANN], [ADDING], [RAINS])])
    assert score.content_and_cue.right == 0
    assert score.source_given_content == Tally(right=1, found=1, gold=1)


def test_articles_add_up() -> None:
    score = score_attributions([(TEXT, GOLD, GOLD), (TEXT, GOLD, [])])
    assert score.cue.recall == pytest.approx(0.5)
    assert score.cue.precision == pytest.approx(1.0)
    assert "source_given_content 0.500" not in score.row()  # only those whose content is found are asked
