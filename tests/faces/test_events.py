"""What `reportedly events` can be asked, and what it draws."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from reportedly.faces.plot import bars_of, drawn
from reportedly.nouns.pages import Timeline
from tests.faces.test_record import rows, run
from tests.records import a_connected_strike, copied


@pytest.fixture
def record(tmp_path: Path) -> Path:
    return copied(tmp_path / "r.duckdb", a_connected_strike)


def test_filters_are_options(record: Path) -> None:
    for given in (
        ["--type", "protest"], ["--actor", "dam workers"], ["--place", "Arlo"], ["--country", "xx"],
        ["--near", "1.5,-2.2,10"], ["--since", "2031-05-05"], ["--until", "2031-05-05"], ["--realis", "occurred"],
        ["--origins", "1"], ["--undisputed"], ["--about", "strike"],
    ):  # fmt: skip
        assert len(rows(run("events", "--record", record, "--json", *given))) == 1, given
    for given in (
        ["--type", "aid"], ["--extension", "disaster"], ["--actor", "x"], ["--recipient", "dam workers"],
        ["--country", "bg"], ["--near", "9,9,10"], ["--since", "2031-05-06"], ["--source", "Mira Holt"],
        ["--origins", "2"], ["--disputed"],
    ):  # fmt: skip
        assert rows(run("events", "--record", record, "--json", *given)) == [], given


def test_what_was_found_is_counted(record: Path) -> None:
    assert "1 event: PROTEST 1 · occurred 1" in run("events", "--record", record).stdout
    assert "1 event" not in run("events", "--record", record, "--csv").stdout


def test_events_are_drawn_over_time(record: Path) -> None:
    shown = run("events", "--record", record, "--plot").stdout
    assert "2031-05-05  █" in shown
    assert "1 event: PROTEST 1" in shown
    assert run("events", "--record", record, "--plot", "--json").exit_code == 2


def test_near_takes_three_numbers_and_rows_only_what_reports_have(record: Path) -> None:
    wrong = run("events", "--record", record, "--near", "1,2")
    assert wrong.exit_code == 2
    assert "isn't 3 numbers" in wrong.output
    asked = run("events", "--record", record, "--rows", "--origins", "2")
    assert "--origins can't be asked of single reports" in str(asked.exception)
    assert len(rows(run("events", "--record", record, "--rows", "--json", "--since", "2031-05-05"))) == 1


def times(*days: tuple[str | None, str | None]) -> Timeline:
    many = len(days)
    same = dict.fromkeys(("extension", "lat", "lon", "radius_km", "country"), (None,) * many)
    return Timeline(
        total=many, ids=("e",) * many, type=("AID",) * many, start=tuple(one for one, _ in days),
        end=tuple(one for _, one in days), origins=(1,) * many, disputed=(False,) * many, realis=((),) * many,
        what=("x",) * many, **same,
    )  # fmt: skip


def test_bars_are_as_wide_as_the_span_asks_for() -> None:
    assert bars_of(times(("2031-05-05", "2031-05-05"), ("2031-06-05", "2031-06-05"))).step == "day"
    assert bars_of(times(("2031-05-05", "2031-05-05"), ("2031-07-05", "2031-07-05"))).step == "week"
    assert bars_of(times(("2031-05-05", "2031-05-05"), ("2033-07-05", "2033-07-05"))).step == "month"
    assert bars_of(times(("2031-05-05", "2031-05-05"), ("2051-07-05", "2051-07-05"))).step == "year"


def test_a_date_wider_than_a_bar_and_no_date_are_counted_not_drawn() -> None:
    made = bars_of(times(("2031-05-05", "2031-05-05"), ("2031-05-01", "2031-05-31"), (None, None)))
    assert (dict(made.counts), made.wide, made.undated) == ({date(2031, 5, 5): 1}, 1, 1)
    assert list(drawn(bars_of(times()), 80)) == []


def test_gaps_are_shown_and_long_ones_said() -> None:
    days = ("2031-05-05", "2031-05-07", "2031-05-20")
    made = list(drawn(bars_of(times(*((day, day) for day in days))), 80))
    assert [line.split("  ")[0] for line in made] == ["2031-05-05", "2031-05-06", "2031-05-07", "…", "2031-05-20"]
