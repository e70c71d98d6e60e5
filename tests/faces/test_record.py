"""The verbs that make and ask a record, on the bundled dispatches."""

from __future__ import annotations

import csv
import json
from io import StringIO
from pathlib import Path
from typing import Any

import duckdb
import pytest
from typer.testing import CliRunner, Result

from reportedly.faces.cli import app
from reportedly.nouns.errors import SettingsError
from reportedly.run.demo import dispatches


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(app, list(map(str, arguments)))


@pytest.fixture(scope="session")
def record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("record") / "dispatches.duckdb"
    added = run("add", *dispatches(), "--record", path, "--known-at", "published")
    assert added.exit_code == 0, added.output
    assert "15 articles added (1 of them new versions)" in added.stderr
    return path


def rows(result: Result) -> list[dict[str, Any]]:
    assert result.exit_code == 0, result.output
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_adding_again_adds_nothing(record: Path) -> None:
    again = run("add", *dispatches(), "--record", record, "--known-at", "published")
    assert "0 articles added" in again.stderr
    assert "15 already there" in again.stderr


def test_the_brief_is_a_timeline_with_its_passages(record: Path) -> None:
    found = rows(run("brief", "--record", record, "--json"))
    dates = [line["date"] for line in found if line["date"]]
    assert dates == sorted(dates)
    assert all(line["rows"] and line["spans"] for line in found)


def test_a_reprint_is_told_once_with_both_outlets(record: Path) -> None:
    found = rows(run("brief", "--record", record, "--json"))
    copied = [line for line in found if line["copies"]]
    assert copied
    assert all(copy["article"]["key"] != line["article"]["key"] for line in copied for copy in line["copies"])


def test_about_and_since_narrow_the_brief(record: Path) -> None:
    whole = rows(run("brief", "--record", record, "--json"))
    part = rows(run("brief", "--record", record, "--about", "Halacheva", "--since", "2025-03-11", "--json"))
    assert 0 < len(part) < len(whole)


def test_as_of_leaves_out_what_was_not_known_yet(record: Path) -> None:
    then = rows(run("claims", "--record", record, "--rows", "--as-of", "2025-03-10", "--json"))
    assert {line["article"]["id"] for line in then} == {"d01", "d02", "d03", "d04"}


@pytest.mark.parametrize("rows", [[], ["--rows"]])
@pytest.mark.parametrize("verb", ["brief", "events", "claims", "figures", "sources", "refusals"])
def test_every_question_has_a_table_and_csv(record: Path, verb: str, rows: list[str]) -> None:
    flags = rows if verb in ("events", "claims", "figures") else []
    assert run(verb, *flags, "--record", record).stdout.strip()
    table = list(csv.reader(StringIO(run(verb, *flags, "--record", record, "--csv").stdout)))
    assert len(table) > 1
    assert len({len(row) for row in table}) == 1


def test_show_marks_the_words_of_a_row(record: Path) -> None:
    line = rows(run("claims", "--record", record, "--rows", "--json"))[0]
    shown = run("show", line["row"], "--record", record)
    assert shown.exit_code == 0
    assert "⟦" in shown.stdout


def test_explain_says_why_a_report_says_what_it_says(record: Path) -> None:
    line = rows(run("events", "--rows", "--record", record, "--json"))[0]
    told = run("explain", line["row"], "--record", record)
    assert told.exit_code == 0
    assert "realis" in told.stdout
    assert rows(run("explain", line["row"], "--record", record, "--json"))[0]["reasons"]


def test_show_of_an_unknown_row_says_so(record: Path) -> None:
    assert isinstance(run("show", "nothing/s1", "--record", record).exception, Exception)
    assert "reportedly events" in str(run("show", "event-none", "--record", record).exception)


def test_verify_passes_and_names_the_row_whose_words_were_touched(record: Path, tmp_path: Path) -> None:
    assert run("verify", "--record", record).exit_code == 0
    damaged = tmp_path / "damaged.duckdb"
    damaged.write_bytes(record.read_bytes())
    line = rows(run("figures", "--record", record, "--rows", "--json"))[0]
    at = line["spans"][0][0]
    with duckdb.connect(str(damaged)) as connection:
        connection.execute(
            "UPDATE articles SET text = text[1:?] || '§' || text[?:] WHERE article = ?",
            [at, at + 2, line["article"]["key"]],
        )
    found = run("verify", "--record", damaged)
    assert found.exit_code == 1
    assert line["row"] in found.stdout


def test_a_file_that_is_no_record_gives_one_clear_error(tmp_path: Path) -> None:
    other = tmp_path / "record.duckdb"
    other.write_text("not a record")
    error = run("brief", "--record", other).exception
    assert type(error).__name__ == "RecordError"


def test_demo_tells_the_dispatches(tmp_path: Path) -> None:
    told = run("demo", "--record", tmp_path / "demo.duckdb")
    assert told.exit_code == 0, told.output
    assert "Radka Stoilova" in told.stdout
    assert "0 failures" in told.stdout
    assert (tmp_path / "demo.duckdb").exists()


def test_judge_and_queue(record: Path, tmp_path: Path) -> None:
    own = tmp_path / "own.duckdb"
    own.write_bytes(record.read_bytes())
    assert run("queue", "--record", own).exit_code == 0
    named = [line for line in rows(run("sources", "--record", own, "--json")) if line["who"]]
    one, other = (line["who"] for line in named[:2])
    given = run("judge", "same", one, other, "--because", "a pen name", "--by", "Eva", "--record", own)
    assert given.exit_code == 0, given.output
    assert "same, by Eva at" in given.stderr
    after = {line["who"] for line in rows(run("sources", "--record", own, "--json"))}
    assert len({one, other} & after) == 1
    assert isinstance(run("judge", "same", one, "Nobody", "--because", "-", "--record", own).exception, SettingsError)


