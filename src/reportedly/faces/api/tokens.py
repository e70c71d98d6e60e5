"""Tokens: kept as keyed hashes, compared in constant time."""

from __future__ import annotations

import hashlib
import hmac
import secrets

from reportedly.nouns.errors import SettingsError

LEAST = 16  # characters of a token that a person chooses; a made one has 43
_BYTES = 32


class Token:
    """What is left of a token once it is known: its hash under a key that this process made and tells nobody."""

    def __init__(self, token: str) -> None:
        self._key = secrets.token_bytes(_BYTES)
        self._hash = self._hashed(token)

    def matches(self, given: str | None) -> bool:
        """Whether this is the token; takes as long for a wrong one as for the right one."""
        return hmac.compare_digest(self._hash, self._hashed(given or ""))

    def _hashed(self, token: str) -> bytes:
        return hashlib.blake2b(token.encode("utf-8", "surrogatepass"), key=self._key, digest_size=_BYTES).digest()


def new_token() -> str:
    """A token that nobody can guess: 256 bits."""
    return secrets.token_urlsafe(_BYTES)


def strong(token: str) -> str:
    """The same token; SettingsError for one that could be guessed, or that no header can carry."""
    if len(token) < LEAST or not token.isascii() or not token.isprintable() or " " in token:
        raise SettingsError(f"a token has at least {LEAST} ASCII characters and no blank; or let --write make one")
    return token
