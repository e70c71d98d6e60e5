"""Words that mean harm go in as articles and come out of every route and form as words."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from io import StringIO
from typing import Any

import msgspec
import pytest

from reportedly.faces.api.routes import ROUTES
from reportedly.faces.api.served import Served
from reportedly.faces.api.sheet import RISKY, columns_of
from reportedly.faces.page import html, markdown
from reportedly.nouns.findings import Actor
from reportedly.run.connect import connect
from tests.contracts.make import article, bare, entry, statement
from tests.faces.api.site import Site, served
from tests.faces.payloads import PAYLOADS

FORMS = {"json": "application/json", "csv": "text/csv; charset=utf-8", "geojson": "application/geo+json"}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """An article for each payload, which is its title, outlet, address, actor and words."""
    opened = served(tmp_path_factory.mktemp("hostile") / "record.duckdb")
    opened.store.put_all([entry(hostile(payload)) for payload in PAYLOADS])
    connect(opened.store)
    yield opened
    opened.close()


def hostile(payload: str) -> Any:
    text = f"{payload} said {payload}."
    made_ = article(text, title=payload, outlet=payload, url=payload)
    said = statement(made_, "s1", payload, "said", f"{payload}.", "a1")
    return bare(made_, statements=(said,), actors=(Actor(id="a1", name=payload, kind="person", role=payload),))


def test_the_words_come_out_as_they_went_in(site: Site) -> None:
    titles = {one["title"] for one in site.get("/articles", limit=500)["items"]}
    assert titles == set(PAYLOADS)
    said = {one["text"] for one in site.get("/statements", limit=500)["items"]}
    assert said == {f"{payload}." for payload in PAYLOADS}


@pytest.mark.parametrize("form", FORMS)
def test_no_form_of_any_list_is_taken_for_a_page_or_a_formula(site: Site, form: str) -> None:
    for route in ROUTES:
        if not route.listed or "{" in route.path:
            continue
        asked = {"format": form, "limit": 500} | ({"q": "pwned"} if route.path in ("/search", "/suggest") else {})
        answer = site.client.get(f"/api/v1{route.path}", params=asked)
        if answer.status_code == 400 and form == "geojson":
            continue
        assert answer.status_code == 200, (route.path, answer.text)
        assert answer.headers["content-type"] == FORMS[form]
        assert answer.headers["x-content-type-options"] == "nosniff"
        if form == "csv":
            rows = list(csv.reader(StringIO(answer.text, newline="")))
            assert {len(row) for row in rows} == {len(columns_of(route.noun))}
            assert not [cell for row in rows for cell in row if cell.startswith(RISKY) and not _is_number(cell)]
        else:
            msgspec.json.decode(answer.content)


def _is_number(cell: str) -> bool:
    try:
        float(cell)
    except ValueError:
        return False
    return True


@pytest.mark.parametrize("path", ["/events", "/actors", "/search"])
def test_as_questions_they_find_or_find_not_and_break_nothing(site: Site, path: str) -> None:
    names = {"/search": "q", "/suggest": "q", "/actors": "name"}
    for payload in PAYLOADS:
        answer = site.client.get(f"/api/v1{path}", params={names.get(path, "about"): payload[:500], "limit": 1})
        assert answer.status_code == 200, (payload, answer.text)


def test_as_parts_of_a_path_they_lead_nowhere(site: Site) -> None:
    from urllib.parse import quote

    asked = ("/api/v1/events/", "/api/v1/actors/", "/api/v1/history/")  # each payload of one: the next has another
    for number, payload in enumerate(PAYLOADS):
        for path in (asked[number % len(asked)], "/assets/", "/"):
            answer = site.client.get(path + quote(payload, safe=""))
            assert answer.status_code in (404, 200 if path == "/" else 404), (path, payload)
            assert "root:" not in answer.text
            assert payload not in answer.text or not answer.headers["content-type"].startswith("text/html")


def test_as_judgements_they_are_words(site: Site) -> None:
    for payload in PAYLOADS[::8]:
        said = {"verdict": "rated", "about": payload, "value": payload, "author": payload, "reason": payload}
        answer = site.client.post("/api/v1/judgements", json=said)
        assert answer.status_code == 400
        said |= {"value": "C"}
        if (answer := site.client.post("/api/v1/judgements", json=said)).status_code == 200:
            assert answer.json()["by"] == payload.strip()


def test_the_brief_as_a_page_escapes_them(made: Served) -> None:
    with made.record() as record:
        lines = record.brief()
    told = html(lines)
    assert lines
    assert not [tag for tag in ("<script", "<img", "<svg", "<iframe", "onerror=window.pwned=1>") if tag in told.lower()]
    assert "<script" not in markdown(lines).lower().replace("\\<script", "")
