"""The verbs that bring a user's own actors."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from reportedly.faces.cli import app
from reportedly.nouns.errors import SettingsError


@pytest.fixture(autouse=True)
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REPORTEDLY_ACTORS", str(tmp_path / "own" / "actors.sqlite"))


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(app, ["actors", *map(str, arguments)])


def test_import_list_forget(tmp_path: Path) -> None:
    sheet = tmp_path / "mine.csv"
    sheet.write_text("name,country\nHill Trust,fr\nElbe Bund,Atlantis\n", encoding="utf-8")
    taken = run("import", sheet)
    assert taken.exit_code == 0
    assert "1 actors imported, 1 lines refused (1 bad_country)" in taken.stderr
    assert "mine.csv:3: bad_country" in taken.stderr
    assert run("list").stdout.split("\t")[:3] == ["mine.csv", "csv", "1 actors"]
    assert run("forget", "mine.csv").exit_code == 0
    assert run("list").stdout == ""
    assert isinstance(run("forget", "mine.csv").exception, SettingsError)


@pytest.mark.parametrize(
    ("name", "body", "form"),
    [
        ("a.json", '{"id":"x","schema":"Company","properties":{"name":["Elbe"]}}', "ftm"),
        ("a.jsonl", '[\n{"id":"Q999999","labels":{"en":{"value":"Elbe"}},"claims":{"P39":[]}},\n]', "wikidata"),
    ],
)
def test_the_form_is_told_by_the_first_line(tmp_path: Path, name: str, body: str, form: str) -> None:
    (tmp_path / name).write_text(body, encoding="utf-8")
    run("import", tmp_path / name)
    assert run("list").stdout.split("\t")[1] == form


def test_a_file_that_is_not_there_or_shows_no_form(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("hello", encoding="utf-8")
    assert "no file" in str(run("import", tmp_path / "none.csv").exception)
    assert "--format" in str(run("import", tmp_path / "a.txt").exception)
