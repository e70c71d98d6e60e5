"""The network at run time: windows one by one through onnxruntime, decoded to readings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import NamedTuple

import numpy as np
import onnxruntime

from reportedly.learned.chances import FloatArray
from reportedly.learned.labels import MENTION_LABELS
from reportedly.learned.mentions import mentions_from
from reportedly.learned.pieces import IntArray, Pieces, load_tokenizer, pieces_of
from reportedly.learned.readings import RawAttribution, RawMention, RawReading
from reportedly.learned.roles import CUE, attribution_from, best_roles, without_doubles
from reportedly.learned.windows import Window, windows_over

CLS, SEP = 101, 102
CUE_CHANCE_MIN = 0.45  # chance that a cue starts at a word; chosen on PolNeAR dev, flat 0.40–0.55
GROUP = 64  # windows whose roles are decoded together; bounds memory for long texts
SURE = 50.0  # nats: an anchor's own word belongs to its cue, whatever the tagger says


class _Job(NamedTuple):
    """One window of one text."""

    text: int
    pieces: Pieces
    window: Window

    def cut(self) -> Pieces:
        return self.pieces.cut(self.window.start, self.window.end)


class _Anchor(NamedTuple):
    """One likely cue: its window, its chance, and role logits [words, roles]."""

    job: _Job
    chance: float
    logits: FloatArray


class Network:
    """A loaded model file. Not for use from several threads at once."""

    def __init__(self, model: Path, tokenizer: Path, *, threads: int = 1) -> None:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        self._session = onnxruntime.InferenceSession(str(model), options, providers=["CPUExecutionProvider"])
        self._tokenizer = load_tokenizer(tokenizer)

    def read(self, texts: Sequence[str]) -> list[RawReading]:
        """One RawReading per text, in order."""
        pieces = [pieces_of(text, self._tokenizer) for text in texts]
        labels = [np.zeros((len(one.ids), MENTION_LABELS), dtype=np.float32) for one in pieces]
        found: list[list[RawAttribution]] = [[] for _ in texts]
        jobs = (_Job(at, one, window) for at, one in enumerate(pieces) for window in windows_over(len(one.ids)))
        while group := list(islice(jobs, GROUP)):
            anchors = [anchor for job in group for anchor in self._run(job, labels[job.text])]
            for anchor, attribution in zip(anchors, _attributions(anchors), strict=True):
                found[anchor.job.text].append(attribution)
        return [
            RawReading(_mentions(one, logits), without_doubles(attributions))
            for one, logits, attributions in zip(pieces, labels, found, strict=True)
        ]

    def _run(self, job: _Job, labels: FloatArray) -> Iterator[_Anchor]:
        """Run one window; writes the mention logits it decides into `labels`, gives the anchors it decides."""
        window, first = job.window, job.cut().first
        mentions, cues, anchors, roles = self._session.run(None, _inputs(job))
        own = slice(1 + window.own_start - window.start, 1 + window.own_end - window.start)
        labels[window.own_start : window.own_end] = mentions[own]
        for at, position in enumerate(anchors[:-1].tolist()):  # the last is made up, see training/export.py
            if own.start <= position < own.stop:
                words = roles[at, 1:-1][first]
                words[int(first[:position].sum()) - 1, CUE] += SURE
                yield _Anchor(job, float(cues[position]), words)


def _inputs(job: _Job) -> dict[str, IntArray | FloatArray]:
    cut = job.cut()
    arrays: dict[str, IntArray | FloatArray] = {"ids": np.concatenate(([CLS], cut.ids, [SEP]))}
    for name in ("case", "quote", "line", "first"):
        arrays[name] = np.pad(getattr(cut, name).astype(np.int64), 1)
    return {**arrays, "threshold": np.array(CUE_CHANCE_MIN, dtype=np.float32)}


def _attributions(anchors: list[_Anchor]) -> Iterator[RawAttribution]:
    """One attribution per anchor; all chains of roles are decoded together, padded with words that decide nothing."""
    if not anchors:
        return
    longest = max(len(anchor.logits) for anchor in anchors)
    padded = np.zeros((len(anchors), longest, anchors[0].logits.shape[1]), dtype=np.float32)
    for row, anchor in enumerate(anchors):
        padded[row, : len(anchor.logits)] = anchor.logits
    for anchor, chosen in zip(anchors, best_roles(padded), strict=True):
        starts, ends = _words(anchor.job.cut())
        yield attribution_from(anchor.logits, chosen[: len(anchor.logits)], starts, ends, cue_chance=anchor.chance)


def _words(pieces: Pieces) -> tuple[IntArray, IntArray]:
    """Start and end of each word; a window that starts inside a word leaves that rest of a word out."""
    heads = np.flatnonzero(pieces.first)
    lasts = np.append(heads[1:], len(pieces.first)) - 1
    return pieces.starts[heads], pieces.ends[lasts[: len(heads)]]


def _mentions(pieces: Pieces, logits: FloatArray) -> tuple[RawMention, ...]:
    starts, ends = _words(pieces)
    return tuple(mentions_from(logits[pieces.first], starts, ends))
