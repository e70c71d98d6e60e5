"""What is asked is answered: lists in pages and in three forms, single things, moments, and copies that still hold."""

from __future__ import annotations

import csv
from io import StringIO
from typing import Any

import pytest

from reportedly.faces.api.routes import ROUTES
from reportedly.faces.api.said import Judging
from reportedly.faces.api.served import Served
from reportedly.faces.api.sheet import columns_of, harmless
from reportedly.faces.api.writing import judgement
from reportedly.nouns.across import Event
from tests.contracts.make import article, strike
from tests.faces.api.site import Site

KEY = strike().article.key
LISTS = [route.path for route in ROUTES if route.listed and "{" not in route.path]
ASKED = {"/search": {"q": "dam"}, "/suggest": {"q": "mi"}}


def error(site: Site, path: str, **query: Any) -> dict[str, Any]:
    answer = site.client.get(f"/api/v1{path}", params=query)
    told: dict[str, Any] = answer.json()["error"]
    return told | {"status": answer.status_code}


@pytest.mark.parametrize("path", LISTS)
def test_every_list_has_the_envelope_and_a_sheet(site: Site, path: str) -> None:
    found = site.get(path, **ASKED.get(path, {}))
    assert set(found) == {"items", "next", "total", "as_of"}
    assert len(found["items"]) == found["total"]
    sheet = site.client.get(f"/api/v1{path}", params={"format": "csv"} | ASKED.get(path, {}))
    rows = list(csv.reader(StringIO(sheet.text)))
    assert len({len(row) for row in rows}) == 1
    assert len(rows) == found["total"] + 1
    assert sheet.headers["content-type"].startswith("text/csv")
    assert sheet.headers["x-total"] == str(found["total"])


def test_the_small_record_is_in_the_lists(site: Site) -> None:
    expected = {"/articles": 2, "/statements": 3, "/reports": 1, "/figures": 1, "/events": 1}
    assert {path: site.get(path)["total"] for path in expected} == expected


def test_filters_narrow_a_list(site: Site) -> None:
    assert site.get("/events", type="PROTEST", near="1.5,-2.25,10", since="2031-05-01")["total"] == 1
    assert site.get("/events", type="AID")["total"] == 0
    assert site.get("/events", near="50,50,10")["total"] == 0
    assert site.get("/statements", cls="deny")["total"] == 1
    assert site.get("/statements", source="")["total"] == 3


@pytest.mark.parametrize("path", ["/statements", "/brief"])
def test_pages_make_the_whole_list_each_item_once(site: Site, path: str) -> None:
    whole, seen, after = site.get(path)["items"], [], None
    while True:
        page = site.get(path, limit=1, **({"after": after} if after else {}))
        assert len(page["items"]) == 1
        assert page["total"] == len(whole)
        seen += page["items"]
        after = page["next"]
        if after is None:
            break
    assert seen == whole


@pytest.mark.parametrize(
    ("query", "field"),
    [
        ({"limit": "501"}, "limit"), ({"limit": "0"}, "limit"), ({"limit": "x"}, "limit"), ({"after": "no!"}, None),
        ({"as_of": "yesterday"}, "as_of"), ({"as_of": "9999-12-31"}, "as_of"), ({"format": "xml"}, "format"),
        ({"type": "WAR"}, "type"), ({"near": "1,2"}, "near"), ({"near": "91,0,1"}, "near"),
        ({"bbox": "nan,0,1,1"}, "bbox"),
        ({"since": "2031-02-30"}, "since"), ({"origins_least": "99999999999"}, "origins_least"),
        ({"disputed": "perhaps"}, "disputed"), ({"colour": "red"}, "colour"), ({"about": "x" * 501}, "about"),
    ],
)  # fmt: skip
def test_a_parameter_that_does_not_fit_is_named(site: Site, query: dict[str, str], field: str | None) -> None:
    told = error(site, "/events", **query)
    assert (told["status"], told["code"], told["field"]) == (400, "bad_request", field)
    assert told["message"]


def test_a_parameter_given_twice_is_refused(site: Site) -> None:
    assert site.client.get("/api/v1/events?type=AID&type=AID").json()["error"]["field"] == "type"


def test_places_are_features(site: Site) -> None:
    answer = site.client.get("/api/v1/events", params={"format": "geojson"})
    assert answer.headers["content-type"] == "application/geo+json"
    (feature,) = answer.json()["features"]
    assert feature["geometry"] == {"type": "Point", "coordinates": [-2.25, 1.5]}
    assert feature["properties"]["type"] == "PROTEST"
    assert error(site, "/statements", format="geojson")["field"] == "format"


