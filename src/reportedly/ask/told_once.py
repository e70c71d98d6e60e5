"""A brief tells each thing once: what copies have of it stands beside it; and the order of lines."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from msgspec.structs import replace
from rapidfuzz.fuzz import ratio

from reportedly.ask.origins import Originals, distinct
from reportedly.ask.words import folded
from reportedly.connect.clusters import Sets
from reportedly.nouns.answers import BriefLine, Copy
from reportedly.nouns.record import Edge
from reportedly.text.days import days

NEVER = date.max  # sorts what has no date after what has one
ALIKE_LEAST = 80.0  # of 100, of a copied line's folded words: "were missing" for "are missing", a name spelt otherwise


def told_once(lines: Iterable[BriefLine], originals: Originals) -> tuple[BriefLine, ...]:
    """The lines in order; those of copies, of one claim by one teller, and with equal words and tellers, stand with the
    first of them.

    That says that the words were published there too, no more; what counts is `origins`.
    """
    ordered = sorted(lines, key=_order)
    sets = Sets()
    for same in (*_by_words(ordered), *_by_claim(ordered)):
        for other in same[1:]:
            sets.join(str(same[0]), str(other))
    for one, other in _copied(ordered, originals):
        sets.join(str(one), str(other))
    groups: dict[str, list[BriefLine]] = defaultdict(list)
    for number, line in enumerate(ordered):
        groups[sets.root(str(number))].append(line)
    told = (line for group in groups.values() for line in _split(group))
    return tuple(sorted(told, key=_order))


def _by_words(lines: Sequence[BriefLine]) -> Iterable[list[int]]:
    """Lines of equal words, tellers, date and polarity; case and punctuation aside."""
    same: dict[object, list[int]] = defaultdict(list)
    for number, line in enumerate(lines):
        tellers = tuple(folded(teller.name) for teller in (*line.tellers, *line.through))
        same[folded(line.text), tellers, line.date, line.polarity, line.cls, _decided(line)].append(number)
    return same.values()


def _decided(line: BriefLine) -> tuple[object, ...]:
    """What persons decided of a line: where that differs, lines stand apart, each with its own."""
    corrections = tuple((one.field, one.value) for one in line.corrections)
    return line.retracted is None, len(line.retracted_rows), corrections


def _by_claim(lines: Sequence[BriefLine]) -> Iterable[list[int]]:
    """Lines of one claim, date, polarity and teller."""
    same: dict[object, list[int]] = defaultdict(list)
    for number, line in enumerate(lines):
        tellers = tuple(folded(teller.name) for teller in line.tellers)
        if line.claim is not None:
            same[line.claim, tellers, line.date, line.polarity, _decided(line)].append(number)
    return same.values()


def _copied(lines: Sequence[BriefLine], originals: Originals) -> Iterator[tuple[int, int]]:
    """Lines that lie in a copied passage, each with the line there that it copies."""
    of: dict[str, list[int]] = defaultdict(list)
    for number, line in enumerate(lines):
        of[line.article.key].append(number)
    for article in of:
        for edge in originals.parents(article):
            for number in of[article]:
                found = max(_candidates(lines, lines[number], of.get(edge.other, ()), edge), default=None)
                if found is not None and found[0] >= ALIKE_LEAST:
                    yield number, -found[1]


def _candidates(
    lines: Sequence[BriefLine], line: BriefLine, others: Iterable[int], edge: Edge
) -> Iterator[tuple[float, int]]:
    """Lines where a copied line's passage stands in what it copies: how alike, and (negative) which."""
    there = [
        other
        for here, other in zip(edge.spans, edge.other_spans, strict=True)
        if any(here.overlaps(span) for span in line.spans)
    ]
    for number in others:
        one = lines[number]
        within = any(span.overlaps(passage) for span in one.spans for passage in there)
        alike = (one.polarity, one.cls, one.date, _decided(one)) == (line.polarity, line.cls, line.date, _decided(line))
        if within and alike:
            yield ratio(folded(one.text), folded(line.text)), -number


def _split(group: Sequence[BriefLine]) -> Iterator[BriefLine]:
    """One line for each time that an article says the same: words twice in one article are two lines."""
    told: list[dict[str, BriefLine]] = []
    for line in group:
        free = next((one for one in told if line.article.key not in one), None)
        if free is None:
            told.append({line.article.key: line})
        else:
            free[line.article.key] = line
    for one in told:
        first, *others = one.values()
        copies = tuple(Copy(other.article, other.rows) for other in others)
        yield replace(first, copies=copies, origins=distinct(o for line in one.values() for o in line.origins))


def _order(line: BriefLine) -> tuple[date, date, date, str, str, int]:
    covered = days(line.date) if line.date else None
    first = covered.first or date.min if covered else NEVER
    last = covered.last or NEVER if covered else NEVER
    published = line.article.published or NEVER
    return first, last, published, line.article.id, line.article.key, line.spans[0].start
