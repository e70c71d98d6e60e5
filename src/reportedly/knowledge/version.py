"""A key of everything this room knows: part of a reader's version, so that a changed table means reading again."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from reportedly.knowledge.gazetteer_cache import gazetteer_key
from reportedly.nouns.ids import digest, sha256_of

ROOM = Path(__file__).parent


@cache
def knowledge_version() -> str:
    """Hash of all data files and of what the gazetteer is built from: 16 hexadecimal digits."""
    files = sorted(path for folder in ("data", "ontology") for path in (ROOM / folder).iterdir())
    return digest(gazetteer_key(), *(f"{path.name} {sha256_of(path.read_bytes())}" for path in files))
