"""Whatever the model claims to see, a reading is sound: spans in range, texts cut from them, references that exist."""

from __future__ import annotations

from datetime import UTC, datetime

import msgspec
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reportedly.knowledge.gazetteer import gazetteer
from reportedly.knowledge.ontology import ontology
from reportedly.learned.fake import FakeReader
from reportedly.learned.labels import ACTS, ARGUMENTS, KINDS, SIDES
from reportedly.learned.readings import (
    RawAct,
    RawArgument,
    RawAttribution,
    RawChain,
    RawMention,
    RawPredicate,
    RawReading,
    RawSide,
)
from reportedly.learned.vectors import WIDTH
from reportedly.nouns.article import Capture, Hints
from reportedly.nouns.findings import InputRefusal, ReaderVersion, Reading
from reportedly.nouns.ids import sha256_of
from reportedly.run.journal import Journal
from reportedly.run.shard import read_shard
from reportedly.run.tools import Tools
from tests.learned.by_word import by_word

NEWS = (
    "Ana Lund said the mayor of Bergen will probably leave on Monday . “ We ” , he she it they denied that 40 troops "
    "were killed near Kursk region Russian forces attacked according to officials 🌊 \n\n a an in and U.S. $5 million"
)
WORDS = st.sampled_from(NEWS.split(" "))
VERSION = ReaderVersion(name="reportedly", version="test")


@st.composite
def seen(draw: st.DrawFn) -> tuple[str, RawReading]:
    """A text of news words; mentions, attributions, predicates, chains, acts anywhere in it; vectors of its words."""
    text = " ".join(draw(st.lists(WORDS, min_size=1, max_size=60)))

    def piece() -> tuple[int, int]:
        start = draw(st.integers(0, len(text) - 1))
        return start, draw(st.integers(start + 1, min(len(text), start + 40)))

    def role(least: int) -> tuple[tuple[int, int], ...]:
        return tuple(sorted(piece() for _ in range(draw(st.integers(least, 2)))))

    mentions = tuple(RawMention(*piece(), draw(st.sampled_from(KINDS)), 0.9) for _ in range(draw(st.integers(0, 6))))
    attributions = tuple(RawAttribution(role(0), role(1), role(0), 0.9) for _ in range(draw(st.integers(0, 4))))

    def arguments() -> tuple[RawArgument, ...]:
        return tuple(RawArgument(draw(st.sampled_from(ARGUMENTS[1:])), role(1), 0.9) for _ in range(2))

    predicates = tuple(
        RawPredicate(*piece(), 0.9, 0.5, draw(st.sampled_from([-3.0, 0.0, 3.0])), arguments())
        for _ in range(draw(st.integers(0, 4)))
    )
    chains = tuple(RawChain(role(1), 0.9) for _ in range(draw(st.integers(0, 2))))

    def act() -> RawAct:
        sides = tuple(RawSide(draw(st.sampled_from(SIDES[1:])), piece(), 0.9) for _ in range(2))
        return RawAct(*piece(), ((draw(st.sampled_from(ACTS[1:])), 0.9),), sides)

    acts = tuple(act() for _ in range(draw(st.integers(0, 4))))
    return text, RawReading(mentions, attributions, predicates, chains, acts, by_word(text))


@given(seen())
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_a_reading_is_sound(article: tuple[str, RawReading]) -> None:
    text, raw = article
    tools = Tools(reader=FakeReader({text: raw}), gazetteer=gazetteer(), ontology=ontology(), version=VERSION)
    body = text.encode()
    capture = Capture(
        body=body, sha256=sha256_of(body), address="a", at=datetime.now(UTC), media="text",
        hints=Hints(published="2025-03-11"),
    )  # fmt: skip
    [reading] = read_shard([capture], tools, Journal())
    if isinstance(reading, InputRefusal):
        assert reading.why in ("empty", "language"), reading.message
        return
    assert msgspec.json.decode(msgspec.json.encode(reading), type=Reading) == reading
    _spans_are_sound(reading)
    _references_exist(reading)


def _spans_are_sound(reading: Reading) -> None:
    article = reading.article
    for row in (*reading.mentions, *reading.places, *reading.times):
        assert row.text == article.words(row.spans)
    assert all(len(one.numbers) == WIDTH and one.spans for one in reading.vectors)
    for one in reading.statements:
        assert one.source.text == article.words(one.source.spans)
        assert one.content.text == article.words(one.content.spans)
        for spans in (one.source.spans, one.cue.spans, one.cue.core, one.content.spans):
            assert all(0 <= span.start < span.end <= len(article.text) for span in spans)
    for figure in reading.figures:
        assert figure.text == article.words(figure.spans)
    for report in reading.reports:
        assert all(span.end <= len(article.text) for span in report.trigger.spans)


def _references_exist(reading: Reading) -> None:
    ids = {
        name: {row.id for row in getattr(reading, name)}
        for name in ("mentions", "actors", "places", "times", "figures", "statements", "reports")
    }
    for rows in ids.values():
        assert None not in rows
    assert all(one.refers_to is None or one.refers_to in ids["actors"] | ids["places"] | ids["times"]
               for one in reading.mentions)  # fmt: skip
    assert all(mention in ids["mentions"] for actor in reading.actors for mention in actor.mentions)
    for one in reading.statements:
        assert set(one.source.actors) <= ids["actors"]
        assert one.within is None or one.within in ids["statements"] - {one.id}
    for report in reading.reports:
        people = (*report.actors, *report.recipients)
        assert all(person.actor is None or person.actor in ids["actors"] for person in people)
        assert report.place is None or report.place in ids["places"]
        assert report.time is None or report.time in ids["times"]
        assert set(report.figures) <= ids["figures"]
        assert {report.statement, report.speech} <= ids["statements"] | {None}
    for figure in reading.figures:
        assert figure.report is None or figure.report in ids["reports"]
        assert figure.statement is None or figure.statement in ids["statements"]
        assert figure.of is None or figure.of in ids["actors"]
