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
from reportedly.knowledge.gazetteer_crowds import Crowds
from reportedly.knowledge.gazetteer_names import division_names, english_name
from reportedly.knowledge.gazetteer_pack import BARE, ONLY_WITH_LEVEL, Arrays
from reportedly.knowledge.gazetteer_sources import Region, Subdivision, Town, regions
from reportedly.knowledge.gazetteer_words import bare_name, split_direction, split_level
from reportedly.knowledge.geodesy import centre_and_spread, distance_km, middle_and_spread, shifted
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


CONTINENTS = (
    "Africa|Asia|Europe|Americas|North America|South America|Latin America|Oceania|Antarctica|Middle East|Mideast"
    "|Pacific|Pacific Ocean|Atlantic|Indian Ocean|Arctic|Southeast Asia|West Africa|Benelux|South Atlantic"
)


@pytest.mark.parametrize("surface", CONTINENTS.split("|"))
def test_continents_and_oceans_come_first(small: Gazetteer, surface: str) -> None:
    assert small.lookup(surface)[0].level in ("region", "water")


def test_a_region_weighs_what_its_people_do_and_a_site_nothing(small: Gazetteer) -> None:
    africa, donbas, bridge = (small.lookup(name)[0] for name in ("Africa", "Donbas", "Crimean Bridge"))
    assert africa.population > donbas.population > 1_000_000
    assert bridge.population == 0


def test_a_region_counts_the_people_of_its_countries_only() -> None:
    towns = [town(1, 0.0, 0.0, 500, "CD"), town(2, 0.5, 0.5, 70, "RW"), town(3, 30.0, 0.0, 9000, "CD")]
    region = Region("Somewhere", (), "region", 0.0, 0.0, 200.0, ("CD",))
    assert Crowds(towns).within(region) == 500
    assert Crowds(towns).within(region._replace(countries=())) == 570
    assert Crowds(towns).within(region._replace(level="site")) == 0


def town(number: int, lat: float, lon: float, people: int, country: str, name: str = "Somewhere") -> Town:
    return Town(
        geonameid=number, name=name, latitude=lat, longitude=lon, countrycode=country, population=people,
        admin1code="01", alternatenames=[],
    )  # fmt: skip


@pytest.mark.parametrize(
    ("admin", "name", "aliases", "shown"),
    [
        ("US.ZZ", "Westmark", ("Sunny State", "State of Westmark"), "Westmark"),
        ("IN.01", "Vestmārk", ("وستمارک",), "Vestmark"),
        ("SA.01", "Al Wistmark", ("Westmark Region", "منطقة"), "Westmark Region"),
        ("UA.01", "Vestmarska Oblast", ("Vestmark Oblast",), "Vestmark Oblast"),
        ("RU.01", "Vestmarkva", ("Bigtown",), "Bigtown"),
        ("ES.01", "Vestmarca, Región de", ("Bigtown",), "Vestmarca"),
        ("FR.01", "Île-de-Mark", (), "Île-de-Mark"),
    ],
)
def test_english_names_of_divisions(admin: str, name: str, aliases: tuple[str, ...], shown: str) -> None:
    division = Subdivision(name, "ZZ-01", admin, 1, 1, aliases)
    assert english_name(division, [town(1, 0.0, 0.0, 900, admin[:2], "Bigtown")]) == shown


def test_a_mere_direction_names_no_division() -> None:
    assert dict(division_names(("West", "West Region", "Ouest"), BARE))["West"] == ONLY_WITH_LEVEL


def test_the_middle_is_of_the_area_not_of_the_crowd_and_strays_do_not_count() -> None:
    corners = [(0.0, 0.0), (0.0, 10.0), (10.0, 0.0), (10.0, 10.0)]
    crowd = [(1.0 + n / 1000, 1.0 + n * n / 10_000) for n in range(30)]
    lat, lon, _ = middle_and_spread([*corners * 2, *crowd])
    assert (round(lat, 6), round(lon, 6)) == (5.0, 5.0)
    block = [(40.0 + i / 10, 20.0 + j / 10) for i in range(11) for j in range(11)]
    lat, lon, radius = middle_and_spread([*block, (10.0, 80.0)])
    assert (round(lat, 3), round(lon, 3)) == (40.5, 20.5)
    assert radius < 100


@given(st.lists(st.tuples(st.floats(-89, 89), st.floats(-180, 180)), min_size=1, max_size=30))
def test_a_middle_lies_on_the_globe(points: list[tuple[float, float]]) -> None:
    lat, lon, radius = middle_and_spread(points)
    assert min(point[0] for point in points) - 1e-6 <= lat <= max(point[0] for point in points) + 1e-6
    assert -180 <= lon <= 180
    assert 1 <= radius < 20_100
