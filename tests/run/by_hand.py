"""A reader for tests of what comes after reading: "X said Y." is one statement; no model, no knowledge."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from time import sleep

from reportedly.nouns.article import Article, Capture, Hints
from reportedly.nouns.findings import InputRefusal, ReaderVersion, Reading
from reportedly.nouns.ids import sha256_of
from reportedly.run.journal import Journal
from tests.contracts.make import CAPTURED, PUBLISHED, READER, article, bare, statement


def captured(
    text: str, *, url: str | None = None, published: date | None = PUBLISHED, at: datetime = CAPTURED
) -> Capture:
    """The capture of a text."""
    body = text.encode("utf-8", "surrogatepass")
    hints = Hints(url=url, published=published.isoformat() if published else None)
    return Capture(body=body, sha256=sha256_of(body), address=url or "-", at=at, media="text", hints=hints)


class ByHand:
    """Stages that count what they read; `pause` seconds for each."""

    def __init__(self, *, version: ReaderVersion = READER, pause: float = 0.0) -> None:
        self.version = version
        self.read = 0
        self._pause = pause

    def articles(
        self, captures: Iterable[Capture | InputRefusal], journal: Journal
    ) -> Iterator[Article | InputRefusal]:
        """One article per capture; an empty one is refused."""
        return (item if isinstance(item, InputRefusal) else _article(item) for item in captures)

    def readings(self, articles: Iterable[Article], journal: Journal) -> Iterator[Reading | InputRefusal]:
        """One reading per article; one without "said" is refused."""
        for made in articles:
            self.read += 1
            sleep(self._pause)
            source, said, content = made.text.partition(" said ")
            if said:
                yield bare(made, statements=(statement(made, "s1", source, "said", content),))
            else:
                yield InputRefusal(id=made.id, input="-", why="broken", message="nobody says anything")


def _article(capture: Capture) -> Article | InputRefusal:
    text = capture.body.decode("utf-8", "surrogatepass")
    if not text:
        return InputRefusal(id=None, input=capture.address, why="empty", message="nothing in it")
    published = date.fromisoformat(capture.hints.published) if capture.hints.published else None
    told = {"outlet": capture.hints.outlet} if capture.hints.outlet else {}
    return article(text, url=capture.hints.url, published=published, **told)
