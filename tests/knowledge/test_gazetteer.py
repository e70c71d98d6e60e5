"""The gazetteer, built small (a few countries) in the test's own cache."""

from __future__ import annotations

from math import isfinite
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.knowledge import gazetteer_cache
from reportedly.knowledge.gazetteer import Gazetteer, build
from reportedly.knowledge.gazetteer_build import make_arrays
from reportedly.knowledge.gazetteer_pack import Arrays
from reportedly.knowledge.gazetteer_sources import regions
from reportedly.knowledge.gazetteer_words import bare_name, split_direction, split_level
from reportedly.knowledge.geodesy import centre_and_spread, distance_km, shifted
from reportedly.knowledge.states import states

SMALL = frozenset({"GE", "CD", "PS", "LB", "UA", "KP"})


@pytest.fixture(scope="module")
def arrays() -> Arrays:
    return make_arrays(progress=lambda _what, _share: None, countries=SMALL)


@pytest.fixture(scope="module")
def small(arrays: Arrays) -> Gazetteer:
    return Gazetteer(arrays)


def levels(gazetteer: Gazetteer, surface: str) -> list[tuple[str, str | None]]:
    return [(place.level, place.country) for place in gazetteer.lookup(surface)]


def test_a_town_and_the_division_of_its_name_are_both_candidates(small: Gazetteer) -> None:
    assert {("town", "UA"), ("admin1", "UA")} <= set(levels(small, "Donetsk"))
    assert levels(small, "Donetsk Oblast")[0] == ("admin1", "UA")
    assert levels(small, "Donetsk region")[0] == ("admin1", "UA")
    assert set(levels(small, "the city of Donetsk")) == {("town", "UA")}


@pytest.mark.parametrize(
    ("surface", "lat", "lon"),
    [("Pokrovsk", 48.3, 37.2), ("Selydove", 48.1, 37.3), ("Goma", -1.7, 29.2), ("Khan Younis", 31.3, 34.3),
     ("Khan-Yunis", 31.3, 34.3), ("KHĀN YŪNIS", 31.3, 34.3), ("Tbilisi", 41.7, 44.8), ("Kiev", 50.5, 30.5),
     ("Kharkov", 50.0, 36.3)],
)  # fmt: skip
def test_first_candidates(small: Gazetteer, surface: str, lat: float, lon: float) -> None:
    first = small.lookup(surface)[0]
    assert first.level == "town"
    assert distance_km((first.lat, first.lon), (lat, lon)) < 15


def test_a_country_comes_first_and_crimea_is_in_ukraine(small: Gazetteer) -> None:
    assert levels(small, "Georgia")[0] == ("country", "GE")
    assert small.lookup("Crimea")
    assert all(place.countries == ("UA",) for place in small.lookup("Crimea"))


def test_regions_and_cross_border_places(small: Gazetteer) -> None:
    (zone,) = small.lookup("DMZ")
    assert (zone.level, zone.country, zone.countries) == ("region", None, ("KP", "KR"))
    assert small.in_country("DMZ", "KP") == (zone,)
    assert small.in_country("DMZ", "UA") == ()
    assert small.lookup("dmz") == ()
    assert small.lookup("South China Sea")[0].level == "water"


def test_directions_are_composed_from_where_the_towns_are(small: Gazetteer) -> None:
    east, west = small.lookup("eastern Ukraine")[0], small.lookup("the western part of Ukraine")[0]
    assert east.made
    assert east.level == "region"
    assert east.country == "UA"
    assert east.geonameid is None
    assert east.lon > 34 > 28 > west.lon
    assert small.lookup("eastern Nowhereland") == ()


def test_unknown_names_and_parts_of_words(small: Gazetteer) -> None:
    for surface in ("ambassador", "Assad", "Gom", "Gomas", "", "  "):
        assert small.lookup(surface) == ()


