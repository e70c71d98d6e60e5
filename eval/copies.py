"""Copies made by rule of articles that others wrote: are they found, and are others of the same event left alone?

Wikinews and Giveme5W1H articles are trimmed to their first 60 %, edited in 10 % of their words, merged with another's,
given another title, and cut in the middle. Negatives are the other articles of the same event, without those that
share over a quarter of their six-word shingles: they are real copies.
"""

from __future__ import annotations

import random
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime
from itertools import combinations
from pathlib import Path
from typing import Any, NamedTuple

from eval.data import SEED, load_rows
from eval.reading import article_of
from reportedly.connect.copies import Text, copy_of

Figures = dict[str, float]
Row = dict[str, Any]
SHORTEST = 100  # words: of shorter ones a trimmed copy has little more than a sentence
REAL_COPY = 0.25  # share of six-word shingles
FILES = (  # of a text that stands twice the last has its event
    "unlabelled/wikinews.all.jsonl", "stories/giveme5w1h_5w1h.all.jsonl", "stories/giveme5w1h_clusters.train.jsonl",
)  # fmt: skip
KEPT, EDITED, DROPPED = 0.6, 0.1, 0.3  # shares of the words
LATER = date(2030, 1, 2)  # a copy's; what it copies keeps its own


class Made(NamedTuple):
    """A copy, how it was made, and the articles it is one of."""

    how: str
    row: Row
    of: tuple[Row, ...]


def score(root: Path, most: int | None) -> Figures:
    """Recall by kind of copy and over all; precision with other articles of the same events, of whole copies and of
    all that shares a passage."""
    rows = articles(root, most)
    found: dict[str, list[bool]] = defaultdict(list)
    for made in copies(rows):
        found[made.how] += [_is_found(made.row, original) for original in made.of]
    right = sum(sum(each) for each in found.values())
    wrong, wrong_passages = _false(rows)
    figures = {f"recall {how}": sum(each) / len(each) for how, each in found.items()}
    return figures | {
        "recall": right / sum(map(len, found.values())),
        "precision": right / (right + wrong),
        "precision with passages": right / (right + wrong + wrong_passages),
    }


def articles(root: Path, most: int | None) -> list[Row]:
    """Articles of 100 words and more, each text once; `event` where it is known."""
    rows = {row["text"]: row for name in FILES for row in load_rows(root / name, most=most)}
    dated = ({**row, "published": _date(row.get("published"))} for row in rows.values())
    return [row for row in dated if len(row["text"].split()) >= SHORTEST]


def _date(written: str | None) -> str | None:
    found = re.match(r"\d{4}-\d\d-\d\d", written or "")
    return found[0] if found else None


def copies(rows: Sequence[Row]) -> Iterator[Made]:
    """Five copies of each article."""
    rng = random.Random(SEED)
    vocabulary = sorted({word for row in rows for word in row["text"].split()})
    for row, other in zip(rows, [*rows[1:], rows[0]], strict=True):
        words = re.findall(r"\S+\s*", row["text"])
        middle = len(words) * (1 - DROPPED) / 2
        edited = [rng.choice(vocabulary) + " " if rng.random() < EDITED else word for word in words]
        yield _made("trimmed", words[: int(len(words) * KEPT)], row)
        yield _made("edited", edited, row)
        yield _made("retitled", ["Another headline of ours\n\n", *words], row)
        yield _made("middle dropped", [*words[: int(middle)], *words[len(words) - int(middle) :]], row)
        yield _made("merged", [*words, "\n\n", other["text"]], row, other)


def _made(how: str, words: Sequence[str], *of: Row) -> Made:
    told = {"id": f"{how} {of[0]['id']}", "outlet": "Copying Press", "published": LATER.isoformat()}
    return Made(how, told | {"text": "".join(words)}, of)


def _is_found(copy: Row, original: Row) -> bool:
    one, other = _text(copy), _text(original)
    if not set(one.keys) & set(other.keys):
        return False
    edge = copy_of(one, other)
    return edge is not None and edge.relation == "copy" and edge.one == one.article.key


def _false(rows: Sequence[Row]) -> tuple[int, int]:
    """How many pairs of one event that aren't real copies are taken for copies, and for sharing a passage."""
    events: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        if row.get("event"):
            events[row["event"]].append(row)
    pairs = [pair for each in events.values() for pair in combinations(each, 2) if _share(*pair) <= REAL_COPY]
    edges = [copy_of(_text(one), _text(other)) for one, other in pairs]
    relations = [edge.relation for edge in edges if edge is not None]
    return relations.count("copy"), relations.count("passage")


def _share(one: Row, other: Row) -> float:
    first, second = (_six(row["text"]) for row in (one, other))
    return len(first & second) / max(1, min(len(first), len(second)))


def _six(text: str) -> set[tuple[str, ...]]:
    words = re.findall(r"\w+", text.casefold())
    return set(zip(*(words[at:] for at in range(6)), strict=False))


def _text(row: Row) -> Text:
    return Text(article_of(row), datetime(2030, 1, 3, tzinfo=UTC))
