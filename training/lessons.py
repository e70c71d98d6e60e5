"""What teachers say together of texts that no set marks: of each likely predicate the chance of every role of the words
around it. The reader is taught by these as by marks, and so learns what no single encoder knew (training/teachers.py).
"""

from __future__ import annotations

import pickle
import random
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import cast

import numpy as np
import torch
from torch import Tensor

from reportedly.learned.labels import KINDS
from training.batches import base_tokenizer, collate, of_like_length
from training.corpora import Corpus, Labelled, shared_rows
from training.examples import Example, Lesson, documents, example
from training.model import BASE, ReaderModel, additive_mask, frozen
from training.precision import half
from training.teachers import TAGGER, TEACHERS, teacher
from training.train import SEED, Weights
from training.windows import windows_of

TEXTS = frozenset(
    {
        "attribution/polnear.train.jsonl.gz", "ner/conll03.train.jsonl", "ner/wikigold.all.jsonl",
        "times/timebank.train.jsonl", "times/aquaint.train.jsonl",
    }
)  # fmt: skip
LEAST = 30  # pieces of a text
TOGETHER = 16  # windows that are read at once
LIKELY = 0.2  # chance of a predicate that stands for an event, from which its arguments are told


def lessons(weights: Weights, corpora: Sequence[Corpus], out: Path, *, limit: int | None = None) -> list[Example]:
    """The texts of these sets with what the teachers and a reader of these weights say of them; kept in `out`, and
    taken from there if they are there already."""
    kept = out / "lessons.pickle"
    if kept.exists():
        return cast(list[Example], pickle.loads(kept.read_bytes()))  # our own, made below
    taught = [
        frozen(teacher(corpora, number, out, limit=limit), ReaderModel(BASE, TAGGER)) for number in range(TEACHERS)
    ]
    ensemble = [frozen(weights, ReaderModel()), *taught]
    shuffler, tokenizer = random.Random(SEED), base_tokenizer()
    texts = [
        labelled.text
        for corpus in corpora if corpus.file in TEXTS
        for labelled in documents(corpus, shared_rows(corpus.file), shuffler)[:limit]
    ]  # fmt: skip
    examples = (_untaught(example(Labelled(text), frozenset(KINDS), tokenizer)) for text in texts)
    found = [told(one, ensemble, shuffler) for one in examples if len(one.pieces.ids) > LEAST]
    kept.write_bytes(pickle.dumps(found))
    return found


def _untaught(one: Example) -> Example:
    """The text with nothing taught of its mentions: which of its words are none, no set says."""
    return one._replace(allowed=np.zeros_like(one.allowed))


def told(one: Example, ensemble: Sequence[ReaderModel], shuffler: random.Random) -> Example:
    """A text with what the ensemble says of its predicates, read in short stretches of whole sentences; the first of
    it says where they are."""
    windows = windows_of(one._replace(attribution=True), shuffler, short=1.0)
    starts = np.cumsum([0, *(len(window.pieces.ids) for window in windows)])
    found: list[Lesson] = []
    for numbers in of_like_length(windows, TOGETHER):
        for row, lesson in _told([windows[number] for number in numbers], ensemble):
            number = numbers[row]
            found.append(lesson.within(len(windows[number].pieces.ids)).moved(int(starts[number])))
    return one._replace(lessons=tuple(found))


@torch.no_grad()
def _told(windows: list[Example], ensemble: Sequence[ReaderModel]) -> Iterator[tuple[int, Lesson]]:
    """The lessons of some windows, each with its window's number."""
    batch = collate(windows)
    mask, length = additive_mask(batch.present), torch.tensor(batch.ids.shape[1])
    places: tuple[Tensor, Tensor] | None = None
    said = []
    for reader in ensemble:
        with half():
            out = reader(batch.ids, batch.case, batch.quote, batch.line, mask)
            places = places or _likely(out.predicates.float(), windows)
            if not len(places[0]):
                return
            tagged = reader.arguments(out.late, mask, *places, length)
        said.append(tagged.logits.float().softmax(-1))
    assert places is not None
    chances = torch.stack(said).mean(0).numpy().astype(np.float16)
    rows, positions = (part.tolist() for part in places)
    for row, position, start, roles in zip(rows, positions, tagged.starts.tolist(), chances, strict=True):
        yield row, Lesson(position - 1, start - 1, roles)


def _likely(logits: Tensor, windows: Sequence[Example]) -> tuple[Tensor, Tensor]:
    """Rows and pieces of likely events, which are first pieces of words and no marks."""
    first = torch.zeros(logits.shape[:2])
    for row, one in enumerate(windows):
        first[row, 1 : len(one.pieces.ids) + 1] = torch.from_numpy(one.pieces.first)
    rows, positions = torch.nonzero(logits.sigmoid().prod(-1) * first > LIKELY, as_tuple=True)
    return rows, positions
