"""What the gate measures of reports on the shared event data; each takes the data's folder and a sample size.

PLOVER's and PETRARCH's sentences are for scoring alone (docs/decisions/0022-scoring-only.md): nobody reads them.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from eval.codings import CAMEO_ROOTS, RENAMED, Coded, score_codings, score_sides
from eval.data import load_rows
from eval.incidents import score_incidents
from eval.reading import annotated, readings, tools
from eval.realis import score_realis, told_as_so
from reportedly.extract.draft import begin
from reportedly.extract.reality import reality_at
from reportedly.extract.statements import statements
from reportedly.nouns.findings import Reading
from reportedly.nouns.stages import Annotated

Row = dict[str, Any]
Figures = dict[str, float]


def plover(root: Path, most: int | None) -> Figures:
    """PLOVER's gold records: the event found, its type, its actors and recipients."""
    rows = load_rows(root / "events" / "plover.train.jsonl", most=most)
    return plover_figures(rows, readings(rows))


def plover_figures(rows: list[Row], made: list[Reading]) -> Figures:
    """The figures of these rows' readings."""
    score = score_codings((plover_coded(row), reading) for row, reading in zip(rows, made, strict=True))
    return {name: getattr(score, name).f1 for name in ("found", "types", "actors", "recipients")}


def plover_coded(row: Row) -> Coded:
    """A record's event, by PLOVER's present types."""
    spans = {name: [tuple(one) for one in row["spans"].get(name, ())] for name in ("event", "source", "target")}
    return Coded(
        frozenset((RENAMED.get(row["event"], row["event"]),)), spans["event"], spans["source"], spans["target"]
    )


def petrarch(root: Path, most: int | None) -> Figures:
    """PETRARCH's and UniversalPETRARCH's validation sentences: is the root of each code told, as PLOVER types.

    PETRARCH's are tests of its own code: their dictionaries give words codes that CAMEO would not.
    """
    found: Figures = {}
    for name in ("petrarch", "universalpetrarch"):
        rows = load_rows(root / "events" / f"{name}.validation.jsonl", most=most)
        found |= {f"{name} {figure}": value for figure, value in petrarch_figures(rows, readings(rows)).items()}
    return found


def petrarch_figures(rows: list[Row], made: list[Reading]) -> Figures:
    """The share of codes whose root some report tells; codes that CAMEO hasn't are the tests' own and left out."""
    pairs = [
        (Coded(CAMEO_ROOTS[coding["code"][:2]]), reading)
        for row, reading in zip(rows, made, strict=True)
        for coding in row["codings"]
        if coding["code"][:2] in CAMEO_ROOTS
    ]
    return {"roots": score_codings(pairs).types.f1}


def cameo_sides(root: Path, most: int | None) -> Figures:
    """CAMEO sentences (the train part, as our dev): sources and targets named."""
    rows = load_rows(root / "events" / "cameo_ner.train.jsonl", most=most)
    return cameo_figures(rows, readings(rows))


def cameo_figures(rows: list[Row], made: list[Reading]) -> Figures:
    """F1 of sources' and targets' words, by spans that touch."""
    score = score_sides((_sides(row, "Source"), _sides(row, "Target"), r) for row, r in zip(rows, made, strict=True))
    both = score.actors._replace(
        right=score.actors.right + score.recipients.right,
        found=score.actors.found + score.recipients.found,
        gold=score.actors.gold + score.recipients.gold,
    )
    return {"sources": score.actors.f1, "targets": score.recipients.f1, "both": both.f1}


def _sides(row: Row, side: str) -> list[tuple[int, int]]:
    return [(start, end) for start, end, name in row["entities"] if name == side]


def muc(root: Path, most: int | None) -> Figures:
    """MUC-4 dev: articles with an incident, its type where detected, names in its roles."""
    rows = load_rows(root / "events" / "muc4.dev.jsonl", most=most)
    return muc_figures(rows, readings(rows))


def muc_figures(rows: list[Row], made: list[Reading]) -> Figures:
    """The figures of these rows' readings."""
    score = score_incidents(zip(rows, made, strict=True))
    names = ("detected", "types", "perpetrators", "targets", "victims", "names")
    return {name: getattr(score, name).f1 for name in names}


def realis(root: Path, most: int | None) -> Figures:
    """UDS-IH2 dev, each sentence alone, at gold positions: did it happen."""
    rows = load_rows(root / "factuality" / "uds_ih2.dev.jsonl", most=most)
    return realis_figures(rows, annotated(rows))


def realis_figures(rows: list[Row], read: list[Annotated]) -> Figures:
    """Macro F1 of happened and not, by the rules that give reports their realis; what no sentence holds didn't."""
    pairs: list[tuple[float, bool]] = []
    for row, one in zip(rows, read, strict=True):
        draft = statements(begin(tools().resolve(one), ontology=tools().ontology))
        for event in row["events"]:
            told = reality_at(draft, draft.article.cite(event["start"], event["end"]))
            pairs.append((event["value"], told is not None and told_as_so(told.realis, told.polarity)))
    score = score_realis(pairs)
    return {"macro": score.macro, "occurred": score.occurred, "not_occurred": score.not_occurred}
