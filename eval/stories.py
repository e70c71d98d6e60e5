"""Giveme5W1H's articles by the events they tell of: are the right ones put into one story?"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from itertools import combinations
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from eval.coreference import Chains, score_chains
from eval.data import load_rows
from eval.reading import article_of, tools
from reportedly.connect.grouping import groups
from reportedly.connect.stories import STORY_LEAST, Outline, keys_of, outline, story_chance
from reportedly.nouns.article import Article
from reportedly.nouns.findings import Reading
from reportedly.run.journal import BATCH

Row = dict[str, Any]
Figures = dict[str, float]
KNOWN = datetime(2030, 1, 1, tzinfo=UTC)  # changes nothing


def score(root: Path, most: int | None) -> Figures:
    """B³ F1, precision and recall of stories, and how many pairs of one event share a key."""
    rows = load_rows(root / "stories" / "giveme5w1h_clusters.train.jsonl", most=most)
    outlines = [outline_of(one) for one in read_rows(rows)]
    event = {one.key: row["event"] for one, row in zip(outlines, rows, strict=True)}
    keys = {one.key: set(keys_of(one)) for one in outlines}
    met = {(one, other) for one, other in combinations(sorted(event), 2) if keys[one] & keys[other]}
    by_key = {one.key: one for one in outlines}
    of = groups({pair: story_chance(by_key[pair[0]], by_key[pair[1]]) for pair in met}, least=STORY_LEAST)
    found = score_chains([(_chains(event, event), _chains({key: of.get(key, key) for key in event}, event))]).b_cubed
    same = [pair for pair in combinations(sorted(event), 2) if event[pair[0]] == event[pair[1]]]
    return {
        "b3": found.f1, "b3 precision": found.precision, "b3 recall": found.recall,
        "met": sum(pair in met for pair in same) / max(1, len(same)),
    }  # fmt: skip


def read_rows(rows: Sequence[Row]) -> Iterator[Reading]:
    """Each row's reading, with its title and the day of publication."""
    articles = [_article(row) for row in rows]
    for at in range(0, len(articles), BATCH):
        for one in tools().annotate(articles[at : at + BATCH]):
            yield tools().extract(tools().resolve(one))


def _article(row: Row) -> Article:
    day = re.match(r"\d{4}-\d\d-\d\d", row.get("published") or "")
    return replace(article_of(row | {"published": day[0] if day else None}), title=row.get("title"))


def outline_of(reading: Reading) -> Outline:
    """What an article is compared by with others, to see whether they are of one story."""
    vector = next((one for one in reading.vectors if one.kind == "title_lead"), None)
    return outline(reading.article, reading.actors, reading.places, vector, KNOWN)


def _chains(of: Mapping[str, str], keys: Iterable[str]) -> Chains:
    chains: dict[str, list[str]] = defaultdict(list)
    for key in keys:
        chains[of[key]].append(key)
    return list(chains.values())
