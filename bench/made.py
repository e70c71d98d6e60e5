"""Readings of invented articles, as if a reader had read them: every span cites its words, every rule would agree."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, time
from functools import lru_cache
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
from msgspec.structs import replace

from bench.pages import Page, Sentence, page
from bench.world import MadeEvent
from reportedly.nouns.article import Article, Capture, Hints, Span, Spans
from reportedly.nouns.findings import (
    Actor,
    Content,
    Cue,
    Figure,
    How,
    Mention,
    Moment,
    Participant,
    Place,
    ReaderVersion,
    Reading,
    Report,
    Source,
    Statement,
    Trigger,
    Vector,
)  # fmt: skip
from reportedly.nouns.ids import article_key, sha256_of, text_sha256
from reportedly.nouns.kinds import SourceKind, VectorKind
from reportedly.nouns.record import Entry, known_at

READER = ReaderVersion(name="bench", version="1")
MODEL, WIDTH = "made", 384  # numbers of a vector
COMMON, OWN, NOISE = (
    0.7,
    1.0,
    0.5,
)  # parts of a vector: all events', its event's, its own; cosines .86 inside, .28 across
Floats = npt.NDArray[np.float32]


def entry(event: MadeEvent, number: int) -> Entry:
    """An article of an event as it is put into a record, known from the end of the day it was published."""
    plan, told = event.plans[number], page(event, number)
    credit = ""
    if plan.copies is not None:
        credit = f"{event.town.name.upper()} ({event.plans[plan.copies].outlet.name}) — "
    text = credit + " ".join(one.text for one in told.sentences)
    url = f"https://{plan.outlet.id}.example/{event.number}/{number}"
    key = article_key(text_sha256(text), plan.outlet.name, url)
    made = Article(
        id=f"e{event.number}-{number}", key=key, sha256=text_sha256(text), text=text, title=told.title, url=url,
        outlet=plan.outlet.name, published=plan.day, language="en",
    )  # fmt: skip
    hints = Hints(id=made.id, title=made.title, url=url, outlet=made.outlet, published=plan.day.isoformat())
    body = text.encode()
    capture = Capture(
        body=body, sha256=sha256_of(body), address=url, at=datetime.combine(plan.day, time(22), UTC), media="text",
        hints=hints,
    )  # fmt: skip
    reading = _Rows(made, event, told, len(credit)).reading()
    return Entry(reading=reading, capture=capture, known_at=known_at(made, capture, by="published"), fingerprint="made")


class _Placed(NamedTuple):
    """A sentence with the number of it, and where it begins in the text."""

    number: int
    start: int
    sentence: Sentence


class _Rows:
    """The rows of one article, made from its marked sentences."""

    def __init__(self, article: Article, event: MadeEvent, told: Page, start: int) -> None:
        self._article, self._event = article, event
        self._placed = tuple(_placed(told.sentences, start))
        self._actors = {one.name: f"a{at}" for at, one in enumerate(self._cast(), start=1)}

    def reading(self) -> Reading:
        """All of them."""
        statements = tuple(self._statement(one) for one in self._with("source"))
        reports = tuple(self._report(one) for one in self._with("trigger"))
        return Reading(
            article=self._article, reader=READER, mentions=tuple(self._mentions()), actors=tuple(self._named()),
            places=tuple(self._place(one) for one in self._with("place")),
            times=tuple(self._time(one) for one in self._with("time")), figures=tuple(self._figures()),
            statements=statements, reports=reports, refusals=(), vectors=tuple(self._vectors(statements, reports)),
        )  # fmt: skip

    def _with(self, mark: str) -> list[_Placed]:
        return [one for one in self._placed if mark in one.sentence.marks]

    def _spans(self, one: _Placed, mark: str) -> Spans:
        start, end = one.sentence.marks[mark]
        return (self._article.cite(one.start + start, one.start + end),) if start < end else ()

    def _words(self, one: _Placed, mark: str) -> str:
        return self._article.words(self._spans(one, mark))

    def _cast(self) -> list[Actor]:
        found = {one.sentence.speaker.name: one.sentence.speaker for one in self._placed if one.sentence.speaker}
        return list(found.values())

    def _named(self) -> Iterator[Actor]:
        for actor in self._cast():
            own = self._actors[actor.name]
            yield replace(actor, id=own, mentions=tuple(m.id for m in self._mentions() if m.refers_to == own))

    def _mentions(self) -> Iterator[Mention]:
        for one in self._with("source"):
            speaker = one.sentence.speaker
            if speaker is not None:
                kind = "person" if speaker.kind == "person" else "organisation"
                span = self._name_in(one, speaker.name)
                yield Mention(id=f"m{one.number}", spans=(span,), text=speaker.name, kind=kind,
                              refers_to=self._actors[speaker.name])  # fmt: skip

    def _name_in(self, one: _Placed, name: str) -> Span:
        start = self._article.text.index(name, self._spans(one, "source")[0].start)
        return self._article.cite(start, start + len(name))

    def _place(self, one: _Placed) -> Place:
        town, spans = self._event.town, self._spans(one, "place")
        return Place(
            id=f"p{one.number}", spans=spans, text=self._article.words(spans), name=town.name, use="location",
            level=town.level, why="only_one", geonameid=town.geonameid, lat=town.lat, lon=town.lon,
            radius_km=town.radius_km, country=town.country, countries=town.countries, admin1=town.admin1,
        )  # fmt: skip

    def _time(self, one: _Placed) -> Moment:
        day = self._event.day.isoformat()
        return Moment(
            id=f"t{one.number}", spans=self._spans(one, "time"), text=self._words(one, "time"), type="DATE", value=day,
            edtf=day, anchor="none", precision="day",
        )  # fmt: skip

    def _figures(self) -> Iterator[Figure]:
        for one in self._placed:
            for mark in ("figure", "number"):
                if mark in one.sentence.marks:
                    yield self._figure(one, mark)

    def _figure(self, one: _Placed, mark: str) -> Figure:
        words, counted = self._words(one, mark), self._words(one, "counted")
        value = float(words.split()[-1].replace(",", ""))
        told = "trigger" in one.sentence.marks
        return Figure(
            id=f"f{one.number}", spans=self._spans(one, mark), counted_spans=self._spans(one, "counted"), text=words,
            value=value, low=value if len(words.split()) > 1 else None, high=None, approximate=False,
            counted=counted.removesuffix("s"), measure=self._event.kind.measure if told else None,
            statement=f"s{one.number}" if "source" in one.sentence.marks else None,
            report=f"r{one.number}" if told else None, scope=f"r{one.number}" if told else None,
        )  # fmt: skip

    def _statement(self, one: _Placed) -> Statement:
        speaker, told = one.sentence.speaker, one.sentence.told
        assert speaker is not None
        assert told is not None
        assert told.cue is not None
        lemma, cls = told.cue
        actor = self._actors[speaker.name]
        kind: SourceKind = "named" if speaker.kind == "person" else "organisation"
        cue, words = self._spans(one, "cue"), self._words(one, "content")
        return Statement(
            id=f"s{one.number}", content=Content(spans=self._spans(one, "content"), text=words),
            source=Source(spans=self._spans(one, "source"), text=self._words(one, "source"), actor=actor,
                          actors=(actor,), kind=kind),
            cue=Cue(spans=cue, core=cue, lemma=lemma, cls=cls), manner="direct" if "“" in words else "indirect",
            polarity="negated" if cls == "deny" else "affirmed",
        )  # fmt: skip

    def _report(self, one: _Placed) -> Report:
        kind, told, marks = self._event.kind, one.sentence.told, one.sentence.marks
        assert told is not None
        number = one.number
        return Report(
            id=f"r{number}", type=kind.type, extension=kind.extension, mode=None,
            trigger=Trigger(spans=self._spans(one, "trigger"), lemma=told.trigger or ""),
            actors=self._participants(one, "actor"), recipients=self._participants(one, "whom"), objects=(),
            place=f"p{number}" if "place" in marks else None, time=f"t{number}" if "time" in marks else None,
            figures=(f"f{number}",) if "figure" in marks else (), realis="occurred", polarity="affirmed",
            statement=f"s{number}" if "source" in marks else None, how=How(place="clause", time="clause"),
        )  # fmt: skip

    def _participants(self, one: _Placed, mark: str) -> tuple[Participant, ...]:
        if mark not in one.sentence.marks:
            return ()
        words = self._words(one, mark)
        named = (actor for name, actor in self._actors.items() if name in words)
        return (Participant(spans=self._spans(one, mark), text=words, actor=next(named, None)),)

    def _vectors(self, statements: tuple[Statement, ...], reports: tuple[Report, ...]) -> Iterator[Vector]:
        first = self._placed[0]
        lead = self._article.cite(first.start, first.start + len(first.sentence.text))
        wanted: list[tuple[VectorKind, str | None, Spans]] = [("title_lead", None, (lead,))]
        wanted += [("statement", one.id, one.content.spans) for one in statements]
        wanted += [("report", one.id, _told_by(one)) for one in reports]
        noise = np.random.default_rng(int(self._article.key, 16)).standard_normal((len(wanted), WIDTH), np.float32)
        numbers = _numbers(self._event.number, noise)
        for at, (kind, of, spans) in enumerate(wanted):
            yield Vector(id=f"v{at + 1}", kind=kind, of=of, spans=spans, model=MODEL, numbers=numbers[at].tobytes())


def _placed(sentences: tuple[Sentence, ...], start: int) -> Iterator[_Placed]:
    for number, one in enumerate(sentences, start=1):
        yield _Placed(number, start, one)
        start += len(one.text) + 1


def _told_by(report: Report) -> Spans:
    people = (one.spans for one in (*report.actors, *report.recipients))
    return tuple(sorted({span for spans in (report.trigger.spans, *people) for span in spans}))


def _numbers(event: int, noise: Floats) -> npt.NDArray[np.int8]:
    mixed = _base(event) + NOISE * noise
    return np.clip(np.rint(40 * mixed), -127, 127).astype(np.int8)


@lru_cache(maxsize=8192)
def _base(event: int) -> Floats:
    """What the vectors of one event have in common."""
    common = np.random.default_rng(0).standard_normal(WIDTH, np.float32)
    return COMMON * common + OWN * np.random.default_rng(event + 1).standard_normal(WIDTH, np.float32)
