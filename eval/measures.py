"""What the gate measures on the shared data: each takes the data's folder and a sample size; figures 0–1."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from eval import attribution as attributions
from eval import findings
from eval import mentions as names
from eval import pages as page_scores
from eval.data import load_rows
from eval.gold.dispatches import load as load_dispatches
from eval.gold.rows import GoldArticle
from eval.gold.rows import load as load_gold
from eval.places import GoldPlace, PlaceScore, score_places
from eval.reading import annotated, readings
from eval.times import Timex, score_times
from reportedly.knowledge.states import states
from reportedly.nouns.article import Spans
from reportedly.nouns.ids import text_sha256
from reportedly.read.html import page
from reportedly.run import demo
from reportedly.text.sentences import find_sentences

Figures = dict[str, float]
DISPATCHES = Path(__file__).parent / "dispatches" / "gold.json"
GOLD = Path(__file__).parent / "gold" / "gold.json"
Row = dict[str, Any]


def attribution(root: Path, most: int | None) -> Figures:
    """PolNeAR dev: exact F1 a role, all three, content IoU ≥ .5 with cue, source right given content.

    Measured on what the reader hands on, quotations joined by rule included.
    """
    rows = load_rows(root / "attribution" / "polnear.dev.jsonl", most=most)
    score = attributions.score_attributions(
        (
            row["text"],
            [_gold_attribution(one) for one in row["attributions"]],
            [_found(one) for one in read.attributions],
        )
        for row, read in zip(rows, annotated(rows), strict=True)
    )
    figures = {name: getattr(score, name).f1 for name in ("source", "cue", "content", "all_three", "content_and_cue")}
    return figures | {"source_given_content": score.source_given_content.recall}


def _gold_attribution(row: Row) -> attributions.Attribution:
    return attributions.Attribution(row["source"], row["cue"], row["content"])


def _found(one: Any) -> attributions.Attribution:
    return attributions.Attribution(_pairs(one.source), _pairs(one.cue), _pairs(one.content))


def _pairs(spans: Spans) -> list[tuple[int, int]]:
    return [(span.start, span.end) for span in spans]


def mentions(root: Path, most: int | None) -> Figures:
    """CoNLL-2003 dev, documents put together from their sentences: F1 over all names and by type."""
    documents = names.conll_documents(load_rows(root / "ner" / "conll03.dev.jsonl"))[:most]
    read = annotated([{"id": str(at), "text": document.text} for at, document in enumerate(documents)])
    score = names.score_mentions(
        (document.names, names.conll_names((m.spans[0].start, m.spans[0].end, m.kind) for m in one.mentions))
        for document, one in zip(documents, read, strict=True)
    )
    return {"f1": score.f1()} | {type.lower(): score.f1(type) for type in sorted(score.gold)}


def dispatches() -> Figures:
    """The bundled dispatches against their gold (eval/dispatches): what can be measured anywhere."""
    gold = load_dispatches(DISPATCHES)
    lines = Path(demo.dispatches()[0]).read_text(encoding="utf-8").splitlines()
    return _against(gold, [json.loads(line) for line in lines])


def own_gold(root: Path, most: int | None) -> Figures:
    """Our gold's dev part (eval/gold): Wikinews articles labelled in full."""
    gold = [one for one in load_gold(GOLD) if one.split == "dev"]
    wanted = {one.sha256 for one in gold}
    rows = load_rows(root / "unlabelled" / "wikinews.all.jsonl")
    return _against(gold, [row for row in rows if text_sha256(row["text"]) in wanted])


def _against(gold: Sequence[GoldArticle], rows: list[Row]) -> Figures:
    return {line.measure: line.tally.f1 for line in findings.score(gold, readings(rows)) if line.tally.gold}


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
    """LGL: toponyms found, right within 161 km end to end, country right on found."""
    return _places(load_rows(root / "places" / "lgl.all.jsonl", most=most))


def places_geovirus(root: Path, most: int | None) -> Figures:
    """GeoVirus, as LGL."""
    return _places(load_rows(root / "places" / "geovirus.all.jsonl", most=most))


def _places(rows: list[Row]) -> Figures:
    score = PlaceScore()
    for row, read in zip(rows, readings(rows), strict=True):
        asked = [one for one in row["toponyms"] if not _demonym(row, one)]
        neutral = [(one["start"], one["end"]) for one in row["toponyms"] if _demonym(row, one)]
        score += score_places([_gold_place(one) for one in asked], read.places, neutral=neutral)
    figures = {"found": score.found_f1, "end_to_end": score.end_to_end, "country": score.country}
    return {name: value for name, value in figures.items() if value is not None}


def _demonym(row: Row, toponym: Row) -> bool:
    words = row["text"][toponym["start"] : toponym["end"]]
    return states().by_demonym(words) is not None and not states().all_by_name(words)


def _gold_place(row: Row) -> GoldPlace:
    """A marked toponym; LGL names countries in words and ids in digits, GeoVirus only the encyclopedia's page."""
    paged = states().by_name(row["page"].rsplit("/", 1)[-1].replace("_", " ")) if row.get("page") else None
    state = paged or (states().by_name(row["country"]) if row["country"] else None)
    return GoldPlace(
        row["start"],
        row["end"],
        int(row["geonameid"]) if row.get("geonameid") else None,
        row["lat"],
        row["lon"],
        state.alpha2 if state else None,
        is_country=paged is not None or str(row["feature"]).startswith("PCL"),
    )


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
