"""Where a corrected place lies: as it is written, the article's own, the gazetteer's; never a guess."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.ask.place_words import PlaceWords, place_words
from reportedly.nouns.errors import SettingsError
from reportedly.run.corrections import placed
from reportedly.store.memory import MemoryStore
from reportedly.store.protocols import View
from tests.contracts.make import entry, strike

ROW = f"{strike().article.key}/r1"


@pytest.fixture(scope="module")
def view() -> View:
    store = MemoryStore()
    store.put_all([entry(strike())])
    return store.view()


@given(
    st.from_regex(r"[A-Z][a-z]{1,8}( [A-Z][a-z]{1,8})?", fullmatch=True),
    st.none() | st.from_regex(r"[A-Z]{2}", fullmatch=True),
    st.none() | st.tuples(st.integers(-90, 90), st.integers(-180, 180), st.none() | st.integers(0, 900)),
)
def test_a_place_is_read_as_it_is_written(
    name: str, country: str | None, at: tuple[int, int, int | None] | None
) -> None:
    words = PlaceWords(name, country, *(map(float, at[:2]) if at else (None, None)))
    if at and at[2] is not None:
        words = words._replace(radius_km=float(at[2]), geonameid=at[2])
    assert place_words(str(words)) == words


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("arlo", "Arlo, XX (1.5, -2.25, 4 km)"),
        ("Arlo, XX", "Arlo, XX (1.5, -2.25, 4 km)"),
        ("Hut on the hill (40.5, 20)", "Hut on the hill (40.5, 20)"),
        ("Nowhere-in-Particular", "Nowhere-in-Particular"),
    ],
)
def test_an_articles_own_place_and_what_is_written_come_first(view: View, written: str, kept: str) -> None:
    assert placed(view, ROW, written) == kept


def test_the_gazetteers_only_one_is_taken_and_of_several_none(view: View) -> None:
    found = place_words(placed(view, ROW, "Krumovgrad"))
    assert (found.name, found.country, found.geonameid is None) == ("Krumovgrad", "BG", False)
    assert found.lat == pytest.approx(41.47, abs=0.1)
    with pytest.raises(SettingsError, match="several places are called 'Springfield'"):
        placed(view, ROW, "Springfield")
