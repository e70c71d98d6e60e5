"""The journal: hands items through a stage, catches what goes wrong, and counts refusals by reason.

A refusal travels on as a value in the place of the item that was refused, so order is kept and nothing else is lost.
"""

from __future__ import annotations

import logging
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from time import perf_counter
from typing import TypeVar

from reportedly.nouns.article import Article, Capture
from reportedly.nouns.errors import Refused
from reportedly.nouns.findings import InputRefusal
from reportedly.nouns.stages import Annotated, Resolved

log = logging.getLogger(__name__)

Item = Capture | Article | Annotated | Resolved
T = TypeVar("T", bound=Item)
R = TypeVar("R")

BATCH = 8  # articles the reader model sees at once; windows are sorted by length inside, more gains nothing on a CPU


class Journal:
    """What happened while reading: seconds per stage, and refusals counted by reason."""

    def __init__(self) -> None:
        self.seconds: defaultdict[str, float] = defaultdict(float)
        self.refused: Counter[str] = Counter()

    def each(
        self, stage: Callable[[T], R], items: Iterable[T | InputRefusal], *, name: str
    ) -> Iterator[R | InputRefusal]:
        """What the stage makes of each item, in order; a refusal stands where its item stood."""
        for item in items:
            yield item if isinstance(item, InputRefusal) else self._try(stage, item, name)

    def batches(
        self,
        stage: Callable[[Sequence[T]], Sequence[R]],
        items: Iterable[T | InputRefusal],
        *,
        name: str,
        size: int = BATCH,
    ) -> Iterator[R | InputRefusal]:
        """As `each`, for a stage that takes several items at once; a failing batch is retried one by one."""
        stream = iter(items)
        while batch := list(islice(stream, size)):
            yield from self._try_batch(stage, batch, name)

    def refuse(self, refusal: InputRefusal) -> InputRefusal:
        """The same refusal, counted."""
        self.refused[refusal.why] += 1
        return refusal

    def _try(self, stage: Callable[[T], R], item: T, name: str) -> R | InputRefusal:
        started = perf_counter()
        try:
            return stage(item)
        except Refused as refused:
            return self.refuse(_refusal(item, refused.why, refused.message))
        except Exception as error:
            log.debug("%s failed on %s", name, _name(item), exc_info=True)
            return self.refuse(_refusal(item, "internal_error", f"{name}: {type(error).__name__}: {error}"))
        finally:
            self.seconds[name] += perf_counter() - started

    def _try_batch(
        self, stage: Callable[[Sequence[T]], Sequence[R]], batch: list[T | InputRefusal], name: str
    ) -> list[R | InputRefusal]:
        taken = [item for item in batch if not isinstance(item, InputRefusal)]
        if not taken:
            return [item for item in batch if isinstance(item, InputRefusal)]
        started = perf_counter()
        try:
            made = iter(stage(taken))
        except Exception:
            log.debug("%s failed on a batch of %d; one by one now", name, len(taken), exc_info=True)
            return list(self.each(lambda item: stage([item])[0], batch, name=name))
        finally:
            self.seconds[name] += perf_counter() - started
        return [item if isinstance(item, InputRefusal) else next(made) for item in batch]


def _name(item: Item) -> str:
    match item:
        case Capture():
            return item.address
        case Article():
            return item.url or item.id
        case Annotated():
            return _name(item.article)
        case Resolved():
            return _name(item.annotated.article)


def _refusal(item: Item, why: str, message: str) -> InputRefusal:
    match item:
        case Capture():
            ident = item.hints.id
        case Article():
            ident = item.id
        case Annotated():
            ident = item.article.id
        case Resolved():
            ident = item.annotated.article.id
    return InputRefusal(id=ident, input=_name(item), why=why, message=message)
