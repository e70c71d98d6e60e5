"""What `verify` checks, one small function each, in the one tuple CHECKS."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any, Literal, NamedTuple, get_args

import msgspec

from reportedly.extract.vectors import words_of
from reportedly.knowledge.cues import PartOfSpeech, cue
from reportedly.knowledge.hedges import hedge_of
from reportedly.learned.vectors import WIDTH
from reportedly.nouns.article import Article, Span
from reportedly.nouns.findings import Certainty, Moment, Reading
from reportedly.nouns.ids import article_key, sha256_of, text_sha256
from reportedly.run.reread import Outcome, Reread
from reportedly.text.fold import fold
from reportedly.text.lemmas import noun_lemma, verb_lemma

AUXILIARIES = frozenset(("be", "have", "do"))  # a lemma has them ("be believed to"), a cue's core hasn't
NO_RULE = "no_rule_for_words"  # a moment that the model marked and no rule reads


class Check(NamedTuple):
    """A check by name: whether it makes fields again by rule, or finds the words that the model chose."""

    name: str
    how: Literal["rule", "model"]
    of: Callable[[Reread], Iterator[Outcome]]


def hashes(reread: Reread) -> Iterator[Outcome]:
    """The text and every capture's bytes are what was hashed, there is a capture, and the key is the article's."""
    article, key = reread.article, reread.article.key
    own_id = article.id if article.id != key else None
    yield Outcome(key, "key", article_key(article.sha256, article.outlet, article.url or own_id), key)
    yield Outcome(key, "sha256", text_sha256(article.text), article.sha256)
    yield Outcome(key, "captures", "at least one", "at least one" if reread.captures else "none")
    for capture in reread.captures:
        yield Outcome(f"{key}/capture", "sha256", sha256_of(capture.body), capture.sha256)


def quoted(reread: Reread) -> Iterator[Outcome]:
    """Every span lies in the article, and every stored text is its words; furniture too."""
    for row, noun in [*reread.rows(), (reread.article.key, reread.article)]:
        yield from _quoted(reread.article, row, "", noun)


def numbers(reread: Reread) -> Iterator[Outcome]:
    """Figures' value, bounds, approximator and unit, from the words of their span."""
    for figure in reread.reading.figures:
        made = reread.numbers.get((figure.spans[0].start, figure.spans[-1].end)) if figure.spans else None
        for field in ("value", "low", "high", "approximate", "unit"):
            expected = repr(getattr(made, field)) if made else "a number"
            yield Outcome(reread.row(figure.id), field, expected, repr(getattr(figure, field)))


def moments(reread: Reread) -> Iterator[Outcome]:
    """Moments' TIMEX3 type and value, EDTF and anchor, from their words and the publication date."""
    for moment in _ruled(reread.reading):
        made = reread.times.get((moment.spans[0].start, moment.spans[-1].end)) if moment.spans else None
        for field in ("type", "value", "edtf", "anchor"):
            expected = repr(getattr(made, field)) if made else "a time expression"
            yield Outcome(reread.row(moment.id), field, expected, repr(getattr(moment, field)))


def ranges(reread: Reread) -> Iterator[Outcome]:
    """Hedges' ranges of likelihood, from their words (ICD 203)."""
    found = [(noun.id, noun.certainty) for noun in reread.reading.statements]
    found += [(noun.id, noun.certainty) for noun in reread.reading.reports]
    for local, certainty in found:
        if certainty is not None:
            yield _range(reread, local, certainty)


def classes(reread: Reread) -> Iterator[Outcome]:
    """Cues' classes, from their lemmas; a negated cue may decline ("did not comment"), declining a deed reject it."""
    for statement in reread.reading.statements:
        if statement.cue.lemma is not None:
            known = [cue(statement.cue.lemma, pos=pos) for pos in get_args(PartOfSpeech)]
            allowed: set[str] = {one.cls for one in known if one} or {"other"}
            allowed |= {"decline"} if _negator().search(reread.article.words(statement.cue.spans)) else set()
            allowed |= {"reject"} if "decline" in allowed else set()
            yield _one_of(reread.row(statement.id), "cue.class", allowed, statement.cue.cls)


