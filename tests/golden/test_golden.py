"""The dispatches are read and told exactly as the golden pages have it; `make golden` rewrites them."""

from __future__ import annotations

from reportedly.nouns.reasons import CODES
from tests.golden import dispatches


def test_the_readings_are_the_golden_ones() -> None:
    assert dispatches.readings_page() == dispatches.READINGS.read_text(encoding="utf-8")


def test_the_brief_is_the_golden_one() -> None:
    assert dispatches.brief_page() == dispatches.BRIEF.read_text(encoding="utf-8")


def test_every_reason_given_is_in_the_list_of_reasons() -> None:
    readings = [reading for _, reading in dispatches.recorded_readings()]
    given = {refusal.why for one in readings for refusal in one.refusals}
    given |= {place.why for one in readings for place in one.places}
    given |= {time.why for one in readings for time in one.times if time.why}
    assert given - CODES == set()
