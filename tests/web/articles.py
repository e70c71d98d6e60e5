"""What the browser's tests read: some of the demo's dispatches, an article with emoji, and hostile ones."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any

from tests.faces.payloads import PAYLOADS

WANTED = ("d01", "d02", "d03", "d06")  # a wire's story, two copies of it, and one that disagrees
EMOJI = {
    "id": "emoji",
    "title": "🌊 Harbour shut",
    "outlet": "Quay Journal",
    "published": "2025-03-10",
    "url": "https://quay.example/harbour",
    "text": "🌊🌊 The port of Varna is shut 🚢. “No ship leaves today,” said Ilin Dobrev, its harbour master 👩‍🔧.\n\n"
    "Dobrev said 14 ships were waiting.",
}


def _dispatches() -> list[dict[str, Any]]:
    lines = (files("reportedly") / "demo" / "dispatches.jsonl").read_text(encoding="utf-8").splitlines()
    return [one for one in map(json.loads, lines) if one["id"] in WANTED]


def _hostile() -> list[dict[str, Any]]:
    """Every payload as a title, as an outlet and address, or in a quotation: three to an article."""
    return [
        {
            "id": f"hostile-{number}",
            "title": title,
            "outlet": outlet,
            "url": outlet,
            "published": "2025-04-01",
            "text": f"“Line {number} holds {words}” said Mara Vell, mayor of Sofia.",
        }
        for number, (title, outlet, words) in enumerate(
            zip(PAYLOADS[::3], PAYLOADS[1::3], PAYLOADS[2::3], strict=False)
        )
    ]


HOSTILE = _hostile()
ARTICLES = [*_dispatches(), EMOJI, *HOSTILE]
