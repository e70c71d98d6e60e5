"""Words that stand in many news articles whatever they are about: they say little of which story one tells."""

from __future__ import annotations

from functools import cache

from reportedly.knowledge.tables import rows


@cache
def common_words() -> frozenset[str]:
    """The words, folded."""
    return frozenset(row["word"] for row in rows("common_words.tsv", "word"))
