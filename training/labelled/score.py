"""`python -m training.labelled.score`: how well the tool reads the reports of the articles that are held back.

Participants are scored by their words: the labels don't say whom they mean.
"""

from __future__ import annotations

import argparse
import sys

from eval import findings
from eval.reading import readings
from reportedly.nouns.ids import text_sha256
from training.corpora import shared_rows
from training.labelled.rows import marked

MEASURES = ("reports", "reports typed", "participants", "actors", "recipients", "realis", "report polarity")


def main() -> int:
    """Print the scores, with 95 % intervals by bootstrap over articles."""
    argparse.ArgumentParser(prog="python -m training.labelled.score", description=__doc__).parse_args()
    held = [one for one in marked().values() if one.held and one.reports is not None]
    wanted = {one.sha256 for one in held}
    files = sorted({one.file for one in held})
    rows = [row for file in files for row in shared_rows(file) if text_sha256(row["text"]) in wanted]
    print(f"{len(rows)} articles")
    for line in findings.score([one.gold() for one in held], readings(rows)):
        if line.measure in MEASURES:
            print(line.row())
    return 0


if __name__ == "__main__":
    sys.exit(main())
