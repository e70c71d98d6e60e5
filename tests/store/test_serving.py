"""The note of a server: who may read it, and when it is passed over."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from reportedly.nouns.asked import EventsAsked
from reportedly.nouns.errors import RecordError, RecordLocked
from reportedly.nouns.findings import Statement
from reportedly.run.open_record import open_record
from reportedly.store.duck import DuckStore, open_duck
from reportedly.store.opened import store_of, view_of
from reportedly.store.remote import RemoteStore
from reportedly.store.serving import Serving, announce, note_path, served_by, withdraw
from tests.contracts.make import entry, strike
from tests.faces.api.site import OWNER, app_of, listening, served
from tests.records import copied


@pytest.fixture
def record(tmp_path: Path) -> Path:
    return copied(tmp_path / "record.duckdb")


def note(pid: int | None = None, address: str = "http://127.0.0.1:1") -> Serving:
    return Serving(address=address, pid=os.getpid() if pid is None else pid, token=OWNER)


def ended_process() -> int:
    process = subprocess.Popen([sys.executable, "-c", ""])
    process.wait()
    return process.pid


def test_a_note_is_its_owner_s_alone_and_is_taken_away_by_whom_it_is_of(record: Path) -> None:
    announce(record, note())
    assert stat.S_IMODE(note_path(record).stat().st_mode) == 0o600
    assert served_by(record) == note()
    withdraw(record, note(address="http://127.0.0.1:2"))
    assert served_by(record) == note()
    withdraw(record, note())
    assert served_by(record) is None
    with pytest.raises(RecordError, match="can't write"):
        announce(record.parent / "none" / "r.duckdb", note())


def test_a_note_whose_process_is_gone_is_passed_over(record: Path) -> None:
    for pid in (ended_process(), -1, 0, 2**40):
        announce(record, note(pid))
        assert served_by(record) is None
        with store_of(record) as store:
            assert isinstance(store, DuckStore)


def test_a_note_at_whose_address_nobody_answers_is_passed_over(record: Path) -> None:
    announce(record, note())
    view = view_of(record)
    assert list(view.rows(Statement)) == []
    view.close()


def test_a_note_that_is_none_is_passed_over(record: Path) -> None:
    note_path(record).write_bytes(b"not a note")
    assert served_by(record) is None


@pytest.mark.skipif(os.getuid() != 0, reason="only root can give a file away")
def test_another_person_s_note_is_passed_over(record: Path) -> None:
    announce(record, note())
    os.chown(note_path(record), 12345, 12345)
    assert served_by(record) is None


def test_a_record_that_is_served_is_asked_through_its_server(record: Path) -> None:
    made = served(record)
    with listening(app_of(made)) as address:
        announce(record, note(address=address))
        with store_of(record) as store:
            assert isinstance(store, RemoteStore)
            store.put_all([entry(strike())])
        with open_record(record) as opened:
            assert len(opened.statements()) == 3
            assert [one.type for one in opened.page(asked_events()).items] == ["PROTEST"]
            assert opened.timeline().start == ("2031-05-05",)
        other = record.with_name("other.duckdb")
        open_duck(other).close()
        announce(other, note(address=address))  # a note of another record's server
        with store_of(other) as store:
            assert isinstance(store, DuckStore)
    made.close()


def test_a_record_that_something_else_holds_gives_the_one_clear_error(record: Path) -> None:
    announce(record, note(ended_process()))
    with open_duck(record), pytest.raises(RecordLocked):
        view_of(record)


def asked_events() -> EventsAsked:

    return EventsAsked(since=None, type="PROTEST")
