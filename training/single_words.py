"""Heads that say something of single words, taught anew over states that no longer change: factuality, acts, realis."""

from __future__ import annotations

from collections.abc import Callable

import torch
from torch import Tensor
from torch.nn import functional

from training.batches import Batch
from training.heads import LATE_LAYERS, Acts, Factuality, RealisOfActs, late
from training.losses import allowed_loss
from training.model import WIDTH, ReaderModel
from training.tables import Course, Sets, Table, table_of, taught
from training.train import SEED

# UDS-IH2 dev is flat from .5 to .6 hidden, and from the second epoch on.
COURSE = Course(epochs=6, at_once=256, hidden=0.6)
OF_FEW = Course(epochs=8, at_once=256, hidden=0.5)  # of events alone, a tenth of the words


def factuality(model: ReaderModel, sets: Sets, *, limit: int | None = None) -> Factuality:
    """A new head over the encoder of this model, taught by all marked values of these sets."""
    table = _table(model, sets, lambda batch: (~batch.facts.isnan(), batch.facts), limit)
    return taught(Factuality(LATE_LAYERS * WIDTH), table, functional.smooth_l1_loss, COURSE)


def acts(model: ReaderModel, sets: Sets, *, limit: int | None = None) -> Acts:
    """A new head over the encoder of this model, taught by all words of which these sets say what they tell."""
    table = _table(model, sets, lambda batch: (batch.acts > 0, batch.acts), limit)
    return taught(Acts(LATE_LAYERS * WIDTH), table, allowed_loss, COURSE)


def realis(model: ReaderModel, sets: Sets, *, limit: int | None = None) -> RealisOfActs:
    """A new head over the encoder of this model, taught by all words of which these sets say how real their events are
    told."""
    table = _table(model, sets, lambda batch: (batch.realis >= 0, batch.realis), limit)
    return taught(RealisOfActs(LATE_LAYERS * WIDTH), table, functional.cross_entropy, OF_FEW)


def _table(
    model: ReaderModel, sets: Sets, marked: Callable[[Batch], tuple[Tensor, Tensor]], limit: int | None
) -> Table:
    """What such a head reads of all marked words; what is drawn from here on is the same each time."""
    torch.manual_seed(SEED)
    return table_of(model, sets, late, marked, limit=limit)
