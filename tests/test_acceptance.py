"""The acceptance article, read as a careful analyst reads it; nothing of it or of its table is copied here."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import NamedTuple

import pytest

import reportedly
from reportedly.nouns.findings import Reading, Statement

FOLDER = os.environ.get("REPORTEDLY_ACCEPTANCE")
pytestmark = pytest.mark.skipif(FOLDER is None, reason="REPORTEDLY_ACCEPTANCE names no folder")
PUBLISHED = "2024-10-28"


class Row(NamedTuple):
    """A row of the analyst's table: who says, by which cue, what, with what doubt."""

    number: int
    who: str
    cue: str
    doubt: str


@pytest.fixture(scope="module")
def rows() -> list[Row]:
    table = (Path(FOLDER or "") / "README.md").read_text(encoding="utf-8")
    cells = (re.split(r"\s*\|\s*", line.strip("| \n")) for line in table.splitlines() if re.match(r"\| \d", line))
    return [Row(int(number), who, cue, doubt) for number, who, cue, _, doubt in cells]


def read(published: str | None) -> Reading:
    [article] = Path(FOLDER or "").glob("*.txt")
    return reportedly.extract(article.read_text(encoding="utf-8"), published=published)


@pytest.fixture(scope="module")
def dated() -> Reading:
    return read(PUBLISHED)


def matches(reading: Reading, row: Row, statement: Statement) -> bool:
    names = {actor.id: actor.name for actor in reading.actors}
    known = [names.get(statement.source.actor or "", ""), statement.source.text]
    who = row.who.casefold()
    cue = row.cue.split()[0]
    said = statement.cue.cls == "confirm" if cue == "confirm" else reading.article.words(statement.cue.spans)
    return any(name and name.casefold().removeprefix("the ") in who for name in known) and cue in str(said)


def test_every_statement_of_the_table_is_found_with_its_source(dated: Reading, rows: list[Row]) -> None:
    left = [one for one in dated.statements if not one.in_furniture]
    missing = []
    for row in rows:
        if row.cue == "–" or row.number == max(one.number for one in rows):
            continue  # the article's own narration, and the related link
        found = next((one for one in left if matches(dated, row, one)), None)
        if found is None:
            missing.append(row.number)
        else:
            left.remove(found)
    assert missing == []


def test_hedges_have_the_ranges_of_the_table(dated: Reading, rows: list[Row]) -> None:
    wanted = [tuple(map(float, found)) for row in rows for found in re.findall(r"(0\.\d+)–(0\.\d+)", row.doubt)]
    given = [(one.certainty.low, one.certainty.high) for one in dated.statements if one.certainty]
    assert wanted
    assert set(wanted) <= set(given)


def test_the_days_of_saying_are_those_of_the_table(dated: Reading, rows: list[Row]) -> None:
    days = {
        day for row in rows for day in re.findall(r"= (\d{4}-\d\d-\d\d(?:/\d{4}-\d\d-\d\d)?)", f"{row.cue} {row.doubt}")
    }
    assert days
    assert days <= {one.said for one in dated.statements}


def test_what_the_article_itself_tells_is_no_statement(dated: Reading) -> None:
    told = [one for one in dated.reports if one.statement is None and one.speech is None]
    assert len(told) >= 2
    assert any(time.edtf and time.edtf.endswith("-08") for time in dated.times)


def test_the_related_link_and_the_label_are_furniture_and_kept_apart(dated: Reading) -> None:
    kinds = [piece.kind for piece in dated.article.furniture]
    assert kinds == ["player", "related-link"]
    assert [one.in_furniture for one in dated.statements].count(True) == 1


def test_without_a_publication_date_nothing_is_dated_by_guess() -> None:
    undated = read(None)
    assert {one.said for one in undated.statements} == {None}
    assert {time.edtf for time in undated.times if time.edtf} == {"XXXX-08"}


def test_the_region_is_not_taken_for_its_town(dated: Reading) -> None:
    regions = [place for place in dated.places if place.admin1 or place.level == "admin1"]
    assert any(place.level == "admin1" for place in regions)
    named = {place.name for place in dated.places if place.level == "admin1"}
    assert not [place.text for place in dated.places if place.level == "town" and place.text.split()[0] in str(named)]
