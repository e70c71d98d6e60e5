"""What is measured of kept answers is kept: the speed itself is no test."""

from __future__ import annotations

from itertools import islice
from pathlib import Path

from bench.kept import TOLD, added, more_events, touched
from bench.make_record import entries, put
from reportedly.run.connect import connect
from reportedly.store.duck import open_duck

ARTICLES = 100


def test_one_more_article_and_several_again_are_kept(tmp_path: Path) -> None:
    with open_duck(tmp_path / "made.duckdb") as store:
        put(store, entries(ARTICLES))
        connect(store)
        again = touched(store, 10)
        [more] = islice(more_events(ARTICLES), 1)
        one = added(store, [more])
        keeper = store.keeper()
        assert keeper.touched().articles == ()
        assert len(more.plans) in TOLD
        assert keeper.ask("SELECT count(*) FROM kept_articles") == [(ARTICLES + len(more.plans),)]
    assert again.seconds > 0
    assert one.seconds > 0
