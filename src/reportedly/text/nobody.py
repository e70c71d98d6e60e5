"""Words for nobody: "No group", "none of the rebels"."""

from __future__ import annotations

import re

_NOBODY = re.compile(r"(?:no (?!fewer\b|less\b|more\b|longer\b|\d)|no-one\b|nobody\b|none\b|neither\b)", re.IGNORECASE)


def is_nobody(words: str) -> bool:
    """Whether the words of somebody say that it was nobody; "no fewer than ten soldiers" are some, "No 10" is one."""
    return _NOBODY.match(words) is not None
