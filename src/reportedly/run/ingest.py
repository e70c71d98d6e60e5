"""Adding to a record, shard by shard, each in one transaction: it can be killed at any time and started again."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import UTC, datetime
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple, Protocol

from reportedly.nouns.article import Article, Capture
from reportedly.nouns.errors import RecordError
from reportedly.nouns.findings import InputRefusal, ReaderVersion, Reading
from reportedly.nouns.ids import digest
from reportedly.nouns.record import Entry, Ingested, KnownAt, Put, known_at
from reportedly.run.connect import connect
from reportedly.run.journal import Journal
from reportedly.store.protocols import Store, Writer
from reportedly.store.rows import storable

if TYPE_CHECKING:
    from reportedly.run.tools import Tools

SHARD = 32  # articles a transaction: 4 s of reading at 8 a second is what a kill costs; a put takes 0.1 s

Taken = Capture | InputRefusal
Progress = Callable[[Ingested], None]


class Stages(Protocol):
    """The reading that an `add` does: what run/shard.py does with its tools, or a test's own."""

    @property
    def version(self) -> ReaderVersion:
        """Changes with code, model and knowledge."""
        ...

    def articles(self, captures: Iterable[Taken], journal: Journal) -> Iterator[Article | InputRefusal]:
        """One article per capture, in order."""
        ...

    def readings(self, articles: Iterable[Article], journal: Journal) -> Iterator[Reading | InputRefusal]:
        """One reading per article, in order."""
        ...


def add(
    captures: Iterable[Taken],
    store: Store,
    stages: Stages,
    journal: Journal,
    *,
    settings: str = "",
    by: KnownAt = "captured",
    shard: int = SHARD,
    progress: Progress | None = None,
) -> Ingested:
    """Reads captures into the record, those already done passed over, and joins what is new; what it came to.

    `settings` is the fingerprint of the choices that change a reading, `by` what an article's known_at is. Refusals
    among the captures, and those of reading, are recorded. `progress` is told the counts after each shard.
    """
    run = _Run(store, stages, journal, settings, by)
    counts = Ingested()
    stream = iter(captures)
    while taken := list(islice(stream, shard)):
        counts = _plus(counts, run.shard(taken))
        if progress is not None:
            progress(counts)
    connect(store)
    return counts


def fingerprint(article: Article, version: ReaderVersion, settings: str) -> str:
    """The key of all that a reading is made from: a done-marker with it says that there is nothing left to do."""
    published = article.published.isoformat() if article.published else article.why_undated
    told = (article.id, article.title, article.url, article.outlet, published)
    return digest(article.sha256, *told, version.name, version.version, settings)


class Reader(NamedTuple):
    """The Stages of this package, made of its tools."""

    tools: Tools

    @property
    def version(self) -> ReaderVersion:
        """The tools' versions together."""
        return self.tools.version

    def articles(self, captures: Iterable[Taken], journal: Journal) -> Iterator[Article | InputRefusal]:
        """See run/shard.py."""
        from reportedly.run.shard import read_articles

        return read_articles(captures, journal)

    def readings(self, articles: Iterable[Article], journal: Journal) -> Iterator[Reading | InputRefusal]:
        """See run/shard.py."""
        from reportedly.run.shard import read_findings

        return read_findings(articles, self.tools, journal)


class _Todo(NamedTuple):
    article: Article
    capture: Capture
    fingerprint: str


class _Run(NamedTuple):
    store: Writer
    stages: Stages
    journal: Journal
    settings: str
    by: KnownAt

    def shard(self, taken: Sequence[Taken]) -> Ingested:
        """Reads and writes a shard: readings in one transaction, then its refusals, which are kept once anyway."""
        articles = list(self.stages.articles(taken, self.journal))
        refused = [(item, _at(capture)) for capture, item in zip(taken, articles, strict=True)
                   if isinstance(item, InputRefusal)]  # fmt: skip
        todo, unfit = self._todo(taken, articles)
        entries, failed = self._read(todo)
        put = self.store.put_all(entries)
        for refusal, at in [*refused, *unfit, *failed]:
            self.store.refuse(refusal, known_at=at)
        gone = len(refused) + len(unfit) + len(failed)
        return _counts(put, refused=gone, already=len(articles) - gone - len(entries))

    def _todo(
        self, taken: Sequence[Taken], articles: Sequence[Article | InputRefusal]
    ) -> tuple[list[_Todo], list[tuple[InputRefusal, datetime]]]:
        """What isn't done yet, each article once for each fingerprint; and what no record can keep."""
        todo: dict[tuple[str, str], _Todo] = {}
        unfit: list[tuple[InputRefusal, datetime]] = []
        for capture, article in zip(taken, articles, strict=True):
            if isinstance(article, Article) and isinstance(capture, Capture):
                try:
                    storable(article)
                except RecordError as error:
                    refusal = InputRefusal(id=None, input=capture.address, why="bad_characters", message=str(error))
                    unfit.append((self.journal.refuse(refusal), _at(capture)))
                    continue
                made = fingerprint(article, self.stages.version, self.settings)
                todo.setdefault((article.key, made), _Todo(article, capture, made))
        done = self.store.done(key for key, _ in todo)
        return [item for ident, item in todo.items() if ident not in done], unfit

    def _read(self, todo: Sequence[_Todo]) -> tuple[list[Entry], list[tuple[InputRefusal, datetime]]]:
        entries, failed = [], []
        readings = self.stages.readings((item.article for item in todo), self.journal)
        for item, made in zip(todo, readings, strict=True):
            if isinstance(made, InputRefusal):
                failed.append((made, _at(item.capture)))
            else:
                moment = known_at(item.article, item.capture, by=self.by)
                entries.append(Entry(reading=made, capture=item.capture, known_at=moment, fingerprint=item.fingerprint))
        return entries, failed


def _at(taken: Taken) -> datetime:
    return taken.at.astimezone(UTC) if isinstance(taken, Capture) else datetime.now(UTC)


def _counts(put: Put, *, refused: int, already: int) -> Ingested:
    return Ingested(
        added=put.added,
        reread=put.reread,
        new_versions=put.new_versions,
        already=already + put.already,
        refused=refused,
    )


def _plus(one: Ingested, other: Ingested) -> Ingested:
    return Ingested(
        added=one.added + other.added,
        reread=one.reread + other.reread,
        already=one.already + other.already,
        refused=one.refused + other.refused,
        new_versions=one.new_versions + other.new_versions,
    )
