"""Outlets: what the table holds, by name and by web domain, never by a part of either."""

from __future__ import annotations

import pytest

from reportedly.knowledge.actors import actors
from reportedly.knowledge.outlets import Outlet, Outlets, outlets
from reportedly.knowledge.states import states
from reportedly.nouns.errors import KnowledgeError


def test_wires_and_outlets_of_all_continents() -> None:
    everything = outlets().all
    assert sum(outlet.wire for outlet in everything) > 120
    assert len(everything) > 600
    assert len({outlet.country for outlet in everything}) > 140
    assert all(outlet.country or outlet.id == "wikinews" for outlet in everything)


@pytest.mark.parametrize(
    ("surface", "key"),
    [("Reuters", "reuters"), ("AP", "ap"), ("ap", None), ("Yonhap", "yonhap"), ("The Guardian", "guardian"),
     ("guardian", None), ("edition.cnn.com", "cnn"), ("bbc.co.uk", "bbc"), ("Kyiv Independent", "kyiv-independent"),
     ("Nobody's Daily", None), ("", None)],
)  # fmt: skip
def test_by_name(surface: str, key: str | None) -> None:
    found = outlets().by_name(surface)
    assert (found.id if found else None) == key


@pytest.mark.parametrize(
    ("host", "key"),
    [("www.reuters.com", "reuters"), ("WWW.REUTERS.COM.", "reuters"), ("notreuters.com", None), ("com", None),
     ("reuters.com.evil.example", None), ("g1.globo.com", "g1"), ("abcnews.go.com", "abc-us"), ("", None)],
)  # fmt: skip
def test_by_host(host: str, key: str | None) -> None:
    found = outlets().by_host(host)
    assert (found.id if found else None) == key


def test_every_outlet_is_an_actor_that_its_name_finds() -> None:
    lost = [one.id for one in outlets().all if one.id not in {found.id for found in actors().candidates(one.name)}]
    assert lost == []
    found = actors().lookup("Reuters")
    assert found is not None
    assert (found.kind, found.country, found.sector) == ("media", "GBR", "JRN")


def test_domains_are_bare() -> None:
    odd = [d for one in outlets().all for d in one.domains if d != d.lower() or "/" in d or d.startswith("www.")]
    assert odd == []
    assert all("." in domain for one in outlets().all for domain in one.domains)


def test_no_outlet_is_called_as_a_state_or_its_people() -> None:
    names = [name.lstrip("=") for one in outlets().all for name in (one.name, *one.aliases)]
    assert [name for name in names if states().all_by_name(name) or states().all_by_demonym(name)] == []


@pytest.mark.parametrize(
    ("changed", "message"),
    [({"id": "b"}, "'a.example' is"), ({"country": "XYZ", "id": "b", "domains": ()}, "XYZ"), ({}, "twice")],
)
def test_a_table_that_contradicts_itself(changed: dict[str, object], message: str) -> None:
    plain: dict[str, object] = {"id": "a", "name": "A", "country": None, "wire": False, "aliases": (),
                                "domains": ("a.example",), "owner": None}  # fmt: skip
    one, other = Outlet(**plain), Outlet(**(plain | changed))  # type: ignore[arg-type]
    with pytest.raises(KnowledgeError, match=message):
        Outlets((one, other))
