"""What only the file can get wrong: locks, other people's files, half-made files, versions of the schema."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import duckdb
import pytest
from msgspec.structs import replace

from reportedly.nouns.article import Article
from reportedly.nouns.errors import RecordError, RecordLocked
from reportedly.nouns.findings import How, Report, Vector
from reportedly.store import schema
from reportedly.store.duck import open_duck, open_view
from tests.contracts.make import entry, strike

COLUMNS = "SELECT table_name, column_name, data_type FROM duckdb_columns() ORDER BY table_name, column_name"
SINCE_11 = ("type", "actors", "recipients", "realis")  # fields of a report's `how` that version 10 hasn't
HOLD = """
import sys
from reportedly.store.duck import open_duck
store = open_duck(sys.argv[1])
print("open", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "record.duckdb"


def test_what_was_written_is_there_after_closing(path: Path) -> None:
    with open_duck(path) as store:
        store.put_all([entry(strike())])
    view = open_view(path)
    assert [row.noun for row in view.rows(Article)] == [strike().article]
    view.close()
    assert list(path.parent.iterdir()) == [path]


def test_a_record_in_use_names_the_process(path: Path) -> None:
    open_duck(path).close()
    source = str(Path(__file__).parents[2] / "src")
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=os.environ | {"PYTHONPATH": source},
        text=True,
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdin is not None
        assert holder.stdout.readline() == "open\n"
        for opened in (open_duck, open_view):
            with pytest.raises(RecordLocked, match=rf"in use by process {holder.pid} .*try again"):
                opened(path)
        holder.stdin.close()
    open_view(path).close()


def test_a_record_open_here_already(path: Path) -> None:
    with open_duck(path), pytest.raises(RecordLocked, match="in this process"):
        open_view(path)


def test_two_processes_may_read(path: Path) -> None:
    open_duck(path).close()
    first, second = open_view(path), open_view(path)
    assert first.counts() == second.counts()
    first.close()
    second.close()


@pytest.mark.parametrize("body", [b"", b"not a database", b"x" * 5000])
def test_a_file_that_is_no_record_is_left_alone(path: Path, body: bytes) -> None:
    path.write_bytes(body)
    for opened in (open_duck, open_view):
        with pytest.raises(RecordError, match="no DuckDB file"):
            opened(path)
    assert path.read_bytes() == body


def test_a_torn_file(path: Path) -> None:
    open_duck(path).close()
    path.write_bytes(path.read_bytes()[:200])
    with pytest.raises(RecordError, match=r"record\.duckdb"):
        open_view(path)


def test_a_database_that_is_no_record(path: Path) -> None:
    with duckdb.connect(str(path)) as connection:
        connection.execute("CREATE TABLE mine (a INTEGER)")
    for opened in (open_duck, open_view):
        with pytest.raises(RecordError, match="no record of reportedly"):
            opened(path)


def test_no_record_no_folder_a_folder(path: Path) -> None:
    with pytest.raises(RecordError, match="reportedly add"):
        open_view(path)
    with pytest.raises(RecordError, match="mkdir -p"):
        open_duck(path.parent / "none" / "record.duckdb")
    with pytest.raises(RecordError, match="is a folder"):
        open_duck(path.parent)


def test_a_newer_record_is_refused(path: Path) -> None:
    open_duck(path).close()
    with duckdb.connect(str(path)) as connection:
        connection.execute("UPDATE meta SET value = '99'")
    for opened in (open_duck, open_view):
        with pytest.raises(RecordError, match=r"version 99.*upgrade"):
            opened(path)


def test_a_record_without_a_version(path: Path) -> None:
    open_duck(path).close()
    with duckdb.connect(str(path)) as connection:
        connection.execute("DELETE FROM meta")
    with pytest.raises(RecordError, match="schema version"):
        open_view(path)


def test_an_older_record_is_brought_up_to_date_step_by_step() -> None:
    steps = (
        schema.Migration(2, "figures get a colour", ("ALTER TABLE figures ADD COLUMN colour VARCHAR",)),
        schema.Migration(3, "and a default", ("UPDATE figures SET colour = 'grey'",)),
    )
    with duckdb.connect() as connection:
        schema.create(connection, version=1)
        schema.migrate(connection, 2, path="r", migrations=steps[:1])
        assert schema.version_of(connection, path="r") == 1
        schema.migrate(connection, 1, path="r", migrations=steps)
        assert schema.version_of(connection, path="r") == 3
        assert ("colour",) in connection.execute("SELECT column_name FROM duckdb_columns()").fetchall()
    with pytest.raises(RecordError, match="opening it once for writing"):
        schema.refuse_older(1, path="r", migrations=steps)


def test_a_record_of_the_first_schema_gets_all_tables_as_they_are_made_now(path: Path) -> None:
    open_duck(path).close()
    with duckdb.connect(str(path)) as connection:
        made = connection.execute(COLUMNS).fetchall()
        connection.execute("DROP TABLE vectors")
        connection.execute("DROP TABLE edges")
        connection.execute("DROP TABLE touched")
        connection.execute("DROP TABLE joinings")
        connection.execute("ALTER TABLE reports DROP COLUMN contexts")
        connection.execute("ALTER TABLE reports DROP COLUMN mentions")
        for field in SINCE_11:
            connection.execute(f'ALTER TABLE reports DROP COLUMN how."{field}"')
        connection.execute("ALTER TABLE judgements DROP COLUMN kind")
        connection.execute("ALTER TABLE judgements DROP COLUMN names")
        connection.execute("UPDATE meta SET value = '1'")
    with open_duck(path) as store:
        store.put_all([entry(strike())])
        assert [row.noun for row in store.view().rows(Vector)] == list(strike().vectors)
        assert store.view().arrow("reports").num_rows == 1  # whose columns now stand in another order
    with duckdb.connect(str(path)) as connection:
        assert sorted(connection.execute(COLUMNS).fetchall()) == sorted(made)


def test_what_decided_the_fields_of_older_reports_is_unknown(path: Path) -> None:
    with open_duck(path) as store:
        store.put_all([entry(strike())])
    with duckdb.connect(str(path)) as connection:
        for field in SINCE_11:
            connection.execute(f'ALTER TABLE reports DROP COLUMN how."{field}"')
        connection.execute("UPDATE meta SET value = '10' WHERE name = ?", [schema.NAME])
    with open_duck(path) as store:
        (row,) = store.view().rows(Report)
    was = strike().reports[0]
    assert row.noun == replace(was, how=How(place=was.how.place, time=was.how.time))
    assert row.noun.how.realis == "unknown"


def test_the_versions_of_the_schema_count_up_by_one() -> None:
    assert [step.to for step in schema.MIGRATIONS] == list(range(2, 2 + len(schema.MIGRATIONS)))
