"""Single rows are what lists say of them, whatever comes in meanwhile, and stay as they are where that is of others."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from reportedly.faces.api.served import Served
from reportedly.run.connect import connect
from tests.contracts.make import CAPTURED, article, bare, entry, statement, strike
from tests.faces.api.site import Site, app_of, served
from tests.records import a_connected_strike

KEY = strike().article.key
LISTS = {"statements": "row", "reports": "row", "figures": "row", "events": "id", "claims": "id", "ledgers": "id",
         "actors": "id"}  # fmt: skip


@pytest.fixture
def own(tmp_path: Path) -> Iterator[Served]:
    made = served(tmp_path / "r.duckdb", a_connected_strike)
    yield made
    made.close()


@pytest.fixture
def desk(own: Served) -> Site:
    return Site(app_of(own))


def listed(desk: Site) -> dict[str, Any]:
    """What lists say, by the path of each single one."""
    lists = ((name, field, desk.get(f"/{name}")["items"]) for name, field in LISTS.items())
    return {f"/{name}/{one[field]}": one for name, field, items in lists for one in items}


def etags(desk: Site, *paths: str) -> list[str]:
    return [desk.client.get(f"/api/v1{path}").headers["etag"] for path in paths]


def add_elsewhere(own: Served) -> None:
    """An article that has nothing to do with the strike."""
    other = article("Jon Vey said two ferries ran aground.", outlet="The Wasp")
    said = statement(other, "s1", "Jon Vey", "said", "two ferries ran aground.")
    own.store.put_all([entry(bare(other, statements=(said,)))])
    connect(own.store)


def test_single_ones_are_what_lists_say_while_more_comes_in(desk: Site, own: Served) -> None:
    before = listed(desk)
    assert {path.split("/")[1] for path in before} == set(LISTS)
    assert {path: desk.get(path) for path in before} == before
    own.store.put_all([entry(strike(outlet=outlet)) for outlet in ("The Wasp", "The Ant", "The Gnat")])
    connect(own.store)
    after = listed(desk)
    assert {path: desk.get(path) for path in after} == after
    now = list(after.values())
    still = [
        path for path in before if not path.startswith("/actors/")
    ]  # an actor's id leads nowhere once it is another's
    assert all(desk.get(path) in now for path in still)
    assert any(len(desk.get(path)["lines"]) > 1 for path in still if path.startswith("/claims/"))


def test_a_row_stays_as_it_was_while_others_come_in(desk: Site, own: Served) -> None:
    paths = (f"/statements/{KEY}/s2", f"/figures/{KEY}/f1", f"/events/{desk.get('/events')['items'][0]['id']}")
    before, lists = etags(desk, *paths), etags(desk, "/statements")
    add_elsewhere(own)
    assert etags(desk, "/statements") != lists
    assert etags(desk, *paths) == before
    assert desk.client.get(f"/api/v1{paths[0]}", headers={"if-none-match": before[0]}).status_code == 304


def test_a_row_is_another_when_a_person_judged_or_its_article_is_read_anew(desk: Site, own: Served) -> None:
    path = f"/statements/{KEY}/s2"
    before = etags(desk, path)
    said = {"author": "Eva", "reason": "I was there", "verdict": "retracted", "about": f"{KEY}/s2"}
    desk.post("/judgements", said)
    assert etags(desk, path) != before
    assert desk.get(path)["retracted"]["by"] == "Eva"
    judged = etags(desk, path)
    own.store.put_all([entry(strike(), fingerprint="f2")])
    connect(own.store)
    assert etags(desk, path) != judged


def test_a_row_of_an_older_version_is_looked_for_in_its_article(desk: Site, own: Served) -> None:
    old, new = (article(f"Mira Holt said it {how}.", url="https://bee.example/1") for how in ("rained", "poured"))
    for made, at in ((old, CAPTURED), (new, CAPTURED + timedelta(days=1))):
        said = statement(made, "s1", "Mira Holt", "said", made.text.removeprefix("Mira Holt said "))
        own.store.put_all([entry(bare(made, statements=(said,)), at=at)])
        connect(own.store)
    told = desk.get("/statements", about="it poured")["items"]
    assert [one["row"] for one in told] == [f"{new.key}/s1"]
    assert desk.get(f"/statements/{old.key}/s1")["text"] == "it rained."
