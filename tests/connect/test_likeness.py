"""How likely two are one: what is enough, what leaves it open, and what never joins."""

from __future__ import annotations

from typing import Any

import pytest

from reportedly.connect.likeness import DIFFERENT_MAX, SAME_MIN, likeness
from reportedly.connect.profiles import Profile, keys_of, profiles
from tests.connect.make import CAPTURED, actor, profile

ENVOY: dict[str, Any] = {"country": "FRA", "role": "the envoy", "affiliation": "a9"}


def verdict(one: Profile, other: Profile) -> str:
    if set(keys_of(one)).isdisjoint(keys_of(other)):
        return "never met"
    score = likeness(one, other).score
    assert score == likeness(other, one).score
    return "same" if score >= SAME_MIN else "different" if score <= DIFFERENT_MAX else "unsure"


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (("Ana Ruizova", {}), ("Ana Ruizova", {}), "same"),
        (("Ana Ruizova", {}), ("Dr. Ana Ruizova", {}), "same"),
        (("Ana Ruizova", {}), ("Eva Ruizova", {}), "never met"),
        (("Ana Ruizova", {}), ("Alma Ruizova", {}), "different"),
        (("Ana Ruizova", {"country": "FRA"}), ("Ana Ruizova", {"country": "RUS"}), "unsure"),
        (("John Smith", {}), ("John Smith", {}), "unsure"),
        (("John Smith", ENVOY), ("John Smith", ENVOY), "same"),
        (("John Smith", {"country": "USA"}), ("John Smith", {"country": "GBR"}), "different"),
        (("Mohammed Sallam", {}), ("Muhammad Salam", {}), "unsure"),
        (("Mohammed Sallam", ENVOY), ("Muhammad Salam", ENVOY), "same"),
        (("A. Ruizova", {}), ("Ana Ruizova", {}), "unsure"),
        (("A. Ruizova", ENVOY), ("Ana Ruizova", ENVOY), "same"),
        (("Ana Ruizova", {}), ("Ana Maria Ruizova", {}), "unsure"),
        (("Otto Brandt", ENVOY), ("Otto Brandt Jr.", ENVOY), "unsure"),
        (("Xi Minghao", {}), ("Minghao Xi", {}), "never met"),
    ],
)  # fmt: skip
def test_people(one: tuple[str, dict[str, Any]], other: tuple[str, dict[str, Any]], expected: str) -> None:
    assert verdict(profile(one[0], of="k1", **one[1]), profile(other[0], of="k2", **other[1])) == expected


BODY: dict[str, Any] = {"kind": "organisation"}


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (("Harbour Workers Forum", {}), ("Harbour Workers Forum", {}), "same"),
        (("Hill Trust Ltd.", {}), ("The Hill Trust", {}), "same"),
        (("HWF", {}), ("Harbour Workers Forum", {}), "unsure"),
        (("Interior Ministry", {}), ("Interior Ministry", {}), "unsure"),
        (("Concord", {}), ("Concord", {}), "unsure"),
        (("Concord", {"country": "FRA"}), ("Concord", {"country": "FRA"}), "same"),
        (("Hill Trust", {"country": "FRA"}), ("Hill Trust", {"country": "RUS"}), "unsure"),
        (("Hill Trust", {}), ("Hill Fund", {}), "never met"),
        (("Hill Trust", {"kind": "party"}), ("Hill Trust", {"kind": "company"}), "unsure"),
    ],
)  # fmt: skip
def test_bodies(one: tuple[str, dict[str, Any]], other: tuple[str, dict[str, Any]], expected: str) -> None:
    assert (
        verdict(profile(one[0], of="k1", **(BODY | one[1])), profile(other[0], of="k2", **(BODY | other[1])))
        == expected
    )


def test_whom_they_are_named_with_tells() -> None:
    beside = [actor(f"b{n}", name) for n, name in enumerate(("Eva Holtova", "Jonas Marek", "Lena Orlik"))]
    one, other = (profile("John Smith", of=key, beside=beside) for key in ("k1", "k2"))
    assert verdict(one, other) == "same"
    assert "named with 3 of the same" in likeness(one, other).reason


def test_two_of_one_article_stay_two() -> None:
    assert verdict(profile("John Smith", of="k1", **ENVOY), profile("John Smith", of="k1", **ENVOY)) == "different"


@pytest.mark.parametrize(
    ("name", "kind"),
    [("Ruiz", "person"), ("a union official", "person"), ("Prime Minister", "person"),
     ("Ukrainian officials", "person"), ("Dam workers", "population"), ("the ministry", "organisation"),
     ("French forces", "military"), ("Deputy Foreign Minister", "person"), ("", "organisation")],
)  # fmt: skip
def test_who_has_no_full_name_is_of_its_article_only(name: str, kind: Any) -> None:
    assert profiles("k1", [actor("a1", name, kind=kind)], CAPTURED) == ()


@pytest.mark.parametrize("name", ["Ana Ruiz", "Bashar al-Hadad", "Lena King", "Jan de Wit", "A. Ruiz"])
def test_names_are_names(name: str) -> None:
    assert [one.name for one in profiles("k1", [actor("a1", name)], CAPTURED)] == [name]


def test_known_actors_need_no_judgement() -> None:
    assert profiles("k1", [actor("a1", "Ana Ruiz", known="csv:1")], CAPTURED) == ()
