"""The 25 sector codes of PLOVER."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from reportedly.knowledge.tables import rows


@cache
def sectors() -> Mapping[str, str]:
    """Sector code → what it means (PLOVER manual, sector codes), read once."""
    return MappingProxyType({row["code"]: row["means"] for row in rows("sectors.tsv", "code", "means")})