def test_every_point_is_on_the_globe(arrays: Arrays) -> None:
    places = arrays["places"]
    assert np.all(np.abs(places["lat"]) <= 90)
    assert np.all(np.abs(places["lon"]) <= 180)
    assert np.all(places["radius"] >= 1)


def test_our_regions_are_as_they_should_be() -> None:
    table = list(regions())
    assert len(table) >= 150
    assert len({region.name for region in table}) == len(table)
    for region in table:
        assert abs(region.lat) <= 90
        assert abs(region.lon) <= 180
        assert 0 < region.radius_km <= 7000
        assert region.level in ("site", "town", "district", "admin1", "region", "water")
        assert all(states().by_code(code) for code in region.countries)


def test_built_once_then_read_from_the_cache(arrays: Arrays, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REPORTEDLY_CACHE", str(tmp_path / "cache"))
    calls: list[str] = []
    monkeypatch.setattr(gazetteer_cache, "make_arrays", lambda *, progress: calls.append("made") or arrays)
    told: list[str] = []
    first = build(progress=lambda what, _share: told.append(what))
    second = build()
    assert calls == ["made"]
    assert told[-1] == "done"
    assert first.lookup("Goma") == second.lookup("Goma") != ()
    assert len(list((tmp_path / "cache").iterdir())) == 1


def test_in_memory_where_the_cache_cannot_be_written(
    arrays: Arrays, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("not a folder")
    monkeypatch.setenv("REPORTEDLY_CACHE", str(blocked))
    monkeypatch.setattr(gazetteer_cache, "make_arrays", lambda *, progress: arrays)
    assert build().lookup("Goma")
    assert not gazetteer_cache.is_built()


def test_the_slower_of_two_processes_takes_the_others_work(arrays: Arrays, tmp_path: Path) -> None:
    home = tmp_path / "gazetteer-x"
    gazetteer_cache._write(arrays, home)
    gazetteer_cache._write(arrays, home)
    assert [folder.name for folder in tmp_path.iterdir()] == ["gazetteer-x"]


@pytest.mark.parametrize(
    ("surface", "name", "level"),
    [("Kursk Oblast", "Kursk", "admin1"), ("the province of Idlib", "Idlib", "admin1"),
     ("port city of Odesa", "Odesa", "town"),
     ("Cook County", "Cook", "admin1"), ("village of Kolo", "Kolo", "town")],
)  # fmt: skip
def test_level_words(surface: str, name: str, level: str) -> None:
    split = split_level(surface)
    assert split is not None
    assert (split.name, split.word.levels[0]) == (name, level)


def test_names_without_level_or_direction() -> None:
    assert split_level("Kursk") is None
    assert split_level("Oblast") is None
    assert split_direction("Northampton") is None
    assert bare_name("Kurskaya oblast'") == "Kurskaya"
    assert bare_name("Tatarstan, Respublika") == "Tatarstan"
    far = split_direction("far eastern Russia")
    assert far is None or far.area == "Russia"


def test_means_across_the_date_line() -> None:
    lat, lon, _ = centre_and_spread([(10.0, 179.0), (10.0, -179.0)])
    assert lat == pytest.approx(10.0)
    assert abs(abs(lon) - 180) < 0.01


@given(
    st.floats(-89, 89),
    st.floats(-180, 180),
    st.floats(1, 2000),
    st.sampled_from([-1, 0, 1]),
    st.sampled_from([-1, 0, 1]),
)
def test_shifted_discs_stay_on_the_globe(lat: float, lon: float, radius: float, north: int, east: int) -> None:
    new_lat, new_lon, new_radius = shifted((lat, lon, radius), north=north, east=east)
    assert abs(new_lat) <= 90
    assert -180 <= new_lon <= 180
    assert isfinite(new_radius)


@given(st.text(max_size=40))
def test_any_text_can_be_looked_up(surface: str) -> None:
    split_level(surface)
    split_direction(surface)
