"""Makes captures and input refusals: the hash, the moment and the hints that all of one call share."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import NamedTuple

from reportedly.nouns.article import Capture, Hints
from reportedly.nouns.errors import Refused
from reportedly.nouns.findings import InputRefusal
from reportedly.nouns.ids import sha256_of
from reportedly.nouns.kinds import MediaType
from reportedly.read.lines import entry, hints_of


class Maker(NamedTuple):
    """What the person said about the inputs, and the clock."""

    hints: Hints
    now: Callable[[], datetime]

    def capture(self, body: bytes, address: str, media: MediaType) -> Capture:
        """A capture of these bytes, taken now."""
        return self._capture(body, address, media, self.hints)

    def line(self, body: bytes, address: str) -> Capture | InputRefusal:
        """The capture of one JSON object, its own fields as hints before the person's; a refusal where it is broken."""
        try:
            return self._capture(body, address, "json", hints_of(entry(body), self.hints))
        except Refused as refused:
            return self.refusal(address, refused)

    def refusal(self, address: str, refused: Refused) -> InputRefusal:
        """An input that wasn't taken in."""
        return InputRefusal(id=self.hints.id, input=address, why=refused.why, message=refused.message)

    def _capture(self, body: bytes, address: str, media: MediaType, hints: Hints) -> Capture:
        return Capture(body=body, sha256=sha256_of(body), address=address, at=self.now(), media=media, hints=hints)
