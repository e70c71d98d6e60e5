"""When two names are the same: folded, without small words, peoples and states as one, in any order of words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import cache

from reportedly.knowledge.states import states

_SMALL = frozenset({"the", "a", "an", "of", "and", "for", "de", "s"})
_LONGEST = 4  # words in a state's name: "United States of America"


def same_name(name: str | None, accepted: Iterable[str]) -> bool:
    """Whether a name is one of the accepted ones; "Russian Foreign Ministry" is "Foreign Ministry of Russia"."""
    return name is not None and bool(fold(name)) and any(fold(name) == fold(other) for other in accepted)


@cache
def fold(name: str) -> tuple[str, ...]:
    """The sorted words of a name: no case, diacritics, dots or small words; states and demonyms as ISO codes."""
    words = re.findall(r"[^\W_]+", re.sub(r"(?<=\b\w)\.(?=\w\b|\s|$)", "", name.replace("’", "'").replace("'s", "")))
    found = {word for word in _with_states(words) if word not in _SMALL}
    return tuple(sorted(found - {"people"} or found))  # "Serbian people" are Serbians


def _with_states(words: list[str]) -> list[str]:
    out, at = [], 0
    while at < len(words):
        for length in range(min(_LONGEST, len(words) - at), 0, -1):
            piece = " ".join(words[at : at + length])
            state = states().by_name(piece) or states().by_demonym(piece)
            if state:
                out.append(state.alpha3.lower())
                at += length
                break
        else:
            out.append(_plain(words[at]))
            at += 1
    return out


def _plain(word: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKD", word.casefold()) if not unicodedata.combining(c))
