"""ECB+ as events to be joined: gold mentions as reports of the reader would be, and chains against gold ones."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from pathlib import Path
from typing import Any

from eval.coreference import Chains, score_chains
from eval.data import load_rows
from eval.reading import annotated, tools
from reportedly.ask.claims import ALIKE_LEAST
from reportedly.connect.clusters import pair
from reportedly.connect.grouping import groups
from reportedly.connect.same_claim import joined
from reportedly.connect.same_event import chance
from reportedly.connect.sayings import sayings
from reportedly.connect.stories import words_in
from reportedly.connect.tellings import Telling, lemma_of, sentence_words, tellings
from reportedly.nouns.article import Span
from reportedly.nouns.findings import Reading
from reportedly.nouns.ids import row_id
from reportedly.nouns.stages import Annotated, Predicate
from reportedly.text.lemmas import noun_lemma, verb_lemma

Row = dict[str, Any]
Figures = dict[str, float]
DEV = frozenset((2, 5, 12, 18, 21, 23, 34, 35))  # topics that nothing is fitted on
EVENT_LEAST = 0.5  # chance
PARTS = ("ARG1", "ARG2", "ARG3", "ARG4")  # what a predicate befalls


def score(root: Path, most: int | None) -> Figures:
    """CoNLL F1 of events within each seminal event of the dev topics, singletons in: gold mentions, by the trigger's
    lemma alone; our own reports (of the types that we know), these and the sayings that a record holds beside them, and
    all that the reader takes for an event."""
    rows = [row for row in load_rows(root / "coreference" / "ecbplus.train.jsonl.gz") if row["topic"] in DEV]
    found: dict[str, list[tuple[Chains, Chains]]] = defaultdict(list)
    for part in by_seminal_event(rows[:most] if most else rows):
        read = annotated(part)
        gold = _gold(part)
        given = [one for row, article in zip(part, read, strict=True) for one in gold_tellings(row, article)]
        told = [tools().extract(tools().resolve(one)) for one in read]
        own = [one for row, reading in zip(part, told, strict=True) for one in _own(row, reading)]
        found["gold"].append((gold, _chains(given, _joined(given))))
        found["lemma"].append((gold, _chains(given, _by_lemma(given))))
        reports = _chains(own, _joined(own))
        found["own"].append((gold, reports))
        found["own, recorded"].append((gold, _recorded(part, told, reports)))
        seen = [one for row, article in zip(part, read, strict=True) for one in _seen(row, article)]
        found["own predicates"].append((gold, _chains(seen, _joined(seen))))
    return {name: score_chains(pairs).conll for name, pairs in found.items()}


def gold_tellings(row: Row, read: Annotated) -> Iterator[Telling]:
    """The marked events of an article's checked sentences, with the participants that the reader gives them."""
    checked = set(row["checked_sentences"])
    for mention in row["mentions"]:
        if is_event(mention) and mention["sentence"] in checked:
            spans = tuple(read.article.cite(start, end) for start, end in mention["spans"])
            around = [one for one in read.predicates if any(one.span.overlaps(span) for span in spans)]
            yield _telling(read, spans, around)


def is_event(mention: Row) -> bool:
    """Whether a marked mention is an event, done or not."""
    return bool(mention["type"].startswith(("ACTION", "NEG")))


def _telling(read: Annotated, spans: tuple[Span, ...], around: Sequence[Predicate]) -> Telling:
    who, whom = _words(read, around, ("ARG0",)), _words(read, around, PARTS)
    parts = [span for one in around for arg in one.arguments if arg.role in ("ARG0", *PARTS) for span in arg.spans]
    vector = read.vectors.over(spans, tuple(sorted({*spans, *parts}))) if read.vectors else None
    words = read.article.words(spans).lower()
    return Telling(
        row=_place(read.article.id, spans), article=read.article.key, published=None, type="OTHER",
        lemma=min(verb_lemma(lemma_of(words)), noun_lemma(lemma_of(words)), key=len), spans=spans,
        who=who, whom=whom, labels=frozenset(), sentence=sentence_words(read.article.text, spans), place=None,
        days=None, realis="occurred", polarity="affirmed", model=read.vectors.model if read.vectors else None,
        vector=vector or b"",
    )  # fmt: skip


def _words(read: Annotated, around: Iterable[Predicate], roles: Sequence[str]) -> frozenset[str]:
    spans = [span for one in around for arg in one.arguments if arg.role in roles for span in arg.spans]
    return frozenset(word for span in spans for word in words_in(read.article.words((span,))))


