"""An article as it is compared, in bytes: kept beside its keys, so that it needn't be made of its rows again."""

from __future__ import annotations

from collections.abc import Mapping
from zlib import compress, decompress

import msgspec
from msgspec.structs import replace

from reportedly.connect.compare import Told
from reportedly.nouns.ids import split_row_id

LEVEL = 1  # of compression: to a quarter; more takes longer than it saves
Numbers = Mapping[str | None, bytes]  # of an article's vectors, by the row each is of; of title and lead under None

_encoder = msgspec.msgpack.Encoder(order="deterministic")
_decoder = msgspec.msgpack.Decoder(Told)


def pack(told: Told) -> bytes:
    """All of it but the numbers of its vectors, which the record has as they are."""
    return compress(_encoder.encode(_with(told, {})), LEVEL)


def unpack(packed: bytes, numbers: Numbers) -> Told:
    """The same again, given its article's vectors."""
    return _with(_decoder.decode(decompress(packed)), numbers)


def _with(told: Told, numbers: Numbers) -> Told:
    return replace(
        told, outline=replace(told.outline, vector=numbers.get(None, b"")),
        tellings=tuple(replace(one, vector=numbers.get(split_row_id(one.row)[1], b"")) for one in told.tellings),
        sayings=tuple(replace(one, vector=numbers.get(split_row_id(one.row)[1], b"")) for one in told.sayings),
    )  # fmt: skip
