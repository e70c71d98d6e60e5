"""`python -m training`: from the data to the network in the package, and its scores.

Two runs of at most ninety minutes on two cores: one with the base encoder as it is, and, after it is cut down to the
shipped shape, one that makes good what the cut took. Both go on from their last checkpoint.
"""

from __future__ import annotations

import argparse
import random
import sys
from pathlib import Path

import torch

from training.batches import collate, epoch_batches, load_examples
from training.corpora import CORPORA, Corpus
from training.evaluate import main as evaluate
from training.export import ship
from training.model import BASE, SHIPPED
from training.prune import BATCHES, Weights, pruned
from training.train import SEED, run

FIRST_EPOCHS, SECOND_EPOCHS = 4, 5


def main(argv: list[str] | None = None) -> int:
    """Train, put the network into the package, and print its scores on the development sets."""
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    parser.add_argument("--data", choices=("all", "open"), default="all", help="open: only openly licensed sets")
    parser.add_argument("--out", type=Path, default=Path("build/reader"), help="where checkpoints go")
    parser.add_argument("--ship", type=Path, default=None, help="put the network here, not into the package")
    parser.add_argument("--threads", type=int, default=torch.get_num_threads())
    parser.add_argument("--limit", type=int, default=None, help="only so many steps an epoch, to try things out")
    args = parser.parse_args(argv)
    torch.set_num_threads(args.threads)
    corpora = tuple(corpus for corpus in CORPORA if args.data == "all" or corpus.redistribute)
    weights = train(corpora, args.out / args.data, limit=args.limit)
    shipped = ship(weights, *([args.ship] if args.ship else []))
    return evaluate(["--model", str(shipped.parent)])


def train(corpora: tuple[Corpus, ...], out: Path, *, limit: int | None = None) -> Weights:
    """Both runs over these sets, with checkpoints in `out`; gives the encoder and heads of the shipped shape."""
    first = run(corpora, shape=BASE, start=None, epochs=FIRST_EPOCHS, out=out / "first", limit=limit)
    narrow = out / "narrow.pt"
    if not narrow.exists():
        sets = load_examples(corpora, random.Random(SEED))
        batches = epoch_batches(sets, random.Random(SEED))[: limit or BATCHES]
        torch.save(pruned(first, map(collate, batches)), narrow)
    return run(corpora, shape=SHIPPED, start=torch.load(narrow), epochs=SECOND_EPOCHS, out=out / "second", limit=limit)


if __name__ == "__main__":
    sys.exit(main())
