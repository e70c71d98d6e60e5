"""`python -m bench --page`: how soon the page can be used, and how soon it answers a filter, at 20,000 events in view.

A server of an empty record gives the page; the events are made here and put in the place of the server's answer, so
that it is the page alone that is measured (`--load` measures the server).
"""

from __future__ import annotations

import json
import random
import shutil
import statistics
import tempfile
from datetime import date, timedelta
from importlib.util import find_spec
from pathlib import Path
from typing import Any

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
    with tempfile.TemporaryDirectory() as folder, served(Path(folder) / "record.duckdb") as address:
        usable, filtered = _measured(chromium, address)
    return [
        f"page usable         {usable:.2f} s at {EVENTS:,} events, median of {RUNS} (at most {USABLE_MOST} s)",
        f"filter answered     {filtered:.3f} s, median of {RUNS} (at most {FILTER_MOST} s)",
    ]


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
    body = json.dumps(columns())
    page = browser.new_context(viewport={"width": 1400, "height": 900}).new_page()
    page.route("**/api/v1/timeline*", lambda route: route.fulfill(body=body, content_type="application/json"))
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
