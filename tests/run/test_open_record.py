"""A record opened from Python answers as nouns, Arrow and pandas."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from reportedly.nouns.errors import RecordError, SettingsError
from reportedly.run.open_record import moment, open_record
from tests.contracts.make import CAPTURED, strike
from tests.records import a_strike, copied


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return copied(tmp_path / "r.duckdb", a_strike)


def test_all_questions(path: Path) -> None:
    with open_record(path) as record:
        assert len(record.brief(about="Mira Holt")) == 2
        assert len(record.statements(cls="deny")) == 1
        assert len(record.events(type="PROTEST")) == len(record.figures()) == 1
        assert [line.name for line in record.sources()] == ["Mira Holt", "A union official"]
        assert record.passage(f"{strike().article.key}/m1").words == "Arlo"
        assert record.refusals().counts[0].why == "no_country"
        assert record.verify().failures == ()
        assert [line.kind for line in record.vectors()] == ["title_lead", "statement", "report"]
        assert dict(record.counts())["statements"] == 3
        assert record.arrow("statements").num_rows == 3


def test_a_vector_names_the_row_it_stands_for(path: Path) -> None:
    key = strike().article.key
    with open_record(path) as record:
        assert [line.row for line in record.vectors()] == [key, f"{key}/s2", f"{key}/r1"]
        (line,) = record.vectors(kind="statement")
    assert (line.row, line.article, line.model, line.numbers[:2]) == (f"{key}/s2", key, "m1", b"\x7f\x00")


def test_pandas(path: Path) -> None:
    pytest.importorskip("pandas")
    with open_record(path) as record:
        assert list(record.pandas("figures")["value"]) == [300.0]


def test_a_day_is_asked_about_to_its_end(path: Path) -> None:
    for day, there in ((date(2031, 5, 7), 0), (date(2031, 5, 8), 1)):
        with open_record(path, as_of=day) as record:
            assert dict(record.counts())["articles"] == there
    assert moment(CAPTURED) == CAPTURED
    assert moment(datetime(2031, 5, 8)) == datetime(2031, 5, 8, tzinfo=UTC)
    assert moment(None) is None


def test_no_record(tmp_path: Path) -> None:
    with pytest.raises(RecordError, match="no record"):
        open_record(tmp_path / "none.duckdb")


def test_reliability_is_the_user_s_own_word_else_f(path: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("REPORTEDLY_HOME", str(tmp_path))
    (tmp_path / "settings.toml").write_text('[reliability]\n"mira holt" = "B"\n', encoding="utf-8")
    with open_record(path) as record:
        assert {line.name: line.reliability for line in record.sources()} == {"Mira Holt": "B", "A union official": "F"}
        roots = [root for one in record.claims() for root in (*one.belief.roots, *one.belief.roots_against)]
        assert {root.reliability for root in roots if root.name == "Mira Holt"} == {"B"}
    (tmp_path / "settings.toml").write_text('[reliability]\n"Mira Holt" = "good"\n', encoding="utf-8")
    with pytest.raises(SettingsError, match="one of A, B"):
        open_record(path)


def test_what_is_asked_across_articles(path: Path) -> None:
    with open_record(path) as record:
        (strike_,) = record.events(type="PROTEST")
        assert strike_.id.startswith("event-")
        assert record.found(strike_.id) == strike_
        assert record.history(strike_.id)
        assert len(record.reports()) == 1
        assert record.found("event-none") is None
        assert record.ledgers() == record.ledgers(counted="workers")
        with pytest.raises(RecordError, match="nothing in this view"):
            record.history("claim-none")