def _own(row: Row, reading: Reading) -> Iterator[Telling]:
    """Our own reports in the checked sentences."""
    for one in tellings(reading):
        if _is_checked(row, one.spans):
            yield _renamed(one, _place(reading.article.id, one.spans))


def _recorded(part: Sequence[Row], told: Sequence[Reading], reports: Chains) -> Chains:
    """What a record holds of a seminal event's articles: the reports with where each is told again, and sayings by
    their cues, those of one claim in one chain."""
    again: dict[str, list[str]] = {}
    cues: dict[str, str] = {}
    for row, reading in zip(part, told, strict=True):
        for one in reading.reports:
            later = [_place(reading.article.id, spans) for spans in one.mentions if _is_checked(row, spans)]
            again[_place(reading.article.id, one.trigger.spans)] = later
        for said in reading.statements:
            if said.cue.core and _is_checked(row, said.cue.core):
                cues[row_id(reading.article.key, said.id)] = _place(reading.article.id, said.cue.core)
    whole = [[*chain, *(place for one in chain for place in again.get(one, ()))] for chain in reports]
    taken = {place for chain in whole for place in chain}
    claims: dict[str, list[str]] = defaultdict(list)
    of = _claims(told, cues)
    for key, place in cues.items():
        if place not in taken:
            claims[of.get(key, key)].append(place)
    return [*whole, *claims.values()]


def _claims(told: Sequence[Reading], cues: Mapping[str, str]) -> dict[str, str]:
    """The claim of each statement that is in one with another."""
    said = [list(sayings(one)) for one in told]
    alike = {
        pair(mine.row, yours.row): found.score
        for one, other in combinations(said, 2)
        for mine, yours, found in joined(one, other)
        if found.relation == "same" and mine.row in cues and yours.row in cues
    }
    return groups(alike, least=ALIKE_LEAST)


def _is_checked(row: Row, spans: Sequence[Span]) -> bool:
    """Whether words stand in one of the sentences in which all events are marked."""
    checked = (row["sentences"][number] for number in row["checked_sentences"])
    return bool(spans) and any(start <= spans[0].start < end for start, end in checked)


def _seen(row: Row, read: Annotated) -> Iterator[Telling]:
    """The words of the checked sentences that the reader takes for events, of whatever type."""
    for one in read.predicates:
        if one.event >= EVENT_LEAST and _is_checked(row, (one.span,)):
            yield _telling(read, (one.span,), [one])


def _renamed(one: Telling, row: str) -> Telling:
    from msgspec.structs import replace

    return replace(one, row=row)


def _place(article: str, spans: Sequence[Span]) -> str:
    return f"{article}:{spans[0].start}-{spans[-1].end}"


def chain_of(rows: Iterable[Row]) -> dict[str, str]:
    """The gold chain of each marked event, by where it stands; one alone is its own."""
    found: dict[str, str] = {}
    for row in rows:
        checked = set(row["checked_sentences"])
        for mention in row["mentions"]:
            if is_event(mention) and mention["sentence"] in checked:
                place = f"{row['id']}:{mention['spans'][0][0]}-{mention['spans'][-1][1]}"
                found[place] = mention["chain"] or place
    return found


def _gold(rows: Iterable[Row]) -> Chains:
    chains: dict[str, list[str]] = defaultdict(list)
    for place, chain in chain_of(rows).items():
        chains[chain].append(place)
    return list(chains.values())


def _joined(found: Sequence[Telling]) -> dict[str, str]:
    scores = {}
    for one, other in combinations(found, 2):
        scores[min(one.row, other.row), max(one.row, other.row)] = chance(one, other).score
    return groups(scores)


def _by_lemma(found: Sequence[Telling]) -> dict[str, str]:
    return {one.row: one.lemma for one in found}


def _chains(found: Sequence[Telling], of: dict[str, str]) -> Chains:
    chains: dict[str, list[str]] = defaultdict(list)
    for one in found:
        chains[of.get(one.row, one.row)].append(one.row)
    return list(chains.values())


def by_seminal_event(rows: Iterable[Row]) -> list[list[Row]]:
    """Rows by topic and which of its two events they tell of."""
    parts: dict[tuple[int, str], list[Row]] = defaultdict(list)
    for row in rows:
        parts[row["topic"], row["subtopic"]].append(row)
    return list(parts.values())
