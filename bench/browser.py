"""`python -m bench --page`: how soon the page can be used, and how soon it answers a filter, at 20,000 events in view.

A server of an empty record gives the page; another before it answers with events that are made here, and hands all
else on, so that it is the page alone that is measured (`--load` measures the server). A browser's own way to put an
answer in place of another takes a second for one of this size.
"""

from __future__ import annotations

import json
import random
import shutil
import statistics
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import date, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib.util import find_spec
from pathlib import Path
from threading import Thread
from typing import Any
from urllib.error import HTTPError
from urllib.request import urlopen

from bench.load import served

EVENTS = 20_000
PLACES = 1_500
RUNS = 5
USABLE_MOST, FILTER_MOST = 1.5, 0.2  # seconds
TYPES = ("AGREE", "CONSULT", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT", "PROTEST", "COERCE", "ASSAULT", "OTHER")
REALIS = ("occurred", "ongoing", "future", "possible")
# Seconds from choosing a type until both canvases are drawn anew: in effects, before the next frame but one
FILTERED = """type => new Promise(done => {
  const begun = performance.now(), choice = document.querySelector('select[name=type]');
  choice.value = type;
  choice.dispatchEvent(new Event('change', {bubbles: true}));
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done((performance.now() - begun) / 1000))));
})"""


def report() -> list[str]:
    """The figures as lines; why there are none where a browser or the page is missing."""
    chromium = shutil.which("chromium")
    if chromium is None or find_spec("playwright") is None:
        return ["page                not run: chromium or playwright isn't installed"]
    with (
        tempfile.TemporaryDirectory() as folder,
        served(Path(folder) / "record.duckdb") as behind,
        standing_in(behind, json.dumps(columns()).encode()) as address,
    ):
        usable, filtered = _measured(chromium, address)
    return [
        f"page usable         {usable:.2f} s at {EVENTS:,} events, median of {RUNS} (at most {USABLE_MOST} s)",
        f"filter answered     {filtered:.3f} s, median of {RUNS} (at most {FILTER_MOST} s)",
    ]


@contextmanager
def standing_in(behind: str, timeline: bytes) -> Iterator[str]:
    """The address of a server that answers the time line with this, and asks the one behind for all else."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            if self.path.startswith("/api/v1/timeline"):
                return self._answer(200, {"Content-Type": "application/json"}, timeline)
            try:
                with urlopen(behind + self.path) as found:
                    self._answer(found.status, dict(found.headers), found.read())
            except HTTPError as error:
                self._answer(error.code, dict(error.headers), error.read())

        def _answer(self, status: int, headers: dict[str, str], body: bytes) -> None:
            self.send_response(status)
            for name, value in headers.items():
                if name.lower() not in ("content-length", "transfer-encoding", "connection", "date", "server"):
                    self.send_header(name, value)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            with suppress(ConnectionError):  # a page that is closed waits for nothing
                self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:
            """Nothing: requests are no news."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        server.shutdown()


def _measured(chromium: str, address: str) -> tuple[float, float]:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        usable = [_usable(browser, address) for _ in range(RUNS)]
        page = _page(browser, address)
        filtered = [page.evaluate(FILTERED, type) for type in TYPES[:RUNS]]
        browser.close()
    return statistics.median(usable), statistics.median(filtered)


def _usable(browser: Any, address: str) -> float:
    """Seconds from asking for the address until the events are told and drawn."""
    page = _page(browser, address)
    seconds: float = page.evaluate("performance.now() / 1000")
    page.context.close()
    return seconds


def _page(browser: Any, address: str) -> Any:
    page = browser.new_context(viewport={"width": 1400, "height": 900}).new_page()
    page.goto(address)
    page.wait_for_selector(f"text={EVENTS:,} events")
    return page


def columns() -> dict[str, Any]:
    """Events in columns, as the server gives them; the same at every run."""
    made = random.Random(1)
    places = [(made.uniform(-40, 60), made.uniform(-120, 140), made.choice((2, 5, 30, 150))) for _ in range(PLACES)]
    days = [date(2024, 1, 1) + timedelta(days=int(made.gauss(180, 60))) for _ in range(EVENTS)]
    where = [made.choice(places) for _ in range(EVENTS)]
    return {
        "total": EVENTS,
        "ids": [f"event-{number:016x}" for number in range(EVENTS)],
        "type": [made.choice(TYPES) for _ in range(EVENTS)],
        "extension": [None] * EVENTS,
        "start": [day.isoformat() for day in days],
        "end": [(day + timedelta(days=made.choice((0, 0, 0, 30)))).isoformat() for day in days],
        "lat": [lat for lat, _, _ in where],
        "lon": [lon for _, lon, _ in where],
        "radius_km": [km for _, _, km in where],
        "origins": [made.choice((1, 1, 1, 2, 3)) for _ in range(EVENTS)],
        "disputed": [made.random() < 0.1 for _ in range(EVENTS)],
        "realis": [[made.choice(REALIS)] for _ in range(EVENTS)],
        "what": ["met in the capital"] * EVENTS,
        "country": [None] * EVENTS,
    }
