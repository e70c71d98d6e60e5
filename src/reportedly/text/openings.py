"""Long patterns tried only where they can begin: at every character of an article one of them takes 1 to 2 ms."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import chain

Opening = Callable[[Iterable[str]], Iterable[str]]  # different runs of a text → those of them that open a pattern


@cache
def _runs() -> re.Pattern[str]:
    return re.compile(r"\w+|[^\w\s]")


def matches_at(
    pattern: re.Pattern[str], text: str, opening: Opening, start: int = 0, end: int | None = None
) -> Iterator[re.Match[str]]:
    """What `pattern.finditer` gives, for a pattern that begins only at a whole run of word characters, or a mark, that
    may open it; `opening` is asked in lower case.
    """
    stop = len(text) if end is None else end
    free = start
    places = _places(text, start, stop)
    for at in sorted(chain.from_iterable([places[run] for run in opening(places)])):
        if at >= free and (found := pattern.match(text, at, stop)):
            free = found.end()
            yield found


def matches_of(
    patterns: Mapping[str, re.Pattern[str]], text: str, start: int = 0, end: int | None = None
) -> Iterator[re.Match[str]]:
    """The same for several patterns, each by the one run that opens it, in lower case: of many alternatives only those
    are tried that begin with the word at hand."""
    stop = len(text) if end is None else end
    free = start
    places = _places(text, start, stop)
    for at, word in sorted([(at, run) for run in patterns.keys() & places.keys() for at in places[run]]):
        if at >= free and (found := patterns[word].match(text, at, stop)):
            free = found.end()
            yield found


@lru_cache(maxsize=16)  # of an article, numbers and hedges are looked for, with a batch of 8 between them
def _places(text: str, start: int, stop: int) -> Mapping[str, Sequence[int]]:
    """Where each run stands, in lower case."""
    found: dict[str, list[int]] = defaultdict(list)
    for run in _runs().finditer(text, start, stop):
        found[run[0].lower()].append(run.start())
    return found
