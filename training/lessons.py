"""What teachers say together of texts that no set marks: of each likely predicate and cue the chance of every role of
the words around it. The reader is taught by these as by marks, and so learns what no single encoder knew.
"""

from __future__ import annotations

import pickle
import random
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple, cast

import numpy as np
import torch
from torch import Tensor

from eval.gold.rows import load
from eval.heads import GOLD
from reportedly.learned.chances import FloatArray
from reportedly.learned.labels import KINDS
from reportedly.nouns.ids import text_sha256
from training.batches import base_tokenizer, collate, of_like_length
from training.corpora import ATTRIBUTIONS, Corpus, Labelled, ours, shared_rows
from training.examples import Example, Lesson, documents, example
from training.heads import PREDICATES, Tagged, Tagger
from training.model import Outputs, ReaderModel, additive_mask, frozen
from training.precision import half
from training.teachers import teachers_of_arguments, teachers_of_cues
from training.train import SEED, Weights
from training.windows import windows_of

TEXTS = frozenset(
    {
        ATTRIBUTIONS,
        "ner/conll03.train.jsonl", "ner/wikigold.all.jsonl", "times/timebank.train.jsonl", "times/aquaint.train.jsonl",
    }
)  # fmt: skip
UNMARKED = "unlabelled/wikinews.all.jsonl"  # whose articles in our gold are left out
LEAST = 30  # pieces of a text
TOGETHER = 16  # windows that are read at once
LIKELY = 0.2  # chance of a predicate that stands for an event, or of a cue, from which its roles are told


Places = tuple[Tensor, ...]
"""Rows [A] and pieces [A] of anchors in a batch of windows."""


class Ensemble(NamedTuple):
    """Those who say something of predicates, and of cues; the first is the reader that is to learn."""

    of_predicates: Sequence[ReaderModel]
    of_cues: Sequence[ReaderModel]


class Part(NamedTuple):
    """A window of a text, and the piece of it that it begins with."""

    start: int
    window: Example

    def placed(self, lesson: Lesson) -> Lesson:
        """A lesson on the window as one on the text."""
        return lesson.within(len(self.window.pieces.ids)).moved(self.start)


def lessons(weights: Weights, corpora: Sequence[Corpus], out: Path, *, limit: int | None = None) -> list[Example]:
    """The texts of these sets, and unlabelled ones, with what the teachers and a reader of these weights say of them;
    kept in `out`, and taken from there if they are there already."""
    kept = out / "lessons.pickle"
    if kept.exists():
        return cast(list[Example], pickle.loads(kept.read_bytes()))  # our own, made below
    ensemble = ensemble_of(weights, corpora, out, limit=limit)
    shuffler = random.Random(SEED)
    found = [told(one, ensemble, shuffler) for one in texts(corpora, shuffler, limit=limit)]
    kept.write_bytes(pickle.dumps(found))
    return found


def ensemble_of(weights: Weights, corpora: Sequence[Corpus], out: Path, *, limit: int | None = None) -> Ensemble:
    """A reader of these weights and the teachers, which are taught first where `out` doesn't have them."""
    reader = frozen(weights, ReaderModel())
    return Ensemble(
        [reader, *teachers_of_arguments(corpora, out, limit=limit)],
        [reader, *teachers_of_cues(corpora, out, limit=limit)],
    )


def texts(corpora: Sequence[Corpus], shuffler: random.Random, *, limit: int | None = None) -> Iterator[Example]:
    """The texts that lessons are made of, with what their sets say of attributions and nothing else: which of their
    words are no mentions, no set says."""
    tokenizer = base_tokenizer()
    gold = {one.sha256 for one in load(GOLD)}
    unmarked = [row["text"] for row in shared_rows(UNMARKED) if text_sha256(row["text"]) not in gold]
    labelled = [
        *(one for corpus in corpora if corpus.file in TEXTS
          for one in documents(corpus, shared_rows(corpus.file), shuffler)[:limit]),
        *map(Labelled, unmarked[:limit]),
    ]  # fmt: skip
    for one in labelled:
        known = ours({"text": one.text})
        attributions = one.attributions if known is None else known.attributions
        made = example(Labelled(one.text, attributions=attributions), frozenset(KINDS), tokenizer)
        if len(made.pieces.ids) > LEAST:
            yield made._replace(allowed=np.zeros_like(made.allowed))


