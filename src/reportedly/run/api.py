"""The two things a Python program asks of this package: read one text, open a record."""

from __future__ import annotations

from datetime import UTC, datetime

from reportedly.nouns.article import Capture, Hints
from reportedly.nouns.errors import Refused
from reportedly.nouns.findings import InputRefusal, Reading
from reportedly.nouns.ids import sha256_of
from reportedly.run.journal import Journal
from reportedly.run.open_record import open_record
from reportedly.run.settings import Settings
from reportedly.run.shard import read_shard
from reportedly.run.tools import DEFAULTS, load_tools

__all__ = ["extract", "open_record"]


def extract(
    text: str,
    *,
    published: str | None = None,
    outlet: str | None = None,
    title: str | None = None,
    url: str | None = None,
    id: str | None = None,
    settings: Settings = DEFAULTS,
) -> Reading:
    """The reading of one article's text; `published` is an ISO date. Refused (with its reason) if it can't be read."""
    body = text.encode("utf-8", "surrogatepass")
    hints = Hints(id=id, title=title, url=url, outlet=outlet, published=published)
    capture = Capture(
        body=body, sha256=sha256_of(body), address=url or id or "text", at=datetime.now(UTC), media="text", hints=hints
    )
    outcome = next(iter(read_shard([capture], load_tools(settings), Journal())))
    if isinstance(outcome, InputRefusal):
        raise Refused(outcome.why, outcome.message)
    return outcome
