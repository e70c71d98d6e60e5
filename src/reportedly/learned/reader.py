"""The reader model of this package: texts in, raw readings out. Heavy parts load on first use."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from reportedly.learned.least import EVERY_WORD, LEAST, Least
from reportedly.learned.readings import Piece, RawAttribution, RawMention, RawPredicate, RawReading, Reader
from reportedly.nouns.errors import SetupError

if TYPE_CHECKING:
    from reportedly.learned.network import Network

__all__ = ["OnnxReader", "RawAttribution", "RawMention", "RawPredicate", "RawReading", "Reader"]

MODEL_DIR = Path(__file__).with_name("model")
MODEL_FILE, TOKENIZER_FILE = "reader.int8.onnx", "tokenizer.json"


class OnnxReader:
    """Reads with the network shipped in the package, or with the one in `model_dir`; `least` says what it reports.

    Nothing is loaded before the first `read`. SetupError when a file of the model is missing.
    """

    def __init__(self, model_dir: Path = MODEL_DIR, *, threads: int = 1, least: Least = LEAST) -> None:
        self._model_dir = model_dir
        self._least = least
        self._threads = threads

    @cached_property
    def version(self) -> str:
        """Hash of the network's file, and of what it reports where that isn't the usual: the same words are read the
        same way under the same version. That vectors aren't asked for changes nothing else."""
        asked = self._least._replace(vectors=LEAST.vectors)
        unusual = b"" if asked == LEAST else repr(asked).encode()
        return hashlib.sha256(self._file(MODEL_FILE).read_bytes() + unusual).hexdigest()[:16]

    def read(self, texts: Sequence[str]) -> list[RawReading]:
        """One RawReading per text, in order; texts of any length, read in overlapping windows."""
        return self._network.read(texts, least=self._least)

    def read_with(self, texts: Sequence[str], given: Sequence[Sequence[Piece]]) -> list[tuple[RawPredicate, ...]]:
        """For each text what the network says of the predicates at given places, likely or not, in their order.

        For measuring arguments and factuality apart from finding predicates; every word is read as one, so it is slow.
        ValueError for a place without a word.
        """
        readings = self._network.read(texts, least=EVERY_WORD)
        return [
            tuple(_at(reading.predicates, place) for place in places)
            for reading, places in zip(readings, given, strict=True)
        ]

    @cached_property
    def _network(self) -> Network:
        from reportedly.learned.network import Network

        return Network(self._file(MODEL_FILE), self._file(TOKENIZER_FILE), threads=self._threads)

    def _file(self, name: str) -> Path:
        path = self._model_dir / name
        if not path.is_file():
            raise SetupError(
                f"the reader model's file {name} is missing from {self._model_dir}; "
                "reinstall the package, or make the model anew with `make train`"
            )
        return path


def _at(predicates: Sequence[RawPredicate], place: Piece) -> RawPredicate:
    for one in predicates:
        if one.start <= place[0] < one.end:
            return one
    raise ValueError(f"no word stands at {place[0]}–{place[1]}; give the offsets of words")
