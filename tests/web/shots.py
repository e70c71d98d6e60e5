"""`python -m tests.web.shots ADDRESS`: the guide's pictures, from a server of the demo's record (with its #token=…)."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any
from urllib.request import urlopen

from playwright.sync_api import sync_playwright

from tests.web.browser import CHROMIUM, PATIENCE, wait_until

GUIDE = Path(__file__).parents[2] / "docs" / "guide"
WIDE, NARROW = (1280, 800), (360, 740)


def main(address: str) -> None:
    """Writes every picture."""
    server, _, token = address.partition("/#")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        for name, path, (width, height), scheme in pictures(server):
            context = browser.new_context(
                viewport={"width": width, "height": height}, color_scheme=scheme, locale="en-GB"
            )
            context.set_default_timeout(PATIENCE)
            page = context.new_page()
            page.goto(f"{server}{path}#{token}")
            settle(page)
            page.screenshot(path=GUIDE / f"{name}.png")
            make_small(GUIDE / f"{name}.png")
            context.close()
        browser.close()


def pictures(server: str) -> list[tuple[str, str, tuple[int, int], Any]]:
    """Name, path, size and colours of each."""
    event = next(one["id"] for one in listed(server, "events?about=killing") if one["what"] == "killing")
    claim = biggest(server, "claims?about=missing")
    article = listed(server, "articles?outlet=Arda")[0]["key"]
    actor = listed(server, "actors?name=Stoilova")[0]["id"]
    return [
        ("timeline", "/", WIDE, "light"),
        ("event", f"/events/{event}", (1280, 1150), "light"),
        ("claim", f"/claims/{claim}", WIDE, "light"),
        ("article", f"/articles/{article}?row=s2", WIDE, "light"),
        ("actor", f"/actors/{actor}", WIDE, "light"),
        ("queue", "/queue?tab=places", (1280, 600), "dark"),
        ("add", "/add", (1280, 620), "light"),
        ("narrow", "/?since=2025-03-09&until=2025-03-12", NARROW, "dark"),
    ]


def make_small(path: Path) -> None:
    """The picture in 128 colours, where Pillow is installed: a third of the bytes, and no eye sees it."""
    try:
        from PIL import Image
    except ImportError:
        return
    Image.open(path).convert("RGB").quantize(128, dither=Image.Dither.NONE).save(path, optimize=True)


def settle(page: Any) -> None:
    """Waits until nothing loads and everything is drawn."""
    page.wait_for_load_state("networkidle")
    wait_until(page, "!document.querySelector('.loading, .stale')")
    page.wait_for_timeout(1500)


def listed(server: str, path: str) -> list[Any]:
    """The items of a list."""
    with urlopen(f"{server}/api/v1/{path}", timeout=PATIENCE / 1000) as answer:
        items: list[Any] = json.load(answer)["items"]
        return items


def biggest(server: str, path: str) -> str:
    """The id of the one with most lines."""
    found: str = max(listed(server, path), key=lambda one: len(one["lines"]))["id"]
    return found


if __name__ == "__main__":
    main(sys.argv[1])