def told(one: Example, ensemble: Ensemble, shuffler: random.Random) -> Example:
    """A text with what the ensemble says of its predicates, read in short stretches of whole sentences, and of its
    cues, read in windows as long as can be; of these nothing where its set marks them."""
    of_predicates = [
        part.placed(lesson)
        for parts in _parts(one, shuffler, short=1.0)
        for part, lesson in _of_predicates(parts, ensemble.of_predicates)
    ]
    found = one._replace(lessons=tuple(of_predicates), anchors=(), attribution=False)
    if one.attribution or len(ensemble.of_cues) < 2:
        return found
    chances, of_cues = one.cue_chances.copy(), []
    for parts in _parts(one, shuffler, short=0.0):
        for part, starts, lessons in _of_cues(parts, ensemble.of_cues):
            left, right = part.window.own
            chances[part.start + left : part.start + right] = starts[left:right]
            of_cues += [
                part.placed(lesson)
                for lesson in lessons if left <= lesson.position < right
            ]  # fmt: skip
    return found._replace(cue_chances=chances, cue_lessons=tuple(of_cues))


def _parts(one: Example, shuffler: random.Random, *, short: float) -> Iterator[list[Part]]:
    """The windows of a text, so many at once."""
    windows = windows_of(one._replace(attribution=True), shuffler, short=short)
    ends = np.cumsum([window.own[1] - window.own[0] for window in windows])
    starts = [int(end) - window.own[1] for end, window in zip(ends, windows, strict=True)]
    for numbers in of_like_length(windows, TOGETHER):
        yield [Part(starts[number], windows[number]) for number in numbers]


@torch.no_grad()
def _of_predicates(parts: Sequence[Part], readers: Sequence[ReaderModel]) -> Iterator[tuple[Part, Lesson]]:
    """The lessons of some windows on predicates; the first reader says where they are."""
    mask, outputs = _read(parts, readers)
    events = outputs[0].predicates.float().sigmoid().prod(-1) * _first(parts)
    places = torch.nonzero(events > LIKELY, as_tuple=True)
    if not len(places[0]):
        return
    said = [_tagged(reader.arguments, out.late, mask, places) for reader, out in zip(readers, outputs, strict=True)]
    said = [one._replace(logits=one.logits[..., PREDICATES]) for one in said]
    yield from ((parts[row], lesson) for row, lesson in _lessons(said, places))


@torch.no_grad()
def _of_cues(parts: Sequence[Part], readers: Sequence[ReaderModel]) -> Iterator[tuple[Part, FloatArray, list[Lesson]]]:
    """The chance that a cue starts at each piece of some windows, and their lessons on cues."""
    mask, outputs = _read(parts, readers)
    chances = torch.stack([out.anchors.float().sigmoid() for out in outputs]).mean(0)
    places = torch.nonzero(chances * _first(parts) > LIKELY, as_tuple=True)
    found: list[list[Lesson]] = [[] for _ in parts]
    if len(places[0]):
        said = [_tagged(reader.roles, out.states, mask, places) for reader, out in zip(readers, outputs, strict=True)]
        for row, lesson in _lessons(said, places):
            found[row].append(lesson)
    for part, starts, lessons in zip(parts, chances.numpy(), found, strict=True):
        yield part, starts[1 : 1 + len(part.window.pieces.ids)], lessons


def _read(parts: Sequence[Part], readers: Sequence[ReaderModel]) -> tuple[Tensor, list[Outputs]]:
    """The mask of some windows as a batch, and what each reader makes of them before its taggers."""
    batch = collate([part.window for part in parts])
    mask = additive_mask(batch.present)
    with half():
        return mask, [reader(batch.ids, batch.case, batch.quote, batch.line, mask) for reader in readers]


def _first(parts: Sequence[Part]) -> Tensor:
    """1 at first pieces of words, which are no marks, [B, T]."""
    first = torch.zeros(len(parts), 2 + max(len(part.window.pieces.ids) for part in parts))
    for row, part in enumerate(parts):
        first[row, 1 : len(part.window.pieces.ids) + 1] = torch.from_numpy(part.window.pieces.first)
    return first


def _tagged(tagger: Tagger, states: Tensor, mask: Tensor, places: Places) -> Tagged:
    with half():
        return tagger(states, mask, *places, torch.tensor(states.shape[1]))


def _lessons(said: Sequence[Tagged], places: Places) -> Iterator[tuple[int, Lesson]]:
    """What taggers say together of anchors, each with its row."""
    chances = torch.stack([one.logits.float().softmax(-1) for one in said]).mean(0).numpy().astype(np.float16)
    rows, positions = (part.tolist() for part in places)
    for row, position, start, roles in zip(rows, positions, said[0].starts.tolist(), chances, strict=True):
        yield row, Lesson(position - 1, start - 1, roles)