def lemmas(reread: Reread) -> Iterator[Outcome]:
    """Lemmas of cues and triggers: each of their words is the base of one in the text, auxiliaries aside."""
    cues = [(s.id, "cue.lemma", s.cue.core, s.cue.lemma) for s in reread.reading.statements if s.cue.lemma]
    triggers = [(r.id, "trigger.lemma", r.trigger.spans, r.trigger.lemma) for r in reread.reading.reports]
    for local, field, spans, lemma in [*cues, *triggers]:
        words = reread.article.words(spans)
        there = AUXILIARIES.union(*map(_forms, fold(words).split()))
        fits = all(_forms(word) & there for word in fold(lemma).split())
        yield Outcome(reread.row(local), field, lemma if fits else f"the base of {words!r}", lemma)


def references(reread: Reread) -> Iterator[Outcome]:
    """Ids that rows give of one another are there."""
    known = {getattr(noun, "id", "") for _, noun in reread.rows()}
    for row, noun in reread.rows():
        for field in ("refers_to", "affiliation", "of", "statement", "report", "within", "place", "time", "speech"):
            yield from _known(row, field, getattr(noun, field, None), known)
        source = getattr(noun, "source", None)
        for actor in source.actors if source else ():
            yield from _known(row, "source.actors", actor, known)
        for field in ("actors", "recipients"):
            for one in getattr(noun, field, ()):
                yield from _known(row, f"{field}.actor", one.actor, known)


def vectors(reread: Reread) -> Iterator[Outcome]:
    """Vectors have as many numbers as the model gives, and stand for the words of their statement or report."""
    words = {one.id: one.content.spans for one in reread.reading.statements}
    words |= {one.id: words_of(one) for one in reread.reading.reports}
    for vector in reread.reading.vectors:
        yield Outcome(reread.row(vector.id), "numbers", str(WIDTH), str(len(vector.numbers)))
        if vector.of in words:
            yield Outcome(reread.row(vector.id), "spans", repr(words[vector.of]), repr(vector.spans))


CHECKS = (
    Check("hashes", "rule", hashes),
    Check("references", "rule", references),
    Check("numbers", "rule", numbers),
    Check("times", "rule", moments),
    Check("hedge ranges", "rule", ranges),
    Check("cue classes", "rule", classes),
    Check("lemmas", "rule", lemmas),
    Check("vectors", "rule", vectors),
    Check("words are there", "model", quoted),
)


def _quoted(article: Article, row: str, path: str, noun: msgspec.Struct) -> Iterator[Outcome]:
    """Walks a noun's fields: spans, texts, and the nouns inside it."""
    for name in noun.__struct_fields__:
        value, where = getattr(noun, name), f"{path}{name}"
        for span in _spans(value):
            whole = 0 <= span.start < span.end <= len(article.text)
            inside = f"within 0–{len(article.text)}"
            yield Outcome(row, where, inside, inside if whole else f"[{span.start}, {span.end}]")
        for inner in _nouns(value):
            yield from _quoted(article, row, f"{where}.", inner)
    spans: Any = getattr(noun, "spans", None)
    if spans is not None and "text" in noun.__struct_fields__:
        yield Outcome(row, f"{path}text", article.words(spans), getattr(noun, "text", ""))


def _spans(value: object) -> list[Span]:
    """The spans of a field, of fields that hold several lists of them too."""
    if not isinstance(value, tuple):
        return []
    return [span for one in value for span in ([one] if isinstance(one, Span) else _spans(one))]


def _nouns(value: object) -> list[msgspec.Struct]:
    many = value if isinstance(value, tuple) else (value,)
    return [one for one in many if isinstance(one, msgspec.Struct) and not isinstance(one, Span)]


def _ruled(reading: Reading) -> list[Moment]:
    return [moment for moment in reading.times if moment.why != NO_RULE]


def _range(reread: Reread, local: str, certainty: Certainty) -> Outcome:
    made = hedge_of(reread.article.words(certainty.words))
    expected = f"{made.low}–{made.high}" if made else "a hedge"
    return Outcome(reread.row(local), "certainty", expected, f"{certainty.low}–{certainty.high}")


def _one_of(row: str, field: str, allowed: set[str], found: str) -> Outcome:
    return Outcome(row, field, found if found in allowed else " or ".join(sorted(allowed)), found)


def _forms(word: str) -> set[str]:
    bare = word.strip(',.;:"“”…')
    return {bare, verb_lemma(bare), noun_lemma(bare)}


@cache
def _negator() -> re.Pattern[str]:
    return re.compile(r"\b(?:not|never|no|cannot)\b|n['’]t\b", re.IGNORECASE)


def _known(row: str, field: str, ref: str | None, known: set[str]) -> Iterator[Outcome]:
    if ref is not None:
        yield Outcome(row, field, ref, ref if ref in known else "no such row")