@pytest.mark.parametrize("verb", ["events", "claims", "figures"])
def test_what_is_joined_is_shown_whole_with_its_history(record: Path, verb: str) -> None:
    most = max(rows(run(verb, "--record", record, "--json")), key=lambda one: len(one["lines"]))
    assert len({line["article"]["key"] for line in most["lines"]}) > 1
    shown = run("show", most["id"], "--record", record)
    assert shown.exit_code == 0, shown.output
    assert most["id"] in shown.stdout
    changes = rows(run("history", most["id"], "--record", record, "--json"))
    assert [one["at"] for one in changes] == sorted(one["at"] for one in changes)
    assert len(changes) >= len(most["lines"])


def test_a_corrected_article_shows_what_was_withdrawn(record: Path) -> None:
    brief = rows(run("brief", "--record", record, "--json"))
    corrected = next(line["article"]["key"] for line in brief if line["article"]["id"] == "d06")
    changes = rows(run("history", corrected, "--record", record, "--json"))
    assert any(one["what"].startswith("withdrawn: ") and "1,500" in one["what"] for one in changes)


def test_the_brief_since_a_day_tells_what_came_after(record: Path) -> None:
    new = rows(run("brief", "--record", record, "--new-since", "2025-03-20", "--json"))
    assert new
    assert all(any(a >= "2025-03-20" for a in published(line)) for line in new)


def test_the_brief_since_the_last_is_remembered_unless_the_look_is_dry(record: Path, tmp_path: Path) -> None:
    own = tmp_path / "own.duckdb"
    own.write_bytes(record.read_bytes())
    dry = run("brief", "--record", own, "--since-last", "--dry", "--json")
    assert "not remembered" in dry.stderr
    first = run("brief", "--record", own, "--since-last", "--json")
    assert "from the beginning" in first.stderr
    assert rows(first) == rows(dry) == rows(run("brief", "--record", own, "--json"))
    again = run("brief", "--record", own, "--since-last", "--json")
    assert (rows(again), "after 20" in again.stderr) == ([], True)
    other = rows(run("brief", "--record", own, "--since-last", "--about", "Rodopa Hydro", "--json"))
    assert other == rows(run("brief", "--record", own, "--about", "Rodopa Hydro", "--json"))
    assert run("brief", "--record", own, "--since-last", "--as-of", "2025-03-20").exit_code == 2
    assert run("brief", "--record", tmp_path / "none.duckdb", "--since-last").exit_code == 1
    assert not (tmp_path / "none.duckdb").exists()


def published(line: dict[str, Any]) -> list[str]:
    return [line["article"]["published"], *(copy["article"]["published"] for copy in line["copies"])]


def test_events_can_be_judged(record: Path, tmp_path: Path) -> None:
    own = tmp_path / "own.duckdb"
    own.write_bytes(record.read_bytes())
    events = rows(run("events", "--record", own, "--json"))
    one, other = events[0]["id"], events[-1]["id"]
    given = run("judge", "same", one, other, "--because", "one flood", "--by", "Eva", "--record", own)
    assert given.exit_code == 0, given.output
    after = rows(run("events", "--record", own, "--json"))
    assert len(after) == len(events) - 1
    shown = [json.loads(run("show", ident, "--record", own, "--json").stdout)["id"] for ident in (one, other)]
    assert len(set(shown)) == 1


def test_rows_are_retracted_and_articles_corrected_and_both_taken_back(record: Path, tmp_path: Path) -> None:
    own = tmp_path / "own.duckdb"
    own.write_bytes(record.read_bytes())
    line = rows(run("claims", "--rows", "--record", own, "--json"))[0]
    row, key = line["row"], line["article"]["key"]
    signed = ("--because", "read again", "--by", "Eva", "--record", own)
    made = [
        run("judge", "retracted", row, *signed),
        run("judge", "corrected", key, "--field", "outlet", "--value", "Another Paper", *signed),
    ]
    assert [one.exit_code for one in made] == [0, 0]
    told = next(one for one in rows(run("claims", "--rows", "--record", own, "--json")) if one["row"] == row)
    assert (told["retracted"]["by"], told["article"]["outlet"]) == ("Eva", "Another Paper")
    assert "retracted by Eva (read again)" in run("show", row, "--record", own).stdout
    assert "outlet: Another Paper, read" in run("show", key, "--record", own).stdout
    for table in (run("claims", "--rows", "--record", own, "--csv"), run("brief", "--record", own, "--page", "html")):
        assert "retracted by Eva" in table.stdout
    for one in made:
        judgement = one.stderr.split("judge retracted ")[1].strip()
        assert run("judge", "retracted", judgement, *signed).exit_code == 0
    assert rows(run("claims", "--rows", "--record", own, "--json"))[0] == line
    changes = rows(run("history", row, "--record", own, "--json"))
    assert [one["what"].partition(":")[0] for one in changes[-2:]] == ["judged retracted", "taken back"]


def test_the_brief_is_a_page_of_its_own(record: Path) -> None:
    html = run("brief", "--record", record, "--page", "html").stdout
    assert html.startswith("<!doctype html>")
    assert "http" not in html.split("</style>")[0]
    assert "Radka Stoilova" in html
    assert "3 articles, 1 origin" in html
    markdown = run("brief", "--record", record, "--page", "markdown").stdout
    assert "## 2025-03-09" in markdown
    assert "3 articles, 1 origin" in markdown
