"""From readings to rows, the same for every store: which cells an entry makes, and what a put has to do."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import UTC, datetime
from typing import Any, NamedTuple

from reportedly.nouns.article import Article
from reportedly.nouns.errors import RecordError
from reportedly.nouns.findings import InputRefusal
from reportedly.nouns.ids import digest
from reportedly.nouns.record import Briefed, Done, Edge, Entry, Joined, Judgement, Put, lineage
from reportedly.nouns.tables import FINDINGS, Cells, cells_of

ID_LETTER = "x"  # of rows whose noun has no id: the third refusal of a reading is <key>/x3


class Plan(NamedTuple):
    """What is left to write, whose open rows it closes, and what that comes to."""

    write: tuple[Entry, ...]
    close: Mapping[str, datetime]
    put: Put


def now() -> datetime:
    """This instant, UTC."""
    return datetime.now(UTC)


def plan(wave: Iterable[Entry], *, done: Collection[tuple[str, str]], known: Mapping[str, Collection[str]]) -> Plan:
    """What putting these entries takes; `known`: the keys of articles in the record, by lineage."""
    entries = tuple(wave)
    write = tuple(entry for entry in entries if (entry.reading.article.key, entry.fingerprint) not in done)
    read_before = {key for key, _ in done}
    again = {e.reading.article.key: e.known_at for e in write if e.reading.article.key in read_before}
    new = [entry.reading.article for entry in write if entry.reading.article.key not in again]
    versions = _new_versions(new, known)
    put = Put(added=len(new), new_versions=versions, reread=len(again), already=len(entries) - len(write))
    return Plan(write, again, put)


def waves(entries: Iterable[Entry]) -> Iterator[list[Entry]]:
    """The entries in order, cut so that no article is twice in one wave (its second reading replaces the first)."""
    wave: dict[str, Entry] = {}
    for entry in entries:
        key = entry.reading.article.key
        if key in wave:
            yield list(wave.values())
            wave = {}
        wave[key] = entry
    if wave:
        yield list(wave.values())


def cells_by_table(entries: Iterable[Entry], *, recorded_at: datetime) -> dict[str, list[Cells]]:
    """The rows these entries make, by the name of their table; RecordError for text that can't be stored."""
    made: dict[str, list[Cells]] = defaultdict(list)
    for entry in entries:
        for name, cells in _cells(entry, recorded_at):
            made[name].append(cells)
    return made


def refusal_cells(refusal: InputRefusal, *, known_at: datetime, recorded_at: datetime) -> Cells:
    """The row of an input refusal; its id is made of what it says, so that the same one is known again."""
    ident = "refused/" + digest(refusal.id, refusal.input, refusal.why, refusal.message)
    return _writable(cells_of(refusal, article=None, ident=ident, known_at=known_at, recorded_at=recorded_at))


def judgement_cells(judgements: Iterable[Judgement], *, recorded_at: datetime) -> list[Cells]:
    """The rows of judgements, of one id once; each is known from when it was made."""
    made = {one.id: cells_of(one, article=None, known_at=one.at, recorded_at=recorded_at) for one in judgements}
    return [_writable(cells) for cells in made.values()]


def brief_cells(made: Briefed, *, recorded_at: datetime) -> Cells:
    """The row of a brief; it is known from when it was made."""
    return _writable(cells_of(made, article=None, known_at=made.at, recorded_at=recorded_at))


def edge_cells(edges: Iterable[Edge], *, recorded_at: datetime) -> list[Cells]:
    """The rows of edges, of one id once; each is known from when both its articles were."""
    made = {one.id: cells_of(one, article=None, known_at=one.at, recorded_at=recorded_at) for one in edges}
    return list(made.values())


def joining_cells(joined: Iterable[Joined], *, recorded_at: datetime) -> list[Cells]:
    """The rows of joinings, one for each article and step."""
    made = {
        (one.article, one.step): cells_of(
            one.joining, article=one.article, ident=one.step, known_at=one.known_at, recorded_at=recorded_at
        )
        for one in joined
    }
    return list(made.values())


def total(puts: Iterable[Put]) -> Put:
    """The sum of several puts."""
    made = list(puts)
    return Put(
        added=sum(put.added for put in made),
        new_versions=sum(put.new_versions for put in made),
        reread=sum(put.reread for put in made),
        already=sum(put.already for put in made),
    )


def storable(article: Article) -> Article:
    """The same article; RecordError if it has a lone surrogate, which UTF-8 and so every store lacks."""
    for name in ("text", "title", "url", "outlet", "id"):
        try:
            (getattr(article, name) or "").encode()
        except UnicodeEncodeError as error:
            where = f"character {error.start} of its {name}"
            raise RecordError(f"article {article.id!r} has half a surrogate pair at {where}; mend that first") from None
    return article


def _writable(cells: Cells) -> Cells:
    """The cells with file names' bytes that aren't UTF-8 (lone surrogates to Python) written out, as `\\udc80`."""
    return {name: _written(value) for name, value in cells.items()}


def _written(value: Any) -> Any:
    if isinstance(value, dict):
        return _writable(value)
    return value.encode("utf-8", "backslashreplace").decode() if isinstance(value, str) else value


def _new_versions(new: Iterable[Article], known: Mapping[str, Collection[str]]) -> int:
    """How many of the new articles have a version in the record or earlier among themselves."""
    seen = {line for line, keys in known.items() if keys}
    count = 0
    for article in new:
        line = lineage(article)
        count += line in seen
        seen.add(line)
    return count


def _cells(entry: Entry, recorded_at: datetime) -> Iterator[tuple[str, Cells]]:
    reading, capture = entry.reading, entry.capture
    article = storable(reading.article)
    row: dict[str, Any] = {"article": article.key, "known_at": entry.known_at, "recorded_at": recorded_at}
    bytes_id = "c" + digest(capture.sha256, capture.address)
    yield "captures", _writable(cells_of(capture, ident=bytes_id, **row))
    cells = cells_of(article, **row)
    yield "articles", cells | {"lineage": lineage(article), "captured_at": capture.at}
    for name in FINDINGS:
        for ordinal, noun in enumerate(getattr(reading, name), start=1):
            ident = None if hasattr(noun, "id") else f"{ID_LETTER}{ordinal}"
            yield name, cells_of(noun, ident=ident, ordinal=ordinal, **row)
    done = Done(fingerprint=entry.fingerprint, reader=reading.reader)
    yield "done", cells_of(done, ident=f"done-{entry.fingerprint}", **row)
