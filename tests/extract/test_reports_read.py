"""Reports of texts that the reader model itself has read: what markup can't show."""

from __future__ import annotations

import pytest

from reportedly.run.api import extract


def test_no_word_of_the_trigger_takes_part_in_it() -> None:
    reading = extract("The Presidential election was held on Monday in Borduria.")
    [election] = [one for one in reading.reports if one.extension == "election"]
    assert election.trigger.lemma == "presidential election"
    assert election.actors == ()


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("In a phone call with Anna Holm on Saturday, Tom Lind said his party had raised money.", ["Tom Lind"]),
        ("During a phone call with Anna Holm on Saturday, Tom Lind was shot.", []),
    ],
)
def test_who_speaks_in_a_call_has_called(text: str, actors: list[str]) -> None:
    call = next(one for one in extract(text).reports if one.type == "CONSULT")
    assert [one.text for one in call.actors if one.text != "Anna Holm"] == actors
