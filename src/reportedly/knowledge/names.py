"""One index for all names: whole names only, folded, with a way to insist on the case as written ("US" is not "us")."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Generic, TypeVar

from reportedly.text.fold import fold

T = TypeVar("T")

AS_WRITTEN = "="  # before a name in a data file: match the case as written, or all capitals
_DOTTED = re.compile(r"\b(?:[A-Za-z]\.)+[A-Za-z]\b\.?")  # U.S. · U.S · D.P.R.K.
_ARTICLE = re.compile(r"^(?:the|The|THE) (?=\S)")
_TITLE = re.compile(
    r"^The \S+$"
)  # "The Independent" is a newspaper, "independent" isn't: such a name keeps its article
_POSSESSIVE = re.compile(r"(?:'s|')$")
_APOSTROPHES = str.maketrans("’‘ʼʹ`´", "''''''")
_DASHES = str.maketrans("‐‑‒–", "----")


@lru_cache(maxsize=16_384)
def tidy(surface: str) -> str:
    """The name without outer blanks, leading article and trailing possessive; U.S. → US; plain apostrophes and
    hyphens."""
    name = " ".join(surface.translate(_APOSTROPHES).translate(_DASHES).split())
    name = _DOTTED.sub(lambda match: match.group().replace(".", ""), name)
    bare = _POSSESSIVE.sub("", _ARTICLE.sub("", name))
    return bare or name


class NameIndex(Generic[T]):
    """Names → things. A name may stand for several things, in the order they were added."""

    def __init__(self) -> None:
        self._folded: dict[str, list[T]] = {}
        self._as_written: dict[str, list[T]] = {}

    def add(self, names: Iterable[str], thing: T) -> None:
        """Make `thing` findable by each name; a leading `=` asks for the case as written."""
        for name in names:
            if name.startswith(AS_WRITTEN):
                written = tidy(name[1:])
                self._put(self._as_written, written, thing)
                self._put(self._as_written, written.upper(), thing)
            elif _TITLE.match(name):
                self._put(self._folded, fold(name), thing)
            else:
                self._put(self._folded, fold(tidy(name)), thing)

    @staticmethod
    def _put(table: dict[str, list[T]], key: str, thing: T) -> None:
        known = table.setdefault(key, [])
        if thing not in known:
            known.append(thing)

    def all(self, surface: str) -> tuple[T, ...]:
        """Everything that the whole surface names; empty when nothing does. Never a part of a word or of a name."""
        name = tidy(surface)
        if not name:
            return ()
        written, folded = self._as_written.get(name), self._folded.get(fold(name))
        titled = self._folded.get(fold(surface)) if _TITLE.match(surface) else None
        if written is None and titled is None:
            return () if folded is None else tuple(folded)
        found: list[T] = []
        for things in filter(None, (written, folded, titled)):
            found += [thing for thing in things if thing not in found]
        return tuple(found)

    def one(self, surface: str) -> T | None:
        """The only thing that the surface names; None when it names nothing or several things."""
        found = self.all(surface)
        return found[0] if len(found) == 1 else None
