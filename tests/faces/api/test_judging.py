"""Judging by HTTP and by command: dated, signed, undoable; what was read stays."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from reportedly.faces.api.served import Served
from reportedly.nouns.findings import Actor
from reportedly.run.connect import connect
from tests.contracts.make import article, bare, entry, statement, strike
from tests.faces.api.site import Site, app_of, served

KEY = strike().article.key
SIGNED = {"author": "Eva", "reason": "I was there"}


@pytest.fixture
def own(tmp_path: Path) -> Iterator[Served]:
    """A record with two people of different names, for each test anew."""
    made = served(tmp_path / "r.duckdb")
    other = article("“It will last,” M. Holt said.", outlet="The Wasp")
    said = statement(other, "s1", "M. Holt", "said", "“It will last,”", "a1", manner="direct")
    made.store.put_all([entry(strike()), entry(bare(other, statements=(said,), actors=(
        Actor(id="a1", name="M. Holt", kind="person"),)))])  # fmt: skip
    connect(made.store)
    yield made
    made.close()


@pytest.fixture
def desk(own: Served) -> Site:
    return Site(app_of(own))


def judged(desk: Site, **said: Any) -> dict[str, Any]:
    made: dict[str, Any] = desk.post("/judgements", SIGNED | said)
    return made


def report(desk: Site) -> dict[str, Any]:
    found: dict[str, Any] = desk.get(f"/reports/{KEY}/r1")
    return found


def test_a_correction_stands_beside_what_was_read(desk: Site) -> None:
    made = judged(desk, verdict="corrected", about=f"{KEY}/r1", field="type", value="AID")
    assert (made["by"], made["kind"], made["names"], made["value"]) == ("Eva", "analyst", ["PROTEST"], "AID")
    (told,) = report(desk)["corrections"]
    assert told == {"field": "type", "read": "PROTEST", "value": "AID", "by": "Eva", "at": made["at"],
                    "reason": "I was there", "judgement": made["id"]}  # fmt: skip
    assert report(desk)["type"] == "PROTEST"
    for path in ("/reports", "/events"):
        line = desk.get(path)["items"][0]
        assert line.get("lines", [line])[0]["corrections"] == [told]
    assert told in [one for line in desk.get("/brief")["items"] for one in line["corrections"]]
    assert any(change["what"].startswith("judged corrected") for change in desk.get(f"/history/{KEY}/r1")["items"])


def test_the_last_correction_of_a_field_holds_until_it_is_taken_back(desk: Site) -> None:
    first = judged(desk, verdict="corrected", about=f"{KEY}/r1", field="realis", value="ongoing")
    last = judged(desk, verdict="corrected", about=f"{KEY}/r1", field="realis", value="generic")

    def values() -> list[str]:
        return [one["value"] for one in report(desk)["corrections"]]

    assert values() == ["generic"]
    undone = desk.post(f"/judgements/{last['id']}/undo", SIGNED)
    assert (undone["about"], undone["other"], undone["verdict"]) == (last["id"], None, "retracted")
    assert values() == ["ongoing"]
    desk.post(f"/judgements/{undone['id']}/undo", SIGNED)
    assert values() == ["generic"]
    listed = desk.get("/judgements")["items"]
    assert [one["verdict"] for one in listed] == ["retracted", "retracted", "corrected", "corrected"]
    assert listed[-1]["id"] == first["id"]


def test_what_was_judged_is_known_from_then_on(desk: Site) -> None:
    judged(desk, verdict="corrected", about=f"{KEY}/f1", field="value", value="500")
    assert desk.get(f"/figures/{KEY}/f1")["corrections"][0]["read"] == "300"
    view = desk.get("/judgements", as_of="2020-01-01")
    assert view["total"] == 0


def test_a_source_is_rated_and_the_rating_is_taken_back(desk: Site) -> None:
    def reliability() -> set[str]:
        claims = desk.get("/claims")["items"]
        roots = [root for claim in claims for root in claim["belief"]["roots"]]
        return {root["reliability"] for root in roots if root["name"] == "Mira Holt"}

    assert reliability() == {"F"}
    made = judged(desk, verdict="rated", about="Mira Holt", value="b")
    assert (made["value"], made["names"]) == ("B", ["Mira Holt"])
    assert reliability() == {"B"}
    desk.post("/judgements", SIGNED | {"verdict": "retracted", "about": made["id"]})
    assert reliability() == {"F"}


def test_two_actors_are_one_and_again_two(desk: Site) -> None:
    before = desk.get("/actors")["total"]
    made = judged(desk, verdict="same", about="Mira Holt", other="M. Holt")
    assert desk.get("/actors")["total"] == before - 1
    desk.post(f"/judgements/{made['id']}/undo", SIGNED)
    assert desk.get("/actors")["total"] == before


@pytest.mark.parametrize(
    ("said", "code", "field"),
    [
        ({"verdict": "same", "about": "Mira Holt"}, "bad_request", "other"),
        ({"verdict": "same", "about": "Mira Holt", "other": "Nobody"}, "bad_request", None),
        ({"verdict": "rated", "about": "Mira Holt"}, "bad_request", "value"),
        ({"verdict": "rated", "about": "Mira Holt", "value": "G"}, "bad_request", None),
        ({"verdict": "rated", "about": "Nobody", "value": "A"}, "bad_request", None),
        ({"verdict": "corrected", "about": f"{KEY}/r1", "value": "AID"}, "bad_request", "field"),
        ({"verdict": "corrected", "about": f"{KEY}/r1", "field": "type", "value": "WAR"}, "bad_request", None),
        ({"verdict": "corrected", "about": f"{KEY}/r1", "field": "id", "value": "r2"}, "bad_request", None),
        ({"verdict": "corrected", "about": f"{KEY}/f1", "field": "value", "value": "nan"}, "bad_request", None),
        ({"verdict": "corrected", "about": f"{KEY}/s1", "field": "said", "value": "Monday"}, "bad_request", None),
        ({"verdict": "corrected", "about": "no/r1", "field": "type", "value": "AID"}, "not_found", None),
        ({"verdict": "retracted", "about": "j-none"}, "not_found", None),
        ({"verdict": "rated", "about": "Mira Holt", "value": "A", "author": " "}, "bad_request", "author"),
        ({"verdict": "rated", "about": "Mira Holt", "value": "A", "reason": "x" * 4001}, "bad_request", "reason"),
    ],
)
def test_a_judgement_that_cannot_be_is_refused(site: Site, said: dict[str, str], code: str, field: str | None) -> None:
    answer = site.client.post("/api/v1/judgements", json=SIGNED | said)
    assert (answer.json()["error"]["code"], answer.json()["error"]["field"]) == (code, field)
    assert site.get("/judgements")["total"] == 0


def test_only_persons_judgements_are_taken_back_and_only_once(desk: Site) -> None:
    made = judged(desk, verdict="rated", about="Mira Holt", value="A")
    desk.post(f"/judgements/{made['id']}/undo", SIGNED)
    again = desk.client.post(f"/api/v1/judgements/{made['id']}/undo", json=SIGNED)
    assert "already" in again.json()["error"]["message"]


@pytest.mark.parametrize("media", ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data"])
def test_what_a_form_of_another_site_can_send_is_not_read(site: Site, media: str) -> None:
    body = b'{"verdict":"rated","about":"Mira Holt","value":"A","author":"Eva","reason":"x"}'
    answer = site.client.post("/api/v1/judgements", content=body, headers={"content-type": media})
    assert answer.json()["error"]["field"] == "content-type"
