"""How much each fact speaks for a report being right; fitted by `python -m training.senses`."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from reportedly.knowledge.tables import rows


@cache
def report_weights() -> Mapping[str, float]:
    """Weight by fact, in nats: a fact of weight 1 multiplies the odds of being right by 2.7."""
    return {row["fact"]: float(row["weight"]) for row in rows("report_weights.tsv", "fact", "weight")}
