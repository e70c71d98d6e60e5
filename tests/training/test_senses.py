"""The weights of reports: what tells right from wrong gets a weight, and held-out articles are judged by others'."""

from __future__ import annotations

import pytest

np = pytest.importorskip("numpy")

from training.senses import Example, fitted, left_out, told_apart  # noqa: E402

FACTS = ["always", "known_actor"]
KNOWN, BARE = {"always": 1.0, "known_actor": 1.0}, {"always": 1.0}
EXAMPLES = [
    Example(article, facts, typed=right)
    for article in range(12) for facts, right in ((KNOWN, True), (KNOWN, True), (BARE, False), (BARE, article % 3 == 0))
]  # fmt: skip


def test_what_right_reports_have_gets_weight() -> None:
    always, known = fitted(EXAMPLES, FACTS)
    assert known > 0.5 > always


def test_articles_left_out_are_judged_by_the_others() -> None:
    judged = left_out(EXAMPLES, FACTS)
    assert len(judged) == len(EXAMPLES)
    assert told_apart(judged) > 0.8
    assert told_apart([one._replace(confidence=0.5) for one in judged]) == 0.5
