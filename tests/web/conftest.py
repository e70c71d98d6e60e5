"""A record of some of the demo's dispatches and of our own, a server of it, and a browser: one each for all tests.

Skipped, with the reason, where the page isn't built or the machine has no Chromium.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from reportedly.faces.api import site
from tests.web.articles import ARTICLES
from tests.web.browser import CHROMIUM, PATIENCE

sync_api = pytest.importorskip("playwright.sync_api", reason="playwright isn't installed")
SOME_REFUSED = 1  # exit status: one of the hostile articles has characters that no record keeps
WIDE = {"width": 1280, "height": 900}


class Served(NamedTuple):
    """Where the server is, and the token that lets write."""

    address: str
    token: str


@pytest.fixture(scope="session")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A server of the record, started as a person would."""
    if not (site.FOLDER / "index.html").exists():
        pytest.skip("the page isn't built: make web")
    folder = tmp_path_factory.mktemp("web")
    (folder / "articles.jsonl").write_text("\n".join(json.dumps(one) for one in ARTICLES), encoding="utf-8")
    record = str(folder / "record.duckdb")
    given = ["--record", record, "--known-at", "published", str(folder / "articles.jsonl")]
    added = subprocess.run([*REPORTEDLY, "add", *given], capture_output=True, text=True)
    assert added.returncode in (0, SOME_REFUSED), added.stderr
    command = [*REPORTEDLY, "serve", "--record", record, "--write", "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as server:
        try:
            yield told(server)
        finally:
            server.terminate()


REPORTEDLY = [sys.executable, "-c", "from reportedly.faces.cli import main; main()"]


def told(server: subprocess.Popen[str]) -> Served:
    """What the server says when it is ready."""
    lines = []
    for line in server.stdout or ():
        lines.append(line)
        if found := re.search(r"(http://[^ /]+)/#token=(\S+)", line):
            return Served(found[1], found[2])
    pytest.fail(f"the server ended: {''.join(lines)}")


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """Chromium, without a window."""
    if CHROMIUM is None:
        pytest.skip("there is no chromium: apt-get install chromium")
    with sync_api.sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield launched
        launched.close()


@pytest.fixture
def open_page(browser: Any, served: Served) -> Iterator[Any]:
    """Opens a path in a window of its own. Afterwards: nothing was asked of anybody else, no error, nothing blocked."""
    contexts, asked, wrong = [], [], []

    def opened(path: str, *, writing: bool = False, **options: Any) -> Any:
        context = browser.new_context(
            **{"viewport": WIDE, "permissions": ["clipboard-read", "clipboard-write"], **options}
        )
        contexts.append(context)
        context.set_default_timeout(PATIENCE)
        page = context.new_page()
        page.on("request", lambda request: asked.append(request.url))
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("console", lambda message: wrong.append(message.text) if "Content Security" in message.text else None)
        page.on("dialog", lambda dialog: (wrong.append(f"dialog: {dialog.message}"), dialog.dismiss()))
        page.goto(served.address + path + (f"#token={served.token}" if writing else ""))
        return page

    yield opened
    for context in contexts:
        context.close()
    assert [url for url in asked if not url.startswith((served.address + "/", "data:image/svg"))] == []
    assert wrong == []


@pytest.fixture(scope="session")
def known(served: Served) -> Any:
    """A question of the API by the tests themselves."""
    from urllib.request import urlopen

    def asked(path: str) -> Any:
        with urlopen(f"{served.address}/api/v1{path}", timeout=PATIENCE / 1000) as answer:
            return json.load(answer)

    return asked


def axe_source() -> str:
    """axe-core as `make web` installs it."""
    path = Path(__file__).parents[2] / "web" / "node_modules" / "axe-core" / "axe.min.js"
    if not path.exists():
        pytest.skip("axe-core isn't installed: make web")
    return path.read_text(encoding="utf-8")
