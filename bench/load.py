"""`python -m bench --load`: 50 readers at once on loopback while articles are added through the server.

The record is a copy of `--record`, or the demo's. Bounded in requests and in time.
"""

from __future__ import annotations

import asyncio
import json
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from typing import NamedTuple

READERS = 50
REQUESTS = 2000  # in all
SECONDS = 120.0  # at most
STEP = 0.2  # seconds between two looks
LISTS = ("/events", "/claims", "/statements", "/ledgers", "/articles", "/actors", "/events?about=dam",
         "/claims?disputed=true")  # fmt: skip
LIST_MOST, ROW_MOST = 0.250, 0.100  # seconds, p95; what a page needs so that a click feels answered
COMMAND = [sys.executable, "-c", "from reportedly.faces.cli import main; main()"]


class Timed(NamedTuple):
    """A request: whether of a list, how many seconds it took, whether it was answered."""

    listed: bool
    seconds: float
    right: bool


def report(record: Path | None) -> list[str]:
    """The figures as lines."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "record.duckdb"
        if record is not None:
            shutil.copyfile(record, path)
        else:
            subprocess.run([*COMMAND, "demo", "--record", str(path)], check=True, capture_output=True)
        with served(path) as address:
            before = asyncio.run(_articles(address))
            with _adding(path) as adding:
                _wait_until_more(address, before, adding)
                begun = time.monotonic()
                timed = asyncio.run(_read(address))
                rate = len(timed) / (time.monotonic() - begun)
                during = "while adding" if adding.poll() is None else "adding ended before"
        return [*_lines(timed, rate, during)]


@contextmanager
def served(path: Path) -> Iterator[str]:
    """The address of a server of this record."""
    process = subprocess.Popen(
        [*COMMAND, "serve", "--record", str(path), "--port", "0"], stdout=subprocess.PIPE, text=True
    )
    try:
        assert process.stdout is not None
        told = process.stdout.readline()
        found = re.search(r"http://[^/\s]+", told)
        assert found is not None, told
        yield found[0]
    finally:
        process.terminate()
        process.wait()


@contextmanager
def _adding(path: Path) -> Iterator[subprocess.Popen[bytes]]:
    """An `add` in another process, of texts that are new each time."""
    with tempfile.TemporaryDirectory() as folder:
        for number in range(500):
            text = f"Mira Holt said on Monday that {number + 20} workers of dam {number} had left. It was calm in Arlo."
            (Path(folder) / f"{number}.txt").write_text(text, encoding="utf-8")
        process = subprocess.Popen(
            [*COMMAND, "add", folder, "--record", str(path)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        try:
            yield process
        finally:
            process.terminate()
            process.wait()


def _wait_until_more(address: str, before: int, adding: subprocess.Popen[bytes]) -> None:
    """Until the first articles are in: adding loads the model first, and for those seconds nothing is added."""
    while asyncio.run(_articles(address)) == before:
        assert adding.poll() is None, "adding ended and added nothing"
        time.sleep(STEP)


class Connection:
    """A reader's connection: GETs one after another. A general client would take longer than the answers do, and it is
    these that are timed."""

    def __init__(self, host: str, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._host = host
        self._reader = reader
        self._writer = writer

    async def get(self, path: str) -> tuple[int, bytes]:
        """Status and body."""
        self._writer.write(f"GET /api/v1{path} HTTP/1.1\r\nhost: {self._host}\r\n\r\n".encode())
        head = (await self._reader.readuntil(b"\r\n\r\n")).decode("latin-1").lower()
        length = re.search(r"\r\ncontent-length: (\d+)", head)
        assert length is not None, head
        return int(head.split()[1]), await self._reader.readexactly(int(length[1]))


@asynccontextmanager
async def _connected(address: str) -> AsyncIterator[Connection]:
    host = address.removeprefix("http://")
    name, _, port = host.rpartition(":")
    reader, writer = await asyncio.open_connection(name, int(port))
    try:
        yield Connection(host, reader, writer)
    finally:
        writer.close()
        await writer.wait_closed()


async def _articles(address: str) -> int:
    """How many there are."""
    async with _connected(address) as connection:
        _, body = await connection.get("/record")
    return int(next(table["rows"] for table in json.loads(body)["tables"] if table["name"] == "articles"))


async def _read(address: str) -> list[Timed]:
    until = time.monotonic() + SECONDS
    async with _connected(address) as connection:
        rows = await _rows(connection)
    readers = [_reader(address, rows, random.Random(number), until) for number in range(READERS)]
    return [one for found in await asyncio.gather(*readers) for one in found]


async def _rows(connection: Connection) -> list[str]:
    """Paths of single things, of each kind some."""
    paths: list[str] = []
    for name, field in (("events", "id"), ("claims", "id"), ("statements", "row"), ("reports", "row")):
        _, body = await connection.get(f"/{name}?limit=50")
        paths += [f"/{name}/{one[field]}" for one in json.loads(body)["items"]]
    return paths


async def _reader(address: str, rows: Sequence[str], chance: random.Random, until: float) -> list[Timed]:
    timed = []
    async with _connected(address) as connection:
        for number in range(REQUESTS // READERS):
            if time.monotonic() > until:
                break
            listed = number % 2 == 0
            path = chance.choice(LISTS if listed else rows)
            begun = time.perf_counter()
            status, _ = await connection.get(path)
            timed.append(Timed(listed, time.perf_counter() - begun, status == 200))
    return timed


def _lines(timed: Sequence[Timed], rate: float, during: str) -> Iterator[str]:
    """Each reader waits for its answer before it asks again, so that a median is the readers by the rate: times of two
    runs compare only where a machine that others use as well lets them."""
    wrong = sum(not one.right for one in timed)
    yield f"{READERS} readers at once, {len(timed)} requests ({during}), {wrong} not answered, {rate:.0f} a second"
    for name, listed, most in (("lists", True, LIST_MOST), ("single rows", False, ROW_MOST)):
        seconds = sorted(one.seconds for one in timed if one.listed == listed)
        median, p95 = seconds[len(seconds) // 2], seconds[int(len(seconds) * 0.95)]
        yield f"{name:<12} median {median * 1000:7.0f} ms   p95 {p95 * 1000:7.0f} ms   (wanted: {most * 1000:.0f} ms)"
