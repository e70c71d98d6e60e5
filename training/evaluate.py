"""Scores of a shipped model on the development sets, through the run time that users get."""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from eval.attribution import Attribution, AttributionScore, score_attributions
from eval.mentions import MentionScore, conll_documents, conll_names, score_mentions
from reportedly.learned.reader import MODEL_DIR, OnnxReader
from reportedly.learned.readings import RawReading, Reader
from training.corpora import Row, shared_rows

POLNEAR_DEV, CONLL_DEV = "attribution/polnear.dev.jsonl", "ner/conll03.dev.jsonl"
WIKINEWS, WIKINEWS_MOST = "unlabelled/wikinews.all.jsonl", 10_000  # characters


def attribution_score(rows: Sequence[Row], readings: Sequence[RawReading]) -> AttributionScore:
    """Readings of PolNeAR articles against their annotations."""
    return score_attributions(
        (
            row["text"],
            [Attribution(one["source"], one["cue"], one["content"]) for one in row["attributions"]],
            [Attribution(one.source, one.cue, one.content) for one in reading.attributions],
        )
        for row, reading in zip(rows, readings, strict=True)
    )


def mention_score(rows: Sequence[Row], reader: Reader) -> MentionScore:
    """The reader on CoNLL-2003 sentences put together as documents."""
    documents = conll_documents(rows)
    readings = reader.read([document.text for document in documents])
    return score_mentions(
        (document.names, conll_names((one.start, one.end, one.kind) for one in reading.mentions))
        for document, reading in zip(documents, readings, strict=True)
    )


def speed(reader: Reader, articles: int) -> str:
    """Articles a second over news articles of up to 10,000 characters, handed over eight at a time."""
    texts = [row["text"] for row in shared_rows(WIKINEWS) if len(row["text"]) <= WIKINEWS_MOST][:articles]
    reader.read(texts[:2])
    started = time.process_time()
    for at in range(0, len(texts), 8):
        reader.read(texts[at : at + 8])
    spent = time.process_time() - started
    length = sum(map(len, texts)) // len(texts)
    return f"{len(texts) / spent:.1f} articles of {length} characters a second of processor time"


def main(argv: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m training.evaluate")
    parser.add_argument("--model", type=Path, default=MODEL_DIR)
    parser.add_argument("--articles", type=int, default=None, help="only so many of each set")
    args = parser.parse_args(argv)
    reader = OnnxReader(args.model)
    rows = shared_rows(POLNEAR_DEV)[: args.articles]
    print("attribution ", attribution_score(rows, reader.read([row["text"] for row in rows])).row())
    print("mentions    ", mention_score(shared_rows(CONLL_DEV)[: args.articles], reader).row())
    print("speed       ", speed(reader, args.articles or 100))
    return 0


if __name__ == "__main__":
    sys.exit(main())
