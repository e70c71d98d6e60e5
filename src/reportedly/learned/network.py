"""The network at run time: windows one by one through onnxruntime, decoded to readings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

import msgspec
import numpy as np
import numpy.typing as npt
import onnxruntime

from reportedly.learned.acts import Likely, acts_from, likely_acts
from reportedly.learned.chances import FloatArray
from reportedly.learned.contractions import taken_apart
from reportedly.learned.coreference import Seen as Phrased
from reportedly.learned.coreference import chains_from, owned
from reportedly.learned.labels import ARGUMENTS, MENTION_LABELS
from reportedly.learned.least import LEAST, NEVER, Least
from reportedly.learned.linking import PAIRS, PairWeights, Weights, weights_of
from reportedly.learned.mentions import mentions_from
from reportedly.learned.pieces import IntArray, Pieces, load_tokenizer, pieces_of
from reportedly.learned.predicates import Trigger, predicates_from
from reportedly.learned.readings import RawAct, RawAttribution, RawMention, RawPredicate, RawReading
from reportedly.learned.roles import CUE, Around, attribution_from, best_rows, without_doubles
from reportedly.learned.vectors import WIDTH, PieceVectors
from reportedly.learned.windows import Window, windows_over

CLS, SEP = 101, 102
GROUP = 64  # windows whose roles are decoded together; bounds memory for long texts
SURE = 50.0  # nats: an anchor's own word belongs to its cue, whatever the tagger says
# Fused, onnxruntime's sum and layer norm takes twice as long as the two apart (1.32, AVX-512): a tenth of all time.
SLOW_FUSIONS = ["SkipLayerNormFusion"]

Arrays = Mapping[str, npt.NDArray[Any]]


class _Job(NamedTuple):
    """One window of one text."""

    text: int
    pieces: Pieces
    window: Window


class _Text:
    """What is gathered about one text while its windows are run."""

    def __init__(self, text: str, pieces: Pieces, *, vectors: bool) -> None:
        self.text = text
        self.pieces = pieces
        self.labels = np.zeros((len(pieces.ids), MENTION_LABELS), dtype=np.float32)
        self.vectors = np.zeros((len(pieces.ids), WIDTH), dtype=np.float32) if vectors and len(pieces.ids) else None
        self.attributions: list[RawAttribution] = []
        self.triggers: list[Trigger] = []  # not yet decoded
        self.predicates: list[RawPredicate] = []
        self.likely: list[Likely] = []  # not yet decoded
        self.acts: list[RawAct] = []
        self.phrases: list[Phrased] = []

    def reading(self, pairs: Weights) -> RawReading:
        """All of it, decoded."""
        pieces = self.pieces
        vectors = None if self.vectors is None else PieceVectors(self.vectors, pieces.starts, pieces.ends)
        predicates = tuple(taken_apart(self.text, one) for one in self.predicates)
        chains = tuple(one for one in chains_from(self.text, pieces, self.phrases, pairs) if len(one.mentions) > 1)
        return RawReading(
            _mentions(pieces, self.labels), without_doubles(self.attributions), predicates, chains, tuple(self.acts),
            vectors,
        )  # fmt: skip


class _Anchor(NamedTuple):
    """One likely cue: its text, its chance, and role logits [words, roles] of the words around it, with offsets."""

    text: int
    chance: float
    logits: FloatArray
    starts: IntArray
    ends: IntArray


class Network:
    """A loaded model file. Not for use from several threads at once."""

    def __init__(self, model: Path, tokenizer: Path, *, threads: int = 1) -> None:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        options.enable_mem_pattern = False  # windows differ in length: planning for each costs more than it saves
        self._session = onnxruntime.InferenceSession(
            str(model), options, providers=["CPUExecutionProvider"], disabled_optimizers=SLOW_FUSIONS
        )
        self._outputs = [one.name for one in self._session.get_outputs()]
        notes = self._session.get_modelmeta().custom_metadata_map
        self._pairs = weights_of(msgspec.json.decode(notes[PAIRS], type=PairWeights))
        self._tokenizer = load_tokenizer(tokenizer)

    def read(self, texts: Sequence[str], *, least: Least = LEAST) -> list[RawReading]:
        """One RawReading per text, in order."""
        gathered = [_Text(text, pieces_of(text, self._tokenizer), vectors=least.vectors) for text in texts]
        jobs = (
            _Job(at, one.pieces, window)
            for at, one in enumerate(gathered)
            for window in windows_over(len(one.pieces.ids), np.flatnonzero(one.pieces.line))
        )
        while group := list(islice(jobs, GROUP)):
            anchors = [anchor for job in group for anchor in self._run(job, least, gathered[job.text])]
            for anchor, attribution in zip(anchors, _attributions(anchors), strict=True):
                gathered[anchor.text].attributions.append(attribution)
            _decode(gathered)
        return [one.reading(self._pairs) for one in gathered]

    def _run(self, job: _Job, least: Least, into: _Text) -> Iterator[_Anchor]:
        """Run one window; writes what it decides into the text's gathered parts, gives the likely cues it decides."""
        window, seen = job.window, _Seen(job.pieces.cut(job.window.start, job.window.end))
        own = slice(1 + window.own_start - window.start, 1 + window.own_end - window.start)
        values = self._session.run(None, {**seen.inputs(own), **_thresholds(least)})
        found: Arrays = dict(zip(self._outputs, values, strict=True))
        into.labels[window.own_start : window.own_end] = found["mentions"][own]
        if into.vectors is not None:
            into.vectors[window.own_start : window.own_end] = found["vectors"][own]
        around = dict(_around(found, seen))
        into.triggers += _triggers(found, seen, own, around, least)
        into.likely += _acts(found, seen, own, around, least)
        into.phrases.append(owned(found["phrases"], found["phrase_facts"], window))
        return _anchors(found, seen, job.text)


