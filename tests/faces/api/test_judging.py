"""Judging by HTTP and by command: dated, signed, undoable; what was read stays."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from reportedly.faces.api.served import Served
from reportedly.nouns.findings import Actor
from reportedly.run.connect import connect
from reportedly.store.protocols import Store
from tests.contracts.make import article, bare, entry, statement, strike
from tests.faces.api.site import Site, app_of, served

KEY = strike().article.key
SIGNED = {"author": "Eva", "reason": "I was there"}


@pytest.fixture
def own(tmp_path: Path) -> Iterator[Served]:
    """A record with two people of different names, for each test anew."""
    made = served(tmp_path / "r.duckdb", two_people)
    yield made
    made.close()


def two_people(store: Store) -> None:
    other = article("“It will last,” M. Holt said.", outlet="The Wasp")
    said = statement(other, "s1", "M. Holt", "said", "“It will last,”", "a1", manner="direct")
    store.put_all([entry(strike()), entry(bare(other, statements=(said,), actors=(
        Actor(id="a1", name="M. Holt", kind="person"),)))])  # fmt: skip
    connect(store)


@pytest.fixture
def desk(own: Served) -> Site:
    return Site(app_of(own))


def judged(desk: Site, **said: Any) -> dict[str, Any]:
    made: dict[str, Any] = desk.post("/judgements", SIGNED | said)
    return made


def report(desk: Site) -> dict[str, Any]:
    found: dict[str, Any] = desk.get(f"/reports/{KEY}/r1")
    return found


def test_a_correction_is_in_force_and_says_what_was_read(desk: Site) -> None:
    made = judged(desk, verdict="corrected", about=f"{KEY}/r1", field="type", value="AID")
    assert (made["by"], made["kind"], made["names"], made["value"]) == ("Eva", "analyst", ["PROTEST"], "AID")
    (told,) = report(desk)["corrections"]
    assert told == {"field": "type", "read": "PROTEST", "value": "AID", "by": "Eva", "at": made["at"],
                    "reason": "I was there", "judgement": made["id"]}  # fmt: skip
    assert report(desk)["type"] == "AID"
    for path in ("/reports", "/events"):
        line = desk.get(path)["items"][0]
        assert line.get("lines", [line])[0]["corrections"] == [told]
    assert told in [one for line in desk.get("/brief")["items"] for one in line["corrections"]]
    assert desk.get(f"/articles/{KEY}")["reports"][0]["type"] == "PROTEST"
    assert desk.get(f"/articles/{KEY}/decided")["items"] == [
        {"row": f"{KEY}/r1", "corrections": [told], "retracted": None}
    ]
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


@pytest.mark.parametrize(
    ("row", "field", "value", "path", "before", "after"),
    [
        ("r1", "type", "AID", "/reports", {"type": "PROTEST"}, {"type": "AID"}),
        ("r1", "date", "2031-04-02", "/events", {"since": "2031-05-05"}, {"until": "2031-04-30"}),
        ("r1", "place", "Mill Bridge, XX (40, 20.5, 1 km)", "/events", {"near": "1.5,-2.25,9"}, {"near": "40,20.5,9"}),
        ("r1", "place", "Mill Bridge", "/reports", {"place": "Arlo"}, {"place": "mill bridge"}),
        ("r1", "realis", "ongoing", "/events", {"realis": "occurred"}, {"realis": "ongoing"}),
        ("r1", "actors", "Mira Holt", "/events", {"actor": "Dam workers"}, {"actor": "Mira Holt"}),
        ("s2", "class", "warn", "/statements", {"source": "Mira Holt", "cls": "say", "about": "safe"}, {"cls": "warn"}),
        ("s2", "tellers", "Jon Vey", "/statements", {"about": "safe", "source": "Mira Holt"}, {"source": "Jon Vey"}),
        ("s2", "said", "2030-01-01", "/statements", {"about": "safe", "source": "Mira Holt", "since": "2031-05-01"},
         {"until": "2030-02-01"}),
        ("f1", "counted", "miners", "/figures", {"counted": "workers"}, {"counted": "miners"}),
    ],
)  # fmt: skip
def test_filters_go_by_what_is_corrected(
    desk: Site, row: str, field: str, value: str, path: str, before: dict[str, str], after: dict[str, str]
) -> None:
    assert (desk.get(path, **before)["total"], desk.get(path, **after)["total"]) == (1, 0)
    made = judged(desk, verdict="corrected", about=f"{KEY}/{row}", field=field, value=value)
    assert (desk.get(path, **before)["total"], desk.get(path, **after)["total"]) == (0, 1)
    desk.post(f"/judgements/{made['id']}/undo", SIGNED)
    assert (desk.get(path, **before)["total"], desk.get(path, **after)["total"]) == (1, 0)


def test_a_corrected_figure_is_what_the_ledger_counts(desk: Site) -> None:
    judged(desk, verdict="corrected", about=f"{KEY}/f1", field="value", value="450")
    (ledger,) = desk.get("/ledgers")["items"]
    assert (ledger["low"], ledger["best"], ledger["high"]) == (450.0, 450.0, 450.0)
    assert ledger["lines"][0]["corrections"][0]["read"] == "300"


def test_an_articles_own_fields_are_corrected_and_its_text_stays(desk: Site) -> None:
    text = desk.get(f"/articles/{KEY}")["article"]["text"]
    given = {"outlet": "The Arlo Wasp", "published": "2031-05-07", "title": "Strike at the dam", "author": "Jo Vey"}
    made = [judged(desk, verdict="corrected", about=KEY, field=name, value=value) for name, value in given.items()]
    (line,) = desk.get("/articles", outlet="Arlo Wasp", since="2031-05-07", about="strike at the dam")["items"]
    assert {name: line[name] for name in given} == given
    assert {one["field"]: one["read"] for one in line["corrections"]} == {
        "outlet": "The Arlo Bee", "published": "2031-05-06", "title": None, "author": None,
    }  # fmt: skip
    assert report(desk)["article"]["outlet"] == "The Arlo Wasp"
    (event,) = desk.get("/events")["items"]
    assert (event["belief"]["outlets"], event["belief"]["first"]) == (["The Arlo Wasp"], "2031-05-07")
    assert desk.get(f"/articles/{KEY}")["article"]["text"] == text
    desk.post(f"/judgements/{made[0]['id']}/undo", SIGNED)
    assert desk.get("/articles", outlet="Arlo Wasp")["total"] == 0
    assert report(desk)["article"]["outlet"] == "The Arlo Bee"


def test_a_retracted_row_reads_so_everywhere_and_counts_for_nothing(desk: Site) -> None:
    made = judged(desk, verdict="retracted", about=f"{KEY}/s2")
    told = {"by": "Eva", "at": made["at"], "reason": "I was there", "judgement": made["id"]}
    claim = next(one for one in desk.get("/claims")["items"] if one["text"] == "the dam was safe.")
    assert claim["lines"][0]["retracted"] == told
    assert (claim["belief"]["roots"], claim["belief"]["credibility"]) == ([], 5)  # the union still denies it
    assert desk.get(f"/statements/{KEY}/s2")["retracted"] == told
    hits = {one["id"]: one["retracted"] for one in desk.get("/search", q="safe")["items"] if one["kind"] == "statement"}
    assert (hits[f"{KEY}/s2"], hits[f"{KEY}/s3"]) == (told, None)
    listed = {one["row"]: one["retracted"] for one in desk.get("/statements")["items"]}
    assert [row for row, gone in listed.items() if gone] == [f"{KEY}/s2"]
    brief = {one["rows"][0]: one["retracted"] for one in desk.get("/brief")["items"]}
    assert [row for row, gone in brief.items() if gone] == [f"{KEY}/s2"]
    again = desk.client.post("/api/v1/judgements", json=SIGNED | {"verdict": "retracted", "about": f"{KEY}/s2"})
    assert "already" in again.json()["error"]["message"]
    undone = desk.post(f"/judgements/{made['id']}/undo", SIGNED)
    assert not any(one["retracted"] for one in desk.get("/statements")["items"])
    desk.post(f"/judgements/{undone['id']}/undo", SIGNED)
    assert desk.get(f"/statements/{KEY}/s2")["retracted"] == told


def test_sheets_say_what_was_retracted(desk: Site) -> None:
    judged(desk, verdict="retracted", about=f"{KEY}/s2")
    sheet = desk.client.get("/api/v1/statements", params={"format": "csv"}).text
    assert [line for line in sheet.splitlines() if "I was there" in line] == [
        line for line in sheet.splitlines() if f"{KEY}/s2" in line
    ]


def test_a_retracted_report_and_figure_no_longer_speak_for_event_and_ledger(desk: Site) -> None:
    judged(desk, verdict="retracted", about=f"{KEY}/r1")
    (hit,) = (one for one in desk.get("/search", q="strike")["items"] if one["kind"] == "event")
    assert hit["retracted"]["by"] == "Eva"
    judged(desk, verdict="retracted", about=f"{KEY}/f1")
    (event,), (ledger,) = desk.get("/events")["items"], desk.get("/ledgers")["items"]
    assert desk.get("/timeline")["total"] == 0
    (line,) = (one for one in desk.get("/brief")["items"] if f"{KEY}/r1" in one["rows"])
    assert (line["retracted_rows"], line["retracted"]["by"], line["date"]) == ([f"{KEY}/r1"], "Eva", "2031-05-05")
    assert (event["belief"]["articles"], event["belief"]["credibility"]) == (0, 6)
    assert event["lines"][0]["retracted"]["by"] == "Eva"
    assert (ledger["lines"][0]["current"], ledger["lines"][0]["retracted"]["by"]) == (False, "Eva")
    assert {one["verdict"] for one in desk.get("/judgements")["items"]} == {"retracted"}


def test_a_brief_since_the_last_is_made_by_post_and_asked_for_by_get(desk: Site) -> None:
    whole = desk.get("/brief")["items"]
    assert desk.get("/brief", since_last=True)["items"] == whole
    first = desk.post("/briefs", {})
    assert (first["after"], desk.get("/brief", of=first["id"])["items"]) == (None, whole)
    assert desk.get("/brief", since_last=True)["items"] == []
    judged(desk, verdict="corrected", about=f"{KEY}/s2", field="class", value="warn")
    (line,) = desk.get("/brief", since_last=True)["items"]
    second = desk.post("/briefs", {"about": "dam", "since": "2031-01-01"})
    third = desk.post("/briefs", {})
    assert (second["after"], third["after"]) == (None, first["upto"])
    assert desk.get("/brief", of=third["id"])["items"] == [line]
    assert [one["id"] for one in desk.get("/briefs")["items"]] == [third["id"], second["id"], first["id"]]
    assert desk.client.get("/api/v1/brief", params={"of": "brief-none"}).status_code == 404
    assert desk.client.post("/api/v1/briefs", json={}, headers={"authorization": ""}).status_code == 401


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
        ({"verdict": "corrected", "about": KEY, "field": "published", "value": "May 6"}, "bad_request", None),
        ({"verdict": "corrected", "about": KEY, "field": "text", "value": "else"}, "bad_request", None),
        ({"verdict": "corrected", "about": "nothing", "field": "title", "value": "x"}, "not_found", None),
        ({"verdict": "corrected", "about": f"{KEY}/r1", "field": "place", "value": "Hut (91, 0)"}, "bad_request", None),
        ({"verdict": "retracted", "about": "j-none"}, "not_found", None),
        ({"verdict": "retracted", "about": f"{KEY}/s99"}, "not_found", None),
        ({"verdict": "retracted", "about": f"{KEY}/p1"}, "not_found", None),
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
