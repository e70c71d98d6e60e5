"""`python -m training`: from the data to the network in the package, and its scores.

Three runs of at most ninety minutes on two cores: one with the base encoder as it is; after it is cut down to the
shipped shape, one that makes good what the cut took; and, once teachers of arguments and of attributions have said what
they think of texts that no set marks, one that sees mostly these and what we labelled. Then the heads that stand on
states that no longer change: arguments, factuality, acts, realis and names, vectors, coreference. All go on from
their last checkpoint.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections.abc import Sequence
from pathlib import Path

import msgspec
import torch

from reportedly.learned.reader import MODEL_DIR, MODEL_FILE
from training.batches import collate, epoch_batches, load_examples
from training.coreference.__main__ import FURTHER, OPEN_FURTHER
from training.coreference.__main__ import train as coreference
from training.corpora import ATTRIBUTIONS, CORPORA, SENTENCES, Corpus, ours
from training.evaluate import main as evaluate
from training.examples import Example
from training.export import ship
from training.late import taught
from training.lessons import lessons
from training.model import BASE, SHIPPED
from training.prune import BATCHES, Weights, pruned
from training.recover import recovered
from training.train import SEED, Course, run
from training.vectors import refitted

FIRST_EPOCHS, SECOND_EPOCHS, THIRD_EPOCHS = 4, 5, 1
# Part of the way from its start that the third run's end is taken. Weights between the two read better than either
# (Wortsman et al. 2022, "Robust fine-tuning of zero-shot models"): EWT dev arguments .740 at 0, .747 at .5, .742 at 1;
# CoNLL .927, .930, .926; PolNeAR's contents .625, .628, .627; statements of our gold .872, .878, .888.
THIRD_PART = 0.5
# By its third run the network knows PolNeAR nearly by heart, while arguments still gain from every epoch.
THIRD_SHARES = {ATTRIBUTIONS: 0.45, "ner/conll03.train.jsonl": 0.4, SENTENCES: 1.0}
THIRD_OURS, THIRD_OTHERS = 1.5, 0.3  # of the texts that we labelled, of other sets
THIRD_ALONE, THIRD_LESSONS = 1.1, 0.3  # of sentences alone, of texts with lessons
THIRD_COURSE = Course(per_step=1500)
# Of the texts that we labelled, in the first two runs on open sets alone: nothing else marks attributions there.
OPEN_OURS = 3.0


def main(argv: list[str] | None = None) -> int:
    """Train, put the network into the package, and print its scores on the development sets."""
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    parser.add_argument("--data", choices=("all", "open"), default="all", help="open: only openly licensed sets")
    parser.add_argument("--out", type=Path, default=Path("build/reader"), help="where checkpoints go")
    parser.add_argument("--ship", type=Path, default=None, help="put the network here, not into the package")
    parser.add_argument("--threads", type=int, default=torch.get_num_threads())
    parser.add_argument("--limit", type=int, default=None, help="only so many steps an epoch, to try things out")
    parser.add_argument(
        "--epochs", type=int, nargs=2, default=(FIRST_EPOCHS, SECOND_EPOCHS), metavar=("FIRST", "SECOND"),
        help="of the first two runs",
    )  # fmt: skip
    parser.add_argument(
        "--go-on", action="store_true", help="begin with the network shipped, not with the base encoder"
    )
    args = parser.parse_args(argv)
    torch.set_num_threads(args.threads)
    corpora = CORPORA if args.data == "all" else open_corpora()
    out = args.out / args.data
    second = recovered(MODEL_DIR / MODEL_FILE) if args.go_on else train(corpora, out, args.epochs, limit=args.limit)
    told = lessons(second, corpora, out, limit=args.limit)
    end = third(corpora, second, told, out / "third", limit=args.limit)
    later = taught(end, corpora, out, lessons=told, names_by=second if args.go_on else None, limit=args.limit)
    weights = refitted(later, corpora, out, limit=args.limit)
    linked = coreference(weights, out, further_files=FURTHER if args.data == "all" else OPEN_FURTHER)
    weights |= {f"coreference.{name}": value for name, value in linked.head.items()}
    torch.save({"weights": weights, "pairs": msgspec.json.encode(linked.pairs).decode()}, out / "reader.pt")
    shipped = ship(weights, linked.pairs, *([args.ship] if args.ship else []))
    return evaluate(["--model", str(shipped.parent)])


def open_corpora() -> tuple[Corpus, ...]:
    """The openly licensed sets, with more of our own labels than where PolNeAR marks attributions too."""
    return tuple(
        corpus._replace(share=OPEN_OURS) if corpus.read is ours else corpus for corpus in CORPORA if corpus.redistribute
    )


def train(
    corpora: tuple[Corpus, ...], out: Path, epochs: Sequence[int] = (FIRST_EPOCHS, SECOND_EPOCHS), *,
    limit: int | None = None,
) -> Weights:  # fmt: skip
    """The first two runs over these sets, of so many epochs, with checkpoints in `out`."""
    first = run(corpora, shape=BASE, start=None, epochs=epochs[0], out=out / "first", limit=limit)
    narrow = out / "narrow.pt"
    if not narrow.exists():
        sets = load_examples(corpora, random.Random(SEED))
        batches = epoch_batches(sets, random.Random(SEED))[: limit or BATCHES]
        torch.save(pruned(first, map(collate, batches)), narrow)
    return run(corpora, shape=SHIPPED, start=torch.load(narrow), epochs=epochs[1], out=out / "second", limit=limit)


def third(
    corpora: Sequence[Corpus], start: Weights, told: list[Example], out: Path, *, limit: int | None = None
) -> Weights:  # fmt: skip
    """The third run, from the weights of the second or of a network shipped before, and half the way back: with our own
    labels, what teachers say of arguments and attributions, and sentences alone beside whole texts."""
    sets = [one._replace(share=_third_share(one)) for one in corpora]
    sets += [one._replace(share=THIRD_ALONE, together=1) for one in corpora if one.file == SENTENCES]
    end = run(
        sets, shape=SHIPPED, start=start, epochs=THIRD_EPOCHS, out=out, limit=limit, course=THIRD_COURSE,
        further=[(THIRD_LESSONS, told)],
    )  # fmt: skip
    return {
        name: torch.lerp(start[name], value, THIRD_PART) if name in start and value.is_floating_point() else value
        for name, value in end.items()
    }


def _third_share(corpus: Corpus) -> float:
    return THIRD_OURS if corpus.read is ours else THIRD_SHARES.get(corpus.file, THIRD_OTHERS * corpus.share)


if __name__ == "__main__":
    sys.exit(main())
