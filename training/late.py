"""Arguments, factuality, acts, realis and mentions, taught over states that no longer change: `python -m training.late`
teaches those of the shipped network further, and leaves all else in it as it is.

After many epochs the encoder knows the sentences of EWT by heart, and what reads its states comes to rely on that: such
heads fit the train part ever better and the dev part no better. With half of the numbers they read hidden they can't.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import cast

import msgspec
import numpy as np
import onnx
import torch
from torch import Tensor
from torch.nn import functional

from reportedly.learned.linking import PAIRS, PairWeights
from reportedly.learned.reader import MODEL_DIR, MODEL_FILE
from training import mentions, single_words
from training.batches import Batch, collate, epoch_batches, load_examples
from training.corpora import CORPORA, SENTENCES, Corpus, ours
from training.examples import Example
from training.export import ship
from training.heads import OF_ACTS, PREDICATES, late
from training.losses import tags, told
from training.model import ReaderModel, additive_mask, frozen
from training.precision import half
from training.recover import recovered
from training.train import SEED, Weights, rate_at
from training.windows import noised

EPOCHS, RATE, WEIGHT_DECAY = 2, 5e-4, 0.05
AVERAGE = 0.995  # of the running average of the weights, which is what is kept
# Part of the numbers read; after an epoch EWT dev arguments are at .718 with .5, .719 with .6, .712 with .7.
HIDDEN = 0.6
PER_STEP = 1000  # losses are sums; so much of them is one step's
LESSONS = 0.4  # part of the texts with lessons that an epoch sees
ACTS_SHARE = 2.0  # how often the texts that mark acts are seen, each time cut otherwise
SHARES = {SENTENCES: 0.5, "factuality/meantime.train.jsonl": 1.0}  # of whole texts, beside every sentence alone

HEADS = ("arguments", "factuality", "acts", "realis", "mentions")


def taught(
    weights: Weights, corpora: Sequence[Corpus], out: Path, *, heads: Sequence[str] = HEADS, limit: int | None = None,
    lessons: Sequence[Example] = (), names_by: Weights | None = None,
) -> Weights:  # fmt: skip
    """The weights of a trained reader with these heads taught further, those of single words anew; kept in `out`, and
    taken from there if they are there already. `lessons` are texts with what teachers say of their arguments;
    `names_by` are the weights of a reader that knows names already, to read those of texts in which no set marks them.
    """
    kept = out / "late.pt"
    if kept.exists():
        return cast(Weights, torch.load(kept))
    torch.manual_seed(SEED)
    model = ReaderModel()
    model.load_state_dict(weights, strict=False)
    model.requires_grad_(False)
    sets, own = _sets(corpora), _ours(corpora)
    if "arguments" in heads:
        shown = [*sets, *own, (LESSONS, list(lessons))]
        steps = (epoch_batches(shown, random.Random(epoch))[:limit] for epoch in range(EPOCHS))
        _teach(model, [batch for epoch in steps for batch in epoch])
    if "factuality" in heads:
        model.factuality = single_words.factuality(model, sets, limit=limit)
    if "acts" in heads:
        model.acts = single_words.acts(model, own, limit=limit)
    if "realis" in heads:
        model.realis = single_words.realis(model, own, limit=limit)
    if "mentions" in heads:
        known = None if names_by is None else frozen(names_by, ReaderModel())
        model.mentions = mentions.fitted(model, corpora, limit=limit, by=known)
    out.mkdir(parents=True, exist_ok=True)
    torch.save(model.state_dict(), kept)
    return dict(model.state_dict())


def _sets(corpora: Sequence[Corpus]) -> list[tuple[float, list[Example]]]:
    """Sentences together as texts, and each alone, which is how short texts come."""
    used = [one._replace(share=SHARES[one.file]) for one in corpora if one.file in SHARES]
    alone = [one._replace(together=1, share=1.0) for one in used if one.file == SENTENCES]
    return load_examples([*used, *alone], random.Random(SEED))


def _ours(corpora: Sequence[Corpus]) -> list[tuple[float, list[Example]]]:
    """The texts that we labelled, seen as often as ACTS_SHARE says."""
    own = [one._replace(share=ACTS_SHARE) for one in corpora if one.read is ours]
    return load_examples(own, random.Random(SEED))


def _teach(model: ReaderModel, batches: list[list[Example]]) -> None:
    """The tagger of arguments, and nothing else, over these windows; it ends as the running average of its weights."""
    tagger, noise = model.arguments.requires_grad_(True), np.random.default_rng(SEED)
    averaged = {name: value.detach().clone() for name, value in tagger.state_dict().items()}
    optimizer = torch.optim.AdamW(tagger.parameters(), lr=RATE, weight_decay=WEIGHT_DECAY, betas=(0.9, 0.98))
    for step, examples in enumerate(batches):
        for group in optimizer.param_groups:
            group["lr"] = RATE * rate_at(step / len(batches))
        loss = _loss(model, collate([noised(one, noise) for one in examples]))
        if not loss.requires_grad:
            continue  # nothing in it is a predicate's
        optimizer.zero_grad()
        (loss / PER_STEP).backward()  # type: ignore[no-untyped-call]
        torch.nn.utils.clip_grad_norm_(tagger.parameters(), 1.0)
        optimizer.step()
        shadow, live = list(averaged.values()), list(tagger.state_dict().values())
        torch._foreach_lerp_(shadow, live, 1 - min(AVERAGE, (1 + step) / (10 + step)))
        if step % 50 == 49 or step + 1 == len(batches):
            print(f"late step {step + 1}/{len(batches)} loss {float(loss.detach()):.0f}", flush=True)
    tagger.load_state_dict(averaged)


def _loss(model: ReaderModel, batch: Batch) -> Tensor:
    mask = additive_mask(batch.present)
    with torch.no_grad(), half():
        layers = model.encoder(batch.ids, batch.case, batch.quote, batch.line, mask)
    with half():
        seen = functional.dropout(late(layers), HIDDEN)
        return (
            tags(model.arguments, seen, mask, batch.frames, PREDICATES)
            + told(model.arguments, seen, mask, batch.lessons, PREDICATES)
            + tags(model.arguments, seen, mask, batch.casts, OF_ACTS)
        )


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m training.late", description=__doc__)
    parser.add_argument("--model", type=Path, default=MODEL_DIR / MODEL_FILE)
    parser.add_argument("--out", type=Path, default=Path("build/reader/late"), help="where the weights are kept")
    parser.add_argument("--ship", type=Path, default=MODEL_DIR, help="where the network goes")
    parser.add_argument("--heads", nargs="+", choices=HEADS, default=HEADS, help="which of them")
    parser.add_argument("--threads", type=int, default=torch.get_num_threads())
    parser.add_argument("--limit", type=int, default=None, help="only so many steps an epoch, to try things out")
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    weights = taught(recovered(args.model), CORPORA, args.out, heads=args.heads, limit=args.limit)
    print(ship(weights, pairs_of(args.model), args.ship))
    return 0


def pairs_of(model: Path) -> PairWeights:
    """The weights of pairs that travel in a shipped file."""
    notes = {one.key: one.value for one in onnx.load(str(model)).metadata_props}
    return msgspec.json.decode(notes[PAIRS], type=PairWeights)


if __name__ == "__main__":
    sys.exit(main())
