"""`reportedly serve` as a process: it tells where it is, other commands go through it, and it leaves nothing behind."""

from __future__ import annotations

import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from typer.testing import CliRunner

from reportedly.faces.cli import app
from reportedly.nouns.errors import SettingsError
from reportedly.store.duck import open_duck
from reportedly.store.serving import note_path
from tests.contracts.make import strike
from tests.records import a_strike, copied

KEY = strike().article.key


@pytest.fixture
def record(tmp_path: Path) -> Path:
    return copied(tmp_path / "record.duckdb", a_strike)


@pytest.fixture
def server(record: Path) -> Iterator[subprocess.Popen[str]]:
    command = [sys.executable, "-c", "from reportedly.faces.cli import main; main()", "serve", "--record", str(record)]
    with subprocess.Popen([*command, "--port", "0", "--write"], stdout=subprocess.PIPE, text=True) as process:
        yield process
        process.kill()


def test_commands_go_through_the_server(record: Path, server: subprocess.Popen[str]) -> None:
    assert server.stdout is not None
    told = server.stdout.readline()
    found = re.search(r"(http://127\.0\.0\.1:\d+)/#token=([\w-]{43})", told)
    assert found, told
    address, token = found.groups()
    with httpx.Client(base_url=f"{address}/api/v1", headers={"authorization": f"Bearer {token}"}) as client:
        assert client.get("/record").json()["writing"] == "yes"
        arguments = ["judge", "corrected", f"{KEY}/r1", "--field", "type", "--value", "AID", "--because", "so"]
        judged = CliRunner().invoke(app, [*arguments, "--by", "Eva", "--record", str(record)])
        assert judged.exit_code == 0, judged.output
        assert "type corrected to AID, by Eva" in judged.stderr
        (one,) = client.get("/judgements").json()["items"]
        assert one["id"] in judged.stderr
        taken_back = CliRunner().invoke(
            app, ["judge", "retracted", one["id"], "--because", "no", "--by", "Eva", "--record", str(record)]
        )
        assert taken_back.exit_code == 0, taken_back.output
        asked = CliRunner().invoke(app, ["figures", "--rows", "--record", str(record), "--json"])
        assert '"value":300' in asked.stdout
    again = CliRunner().invoke(app, ["serve", "--record", str(record), "--port", "0"])
    assert isinstance(again.exception, SettingsError)
    assert address in str(again.exception)
    server.send_signal(signal.SIGTERM)
    assert server.wait(timeout=60) == 0
    assert not note_path(record).exists()
    open_duck(record).close()


@pytest.mark.parametrize("verdict", ["same", "corrected", "rated"])
def test_a_judgement_that_lacks_something_is_wrong_usage(record: Path, verdict: str) -> None:
    arguments = ["judge", verdict, f"{KEY}/r1", "--because", "so", "--by", "Eva", "--record", str(record)]
    assert CliRunner().invoke(app, arguments).exit_code == 2


def test_a_token_that_could_be_guessed_is_refused(record: Path) -> None:
    found = CliRunner().invoke(app, ["serve", "--record", str(record), "--token", "short", "--port", "0"])
    assert isinstance(found.exception, SettingsError)
