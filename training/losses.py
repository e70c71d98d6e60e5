"""What the network is taught by: one loss a head, summed over a batch."""

from __future__ import annotations

from typing import NamedTuple

import torch
from torch import Tensor
from torch.nn import functional

from training.batches import Anchors, Batch, Lessons
from training.heads import EVERY, OF_ACTS, PREDICATES, Acts, Factuality, Syntax, Tagger, through
from training.model import ReaderModel, additive_mask


class Losses(NamedTuple):
    """Nats over a batch; of facts the smooth error."""

    mentions: Tensor
    cues: Tensor
    roles: Tensor
    predicates: Tensor
    arguments: Tensor
    facts: Tensor
    syntax: Tensor
    acts: Tensor
    sides: Tensor


# Names lag behind at 1: CoNLL dev .86 after two epochs. An argument is worth less than a source.
WEIGHTS = Losses(*map(torch.tensor, (3.0, 1.0, 1.0, 0.5, 0.6, 2.0, 0.3, 1.0, 0.6)))


def weighted(parts: Losses) -> Tensor:
    """The one number that training lowers."""
    return torch.stack([part * weight for part, weight in zip(parts, WEIGHTS, strict=True)]).sum()


def losses(model: ReaderModel, batch: Batch) -> Losses:
    """The losses of a batch."""
    mask = additive_mask(batch.present)
    out = model(batch.ids, batch.case, batch.quote, batch.line, mask)
    known = ~batch.cues.isnan()
    taught = batch.predicates >= 0
    return Losses(
        _mentions(model, out.layers, batch.allowed),
        _starts(out.anchors[known], batch.cues[known]),
        tags(model.roles, out.states, mask, batch.anchors) + told(model.roles, out.states, mask, batch.cue_lessons),
        _starts(out.predicates[taught], batch.predicates[taught]),
        tags(model.arguments, out.late, mask, batch.frames, PREDICATES)
        + told(model.arguments, out.late, mask, batch.lessons, PREDICATES),
        values(model.factuality, out.late, batch.facts),
        _syntax(model.syntax, out.states, batch),
        acts(model.acts, out.late, batch.acts),
        tags(model.arguments, out.late, mask, batch.casts, OF_ACTS),
    )


def _mentions(model: ReaderModel, layers: list[Tensor], allowed: Tensor) -> Tensor:
    """The loss of mentions, which are read only where something is taught of them."""
    taught = allowed > 0
    read = through([layer[taught] for layer in layers])
    return kinds(model.mentions(model.drop(read)), allowed[taught])


def kinds(logits: Tensor, allowed: Tensor) -> Tensor:
    """The loss of all labels that a piece's corpus allows there, together: corpora mark different kinds, and what one
    leaves unmarked must not be taught as "no mention". Logits [N, labels] of pieces of which something is
    taught, `allowed` [N] bits.
    """
    logits = logits.float()
    possible = (allowed[:, None] >> torch.arange(logits.shape[-1]) & 1).bool()
    return (logits.logsumexp(-1) - logits.masked_fill(~possible, -1e4).logsumexp(-1)).sum()


def allowed_loss(logits: Tensor, allowed: Tensor) -> Tensor:
    """The same, a piece on average."""
    return kinds(logits, allowed) / len(allowed)


def _syntax(head: Syntax, states: Tensor, batch: Batch) -> Tensor:
    """The loss of the words each word hangs on, and of how, given the right one."""
    taught = batch.parents >= 0
    if not taught.any():
        return torch.zeros(())
    rows = taught.any(1).nonzero()[:, 0]
    states, taught, wanted = states[rows], taught[rows], batch.parents[rows]
    present = additive_mask(batch.present[rows])[:, 0]
    logits = (head.parents(states).float() + present)[taught]
    child, parent = states[taught], states.gather(1, wanted.clamp_min(0)[..., None].expand_as(states))[taught]
    relations = head.relations(child, parent).float()
    lost = functional.cross_entropy(logits, wanted[taught], reduction="sum")
    return lost + functional.cross_entropy(relations, batch.relations[rows][taught], reduction="sum")


def _starts(logits: Tensor, wanted: Tensor) -> Tensor:
    return functional.binary_cross_entropy_with_logits(logits.float(), wanted.float(), reduction="sum")


def values(head: Factuality, states: Tensor, facts: Tensor) -> Tensor:
    """The smooth error of factuality where it is known."""
    known = ~facts.isnan()
    return functional.smooth_l1_loss(head(states[known]).float(), facts[known], reduction="sum")


def acts(head: Acts, states: Tensor, allowed: Tensor) -> Tensor:
    """The loss of the events that words tell, where it is known."""
    taught = allowed > 0
    return kinds(head(states[taught]), allowed[taught]) if taught.any() else torch.zeros(())


def tags(tagger: Tagger, states: Tensor, mask: Tensor, anchors: Anchors, roles: slice = EVERY) -> Tensor:
    """The loss of every piece's role towards the anchors of a batch, of what their tagger sees; `roles` are those of
    its labels that are meant."""
    if not len(anchors.rows):
        return torch.zeros(())
    tagged = tagger(states, mask, anchors.rows, anchors.positions, torch.tensor(states.shape[1]))
    wanted = anchors.roles.gather(1, tagged.pieces).flatten()
    logits = tagged.logits[..., roles].float().flatten(0, 1)
    return functional.cross_entropy(logits, wanted, ignore_index=-1, reduction="sum")


def told(tagger: Tagger, states: Tensor, mask: Tensor, lessons: Lessons, roles: slice = EVERY) -> Tensor:
    """The cross entropy of roles to the chances that teachers gave them, of what the tagger sees."""
    if not len(lessons.rows):
        return torch.zeros(())
    tagged = tagger(states, mask, lessons.rows, lessons.positions, torch.tensor(states.shape[1]))
    at = tagged.pieces - lessons.starts[:, None]
    known = (at >= 0) & (at < lessons.chances.shape[1])
    at = at.clamp(0, lessons.chances.shape[1] - 1)
    logits = tagged.logits[..., roles].float()
    wanted = lessons.chances.gather(1, at[..., None].expand_as(logits)) * known[..., None]
    return -(wanted * logits.log_softmax(-1)).sum()
