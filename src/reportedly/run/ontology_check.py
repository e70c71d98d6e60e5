"""An ontology file held against its own examples: each sentence is read, and must tell what it is marked to tell."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from msgspec.structs import replace

from reportedly.knowledge.ontology import Ontology
from reportedly.knowledge.ontology_examples import Example, Offsets, example
from reportedly.knowledge.ontology_units import Kind
from reportedly.nouns.article import Article, Spans
from reportedly.nouns.findings import Participant, Report, Thing
from reportedly.nouns.ids import article_key, text_sha256
from reportedly.run.tools import Tools


class Failure(NamedTuple):
    """An example that isn't read as marked: the type it stands under, the sentence, and what was read instead."""

    kind: str
    sentence: str
    expected: str
    found: str


class Checked(NamedTuple):
    """How many units and examples there are, and the examples that fail."""

    units: int
    examples: int
    failures: tuple[Failure, ...]


class _Asked(NamedTuple):
    kind: Kind
    marked: str
    example: Example
    tells: bool


def check(ontology: Ontology, tools: Tools) -> Checked:
    """Reads every example with the reader model and the rules; KnowledgeError for one whose marks don't match."""
    asked = list(_asked(ontology))
    using = replace(tools, ontology=ontology)
    articles = [_article(one.example.text) for one in asked]
    read = [using.extract(using.resolve(one)) for one in using.annotate(articles)] if articles else []
    failures = (_failure(one, reading.reports) for one, reading in zip(asked, read, strict=True))
    return Checked(len(ontology.units), len(asked), tuple(one for one in failures if one is not None))


def _asked(ontology: Ontology) -> Iterator[_Asked]:
    for kind in ontology.kinds:
        for tells, sentences in ((True, kind.examples), (False, kind.unlike)):
            for marked in sentences:
                yield _Asked(kind, marked, example(marked, where=f"{ontology.name}, {kind.name}"), tells)


def _article(text: str) -> Article:
    sha = text_sha256(text)
    return Article(id=sha, key=article_key(sha, None, sha), sha256=sha, text=text, why_undated="no_date")


def _failure(asked: _Asked, reports: Iterable[Report]) -> Failure | None:
    """None where the sentence tells a report of its kind, with the marked words in their roles (or, unlike, none)."""
    made = list(reports)
    told = any(_fits(asked, report) for report in made)
    if told == asked.tells:
        return None
    expected = f"{'a' if asked.tells else 'no'} report of {asked.kind.name} as marked"
    return Failure(asked.kind.name, asked.marked, expected, "; ".join(map(_shown, made)) or "no report")


def _fits(asked: _Asked, report: Report) -> bool:
    if (report.type, report.extension) != (asked.kind.type, asked.kind.extension):
        return False
    wanted = asked.example
    if wanted.triggers and not any(_touch(report.trigger.spans, one) for one in wanted.triggers):
        return False
    return _named(report.actors, wanted.actors) and _named(_acted_on(report), wanted.recipients)


def _acted_on(report: Report) -> tuple[Participant | Thing, ...]:
    both: tuple[Participant | Thing, ...] = (*report.recipients, *report.objects)
    return both


def _named(found: tuple[Participant | Thing, ...], wanted: Offsets) -> bool:
    return all(any(_touch(one.spans, place) for one in found) for place in wanted)


def _touch(spans: Spans, place: tuple[int, int]) -> bool:
    return any(span.start < place[1] and place[0] < span.end for span in spans)


def _shown(report: Report) -> str:
    acted_on = ", ".join(one.text for one in _acted_on(report))
    actors = ", ".join(one.text for one in report.actors)
    return f"{report.extension or report.type} “{report.trigger.lemma}” by [{actors}] on {{{acted_on}}}"