class _Seen:
    """A window's pieces and words as the network numbers them, [CLS] being 0."""

    def __init__(self, pieces: Pieces) -> None:
        self.pieces = pieces
        self.heads = np.flatnonzero(pieces.first) + 1
        lasts = np.append(self.heads[1:] - 1, len(pieces.first))[: len(self.heads)]
        self.starts, self.ends = pieces.starts[self.heads - 1], pieces.ends[lasts - 1]

    def inputs(self, own: slice) -> dict[str, IntArray]:
        arrays = {"ids": np.concatenate(([CLS], self.pieces.ids, [SEP]))}
        for name in ("case", "quote", "line", "first"):
            arrays[name] = _between_marks(getattr(self.pieces, name))
        arrays["own"] = np.zeros_like(arrays["ids"])
        arrays["own"][own] = 1
        return arrays

    def words(self, start: int, size: int) -> slice:
        """The numbers of the words whose first piece is in a stretch of pieces."""
        left, right = np.searchsorted(self.heads, (start, start + size))
        return slice(int(left), int(right))

    def seen(self, start: int, rows: FloatArray) -> tuple[slice, FloatArray]:
        """The words of a stretch that starts at the network's word number `start`, and what it says of them.

        The network counts words from 1; its number 0 is [CLS], of which nothing is said.
        """
        left = max(start - 1, 0)
        said = rows[left + 1 - start :]
        return slice(left, left + len(said)), said


def _between_marks(values: npt.NDArray[Any]) -> IntArray:
    """What is told of pieces, with 0 for [CLS] before them and for [SEP] behind."""
    told = np.zeros(len(values) + 2, dtype=np.int64)
    told[1:-1] = values
    return told


def _thresholds(least: Least) -> dict[str, FloatArray]:
    chances = {
        "cue_chance": least.cue, "argument_chance": least.argument, "phrase_chance": least.phrase,
        "vector_chance": 0.0 if least.vectors else NEVER,
    }  # fmt: skip
    return {name: np.array(chance, dtype=np.float32) for name, chance in chances.items()}


def _anchors(found: Arrays, seen: _Seen, text: int) -> Iterator[_Anchor]:
    roles = found["roles"]
    for at, position in enumerate(found["anchors"].tolist()):
        if position:  # [CLS] stands for none
            start = int(found["role_starts"][at])
            words = seen.words(start, roles.shape[1])
            logits = roles[at, seen.heads[words] - start]
            logits[int(np.searchsorted(seen.heads, position)) - words.start, CUE] += SURE
            yield _Anchor(text, float(found["cues"][position]), logits, seen.starts[words], seen.ends[words])


def _triggers(found: Arrays, seen: _Seen, own: slice, around: Mapping[int, Around], least: Least) -> Iterator[Trigger]:
    """The likely predicates, those in `triggers` with what the tagger says of the words around them."""
    mine = seen.words(own.start, own.stop - own.start)
    chances, events = found["predicates"][seen.heads[mine]].T.tolist()
    values = found["factuality"][1:][mine].tolist()
    for word, (chance, event, value) in enumerate(zip(chances, events, values, strict=True), start=mine.start):
        if chance > least.predicate:
            place = int(seen.starts[word]), int(seen.ends[word])
            told = around.get(word)
            told = None if told is None else told._replace(logits=told.logits[:, : len(ARGUMENTS)])
            yield Trigger(place, chance, event, value, told)


def _acts(found: Arrays, seen: _Seen, own: slice, around: Mapping[int, Around], least: Least) -> Iterator[Likely]:
    """The words that may tell events, with the sides of those of which the tagger was asked."""
    mine = seen.words(own.start, own.stop - own.start)
    sides = {word - mine.start: one._replace(logits=one.logits[:, len(ARGUMENTS) :]) for word, one in around.items()}
    acts, realis = found["acts"][1:][mine], found["realis"][1:][mine]
    return likely_acts(acts, realis, seen.starts[mine], seen.ends[mine], sides, least=least.act)


def _around(found: Arrays, seen: _Seen) -> Iterator[tuple[int, Around]]:
    """By the number of a likely word what the tagger of arguments says of the words around it: as ARGUMENTS of it, then
    as SIDES."""
    starts, arguments = found["argument_starts"].tolist(), found["arguments"]
    for at, number in enumerate(found["triggers"].tolist()):
        if number:  # [CLS] stands for none
            words, logits = seen.seen(starts[at], arguments[at])
            yield number - 1, Around(logits, seen.starts[words], seen.ends[words])


def _decode(gathered: Sequence[_Text]) -> None:
    """Makes predicates of all triggers found so far, and acts of all likely words; each kind's chains of roles are
    decoded together."""
    predicates = predicates_from([trigger for one in gathered for trigger in one.triggers])
    acts = acts_from([likely for one in gathered for likely in one.likely])
    for one in gathered:
        one.predicates += islice(predicates, len(one.triggers))
        one.acts += islice(acts, len(one.likely))
        one.triggers.clear()
        one.likely.clear()


def _attributions(anchors: Sequence[_Anchor]) -> Iterator[RawAttribution]:
    """One attribution per anchor; all chains of roles are decoded together."""
    for anchor, chosen in zip(anchors, best_rows([anchor.logits for anchor in anchors]), strict=True):
        yield attribution_from(anchor.logits, chosen, anchor.starts, anchor.ends, cue_chance=anchor.chance)


def _mentions(pieces: Pieces, logits: FloatArray) -> tuple[RawMention, ...]:
    seen = _Seen(pieces)
    return tuple(mentions_from(logits[pieces.first], seen.starts, seen.ends))
