"""The measurement's own arithmetic; speeds are no test."""

from __future__ import annotations

import pytest

from bench.__main__ import beside_spacy, together
from bench.articles import sample
from bench.process import Account, read_all


def account(begun: float, ended: float, *, articles: int = 10, processor: float = 2.0) -> Account:
    return Account(articles, 1000, begun, ended, processor, 0.1, {}, 100.0)


def test_two_processes_are_clocked_from_the_first_that_begins_to_the_last_that_ends() -> None:
    assert together([account(0.0, 4.0), account(1.0, 5.0)]) == pytest.approx(4.0)


def test_halves_have_every_article_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("REPORTEDLY_DATA", raising=False)
    texts = sample()
    halves = [texts.every_other(0).captures, texts.every_other(1).captures]
    ids = [capture.hints.id for half in halves for capture in half]
    assert sorted(ids, key=str) == sorted((capture.hints.id for capture in texts.captures), key=str)
    assert abs(len(halves[0]) - len(halves[1])) <= 1


def test_a_process_accounts_for_what_it_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("REPORTEDLY_DATA", raising=False)
    done = read_all(sample(most=2))
    assert done.articles == 2
    assert done.tokens > 50
    assert done.seconds > 0
    assert set(done.stages) == {"read", "annotate", "resolve", "extract"}


def test_without_spacy_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bench.__main__.find_spec", lambda name: None)
    assert beside_spacy(account(0.0, 1.0), articles=10) == [
        "spaCy               not run: spacy and en_core_web_sm not installed"
    ]
