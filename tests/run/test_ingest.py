"""Adding is idempotent, counts everything once, and survives being killed at any moment."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from reportedly.nouns.article import Article
from reportedly.nouns.findings import InputRefusal, ReaderVersion, Statement
from reportedly.nouns.record import Equal, Ingested, Where
from reportedly.nouns.tables import TABLES
from reportedly.run.ingest import add, fingerprint
from reportedly.run.journal import Journal
from reportedly.store.duck import open_duck, open_view
from reportedly.store.memory import MemoryStore
from reportedly.store.protocols import View
from tests.contracts.make import CAPTURED, READER, article
from tests.run.add_slowly import MANY, add_all
from tests.run.by_hand import ByHand, captured

HOUR = timedelta(hours=1)
BAD = InputRefusal(id=None, input="pit.bin", why="binary", message="no text")
SLOW = Path(__file__).parent / "add_slowly.py"


def test_adding_twice_adds_once() -> None:
    store, stages = MemoryStore(), ByHand()
    captures = [captured(f"Mira Holt said the dam held {n} days.") for n in range(10)]
    assert add(captures, store, stages, Journal(), shard=4) == Ingested(added=10)
    before = content(store.view())
    assert add(captures, store, stages, Journal(), shard=3) == Ingested(already=10)
    assert content(store.view()) == before
    assert stages.read == 10


def test_the_same_article_twice_in_one_shard_is_read_once() -> None:
    stages = ByHand()
    one = captured("Mira Holt said it rained.")
    assert add([one, one], MemoryStore(), stages, Journal()) == Ingested(added=1, already=1)
    assert stages.read == 1


def test_another_reader_or_setting_reads_again() -> None:
    store, one = MemoryStore(), captured("Mira Holt said it rained.")
    add([one], store, ByHand(), Journal())
    newer = ByHand(version=ReaderVersion(name="by-hand", version="2"))
    assert add([one], store, newer, Journal()) == Ingested(reread=1)
    assert add([one], store, newer, Journal(), settings="other") == Ingested(reread=1)
    assert len(list(store.view().rows(Statement))) == 1


def test_another_text_at_the_address_is_a_new_version() -> None:
    store, url = MemoryStore(), "https://bee.example/rain"
    old, new = captured("Mira Holt said it rained.", url=url), captured("Mira Holt said it poured.", url=url)
    assert add([old], store, ByHand(), Journal()) == Ingested(added=1)
    assert add([new], store, ByHand(), Journal()) == Ingested(added=1, new_versions=1)
    assert len(store.view().versions(url)) == 2


def test_refusals_are_recorded_and_the_rest_is_read() -> None:
    store = MemoryStore()
    captures = [BAD, captured(""), captured("Mira Holt said it rained."), captured("Broken reader.")]
    counts = add(captures, store, ByHand(), Journal())
    assert counts == Ingested(added=1, refused=3)
    assert counts.seen == 4
    assert sorted(row.noun.why for row in store.view().rows(InputRefusal)) == ["binary", "broken", "empty"]
    assert add(captures, store, ByHand(), Journal()) == Ingested(already=1, refused=3)
    assert len(list(store.view().rows(InputRefusal))) == 3


def test_a_text_no_record_can_keep_is_refused() -> None:
    store, journal = MemoryStore(), Journal()
    assert add([captured("Mira Holt said \ud800.")], store, ByHand(), journal) == Ingested(refused=1)
    assert journal.refused["bad_characters"] == 1


def test_progress_is_told_after_each_shard() -> None:
    seen: list[int] = []
    captures = [captured(f"Mira Holt said {n}.") for n in range(5)]
    add(captures, MemoryStore(), ByHand(), Journal(), shard=2, progress=lambda counts: seen.append(counts.seen))
    assert seen == [2, 4, 5]


@pytest.mark.parametrize(
    ("by", "published", "known"),
    [
        ("captured", date(2031, 5, 6), CAPTURED),
        ("published", date(2031, 5, 6), datetime(2031, 5, 7, tzinfo=UTC)),
        ("published", None, CAPTURED),
    ],
)
def test_when_an_article_is_known(by: Any, published: date | None, known: datetime) -> None:
    store = MemoryStore()
    add([captured("Mira Holt said it rained.", published=published)], store, ByHand(), Journal(), by=by)
    assert [row.known_at for row in store.view().rows(Article)] == [known]


def test_all_that_is_read_makes_the_fingerprint() -> None:
    changed: list[dict[str, Any]] = [
        {}, {"text": "Other."}, {"title": "T"}, {"outlet": "The Wasp"}, {"published": None}, {"id": "x"}, {"url": "u"}
    ]  # fmt: skip
    prints = {fingerprint(article(**given), READER, "s") for given in changed}
    prints |= {fingerprint(article(), ReaderVersion(name="by-hand", version="9"), "s")}
    prints |= {fingerprint(article(), READER, "t")}
    assert len(prints) == len(changed) + 2


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("whole") / "record.duckdb"
    add_all(path)
    return path


@pytest.mark.parametrize("wait", [0.0, 0.03, 0.11])
def test_killed_and_started_again_is_as_if_nothing_happened(whole: Path, tmp_path: Path, wait: float) -> None:
    torn = tmp_path / "torn.duckdb"
    with _started(torn) as process:
        assert process.stdout is not None
        process.stdout.readline()  # the first shard is in
        time.sleep(wait)
        process.send_signal(signal.SIGKILL)
        assert process.wait() == -signal.SIGKILL
    view = open_view(torn)
    part = view.counts()
    view.close()
    assert 0 < dict(part)["articles"] == dict(part)["done"] == dict(part)["statements"] <= MANY
    add_all(torn)
    one, other = open_view(whole), open_view(torn)
    assert dict(other.counts())["articles"] == MANY
    assert content(one) == content(other)
    one.close()
    other.close()


def content(view: View) -> dict[str, list[dict[str, Any]]]:
    """Everything in a view but when it was recorded."""
    tables = (table.name for table in TABLES if table.ident != "none")
    return {name: list(_untimed(view.arrow(name).to_pylist())) for name in tables}


def _untimed(rows: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    return ({name: value for name, value in row.items() if name != "recorded_at"} for row in rows)


def _started(path: Path) -> subprocess.Popen[str]:
    root = Path(__file__).parents[2]
    env = os.environ | {"PYTHONPATH": f"{root / 'src'}{os.pathsep}{root}"}
    command = [sys.executable, str(SLOW), str(path)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, env=env, text=True)


def test_the_record_that_was_made_can_be_asked(tmp_path: Path) -> None:
    with open_duck(tmp_path / "r.duckdb") as store:
        add([captured("Mira Holt said it rained.")], store, ByHand(), Journal())
        found = store.view().rows(Statement, Where(equal=(Equal("source.text", "Mira Holt"),)))
        assert [row.noun.content.text for row in found] == ["it rained."]