def test_single_things(site: Site) -> None:
    event, claim = site.get("/events")["items"][0], site.get("/claims")["items"][0]
    ledger, actor = site.get("/ledgers")["items"][0], site.get("/actors")["items"][0]
    assert site.get(f"/events/{event['id']}") == event
    assert site.get(f"/claims/{claim['id']}") == claim
    assert site.get(f"/ledgers/{ledger['id']}") == ledger
    assert site.get(f"/actors/{actor['id']}") == actor
    for path in (f"/statements/{KEY}/s1", f"/reports/{KEY}/r1", f"/figures/{KEY}/f1", f"/passages/{KEY}/s1"):
        assert site.get(path)["row"] in path
    assert site.get(f"/explain/{KEY}/r1")["reasons"]
    assert site.get(f"/articles/{KEY}")["article"]["text"] == strike().article.text
    assert not site.get(f"/articles/{KEY}").get("vectors")
    assert [node["key"] for node in site.get(f"/events/{event['id']}/origins")["nodes"]] == [KEY]
    assert site.get(f"/events/{event['id']}/ledgers")["items"] == [ledger]
    assert site.get(f"/history/{event['id']}")["total"] >= 1
    assert site.get(f"/history/{KEY}/s1")["total"] >= 1
    assert site.get("/timeline")["ids"] == [event["id"]]


def test_what_an_actor_said_did_and_what_is_told_of_it(site: Site) -> None:
    said = site.get(f"/actors/{KEY}/a1/said")
    assert {one["tellers"][0]["name"] for one in said["items"]} == {"Mira Holt"}
    assert said["total"] == 2
    assert site.get(f"/actors/{KEY}/a3/did")["total"] == 1
    assert site.get(f"/actors/{KEY}/a3/told-of")["total"] >= 0


@pytest.mark.parametrize(
    "path", ["/events/event-1", "/claims/claim-1", "/ledgers/no", "/articles/no", "/articles/no/versions", "/actors/no",
             "/actors/no/said", "/statements/no/s1", f"/reports/{KEY}/s1", "/passages/no/s1", "/explain/no/r1",
             "/history/no", "/events/no/origins", "/events/no/ledgers", "/jobs/no"]
)  # fmt: skip
def test_what_is_not_there_is_not_found(site: Site, path: str) -> None:
    assert error(site, path)["code"] == "not_found"


def test_versions_and_moments(site: Site) -> None:
    first, later = article("It is open.", url="https://bee.example/1"), article("Shut.", url="https://bee.example/1")
    assert [one["key"] for one in site.get(f"/articles/{later.key}/versions")["items"]] == [first.key, later.key]
    then = site.get("/articles", as_of="2031-05-08")
    assert first.key in {one["key"] for one in then["items"]}
    assert then["as_of"] == "2031-05-09T00:00:00Z"
    assert site.get("/articles", as_of="2031-05-07")["total"] == 0
    assert error(site, f"/articles/{later.key}/versions", as_of="2031-05-07")["code"] == "not_found"


def test_an_unchanged_answer_is_not_sent_again_until_something_is_written(site: Site, made: Served) -> None:
    etag = site.client.get("/api/v1/events").headers["etag"]
    again = site.client.get("/api/v1/events", headers={"if-none-match": f'"other", W/{etag}'})
    assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", etag)
    assert site.client.get("/api/v1/events?type=AID", headers={"if-none-match": etag}).status_code == 200
    judgement(made, Judging(about=f"{KEY}/r1", verdict="corrected", field="realis", value="ongoing", author="Eva",
                            reason="it goes on"))  # fmt: skip
    assert site.client.get("/api/v1/events", headers={"if-none-match": etag}).status_code == 200
    assert "etag" not in site.client.get("/api/v1/record").headers


def test_sheets_have_the_same_columns_with_and_without_lines(site: Site) -> None:
    empty = site.client.get("/api/v1/events", params={"format": "csv", "type": "AID"}).text
    assert empty.strip().split(",") == [column.name for column in columns_of(Event)]
    assert {"id", "place.name", "place.lat", "belief.credibility", "lines"} <= set(empty.strip().split(","))


@pytest.mark.parametrize("cell", ["=1", "+1", "-1", "@a", "\t=1", "\r=1", "\n=1", "＝1"])
def test_a_formula_becomes_words(cell: str) -> None:
    assert harmless(cell) == "'" + cell
    assert harmless("a=1") == "a=1"
