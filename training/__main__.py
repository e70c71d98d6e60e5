"""`python -m training`: from the public data to the network in the package, and its scores."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import torch

from training.evaluate import main as evaluate
from training.export import ship
from training.train import run


def main(argv: list[str] | None = None) -> int:
    """Train, export after each epoch, and print the scores of the last on the development sets."""
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    parser.add_argument("--epochs", type=int, default=4)
    parser.add_argument("--out", type=Path, default=Path("build/reader"), help="where checkpoints go")
    parser.add_argument("--threads", type=int, default=torch.get_num_threads())
    parser.add_argument("--limit", type=int, default=None, help="only so many steps an epoch, to try things out")
    args = parser.parse_args(argv)
    torch.set_num_threads(args.threads)
    args.out.mkdir(parents=True, exist_ok=True)
    run(epochs=args.epochs, out=args.out, after_epoch=ship, limit=args.limit)
    return evaluate([])


if __name__ == "__main__":
    sys.exit(main())
