"""Tables, JSON and CSV: nothing an article says can drive a terminal or a spreadsheet."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.faces.render import As, Column, clipped, plain, printable, render


class Line(msgspec.Struct, frozen=True):
    text: str


COLUMNS = (Column[Line]("text", lambda line: line.text),)


@given(st.text())
def test_plain_text_holds_no_control_characters(text: str) -> None:
    assert all(char.isprintable() for char in plain(text))
    assert len(printable(text)) == len(text)


@given(st.text(max_size=300), st.integers(2, 100))
def test_clipped_is_never_longer_than_asked(text: str, most: int) -> None:
    assert len(clipped(text, most)) <= most


@pytest.mark.parametrize("cell", ["=HYPERLINK(1)", "+1+1", "@SUM(A1)", "-cmd|' /C calc'!A0"])
def test_formulas_are_made_harmless_in_csv(cell: str, capsys: pytest.CaptureFixture[str]) -> None:
    render([Line(cell)], COLUMNS, As.CSV, empty="")
    assert capsys.readouterr().out.splitlines()[1].lstrip('"').startswith("'")


def test_negative_numbers_stay_numbers_in_csv(capsys: pytest.CaptureFixture[str]) -> None:
    render([Line("-12.5")], COLUMNS, As.CSV, empty="")
    assert capsys.readouterr().out.splitlines()[1] == "-12.5"


def test_an_empty_answer_says_what_to_do_on_standard_error(capsys: pytest.CaptureFixture[str]) -> None:
    render([], COLUMNS, As.JSON, empty="nothing yet")
    told = capsys.readouterr()
    assert (told.out, told.err) == ("", "nothing yet\n")
