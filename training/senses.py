"""`python -m training.senses`: how much each fact speaks for a report being right, learned from our gold's train part
and the articles that we labelled and held back, since the model is surer of what it was taught than it is right.

The facts are those that extract/ has of a report (`reportedly.extract.chances`); right is one that a row of the gold
stands for, with its type. A logistic model with a pull towards zero. Prints, of articles that the weights were not
learned from (folds), how often a right report is more likely than a wrong one, and how far chances are from the share
that is right; then writes the weights of all.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from eval.areas import reports as scored
from eval.calibration import Judged, calibration_error
from eval.gold.rows import GoldArticle, load
from eval.heads import GOLD
from eval.reading import annotated, tools
from reportedly.extract.chances import facts_of
from reportedly.extract.draft import begin
from reportedly.extract.reports import told_in
from reportedly.extract.statements import statements
from reportedly.knowledge import report_weights
from reportedly.nouns.ids import text_sha256
from reportedly.nouns.stages import Annotated
from training.corpora import shared_rows
from training.labelled.rows import marked

TABLE = Path(report_weights.__file__).parent / "data" / "report_weights.tsv"
FOLDS, STEPS = 6, 40
PULL = 10.0  # in reports; of articles left out, told apart .778 at 3, .772 at 10, .762 at 30; off by .043, .041, .085
HEADER = "# How much each fact speaks for a report being right, in nats. Fitted by `python -m training.senses`.\n"

Array = npt.NDArray[np.float64]


class Example(NamedTuple):
    """A report: its article's number for folds, its facts, and whether the gold has it with its type."""

    article: int
    facts: dict[str, float]
    typed: bool


def examples(gold: GoldArticle, read: Annotated, number: int) -> list[Example]:
    """The reports of an article that count for or against a reader."""
    draft = statements(begin(tools().resolve(read), ontology=tools().ontology))
    made = []
    for one in told_in(draft):
        right = scored.is_right(gold, one.report)
        if right is not None:
            made.append(Example(number, facts_of(draft, one.told), right))
    return made


def fitted(found: Sequence[Example], facts: Sequence[str]) -> Array:
    """The weights, in the order of `facts`, under which right reports are likely (Newton's method)."""
    values, right = _values(found, facts), np.array([float(one.typed) for one in found])
    weights = np.zeros(len(facts))
    for _ in range(STEPS):
        chances = 1 / (1 + np.exp(-values @ weights))
        slope = values.T @ (chances - right) + PULL * weights
        bend = (values * (chances * (1 - chances))[:, None]).T @ values + PULL * np.eye(len(facts))
        weights = weights - np.linalg.solve(bend, slope)
    return weights


def _values(found: Sequence[Example], facts: Sequence[str]) -> Array:
    return np.array([[one.facts.get(name, 0.0) for name in facts] for one in found])


def left_out(found: Sequence[Example], facts: Sequence[str]) -> list[Judged]:
    """Each report's chance by the weights of other articles, and whether it is right."""
    judged: list[Judged] = []
    for fold in range(FOLDS):
        held = [one for one in found if one.article % FOLDS == fold]
        weights = fitted([one for one in found if one.article % FOLDS != fold], facts)
        chances = 1 / (1 + np.exp(-_values(held, facts) @ weights))
        judged += [Judged(float(sure), one.typed) for sure, one in zip(chances, held, strict=True)]
    return judged


def told_apart(judged: Sequence[Judged]) -> float:
    """How often a right report is given a higher chance than a wrong one (0.5: no better than by lot)."""
    right = np.array([one.confidence for one in judged if one.right])[:, None]
    wrong = np.array([one.confidence for one in judged if not one.right])[None, :]
    return float(np.mean((right > wrong) + 0.5 * (right == wrong)))


def write(facts: Sequence[str], weights: Array) -> None:
    """Write the table."""
    lines = [f"{name}\t{weight:.3f}\n" for name, weight in zip(facts, weights, strict=True)]
    TABLE.write_text(HEADER + "fact\tweight\n" + "".join(lines), encoding="utf-8")


def main() -> int:
    """Fit, tell and write."""
    argparse.ArgumentParser(prog="python -m training.senses", description=__doc__).parse_args()
    gold = {one.sha256: one for one in load(GOLD) if one.split == "train"}
    gold |= {one.sha256: one.gold() for one in marked().values() if one.held and one.reports is not None}
    rows = [row for row in shared_rows("unlabelled/wikinews.all.jsonl") if text_sha256(row["text"]) in gold]
    found: list[Example] = []
    for number, read in enumerate(annotated(rows)):
        found += examples(gold[read.article.sha256], read, number)
    facts = sorted({name for one in found for name in one.facts})
    judged = left_out(found, facts)
    print(
        f"{len(found)} reports; of articles left out, told apart {told_apart(judged):.3f}, "
        f"calibration error {calibration_error(judged):.3f}"
    )
    write(facts, fitted(found, facts))
    return 0


if __name__ == "__main__":
    sys.exit(main())
