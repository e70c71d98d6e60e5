"""Reads the bundled dispatches with a recorded model pass, so that every machine must get exactly the same record.

What the model itself sees differs in the last digits between processors; the gate's floors hold it. Everything after it
is deterministic, and is held here.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

import msgspec
from msgspec.structs import replace

from reportedly.ask.brief import brief
from reportedly.faces.reading_text import reading_text
from reportedly.knowledge.gazetteer import gazetteer
from reportedly.knowledge.ontology import ontology
from reportedly.learned.fake import FakeReader
from reportedly.learned.readings import RawReading, Reader
from reportedly.nouns.answers import BriefLine
from reportedly.nouns.article import Capture
from reportedly.nouns.findings import InputRefusal, ReaderVersion, Reading
from reportedly.nouns.record import Entry, known_at
from reportedly.read.article import read
from reportedly.read.sources import captures
from reportedly.run.connect import connect
from reportedly.run.demo import dispatches
from reportedly.run.journal import Journal
from reportedly.run.shard import read_shard
from reportedly.run.tools import Tools
from reportedly.store.memory import MemoryStore

FOLDER = Path(__file__).parent
RAW = FOLDER / "raw.json"  # what the model saw in each dispatch when it was last recorded
READINGS = FOLDER / "readings.txt"
BRIEF = FOLDER / "brief.txt"
THEN = datetime(2025, 4, 1, tzinfo=UTC)  # when the dispatches are captured, as far as the golden record knows


def record_model(reader: Reader) -> bytes:
    """What this model sees in each dispatch, by its text's hash."""
    articles = [read(capture) for capture in _captures()]
    raw = reader.read([article.text for article in articles])
    kept = [replace(reading, vectors=None) for reading in raw]  # 200 KB an article, and tested in learned/
    rows = {article.sha256: reading for article, reading in zip(articles, kept, strict=True)}
    return msgspec.json.format(msgspec.json.encode(rows), indent=0) + b"\n"


@cache
def recorded_readings() -> tuple[tuple[Capture, Reading], ...]:
    """Each dispatch read with the recorded model pass."""
    raw = msgspec.json.decode(RAW.read_bytes(), type=dict[str, RawReading])
    taken = _captures()
    texts = {article.text: raw[article.sha256] for article in map(read, taken) if article.sha256 in raw}
    version = ReaderVersion(name="reportedly", version="golden")
    tools = Tools(reader=FakeReader(texts), gazetteer=gazetteer(), ontology=ontology(), version=version)
    readings = list(read_shard(taken, tools, Journal()))
    assert not [one for one in readings if isinstance(one, InputRefusal)]
    return tuple((capture, one) for capture, one in zip(taken, readings, strict=True) if isinstance(one, Reading))


def recorded_entries() -> list[Entry]:
    """Them as they are put into a record, known when published."""
    return [
        Entry(reading=one, capture=taken, known_at=known_at(one.article, taken, by="published"), fingerprint="golden")
        for taken, one in recorded_readings()
    ]


def readings_page() -> str:
    """All readings as text, for reviewing a diff."""
    return "\n\n".join(reading_text(reading) for _, reading in recorded_readings()) + "\n"


def brief_page() -> str:
    """The brief of the record made of them, a line or two each."""
    store = MemoryStore()
    store.put_all(recorded_entries())
    connect(store)
    return "\n".join(part for line in brief(store.view()) for part in _told(line)) + "\n"


def _told(line: BriefLine) -> Iterator[str]:
    who = " and ".join(teller.name for teller in line.tellers) or "the article itself"
    doubt = [line.polarity] if line.polarity == "negated" else []
    doubt += [f"{line.certainty.low}–{line.certainty.high}"] if line.certainty else []
    doubt += [line.evidential] if line.evidential else []
    where = [place.name for place in line.places]
    yield f"{line.date or 'undated'} ({line.dated_by}) {who}{f' {line.cue}' if line.cue else ''}: {line.text}"
    yield f"    {'; '.join([*doubt, *line.realis, *where, *line.figures])} [{', '.join(a.id for a in line.articles)}]"


def _captures() -> list[Capture]:
    taken = list(captures(dispatches(), now=lambda: THEN))
    return [one for one in taken if isinstance(one, Capture)]
