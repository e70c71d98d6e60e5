"""The browser of the tests: Debian's Chromium, or whichever the machine has."""

from __future__ import annotations

import shutil
import time
from typing import Any

NAMES = ("chromium", "chromium-browser", "google-chrome")
CHROMIUM = next((path for name in NAMES if (path := shutil.which(name))), None)
PATIENCE = 60_000  # milliseconds: a loaded machine is slow, not broken


def wait_until(page: Any, true: str, arg: Any = None) -> None:
    """Waits until an expression of JavaScript is true.

    Playwright's own `wait_for_function` makes code of a string in the page, which its Content-Security-Policy refuses.
    """
    end = time.monotonic() + PATIENCE / 1000
    while not page.evaluate(true, arg):
        assert time.monotonic() < end, f"never true: {true}"
        page.wait_for_timeout(50)
