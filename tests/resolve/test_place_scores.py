"""The scorer of places: what counts as found, and as right."""

from __future__ import annotations

from eval.places import NEAR_KM, GoldPlace, distance_km, is_right, score_places
from reportedly.nouns.article import Span
from reportedly.nouns.findings import Place

KYIV = GoldPlace(0, 4, 703448, 50.45, 30.52, "UA")


def place(start: int, end: int, lat: float | None, lon: float | None, country: str | None) -> Place:
    return Place(
        id="p1", spans=(Span(start, end),), text="x", name="x", use="location", level="town", why="x", lat=lat, lon=lon,
        country=country,
    )  # fmt: skip


def test_near_is_right_and_far_is_not() -> None:
    assert is_right(KYIV, place(0, 4, 50.0, 30.0, "UA"))
    assert not is_right(KYIV, place(0, 4, 49.0, 24.0, "UA"))
    assert distance_km(50.45, 30.52, 49.84, 24.03) > NEAR_KM


def test_a_country_is_right_by_its_code_alone() -> None:
    country = GoldPlace(0, 4, None, 10.0, 10.0, "UA", is_country=True)
    found = place(0, 4, 50.0, 30.0, "UA")
    assert not is_right(country, found)  # a town in it is not the country


def test_counts_add_up_to_shares() -> None:
    gold = [KYIV, GoldPlace(10, 14, None, 0.0, 0.0, "FR")]
    score = score_places(gold, [place(0, 4, 50.4, 30.5, "UA"), place(20, 24, 1.0, 1.0, "ES")])
    assert (score.found_f1, score.end_to_end, score.country) == (0.5, 0.5, 1.0)


def test_a_neutral_span_is_not_held_against_us() -> None:
    assert score_places([], [place(0, 4, 1.0, 1.0, "ES")], neutral=[(0, 4)]).given == 0
