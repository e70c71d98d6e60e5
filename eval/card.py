"""`python -m eval.card`: writes the reliability of every head, measured on its development set, into the model card."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from eval.calibration import Judged, calibration_error, table
from eval.data import data_root
from eval.heads import HEADS
from reportedly.learned.reader import MODEL_DIR

CARD = MODEL_DIR / "MODEL_CARD.md"
BEGIN = "<!-- reliability: written by `python -m eval.card`, don't edit -->"
END = "<!-- end of reliability -->"
CLAIMS = {
    "mentions": ("CoNLL-2003 dev", "span and type are right"),
    "attributions": ("PolNeAR dev", "the source is exact and at least half of the content right"),
    "predicates": ("EWT dev", "PropBank has a predicate there"),
    "arguments": ("EWT dev", "span and role are right, at a right predicate"),
    "links": ("GUM news and interview, by folds of documents", "two phrases mean the same"),
    "factuality": ("UDS-IH2 dev", "annotators say that it happened (a value above 0)"),
    "statements": ("our gold, dev", "a statement is there: cues meet, half of the content is right"),
    "reports": ("our gold, dev", "a report of this type is there"),
    "figures": ("our gold, dev", "a figure with this value is there"),
    "places": ("our gold, dev", "a place is there, in this country"),
    "times": ("our gold, dev", "a time expression with this value is there"),
}


def section(judged: Mapping[str, Sequence[Judged]]) -> str:
    """The block of the card: errors of all heads in one table, then a reliability table each."""
    measured = {name: items for name, items in judged.items() if items}
    rows = [
        f"| {name} | {' | '.join(CLAIMS[name])} | {len(items)} | {calibration_error(items):.3f} |"
        for name, items in measured.items()
    ]
    lines = [
        BEGIN,
        "**What a confidence means.** Of items given .8, about 80 % should be right. Expected calibration error over",
        "bins of about equal numbers of items, of everything the reader extracts. The constants of the model's own",
        "heads were fitted on these same sets; our gold's dev part was not fitted to.",
        "",
        "| confidence of | measured on | says how likely it is that | items | error |",
        "|---|---|---|---|---|",
        *rows,
        "",
        *(f"{table(name, items)}\n" for name, items in measured.items()),
        END,
    ]
    return "\n".join(lines)


def with_section(card: str, block: str) -> str:
    """The card with its block replaced, or added before its last part ("Limits to know")."""
    if BEGIN in card:
        before, rest = card.split(BEGIN, 1)
        return before + block + rest.split(END, 1)[1]
    before, limits, after = card.partition("**Limits to know.**")
    return f"{before}{block}\n\n{limits}{after}" if limits else f"{card}\n{block}\n"


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m eval.card", description=__doc__)
    parser.add_argument("--card", type=Path, default=CARD)
    parser.add_argument("--links", type=Path, help="judged links of coreference, as JSON [[confidence, right], …]")
    options = parser.parse_args()
    root = data_root()
    if root is None:
        print("REPORTEDLY_DATA names no data", file=sys.stderr)
        return 1
    judged = {name: items for head in HEADS for name, items in head(root, None).judged.items()}
    if options.links:
        judged["links"] = [Judged(*one) for one in json.loads(options.links.read_text(encoding="utf-8"))]
    card = options.card.read_text(encoding="utf-8")
    options.card.write_text(with_section(card, section(judged)), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
