"""The reliability section of the model card."""

from __future__ import annotations

from eval.calibration import Judged
from eval.card import BEGIN, CLAIMS, END, section, with_section

JUDGED = {"mentions": [Judged(0.9, at % 10 > 0) for at in range(100)], "reports": []}
CARD = "# Card\n\nWhat it is.\n\n**Limits to know.**\n\n- Many.\n"


def test_heads_without_items_are_left_out() -> None:
    block = section(JUDGED)
    assert "| mentions | CoNLL-2003 dev | span and type are right | 100 | 0.000 |" in block
    assert "reports" not in block


def test_the_section_stands_before_the_limits_and_replaces_the_one_before() -> None:
    once = with_section(CARD, section(JUDGED))
    assert once.index("What it is.") < once.index(BEGIN) < once.index(END) < once.index("**Limits to know.**")
    changed = with_section(once, section({"mentions": [Judged(0.5, True)] * 60}))
    assert changed.count(BEGIN) == 1
    assert "| 60 | 0.500 |" in changed
    assert changed.replace(section({"mentions": [Judged(0.5, True)] * 60}), section(JUDGED)) == once


def test_every_head_says_what_it_claims() -> None:
    assert all(len(claim) == 2 for claim in CLAIMS.values())
