"""Those named as the dead, the injured or the arrested apart from what befell them."""

from __future__ import annotations

import pytest

from reportedly.nouns.findings import Report
from tests.extract.conftest import read

KILLED = "Three people were killed near Klow on Monday."


def recipients(report: Report) -> list[str]:
    return [one.text for one in report.recipients]


def told(text: str, lemma: str) -> Report:
    return next(one for one in read(text).reports if one.trigger.lemma.split()[0] == lemma)


@pytest.mark.parametrize(
    "sentence",
    [
        "The dead were identified as <p a1>Ana Ruiz</p>, 41, a nurse, and <p a2>Ben Lind</p>.",
        "Police named the dead as <p a1>Ana Ruiz</p> and <p a2>Ben Lind</p>.",
        "The victims, identified by police as <p a1>Ana Ruiz</p> and <p a2>Ben Lind</p>, lived in Fram.",
        "The victims were <p a1>Ana Ruiz</p> and <p a2>Ben Lind</p>.",
        "<p a1>Ana Ruiz</p> and <p a2>Ben Lind</p> were among the dead.",
    ],
)
def test_the_dead_named_in_a_later_sentence_are_recipients_of_the_killing(sentence: str) -> None:
    assert recipients(told(f"{KILLED} {sentence}", "kill")) == ["Three people", "Ana Ruiz", "Ben Lind"]


@pytest.mark.parametrize(
    "sentence",
    [
        "<p a1>Ana Ruiz</p> was not among the dead.",
        "<p a1>Ana Ruiz</p> may be among the dead.",
        "The dead were identified as sisters of <p a1>Ana Ruiz</p>.",
        "The victims were taken to <p a1>Ana Ruiz</p>'s house.",
        "After the names of the victims were released, <p a1>Ana Ruiz</p> thanked the crews.",
        "The mayor, <p a1>Ana Ruiz</p>, mourned the dead.",
        "The arrested were named as <p a1>Ana Ruiz</p> and <p a2>Ben Lind</p>.",
    ],
)
def test_others_are_not(sentence: str) -> None:
    assert recipients(told(f"{KILLED} {sentence}", "kill")) == ["Three people"]


def test_the_injured_go_with_the_attack_where_no_injury_is_told() -> None:
    text = "A bomb attack hit the market. The injured were <p a1>Ana Ruiz</p> and <p a2>Ben Lind</p>."
    assert recipients(told(text, "bomb"))[-2:] == ["Ana Ruiz", "Ben Lind"]


def test_the_arrested_go_with_the_arrest_and_nobody_with_a_plan() -> None:
    named = "Police named the arrested as <p a1>Ana Ruiz</p>."
    assert "Ana Ruiz" in recipients(told(f"Two men were arrested on Friday. {named}", "arrest"))
    assert "Ana Ruiz" not in recipients(told(f"Two men will be arrested on Friday. {named}", "arrest"))


def test_a_number_behind_a_noun_counts_others() -> None:
    assert recipients(told("As a result of the explosion 20 people were injured.", "injure")) == ["20 people"]
    assert recipients(told("Police arrested phase 3 workers.", "arrest")) == ["phase 3 workers"]
