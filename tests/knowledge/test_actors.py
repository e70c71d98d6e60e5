"""Known actors: codes that exist, whole names only, bodies of states by rule."""

from __future__ import annotations

import pytest

from reportedly.knowledge.actors import Actors, KnownActor, actors
from reportedly.knowledge.sectors import sectors
from reportedly.knowledge.states import states
from reportedly.nouns.errors import KnowledgeError


def test_there_are_25_sectors() -> None:
    assert len(sectors()) == 25


@pytest.mark.parametrize(
    ("surface", "key"),
    [
        ("NATO", "nato"), ("the Pentagon", "usa-dod"), ("Kremlin", "rus-kremlin"), ("WHO", "who"), ("who", None),
        ("U.N. Security Council", "unsc"), ("ISIL", "isis"), ("Daesh", "isis"), ("the Associated Press", "ap"),
        ("State Department", "usa-state"), ("Israeli army", "isr-idf"), ("British defence ministry", "gbr-mod"),
        ("Polish foreign ministry", "pol-foreign-ministry"), ("Ministry of Defence of Ukraine", "ukr-defence-ministry"),
        ("Ukraine's Defense Ministry", "ukr-defence-ministry"), ("North Korean troops", "prk-kpa"),
        ("Japan's prime minister", "jpn-prime-minister"), ("Republic of Korea", "state-kor"),
        ("ambassador", None), ("Assad", None), ("a Polish foreign ministry building", None), ("U.S. officials", None),
        ("SDF", None), ("", None), ("the court", None), ("The courts", None), ("the delegation", None),
        ("Polish delegation", None), ("Polish embassy", "pol-embassy"), ("Polish courts", "pol-court"),
        ("courts of Poland", "pol-court"), ("Luxembourg court", None), ("courts of Luxembourg", None),
        ("Luxembourg police", "lux-police"), ("guinea police", None), ("Guinea police", "gin-police"),
    ],
)  # fmt: skip
def test_lookup(surface: str, key: str | None) -> None:
    found = actors().lookup(surface)
    assert (found.id if found else None) == key


def test_an_office_is_a_person_with_the_state_as_country() -> None:
    found = actors().lookup("Polish president")
    assert found is not None
    assert (found.kind, found.country, found.sector) == ("person", "POL", "GOV")


def test_names_of_several_are_all_given() -> None:
    assert {actor.id for actor in actors().candidates("SDF")} == {"syr-sdf", "jpn-sdf"}


def test_government_of_a_state() -> None:
    assert actors().government_of("RUS") == actors().by_id("rus-kremlin")
    poland = actors().government_of("POL")
    assert poland is not None
    assert poland.id == "pol-government"
    assert actors().government_of("QQQ") is None


def test_ids_round_trip_and_states_have_ids() -> None:
    assert all(actors().by_id(actor.id) is actor for actor in actors().organisations)
    state = actors().by_id("state-prk")
    assert state is not None
    assert state.name == "North Korea"


@pytest.mark.parametrize("bad", [{"country": "QQQ"}, {"sector": "QQQ"}, {"parent": "nobody"}])
def test_a_bad_row_is_named(bad: dict[str, str]) -> None:
    with pytest.raises(KnowledgeError, match="some-body"):
        Actors((KnownActor(id="some-body", name="Some Body", kind="ngo", **bad),))


@pytest.mark.parametrize(
    ("surface", "key"), [("The Independent", "independent"), ("Independent", None), ("Hindu", None)]
)
def test_a_title_of_one_word_needs_its_article(surface: str, key: str | None) -> None:
    found = actors().lookup(surface)
    assert (found.id if found else None) == key


def test_no_organisation_is_called_as_a_state_or_its_people() -> None:
    names = [name.lstrip("=") for one in actors().organisations for name in (one.name, *one.aliases)]
    assert [name for name in names if states().all_by_name(name) or states().all_by_demonym(name)] == []


def test_every_row_is_found_by_its_own_name() -> None:
    lost = [one.id for one in actors().organisations if one.id not in {a.id for a in actors().candidates(one.name)}]
    assert lost == []


@pytest.mark.parametrize(
    ("surface", "key", "country"),
    [
        ("Nigerian army", "nga-nigerian-armed-forces", "NGA"),
        ("Brazilian Congress", "bra-national-congress-of-brazil", "BRA"),
        ("Turkish Parliament", "tur-grand-national-assembly-of-turkiye", "TUR"), ("FRELIMO", "moz-frelimo", "MOZ"),
        ("Bank of Japan", "jpn-bank-of-japan", "JPN"), ("Pheu Thai", "tha-pheu-thai-party", "THA"),
        ("Sûreté du Québec", "can-surete-du-quebec", "CAN"), ("ALBA", None, None), ("PDF", None, None),
    ],
)  # fmt: skip
def test_bodies_of_all_continents(surface: str, key: str | None, country: str | None) -> None:
    found = actors().lookup(surface)
    assert (found.id if found else None, found.country if found else None) == (key, country)


@pytest.mark.parametrize(
    ("kind", "countries"), [("party", 90), ("armed-group", 45), ("military", 50), ("government", 85), ("media", 140)]
)
def test_the_table_covers_the_world(kind: str, countries: int) -> None:
    assert len({one.country for one in actors().organisations if one.kind == kind}) >= countries
