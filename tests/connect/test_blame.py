"""Words that tell of a wrong."""

from __future__ import annotations

from reportedly.connect.bases import lemmas
from reportedly.connect.blame import blamed


def test_what_somebody_is_to_blame_for() -> None:
    assert blamed(lemmas("The guards beat and robbed a sailor")) == 2
    assert blamed(lemmas("The general was bribed by a dealer")) == 1


def test_what_nobody_is_to_blame_for() -> None:
    assert blamed(lemmas("The choir sang at the market of Amsel")) == 0
