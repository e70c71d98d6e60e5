"""What the network is taught by: summed negative log likelihoods of mentions, cue starts and roles."""

from __future__ import annotations

from typing import NamedTuple

import torch
from torch import Tensor
from torch.nn import functional

from reportedly.learned.labels import MENTION_LABELS
from training.batches import Batch
from training.model import ReaderModel, additive_mask

BITS = torch.arange(MENTION_LABELS)


class Losses(NamedTuple):
    mentions: Tensor
    cues: Tensor
    roles: Tensor


def losses(model: ReaderModel, batch: Batch) -> Losses:
    """Nats over a batch. A piece's mention loss is that of all labels its corpus allows there, together:
    corpora mark different kinds, and what one leaves unmarked must not be taught as "no mention".
    """
    mask = additive_mask(batch.present)
    out = model(batch.ids, batch.case, batch.quote, batch.line, mask)
    taught = batch.allowed > 0
    logits, allowed = out.mentions[taught].float(), batch.allowed[taught]
    possible = (allowed[:, None] >> BITS & 1).bool()
    mentions = (logits.logsumexp(-1) - logits.masked_fill(~possible, -1e4).logsumexp(-1)).sum()
    known = batch.cues >= 0
    cues = functional.binary_cross_entropy_with_logits(
        out.anchors[known].float(), batch.cues[known].float(), reduction="sum"
    )
    if not len(batch.rows):
        return Losses(mentions, cues, torch.zeros(()))
    roles = model.roles(out.states, mask, batch.rows, batch.positions).float()
    wrong = functional.cross_entropy(roles.flatten(0, 1), batch.roles.flatten(), ignore_index=-1, reduction="sum")
    return Losses(mentions, cues, wrong)
