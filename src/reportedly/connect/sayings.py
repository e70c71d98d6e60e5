"""What an article says, one proposition at a time, as it is compared: contents of statements and told sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

import msgspec

from reportedly.connect.bases import lemmas, names_in
from reportedly.connect.denied import claim_within, denied_in, negated, not_so, spared, stands_against
from reportedly.connect.stories import unit
from reportedly.connect.things import Count, counts, is_withdrawn
from reportedly.nouns.article import Article, Span, Spans
from reportedly.nouns.findings import Reading, Report, Statement
from reportedly.nouns.ids import row_id
from reportedly.nouns.kinds import CueClass
from reportedly.text.sentences import sentences_of
from reportedly.text.wordset import word_set

ASKED = word_set("why how whether who whom what when where which if about")  # how questions begin, and what is doubted
SPEECH_ACTS: frozenset[CueClass] = frozenset(
    ("decline", "ask", "demand", "hope", "fear", "promise", "threaten", "propose")
)
CONTENT_LEAST = (
    2  # words that say something: "it is so" is no proposition without what came before; "this is not a swap" is
)


class Saying(msgspec.Struct, frozen=True, kw_only=True):
    """One proposition in one article.

    `against`: its source stands against the words ("denied that …"). `negated`: the words that they say are not so ("no
    letter"), `not_so` the first of each; `spared`: harms that they say were done to nobody. `names` are those of its
    words that stand in capitals, `figures` those within the words. `source`: the bases of who says so, `itself` the
    same where it speaks of itself ("it did not"), `accuser` of those whose claim it stands against ("the rebels'
    report").
    """

    row: str
    article: str
    spans: Spans
    words: Mapping[str, float]
    names: frozenset[str]
    against: bool
    negated: frozenset[str]
    figures: tuple[Count, ...]
    model: str | None
    vector: bytes
    not_so: frozenset[str] = frozenset()
    spared: frozenset[str] = frozenset()
    source: frozenset[str] = frozenset()
    itself: frozenset[str] = frozenset()
    accuser: frozenset[str] = frozenset()


def sayings(reading: Reading) -> Iterator[Saying]:
    """The propositions of an article that can be compared: what is said to be so, not what is asked or wished."""
    vectors = {vector.of: vector for vector in reading.vectors if vector.kind == "statement"}
    figures = tuple(counts(reading))
    names = {actor.id: actor.name for actor in reading.actors}
    for statement in reading.statements:
        if statement.cue.cls in SPEECH_ACTS or _asks(statement) or is_withdrawn(statement):
            continue
        if statement.content.spans and not statement.in_furniture:
            vector = vectors.get(statement.id)
            source = frozenset(lemmas(f"{names.get(statement.source.actor or '', '')} {statement.source.text}"))
            made = _saying(
                reading, statement.id, statement.content.spans, figures, source,
                against=stands_against(statement, reading.article.text),
            )  # fmt: skip
            if _says_enough(made):
                yield msgspec.structs.replace(
                    made, model=vector.model if vector else None, vector=vector.numbers if vector else b""
                )
    for report, sentence in _told(reading):
        at = denied_in(reading.article.words((sentence,)))
        spans = (reading.article.cite(sentence.start + at, sentence.end),) if at is not None else (sentence,)
        made = _saying(reading, report.id, spans, figures, frozenset(), against=at is not None)
        if _says_enough(made):
            yield made


def _saying(
    reading: Reading, local: str, spans: Spans, figures: Sequence[Count], source: frozenset[str], *, against: bool
) -> Saying:
    text = reading.article.words(spans)
    accuser, claim = claim_within(text) if against else ("", text)
    itself = source if against or _of_itself().match(text) else frozenset()
    inside = tuple(one for one in figures if any(s.covers(one.figure.spans[0]) for s in spans))
    return Saying(
        row=row_id(reading.article.key, local), article=reading.article.key, spans=spans,
        words=unit(dict.fromkeys(lemmas(claim), 1.0)), names=names_in(text), against=against,
        negated=frozenset(negated(claim)), not_so=not_so(claim), spared=spared(claim), figures=inside, model=None,
        vector=b"", source=source, itself=itself, accuser=frozenset(lemmas(accuser)),
    )  # fmt: skip


def _says_enough(one: Saying) -> bool:
    return len(one.words) >= (1 if one.against or one.negated else CONTENT_LEAST)


@cache
def _of_itself() -> re.Pattern[str]:
    """How words begin in which a source speaks of itself."""
    return re.compile(r"[“\"']?(?:that\s+)?(?:i|we|it|he|she|they|my|our|its|his|her|their)\b", re.IGNORECASE)


def _asks(statement: Statement) -> bool:
    """Whether a content is a question that is answered or left open, which says nothing."""
    return not ASKED.isdisjoint(statement.content.text.lower().split()[:1])


def _told(reading: Reading) -> Iterator[tuple[Report, Span]]:
    """What the article tells itself: the first report of each sentence in which nobody is said to say it."""
    said = [span for statement in reading.statements for span in (*statement.content.spans, *statement.cue.spans)]
    seen: set[Span] = set()
    for report in reading.reports:
        own = report.statement is None and report.speech is None and not report.in_furniture
        sentence = _sentence(reading.article, report.trigger.spans) if own and report.trigger.spans else None
        if sentence is not None and sentence not in seen and not any(sentence.overlaps(span) for span in said):
            seen.add(sentence)
            yield report, sentence


def _sentence(article: Article, spans: Spans) -> Span | None:
    found = (one for one in sentences_of(article.text) if one.start <= spans[0].start < one.end)
    return next((article.cite(one.start, one.end) for one in found), None)
