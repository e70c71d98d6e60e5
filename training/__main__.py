"""`python -m training`: from the data to the network in the package, and its scores.

Three runs of at most ninety minutes on two cores: one with the base encoder as it is; after it is cut down to the
shipped shape, one that makes good what the cut took; and one that sees mostly what the taggers of arguments need. All
go on from their last checkpoint.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections.abc import Sequence
from pathlib import Path

import msgspec
import torch

from training.batches import collate, epoch_batches, load_examples
from training.coreference.__main__ import FURTHER, OPEN_FURTHER
from training.coreference.__main__ import train as coreference
from training.corpora import CORPORA, Corpus
from training.evaluate import main as evaluate
from training.export import ship
from training.model import BASE, SHIPPED
from training.prune import BATCHES, Weights, pruned
from training.train import SEED, run

FIRST_EPOCHS, SECOND_EPOCHS, THIRD_EPOCHS = 4, 5, 3
# By its third run the network knows PolNeAR nearly by heart, while arguments still gain from every epoch.
THIRD_SHARES = {
    "attribution/polnear.train.jsonl.gz": 0.4,
    "ner/conll03.train.jsonl": 0.5,
    "srl/ewt.train.jsonl.gz": 3.0,
}


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
    out = args.out / args.data
    weights = train(corpora, out, limit=args.limit)
    linked = coreference(weights, out, further_files=FURTHER if args.data == "all" else OPEN_FURTHER)
    weights |= {f"coreference.{name}": value for name, value in linked.head.items()}
    torch.save({"weights": weights, "pairs": msgspec.json.encode(linked.pairs).decode()}, out / "reader.pt")
    shipped = ship(weights, linked.pairs, *([args.ship] if args.ship else []))
    return evaluate(["--model", str(shipped.parent)])


def train(corpora: tuple[Corpus, ...], out: Path, *, limit: int | None = None) -> Weights:
    """All runs over these sets and the vector head, with checkpoints in `out`; coreference comes after."""
    first = run(corpora, shape=BASE, start=None, epochs=FIRST_EPOCHS, out=out / "first", limit=limit)
    narrow = out / "narrow.pt"
    if not narrow.exists():
        sets = load_examples(corpora, random.Random(SEED))
        batches = epoch_batches(sets, random.Random(SEED))[: limit or BATCHES]
        torch.save(pruned(first, map(collate, batches)), narrow)
    second = run(
        corpora, shape=SHIPPED, start=torch.load(narrow), epochs=SECOND_EPOCHS, out=out / "second", limit=limit
    )
    return third(corpora, second, out / "third", limit=limit)


def third(corpora: Sequence[Corpus], start: Weights, out: Path, *, limit: int | None = None) -> Weights:
    """The last run, from the weights of the second or of a network shipped before."""
    later = [one._replace(share=THIRD_SHARES.get(one.file, one.share)) for one in corpora]
    return run(later, shape=SHIPPED, start=start, epochs=THIRD_EPOCHS, out=out, limit=limit)


if __name__ == "__main__":
    sys.exit(main())
