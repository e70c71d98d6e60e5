"""Where the bundled dispatches are: invented articles that the demo and the golden tests read."""

from __future__ import annotations

from pathlib import Path

import reportedly

FOLDER = Path(reportedly.__file__).parent / "demo"


def dispatches() -> list[str]:
    """The demo's inputs, as `reportedly add` takes them: JSON lines and one HTML page."""
    return [str(FOLDER / "dispatches.jsonl"), str(FOLDER / "flood-page.html")]
