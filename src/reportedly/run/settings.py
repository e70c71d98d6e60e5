"""Everything a user can choose about a run, frozen; part of what a done-marker hashes."""

from __future__ import annotations

import msgspec

from reportedly.nouns.ids import digest


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """Choices of one run. `threads` is how many the reader model may use and changes no result."""

    threads: int = 1

    def fingerprint(self) -> str:
        """A key of all choices that change what is read."""
        return digest("settings/1")
