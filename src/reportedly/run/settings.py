"""Everything a user can choose about a run, frozen; part of what a done-marker hashes."""

from __future__ import annotations

from pathlib import Path

import msgspec

from reportedly.nouns.errors import SettingsError
from reportedly.nouns.ids import digest


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """Choices of one run. `threads` is how many the reader model may use and changes no result; `ontology` is the path
    of a file that stands in place of our ontology, or extends it."""

    threads: int = 1
    ontology: str | None = None

    def fingerprint(self) -> str:
        """A key of all choices that change what is read."""
        if self.ontology is None:
            return digest("settings/1")
        return digest("settings/1", file_text(self.ontology))


def file_text(path: str) -> str:
    """The text of a file that a setting names; SettingsError if it can't be read."""
    try:
        return Path(path).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(f"can't read {path}: {error}") from error
