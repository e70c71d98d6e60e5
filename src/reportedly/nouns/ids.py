"""Hashes and keys: what makes two articles, two rows or two readings the same."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable

_quoted = json.JSONEncoder(ensure_ascii=True).encode
KEY_LENGTH = 16  # hex digits = 64 bits: a clash in a record of 10 million articles has odds of about 1 in 400,000


def sha256_of(body: bytes) -> str:
    """Hex SHA-256 of bytes."""
    return hashlib.sha256(body).hexdigest()


def text_sha256(text: str) -> str:
    """Hex SHA-256 of a text in UTF-8; lone surrogates are hashed as they are."""
    return sha256_of(text.encode("utf-8", "surrogatepass"))


def digest(*parts: str | None) -> str:
    """A short key of several parts; None and "" differ, and so do ("a", "b") and ("ab",)."""
    listed = ", ".join(["null" if part is None else _quoted(part) for part in parts])
    return sha256_of(f"[{listed}]".encode())[:KEY_LENGTH]


def article_key(text_hash: str, outlet: str | None, address: str | None) -> str:
    """An article's key: same words, same outlet, same address or input id (DESIGN.md, Identity)."""
    return digest(text_hash, outlet, address)


def row_id(article: str, local: str) -> str:
    """The id of a row in the record: `<article key>/<id within its reading>`."""
    return f"{article}/{local}"


def split_row_id(row: str) -> tuple[str, str | None]:
    """Article key and local id of a row's id; the local part is None for an article's own id."""
    key, slash, local = row.partition("/")
    return key, local if slash else None


def last_number(ids: Iterable[str]) -> int:
    """The highest number of an article's ids of one kind, each a letter and a number ("m12"); 0 of none."""
    return max([int(one[1:]) for one in ids], default=0)
