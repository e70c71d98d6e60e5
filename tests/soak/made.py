"""Invented articles for long tests: corrected versions among them, and the Stages that give them through `add`."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from datetime import timedelta

from msgspec.structs import replace

from bench.make_record import entries
from reportedly.nouns.article import Article, Capture
from reportedly.nouns.findings import InputRefusal, ReaderVersion, Reading
from reportedly.nouns.ids import article_key, sha256_of, text_sha256
from reportedly.nouns.record import Entry, known_at
from reportedly.run.ingest import add
from reportedly.run.journal import Journal
from reportedly.store.duck import open_duck

SEED = int(os.environ.get("SOAK_SEED", "11"))
CORRECTED_EVERY = 10  # articles; each of them comes a second time, a day later with another text
SHARD = 8


def given(articles: int) -> list[Entry]:
    """So many invented articles, a tenth of them with a version that corrects them."""
    made = list(entries(articles, seed=SEED))
    return [*made, *(_corrected(one) for one in made[::CORRECTED_EVERY])]


def _corrected(one: Entry) -> Entry:
    before = one.reading.article
    text = f"{before.text} Corrected."
    key = article_key(text_sha256(text), before.outlet, before.url)
    article = replace(before, key=key, sha256=text_sha256(text), text=text)
    body = text.encode()
    capture = replace(one.capture, body=body, sha256=sha256_of(body), at=one.capture.at + timedelta(days=1))
    reading = replace(one.reading, article=article)
    moment = known_at(article, capture, by="published") + timedelta(days=1)
    return replace(one, reading=reading, capture=capture, known_at=moment)


class Made:
    """Stages that give invented readings."""

    def __init__(self, made: Iterable[Entry]) -> None:
        self._by_body = {one.capture.sha256: one for one in made}
        self.version = ReaderVersion(name="bench", version="1")

    def articles(
        self, captures: Iterable[Capture | InputRefusal], journal: Journal
    ) -> Iterator[Article | InputRefusal]:
        """The article of each capture."""
        return (one if isinstance(one, InputRefusal) else self._by_body[one.sha256].reading.article for one in captures)

    def readings(self, articles: Iterable[Article], journal: Journal) -> Iterator[Reading | InputRefusal]:
        """Its reading."""
        return (self._by_body[sha256_of(one.text.encode())].reading for one in articles)


def add_made(path: str, articles: int) -> None:
    """Adds them to a record, connecting at the end: what a process does that is to be killed."""
    made = given(articles)
    with open_duck(path) as store:
        add([one.capture for one in made], store, Made(made), Journal(), by="published", shard=SHARD)
