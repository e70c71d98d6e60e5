"""Disputed areas: the stated policy, and the user's own."""

from __future__ import annotations

import pytest

from reportedly.knowledge.disputed import areas, countries_of
from reportedly.knowledge.states import states

SIMFEROPOL = ("Simferopol", "UA", "Crimea", (44.95, 34.1))
KATZRIN = ("Katzrin", "IL", None, (32.99, 35.69))
HAIFA = ("Haifa", "IL", "Haifa", (32.8, 35.0))


@pytest.mark.parametrize(
    ("place", "countries"),
    [
        (SIMFEROPOL, ("UA",)),
        (("Simferopol", "RU", "Crimea", (44.95, 34.1)), ("UA",)),  # a gazetteer that says otherwise
        (KATZRIN, ("SY",)),
        (HAIFA, None),
        (("Kuril Islands", None, None, (46.0, 151.0)), ("RU", "JP")),
        (("Damascus", "SY", "Damascus", (33.5, 36.3)), None),
    ],
)
def test_the_stated_policy(
    place: tuple[str, str | None, str | None, tuple[float, float]], countries: tuple[str, ...] | None
) -> None:
    assert countries_of(*place, {}) == countries


def test_a_user_s_choice_goes_before_the_policy() -> None:
    assert countries_of(*SIMFEROPOL, {"Crimea": ("UA", "RU")}) == ("UA", "RU")
    assert countries_of(*SIMFEROPOL, {"Golan Heights": ("IL",)}) == ("UA",)
    assert countries_of(*HAIFA, {"Golan Heights": ("IL",)}) is None


def test_every_code_is_one_and_no_area_stands_twice() -> None:
    codes = {state.alpha2 for state in states().all}
    for area in areas():
        assert area.countries
        assert {*area.countries, *area.claimants, *(one[:2] for one in area.divisions)} <= codes
    assert len({area.name for area in areas()}) == len(areas())
