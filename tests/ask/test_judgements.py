"""Judgements read column by column are those read one by one."""

from __future__ import annotations

from pathlib import Path

from reportedly.ask.judgements import judgements, names_of
from reportedly.nouns.findings import Actor
from reportedly.nouns.record import EVERYTHING, AnyOf, Judgement, Where
from reportedly.run.judge import correct, judge
from reportedly.store.duck import open_duck
from reportedly.store.memory import MemoryStore
from reportedly.store.protocols import Store
from tests.records import copied, the_demo


def judged(store: Store) -> None:
    """Judgements of the machine and of a person, of pairs and of a field."""
    the_demo(store)
    one, other, *_ = (row.id for row in store.view().rows(Actor) if not row.noun.known)
    judge(store, "different", one, other, because="two", by="Ana")
    statement = next(iter(store.view().rows(Judgement)), None)
    assert statement is not None
    article = next(row.article for row in store.view().rows(Actor) if row.article)
    correct(store, article, "outlet", "Another Paper", because="misread", by="Ana")


def test_they_are_those_of_the_rows(tmp_path: Path) -> None:
    memory = MemoryStore()
    judged(memory)
    with open_duck(copied(tmp_path / "r.duckdb", judged)) as duck:
        for view in (memory.view(), duck.view()):
            rows = list(view.rows(Judgement))
            some = Where(any_of=(AnyOf("about", (rows[0].noun.about,)),), versions="all")
            assert len({row.noun.kind for row in rows}) == 2
            assert judgements(view, EVERYTHING) == rows
            assert judgements(view, some) == list(view.rows(Judgement, some))
            actors = {row.id: row.noun.name for row in view.rows(Actor, Where(versions="all"))}
            assert names_of(view, [*actors, "nobody/a1"]) == actors
