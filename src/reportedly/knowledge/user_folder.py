"""Where a user's own settings and actors lie."""

from __future__ import annotations

import os
import sys
from pathlib import Path


def user_folder() -> Path:
    """The user's folder: REPORTEDLY_HOME where it is set, else the platform's own for settings, with `reportedly` in
    it; it need not exist."""
    chosen = os.environ.get("REPORTEDLY_HOME")
    if chosen:
        return Path(chosen)
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "reportedly"
    if sys.platform == "win32":
        return Path(os.environ.get("APPDATA", Path.home() / "AppData" / "Roaming")) / "reportedly"
    return Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config") / "reportedly"
