"""What the rules read stands unless the model is much surer of something else; what words mark as unreal stays so."""

from __future__ import annotations

import pytest

from reportedly.extract.realis_seen import as_seen
from reportedly.nouns.article import Span
from reportedly.nouns.kinds import REALIS, Realis
from reportedly.nouns.stages import Act


def act(**chances: float) -> Act:
    """A word with these chances; what is left to 1 is shared by the others."""
    rest = (1 - sum(chances.values())) / (len(REALIS) - len(chances))
    span = Span(0, 5)
    return Act(span=span, types=(("ASSAULT", 0.9),), realis=tuple(chances.get(one, rest) for one in REALIS))


@pytest.mark.parametrize("own", REALIS)
def test_the_rules_stand_where_the_model_agrees_or_is_not_sure(own: Realis) -> None:
    assert as_seen(own, act(**{own: 0.5}), marked=False) == own
    assert as_seen(own, act(occurred=0.4, possible=0.3), marked=False) == own


def test_they_stand_where_no_model_has_read() -> None:
    assert as_seen("possible", None, marked=False) == "possible"
    assert as_seen("possible", Act(span=act(future=0.5).span, types=()), marked=False) == "possible"


def test_a_model_that_is_much_surer_is_followed() -> None:
    assert as_seen("occurred", act(hypothetical=0.9, occurred=0.02), marked=False) == "hypothetical"
    assert as_seen("future", act(occurred=0.97, future=0.005), marked=False) == "occurred"


def test_what_words_mark_as_unreal_is_never_told_as_done() -> None:
    sure = act(occurred=0.99, possible=0.001)
    assert as_seen("possible", sure, marked=True) == "possible"
    assert as_seen("possible", act(ongoing=0.99, possible=0.001), marked=True) == "possible"
    assert as_seen("possible", act(future=0.97, possible=0.005), marked=True) == "future"  # still not done
