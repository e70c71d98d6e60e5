"""What the gate measures on the shared data: each takes the data's folder and a sample size; figures 0–1."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from eval import heads
from eval import pages as page_scores
from eval import vectors as base_vectors
from eval.data import load_rows
from eval.gold.dispatches import load as load_dispatches
from eval.places import PlaceScore, score_places
from eval.reading import annotated, raw_readings, readings, tools
from eval.times import Timex, score_times
from eval.toponyms import given, marked, most_populous
from reportedly.read.html import page
from reportedly.run import demo
from reportedly.text.sentences import find_sentences

Figures = dict[str, float]
DISPATCHES = Path(__file__).parent / "dispatches" / "gold.json"
Row = dict[str, Any]


def attribution(root: Path, most: int | None) -> Figures:
    """PolNeAR dev: exact F1 a role, all three, content IoU ≥ .5 with cue, source right given content; calibration."""
    return heads.attribution(root, most).all_figures()


def mentions(root: Path, most: int | None) -> Figures:
    """CoNLL-2003 dev: F1 over all names and by type; calibration."""
    return heads.mentions(root, most).all_figures()


def roles(root: Path, most: int | None) -> Figures:
    """EWT dev: F1 of predicates, and of arguments with gold predicates; calibration."""
    return heads.roles(root, most).all_figures()


def factuality(root: Path, most: int | None) -> Figures:
    """UDS-IH2 dev: Pearson's r at gold positions; calibration."""
    return heads.factuality(root, most).all_figures()


def own_gold(root: Path, most: int | None) -> Figures:
    """Our gold's dev part (eval/gold): Wikinews articles labelled in full; calibration."""
    return heads.own_gold(root, most).all_figures()


def vectors(root: Path, most: int | None) -> Figures:
    """PolNeAR dev: mean cosine of our vectors and the base encoder's, by kind; none where that isn't installed."""
    if not base_vectors.is_installed():
        return {}
    rows = load_rows(root / "attribution" / "polnear.dev.jsonl", most=most)
    texts = [row["text"] for row in rows]
    read = zip(texts, raw_readings(texts), strict=True)
    stored = [one for text, found in read for one in base_vectors.of_text(text, found)]
    return base_vectors.mean_cosines(stored, base_vectors.base_encoder())


def dispatches() -> Figures:
    """The bundled dispatches against their gold (eval/dispatches): what can be measured anywhere."""
    gold = load_dispatches(DISPATCHES)
    lines = Path(demo.dispatches()[0]).read_text(encoding="utf-8").splitlines()
    return heads.against(gold, [json.loads(line) for line in lines]).figures


def times(root: Path, most: int | None) -> Figures:
    """TimeBank and AQUAINT: TempEval-3 relaxed, strict and value F1 of what a reading holds."""
    paths = (root / "times" / "timebank.train.jsonl", root / "times" / "aquaint.train.jsonl")
    rows = [row for path in paths for row in load_rows(path, most=most)]
    score = score_times(
        (
            [Timex(one["start"], one["end"], one["type"], one["value"]) for one in row["timexes"]],
            [Timex(t.spans[0].start, t.spans[0].end, t.type, t.value) for t in read.times],
        )
        for row, read in zip(rows, readings(rows), strict=True)
    )
    return {name: score.f1(getattr(score, name)) for name in ("relaxed", "strict", "valued")}


def places_lgl(root: Path, most: int | None) -> Figures:
    """LGL: toponyms found, right within 161 km end to end, country right on found; with marked spans given, right and
    what population alone would get.
    """
    return _places(load_rows(root / "places" / "lgl.all.jsonl", most=most))


def places_geovirus(root: Path, most: int | None) -> Figures:
    """GeoVirus, as LGL."""
    return _places(load_rows(root / "places" / "geovirus.all.jsonl", most=most))


def _places(rows: list[Row]) -> Figures:
    read, told, populous = PlaceScore(), PlaceScore(), PlaceScore()
    for row, one in zip(rows, annotated(rows), strict=True):
        gold, neutral = marked(row)
        placed = [place for place in gold if place.lat is not None]
        read += score_places(gold, tools().resolve(one).places, neutral=neutral)
        given_spans = given(one, ((place.start, place.end) for place in placed))
        told += score_places(placed, tools().resolve(given_spans).places)
        populous += score_places(placed, most_populous(row, placed, tools().gazetteer))
    figures = {
        "found": read.found_f1, "end_to_end": read.end_to_end, "country": read.country, "given": told.end_to_end,
        "given most populous": populous.end_to_end,
    }  # fmt: skip
    return {name: value for name, value in figures.items() if value is not None}


def sentences(root: Path, most: int | None) -> Figures:
    """GUM news: F1 of sentence ends."""
    rows = load_rows(root / "coreference" / "gum_news.all.jsonl", most=most)
    gold = {(row["id"], end) for row in rows for _, end in row["sentences"]}
    found = {(row["id"], one.end) for row in rows for one in find_sentences(row["text"])}
    return {"ends": 2 * len(gold & found) / (len(gold) + len(found))}


def pages(root: Path, most: int | None) -> Figures:
    """Article bodies from 181 pages: shingle-4 F1 of the body without the title, which that set leaves out."""
    rows = load_rows(root / "pages" / "article_extraction_benchmark.all.jsonl.gz", most=most)
    return {"f1": page_scores.score((row["text"], _body(row["html"])) for row in rows).f1}


def _body(html: str) -> str:
    from reportedly.nouns.errors import Refused

    try:
        found = page(html)
    except Refused:
        return ""
    title = found.facts.title
    return found.text.removeprefix(title) if title else found.text
