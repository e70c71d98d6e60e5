"""Well-known places by a misspelt name."""

from __future__ import annotations

import pytest

from reportedly.knowledge.gazetteer_fuzzy import Misspellings

KNOWN = Misspellings(
    [("Borduria", 1), ("Syldavia", 2), ("Sylda", 3), ("Klowgrad", 4), ("Klowgrod", 5), ("Syldavia", 2)]
)


@pytest.mark.parametrize(
    ("written", "owner"),
    [
        ("Brodurai", None),  # two letters in a name of eight
        ("Bordruia", 1),  # swapped
        ("Bordura", 1),  # missing
        ("Borduriaa", 1),  # too many
        ("BORDURIA", 1),
        ("Syldavja", 2),
        ("Sylde", None),  # too short to be sure
        ("Klowgrud", None),  # two fit equally well
        ("Zorduria", None),  # another first letter
        ("Borduria.", None),  # a stop is no letter too many
        ("", None),
    ],
)
def test_one_letter_off_and_only_one_place_fits(written: str, owner: int | None) -> None:
    assert KNOWN.owner(written) == owner
