"""Texts in which no set marks mentions, taught as the mention head itself reads them (self-training).

PolNeAR marks attributions alone, so nothing kept the encoder reading its names while it learned it by heart: a third of
those in texts like it were cut short or missed. Two things know better than one reading of a whole article: the same
words in short stretches, cut several ways; and the other places where a name stands.
"""

from __future__ import annotations

import random
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

import numpy as np
import torch
from tokenizers import Tokenizer
from torch import Tensor

from reportedly.learned.chances import FloatArray
from reportedly.learned.labels import KINDS, begin, inside
from reportedly.learned.mentions import best_labels, mentions_from
from reportedly.learned.pieces import IntArray
from reportedly.learned.readings import RawMention
from training.batches import of_like_length
from training.corpora import Labelled
from training.examples import Example, covered, example
from training.windows import windows_of

CUTS = 3  # ways in which a text is cut into short stretches
TOGETHER = 8  # stretches that are read at once
SURE = 0.75  # chance of a label from which it is taught
NAMES = frozenset({"person", "organisation", "place", "group", "facility"})
# A name is read whole so many times, of these so many as one kind, and of all the places where it stands in so many.
TIMES, ALIKE, WHOLE = 3, 0.6, 0.4
INITIAL = re.compile(r"\b[A-Z]$")  # "George W" goes on

Logits = Callable[[list[Example]], Tensor]
"""Windows to label logits [B, T, labels], with marks and padding."""


class Read(NamedTuple):
    """A text, and what is read there: label chances [words, labels] and mentions."""

    text: str
    one: Example
    chances: FloatArray
    mentions: list[RawMention]


def self_read(texts: Iterable[str], tokenizer: Tokenizer, logits: Logits, shuffler: random.Random) -> list[Example]:
    """The texts as examples; a word allows the label that is surely read there or that its name votes for, or any."""
    read = [_read(text, example(Labelled(text), frozenset(KINDS), tokenizer), logits, shuffler) for text in texts]
    names = voted(read)
    return [taught(one, names) for one in read]


def _read(text: str, one: Example, logits: Logits, shuffler: random.Random) -> Read:
    summed = torch.stack([_cut_and_read(one, logits, shuffler) for _ in range(CUTS)]).sum(0)
    heads = np.flatnonzero(one.pieces.first)
    chances: FloatArray = torch.softmax(summed[heads] / CUTS, -1).numpy()
    ends = np.maximum.reduceat(one.pieces.ends, heads)
    return Read(text, one, chances, mentions_from(np.log(chances + 1e-9), one.pieces.starts[heads], ends))


def _cut_and_read(one: Example, logits: Logits, shuffler: random.Random) -> Tensor:
    """Log chances [pieces, labels] of a text that is cut into short ones of whole sentences."""
    windows = windows_of(one._replace(attribution=True), shuffler, short=1.0)
    parts: dict[int, Tensor] = {}
    for numbers in of_like_length(windows, TOGETHER):
        found = logits([windows[number] for number in numbers]).float().log_softmax(-1)
        parts |= {n: row[1 : 1 + len(windows[n].pieces.ids)] for n, row in zip(numbers, found, strict=True)}
    return torch.cat([parts[number] for number in range(len(windows))])


def voted(read: Sequence[Read]) -> dict[str, str]:
    """The kinds of names of two words and more that are read whole, as one kind, in most places where they stand."""
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for one in read:
        for mention in one.mentions:
            words = one.text[mention.start : mention.end]
            if mention.kind in NAMES and " " in words and words[0].isupper() and not INITIAL.search(words):
                votes[words][mention.kind] += 1
    places = Counter(name for one in read for name, _, _ in _standing(one.text, votes))
    return {
        name: kind
        for name, of in votes.items()
        for kind, times in of.most_common(1)
        if times >= max(TIMES, ALIKE * of.total(), WHOLE * places[name])
    }


def _standing(text: str, names: Iterable[str]) -> Iterator[tuple[str, int, int]]:
    """Where these names stand in a text; of those that begin at one place the longest."""
    here = sorted((name for name in names if name in text), key=len, reverse=True)
    if here:
        for found in re.finditer(rf"(?<!\w)(?:{'|'.join(map(re.escape, here))})(?!\w)", text):
            yield found[0], *found.span()


def taught(read: Read, names: dict[str, str]) -> Example:
    """The example of a text that allows what is sure of it alone, and anything elsewhere."""
    pieces = read.one.pieces
    allowed: IntArray = np.zeros(len(pieces.ids), dtype=np.int64)
    labels = best_labels(read.chances)
    sure = np.take_along_axis(read.chances, labels[:, None], 1)[:, 0] >= SURE
    allowed[pieces.first] = np.where(sure, 1 << labels, 0)
    for name, start, end in _standing(read.text, names):
        longer = (one for one in read.mentions if one.start <= start and end <= one.end)
        if all((one.start, one.end) == (start, end) for one in longer):
            left, right = covered(pieces, start, end)
            allowed[max(0, left - 1) : right + 1] = 0  # what read it otherwise says nothing of its neighbours either
            allowed[left:right], allowed[left] = 1 << inside(names[name]), 1 << begin(names[name])
    return read.one._replace(allowed=allowed)
