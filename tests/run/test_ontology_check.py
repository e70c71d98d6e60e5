"""Our ontology's examples are read as marked, and a user's file is checked the same way."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

from reportedly.faces.cli import app
from reportedly.knowledge.ontology import ontology, with_ours
from reportedly.knowledge.ontology_examples import example
from reportedly.nouns.errors import KnowledgeError, SettingsError
from reportedly.run.ontology_check import check
from reportedly.run.settings import Settings
from reportedly.run.tools import Tools, load_tools

MINE = """extends: plover
extensions:
  wildlife:
    means: Animals harmed or saved.
    verbs: |
      shoot | object=elephant
    examples:
      - "[Poachers] *shot* {an elephant} near Klow."
    unlike:
      - "[Poachers] shot {a guard} near Klow."
"""


@pytest.fixture(scope="module")
def tools() -> Tools:
    return load_tools()


def test_our_own_examples_are_read_as_marked(tools: Tools) -> None:
    checked = check(ontology(), tools)
    assert checked.failures == ()
    assert checked.examples >= 4 * len(ontology().kinds)


def test_a_users_words_win_and_ours_still_tell(tools: Tools) -> None:
    made = with_ours(MINE, name="mine.yaml")
    assert check(made, tools).failures == ()


def test_an_example_that_is_read_otherwise_is_shown(tools: Tools) -> None:
    wrong = with_ours(MINE.replace("*shot* {an", "*sold* {an"), name="mine.yaml")
    (failure,) = check(wrong, tools).failures
    assert failure.kind == "wildlife"
    assert "no report" in failure.found or "by [" in failure.found


def test_marks_are_taken_apart() -> None:
    taken = example("[Rebels] *attacked* {the garrison}.", where="here")
    assert taken.text == "Rebels attacked the garrison."
    assert (taken.actors, taken.triggers, taken.recipients) == (((0, 6),), ((7, 15),), ((16, 28),))
    for bad in ("[Rebels attacked.", "Rebels] attacked."):
        with pytest.raises(KnowledgeError, match="here"):
            example(bad, where="here")


def test_the_command_checks_lists_and_uses_a_file(tmp_path: Path) -> None:
    file = tmp_path / "mine.yaml"
    file.write_text(MINE, encoding="utf-8")
    run = CliRunner().invoke
    assert run(app, ["ontology", "check", str(file)]).exit_code == 0
    assert "wildlife" in run(app, ["ontology", "list", str(file)]).stdout
    read = run(app, ["extract", "-", "--ontology", str(file)], input="Poachers shot an elephant near Klow.")
    assert '"extension":"wildlife"' in read.stdout


def test_a_file_is_part_of_what_a_run_is_known_by(tmp_path: Path) -> None:
    file = tmp_path / "mine.yaml"
    file.write_text(MINE, encoding="utf-8")
    own = Settings(ontology=str(file))
    assert own.fingerprint() != Settings().fingerprint()
    assert load_tools(own).version != load_tools().version
    with pytest.raises(SettingsError, match="can't read"):
        Settings(ontology=str(tmp_path / "none.yaml")).fingerprint()
