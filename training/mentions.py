"""Mentions, taught anew over states that no longer change: those after every layer, by the sets that mark mentions and
by texts of a set that doesn't (`self_read`). It begins from nothing: one that starts from the head taught with the
encoder keeps to the last layer, where names that were learned by heart are told by heart. What is shipped lies between
the two.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Sequence

import torch
from torch import Tensor, nn

from reportedly.learned.labels import KINDS, MENTION_LABELS
from training.batches import base_tokenizer, collate, load_examples
from training.corpora import ATTRIBUTIONS, Corpus, shared_rows
from training.examples import Example
from training.heads import through
from training.losses import allowed_loss
from training.model import LAYERS, WIDTH, ReaderModel
from training.self_read import self_read
from training.tables import Course, Sets, Table, joined, states_of, table_of, taught
from training.train import SEED

COURSE = Course(epochs=3, at_once=2048, hidden=0.3)
# Part of the way back to the head that was taught with the encoder, as with __main__.THIRD_PART: CoNLL dev .928 at .5,
# .929 at .75, .930 at 1, where well-known names in PolNeAR are read whole .998, .988, .982.
KEPT = 0.5
UNMARKED = {ATTRIBUTIONS: 0.5}  # texts whose names no set marks, and the part that is read


def fitted(
    model: ReaderModel, corpora: Sequence[Corpus], *, limit: int | None = None, by: ReaderModel | None = None
) -> nn.Linear:
    """The head of this model halfway to a new one, taught by what is marked and by what a first new one reads, or the
    head of another reader that knows names already (`by`)."""
    torch.manual_seed(SEED)
    marked = _table(model, load_examples([c for c in corpora if _marks(c)], random.Random(SEED)), limit)
    head = _taught(marked)
    reader, names = (model, head) if by is None else (by, by.mentions)

    def labels(windows: list[Example]) -> Tensor:
        return names(states_of(reader, collate(windows), through).float())

    own = self_read(_texts(corpora, limit), base_tokenizer(), labels, random.Random(SEED))
    head = _taught(joined([marked, _table(model, [(1.0, own)], limit)])) if own else head
    for name, weight in head.named_parameters():
        weight.lerp_(model.mentions.get_parameter(name), KEPT)
    return head


def _marks(corpus: Corpus) -> bool:
    return corpus.unmarked != frozenset(KINDS)


def _texts(corpora: Iterable[Corpus], limit: int | None) -> Iterator[str]:
    for corpus in corpora:
        rows = shared_rows(corpus.file) if corpus.file in UNMARKED else []
        yield from (corpus.read(row).text for row in rows[: limit or round(UNMARKED.get(corpus.file, 0) * len(rows))])


def _table(model: ReaderModel, sets: Sets, limit: int | None) -> Table:
    """The states of words after every layer, and the labels that each allows, as bits."""
    return table_of(model, sets, through, lambda batch: (batch.allowed > 0, batch.allowed), limit=limit)


def _taught(table: Table) -> nn.Linear:
    return taught(nn.Linear(LAYERS * WIDTH, MENTION_LABELS), table, allowed_loss, COURSE).requires_grad_(False)
