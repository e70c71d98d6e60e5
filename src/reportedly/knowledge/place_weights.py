"""How much each fact speaks for a place that a name may be of; fitted by `python -m training.places`."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from reportedly.knowledge.tables import rows


@cache
def place_weights() -> Mapping[str, float]:
    """Weight by fact, in nats: a fact of weight 1 makes a candidate 2.7 times as likely as another without it."""
    return {row["fact"]: float(row["weight"]) for row in rows("place_weights.tsv", "fact", "weight")}
