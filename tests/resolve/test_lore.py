"""What is known of names: misspellings are looked for among those alone that can be near enough."""

from __future__ import annotations

from hypothesis import assume, given, settings
from hypothesis import strategies as st
from rapidfuzz import fuzz

from reportedly.resolve.lore import CLOSE_ENOUGH, LONG_ENOUGH, STRETCH, alike, lengths_near, long_names, near_body

EDIT = st.tuples(st.integers(0, 60), st.sampled_from(["", "a", "b"]))


@settings(max_examples=300)
@given(st.text("abcd ", min_size=LONG_ENOUGH, max_size=60), st.lists(EDIT, max_size=4))
def test_names_near_enough_share_a_whole_stretch_and_are_about_as_long(name: str, edits: list[tuple[int, str]]) -> None:
    other = name
    for at, put in edits:
        other = other[:at] + put + other[at + (not put) :]
    assume(fuzz.ratio(name, other) >= CLOSE_ENOUGH)
    assert any(name[at : at + STRETCH] in other for at in range(0, len(name) - STRETCH + 1, STRETCH))
    assert len(other) in lengths_near(len(name))


def test_those_looked_at_are_about_as_long_and_share_a_stretch() -> None:
    name = "ministry of harbours"
    stretches = [name[at : at + STRETCH] for at in range(0, len(name) - STRETCH + 1, STRETCH)]
    near = {
        one for one in long_names() if len(one) in lengths_near(len(name)) and any(part in one for part in stretches)
    }
    assert near
    assert alike(name) == near


def test_a_long_name_with_a_letter_wrong_is_known() -> None:
    found = near_body("Organisation for the Prohibitoin of Chemical Weapons")
    assert found is not None
    assert found.key == "opcw"
    assert near_body("Organisation for the Promotion of Harbour Seals") is None


def test_a_name_without_its_state_is_no_misspelling_of_one_states_body() -> None:
    assert near_body("Ministry of Defence") is None
    found = near_body("UK Ministry of Defense")
    assert found is not None
    assert found.country == "GBR"
