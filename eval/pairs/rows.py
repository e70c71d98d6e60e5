"""The labelled pairs as rows: where each side stands, and how the two stand to one another."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations
from pathlib import Path
from typing import Any, NamedTuple

HERE = Path(__file__).parent
OURS = HERE / "dispatches"
Row = dict[str, Any]


class Side(NamedTuple):
    """Words of one article: its id and half-open code points into its text."""

    article: str
    start: int
    end: int


class Pair(NamedTuple):
    """Two sides of one event and how the second stands to the first. `doubt`: labelled, but not scored."""

    event: str
    split: str
    one: Side
    other: Side
    label: str
    doubt: bool


def marked(name: str, texts: Mapping[str, str]) -> Iterator[Pair]:
    """The pairs of `figures`, `sentences` or `events`; `texts` holds the sha256 of each article's text by its id.

    ValueError where an article isn't among them or its text is another than that which was labelled.
    """
    for row in _table(HERE / f"{name}.tsv"):
        for article, sha256 in ((row["one"], row["sha256"]), (row["other"], row["other_sha256"])):
            if texts.get(article) != sha256:
                raise ValueError(f"{name}.tsv: article {article} is missing or has another text than when labelled")
        yield Pair(
            row["event"], row["split"], Side(row["one"], int(row["start"]), int(row["end"])),
            Side(row["other"], int(row["other_start"]), int(row["other_end"])), row["label"], row["doubt"] == "doubt",
        )  # fmt: skip


def news() -> Iterator[tuple[str, Pair]]:
    """The pairs labelled in news to learn from, each with its file of the shared data. An article is named by the
    sha256 of its text; a denial that denies nothing in its article has no other side (`none`, `other` is itself)."""
    for row in _table(HERE / "news.tsv"):
        one = Side(row["one"], int(row["start"]), int(row["end"]))
        named = row["label"] != "none"
        other = Side(row["other"], int(row["other_start"]), int(row["other_end"])) if named else one
        yield row["file"], Pair(row["event"], "train", one, other, row["label"], row["doubt"] == "doubt")


def train_events() -> frozenset[str]:
    """The events of the shared articles that rules and weights may be made on."""
    tables = (_table(HERE / f"{name}.tsv") for name in ("figures", "sentences"))
    return frozenset(row["event"] for table in tables for row in table if row["split"] == "train")


def ours() -> list[Row]:
    """Our dispatches: id, event, split, outlet, published, title, text, and where each of its sentences stands."""
    with (OURS / "dispatches.jsonl").open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def our_pairs(rows: Iterable[Row]) -> Iterator[Pair]:
    """All pairs of sentences of one event of ours: those that pairs.tsv names, and the others as `none`."""
    named = {(row["event"], row["one"], row["other"]): row for row in _table(OURS / "pairs.tsv")}
    named |= {(event, other, one): row for (event, one, other), row in named.items()}
    by_event: dict[str, dict[str, Side]] = {}
    splits: dict[str, str] = {}
    for row in rows:
        splits[row["event"]] = row["split"]
        for number, (start, end) in enumerate(row["sentences"], start=1):
            by_event.setdefault(row["event"], {})[f"{row['id'][-1]}{number}"] = Side(row["id"], start, end)
    for event, sides in by_event.items():
        for one, other in combinations(sides, 2):
            label = named.get((event, one, other), {"label": "none", "doubt": ""})
            yield Pair(event, splits[event], sides[one], sides[other], label["label"], label["doubt"] == "doubt")


def _table(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t"))
