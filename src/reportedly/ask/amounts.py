"""A figure as its article writes it: the number, its unit, what it counts."""

from __future__ import annotations

from reportedly.nouns.article import Article
from reportedly.nouns.findings import Figure
from reportedly.text.numbers.units import unit_after

BETWEEN = 40  # code points between a number and what it counts that are told whole; more are left out


def as_written(article: Article, figure: Figure) -> str:
    """ "15 percent of the houses", "up to four metres": the words from the number to what it counts, as one passage
    where they stand close, else without those between; what is counted before the number is named behind it."""
    start, end = figure.spans[0].start, figure.spans[-1].end
    unit = unit_after(article.text, end) if figure.unit else None
    end = unit.end if unit else end
    number = article.text[start:end] if len(figure.spans) == 1 else article.words(figure.spans)
    if not figure.counted_spans:
        return " ".join(number.split())
    first, last = figure.counted_spans[0].start, figure.counted_spans[-1].end
    between = article.text[end:first]
    if len(figure.spans) == 1 and end <= first <= end + BETWEEN and not set(between) & set(".;:!?\n\r"):
        return " ".join(article.text[start:last].split())
    return " ".join([*number.split(), *article.words(figure.counted_spans).split()])
