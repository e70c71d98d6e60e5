"""What attributions say once they are put right, from marked-up sentences."""

from __future__ import annotations

from reportedly.annotate.mending import mended
from tests.resolve.marked import mark


def told(marked: str) -> list[tuple[str, str, str]]:
    """Source, cue and content of each attribution after mending."""
    seen = mark(marked)
    words = seen.article.words
    found = mended(seen.article, seen.sentences, seen.attributions, mentions=seen.mentions)
    return [(words(one.source), words(one.cue), words(one.content)) for one in found]
