"""What each of the reader's heads shows on its development set: scores, and every item judged for calibration."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import chain
from pathlib import Path
from typing import Any, Literal, NamedTuple

from eval import attribution as attributions
from eval import findings, judging
from eval import mentions as names
from eval.areas import figures, places, reports, statements, times
from eval.bootstrap import total
from eval.calibration import Judged, calibration_error
from eval.data import load_rows
from eval.factuality import happened, score_factuality
from eval.gold.rows import GoldArticle
from eval.gold.rows import load as load_gold
from eval.reading import annotated, raw_predicates_at, raw_readings, readings
from eval.roles import RoleScore, found_predicate, gold_predicates, score_arguments, score_predicates
from reportedly.nouns.article import Spans
from reportedly.nouns.ids import text_sha256

Figures = dict[str, float]
Row = dict[str, Any]
GOLD = Path(__file__).parent / "gold" / "gold.json"
AREAS = {
    "statements": statements.judged, "reports": reports.judged, "figures": figures.judged,
    "places": places.judged, "times": times.judged,
}  # fmt: skip


class Measured(NamedTuple):
    """A head's figures, 0–1, and its judged items by name."""

    figures: Figures
    judged: dict[str, list[Judged]]

    def all_figures(self) -> Figures:
        """Figures, and 1 - expected calibration error, so that more is better as everywhere."""
        errors = {name: calibration_error(items) for name, items in self.judged.items() if items}
        return self.figures | {f"{name} calibrated": 1 - error for name, error in errors.items()}


def attribution(root: Path, most: int | None) -> Measured:
    """PolNeAR dev: exact F1 a role, all three, content IoU ≥ .5 with cue, source right given content.

    Measured on what the reader hands on, quotations joined by rule included.
    """
    rows = load_rows(root / "attribution" / "polnear.dev.jsonl", most=most)
    gold = [
        [attributions.Attribution(a["source"], a["cue"], a["content"]) for a in row["attributions"]] for row in rows
    ]
    found = [[(_attribution(one), one.confidence) for one in read.attributions] for read in annotated(rows)]
    texts = [row["text"] for row in rows]
    score = attributions.score_attributions(
        (text, right, [one for one, _ in ours]) for text, right, ours in zip(texts, gold, found, strict=True)
    )
    figures = {name: getattr(score, name).f1 for name in ("source", "cue", "content", "all_three", "content_and_cue")}
    return Measured(
        figures | {"source_given_content": score.source_given_content.recall},
        {"attributions": _joined(map(judging.judged_attributions, texts, gold, found))},
    )


def _attribution(one: Any) -> attributions.Attribution:
    return attributions.Attribution(_pairs(one.source), _pairs(one.cue), _pairs(one.content))


def _pairs(spans: Spans) -> list[tuple[int, int]]:
    return [(span.start, span.end) for span in spans]


def mentions(root: Path, most: int | None) -> Measured:
    """CoNLL-2003 dev, documents put together from their sentences: F1 over all names and by type; and
    well-known names of PolNeAR dev, whose names no set marks, read whole."""
    documents = names.conll_documents(load_rows(root / "ner" / "conll03.dev.jsonl"))[:most]
    read = annotated([{"id": str(at), "text": document.text} for at, document in enumerate(documents)])
    found = [[(names.Named(*_pairs(m.spans)[0], m.kind), m.confidence) for m in one.mentions] for one in read]
    score = names.score_mentions(
        (document.names, names.conll_names(name for name, _ in ours))
        for document, ours in zip(documents, found, strict=True)
    )
    texts = [row["text"] for row in load_rows(root / "attribution" / "polnear.dev.jsonl", most=most)]
    read_there = zip(texts, raw_readings(texts), strict=True)
    whole = total([names.read_whole(text, ((m.start, m.end) for m in one.mentions)) for text, one in read_there])
    return Measured(
        {"f1": score.f1()} | {type.lower(): score.f1(type) for type in sorted(score.gold)} | {"whole": whole.recall},
        {"mentions": _joined(map(judging.judged_mentions, [document.names for document in documents], found))},
    )


def roles(root: Path, most: int | None) -> Measured:
    """EWT dev, each sentence alone: F1 of predicate words, and of arguments with gold predicates."""
    rows = load_rows(root / "srl" / "ewt.dev.jsonl", most=most)
    texts = [row["text"] for row in rows]
    gold = [gold_predicates(row) for row in rows]
    found = [read.predicates for read in raw_readings(texts)]
    given = raw_predicates_at(texts, [[(one.start, one.end) for one in row] for row in gold])
    score = RoleScore()
    for text, right, ours, told in zip(texts, gold, found, given, strict=True):
        score = score.plus(RoleScore(predicates=score_predicates(right, [found_predicate(one) for one in ours])))
        score = score.plus(score_arguments(text, right, [found_predicate(one) for one in told]))
    return Measured(
        {name: getattr(score, name).f1 for name in score._fields},
        {
            "predicates": _joined(map(judging.judged_predicates, gold, found)),
            "arguments": _joined(map(judging.judged_arguments, texts, gold, found)),
        },
    )


def factuality(root: Path, most: int | None) -> Measured:
    """UDS-IH2 dev, each sentence alone, at gold positions: Pearson's r; and how near the values are
    (mean absolute error as a part of the scale's 6 points, from 1).
    """
    rows = load_rows(root / "factuality" / "uds_ih2.dev.jsonl", most=most)
    events = [[(event["start"], event["end"]) for event in row["events"]] for row in rows]
    given = raw_predicates_at([row["text"] for row in rows], events)
    values = [event["value"] for row in rows for event in row["events"]]
    found = list(chain.from_iterable(given))
    score = score_factuality(zip(values, (one.factuality for one in found), strict=True))
    judged = judging.judged_factuality(zip(values, (happened(one.factuality) for one in found), strict=True))
    return Measured({"pearson": score.pearson, "near": 1 - score.mae / 6}, {"factuality": judged})


def own_gold(root: Path, most: int | None) -> Measured:
    """Our gold's dev part (eval/gold): Wikinews articles labelled in full."""
    return _split(root, "dev")


def gold_train(root: Path, most: int | None) -> Measured:
    """Our gold's train part: what may be fitted to."""
    return _split(root, "train")


def _split(root: Path, split: Literal["train", "dev"]) -> Measured:
    gold = [one for one in load_gold(GOLD) if one.split == split]
    wanted = {one.sha256 for one in gold}
    rows = [row for row in load_rows(root / "unlabelled" / "wikinews.all.jsonl") if text_sha256(row["text"]) in wanted]
    return against(gold, rows)


def against(gold: Sequence[GoldArticle], rows: list[Row]) -> Measured:
    """The readings of these rows against gold articles."""
    made = readings(rows)
    scored = {line.measure: line.tally.f1 for line in findings.score(gold, made) if line.tally.gold}
    by_text = {one.sha256: one for one in gold}
    judged = {
        name: _joined(area(by_text[read.article.sha256], read) for read in made if read.article.sha256 in by_text)
        for name, area in AREAS.items()
    }
    return Measured(scored, judged)


def _joined(lists: Any) -> list[Judged]:
    return list(chain.from_iterable(lists))


Head = Callable[[Path, int | None], Measured]
HEADS: tuple[Head, ...] = (mentions, attribution, roles, factuality, own_gold)
