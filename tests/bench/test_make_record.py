"""Invented records: the same for one seed, dense as a feed, and true to their words."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from bench.make_record import entries, order, put, sizes
from bench.pages import unmarked
from bench.world import SIZE_MOST
from reportedly.nouns.record import Entry
from reportedly.run.verify import verify
from reportedly.store.duck import open_duck

ARTICLES = 200


@pytest.fixture(scope="module")
def made() -> list[Entry]:
    return list(entries(ARTICLES))


def test_what_is_made_is_true_to_its_words(made: list[Entry], tmp_path: Path) -> None:
    with open_duck(tmp_path / "made.duckdb") as store:
        assert put(store, iter(made), batch=64) == ARTICLES
        view = store.view()
        found = verify(view)
        view.close()
    assert found.articles == ARTICLES
    assert found.failures == ()
    checked = {check.check: check.fields for check in found.checks}
    assert all(checked[name] for name in ("numbers", "times", "cue classes", "lemmas", "vectors", "words are there"))


def test_one_seed_makes_one_record(made: list[Entry]) -> None:
    order.cache_clear()
    assert list(entries(ARTICLES)) == made
    assert next(entries(ARTICLES, seed=8)) != made[0]
    assert list(entries(ARTICLES, since=190)) == made[190:]


def test_articles_come_in_order_and_differ(made: list[Entry]) -> None:
    days = [one.reading.article.published for one in made]
    assert days == sorted(days, key=str)
    assert len({one.reading.article.key for one in made}) == ARTICLES


def test_a_share_copies_denies_and_gives_other_figures(made: list[Entry]) -> None:
    texts = [one.reading.article.text for one in made]
    assert 0.1 < sum(" — " in text[:80] for text in texts) / ARTICLES < 0.35
    assert any(statement.polarity == "negated" for one in made for statement in one.reading.statements)
    tolls: dict[str, set[float | None]] = {}
    for one in made:
        event = one.reading.article.id.partition("-")[0]
        tolls.setdefault(event, set()).update(f.value for f in one.reading.figures if f.measure)
    assert any(len(found) > 1 for found in tolls.values())


def test_few_events_are_large_and_most_are_small() -> None:
    listed = order(1000)
    each = Counter(Counter(number for number, _ in listed).values())
    assert max(each) <= SIZE_MOST
    assert each[1] > sum(count for size, count in each.items() if size > 5)
    assert sizes(listed).startswith(f"{sum(each.values())} events")


def test_marks_may_stand_within_marks() -> None:
    assert unmarked("[b|A [c|few] words] here.") == ("A few words here.", {"b": (0, 11), "c": (2, 5)})
