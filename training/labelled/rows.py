"""What we marked in an article of the shared data, as offsets and values, without its words.

Fewer fields than our gold has (`eval.gold.rows`), of many more articles: learned from, but for those held back, whose
scores (`score.py`) are kind, since thresholds were chosen on them and their errors read.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import msgspec

from eval.gold.rows import GoldArticle, GoldParticipant, GoldReport, Spans
from reportedly.nouns.kinds import Polarity, Realis

FILE = Path(__file__).resolve().parent / "articles.jsonl"


class Marked(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What every row may say of itself: `doubtful` where it may be none, or is of little weight."""

    doubtful: bool = False


class MarkedStatement(Marked, frozen=True, kw_only=True, omit_defaults=True):
    """A statement; any of its spans may be empty."""

    source: Spans = ()
    cue: Spans = ()
    content: Spans = ()


class MarkedReport(Marked, frozen=True, kw_only=True, omit_defaults=True):
    """A report; `types` as our gold has them, the best first, participants by their words."""

    trigger: Spans
    types: tuple[str, ...]
    actors: Spans = ()
    recipients: Spans = ()
    objects: Spans = ()
    realis: Realis = "occurred"
    polarity: Polarity = "affirmed"


class MarkedArticle(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """All that is marked in the text with this hash, of this file of the shared data; None where a kind wasn't marked.

    One that is `held` back teaches the network nothing: thresholds are chosen on it, and weights over what it says.
    """

    file: str
    sha256: str
    held: bool = False
    statements: tuple[MarkedStatement, ...] | None = None
    reports: tuple[MarkedReport, ...] | None = None

    def attributions(self) -> list[dict[str, Any]] | None:
        """Its statements as the sets of attributions have them."""
        if self.statements is None:
            return None
        return [
            {"source": one.source, "cue": one.cue, "content": one.content, "doubtful": one.doubtful}
            for one in self.statements
        ]

    def gold(self) -> GoldArticle:
        """Its reports as a gold article, to tell right reports from wrong ones."""
        rows = (_gold(number, one) for number, one in enumerate(self.reports or ()))
        return GoldArticle(id=self.sha256, sha256=self.sha256, reports=tuple(rows))


def _gold(number: int, one: MarkedReport) -> GoldReport:
    return GoldReport(
        id=f"r{number}", trigger=one.trigger, types=one.types, optional=one.doubtful, actors=_people(one.actors),
        recipients=_people(one.recipients), objects=_people(one.objects), realis=(one.realis,), polarity=one.polarity,
    )  # fmt: skip


def _people(spans: Spans) -> tuple[GoldParticipant, ...]:
    return tuple(GoldParticipant(spans=(span,)) for span in spans)


@cache
def marked() -> dict[str, MarkedArticle]:
    """The articles by the hash of their text; msgspec.ValidationError where the file isn't of this shape."""
    lines = FILE.read_bytes().splitlines() if FILE.exists() else []
    return {one.sha256: one for one in (msgspec.json.decode(line, type=MarkedArticle) for line in lines)}
