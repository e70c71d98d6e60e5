"""Long patterns tried only where they can begin: at every character of an article one of them takes 1 to 2 ms."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache


@cache
def _runs() -> re.Pattern[str]:
    return re.compile(r"\w+|[^\w\s]")


def matches_at(
    pattern: re.Pattern[str], text: str, opens: Callable[[str], bool], start: int = 0, end: int | None = None
) -> Iterator[re.Match[str]]:
    """What `pattern.finditer` gives, for a pattern that begins only at a whole run of word characters, or a mark, that
    `opens` it; `opens` is asked in lower case.
    """
    stop = len(text) if end is None else end
    free = start
    for run in _runs().finditer(text, start, stop):
        if opens(run[0].lower()) and run.start() >= free and (found := pattern.match(text, run.start(), stop)):
            free = found.end()
            yield found
