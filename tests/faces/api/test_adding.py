"""Adding by HTTP: texts, files and addresses, through the same reading as `add`, in the background."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from threading import Event
from typing import Any

import pytest

from reportedly.faces.api.jobs import WAITING_MOST
from reportedly.faces.api.served import Served
from reportedly.faces.api.uploads import Upload, of_uploads, safe_name
from reportedly.nouns.article import Article, Capture, Hints
from reportedly.nouns.findings import InputRefusal, Reading
from reportedly.run.journal import Journal
from tests.faces.api.site import Site, app_of, served
from tests.run.by_hand import ByHand

LONG = 30.0  # seconds that a job may take on a busy machine


class Held(ByHand):
    """A reader that waits until it may go on."""

    def __init__(self) -> None:
        super().__init__()
        self.go = Event()

    def readings(self, articles: Iterable[Article], journal: Journal) -> Iterator[Reading | InputRefusal]:
        assert self.go.wait(LONG)
        return super().readings(articles, journal)


@pytest.fixture
def held() -> Held:
    return Held()


@pytest.fixture
def own(tmp_path: Path, held: Held) -> Iterator[Served]:
    made = served(tmp_path / "r.duckdb", stages=held)
    yield made
    held.go.set()
    made.close()


def ended(site: Site, job: dict[str, Any]) -> dict[str, Any]:
    until = time.monotonic() + LONG
    while job["state"] in ("waiting", "running") and time.monotonic() < until:
        time.sleep(0.02)
        job = site.get(f"/jobs/{job['id']}")
    return job


def test_a_text_becomes_an_article(own: Served, held: Held) -> None:
    site = Site(app_of(own))
    said = {"text": "Mira Holt said the dam is safe.", "outlet": "The Bee", "published": "2031-05-06"}
    answer = site.client.post("/api/v1/articles", json=said)
    assert answer.status_code == 202
    assert answer.headers["location"].endswith(answer.json()["id"])
    assert answer.json()["state"] in ("waiting", "running")
    assert site.get("/articles")["total"] == 0
    held.go.set()
    job = ended(site, answer.json())
    assert (job["state"], job["taken"]["added"], job["refusals"]) == ("done", 1, [])
    (line,) = site.get("/articles")["items"]
    assert (line["outlet"], line["published"]) == ("The Bee", "2031-05-06")


def test_files_are_read_by_their_names_and_refusals_told(own: Served, held: Held) -> None:
    held.go.set()
    site = Site(app_of(own))
    files = [
        ("files", ("a.txt", b"Ana Ruiz said no.")),
        ("files", ("../../b.jsonl", b'{"id": "7", "text": "Ana Ruiz said yes."}\n{broken\n')),
        ("files", ("c.exe", b"MZ")),
        ("files", ("d.txt", b"Nobody speaks.")),
    ]
    job = ended(site, site.client.post("/api/v1/articles", files=files, data={"outlet": "The Bee"}).json())
    assert (job["state"], job["taken"]["added"], job["taken"]["refused"]) == ("done", 2, 3)
    assert {one["why"] for one in job["refusals"]} >= {"bad_json", "unknown_extension"}
    assert not any("/tmp" in one["input"] + one["message"] for one in job["refusals"])
    assert {one["outlet"] for one in site.get("/articles")["items"]} == {"The Bee"}
    assert site.get("/refusals")["total"] >= 3


def test_addresses_are_of_the_open_web_alone(own: Served, held: Held) -> None:
    held.go.set()
    site = Site(app_of(own))
    for address in ("/etc/passwd", "file:///etc/passwd", "-", "ftp://x.example/a", ""):
        told = site.client.post("/api/v1/articles", json={"addresses": [address]}).json()["error"]
        assert told["field"] == "addresses"
    many = site.client.post("/api/v1/articles", json={"addresses": ["https://x.example/"] * 501}).json()["error"]
    assert "at most 500" in many["message"]
    job = ended(site, site.post("/articles", {"addresses": ["http://127.0.0.1:1/secret"]}, status=202))
    assert [one["why"] for one in job["refusals"]] == ["private_address"]


@pytest.mark.parametrize(
    "said", [{}, {"text": "x", "addresses": ["https://x.example/"]}, {"text": 1}, {"words": "x"}, []]
)
def test_what_is_neither_is_refused(own: Served, said: Any) -> None:
    answer = Site(app_of(own)).client.post("/api/v1/articles", json=said)
    assert answer.json()["error"]["code"] == "bad_request"


def test_a_form_without_files_or_with_a_day_that_is_none_is_refused(own: Served) -> None:
    client = Site(app_of(own)).client
    none = client.post("/api/v1/articles", files=[("other", ("a.txt", b"x"))])
    assert none.json()["error"]["field"] == "files"
    bad = client.post("/api/v1/articles", files=[("files", ("a.txt", b"x"))], data={"published": "soon"})
    assert bad.json()["error"]["field"] == "published"


def test_jobs_wait_in_a_bounded_queue(own: Served, held: Held) -> None:
    site = Site(app_of(own))
    first = site.post("/articles", {"text": "Ana said 0."}, status=202)
    while site.get(f"/jobs/{first['id']}")["state"] == "waiting":
        time.sleep(0.01)
    for number in range(WAITING_MOST):
        site.post("/articles", {"text": f"Ana said {number}."}, status=202)
    answer = site.client.post("/api/v1/articles", json={"text": "Ana said all."})
    assert answer.json()["error"]["code"] == "too_many"
    assert answer.headers["retry-after"]


def test_a_job_that_breaks_says_so_and_the_next_is_done(tmp_path: Path) -> None:
    class Broken(ByHand):
        def articles(self, captures: Iterable[Any], journal: Journal) -> Iterator[Any]:
            if self.read == 0:
                self.read += 1
                raise RuntimeError("secret")
            return super().articles(captures, journal)

    made = served(tmp_path / "r.duckdb", stages=Broken())
    site = Site(app_of(made))
    first = ended(site, site.post("/articles", {"text": "Ana said no."}, status=202))
    assert first["state"] == "failed"
    assert "secret" not in first["error"]
    assert ended(site, site.post("/articles", {"text": "Ana said no."}, status=202))["state"] == "done"
    made.close()


def test_a_file_s_name_leads_nowhere() -> None:
    names = ["../../etc/passwd", "..\\x.txt", "/a/b.html", "", "..", ".hidden", "a\0b.txt", "x" * 300 + ".txt"]
    assert [safe_name(name) for name in names][:7] == [
        "passwd", "x.txt", "b.html", "upload.txt", "upload.txt", "hidden", "ab.txt",
    ]  # fmt: skip
    assert len(safe_name("🌊" * 99 + ".txt").encode()) < 255
    (taken,) = of_uploads([Upload("note.txt", b"Ana said no.")], Hints(outlet="The Bee"))
    assert isinstance(taken, Capture)
    assert (taken.address, taken.hints.outlet) == ("note.txt", "The Bee")
