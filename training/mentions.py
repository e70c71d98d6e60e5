"""Mentions, taught anew over states that no longer change: those after every layer, by the sets that mark mentions and
by texts of a set that doesn't (`self_read`). It begins from nothing: one that starts from the head taught with the
encoder keeps to the last layer, where names that were learned by heart are told by heart. What is shipped lies between
the two.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import torch
from torch import Tensor, nn
from torch.nn import functional

from reportedly.learned.labels import KINDS, MENTION_LABELS
from training.batches import base_tokenizer, collate, epoch_batches, load_examples
from training.corpora import ATTRIBUTIONS, Corpus, shared_rows
from training.examples import Example
from training.heads import through
from training.losses import kinds
from training.model import LAYERS, WIDTH, ReaderModel, additive_mask
from training.precision import half
from training.self_read import self_read
from training.train import SEED, rate_at

EPOCHS, RATE, WEIGHT_DECAY, AT_ONCE = 3, 1e-3, 0.05, 2048
HIDDEN = 0.3  # of the numbers read
# Part of the way back to the head that was taught with the encoder, as with __main__.THIRD_PART: CoNLL dev .928 at .5,
# .929 at .75, .930 at 1, where well-known names in PolNeAR are read whole .998, .988, .982.
KEPT = 0.5
UNMARKED = {ATTRIBUTIONS: 0.5}  # texts whose names no set marks, and the part that is read


class Table(NamedTuple):
    """States [N, LAYERS * WIDTH] of words, in half precision, and the labels [N] that each allows, as bits."""

    states: Tensor
    allowed: Tensor


def fitted(
    model: ReaderModel, corpora: Sequence[Corpus], *, limit: int | None = None, by: ReaderModel | None = None
) -> nn.Linear:
    """The head of this model halfway to a new one, taught by what is marked and by what a first new one reads, or the
    head of another reader that knows names already (`by`)."""
    torch.manual_seed(SEED)
    marked = _table(model, load_examples([c for c in corpora if _marks(c)], random.Random(SEED)), limit)
    head = _taught(marked)
    reader, names = (model, head) if by is None else (by, by.mentions)
    own = self_read(_texts(corpora, limit), base_tokenizer(), lambda w: names(_states(reader, w)), random.Random(SEED))
    head = _taught(_joined(marked, _table(model, [(1.0, own)], limit))) if own else head
    for name, weight in head.named_parameters():
        weight.lerp_(model.mentions.get_parameter(name), KEPT)
    return head


def _marks(corpus: Corpus) -> bool:
    return corpus.unmarked != frozenset(KINDS)


def _texts(corpora: Iterable[Corpus], limit: int | None) -> Iterator[str]:
    for corpus in corpora:
        rows = shared_rows(corpus.file) if corpus.file in UNMARKED else []
        yield from (corpus.read(row).text for row in rows[: limit or round(UNMARKED.get(corpus.file, 0) * len(rows))])


@torch.no_grad()
def _states(model: ReaderModel, windows: list[Example]) -> Tensor:
    """[B, T, LAYERS * WIDTH]."""
    batch = collate(windows)
    with half():
        return through(
            model.encoder(batch.ids, batch.case, batch.quote, batch.line, additive_mask(batch.present))
        ).float()


def _table(model: ReaderModel, sets: list[tuple[float, list[Example]]], limit: int | None) -> Table:
    rows = []
    for examples in epoch_batches(sets, random.Random(SEED))[:limit]:
        allowed = collate(examples).allowed
        rows.append((_states(model, examples)[allowed > 0].half(), allowed[allowed > 0]))
    return Table(*map(torch.cat, zip(*rows, strict=True)))


def _joined(one: Table, other: Table) -> Table:
    return Table(torch.cat([one.states, other.states]), torch.cat([one.allowed, other.allowed]))


def _taught(table: Table) -> nn.Linear:
    head = nn.Linear(LAYERS * WIDTH, MENTION_LABELS)
    optimizer = torch.optim.AdamW(head.parameters(), lr=RATE, weight_decay=WEIGHT_DECAY)
    rows = [chosen for _ in range(EPOCHS) for chosen in torch.randperm(len(table.allowed)).split(AT_ONCE)]
    for step, chosen in enumerate(rows):
        for group in optimizer.param_groups:
            group["lr"] = RATE * rate_at(step / len(rows))
        read = functional.dropout(table.states[chosen].float(), HIDDEN)
        loss = kinds(head(read), table.allowed[chosen]) / len(chosen)
        optimizer.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call]
        optimizer.step()
    print(f"mentions of {len(table.allowed)} words: loss {float(loss.detach()):.3f}", flush=True)
    return head.requires_grad_(False)
