"""A report as it is compared with those of other articles: what, who, whom, where, when, in which words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

import msgspec

from reportedly.connect.profiles import is_named
from reportedly.connect.stories import unit, words_in
from reportedly.nouns.article import Spans
from reportedly.nouns.findings import Actor, Figure, Participant, Place, Reading, Report
from reportedly.nouns.ids import row_id
from reportedly.nouns.kinds import EventType, Polarity, Realis
from reportedly.text.days import Days, days
from reportedly.text.fold import fold
from reportedly.text.sentences import sentences_of
from reportedly.text.wordset import word_set

NEVER: frozenset[Realis] = frozenset(("hypothetical", "generic"))  # no event that could be one with another
TYING = word_set(
    "of with from to for that as at against in on by into upon between about through after behind toward "
    "himself herself itself themselves"
)
PARTICLES = word_set("up down out off over back away")


class Telling(msgspec.Struct, frozen=True, kw_only=True):
    """One report. `who` and `whom` are the folded words of those who act and of whom and what it befalls, `labels` the
    known keys and folded names among them, `sentence` the words of its sentence as a bag of length 1."""

    row: str
    article: str
    published: date | None
    type: EventType
    lemma: str
    spans: Spans
    who: frozenset[str]
    whom: frozenset[str]
    labels: frozenset[str]
    sentence: Mapping[str, float]
    place: Place | None
    days: Days | None
    realis: Realis
    polarity: Polarity
    figures: tuple[Figure, ...] = ()
    model: str | None = None
    vector: bytes = b""


def tellings(reading: Reading) -> Iterator[Telling]:
    """The reports of an article that can be of one event with others."""
    vectors = {vector.of: vector for vector in reading.vectors if vector.kind == "report"}
    actors = {actor.id: actor for actor in reading.actors}
    places = {place.id: place for place in reading.places}
    times = {time.id: time for time in reading.times}
    figures = {figure.id: figure for figure in reading.figures}
    for report in reading.reports:
        if report.realis in NEVER or report.in_furniture or not report.trigger.spans:
            continue
        vector, moment = vectors.get(report.id), times.get(report.time or "")
        yield Telling(
            row=row_id(reading.article.key, report.id), article=reading.article.key,
            published=reading.article.published, type=report.type, lemma=lemma_of(report.trigger.lemma),
            spans=report.trigger.spans, who=_said(report.actors), whom=_said(report.recipients) | _things(report),
            labels=labels_of((*report.actors, *report.recipients), actors),
            sentence=sentence_words(reading.article.text, report.trigger.spans),
            place=places.get(report.place or ""), days=days(moment.edtf) if moment and moment.edtf else None,
            realis=report.realis, polarity=report.polarity,
            figures=tuple(figures[one] for one in report.figures if one in figures),
            model=vector.model if vector else None, vector=vector.numbers if vector else b"",
        )  # fmt: skip


def lemma_of(written: str) -> str:
    """A trigger's lemma as it is compared: its last word, which tells more than a light verb before it; no preposition
    behind it ("call for"), and a particle together with its verb ("shut down" isn't "cut down")."""
    words = fold(written).split()
    while len(words) > 1 and words[-1] in TYING:
        words.pop()
    return " ".join(words[-2:] if words and words[-1] in PARTICLES else words[-1:])


def labels_of(people: Iterable[Participant], actors: Mapping[str, Actor]) -> frozenset[str]:
    """Known keys and folded names of those who take part."""
    found = (actors[one.actor] for one in people if one.actor and one.actor in actors)
    return frozenset(one.known or fold(one.name) for one in found if one.known or is_named(one))


def sentence_words(text: str, spans: Spans) -> Mapping[str, float]:
    """The words of the sentence that these words stand in."""
    start = spans[0].start
    around = next((one for one in sentences_of(text) if one.start <= start < one.end), None)
    return unit(Counter(words_in(text[around.start : around.end]))) if around else {}


def _said(people: Iterable[Participant]) -> frozenset[str]:
    return frozenset(word for one in people for word in words_in(one.text))


def _things(report: Report) -> frozenset[str]:
    return frozenset(word for one in report.objects for word in words_in(one.text))
